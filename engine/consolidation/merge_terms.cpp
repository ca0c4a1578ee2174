// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/merge_terms.hpp"

#include "model/glossary.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace migralex::consolidation {

namespace {

/// One glossary's section of a term.
struct Statement {
    const ConceptEntry* member = nullptr;
    const TermSection* term = nullptr;
    std::string region;
};

template <typename Value>
void add_all_once(std::vector<Value>& into, const std::vector<Value>& values) {
    for (const auto& value : values)
        if (std::find(into.begin(), into.end(), value) == into.end()) into.push_back(value);
}

bool say_the_same(const std::vector<Statement>& statements) {
    return std::all_of(statements.begin(), statements.end(), [&](const Statement& statement) {
        return statement.term->acceptability.status == statements.front().term->acceptability.status;
    });
}

Acceptability as_statement_of(const Statement& statement) {
    auto acceptability = statement.term->acceptability;
    if (acceptability.where.empty() && !statement.region.empty()) acceptability.where = {statement.region};
    acceptability.origin = statement.term->id;
    return acceptability;
}

/// What a term section says for certain places, with itself as the origin.
std::vector<Acceptability> elsewhere_of(const TermSection& term) {
    auto elsewhere = term.acceptability_elsewhere;
    for (auto& acceptability : elsewhere) acceptability.origin = term.id;
    return elsewhere;
}

std::vector<Note> notes_of(const TermSection& term) {
    auto notes = term.notes;
    for (auto& note : notes) note.origin = term.id;
    return notes;
}

/// The least favourable status; where the glossaries differ, each one's own is stated beside it, and so is a
/// source for the same status that is not the first one's.
void merge_acceptability(TermSection& merged, const std::vector<Statement>& statements) {
    const auto worst = std::max_element(statements.begin(), statements.end(), [](const auto& a, const auto& b) {
        return a.term->acceptability.status < b.term->acceptability.status;
    });
    merged.acceptability = worst->term->acceptability;
    const bool differ = !say_the_same(statements);
    for (const auto& statement : statements) {
        const auto& source = statement.term->acceptability.source;
        if (differ || (!source.empty() && source != merged.acceptability.source))
            merged.acceptability_elsewhere.push_back(as_statement_of(statement));
    }
    for (const auto& statement : statements)
        add_all_once(merged.acceptability_elsewhere, elsewhere_of(*statement.term));
}

std::vector<std::string> merge_places(const std::vector<Statement>& statements, std::size_t glossaries) {
    std::set<std::string> places;
    std::set<const ConceptEntry*> throughout;
    for (const auto& statement : statements) {
        if (statement.term->countries.empty()) {
            throughout.insert(statement.member);
            if (!statement.region.empty()) places.insert(statement.region);
        } else {
            places.insert(statement.term->countries.begin(), statement.term->countries.end());
        }
    }
    if (throughout.size() == glossaries) return {};
    return {places.begin(), places.end()};
}

TermSection merge_statements(const std::vector<Statement>& statements, std::size_t glossaries) {
    auto merged = *statements.front().term;
    merged.transactions.clear();
    merged.acceptability_elsewhere.clear();
    merged.notes = notes_of(merged);
    std::set<std::string> origins;
    for (const auto& statement : statements) {
        const auto& term = *statement.term;
        origins.insert(term.id);
        merged.is_pejorative = merged.is_pejorative || term.is_pejorative;
        if (!merged.part_of_speech) merged.part_of_speech = term.part_of_speech;
        if (!merged.gender) merged.gender = term.gender;
        if (!merged.number) merged.number = term.number;
        if (!merged.usage_register) merged.usage_register = term.usage_register;
        if (&term == statements.front().term) continue;
        add_all_once(merged.laws, term.laws);
        add_all_once(merged.contexts, term.contexts);
        add_all_once(merged.notes, notes_of(term));
    }
    merged.origins.assign(origins.begin(), origins.end());
    std::sort(merged.origins.begin(), merged.origins.end(),
              [](const auto& a, const auto& b) { return id_less(a, b); });
    merged.id = merged.origins.front();
    merge_acceptability(merged, statements);
    merged.countries = merge_places(statements, glossaries);
    return merged;
}

std::vector<TermSection>::iterator choose_preferred(std::vector<TermSection>& terms, std::string_view decided) {
    const auto by_decision = std::find_if(terms.begin(), terms.end(), [&](const TermSection& term) {
        return term.term == decided && term.is_recommended();
    });
    if (by_decision != terms.end()) return by_decision;
    return std::find_if(terms.begin(), terms.end(), [](const TermSection& term) {
        return term.acceptability.status == AdministrativeStatus::preferred && !term.is_pejorative;
    });
}

/// One preferred term; where a glossary's own preference is another, it is stated as that glossary's.
void keep_one_preferred(std::vector<TermSection>& terms, const std::vector<std::vector<Statement>>& statements,
                        std::string_view decided) {
    using enum AdministrativeStatus;
    const auto chosen = choose_preferred(terms, decided);
    for (auto term = terms.begin(); term != terms.end(); ++term) {
        if ((term == chosen) == (term->acceptability.status == preferred)) continue;
        term->acceptability = {term == chosen ? preferred : admitted, {}, {}, {}};
        for (const auto& statement : statements[static_cast<std::size_t>(term - terms.begin())])
            add_all_once(term->acceptability_elsewhere, {as_statement_of(statement)});
    }
}

} // namespace

std::vector<TermSection> merge_terms(const std::vector<TermSource>& sources, const Publication& publication,
                                     std::string_view decided) {
    std::map<std::string, std::size_t> place_of;
    std::vector<std::vector<Statement>> statements;
    for (const auto& source : sources) {
        const auto* glossary = find_glossary(publication, id_prefix(source.member->id));
        for (const auto& term : source.section->terms) {
            const auto [place, is_new] = place_of.emplace(text::normalize(term.term), statements.size());
            if (is_new) statements.emplace_back();
            statements[place->second].push_back(
                {source.member, &term, glossary ? glossary->region : std::string()});
        }
    }
    std::vector<TermSection> terms;
    for (const auto& of_one_term : statements) terms.push_back(merge_statements(of_one_term, sources.size()));
    keep_one_preferred(terms, statements, decided);
    // People read what to use first, what to avoid last.
    std::stable_sort(terms.begin(), terms.end(), [](const TermSection& a, const TermSection& b) {
        return std::pair(a.is_pejorative, a.acceptability.status) <
               std::pair(b.is_pejorative, b.acceptability.status);
    });
    return terms;
}

} // namespace migralex::consolidation
