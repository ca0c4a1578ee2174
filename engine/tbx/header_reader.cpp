// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/header_reader.hpp"

#include "tbx/preserve.hpp"
#include "text/fold.hpp"

namespace migralex::tbx {

namespace {

class HeaderReader {
  public:
    explicit HeaderReader(Glossary& glossary) : glossary_(glossary) {}

    void read(const XmlNode& header) {
        keep_attributes(header, {}, glossary_.preserved);
        std::string after = "header:start";
        for (const auto& child : header.children) {
            if (child.is_blank_text()) continue;
            if (child.is_tbx_element() && child.is_element("fileDesc") && after != "fileDesc") {
                read_file_description(child);
                after = "fileDesc";
            } else {
                keep(after, child);
            }
        }
    }

  private:
    void keep(const std::string& after, const XmlNode& node) {
        glossary_.preserved.items.push_back({after, to_markup(node)});
    }

    void read_file_description(const XmlNode& description) {
        keep_attributes(description, {}, glossary_.preserved);
        std::string after = "fileDesc:start";
        for (const auto& child : description.children) {
            if (child.is_blank_text()) continue;
            if (child.is_tbx_element() && child.is_element("titleStmt") && after == "fileDesc:start") {
                read_title(child);
                after = "titleStmt";
            } else if (child.is_tbx_element() && child.is_element("sourceDesc") && after != "sourceDesc") {
                read_source_description(child);
                after = "sourceDesc";
            } else {
                keep(after, child);
            }
        }
    }

    void read_title(const XmlNode& statement) {
        keep_attributes(statement, {}, glossary_.preserved);
        for (const auto& child : statement.children) {
            if (child.is_blank_text()) continue;
            if (child.is_tbx_element() && child.is_element("title") && !child.has_markup() &&
                glossary_.title.empty()) {
                glossary_.title = text::normalize(child.text());
                keep_attributes(child, {}, glossary_.preserved);
            } else {
                keep("title", child);
            }
        }
    }

    void read_source_description(const XmlNode& description) {
        keep_attributes(description, {}, glossary_.preserved);
        auto& paragraphs = glossary_.description;
        for (const auto& child : description.children) {
            if (child.is_blank_text()) continue;
            const bool is_plain = child.is_tbx_element() && child.is_element("p") && child.attributes.empty() &&
                                  !child.has_markup();
            if (!is_plain) {
                keep(numbered("p", paragraphs.size()), child);
            } else if (auto text = text::normalize(child.text()); !text.empty()) {
                // An empty one says nothing; the schema wants it where nobody said anything.
                paragraphs.push_back(std::move(text));
            }
        }
    }

    Glossary& glossary_;
};

} // namespace

void read_header(const XmlNode& header, Glossary& glossary) {
    HeaderReader(glossary).read(header);
}

} // namespace migralex::tbx
