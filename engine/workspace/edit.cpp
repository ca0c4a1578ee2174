// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edit.hpp"

#include "base/errors.hpp"
#include "text/fingerprint.hpp"
#include "text/fold.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>

namespace migralex::workspace {

namespace {

using Setter = bool (*)(ConceptEntry&, const FieldChange&);

struct Field {
    std::string_view name;
    Setter set;
};

/// False if the value was this already.
template <typename Value>
bool assign(Value& place, Value value) {
    if (place == value) return false;
    place = std::move(value);
    return true;
}

LanguageSection& section_of(ConceptEntry& entry, const FieldChange& change) {
    if (change.language.empty()) throw RequestError(Message{"edit.needs-language", {}});
    if (auto* section = find_language(entry, change.language)) return *section;
    throw RequestError(Message{"edit.no-such-language", {entry.id, change.language}});
}

Definition& definition_of(ConceptEntry& entry, const FieldChange& change) {
    auto& section = section_of(entry, change);
    if (section.definitions.empty())
        throw RequestError(Message{"edit.no-definition", {entry.id, change.language}});
    return section.definitions.front();
}

TermSection& term_of(ConceptEntry& entry, const FieldChange& change) {
    for (auto& section : entry.languages)
        for (auto& term : section.terms)
            if (term.id == change.id) return term;
    throw RequestError(Message{"edit.needs-term", {entry.id + ".es.t1"}});
}

LanguageSection& section_of_term(ConceptEntry& entry, const TermSection& term) {
    for (auto& section : entry.languages)
        for (const auto& candidate : section.terms)
            if (&candidate == &term) return section;
    throw RequestError(Message{"edit.needs-term", {entry.id + ".es.t1"}});
}

template <typename Value>
Value value_of(const FieldChange& change, std::optional<Value> (*parse)(std::string_view), Value last) {
    if (const auto value = parse(change.text)) return *value;
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i)
        words.push_back(to_string(static_cast<Value>(i)));
    throw RequestError(
        Message{"edit.wrong-value", {change.text, change.field, fmt::format("{}", fmt::join(words, ", "))}});
}

/// What was validated is no longer what was validated.
void reopen(LanguageSection& section) {
    if (section.review.state == ReviewState::validated)
        section.review = Review{ReviewState::proposed, {}, {}, {}};
}

bool set_definition(ConceptEntry& entry, const FieldChange& change) {
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
    // The same words keep their markup.
    const bool is_new_text = definition.text.plain != change.text;
    if (is_new_text) definition.text = Text(change.text);
    bool is_new_rendering = false;
    if (definition.role == DefinitionRole::rendering)
        is_new_rendering = assign(definition.renders, text::fingerprint(anchor_text));
    if (is_new_text) {
        definition.source_check = SourceCheck::to_verify;
        reopen(section);
    }
    return is_new_text || is_new_rendering;
}

bool set_source(ConceptEntry& entry, const FieldChange& change) {
    auto& definition = definition_of(entry, change);
    if (!assign(definition.source.source, change.text)) return false;
    definition.source_check = SourceCheck::to_verify;
    return true;
}

bool set_article(ConceptEntry& entry, const FieldChange& change) {
    auto& definition = definition_of(entry, change);
    if (!assign(definition.source.article, change.text)) return false;
    definition.source_check = SourceCheck::to_verify;
    return true;
}

bool set_source_check(ConceptEntry& entry, const FieldChange& change) {
    return assign(definition_of(entry, change).source_check,
                  value_of(change, source_check_from_string, SourceCheck::verified));
}

bool set_source_relation(ConceptEntry& entry, const FieldChange& change) {
    return assign(definition_of(entry, change).source_relation,
                  value_of(change, source_relation_from_string, SourceRelation::own_words));
}

bool set_theme(ConceptEntry& entry, const FieldChange& change) {
    if (!entry.themes.empty() && entry.themes.front() == change.text) return false;
    std::erase(entry.themes, change.text);
    if (!entry.themes.empty()) entry.themes.erase(entry.themes.begin());
    entry.themes.insert(entry.themes.begin(), change.text);
    return true;
}

bool set_term(ConceptEntry& entry, const FieldChange& change) {
    auto& term = term_of(entry, change);
    if (!assign(term.term, change.text)) return false;
    if (term.acceptability.status == AdministrativeStatus::preferred) reopen(section_of_term(entry, term));
    return true;
}

bool set_acceptability(ConceptEntry& entry, const FieldChange& change) {
    auto& term = term_of(entry, change);
    const auto before = term.acceptability.status;
    const auto status = value_of(change, administrative_status_from_string, AdministrativeStatus::superseded);
    if (!assign(term.acceptability.status, status)) return false;
    if (before == AdministrativeStatus::preferred || status == AdministrativeStatus::preferred)
        reopen(section_of_term(entry, term));
    return true;
}

bool set_gender(ConceptEntry& entry, const FieldChange& change) {
    return assign(term_of(entry, change).gender,
                  std::optional(value_of(change, grammatical_gender_from_string, GrammaticalGender::other)));
}

bool set_part_of_speech(ConceptEntry& entry, const FieldChange& change) {
    return assign(term_of(entry, change).part_of_speech,
                  std::optional(value_of(change, part_of_speech_from_string, PartOfSpeech::other)));
}

constexpr Field fields[] = {
    {"definition", set_definition},
    {"source", set_source},
    {"article", set_article},
    {"source-check", set_source_check},
    {"source-relation", set_source_relation},
    {"theme", set_theme},
    {"term", set_term},
    {"acceptability", set_acceptability},
    {"gender", set_gender},
    {"part-of-speech", set_part_of_speech},
};

/// Whether XML 1.0 can hold the text (production 2, Char).
bool is_storable(std::string_view text) {
    const auto holds = [&](const char* noncharacter) {
        return text.find(noncharacter) != std::string_view::npos;
    };
    if (holds("\xEF\xBF\xBE") || holds("\xEF\xBF\xBF")) return false; // U+FFFE and U+FFFF
    return text::is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
           });
}

/// The change with its text as it is stored; throws if it cannot be stored at all.
FieldChange checked(FieldChange change) {
    if (!is_storable(change.text) || !is_storable(change.by) || !is_storable(change.date))
        throw RequestError(Message{"edit.control-characters", {}});
    change.text = text::normalize(change.text);
    if (change.text.empty()) throw RequestError(Message{"edit.empty", {}});
    return change;
}

} // namespace

const std::vector<std::string_view>& field_names() {
    static const auto names = [] {
        std::vector<std::string_view> result;
        for (const auto& field : fields) result.push_back(field.name);
        return result;
    }();
    return names;
}

bool apply_change(ConceptEntry& entry, const FieldChange& change) {
    const auto field = std::find_if(std::begin(fields), std::end(fields),
                                    [&](const Field& candidate) { return candidate.name == change.field; });
    if (field == std::end(fields))
        throw RequestError(
            Message{"edit.unknown-field", {change.field, fmt::format("{}", fmt::join(field_names(), ", "))}});
    auto changed = entry;
    if (!field->set(changed, checked(change))) return false;
    changed.transactions.push_back({"modification", change.date, change.by, {}});
    entry = std::move(changed);
    return true;
}

} // namespace migralex::workspace
