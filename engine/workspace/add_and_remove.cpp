// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/add_and_remove.hpp"

#include "base/errors.hpp"
#include "text/fold.hpp"
#include "text/language.hpp"
#include "workspace/entry_numbers.hpp"
#include "workspace/fields.hpp"
#include "workspace/update_entry.hpp"
#include "workspace/validated_values.hpp"

#include <algorithm>

namespace migralex::workspace {

namespace {

void record(ConceptEntry& entry, const EditRecord& record, const char* type, std::string reason = {}) {
    FieldChange change;
    change.by = record.by;
    change.date = record.date;
    change.reason = reason.empty() ? record.reason : std::move(reason);
    record_change(entry, change, type);
}

void check_language(const std::string& entry, const std::string& language) {
    if (language.empty()) throw RequestError(Message{"edit.needs-language", {}});
    if (text::parse_language_tag(language).language != language)
        throw RequestError(Message{"edit.no-such-language", {entry, language}});
}

/// Refuses words that the entry has in this language, or another entry of the glossary, however written.
void check_homonyms(KnownTerms& known, const ConceptEntry& own, const NewTerm& wanted) {
    const auto* holder = KnownTerms::has(own, wanted.term, wanted.language) ? &own : nullptr;
    if (!holder && !wanted.is_homonym) holder = known.entry_with(wanted.term, wanted.language, own.id);
    if (holder) throw RequestError(Message{"edit.has-term", {wanted.term, holder->id}});
}

/// Adds the section and the term; nothing is changed if the words cannot be a term.
TermSection& append_term(ConceptEntry& entry, const NewTerm& wanted, const EditRecord& record) {
    check_language(entry.id, wanted.language);
    auto changed = entry;
    auto& section = language_section(changed, wanted.language);
    TermSection term;
    term.id = next_term_id(changed, section);
    const auto has_preferred = std::any_of(section.terms.begin(), section.terms.end(), [](const auto& other) {
        return other.acceptability.status == AdministrativeStatus::preferred;
    });
    term.acceptability.status =
        has_preferred ? AdministrativeStatus::admitted : AdministrativeStatus::preferred;
    const auto id = term.id;
    section.terms.push_back(std::move(term));
    FieldChange words;
    words.id = id;
    words.field = "term";
    words.text = wanted.term;
    words.by = record.by;
    words.date = record.date;
    change_field(changed, words);
    entry = std::move(changed);
    return find_language(entry, wanted.language)->terms.back();
}

void require_current(const ConceptEntry& entry) {
    if (entry.retirement) throw RequestError(Message{"edit.retired", {entry.id, entry.retirement->reason}});
}

} // namespace

ConceptEntry& add_entry(Glossary& glossary, const GlossaryDescription& description, const NewTerm& term,
                        const EditRecord& by_whom) {
    EntryNumbers numbers(glossary, description);
    KnownTerms known(glossary);
    return add_entry(glossary, numbers, known, term, by_whom);
}

ConceptEntry& add_entry(Glossary& glossary, EntryNumbers& numbers, KnownTerms& known, const NewTerm& term,
                        const EditRecord& by_whom) {
    ConceptEntry entry;
    check_homonyms(known, entry, term);
    entry.id = numbers.next(by_whom.by);
    try {
        append_term(entry, term, by_whom);
    } catch (const RequestError&) {
        numbers.take_back(entry.id);
        throw;
    }
    record(entry, by_whom, "origination");
    known.note(entry);
    const auto place = std::upper_bound(glossary.entries.begin(), glossary.entries.end(), entry,
                                        [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
    return *glossary.entries.insert(place, std::move(entry));
}

TermSection& add_term(Glossary& glossary, ConceptEntry& entry, const NewTerm& term, const EditRecord& by_whom) {
    KnownTerms known(glossary);
    return add_term(entry, known, term, by_whom);
}

TermSection& add_term(ConceptEntry& entry, KnownTerms& known, const NewTerm& term, const EditRecord& by_whom) {
    require_current(entry);
    check_homonyms(known, entry, term);
    auto& added = append_term(entry, term, by_whom);
    record(entry, by_whom, "modification");
    return added;
}

void retire_entry(ConceptEntry& entry, const std::string& replaced_by, const EditRecord& by_whom) {
    require_reason(by_whom.reason);
    require_current(entry);
    entry.retirement = Retirement{text::normalize(by_whom.reason), replaced_by};
    record(entry, by_whom, "withdrawal");
}

void remove_term(ConceptEntry& entry, const std::string& id, const EditRecord& by_whom) {
    require_reason(by_whom.reason);
    require_current(entry);
    const auto before = entry;
    std::size_t terms = 0;
    for (const auto& section : entry.languages) terms += section.terms.size();
    for (auto& section : entry.languages) {
        const auto term = std::find_if(section.terms.begin(), section.terms.end(),
                                       [&](const auto& candidate) { return candidate.id == id; });
        if (term == section.terms.end()) continue;
        if (section.terms.size() == 1 && !section.definitions.empty() && terms > 1)
            throw RequestError(Message{"edit.term-of-definition", {id, section.language}});
        if (terms == 1) throw RequestError(Message{"edit.last-term", {id, entry.id}});
        const auto note = id + " \"" + term->term + "\": " + text::normalize(by_whom.reason);
        if (term->acceptability.status == AdministrativeStatus::preferred &&
            section.review.state == ReviewState::validated)
            section.review = Review{ReviewState::proposed, {}, {}, {}};
        section.terms.erase(term);
        if (section.terms.empty() && section.definitions.empty() && section.preserved.is_empty())
            std::erase_if(entry.languages, [&](const auto& other) { return &other == &section; });
        keep_validated_values(before, entry);
        record(entry, by_whom, "modification", note);
        return;
    }
    throw RequestError(Message{"edit.needs-term", {entry.id + ".es.t1"}});
}

} // namespace migralex::workspace
