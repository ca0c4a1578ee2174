// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/dialect.hpp"
#include "tbx/export.hpp"
#include "tbx/xml_node.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// What a format accepts, in the terms of version 3 and DCA style.
struct ExportProfile {
    ExportFormat format;
    /// The largest module that the dialect has.
    Module largest = Module::basic;
    /// Whether a group may hold notes (the DTD of version 2 allows none).
    bool has_notes_in_groups = true;
    /// Whether categories carry xml:lang.
    bool has_language_on_categories = true;
    /// Whether text may hold inline markup. The schemas of the DCT style allow none in a category, and their
    /// rule against types elsewhere forbids `hi` in notes, too.
    bool has_inline_markup = true;
};

[[nodiscard]] const ExportProfile& profile_of(ExportFormat format);

/// Null if the format has no such category on the level.
[[nodiscard]] const DataCategory* find_native(const ExportProfile& profile, std::string_view element,
                                              std::string_view category, Level level);

/// The value as the picklist of the format has it, or the nearest one of the picklist; empty if none is near.
[[nodiscard]] std::optional<std::string> portable_value(const ExportProfile& profile,
                                                        const DataCategory& category, std::string_view value);

/// The shape that the core structure asks of xml:lang.
[[nodiscard]] bool is_language_shape(std::string_view tag);

/// xs:date or xs:dateTime.
[[nodiscard]] bool is_xml_date(std::string_view text);

/// Whether a target is an address that the schemas accept.
[[nodiscard]] bool is_web_address(std::string_view target);

} // namespace migralex::tbx
