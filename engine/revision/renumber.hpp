// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Ids that two sides gave out twice (design §4): an id is provisional until both sides have it. Entries with
/// different origin stay two; the later one gets another id and keeps the old one as a former id. Which one is
/// later is read from what they say, from the date of their origination and then from a hash of all they say,
/// never from the clock, from a file or from who merges.
namespace migralex::revision {

/// New ids by old ones.
using Renaming = std::map<std::string, std::string, std::less<>>;

/// Numbers that belong to one editor and are not given here.
struct NumberRange {
    unsigned long first = 0;
    unsigned long last = 0;
};

/// What is to be renamed in each state before they can be merged.
struct Renumbering {
    Renaming base;
    Renaming left;
    Renaming right;

    [[nodiscard]] bool is_empty() const {
        return base.empty() && left.empty() && right.empty();
    }
};

/// Entries and terms that two sides added under one id, terms that both added under two, and entries that an
/// earlier merge renumbered on one side only. Entries must be sorted.
[[nodiscard]] Renumbering find_renumbering(const Glossary& base, const Glossary& left, const Glossary& right,
                                           std::span<const NumberRange> reserved);

/// Gives entries and their terms their new ids; entries keep the old one as a former id. What points to them is
/// the caller's to rewrite.
void rename_ids(Glossary& glossary, const Renaming& renaming);

/// Whether both are states of one entry: recorded by the same person on the same day, and with a term in
/// common.
[[nodiscard]] bool is_same_origin(const ConceptEntry& left, const ConceptEntry& right);

} // namespace migralex::revision
