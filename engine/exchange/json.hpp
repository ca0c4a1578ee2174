// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/facts.hpp"
#include "model/glossary.hpp"

#include <string>

namespace migralex::exchange {

/// The glossary as one JSON document (docs/site.md): what the file is, then the concepts.
[[nodiscard]] std::string write_json(const Glossary& glossary, const ExportFacts& facts);

} // namespace migralex::exchange
