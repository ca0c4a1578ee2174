// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export_header.hpp"

#include "base/message.hpp"
#include "tbx/markup_tree.hpp"
#include "tbx/note_form.hpp"

#include <algorithm>
#include <initializer_list>

namespace migralex::tbx {

namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view name, Names names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_comment(const XmlNode& node) {
    return node.kind == XmlNode::Kind::comment;
}

bool has_only_attributes(const XmlNode& element, Names names) {
    return std::all_of(element.attributes.begin(), element.attributes.end(), [&](const auto& attribute) {
        const auto name = attribute.qualified_name();
        return is_one_of(name, names) && (name != "xml:lang" || is_language_shape(attribute.value));
    });
}

/// Whether the element holds only these, comments aside, and at least one of them.
template <typename Check>
bool holds_only(const XmlNode& element, Check check) {
    bool has_any = false;
    for (const auto& child : element.children) {
        if (child.is_blank_text() || is_comment(child)) continue;
        if (!check(child)) return false;
        has_any = true;
    }
    return has_any;
}

bool is_tbx(const XmlNode& node, std::string_view name) {
    return node.is_tbx_element() && node.is_element(name);
}

/// The back matter of the core structure; version 2 with TBX-Basic has a narrower one.
bool is_portable_back(const XmlNode& back, ExportFormat format) {
    const auto is_item = [](const XmlNode& node) {
        return is_tbx(node, "item") && !node.has_markup() && has_only_attributes(node, {"type"});
    };
    const auto is_set = [&](const XmlNode& node) {
        return is_tbx(node, "itemSet") && has_only_attributes(node, {"type"}) && holds_only(node, is_item);
    };
    const auto is_object = [&](const XmlNode& node) {
        return is_tbx(node, "refObject") && has_only_attributes(node, {"id"}) &&
               holds_only(node, [&](const XmlNode& child) {
                   return is_item(child) || (format != ExportFormat::v2_basic && is_set(child));
               });
    };
    const auto is_section = [&](const XmlNode& node) {
        return is_tbx(node, "refObjectSec") && has_only_attributes(node, {"type"}) &&
               !node.attribute("type").empty() && holds_only(node, is_object);
    };
    return is_tbx(back, "back") && back.attributes.empty() && holds_only(back, is_section);
}

void collect_ids(const XmlNode& node, std::unordered_set<std::string>& ids, bool& is_sound) {
    if (node.has_attribute("id")) {
        const std::string id(node.attribute("id"));
        if (!is_xml_id(id) || !ids.insert(id).second) is_sound = false;
    }
    for (const auto& child : node.children) collect_ids(child, ids, is_sound);
}

/// The first back matter of the glossary that the format accepts.
std::optional<XmlNode> find_back(const Glossary& glossary, ExportFormat format) {
    for (const auto& item : glossary.preserved.items) {
        if (!item.markup.starts_with("<back")) continue;
        for (auto& node : parse_markup(item.markup)) {
            std::unordered_set<std::string> ids;
            bool is_sound = true;
            collect_ids(node, ids, is_sound);
            if (is_sound && is_portable_back(node, format)) return std::move(node);
        }
    }
    return std::nullopt;
}

class FrameMaker {
  public:
    FrameMaker(const Glossary& glossary, const ExportContext& context)
        : glossary_(glossary), context_(context) {}

    Frame make() {
        back_ = find_back(glossary_, context_.profile.format);
        for (const auto& attribute : glossary_.preserved.attributes)
            ++context_.tally.lost["@" + attribute.name];
        for (const auto& item : glossary_.preserved.items)
            for (auto& node : parse_markup(item.markup)) place(item.after, std::move(node));
        frame_.header = header();
        if (back_) frame_.back.push_back(std::move(*back_));
        return std::move(frame_);
    }

  private:
    void lose(const XmlNode& node) {
        const bool is_element = node.kind == XmlNode::Kind::element;
        ++context_.tally.lost[is_element                         ? node.name
                              : node.kind == XmlNode::Kind::text ? "text"
                                                                 : "?" + node.name];
    }

    /// What stood somewhere between the entries or in the header.
    void place(const std::string& after, XmlNode node) {
        constexpr std::string_view behind_entry = "body:";
        if (is_comment(node) && after.starts_with(behind_entry)) {
            frame_.behind_entries.emplace_back(after.substr(behind_entry.size()), std::move(node));
        } else if (is_comment(node)) {
            frame_.prolog.push_back(std::move(node));
        } else if (is_paragraphs(node, "publicationStmt") && publication_.empty()) {
            publication_.push_back(portable(std::move(node)));
        } else if (is_paragraphs(node, "encodingDesc") && encoding_.empty()) {
            encoding_ = portable(std::move(node)).children;
        } else if (is_revision(node) && revision_.empty()) {
            revision_.push_back(portable(std::move(node)));
        } else if (after == "title" && is_tbx(node, "note")) {
            title_notes_.push_back(portable(std::move(node)));
        } else if (after.starts_with("p#") && is_tbx(node, "p")) {
            paragraphs_.push_back(portable(std::move(node)));
        } else if (!is_back(node)) {
            lose(node);
        }
    }

    /// A part of the header without the attributes and the inline markup that the format refuses.
    XmlNode portable(XmlNode node) {
        const bool has_text = node.is_element("p") || node.is_element("note");
        std::erase_if(node.attributes, [&](const auto& attribute) {
            const bool is_kept = is_portable_attribute(node, attribute.qualified_name(), attribute.value);
            if (!is_kept) ++context_.tally.lost["@" + attribute.qualified_name()];
            return !is_kept;
        });
        if (has_text && !has_portable_content(node, context_)) {
            ++context_.tally.lost["markup"];
            node.children = {make_text(normalized_text(node))};
        }
        for (auto& child : node.children)
            if (!has_text && child.kind == XmlNode::Kind::element) child = portable(std::move(child));
        return node;
    }

    [[nodiscard]] bool is_portable_attribute(const XmlNode& node, std::string_view name,
                                             std::string_view value) const {
        const bool is_v2 = context_.profile.format == ExportFormat::v2_basic;
        if (name == "type" && node.is_element("p"))
            return !is_v2 || is_one_of(value, {"DCSName", "XCSURI", "XCSContent"});
        return name == "xml:lang" && is_language_shape(value) &&
               (node.is_element("p") || node.is_element("note") || node.is_element("change") ||
                node.is_element("revisionDesc"));
    }

    [[nodiscard]] bool is_back(const XmlNode& node) const {
        return back_ && is_tbx(node, "back") && to_markup(node) == to_markup(*back_);
    }

    static bool is_paragraphs(const XmlNode& node, std::string_view name) {
        return is_tbx(node, name) && holds_only(node, [](const XmlNode& child) { return is_tbx(child, "p"); });
    }
    static bool is_revision(const XmlNode& node) {
        return is_tbx(node, "revisionDesc") &&
               holds_only(node, [](const XmlNode& child) { return is_paragraphs(child, "change"); });
    }

    XmlNode header() {
        auto file = make_element("fileDesc");
        const bool is_v2 = context_.profile.format == ExportFormat::v2_basic;
        if (!is_v2) append(file, publication_);
        if (auto title = title_statement(); !title.children.empty()) file.children.push_back(std::move(title));
        if (is_v2) append(file, publication_);
        file.children.push_back(source_description());
        auto result = make_element("tbxHeader");
        result.children.push_back(std::move(file));
        result.children.push_back(encoding_description());
        append(result, revision_);
        return result;
    }

    static void append(XmlNode& element, std::vector<XmlNode>& nodes) {
        for (auto& node : nodes) element.children.push_back(std::move(node));
    }

    XmlNode title_statement() {
        auto statement = make_element("titleStmt");
        if (!glossary_.title.empty() || !title_notes_.empty())
            statement.children.push_back(make_element("title", {}, glossary_.title));
        append(statement, title_notes_);
        return statement;
    }

    XmlNode source_description() {
        auto description = make_element("sourceDesc");
        for (const auto& text : glossary_.description)
            description.children.push_back(make_element("p", {}, text));
        append(description, paragraphs_);
        if (description.children.empty()) description.children.push_back(make_element("p"));
        return description;
    }

    /// How the file is to be read, by people and by programs.
    XmlNode encoding_description() {
        auto description = make_element("encodingDesc");
        description.children = std::move(encoding_);
        if (context_.profile.format == ExportFormat::v2_basic)
            description.children.push_back(make_element("p", "XCSURI", "TBXBasicXCSV02.xcs"));
        const auto language = context_.words.language();
        auto explanation =
            make_element("p", {}, format_note({"form", format_message({"export.form", {}}, language), {}}));
        set_attribute(explanation, "xml:lang", to_string(language));
        description.children.push_back(std::move(explanation));
        return description;
    }

    const Glossary& glossary_;
    const ExportContext& context_;
    Frame frame_;
    std::optional<XmlNode> back_;
    std::vector<XmlNode> publication_;
    std::vector<XmlNode> encoding_;
    std::vector<XmlNode> revision_;
    std::vector<XmlNode> title_notes_;
    std::vector<XmlNode> paragraphs_;
};

} // namespace

Frame make_frame(const Glossary& glossary, const ExportContext& context) {
    return FrameMaker(glossary, context).make();
}

std::unordered_set<std::string> ids_of_back(const Glossary& glossary, ExportFormat format) {
    std::unordered_set<std::string> ids;
    bool is_sound = true;
    if (const auto back = find_back(glossary, format)) collect_ids(*back, ids, is_sound);
    return ids;
}

} // namespace migralex::tbx
