// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/facts.hpp"
#include "model/glossary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex::exchange {

/// The sections of an entry that the public may see, none of a retired entry.
[[nodiscard]] std::vector<const LanguageSection*> public_sections(const ConceptEntry& entry);

/// "Convention relating to the Status of Refugees, art. 1": the title in the language, and the place.
[[nodiscard]] std::string source_words(const Publication& publication, const SourceReference& reference,
                                       std::string_view language);

/// Values with a separator between.
[[nodiscard]] std::string joined(const std::vector<std::string>& values, std::string_view separator);

/// The definition of a language that belongs to the anchor; null if the language has none, or is a draft.
[[nodiscard]] const Definition* linked_definition(const ConceptEntry& entry, const LanguageSection& section);

} // namespace migralex::exchange
