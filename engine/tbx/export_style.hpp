// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/export_header.hpp"
#include "tbx/markup_writer.hpp"

#include <string>
#include <vector>

/// How a format writes what narrowing left: names of elements, the root and what stands around it.
namespace migralex::tbx {

/// Narrowed entries and what stands around them, in DCA style of version 3.
struct NarrowedGlossary {
    Frame frame;
    /// The ids before narrowing, for what stands behind an entry.
    std::vector<std::string> ids;
    std::vector<XmlNode> entries;
    std::string language;
};

/// Version 3, a category as the type of an element. `dialect` is "TBX-Basic" or "TBX-Min".
[[nodiscard]] std::string format_dca(const NarrowedGlossary& glossary, std::string_view dialect);

/// Version 3, a category as an element of the namespace of its module.
[[nodiscard]] std::string format_dct(NarrowedGlossary glossary);

/// Version 2: `martif`.
[[nodiscard]] std::string format_v2(NarrowedGlossary glossary);

/// The part from `text` to the end of the root; shared by all.
void write_text(MarkupWriter& out, const NarrowedGlossary& glossary);

} // namespace migralex::tbx
