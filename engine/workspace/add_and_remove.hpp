// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "model/registry.hpp"
#include "workspace/entry_numbers.hpp"
#include "workspace/known_terms.hpp"

#include <string>

/// New entries and terms, and what is withdrawn. Each records a transaction.
namespace migralex::workspace {

/// Who does it, the day (YYYY-MM-DD), and why; the reason is needed to withdraw.
struct EditRecord {
    std::string by;
    std::string date;
    std::string reason = {};
};

struct NewTerm {
    std::string term;
    /// A bare language ("es", "ht").
    std::string language;
    /// Whether the glossary may hold the same words for another concept.
    bool is_homonym = false;
};

/// Adds an entry with its first term, which is the preferred one, and a review state of `proposed`. Throws
/// RequestError if the term cannot be, or if the glossary has it already and it is not said to be a homonym.
/// The reference lives until the glossary is changed.
ConceptEntry& add_entry(Glossary& glossary, const GlossaryDescription& description, const NewTerm& term,
                        const EditRecord& record);
/// The same for many: numbers and terms are those of the glossary and follow it.
ConceptEntry& add_entry(Glossary& glossary, EntryNumbers& numbers, KnownTerms& known, const NewTerm& term,
                        const EditRecord& record);

/// Adds a term to an entry: the preferred one if the language has none, else an admitted one. Throws as
/// `add_entry`, and if the entry is retired or holds the term.
TermSection& add_term(Glossary& glossary, ConceptEntry& entry, const NewTerm& term, const EditRecord& record);
/// The same for many; `known` learns of it once the entry is noted.
TermSection& add_term(ConceptEntry& entry, KnownTerms& known, const NewTerm& term, const EditRecord& record);

/// Retires the entry: it keeps its address and says why, and what took its place (may be empty).
/// Throws RequestError without a reason, or if it is retired already.
void retire_entry(ConceptEntry& entry, const std::string& replaced_by, const EditRecord& record);

/// Takes a term out; its id stands in the transaction and is not given again. A preferred term re-opens the
/// section. Throws RequestError without a reason, for an unknown term, for the last one of an entry,
/// and for the last one of a language that has a definition.
void remove_term(ConceptEntry& entry, const std::string& id, const EditRecord& record);

} // namespace migralex::workspace
