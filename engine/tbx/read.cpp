// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/read.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "tbx/categories.hpp"
#include "tbx/entry_reader.hpp"
#include "tbx/preserve.hpp"
#include "tbx/xml_reader.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>
#include <utility>

namespace migralex::tbx {

namespace {

class GlossaryReader {
  public:
    explicit GlossaryReader(const std::string& file_name) : file_name_(file_name) {}

    ReadResult read(std::string_view bytes) {
        XmlEvents events;
        events.started = [this](const XmlNode& tag, std::size_t depth) { return start(tag, depth); };
        events.captured = [this](XmlNode&& element, std::size_t depth) { capture(element, depth - 1); };
        events.aside = [this](XmlNode&& node, std::size_t depth) { keep(place(depth), node); };
        read_xml(bytes, file_name_, events);
        give_missing_ids();
        sort_items(preserved());
        auto& entries = result_.glossary.entries;
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
        if (entries.empty()) report("TBX-01", Severity::warning, {}, {}, {"tbx.no-entries", {}});
        return std::move(result_);
    }

  private:
    void report(const char* code, Severity severity, Position position, std::string about, Message message) {
        result_.findings.push_back(
            {code, severity, {file_name_, position}, std::move(about), std::move(message), {}});
    }

    Preserved& preserved() {
        return result_.glossary.preserved;
    }

    /// True for what is read as a whole: the header, each entry, whatever else stands below root, text and
    /// body.
    bool start(const XmlNode& tag, std::size_t depth) {
        if (depth == 1) {
            check_root(tag);
            return false;
        }
        if (!tag.is_tbx_element()) return true;
        if (depth == 2 && tag.is_element("text")) {
            seen_text_ = true;
            keep_attributes(tag, {}, preserved());
            return false;
        }
        if (depth == 3 && tag.is_element("body")) {
            seen_body_ = true;
            keep_attributes(tag, {}, preserved());
            return false;
        }
        return true;
    }

    void check_root(const XmlNode& root) {
        seen_root_ = true;
        if (!root.is_element("tbx"))
            throw FormatError(Message{"tbx.not-tbx", {root.name}}, {file_name_, root.position});
        if (!root.is_tbx_element())
            throw FormatError(Message{"tbx.wrong-namespace", {std::string(tbx_namespace)}},
                              {file_name_, root.position});
        const auto style = root.attribute("style");
        if (style != "dca")
            throw FormatError(Message{"tbx.wrong-style", {std::string(style)}}, {file_name_, root.position});
        if (const auto language = root.attribute("xml:lang"); !language.empty())
            result_.glossary.language = language;
        keep_attributes(root, {"type", "style", "xml:lang"}, preserved());
    }

    /// Behind what something stands that has so many elements around it.
    std::string place(std::size_t depth) const {
        switch (depth) {
        case 0: return seen_root_ ? "tbx" : "prolog";
        case 1: return seen_text_ ? "text" : seen_header_ ? "tbxHeader" : "tbx:start";
        case 2: return seen_body_ ? "body" : "text:start";
        default: return "body:" + last_entry_;
        }
    }

    void keep(const std::string& after, const XmlNode& node) {
        preserved().items.push_back({after, to_markup(node)});
    }

    void capture(const XmlNode& element, std::size_t depth) {
        if (element.is_tbx_element() && element.is_element("conceptEntry")) {
            add_entry(element);
        } else if (element.is_tbx_element() && element.is_element("tbxHeader") && !seen_header_) {
            read_header(element);
            seen_header_ = true;
        } else {
            keep(place(depth), element);
        }
    }

    void read_header(const XmlNode& header) {
        keep_attributes(header, {}, preserved());
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

    void read_file_description(const XmlNode& description) {
        keep_attributes(description, {}, preserved());
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
        keep_attributes(statement, {}, preserved());
        for (const auto& child : statement.children) {
            if (child.is_blank_text()) continue;
            if (child.is_tbx_element() && child.is_element("title") && !child.has_markup() &&
                result_.glossary.title.empty()) {
                result_.glossary.title = text::normalize(child.text());
                keep_attributes(child, {}, preserved());
            } else {
                keep("title", child);
            }
        }
    }

    void read_source_description(const XmlNode& description) {
        keep_attributes(description, {}, preserved());
        auto& paragraphs = result_.glossary.description;
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

    void add_entry(const XmlNode& element) {
        auto entry = read_entry(element, file_name_, result_);
        if (entry.id.empty()) {
            without_id_.emplace_back(result_.glossary.entries.size(), element.position);
        } else if (!ids_.insert(entry.id).second) {
            repeated_.emplace_back(result_.glossary.entries.size(), element.position);
        } else {
            result_.positions.emplace(entry.id, element.position);
            last_entry_ = entry.id;
        }
        result_.glossary.entries.push_back(std::move(entry));
    }

    std::string new_id() {
        std::string id;
        do {
            id = fmt::format("unnamed-{}", ++given_);
        } while (!ids_.insert(id).second);
        return id;
    }

    /// After all other ids are known, so that no given id takes one that the file uses further down.
    void give_missing_ids() {
        for (const auto& [index, position] : without_id_) {
            auto& entry = result_.glossary.entries[index];
            entry.id = new_id();
            result_.positions.emplace(entry.id, position);
            report("TBX-02", Severity::warning, position, entry.id, {"tbx.entry-without-id", {entry.id}});
        }
        for (const auto& [index, position] : repeated_) {
            auto& entry = result_.glossary.entries[index];
            if (!entry.original_id.empty()) keep_original_id(entry);
            entry.original_id = std::exchange(entry.id, new_id());
            result_.positions.emplace(entry.id, position);
            report("TBX-03", Severity::error, position, entry.id,
                   {"tbx.repeated-id", {entry.original_id, entry.id}});
        }
    }

    /// The id that the entry had before stays beside the one it loses now.
    static void keep_original_id(ConceptEntry& entry) {
        std::string markup = fmt::format("<admin type=\"{}\">", category::original_id);
        append_escaped_text(markup, entry.original_id);
        entry.preserved.items.insert(entry.preserved.items.begin(),
                                     {std::string(category::original_id), markup + "</admin>"});
        sort_items(entry.preserved);
    }

    const std::string& file_name_;
    ReadResult result_;
    bool seen_root_ = false;
    bool seen_header_ = false;
    bool seen_text_ = false;
    bool seen_body_ = false;
    std::string last_entry_;
    std::unordered_set<std::string> ids_;
    /// Index and position of entries that need an id of ours.
    std::vector<std::pair<std::size_t, Position>> without_id_;
    std::vector<std::pair<std::size_t, Position>> repeated_;
    std::size_t given_ = 0;
};

} // namespace

ReadResult parse_tbx(std::string_view bytes, const std::string& file_name) {
    return GlossaryReader(file_name).read(bytes);
}

ReadResult read_tbx(const std::filesystem::path& file) {
    return parse_tbx(read_file(file), file.string());
}

} // namespace migralex::tbx
