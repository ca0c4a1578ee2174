// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// The glossary in our dialect, TBX-Migralex (TBX version 3, DCA; docs/dialect.md), in canonical form: UTF-8,
/// one element a line, fixed order of attributes and of known items, entries in id order. Equal models give
/// equal bytes, and reading a canonical file and writing it gives the bytes back.
[[nodiscard]] std::string format_tbx(const Glossary& glossary);

/// The same, piece by piece; what the sink has not got at the end comes back.
[[nodiscard]] std::string format_tbx(const Glossary& glossary,
                                     const std::function<void(std::string_view)>& sink);

/// The same for entries that are handed over in the order of their ids, at least one of them; `frame` is all of
/// the glossary but its entries. What the sink has not got when the last one is written comes back.
[[nodiscard]] std::string
format_tbx(const Glossary& frame,
           const std::function<void(const std::function<void(const ConceptEntry&)>& take)>& each_entry,
           const std::function<void(std::string_view)>& sink);

/// One entry as it stands in the file, for `show --tbx`.
[[nodiscard]] std::string format_entry(const ConceptEntry& entry);

/// All that an entry says but for the texts of its definitions, for whoever asks whether anything else changed.
[[nodiscard]] std::string format_without_definition_texts(const ConceptEntry& entry);

} // namespace migralex::tbx
