// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <cstddef>

namespace migralex::benchmarks {

/// A glossary of so many concepts in five languages, with the items that glossaries of migration have: themes,
/// definitions of thirty words with source and article, one to three terms a language with status, part of
/// speech, type and country. Equal numbers give equal glossaries; sizes nest.
[[nodiscard]] Glossary generate_glossary(std::size_t concepts);

} // namespace migralex::benchmarks
