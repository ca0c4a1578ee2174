// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/noted_items.hpp"

#include "base/errors.hpp"
#include "model/concept_entry.hpp"
#include "tbx/dialect.hpp"
#include "tbx/export_ids.hpp"
#include "tbx/markup_tree.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migralex::tbx {

namespace {

/// The element that says something simple about a main element.
std::string_view simple_extra(std::string_view main, std::string_view key) {
    if (main == "admin") return "adminNote";
    if (main == "transac") return key == "date" ? "date" : "transacNote";
    return "admin";
}

/// Text and a category, nothing else.
bool is_simple(const XmlNode& element) {
    if (!element.is_tbx_element() || element.has_markup() || normalized_text(element).empty()) return false;
    if (element.name == "date") return element.attributes.empty();
    return element.attributes.size() == 1 && !element.attribute("type").empty();
}

/// Whether a name can stand before ": " and be found again.
bool is_name(std::string_view name) {
    return !name.empty() && name.find_first_of("[]\\:") == std::string_view::npos &&
           name.find_first_of(" \t\r\n@") != 0 && name.back() != ' ';
}

bool is_group(const XmlNode& element) {
    return element.is_tbx_element() && element.name.ends_with("Grp");
}

bool is_relation(std::string_view name) {
    return relation_kind_from_string(name).has_value();
}

NotedItem as_markup(const XmlNode& item) {
    return {std::string(note_key::item), to_markup(item), {}};
}

/// Attributes but the type; false if one belongs to another vocabulary.
bool note_attributes(const XmlNode& element, std::string_view sign, NotedItem& noted) {
    for (const auto& attribute : element.attributes) {
        if (!attribute.uri.empty() && attribute.uri != xml_namespace) return false;
        const auto name = attribute.qualified_name();
        if (name != "type" || sign == "@@")
            noted.extras.emplace_back(std::string(sign) + name, attribute.value);
    }
    return true;
}

} // namespace

const XmlNode* find_main(const XmlNode& item) {
    if (!is_group(item)) return &item;
    for (const auto& child : item.children)
        if (child.kind == XmlNode::Kind::element)
            return child.is_tbx_element() && child.name + "Grp" == item.name ? &child : nullptr;
    return nullptr;
}

std::string noted_name(const XmlNode& element, std::string_view alone) {
    const auto category = element.attribute("type");
    if (element.name == "note" && category.empty()) return "note";
    const bool is_ours =
        alone.empty() ? find_category(element.name, category) != nullptr : element.name == alone;
    return is_ours ? std::string(category) : element.name + "." + std::string(category);
}

std::pair<std::string, std::string> noted_extra(const XmlNode& main, const XmlNode& extra) {
    if (is_simple(extra)) {
        if (extra.name == "date" && main.name == "transac") return {"date", normalized_text(extra)};
        const auto category = extra.attribute("type");
        if (extra.name != "date" && is_name(category) && category != note_key::markup &&
            category != note_key::item && category != note_key::stands_for && category != note_key::words &&
            category != "date")
            return {noted_name(extra, simple_extra(main.name, category)), normalized_text(extra)};
    }
    return {std::string(note_key::item), to_markup(extra)};
}

NotedItem noted_item(const XmlNode& item) {
    const auto* main = find_main(item);
    const bool has_form =
        item.is_tbx_element() && main && (main->name == "note" || is_name(main->attribute("type")));
    if (!has_form) return as_markup(item);
    NotedItem noted{noted_name(*main), normalized_text(*main), {}};
    if (!note_attributes(*main, "@", noted)) return as_markup(item);
    if (main != &item && !note_attributes(item, "@@", noted)) return as_markup(item);
    if (main->has_markup()) noted.extras.emplace_back(note_key::markup, inner_markup(*main));
    if (main != &item)
        for (const auto& child : item.children)
            if (&child != main && !child.is_blank_text()) noted.extras.push_back(noted_extra(*main, child));
    if (noted.value.empty() && is_relation(noted.name)) {
        // The target is all it says.
        const auto target = std::find_if(noted.extras.begin(), noted.extras.end(),
                                         [](const auto& extra) { return extra.first == "@target"; });
        if (target == noted.extras.end() || target->second.empty()) return as_markup(item);
        noted.value = target->second;
        noted.extras.erase(target);
    } else if (is_relation(noted.name) || (noted.value.empty() && !noted.extras.empty())) {
        return as_markup(item);
    }
    return noted;
}

namespace {

std::optional<std::vector<XmlNode>> find_markup(const std::string& markup) {
    try {
        return parse_markup(markup);
    } catch (const FormatError&) {
        return std::nullopt;
    }
}

XmlNode make_extra(const XmlNode& main, const std::string& key, const std::string& value) {
    const auto dot = key.find('.');
    if (dot != std::string::npos && is_xml_id(std::string_view(key).substr(0, dot)))
        return make_element(key.substr(0, dot), key.substr(dot + 1), value);
    const auto element = simple_extra(main.name, key);
    return make_element(element, element == "date" ? std::string_view() : std::string_view(key), value);
}

XmlNode& main_of(XmlNode& item) {
    if (!is_group(item)) return item;
    return *std::find_if(item.children.begin(), item.children.end(),
                         [](const auto& child) { return child.kind == XmlNode::Kind::element; });
}

void make_group(XmlNode& item) {
    if (is_group(item)) return;
    auto group = make_element(item.name + "Grp");
    group.position = item.position;
    group.children.push_back(std::move(item));
    item = std::move(group);
}

/// The words that stand for a source in the group give way to the source itself.
void remove_portable_source(XmlNode& group, const NotedItem& noted) {
    const bool names_source = std::any_of(noted.extras.begin(), noted.extras.end(), [](const auto& extra) {
        return extra.first == "source" || extra.first == "sourceArticle";
    });
    if (!names_source || !is_group(group)) return;
    const auto found = std::find_if(group.children.begin(), group.children.end(), [](const XmlNode& child) {
        return child.is_tbx_element() && child.is_element("admin") && child.attribute("type") == "source";
    });
    if (found != group.children.end()) group.children.erase(found);
}

/// `id`, `xml:lang`: no other prefix says which namespace it stands for, and a namespace is not for a note to
/// declare.
bool is_attribute_name(std::string_view text) {
    constexpr std::string_view xml = "xml:";
    if (text.starts_with(xml)) text.remove_prefix(xml.size());
    return is_xml_id(text) && text != "xmlns";
}

void apply_extra(XmlNode& item, const std::string& key, const std::string& value) {
    if (key == note_key::words || key == note_key::stands_for) return;
    if (key.starts_with("@") && !is_attribute_name(std::string_view(key).substr(key.starts_with("@@") ? 2 : 1)))
        return;
    if (key.starts_with("@@")) {
        make_group(item);
        set_attribute(item, key.substr(2), value);
    } else if (key.starts_with("@")) {
        set_attribute(main_of(item), key.substr(1), value);
    } else if (key == note_key::markup) {
        if (auto content = find_markup(value)) main_of(item).children = std::move(*content);
    } else {
        make_group(item);
        auto& children = item.children;
        if (key == "date") std::erase_if(children, [](const auto& child) { return child.is_element("date"); });
        if (key == note_key::item) {
            if (auto nodes = find_markup(value))
                std::move(nodes->begin(), nodes->end(), std::back_inserter(children));
        } else {
            children.push_back(make_extra(main_of(item), key, value));
        }
    }
}

void apply_extras(XmlNode& item, const NotedItem& noted) {
    remove_portable_source(item, noted);
    for (const auto& [key, value] : noted.extras) apply_extra(item, key, value);
}

/// Empty if our dialect has no such category and the name does not say which element it was.
std::optional<XmlNode> make_item(const NotedItem& noted) {
    const auto dot = noted.name.find('.');
    if (noted.name == "note") return make_element("note", {}, noted.value);
    if (dot != std::string::npos && !is_xml_id(std::string_view(noted.name).substr(0, dot)))
        return std::nullopt;
    if (dot != std::string::npos)
        return make_element(noted.name.substr(0, dot), noted.name.substr(dot + 1), noted.value);
    const auto* category = find_category(noted.name);
    if (!category) return std::nullopt;
    if (!is_relation(noted.name)) return make_element(category->element, noted.name, noted.value);
    auto relation = make_element(category->element, noted.name);
    set_attribute(relation, "target", noted.value);
    return relation;
}

/// Puts the items of one level back.
class LevelRestorer {
  public:
    explicit LevelRestorer(XmlNode& level) : level_(level) {}

    void restore() {
        // Each note may look through all that stands there; nobody writes so many, and as notes they lose
        // nothing.
        constexpr std::ptrdiff_t most_notes = 2000;
        const auto notes = std::count_if(level_.children.begin(), level_.children.end(), is_note);
        if (notes == 0 || notes > most_notes) return;
        auto children = std::exchange(level_.children, {});
        for (auto& child : children) {
            const auto noted = is_note(child) ? parse_note(normalized_text(child)) : std::nullopt;
            if (!noted || !apply(*noted, child)) level_.children.push_back(std::move(child));
        }
    }

  private:
    static bool is_note(const XmlNode& node) {
        return node.is_tbx_element() && node.is_element("note") && !node.has_markup();
    }

    /// False if the note stays a note.
    bool apply(const NotedItem& noted, const XmlNode& note) {
        if (is_group(level_)) return noted.name == "note" ? add(noted, note) : say_more_of_group(noted);
        if (noted.name.starts_with('@')) {
            if (!is_attribute_name(std::string_view(noted.name).substr(1))) return false;
            set_attribute(level_, noted.name.substr(1), noted.value);
            return true;
        }
        if (noted.name == note_key::item) return add_markup(noted.value);
        if (noted.value.empty() && !noted.extras.empty()) return say_more(noted);
        const auto* portable = value_of(noted, note_key::stands_for);
        if (is_relation(noted.name)) remove_portable_reference(portable ? *portable : noted.value);
        if (portable && !is_relation(noted.name)) return replace(noted, *portable);
        return add(noted, note);
    }

    static const std::string* value_of(const NotedItem& noted, std::string_view key) {
        for (const auto& [candidate, value] : noted.extras)
            if (candidate == key) return &value;
        return nullptr;
    }

    bool add_markup(const std::string& markup) {
        auto nodes = find_markup(markup);
        if (!nodes) return false;
        for (auto& node : *nodes) insert(std::move(node));
        return true;
    }

    /// Term notes stand before everything else of a term.
    void insert(XmlNode node) {
        const auto is_term_note = [](const XmlNode& candidate) {
            return candidate.is_tbx_element() &&
                   (candidate.name == "termNote" || candidate.name == "termNoteGrp");
        };
        auto place = level_.children.end();
        if (is_term_note(node)) {
            while (place != level_.children.begin() && !is_term_note(*(place - 1)) &&
                   !(place - 1)->is_element("term"))
                --place;
            if (place == level_.children.begin()) place = level_.children.end();
        }
        level_.children.insert(place, std::move(node));
    }

    static bool has_name(const XmlNode& item, std::string_view name) {
        const auto* main = item.kind == XmlNode::Kind::element ? find_main(item) : nullptr;
        if (!main) return false;
        if (name == "term") return main->is_element(name);
        return name.ends_with(main->attribute("type")) && noted_name(*main) == name;
    }

    bool say_more(const NotedItem& noted) {
        auto& items = level_.children;
        const auto last = std::find_if(items.rbegin(), items.rend(),
                                       [&](const auto& item) { return has_name(item, noted.name); });
        if (last == items.rend()) return false;
        apply_extras(*last, noted);
        return true;
    }

    bool say_more_of_group(const NotedItem& noted) {
        const auto* main = find_main(level_);
        if (!main || main == &level_ || noted_name(*main) != noted.name || !noted.value.empty()) return false;
        apply_extras(level_, noted);
        return true;
    }

    bool replace(const NotedItem& noted, const std::string& portable) {
        auto& items = level_.children;
        const auto item = std::find_if(items.begin(), items.end(), [&](const auto& candidate) {
            return has_name(candidate, noted.name) && normalized_text(*find_main(candidate)) == portable;
        });
        if (item == items.end()) return false;
        main_of(*item).children = {make_text(noted.value)};
        apply_extras(*item, noted);
        return true;
    }

    bool add(const NotedItem& noted, const XmlNode& note) {
        auto item = make_item(noted);
        if (!item) return false;
        item->position = note.position;
        if (const auto language = note.attribute("xml:lang"); !language.empty())
            set_attribute(*item, "xml:lang", language);
        apply_extras(*item, noted);
        insert(std::move(*item));
        return true;
    }

    void remove_portable_reference(std::string_view target) {
        auto& children = level_.children;
        if (children.empty()) return;
        const auto& last = children.back();
        if (last.is_tbx_element() && last.is_element("ref") && last.attribute("type") == "crossReference" &&
            last.attribute("target") == target)
            children.pop_back();
    }

    XmlNode& level_;
};

void restore_level(XmlNode& level) {
    std::erase_if(level.children, [](const auto& child) { return child.is_blank_text(); });
    LevelRestorer(level).restore();
    for (auto& child : level.children)
        if (child.is_element("langSec") || child.is_element("termSec")) restore_level(child);
}

void restore_groups(XmlNode& level) {
    for (auto& child : level.children) {
        if (child.is_element("langSec") || child.is_element("termSec")) restore_groups(child);
        if (is_group(child)) LevelRestorer(child).restore();
    }
}

/// What the header of an export says of the form itself says nothing in our own dialect.
void restore_header(XmlNode& header) {
    for (auto& child : header.children) {
        if (!child.is_element("encodingDesc")) continue;
        const auto paragraphs = child.children.size();
        std::erase_if(child.children,
                      [](const auto& p) { return p.is_element("p") && looks_noted(normalized_text(p)); });
        if (child.children.size() == paragraphs) continue;
        std::erase_if(child.children, [](const auto& p) {
            return p.is_blank_text() || (p.is_element("p") && p.attribute("type") == "XCSURI");
        });
    }
    std::erase_if(header.children,
                  [](const auto& child) { return child.is_element("encodingDesc") && child.children.empty(); });
}

} // namespace

void restore_noted_items(XmlNode& element) {
    if (element.is_element("tbxHeader")) restore_header(element);
    if (!element.is_element("conceptEntry")) return;
    restore_groups(element);
    restore_level(element);
}

} // namespace migralex::tbx
