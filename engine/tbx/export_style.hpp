// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/export_header.hpp"
#include "tbx/markup_writer.hpp"

#include <functional>
#include <string>
#include <string_view>

/// How a format writes what narrowing left: names of elements, the root and what stands around it.
namespace migralex::tbx {

struct NarrowedEntry {
    /// Before narrowing, for what stands behind the entry.
    std::string id;
    XmlNode element;
};

/// Narrowed entries and what stands around them, in DCA style of version 3.
struct NarrowedGlossary {
    Frame frame;
    std::string language;
    /// Hands over the entries one after the other: a tree takes many times the room of its text.
    std::function<void(const std::function<void(NarrowedEntry&&)>& take)> each_entry;
    /// Takes what is written so far, behind every entry; empty: it is all kept.
    std::function<void(std::string_view)> sink = {};
};

/// Version 3, a category as the type of an element. `dialect` is "TBX-Basic" or "TBX-Min".
[[nodiscard]] std::string format_dca(const NarrowedGlossary& glossary, std::string_view dialect);

/// Version 3, a category as an element of the namespace of its module.
[[nodiscard]] std::string format_dct(const NarrowedGlossary& glossary);

/// Version 2: `martif`.
[[nodiscard]] std::string format_v2(NarrowedGlossary glossary);

/// Turns an entry into the style of a format.
using Restyle = void (*)(XmlNode&);

/// The part from `text` to the end of the root; shared by all. Entries stay as they are without a restyle.
void write_text(MarkupWriter& out, const NarrowedGlossary& glossary, Restyle restyle = nullptr);

} // namespace migralex::tbx
