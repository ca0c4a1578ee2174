// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry.hpp"

#include <string>

/// Forms in which other programs take the glossary: SKOS, CSV, XLSX and JSON. Every file says its edition,
/// standing and licence, and gives every text its source. Draft language sections are in none of them;
/// pejorative terms only in SKOS, as hidden labels. Equal arguments give equal bytes.
namespace migralex::exchange {

/// What a file says of itself. Borrows the publication.
struct ExportFacts {
    const Publication& publication;
    /// "0.1"; empty for what was not released.
    std::string edition;
    /// Of the edition, as precise as known; the only date in a file.
    std::string date;
    /// What the content is and is not, in English.
    std::string standing;
};

} // namespace migralex::exchange
