// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "tbx/export_ids.hpp"
#include "tbx/export_profile.hpp"
#include "tbx/export_tally.hpp"
#include "tbx/export_words.hpp"
#include "tbx/xml_node.hpp"

#include <string>

namespace migralex::tbx {

/// What narrowing needs to know besides the entry. All of it must live as long as the narrowing.
struct ExportContext {
    const ExportProfile& profile;
    const ExportWords& words;
    ExportIds& ids;
    ExportTally& tally;
    /// The working language of the glossary.
    std::string language;
};

/// The entry as a `conceptEntry` that holds only what the format accepts, still in DCA style: the rest has
/// become notes. The entry must have a term. Comments and processing instructions stay.
[[nodiscard]] XmlNode narrow_entry(const ConceptEntry& entry, ExportContext& context);

/// Whether an element with text holds nothing that the format would refuse inside it.
[[nodiscard]] bool has_portable_content(const XmlNode& element, const ExportContext& context);

} // namespace migralex::tbx
