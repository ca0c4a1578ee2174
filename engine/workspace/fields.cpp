// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/fields.hpp"

#include "base/errors.hpp"
#include "model/enumeration.hpp"
#include "text/fingerprint.hpp"
#include "text/language.hpp"
#include "text/word_difference.hpp"
#include "workspace/national_notes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace migralex::workspace {

namespace {

/// False if the value was this already.
template <typename Value>
bool assign(Value& place, Value value) {
    if (place == value) return false;
    place = std::move(value);
    return true;
}

const LanguageSection* find_section(const ConceptEntry& entry, const FieldChange& change) {
    return find_language(entry, change.language);
}

LanguageSection& section_of(ConceptEntry& entry, const FieldChange& change) {
    if (change.language.empty()) throw RequestError(Message{"edit.needs-language", {}});
    if (auto* section = find_language(entry, change.language)) return *section;
    throw RequestError(Message{"edit.no-such-language", {entry.id, change.language}});
}

const Definition* find_definition(const ConceptEntry& entry, const FieldChange& change) {
    const auto* section = find_section(entry, change);
    return section && !section->definitions.empty() ? &section->definitions.front() : nullptr;
}

Definition& definition_of(ConceptEntry& entry, const FieldChange& change) {
    auto& section = section_of(entry, change);
    if (section.definitions.empty())
        throw RequestError(Message{"edit.no-definition", {entry.id, change.language}});
    return section.definitions.front();
}

struct FoundTerm {
    LanguageSection& section;
    TermSection& term;
};

FoundTerm term_of(ConceptEntry& entry, const FieldChange& change) {
    for (auto& section : entry.languages)
        for (auto& term : section.terms)
            if (term.id == change.id) return {section, term};
    throw RequestError(Message{"edit.needs-term", {entry.id + ".es.t1"}});
}

const TermSection* find_term(const ConceptEntry& entry, const FieldChange& change) {
    for (const auto& section : entry.languages)
        for (const auto& term : section.terms)
            if (term.id == change.id) return &term;
    return nullptr;
}

[[noreturn]] void refuse_value(const FieldChange& change, std::string_view values) {
    throw RequestError(Message{"edit.wrong-value", {change.text, change.field, std::string(values)}});
}

template <typename Value>
Value value_of(const FieldChange& change, std::optional<Value> (*parse)(std::string_view), Value last) {
    if (const auto value = parse(change.text)) return *value;
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i)
        words.push_back(to_string(static_cast<Value>(i)));
    refuse_value(change, fmt::format("{}", fmt::join(words, ", ")));
}

/// What was validated is no longer what was validated; a correction of letters leaves it so.
void reopen(LanguageSection& section, const FieldChange& change) {
    if (section.review.state == ReviewState::validated && !change.is_editorial)
        section.review = Review{ReviewState::proposed, {}, {}, {}};
}

/// An editorial correction touches at most this many words.
constexpr std::size_t editorial_words = 3;

std::size_t words_otherwise(std::string_view text, std::string_view other) {
    std::size_t words = 0;
    for (const auto& passage : text::passages(text, other))
        if (!passage.is_common) words += split_list(passage.text, " ").size();
    return words;
}

void check_editorial(const FieldChange& change, std::string_view before) {
    if (!change.is_editorial) return;
    if (std::max(words_otherwise(change.text, before), words_otherwise(before, change.text)) > editorial_words)
        throw RequestError(Message{"edit.not-editorial", {std::to_string(editorial_words)}});
}

// Entries

std::string read_theme(const ConceptEntry& entry, const FieldChange&) {
    return entry.themes.empty() ? std::string() : entry.themes.front();
}

bool write_theme(ConceptEntry& entry, const FieldChange& change) {
    if (!entry.themes.empty() && entry.themes.front() == change.text) return false;
    std::erase(entry.themes, change.text);
    if (!entry.themes.empty()) entry.themes.erase(entry.themes.begin());
    entry.themes.insert(entry.themes.begin(), change.text);
    return true;
}

std::string read_themes(const ConceptEntry& entry, const FieldChange&) {
    return fmt::format("{}", fmt::join(entry.themes, ", "));
}

bool write_themes(ConceptEntry& entry, const FieldChange& change) {
    auto themes = split_list(change.text, ",");
    for (std::size_t i = 0; i < themes.size(); ++i)
        if (std::find(themes.begin(), themes.begin() + static_cast<std::ptrdiff_t>(i), themes[i]) !=
            themes.begin() + static_cast<std::ptrdiff_t>(i))
            refuse_value(change, "PRO, GOV");
    return assign(entry.themes, std::move(themes));
}

/// How people say what another entry is to this one; in the order of RelationKind.
constexpr std::string_view relation_words[] = {"broader",    "narrower", "whole",  "part",
                                               "associated", "distinct", "overlap"};

std::optional<RelationKind> relation_from_word(std::string_view word) {
    return enumerator_from_word<RelationKind>(relation_words, word);
}

std::string read_relations(const ConceptEntry& entry, const FieldChange&) {
    std::vector<std::string> relations;
    for (const auto& relation : entry.relations)
        relations.push_back(
            fmt::format("{} {}", relation_words[static_cast<std::size_t>(relation.kind)], relation.target));
    return fmt::format("{}", fmt::join(relations, ", "));
}

bool write_relations(ConceptEntry& entry, const FieldChange& change) {
    std::vector<Relation> relations;
    for (const auto& item : split_list(change.text, ",")) {
        const auto words = split_list(item, " ");
        const auto kind = words.size() == 2 ? relation_from_word(words[0]) : std::optional<RelationKind>();
        if (!kind || words[1] == entry.id)
            refuse_value(change, fmt::format("{} (broader CAR-0004, ...)", fmt::join(relation_words, ", ")));
        const auto known =
            std::find_if(entry.relations.begin(), entry.relations.end(), [&](const auto& relation) {
                return relation.kind == *kind && relation.target == words[1];
            });
        relations.push_back(known == entry.relations.end() ? Relation{*kind, words[1], {}, {}} : *known);
    }
    if (!assign(entry.relations, std::move(relations))) return false;
    for (auto& section : entry.languages) reopen(section, change);
    return true;
}

// Notes

template <NoteKind kind>
std::string read_note(const ConceptEntry& entry, const FieldChange& change) {
    for (const auto& note : entry.notes)
        if (note.kind == kind && note.language == change.language) return note.text.plain;
    return {};
}

template <NoteKind kind>
bool write_note(ConceptEntry& entry, const FieldChange& change) {
    if (change.language.empty()) throw RequestError(Message{"edit.needs-language", {}});
    std::vector<Note*> notes;
    for (auto& note : entry.notes)
        if (note.kind == kind && note.language == change.language) notes.push_back(&note);
    if (notes.size() > 1) throw RequestError(Message{"edit.several-notes", {entry.id, change.field}});
    if (change.text.empty())
        return std::erase_if(entry.notes, [&](const auto& note) {
                   return note.kind == kind && note.language == change.language;
               }) > 0;
    if (notes.empty()) {
        Note note;
        note.kind = kind;
        note.language = change.language;
        note.text = Text(change.text);
        entry.notes.push_back(std::move(note));
        return true;
    }
    if (notes.front()->text.plain == change.text) return false;
    notes.front()->text = Text(change.text);
    return true;
}

std::string read_national_notes(const ConceptEntry& entry, const FieldChange& change) {
    return format_national_notes(entry.notes, change.language);
}

bool write_national_notes(ConceptEntry& entry, const FieldChange& change) {
    if (change.language.empty()) throw RequestError(Message{"edit.needs-language", {}});
    if (change.text == read_national_notes(entry, change)) return false;
    const auto notes = parse_national_notes(change.text);
    if (!notes) refuse_value(change, "MX: ... [mx-ley-migracion, art. 3] | BZ: ...");
    return set_national_notes(entry.notes, change.language, *notes);
}

// Definitions

std::string read_definition(const ConceptEntry& entry, const FieldChange& change) {
    const auto* definition = find_definition(entry, change);
    return definition ? definition->text.plain : std::string();
}

bool write_definition(ConceptEntry& entry, const FieldChange& change) {
    if (change.language.empty()) throw RequestError(Message{"edit.needs-language", {}});
    // A new section is of a bare language: "es-MX" would be a second Spanish one.
    if (text::parse_language_tag(change.language).language != change.language)
        throw RequestError(Message{"edit.no-such-language", {entry.id, change.language}});
    const auto anchor = find_anchor(entry);
    const auto anchor_text = anchor ? anchor->definition->text.plain : std::string();
    auto& section = language_section(entry, change.language);
    if (section.definitions.empty()) {
        section.definitions.emplace_back();
        section.definitions.front().role = anchor ? DefinitionRole::rendering : DefinitionRole::anchor;
    }
    auto& definition = section.definitions.front();
    check_editorial(change, definition.text.plain);
    // The same words keep their markup.
    const bool is_new_text = definition.text.plain != change.text;
    if (is_new_text) definition.text = Text(change.text);
    bool is_new_rendering = false;
    if (definition.role == DefinitionRole::rendering)
        is_new_rendering = assign(definition.renders, text::fingerprint(anchor_text));
    if (is_new_text) {
        if (!change.is_editorial) definition.source_check = SourceCheck::to_verify;
        reopen(section, change);
    }
    return is_new_text || is_new_rendering;
}

std::string read_source(const ConceptEntry& entry, const FieldChange& change) {
    const auto* definition = find_definition(entry, change);
    return definition ? definition->source.source : std::string();
}

bool write_source(ConceptEntry& entry, const FieldChange& change) {
    auto& definition = definition_of(entry, change);
    if (!assign(definition.source.source, change.text)) return false;
    definition.source_check = SourceCheck::to_verify;
    return true;
}

std::string read_article(const ConceptEntry& entry, const FieldChange& change) {
    const auto* definition = find_definition(entry, change);
    return definition ? definition->source.article : std::string();
}

bool write_article(ConceptEntry& entry, const FieldChange& change) {
    auto& definition = definition_of(entry, change);
    if (!assign(definition.source.article, change.text)) return false;
    definition.source_check = SourceCheck::to_verify;
    return true;
}

std::string read_source_relation(const ConceptEntry& entry, const FieldChange& change) {
    const auto* definition = find_definition(entry, change);
    return definition ? std::string(to_string(definition->source_relation)) : std::string();
}

bool write_source_relation(ConceptEntry& entry, const FieldChange& change) {
    return assign(definition_of(entry, change).source_relation,
                  value_of(change, source_relation_from_string, SourceRelation::own_words));
}

std::string read_source_check(const ConceptEntry& entry, const FieldChange& change) {
    const auto* definition = find_definition(entry, change);
    return definition ? std::string(to_string(definition->source_check)) : std::string();
}

bool write_source_check(ConceptEntry& entry, const FieldChange& change) {
    return assign(definition_of(entry, change).source_check,
                  value_of(change, source_check_from_string, SourceCheck::verified));
}

// Language sections

std::string read_review(const ConceptEntry& entry, const FieldChange& change) {
    const auto* section = find_section(entry, change);
    return section ? std::string(to_string(section->review.state)) : std::string();
}

bool write_review(ConceptEntry& entry, const FieldChange& change) {
    auto& section = section_of(entry, change);
    const auto state = value_of(change, review_state_from_string, ReviewState::validated);
    Review review{state, {}, {}, {}};
    if (state == ReviewState::validated) {
        // `set ... review validated` without saying by whom keeps what stands there; anew it must be said.
        if (section.review.state == state && change.body.empty() && change.document.empty()) return false;
        if (change.body.empty() || change.document.empty())
            throw RequestError(Message{"edit.validated-by-whom", {}});
        review = {state, change.body, change.document, change.date};
    }
    return assign(section.review, std::move(review));
}

// Terms

std::string read_term(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    return term ? term->term : std::string();
}

bool write_term(ConceptEntry& entry, const FieldChange& change) {
    auto [section, term] = term_of(entry, change);
    check_editorial(change, term.term);
    if (!assign(term.term, change.text)) return false;
    term.markup.clear();
    if (term.acceptability.status == AdministrativeStatus::preferred) reopen(section, change);
    return true;
}

std::string read_acceptability(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    return term ? std::string(to_string(term->acceptability.status)) : std::string();
}

bool write_acceptability(ConceptEntry& entry, const FieldChange& change) {
    auto [section, term] = term_of(entry, change);
    const auto before = term.acceptability.status;
    const auto status = value_of(change, administrative_status_from_string, AdministrativeStatus::superseded);
    if (!assign(term.acceptability.status, status)) return false;
    if (before == AdministrativeStatus::preferred || status == AdministrativeStatus::preferred)
        reopen(section, change);
    return true;
}

std::string read_advised_by(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    return term ? term->acceptability.source.source : std::string();
}

bool write_advised_by(ConceptEntry& entry, const FieldChange& change) {
    return assign(term_of(entry, change).term.acceptability.source.source, change.text);
}

/// A closed list that a term may leave open.
template <auto member, auto parse, auto last>
std::string read_choice(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    return term && term->*member ? std::string(to_string(*(term->*member))) : std::string();
}

template <auto member, auto parse, auto last>
bool write_choice(ConceptEntry& entry, const FieldChange& change) {
    auto& value = term_of(entry, change).term.*member;
    if (change.text.empty()) return assign(value, {});
    return assign(value, std::optional(value_of(change, parse, last)));
}

std::string read_type(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    return term ? std::string(to_string(term->type)) : std::string();
}

bool write_type(ConceptEntry& entry, const FieldChange& change) {
    return assign(term_of(entry, change).term.type, value_of(change, term_type_from_string, TermType::phrase));
}

std::string read_countries(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    return term ? fmt::format("{}", fmt::join(term->countries, ", ")) : std::string();
}

bool write_countries(ConceptEntry& entry, const FieldChange& change) {
    return assign(term_of(entry, change).term.countries, split_list(change.text, ","));
}

std::string read_pejorative(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    return term && term->is_pejorative ? "yes" : "";
}

bool write_pejorative(ConceptEntry& entry, const FieldChange& change) {
    if (!change.text.empty() && change.text != "yes" && change.text != "no") refuse_value(change, "yes, no");
    return assign(term_of(entry, change).term.is_pejorative, change.text == "yes");
}

/// "MX mx-lm-2011 exact art. 3 | ...": country, source, relation to the concept, article.
std::string read_laws(const ConceptEntry& entry, const FieldChange& change) {
    const auto* term = find_term(entry, change);
    if (!term) return {};
    std::vector<std::string> laws;
    for (const auto& law : term->laws) {
        laws.push_back(fmt::format("{} {} {} {}", law.country, law.source.source, to_string(law.relation),
                                   law.source.article));
        if (laws.back().ends_with(' ')) laws.back().pop_back();
    }
    return fmt::format("{}", fmt::join(laws, " | "));
}

bool write_laws(ConceptEntry& entry, const FieldChange& change) {
    if (change.text == read_laws(entry, change)) return false;
    std::vector<NationalLaw> laws;
    for (const auto& item : split_list(change.text, "|")) {
        const auto words = split_list(item, " ");
        const auto relation =
            words.size() >= 3 ? concept_relation_from_string(words[2]) : std::optional<ConceptRelation>();
        if (!relation)
            refuse_value(change, "MX mx-ley-migracion-2011 exact art. 3 (exact, narrower, broader, overlap)");
        const std::vector<std::string> article(words.begin() + 3, words.end());
        laws.push_back({words[0], {words[1], fmt::format("{}", fmt::join(article, " "))}, *relation});
    }
    return assign(term_of(entry, change).term.laws, std::move(laws));
}

#define MIGRALEX_CHOICE(member, parse, last)                                                                   \
    read_choice<&TermSection::member, parse, last>, write_choice<&TermSection::member, parse, last>

constexpr Field fields[] = {
    {"theme", FieldLevel::entry, false, read_theme, write_theme},
    {"themes", FieldLevel::entry, false, read_themes, write_themes},
    {"relations", FieldLevel::entry, true, read_relations, write_relations},
    {"scope-note", FieldLevel::note, true, read_note<NoteKind::scope>, write_note<NoteKind::scope>},
    {"usage-note", FieldLevel::note, true, read_note<NoteKind::usage>, write_note<NoteKind::usage>},
    {"statistical-note", FieldLevel::note, true, read_note<NoteKind::statistical>,
     write_note<NoteKind::statistical>},
    {"national-notes", FieldLevel::note, true, read_national_notes, write_national_notes},
    {"note", FieldLevel::note, true, read_note<NoteKind::general>, write_note<NoteKind::general>},
    {"definition", FieldLevel::definition, false, read_definition, write_definition},
    {"source", FieldLevel::definition, false, read_source, write_source},
    {"article", FieldLevel::definition, true, read_article, write_article},
    {"source-relation", FieldLevel::definition, false, read_source_relation, write_source_relation},
    {"source-check", FieldLevel::definition, false, read_source_check, write_source_check},
    {"review", FieldLevel::language, false, read_review, write_review},
    {"term", FieldLevel::term, false, read_term, write_term},
    {"acceptability", FieldLevel::term, false, read_acceptability, write_acceptability},
    {"advised-by", FieldLevel::term, true, read_advised_by, write_advised_by},
    {"pejorative", FieldLevel::term, true, read_pejorative, write_pejorative},
    {"type", FieldLevel::term, false, read_type, write_type},
    {"part-of-speech", FieldLevel::term, true,
     MIGRALEX_CHOICE(part_of_speech, part_of_speech_from_string, PartOfSpeech::other)},
    {"gender", FieldLevel::term, true,
     MIGRALEX_CHOICE(gender, grammatical_gender_from_string, GrammaticalGender::other)},
    {"number", FieldLevel::term, true,
     MIGRALEX_CHOICE(number, grammatical_number_from_string, GrammaticalNumber::other)},
    {"register", FieldLevel::term, true,
     MIGRALEX_CHOICE(usage_register, register_from_string, Register::vulgar)},
    {"countries", FieldLevel::term, true, read_countries, write_countries},
    {"laws", FieldLevel::term, true, read_laws, write_laws},
};

#undef MIGRALEX_CHOICE

} // namespace

std::vector<std::string> split_list(std::string_view list, std::string_view separator) {
    std::vector<std::string> result;
    while (!list.empty()) {
        const auto end = std::min(list.find(separator), list.size());
        auto item = list.substr(0, end);
        while (item.starts_with(' ')) item.remove_prefix(1);
        while (item.ends_with(' ')) item.remove_suffix(1);
        if (!item.empty()) result.emplace_back(item);
        list.remove_prefix(std::min(list.size(), end + separator.size()));
    }
    return result;
}

std::span<const Field> all_fields() {
    return fields;
}

const Field* find_field(std::string_view name) {
    const auto field = std::find_if(std::begin(fields), std::end(fields),
                                    [&](const Field& candidate) { return candidate.name == name; });
    return field == std::end(fields) ? nullptr : &*field;
}

std::string read_field(const Field& field, const ConceptEntry& entry, const std::string& id,
                       const std::string& language) {
    FieldChange place;
    place.id = id;
    place.language = language;
    return field.read(entry, place);
}

} // namespace migralex::workspace
