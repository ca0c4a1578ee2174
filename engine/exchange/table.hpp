// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/facts.hpp"
#include "model/glossary.hpp"

#include <string>
#include <vector>

/// The tables that CSV files and workbooks hold.
namespace migralex::exchange {

struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// A row a term, with the concept it names. Pejorative terms are left out.
[[nodiscard]] Table terms_table(const Glossary& glossary, const ExportFacts& facts);

/// A row a definition, with its source, role and origin.
[[nodiscard]] Table definitions_table(const Glossary& glossary, const ExportFacts& facts);

/// A row a national legal category: country, category, law and article, relation to the concept, concept.
[[nodiscard]] Table correspondence_table(const Glossary& glossary, const ExportFacts& facts);

/// Edition, standing and licence, as two columns.
[[nodiscard]] Table about_table(const ExportFacts& facts);

} // namespace migralex::exchange
