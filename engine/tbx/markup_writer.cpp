// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/markup_writer.hpp"

#include "tbx/xml_node.hpp"

namespace migralex::tbx {

template <typename SomeAttributes>
void MarkupWriter::start_tag(std::string_view name, const SomeAttributes& attributes) {
    indent();
    out_ += '<';
    out_ += name;
    for (const auto& [attribute, value] : attributes) {
        out_ += ' ';
        out_ += attribute;
        out_ += "=\"";
        append_escaped_attribute(out_, value);
        out_ += '"';
    }
}

void MarkupWriter::open(std::string_view name, const Attributes& attributes) {
    start_tag(name, attributes);
    out_ += ">\n";
    ++depth_;
}

void MarkupWriter::close(std::string_view name) {
    --depth_;
    indent();
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

void MarkupWriter::element(std::string_view name, std::initializer_list<Attribute> attributes,
                           std::string_view text) {
    start_tag(name, attributes);
    content(name, text, {});
}

void MarkupWriter::element(std::string_view name, const Attributes& attributes, std::string_view text) {
    start_tag(name, attributes);
    content(name, text, {});
}

void MarkupWriter::prose(std::string_view name, const Attributes& attributes, const Text& text) {
    start_tag(name, attributes);
    content(name, text.plain, text.markup);
}

void MarkupWriter::content(std::string_view name, std::string_view text, std::string_view markup) {
    if (text.empty() && markup.empty()) {
        out_ += "/>\n";
        return;
    }
    out_ += '>';
    if (markup.empty()) {
        append_escaped_text(out_, text);
    } else {
        out_ += markup;
    }
    out_ += "</";
    out_ += name;
    out_ += ">\n";
}

void MarkupWriter::line(std::string_view markup) {
    indent();
    out_ += markup;
    out_ += '\n';
}

} // namespace migralex::tbx
