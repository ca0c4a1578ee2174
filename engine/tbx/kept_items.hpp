// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace migralex::tbx {

/// How many elements an entry holds that the model does not interpret, by category, or by name where they have
/// none ("reliabilityCode", "termCompList"). Not counted: comments, processing
/// instructions, and what the reader itself keeps of tags and identifiers.
using KeptItems = std::map<std::string, std::size_t, std::less<>>;

void count_kept_items(const ConceptEntry& entry, KeptItems& kept);

} // namespace migralex::tbx
