// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/attested_words.hpp"
#include "web_export/lists.hpp"
#include "web_export/public_glossary.hpp"

#include <span>
#include <string>
#include <vector>

namespace migralex::web {

/// The search index of the site, in scripts that search.js loads as it needs them (a page opened from a disk
/// may load scripts, but read no files). All texts are folded words in the order of their bytes.
///
/// - index.js: the first words of blocks and sections, and the hashes of pejorative terms
/// - s/N.js: the first words of the blocks of a section
/// - w/N.js: a line a word: the word, `=` and words of the same stem, then the terms it stands in, each as a
///   status digit (0 preferred, 1 admitted, 2 not recommended, 3 superseded), its language (between '~' if it
///   has not two letters), its concept's number (base 36), ':' and the designation. Forms that only inflect
///   other words have no terms.
/// - h/N.js, t/N.js: words alone, by their beginning and by their end (spelled backwards), each as the number
/// of
///   letters it shares with the word before (base 36) and the rest: where typing errors are looked for.
/// - c/N.js: a line a concept: its identifier, and its preferred terms as language, ':' and term.
/// - d/N.js: the same concepts with a definition of each language, for meeting mode: language, source,
///   text, and the glossary it is of if it does not belong to the anchor.
///
/// A pejorative term is in none of them: index.js has a hash of its folded words, so that it is answered when
/// it is typed in full, and can neither be read nor completed.
///
/// This writes all but c/ and d/.
void write_word_blocks(const PublicGlossary& glossary, const AttestedWords& attested, const TakePage& take);

/// Concepts of a block of c/ or d/: two, so that a search does not load what it does not show.
inline constexpr std::size_t concepts_of_a_block = 2;

/// The entries that the index counts as its concepts, from 0 on, by their places in the glossary.
[[nodiscard]] std::vector<std::size_t> indexed_concepts(const PublicGlossary& glossary);

/// The script of a block, `file` being its name without ending: "c/12" or "d/12". Retired entries are left out.
[[nodiscard]] std::string concept_block(const std::string& file, std::span<const PublicEntry> entries);
[[nodiscard]] std::string definition_block(const PublicGlossary& glossary, const std::string& file,
                                           std::span<const PublicEntry> entries);

/// The hash that stands for a pejorative term: FNV-1a of 52 bits over the bytes, the same as in search.js.
[[nodiscard]] std::string hidden_hash(std::string_view key);

} // namespace migralex::web
