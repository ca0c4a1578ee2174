// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/concept_entry.hpp"

#include <string>
#include <vector>

namespace migralex::workspace {

/// What an update did to an entry.
struct EntryUpdate {
    std::vector<Message> changes;
    /// Whether anything that stood there was replaced; else things were only added.
    bool has_replaced = false;
};

/// Takes over what `incoming`, another version of the same concept, says more or otherwise. Nothing is removed:
/// a narrower file does not know what it leaves out. New words of a definition re-open a validated section and
/// are to be verified. Terms are the same if they have the same id, or the same words in the same language.
EntryUpdate update_entry(ConceptEntry& entry, const ConceptEntry& incoming);

/// The term of the section that `term` is another version of; null if there is none.
[[nodiscard]] const TermSection* find_same_term(const LanguageSection& section, const TermSection& term);

/// An id for one more term of a language: "CAR-0012.es.t3", behind the highest number given so far.
[[nodiscard]] std::string next_term_id(const ConceptEntry& entry, const LanguageSection& section);

} // namespace migralex::workspace
