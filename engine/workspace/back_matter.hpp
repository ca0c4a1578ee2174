// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

namespace migralex::workspace {

/// Adds the back matter of a file (people and sources that its entries point to) to that of the glossary, but
/// for objects whose id stands there already.
void add_back_matter(Glossary& glossary, const Glossary& file);

} // namespace migralex::workspace
