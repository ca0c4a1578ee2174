// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"
#include "revision/merge.hpp"
#include "revision/renumber.hpp"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Three-way merges of the files of a workspace. Nobody is first: exchanged sides give the same bytes.
namespace migralex::workspace {

/// One file in three states. An absent one is empty.
struct ThreeTexts {
    std::string base;
    std::string left;
    std::string right;
};

/// An id that was given anew, of an entry or a term section.
using Renumbered = std::pair<std::string, std::string>;

struct FileMerge {
    std::string content;
    /// What people have to look at; in the content, too.
    std::vector<revision::OpenField> conflicts;
    /// By old id.
    std::vector<Renumbered> renumbered;
    /// Whether the content has to be computed anew with `consolidate`.
    bool is_derived = false;
};

/// A glossary in canonical form. Throws FormatError if one of the texts is no TBX; `name` is used in messages.
[[nodiscard]] FileMerge merge_tbx(const ThreeTexts& texts, const std::string& name,
                                  std::span<const revision::NumberRange> reserved);

/// The ledger: its records are never changed, so those of both sides stand behind those of before, by number.
/// A record that a side took out or rewrote comes back as it was.
[[nodiscard]] FileMerge merge_ledger(const ThreeTexts& texts, const std::string& name);

/// Identifiers, by their members: a released one keeps its id; of two that one id was given to, else the one
/// with the lowest member. The other gets the next number.
[[nodiscard]] FileMerge merge_identifiers(const ThreeTexts& texts, const std::string& name);

/// A text that one side changed; where both did, line by line is for others to do. Empty optional then.
[[nodiscard]] std::optional<std::string> merge_plain(const ThreeTexts& texts);

/// The continental glossary is never merged but recomputed: one of the states, until then.
[[nodiscard]] FileMerge take_derived(const ThreeTexts& texts);

/// By the name of the file: `decisions.toml`, `identifiers.toml`, `continental.tbx`, any other TBX.
[[nodiscard]] FileMerge merge_file(const ThreeTexts& texts, const std::string& name,
                                   std::span<const revision::NumberRange> reserved);

/// As merge_tbx, of glossaries that were read; `left` and `right` are those after `renumbering` was applied.
void apply_renumbering(const revision::Renumbering& renumbering, Glossary& base, Glossary& left,
                       Glossary& right);

} // namespace migralex::workspace
