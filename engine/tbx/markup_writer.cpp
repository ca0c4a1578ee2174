// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/markup_writer.hpp"

#include "tbx/xml_node.hpp"

namespace migralex::tbx {

void MarkupWriter::start_tag(std::string_view name, const Attributes& attributes) {
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

void MarkupWriter::element(std::string_view name, const Attributes& attributes, std::string_view text) {
    prose(name, attributes, Text(std::string(text)));
}

void MarkupWriter::prose(std::string_view name, const Attributes& attributes, const Text& text) {
    start_tag(name, attributes);
    if (text.plain.empty() && text.markup.empty()) {
        out_ += "/>\n";
        return;
    }
    out_ += '>';
    if (text.markup.empty()) {
        append_escaped_text(out_, text.plain);
    } else {
        out_ += text.markup;
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
