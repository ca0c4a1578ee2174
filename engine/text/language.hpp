// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace migralex::text {

/// A language tag (BCP 47) taken apart: "ES_mx" gives language "es" and region "MX"; "zh-Hant-TW" keeps "Hant".
struct LanguageTag {
    std::string language;
    std::string script;
    /// ISO 3166 alpha-2 or UN M.49.
    std::string region;
    /// Whatever follows, in lower case.
    std::string rest;

    bool operator==(const LanguageTag&) const = default;
};

/// Reads a tag whatever its case and separators; language is empty if the text is no tag at all ("---", "").
[[nodiscard]] LanguageTag parse_language_tag(std::string_view tag);

/// Canonical case: "es-MX", "zh-Hant".
[[nodiscard]] std::string to_string(const LanguageTag& tag);

} // namespace migralex::text
