// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/validated_values.hpp"

#include "base/errors.hpp"
#include "workspace/fields.hpp"

#include <algorithm>

namespace migralex::workspace {

namespace {

constexpr std::string_view definition_markup = "definition-markup";

/// Field values in the form of `set`, but for the markup of a definition, which nobody types.
class ValueKeeper {
  public:
    ValueKeeper(const ConceptEntry& before, const ConceptEntry& after, Reopening& reopening)
        : before_(before), after_(after), reopening_(reopening) {}

    void keep(const LanguageSection& before, const LanguageSection& after) {
        keep_definition(before, after);
        for (const auto& term : before.terms)
            if (term.acceptability.status == AdministrativeStatus::preferred) keep_term(term, after);
        for (const auto& term : after.terms)
            if (term.acceptability.status == AdministrativeStatus::preferred) keep_rank(term.id, before);
        keep_field("relations");
    }

  private:
    void keep_definition(const LanguageSection& before, const LanguageSection& after) {
        const auto text = before.definitions.empty() ? Text() : before.definitions.front().text;
        const auto now = after.definitions.empty() ? Text() : after.definitions.front().text;
        if (text == now || text.empty()) return;
        add({}, "definition", text.plain);
        if (!text.markup.empty()) add({}, definition_markup, text.markup);
        add({}, "source-check", std::string(to_string(before.definitions.front().source_check)));
    }

    void keep_term(const TermSection& term, const LanguageSection& after) {
        const auto now = std::find_if(after.terms.begin(), after.terms.end(),
                                      [&](const auto& other) { return other.id == term.id; });
        const bool is_gone = now == after.terms.end();
        if (is_gone || now->term != term.term) add(term.id, "term", term.term);
        if (is_gone || now->acceptability.status != AdministrativeStatus::preferred)
            add(term.id, "acceptability", "preferred");
    }

    /// Of a term that a change has made the preferred one.
    void keep_rank(const std::string& id, const LanguageSection& before) {
        for (const auto& term : before.terms)
            if (term.id == id && term.acceptability.status != AdministrativeStatus::preferred)
                add(id, "acceptability", std::string(to_string(term.acceptability.status)));
    }

    void keep_field(std::string_view name) {
        const auto& field = *find_field(name);
        const auto text = read_field(field, before_, before_.id, {});
        if (text != read_field(field, after_, after_.id, {})) add({}, name, text);
    }

    /// The first value is the validated one.
    void add(const std::string& term_id, std::string_view field, std::string text) {
        const bool is_kept =
            std::any_of(reopening_.values.begin(), reopening_.values.end(),
                        [&](const auto& value) { return value.term_id == term_id && value.field == field; });
        if (!is_kept) reopening_.values.push_back({term_id, std::string(field), std::move(text)});
    }

    const ConceptEntry& before_;
    const ConceptEntry& after_;
    Reopening& reopening_;
};

/// A preferred term that was taken out comes back under its id.
void bring_back_term(LanguageSection& section, const ValidatedValue& value) {
    const bool is_there = std::any_of(section.terms.begin(), section.terms.end(),
                                      [&](const auto& term) { return term.id == value.term_id; });
    if (is_there) return;
    TermSection term;
    term.id = value.term_id;
    term.term = value.text;
    section.terms.insert(section.terms.begin(), std::move(term));
}

void restore(ConceptEntry& entry, LanguageSection& section, const ValidatedValue& value) {
    if (value.field == definition_markup) {
        section.definitions.front().text.markup = value.text;
        return;
    }
    if (value.field == "term") bring_back_term(section, value);
    FieldChange change;
    change.id = value.term_id.empty() ? entry.id : value.term_id;
    change.field = value.field;
    change.language = section.language;
    change.text = value.text;
    if (const auto* field = find_field(value.field)) field->write(entry, change);
}

} // namespace

void keep_validated_values(const ConceptEntry& before, ConceptEntry& after) {
    for (auto& section : after.languages) {
        const auto* old = find_language(before, section.language);
        if (section.review.state == ReviewState::validated) {
            section.reopening.reset();
        } else if (old && old->review.state == ReviewState::validated) {
            section.reopening = Reopening{old->review, {}};
        }
        if (old && section.reopening) {
            auto reopening = *section.reopening;
            ValueKeeper(before, after, reopening).keep(*old, section);
            section.reopening = std::move(reopening);
        }
    }
}

void reject_change(ConceptEntry& entry, const std::string& language, const EditRecord& by_whom) {
    require_reason(by_whom.reason);
    auto changed = entry;
    auto* section = find_language(changed, language);
    if (!section || !section->reopening) throw RequestError(Message{"reject.nothing", {entry.id, language}});
    const auto reopening = *section->reopening;
    for (const auto& value : reopening.values) restore(changed, *section, value);
    section->review = reopening.validated;
    section->reopening.reset();
    FieldChange record;
    record.by = by_whom.by;
    record.date = by_whom.date;
    record.reason = language + ": " + by_whom.reason;
    record_change(changed, record);
    entry = std::move(changed);
}

} // namespace migralex::workspace
