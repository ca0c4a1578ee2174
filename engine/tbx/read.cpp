// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/read.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "tbx/entry_reader.hpp"
#include "tbx/group.hpp"
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
        events.captured = [this](XmlNode&& element, std::size_t) { capture(std::move(element)); };
        events.aside = [this](XmlNode&& node, std::size_t) { keep(place_of_aside(), node); };
        read_xml(bytes, file_name_, events);
        give_missing_ids();
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

    /// True for what is read as a whole: the header, each entry, whatever else stands below root, text and
    /// body.
    bool start(const XmlNode& tag, std::size_t depth) {
        if (depth == 1) {
            check_root(tag);
            return false;
        }
        if (depth == 2 && tag.is_element("text")) return false;
        if (depth == 3 && tag.is_element("body")) {
            in_body_ = true;
            return false;
        }
        return true;
    }

    void check_root(const XmlNode& root) {
        seen_root_ = true;
        if (!root.is_element("tbx") || root.uri != tbx_namespace)
            throw FormatError(Message{"tbx.not-tbx", {root.name}}, {file_name_, root.position});
        const auto style = root.attribute("style");
        if (style != "dca")
            throw FormatError(Message{"tbx.wrong-style", {std::string(style)}}, {file_name_, root.position});
        result_.glossary.language = root.attribute("xml:lang");
        for (const auto& attribute : root.attributes)
            if (const auto name = attribute.qualified_name();
                name != "type" && name != "style" && name != "xml:lang")
                result_.glossary.preserved.attributes.push_back({"tbx", name, attribute.value});
    }

    std::string place_of_aside() const {
        if (!seen_root_) return "prolog";
        return in_body_ && !seen_back_ ? "body:" + last_entry_ : "end";
    }

    void keep(const std::string& after, const XmlNode& node) {
        result_.glossary.preserved.items.push_back({after, to_markup(node)});
    }

    void capture(XmlNode&& element) {
        if (element.is_element("conceptEntry")) {
            add_entry(element);
        } else if (element.is_element("tbxHeader")) {
            read_header(element);
        } else {
            seen_back_ = seen_back_ || element.is_element("back");
            keep(place_of_aside(), element);
        }
    }

    void read_header(const XmlNode& header) {
        for (const auto& child : header.children) {
            if (child.is_blank_text()) continue;
            if (child.is_element("fileDesc")) {
                read_file_description(child);
            } else {
                keep("header", child);
            }
        }
    }

    void read_file_description(const XmlNode& description) {
        for (const auto& child : description.children) {
            if (child.is_blank_text()) continue;
            if (child.is_element("titleStmt") && child.attributes.empty() && result_.glossary.title.empty()) {
                read_title(child);
            } else if (child.is_element("sourceDesc") && child.attributes.empty()) {
                read_source_description(child);
            } else {
                keep("fileDesc", child);
            }
        }
    }

    void read_title(const XmlNode& statement) {
        for (const auto& child : statement.children) {
            if (child.is_blank_text()) continue;
            if (child.is_element("title") && child.attributes.empty() && !child.has_child_elements() &&
                result_.glossary.title.empty()) {
                result_.glossary.title = text::normalize(child.text());
            } else {
                keep("title", child);
            }
        }
    }

    void read_source_description(const XmlNode& description) {
        for (const auto& child : description.children) {
            if (child.is_blank_text()) continue;
            if (child.is_element("p") && child.attributes.empty() && !child.has_child_elements()) {
                result_.glossary.description.push_back(text::normalize(child.text()));
            } else {
                keep("sourceDesc", child);
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
            entry.original_id = std::exchange(entry.id, new_id());
            result_.positions.emplace(entry.id, position);
            report("TBX-03", Severity::error, position, entry.id,
                   {"tbx.repeated-id", {entry.original_id, entry.id}});
        }
    }

    const std::string& file_name_;
    ReadResult result_;
    bool seen_root_ = false;
    bool in_body_ = false;
    bool seen_back_ = false;
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
