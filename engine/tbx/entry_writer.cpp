// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/entry_writer.hpp"

#include "tbx/categories.hpp"
#include "tbx/category_names.hpp"
#include "tbx/level_writer.hpp"
#include "tbx/preserve.hpp"
#include "tbx/xml_reader.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace migralex::tbx {

namespace {

/// A main element with extras. Alone it is written without a group, as everybody does.
class GroupWriter {
  public:
    GroupWriter(MarkupWriter& out, std::string_view element, Attributes attributes, const Text& text,
                const Preserved& preserved)
        : out_(out), element_(element), group_(std::string(element) + "Grp"),
          attributes_(std::move(attributes)), text_(text), preserved_(preserved) {
        spell_category();
        add_kept_attributes(attributes_, preserved_, element_);
        add_kept_attributes(group_attributes_, preserved_, group_);
        has_group_ = has_unread_items(preserved_) || !group_attributes_.empty();
    }

    /// Element and category must live until the group is written.
    void extra(std::string_view element, std::string_view category, std::string_view value) {
        if (value.empty()) return;
        extras_.push_back({element, category, std::string(value)});
        has_group_ = true;
    }
    void extra(std::string_view category, std::string_view value) {
        extra("admin", category, value);
    }
    void extras(std::string_view category, const std::vector<std::string>& values) {
        for (const auto& value : values) extra(category, value);
    }
    void source(const SourceReference& reference) {
        extra(category::source, reference.source);
        extra(category::source_article, reference.article);
    }

    void write_main(MarkupWriter& out) const {
        out.prose(element_, attributes_, text_);
    }

    void write(bool always_grouped = false) {
        const bool is_grouped = has_group_ || always_grouped;
        if (is_grouped) out_.open(group_, group_attributes_);
        Level level(out_, preserved_);
        level.item("main", [&](MarkupWriter& out) { write_main(out); });
        if (!is_grouped) return;
        level.done("main");
        for (std::size_t i = 0; i < extras_.size(); ++i) {
            const auto& extra = extras_[i];
            level.item(extra.category, [&](MarkupWriter& out) {
                if (extra.element == "date") {
                    out.element("date", {}, extra.value);
                } else {
                    out.element(extra.element, {{"type", extra.category}}, extra.value);
                }
            });
            // Behind the last extra of a category: repeated ones share a key.
            if (i + 1 == extras_.size() || extras_[i + 1].category != extra.category)
                level.done(extra.category);
        }
        level.finish();
        out_.close(group_);
    }

  private:
    struct Extra {
        std::string_view element;
        std::string_view category;
        std::string value;
    };

    /// The file may spell it otherwise.
    void spell_category() {
        for (const auto& kept : preserved_.attributes)
            if (kept.element == element_ && kept.name == "type")
                for (auto& [name, value] : attributes_)
                    if (name == "type" && category::canonical_name(kept.value) == value) value = kept.value;
    }

    MarkupWriter& out_;
    std::string element_;
    std::string group_;
    Attributes attributes_;
    Attributes group_attributes_;
    const Text& text_;
    const Preserved& preserved_;
    std::vector<Extra> extras_;
    bool has_group_ = false;
};

const Preserved nothing_preserved;
const Text no_text;

void write_definition(MarkupWriter& out, const Definition& definition, std::string_view language) {
    Attributes attributes = {{"type", category::definition}};
    if (!language.empty()) attributes.emplace_back("xml:lang", language);
    GroupWriter group(out, "descrip", attributes, out.has_definition_texts() ? definition.text : no_text,
                      definition.preserved);
    if (definition.role != DefinitionRole::unlinked)
        group.extra(category::definition_role, to_string(definition.role));
    group.extra(category::renders, definition.renders);
    group.source(definition.source);
    if (definition.source_relation != SourceRelation::unstated) {
        group.extra(category::source_relation, to_string(definition.source_relation));
        group.extra(category::source_check, to_string(definition.source_check));
    } else if (definition.source_check == SourceCheck::verified) {
        group.extra(category::source_check, to_string(definition.source_check));
    }
    group.extras(category::valid_in, definition.valid_in);
    group.extra(category::origin_entry, definition.origin);
    group.write();
}

/// Whether `note` can say it all; the core structure has no group for it.
bool is_bare(const Note& note) {
    const auto& attributes = note.preserved.attributes;
    return note.kind == NoteKind::general && note.country.empty() && note.source.empty() &&
           note.origin.empty() && !has_unread_items(note.preserved) &&
           std::all_of(attributes.begin(), attributes.end(),
                       [](const auto& kept) { return kept.element == "note"; });
}

void write_note(MarkupWriter& out, const Note& note) {
    const auto* element = is_bare(note) ? "note" : "descrip";
    Attributes attributes;
    if (!is_bare(note))
        attributes.emplace_back("type",
                                note.kind == NoteKind::general ? category::general_note : to_string(note.kind));
    if (!note.language.empty()) attributes.emplace_back("xml:lang", note.language);
    GroupWriter group(out, element, attributes, note.text, note.preserved);
    group.extra(category::valid_in, note.country);
    group.source(note.source);
    group.extra(category::origin_entry, note.origin);
    group.write();
}

void write_transaction(MarkupWriter& out, const Transaction& transaction) {
    const Text type(transaction.type);
    GroupWriter group(out, "transac", {{"type", category::transaction_type}}, type, transaction.preserved);
    group.extra("date", "date", transaction.date);
    group.extra("transacNote", category::responsibility, transaction.responsibility);
    group.write(true);
}

void write_review(MarkupWriter& out, const LanguageSection& section, std::string_view language) {
    const auto& review = section.review;
    Attributes attributes = {{"type", category::review_state}};
    if (!language.empty()) attributes.emplace_back("xml:lang", language);
    const Text state{std::string(to_string(review.state))};
    GroupWriter group(out, "admin", attributes, state, nothing_preserved);
    group.extra("adminNote", category::review_body, review.body);
    group.extra("adminNote", category::review_document, review.document);
    group.extra("adminNote", category::review_date, review.date);
    if (const auto& reopening = section.reopening) {
        group.extra("adminNote", category::reopened_body, reopening->validated.body);
        group.extra("adminNote", category::reopened_document, reopening->validated.document);
        group.extra("adminNote", category::reopened_date, reopening->validated.date);
        for (const auto& value : reopening->values)
            group.extra("adminNote", category::reopened_value, to_string(value));
    }
    group.write();
}

/// An item that is nothing but a value.
void write_value(Level& level, const std::string& key, std::string_view element, std::string_view category,
                 std::string_view value) {
    level.item(key, [&](MarkupWriter& out) { out.element(element, {{"type", category}}, value); });
    level.done(key);
}

void write_term_note(Level& level, std::string_view category, std::string_view value) {
    write_value(level, std::string(category), "termNote", category, value);
}

void write_acceptability(MarkupWriter& out, const Acceptability& acceptability, std::string_view category) {
    const Text status(category::status_to_picklist(acceptability.status));
    GroupWriter group(out, "termNote", {{"type", category}}, status, nothing_preserved);
    group.extras(category::valid_in, acceptability.where);
    group.source(acceptability.source);
    group.extra(category::origin_term, acceptability.origin);
    group.write();
}

/// An admitted term is the ordinary case and says nothing, unless somebody is named who admits it.
void write_status(MarkupWriter& out, const Acceptability& acceptability) {
    if (acceptability != Acceptability{}) write_acceptability(out, acceptability, category::status);
}

void write_law(MarkupWriter& out, const NationalLaw& law) {
    const Text country(law.country);
    GroupWriter group(out, "termNote", {{"type", category::legal_term}}, country, nothing_preserved);
    group.source(law.source);
    group.extra(category::concept_relation, to_string(law.relation));
    group.write();
}

/// The items of a term section that the schema wants right behind the term.
void write_term_notes(MarkupWriter& out, Level& level, const TermSection& term) {
    // The full form is the ordinary case and says nothing.
    const bool has_type = level.item(category::term_type, [&](MarkupWriter& to) {
        if (term.type != TermType::full_form)
            to.element("termNote", {{"type", category::term_type}}, to_string(term.type));
    });
    if (has_type) level.done(category::term_type);
    if (term.part_of_speech) write_term_note(level, category::part_of_speech, to_string(*term.part_of_speech));
    if (term.gender) write_term_note(level, category::gender, to_string(*term.gender));
    if (term.number) write_term_note(level, category::number, to_string(*term.number));
    if (term.usage_register) write_term_note(level, category::usage_register, to_string(*term.usage_register));
    const bool has_status =
        level.item(category::status, [&](MarkupWriter& to) { write_status(to, term.acceptability); });
    if (has_status) level.done(category::status);
    for (std::size_t i = 0; i < term.acceptability_elsewhere.size(); ++i) {
        write_acceptability(out, term.acceptability_elsewhere[i], category::status_elsewhere);
        level.done(category::status_elsewhere, i + 1);
    }
    if (term.is_pejorative) write_term_note(level, category::mark, category::pejorative);
    for (std::size_t i = 0; i < term.countries.size(); ++i)
        write_value(level, numbered(category::usage_place, i + 1), "termNote", category::usage_place,
                    term.countries[i]);
    for (std::size_t i = 0; i < term.laws.size(); ++i) {
        write_law(out, term.laws[i]);
        level.done(category::legal_term, i + 1);
    }
    level.settle(
        {"termNotes", "context#", "note#", category::origin_term, category::language_tag, "transaction#"});
    level.done("termNotes");
}

/// The term with its inline markup, if that is still the markup of this term.
void write_designation(MarkupWriter& out, const Attributes& attributes, const TermSection& term) {
    if (term.markup.empty() || plain_text(term.markup) != term.term) {
        out.element("term", attributes, term.term);
        return;
    }
    Text text(term.term);
    text.markup = term.markup;
    out.prose("term", attributes, text);
}

void write_term(MarkupWriter& out, const TermSection& term) {
    Attributes attributes;
    if (!term.id.empty()) attributes.emplace_back("id", term.id);
    add_kept_attributes(attributes, term.preserved, "termSec");
    out.open("termSec", attributes);
    Level level(out, term.preserved);
    Attributes term_attributes;
    add_kept_attributes(term_attributes, term.preserved, "term");
    write_designation(out, term_attributes, term);
    level.done("term");
    write_term_notes(out, level, term);
    for (std::size_t i = 0; i < term.contexts.size(); ++i) {
        GroupWriter group(out, "descrip", {{"type", category::context}}, term.contexts[i].text,
                          term.contexts[i].preserved);
        group.source(term.contexts[i].source);
        group.write();
        level.done("context", i + 1);
    }
    for (std::size_t i = 0; i < term.notes.size(); ++i) {
        write_note(out, term.notes[i]);
        level.done("note", i + 1);
    }
    for (std::size_t i = 0; i < term.origins.size(); ++i) {
        out.element("admin", {{"type", category::origin_term}}, term.origins[i]);
        level.done(category::origin_term, i + 1);
    }
    if (!term.original_tag.empty()) {
        out.element("admin", {{"type", category::language_tag}}, term.original_tag);
        level.done(category::language_tag);
    }
    for (std::size_t i = 0; i < term.transactions.size(); ++i) {
        write_transaction(out, term.transactions[i]);
        level.done("transaction", i + 1);
    }
    level.finish();
    out.close("termSec");
}

void write_language(MarkupWriter& out, const LanguageSection& section) {
    Attributes attributes = {{"xml:lang", section.language}};
    add_kept_attributes(attributes, section.preserved, "langSec");
    out.open("langSec", attributes);
    Level level(out, section.preserved);
    write_review(out, section, {});
    level.done(category::review_state);
    for (std::size_t i = 0; i < section.definitions.size(); ++i) {
        write_definition(out, section.definitions[i], {});
        level.done("definition", i + 1);
    }
    level.settle({"termSec:"});
    level.done("termSec:0");
    for (std::size_t i = 0; i < section.terms.size(); ++i) {
        write_term(out, section.terms[i]);
        if (!section.preserved.items.empty()) level.done("termSec:" + std::to_string(i + 1));
    }
    level.finish();
    out.close("langSec");
}

/// On the concept level xml:lang says which language the definition belongs to and can say nothing else.
bool keeps_other_language(const Definition& definition) {
    const auto& kept = definition.preserved.attributes;
    return std::any_of(kept.begin(), kept.end(),
                       [](const auto& attribute) { return attribute.name == "xml:lang"; });
}

void write_language_without_terms(MarkupWriter& out, Level& level, const LanguageSection& section) {
    write_review(out, section, section.language);
    level.done(fmt::format("{}:{}", category::review_state, section.language));
    for (std::size_t i = 0; i < section.definitions.size(); ++i) {
        write_definition(out, section.definitions[i], section.language);
        level.done(fmt::format("definition:{}#{}", section.language, i + 1));
    }
}

void write_consolidation(MarkupWriter& out, const Consolidation& consolidation) {
    const Text harmonization{std::string(to_string(consolidation.harmonization))};
    GroupWriter group(out, "admin", {{"type", category::harmonization}}, harmonization, nothing_preserved);
    const auto notes = [&](std::string_view category, const std::vector<std::string>& values) {
        for (const auto& value : values) group.extra("adminNote", category, value);
    };
    notes(category::origin_entry, consolidation.members);
    group.extra("adminNote", category::anchor_member, consolidation.anchor_member);
    group.extra("adminNote", category::anchor_reason, consolidation.anchor_reason);
    group.extra("adminNote", category::decision, consolidation.decision);
    group.extra("adminNote", category::decision_body, consolidation.body);
    group.extra("adminNote", category::decision_date, consolidation.date);
    notes(category::shaping_decision, consolidation.decisions);
    group.write();
}

void write_conflict_version(MarkupWriter& out, const ConflictVersion& version) {
    GroupWriter group(out, "admin", {{"type", category::conflict_version}}, version.text, nothing_preserved);
    group.extra("adminNote", category::conflict_field, version.field);
    group.extra("adminNote", category::conflict_place, version.place);
    group.extra("adminNote", category::conflict_side, version.side);
    group.write();
}

void write_identity(MarkupWriter& out, Level& level, const ConceptEntry& entry) {
    for (std::size_t i = 0; i < entry.themes.size(); ++i)
        write_value(level, numbered(category::subject_field, i + 1), "descrip", category::subject_field,
                    entry.themes[i]);
    for (std::size_t i = 0; i < entry.aliases.size(); ++i) {
        out.element("admin", {{"type", category::alias}}, entry.aliases[i]);
        level.done(category::alias, i + 1);
    }
    if (!entry.original_id.empty()) {
        out.element("admin", {{"type", category::original_id}}, entry.original_id);
        level.done(category::original_id);
    }
    if (entry.retirement) {
        const Text reason(entry.retirement->reason);
        GroupWriter group(out, "admin", {{"type", category::retirement}}, reason, nothing_preserved);
        group.extra("adminNote", category::replaced_by, entry.retirement->replaced_by);
        group.write();
        level.done(category::retirement);
    }
    if (entry.consolidation) {
        write_consolidation(out, *entry.consolidation);
        level.done(category::harmonization);
    }
    for (std::size_t i = 0; i < entry.conflicts.size(); ++i) {
        write_conflict_version(out, entry.conflicts[i]);
        level.done(numbered(category::conflict_version, i + 1));
    }
}

GroupWriter group_of(MarkupWriter& out, const Relation& relation) {
    return GroupWriter(out, "descrip", {{"type", to_string(relation.kind)}, {"target", relation.target}},
                       no_text, relation.preserved);
}

void write_relation(MarkupWriter& out, const Relation& relation) {
    auto group = group_of(out, relation);
    group.extras(category::origin_entry, relation.origins);
    group.write();
}

} // namespace

bool has_section(const LanguageSection& section) {
    return !section.terms.empty() || !section.preserved.is_empty() ||
           std::any_of(section.definitions.begin(), section.definitions.end(), keeps_other_language);
}

std::string status_form(const Acceptability& acceptability) {
    return canonical_form([&](MarkupWriter& out) { write_status(out, acceptability); });
}

std::string main_form(const Relation& relation) {
    return canonical_form([&](MarkupWriter& out) { group_of(out, relation).write_main(out); });
}

void write_entry(MarkupWriter& out, const ConceptEntry& entry) {
    Attributes attributes = {{"id", entry.id}};
    add_kept_attributes(attributes, entry.preserved, "conceptEntry");
    out.open("conceptEntry", attributes);
    Level level(out, entry.preserved);
    write_identity(out, level, entry);
    for (const auto& section : entry.languages)
        if (!has_section(section)) write_language_without_terms(out, level, section);
    for (std::size_t i = 0; i < entry.notes.size(); ++i) {
        write_note(out, entry.notes[i]);
        level.done("note", i + 1);
    }
    for (std::size_t i = 0; i < entry.relations.size(); ++i) {
        write_relation(out, entry.relations[i]);
        level.done("relation", i + 1);
    }
    for (std::size_t i = 0; i < entry.external_references.size(); ++i) {
        const auto& reference = entry.external_references[i];
        const Text text(reference.text);
        GroupWriter group(out, "xref", {{"type", category::external_reference}, {"target", reference.target}},
                          text, reference.preserved);
        group.write();
        level.done("xref", i + 1);
    }
    for (std::size_t i = 0; i < entry.transactions.size(); ++i) {
        write_transaction(out, entry.transactions[i]);
        level.done("transaction", i + 1);
    }
    level.settle({"langSec:"});
    for (const auto& section : entry.languages) {
        if (!has_section(section)) continue;
        write_language(out, section);
        level.done("langSec:" + section.language);
    }
    level.finish();
    out.close("conceptEntry");
}

} // namespace migralex::tbx
