// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/narrow.hpp"

#include "tbx/categories.hpp"
#include "tbx/category_names.hpp"
#include "tbx/markup_tree.hpp"
#include "tbx/noted_items.hpp"
#include "tbx/picklists.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migralex::tbx {

namespace {

constexpr std::string_view highlights = "entailedTerm hotkey italics bold superscript subscript math";

bool is_aside(const XmlNode& node) {
    return node.kind == XmlNode::Kind::comment || node.kind == XmlNode::Kind::instruction;
}

/// The element's name for the counts: its category where it has one.
std::string counted_name(const XmlNode& node) {
    if (node.kind != XmlNode::Kind::element) return "text";
    const auto category = node.attribute("type");
    return category.empty() ? node.name : std::string(category);
}

XmlNode note_element(const NotedItem& noted) {
    return make_element("note", {}, format_note(noted));
}

/// Where the items of one level go: term notes stand first.
struct Written {
    std::vector<XmlNode> term_notes;
    std::vector<XmlNode> items;
};

/// Narrows one item, that is a main element with its group.
class ItemNarrower {
  public:
    ItemNarrower(ExportContext& context, Level level, std::string_view language, Written& written,
                 std::string_view standing)
        : context_(context), level_(level), language_(language), written_(written), standing_(standing) {}

    /// A value to be written in place of the one the item has.
    void prefer(std::string value) {
        preferred_ = std::move(value);
    }

    void narrow(const XmlNode& item) {
        main_ = item.is_tbx_element() ? find_main(item) : nullptr;
        if (!main_) return note_whole(item);
        if (main_->is_element("note") && &item == main_) return write_note(item);
        native_ = find_native(context_.profile, main_->name, category::canonical_name(main_->attribute("type")),
                              level_);
        if (!native_ || !find_value() || !find_target()) return note_whole(item);
        if (main_->is_element("transac") && !has_portable_transaction(item)) return note_whole(item);
        write_native(item);
    }

    /// All of it becomes a note.
    void note_whole(const XmlNode& item) {
        const auto* main = item.is_tbx_element() ? find_main(item) : nullptr;
        auto noted = noted_item(item);
        count_carried(item, main);
        auto language = take_language(noted);
        add_words(noted);
        if (main && relation_kind_from_string(noted.name)) write_reference(noted);
        auto note = note_element(noted);
        if (!language.empty()) set_attribute(note, "xml:lang", language);
        written_.items.push_back(std::move(note));
    }

  private:
    [[nodiscard]] const ExportProfile& profile() const {
        return context_.profile;
    }
    void count_carried(const std::string& name) {
        ++context_.tally.carried[name];
    }

    void count_carried(const XmlNode& item, const XmlNode* main) {
        count_carried(main ? counted_name(*main) : counted_name(item));
        if (!main || main == &item) return;
        for (const auto& child : item.children)
            if (&child != main && !child.is_blank_text() && !is_aside(child))
                count_carried(counted_name(child));
    }

    /// The value that is written; false if the picklist has none for it.
    bool find_value() {
        value_ = normalized_text(*main_);
        auto value = portable_value(profile(), *native_, value_);
        if (!value) return false;
        portable_ = preferred_.empty() ? std::move(*value) : preferred_;
        if (native_->name == category::subject_field)
            portable_ = context_.words.theme(value_, context_.language);
        return native_->values.empty() || !main_->has_markup();
    }

    bool find_target() {
        target_.clear();
        const auto target = main_->attribute("target");
        if (native_->target == Target::none) return true;
        if (native_->target == Target::address) target_ = is_web_address(target) ? target : std::string_view();
        if (native_->target == Target::entry) target_ = context_.ids.find(target).value_or("");
        return !target_.empty();
    }

    /// A date that is none cannot stand in a `date`.
    static bool has_portable_transaction(const XmlNode& item) {
        return std::none_of(item.children.begin(), item.children.end(), [](const auto& child) {
            return child.is_element("date") && !is_xml_date(normalized_text(child));
        });
    }

    /// xml:lang goes onto the note itself where it has the shape.
    static std::string take_language(NotedItem& noted) {
        const auto found = std::find_if(noted.extras.begin(), noted.extras.end(),
                                        [](const auto& extra) { return extra.first == "@xml:lang"; });
        if (found == noted.extras.end() || !is_language_shape(found->second)) return {};
        auto language = found->second;
        noted.extras.erase(found);
        return language;
    }

    /// What people cannot look up: sources and themes by their names, harmonization as a sentence.
    void add_words(NotedItem& noted) const {
        SourceReference reference;
        for (const auto& [key, value] : noted.extras) {
            if (key == category::source && reference.source.empty()) reference.source = value;
            if (key == category::source_article && reference.article.empty()) reference.article = value;
        }
        std::string words;
        if (context_.words.knows_source(reference.source)) words = context_.words.source(reference, language_);
        if (noted.name == category::subject_field) words = context_.words.theme(noted.value, context_.language);
        if (noted.name == category::harmonization) words = standing_;
        if (!words.empty() && words != noted.value)
            noted.extras.emplace_back(note_key::words, std::move(words));
    }

    /// TBX-Basic knows one kind of relation: any. Programs that do not read our notes see that much.
    void write_reference(NotedItem& noted) {
        const auto target = context_.ids.find(noted.value);
        if (!target || !find_native(profile(), "ref", "crossReference", level_)) return;
        const auto is_same = [&](const XmlNode& item) {
            return item.is_element("ref") && item.attribute("target") == *target;
        };
        // Once is enough; but right behind somebody's own reference, which must not be taken for ours.
        auto& items = written_.items;
        if (std::any_of(items.begin(), items.end(), is_same) && !is_same(items.back())) return;
        const auto term = context_.ids.term_of(noted.value);
        auto reference = make_element("ref", "crossReference", term.empty() ? noted.value : term);
        set_attribute(reference, "target", *target);
        written_.items.push_back(std::move(reference));
        if (*target != noted.value) noted.extras.emplace_back(note_key::stands_for, *target);
    }

    /// Attributes that the format has a place for; the others are said of the item.
    void narrow_attributes(const XmlNode& element, std::string_view sign, XmlNode& out, NotedItem& more) {
        for (const auto& attribute : element.attributes) {
            const auto name = attribute.qualified_name();
            const bool is_language = name == "xml:lang" && is_language_shape(attribute.value);
            const bool takes_language = element.name == "note" || (profile().has_language_on_categories &&
                                                                   element.name != "xref" && sign == "@");
            if (name == "type" && sign == "@") continue;
            if (is_language && takes_language) {
                set_attribute(out, name, attribute.value);
            } else if (name == "target" && sign == "@" && native_ && native_->target != Target::none) {
                set_attribute(out, name, target_);
                if (target_ != attribute.value) more.extras.emplace_back("@target", attribute.value);
            } else if (attribute.uri.empty() || attribute.uri == xml_namespace) {
                more.extras.emplace_back(std::string(sign) + name, attribute.value);
                count_carried("@" + name);
            } else {
                ++context_.tally.lost["@" + name];
            }
        }
    }

    /// Text, and its markup where the format takes it.
    void narrow_content(const XmlNode& element, XmlNode& out, NotedItem& more) {
        if (!element.has_markup()) {
            if (auto text = normalized_text(element); !text.empty()) out.children = {make_text(text)};
        } else if (has_portable_content(element, context_)) {
            out.children = element.children;
        } else {
            if (auto text = normalized_text(element); !text.empty()) out.children = {make_text(text)};
            more.extras.emplace_back(note_key::markup, inner_markup(element));
            count_carried("markup");
        }
    }

    /// A person's own note.
    void write_note(const XmlNode& item) {
        if (looks_noted(normalized_text(item))) return note_whole(item);
        native_ = nullptr;
        auto note = make_element("note");
        NotedItem more{"note", {}, {}};
        narrow_attributes(item, "@", note, more);
        narrow_content(item, note, more);
        written_.items.push_back(std::move(note));
        if (!more.extras.empty()) written_.items.push_back(note_element(more));
    }

    void write_native(const XmlNode& item) {
        const auto category = native_->name;
        auto main = make_element(main_->name, category);
        NotedItem more{std::string(category), {}, {}};
        // The file may spell it otherwise ("Definition").
        if (const auto spelled = main_->attribute("type"); spelled != category) {
            more.extras.emplace_back("@type", spelled);
            count_carried("@type");
        }
        narrow_attributes(*main_, "@", main, more);
        if (portable_ != value_) {
            main.children = {make_text(portable_)};
            more.value = value_;
            more.extras.emplace_back(note_key::stands_for, portable_);
            count_carried(std::string(category));
        } else {
            narrow_content(*main_, main, more);
        }
        auto group = make_element(main_->name + "Grp");
        if (main_ != &item) {
            narrow_attributes(item, "@@", group, more);
            narrow_extras(item, group, more);
        }
        finish(std::move(main), std::move(group), more);
    }

    /// Puts the pieces together: the group where there is need of one, and the note behind it or inside.
    void finish(XmlNode main, XmlNode group, const NotedItem& more) {
        const bool is_noted = more.value.empty() ? !more.extras.empty() : true;
        const bool may_hold_note = profile().has_notes_in_groups && more.value.empty() &&
                                   (native_->name == category::definition ||
                                    native_->name == category::context || main.name == "transac");
        const bool is_inside = is_noted && may_hold_note;
        if (is_inside) group.children.push_back(note_element(more));
        auto& place = main.name == "termNote" ? written_.term_notes : written_.items;
        if (group.children.empty() && main.name != "transac") {
            place.push_back(std::move(main));
        } else {
            group.children.insert(group.children.begin(), std::move(main));
            place.push_back(std::move(group));
        }
        if (is_noted && !is_inside) written_.items.push_back(note_element(more));
    }

    void narrow_extras(const XmlNode& item, XmlNode& group, NotedItem& more) {
        const bool has_own_source = native_->name == category::definition || native_->name == category::context;
        const auto source = has_own_source ? write_source(item, group) : Source::not_written;
        for (const auto& child : item.children) {
            if (&child == main_ || child.is_blank_text()) continue;
            const bool is_in_words = source != Source::not_written && is_simple_source(child);
            if (is_in_words && source == Source::as_it_was) continue;
            if (is_aside(child)) {
                group.children.push_back(child);
            } else if (is_portable_extra(child)) {
                add_portable(child, group, more);
            } else {
                more.extras.push_back(noted_extra(*main_, child));
                if (!is_in_words) count_carried(counted_name(child));
            }
        }
        if (!has_own_source) add_words(more);
    }

    /// Whether the group has a source in words, and whether these say what the item said.
    enum class Source { not_written, as_it_was, in_words };

    static bool is_simple_source(const XmlNode& child) {
        return child.is_element("admin") && !child.has_markup() && child.attributes.size() == 1 &&
               (child.attribute("type") == category::source ||
                child.attribute("type") == category::source_article);
    }

    Source write_source(const XmlNode& item, XmlNode& group) const {
        SourceReference reference;
        std::size_t count = 0;
        for (const auto& child : item.children) {
            if (!is_simple_source(child)) continue;
            auto& place = child.attribute("type") == category::source ? reference.source : reference.article;
            if (place.empty()) place = normalized_text(child);
            ++count;
        }
        const auto words = context_.words.source(reference, language_);
        if (words.empty()) return Source::not_written;
        group.children.push_back(make_element("admin", category::source, words));
        return count == 1 && words == reference.source ? Source::as_it_was : Source::in_words;
    }

    [[nodiscard]] bool is_portable_extra(const XmlNode& child) const {
        if (!child.is_tbx_element() || child.has_markup()) return false;
        if (main_->is_element("transac")) {
            if (child.is_element("date")) return child.attributes.empty();
            if (!child.is_element("transacNote") || child.attribute("type") != category::responsibility)
                return false;
            return std::all_of(child.attributes.begin(), child.attributes.end(), [&](const auto& attribute) {
                const auto name = attribute.qualified_name();
                return name == "type" ||
                       (name == "target" && context_.ids.find(attribute.value) == attribute.value);
            });
        }
        return child.is_element("note") && profile().has_notes_in_groups && child.attributes.empty() &&
               !looks_noted(normalized_text(child));
    }

    /// The older schemas of TBX-Basic and those of version 2 know days, but no hours: the note has them.
    void add_portable(const XmlNode& child, XmlNode& group, NotedItem& more) {
        constexpr std::size_t day = 10;
        auto extra = child;
        auto text = normalized_text(child);
        if (child.is_element("date") && text.size() > day) {
            more.extras.emplace_back("date", text);
            count_carried("date");
            text.resize(day);
        }
        extra.children = {make_text(text)};
        group.children.push_back(std::move(extra));
    }

    ExportContext& context_;
    Level level_;
    std::string_view language_;
    Written& written_;
    std::string_view standing_;
    std::string preferred_;
    const XmlNode* main_ = nullptr;
    const DataCategory* native_ = nullptr;
    std::string value_;
    std::string portable_;
    std::string target_;
};

bool is_term(const XmlNode& node) {
    return node.is_tbx_element() && node.is_element("term") && !normalized_text(node).empty();
}

bool is_section_with_term(const XmlNode& node, std::string_view name) {
    if (!node.is_tbx_element() || !node.is_element(name)) return false;
    if (name == "termSec") return std::any_of(node.children.begin(), node.children.end(), is_term);
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const auto& child) { return is_section_with_term(child, "termSec"); });
}

/// Narrows the levels of an entry from the outside in.
class EntryNarrower {
  public:
    explicit EntryNarrower(ExportContext& context) : context_(context) {}

    XmlNode entry(const XmlNode& element, const ConceptEntry& model) {
        const auto id = context_.ids.next(model.id);
        auto out = make_element("conceptEntry");
        set_attribute(out, "id", id);
        Written written;
        note_attributes(element, {{"id", id}}, written);
        if (model.consolidation) standing_ = context_.words.harmonization(*model.consolidation);
        std::vector<XmlNode> sections;
        for (const auto& child : element.children) {
            if (is_section_with_term(child, "langSec")) {
                sections.push_back(language(child));
            } else {
                item(child, at_concept, context_.language, sections.empty() ? written.items : sections,
                     written);
            }
        }
        out.children = std::move(written.items);
        std::move(sections.begin(), sections.end(), std::back_inserter(out.children));
        return out;
    }

  private:
    using Expected = std::vector<std::pair<std::string_view, std::string>>;

    /// Attributes of a level that are not as they were, or have no place there.
    void note_attributes(const XmlNode& element, const Expected& written_ones, Written& written) {
        for (const auto& attribute : element.attributes) {
            const auto name = attribute.qualified_name();
            const bool is_written =
                std::any_of(written_ones.begin(), written_ones.end(), [&](const auto& expected) {
                    return expected.first == name && expected.second == attribute.value;
                });
            if (is_written) continue;
            if (!attribute.uri.empty() && attribute.uri != xml_namespace) {
                ++context_.tally.lost["@" + name];
                continue;
            }
            ++context_.tally.carried["@" + name];
            written.items.push_back(note_element({"@" + name, attribute.value, {}}));
        }
    }

    void item(const XmlNode& child, Level level, std::string_view language, std::vector<XmlNode>& asides,
              Written& written) {
        if (child.is_blank_text()) return;
        if (is_aside(child)) {
            asides.push_back(child);
            return;
        }
        ItemNarrower(context_, level, language, written, standing_).narrow(child);
    }

    XmlNode language(const XmlNode& element) {
        const auto stated = element.attribute("xml:lang");
        const std::string tag = is_language_shape(stated) ? std::string(stated) : "und";
        auto out = make_element("langSec");
        set_attribute(out, "xml:lang", tag);
        Written written;
        note_attributes(element, {{"xml:lang", tag}}, written);
        std::vector<XmlNode> terms;
        for (const auto& child : element.children) {
            if (is_section_with_term(child, "termSec")) {
                terms.push_back(term(child, tag));
            } else {
                item(child, at_language, tag, terms.empty() ? written.items : terms, written);
            }
        }
        out.children = std::move(written.items);
        std::move(terms.begin(), terms.end(), std::back_inserter(out.children));
        return out;
    }

    XmlNode term(const XmlNode& element, std::string_view language) {
        auto out = make_element("termSec");
        Written written;
        std::string id;
        if (const auto raw = element.attribute("id"); !raw.empty()) {
            id = context_.ids.next(std::string(raw));
            set_attribute(out, "id", id);
        }
        note_attributes(element, {{"id", id}}, written);
        const bool is_pejorative = has_mark(element);
        bool has_status = false;
        bool has_written_term = false;
        for (const auto& child : element.children) {
            if (!has_written_term && is_term(child)) {
                out.children.push_back(term_element(child, written));
                has_written_term = true;
            } else if (is_pejorative && !has_status && is_status(child)) {
                has_status = true;
                write_pejorative_status(child, language, written);
            } else {
                item(child, at_term, language, written.items, written);
            }
        }
        if (is_pejorative && !has_status) {
            const auto admitted = make_element("termNote", category::status,
                                               category::status_to_picklist(AdministrativeStatus::admitted));
            write_pejorative_status(admitted, language, written);
        }
        std::move(written.term_notes.begin(), written.term_notes.end(), std::back_inserter(out.children));
        std::move(written.items.begin(), written.items.end(), std::back_inserter(out.children));
        return out;
    }

    static bool has_mark(const XmlNode& term) {
        return std::any_of(term.children.begin(), term.children.end(), [](const auto& child) {
            return child.is_element("termNote") && child.attribute("type") == category::mark &&
                   normalized_text(child) == category::pejorative;
        });
    }

    static bool is_status(const XmlNode& child) {
        const auto* main = child.is_tbx_element() ? find_main(child) : nullptr;
        return main && main->is_element("termNote") &&
               category::canonical_name(main->attribute("type")) == category::status;
    }

    /// Nobody who cannot read our mark may take the term for one that is recommended.
    void write_pejorative_status(const XmlNode& status, std::string_view language, Written& written) {
        ItemNarrower narrower(context_, at_term, language, written, {});
        const auto value = read_status(normalized_text(*find_main(status)));
        if (!value || *value <= AdministrativeStatus::admitted)
            narrower.prefer(category::status_to_picklist(AdministrativeStatus::deprecated));
        narrower.narrow(status);
    }

    XmlNode term_element(const XmlNode& element, Written& written) {
        auto out = make_element("term");
        NotedItem more{"term", {}, {}};
        for (const auto& attribute : element.attributes) {
            if (attribute.uri.empty() || attribute.uri == xml_namespace) {
                more.extras.emplace_back("@" + attribute.qualified_name(), attribute.value);
                ++context_.tally.carried["@" + attribute.qualified_name()];
            } else {
                ++context_.tally.lost["@" + attribute.qualified_name()];
            }
        }
        if (element.has_markup() && has_portable_content(element, context_)) {
            out.children = element.children;
        } else {
            out.children = {make_text(normalized_text(element))};
            if (element.has_markup()) {
                more.extras.emplace_back(note_key::markup, inner_markup(element));
                ++context_.tally.carried["markup"];
            }
        }
        if (!more.extras.empty()) written.items.push_back(note_element(more));
        return out;
    }

    ExportContext& context_;
    /// How far the entry is harmonized, in words.
    std::string standing_;
};

} // namespace

bool has_portable_content(const XmlNode& element, const ExportContext& context) {
    if (!context.profile.has_inline_markup) return !element.has_markup();
    const DataCategory highlight{{}, {}, Module::min, 0, highlights, Target::none};
    return std::all_of(element.children.begin(), element.children.end(), [&](const XmlNode& child) {
        if (child.kind == XmlNode::Kind::text || is_aside(child)) return true;
        if (!child.is_tbx_element() || !child.is_element("hi") || child.has_markup()) return false;
        return std::all_of(child.attributes.begin(), child.attributes.end(), [&](const auto& attribute) {
            const auto name = attribute.qualified_name();
            if (name == "type") return takes(highlight, attribute.value);
            return name == "target" && context.ids.find(attribute.value) == attribute.value;
        });
    });
}

XmlNode narrow_entry(const ConceptEntry& entry, ExportContext& context) {
    return EntryNarrower(context).entry(element_of(entry), entry);
}

} // namespace migralex::tbx
