// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/check.hpp"
#include "lint/word_numbers.hpp"
#include "text/words.hpp"

#include <span>
#include <string_view>
#include <vector>

/// The rules by what they look at; each function stands in a file of its name.
namespace migralex::lint {

/// What a merge left open.
void check_conflicts(Check& check, const ConceptEntry& entry);
void check_entry(Check& check, const ConceptEntry& entry);
void check_notes(Check& check, const ConceptEntry& entry);
/// Where a retired entry sends people.
void check_retirement(Check& check, const ConceptEntry& entry);

void check_terms(Check& check, const ConceptEntry& entry);
/// Which terms are preferred, where, and on whose advice others are not.
void check_acceptability(Check& check, const ConceptEntry& entry, const LanguageSection& section);

void check_definitions(Check& check, const ConceptEntry& entry);
/// How a definition is worded. `words` are those of its text, `numbers` their stems.
void check_style(Check& check, const Spot& spot, std::string_view text, const std::vector<text::Word>& words);
/// Whether a definition may repeat what it says, and whether its source stands.
void check_source(Check& check, const Spot& spot, const Definition& definition);

/// Characters, spacing, brackets and quotation marks of any text.
void check_text(Check& check, const Spot& spot, std::string_view text);
void check_repeated_words(Check& check, const Spot& spot, std::string_view text,
                          const std::vector<text::Word>& words);
/// Finds characters that people cannot see or that a copy has damaged: controls, direction overrides,
/// zero-width characters, the replacement character. Empty if there is none, else its code point as "U+202E".
[[nodiscard]] std::string find_suspicious_character(std::string_view text);

/// Text that is marked as unfinished, or that stands in the internal part of the ledger.
void check_internal_text(Check& check, const Surroundings& surroundings);

void check_term_ids(Check& check);
void check_relation_cycles(Check& check);
/// Languages that the manifest promises terms in, and how many entries lack them.
void check_coverage(Check& check);
/// Acts that definitions and legal terms cite without an article: one finding an act.
void check_articles(Check& check);

} // namespace migralex::lint
