// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// TBX that other programs read (docs/formats.md). What a format has no place for goes into notes in a stated
/// form, from which it comes back when the file is read; what not even notes can hold is counted.
namespace migralex::tbx {

/// Our dialect; TBX-Basic and TBX-Min of version 3; `martif` of version 2 with the categories of TBX-Basic.
enum class ExportFormat { migralex, basic_dca, basic_dct, min, v2_basic };

struct ExportOptions {
    /// A cut: these languages only, in this order; the first one is the source language and entries without a
    /// term in it, or without one in any of the others, are left out. Empty: all languages.
    std::vector<std::string> languages;
    /// For readers outside the working group: no draft sections, no pejorative terms, no names of persons.
    bool public_only = false;
    /// Of the sentences that explain the form of a file to people.
    InterfaceLanguage language = InterfaceLanguage::en;
};

/// How many items of a category. Elements without a category go by their name, attributes by "@" and theirs.
struct Loss {
    std::string category;
    std::size_t count = 0;

    bool operator==(const Loss&) const = default;
};

struct ExportResult {
    std::string text;
    /// Sorted by category, as the others.
    std::vector<Loss> carried_in_notes;
    std::vector<Loss> lost;
    /// What the options left out.
    std::vector<Loss> left_out;
    std::size_t entries = 0;
    std::size_t languages = 0;
    std::size_t terms = 0;
    std::size_t definitions = 0;
};

/// The glossary in a format. `publication` knows the titles of sources and the names of themes and bodies; what
/// it does not know is written as the glossary has it. Equal arguments give equal bytes. Give a large glossary
/// away (`std::move`): its entries are freed as they are written.
/// Throws RequestError if no entry with a term is left to be written: no format has a place for nothing.
[[nodiscard]] ExportResult export_tbx(Glossary glossary, ExportFormat format, const ExportOptions& options = {},
                                      const Publication& publication = {});

/// "tbx-migralex", "tbx-basic", "tbx-basic-dct", "tbx-min", "tbx-v2".
[[nodiscard]] std::string_view to_string(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> export_format_from_string(std::string_view text);

} // namespace migralex::tbx
