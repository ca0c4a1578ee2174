// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/finding.hpp"

#include <fmt/format.h>

namespace migralex {

std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
    }
    return "error";
}

std::string format_finding(const Finding& finding, InterfaceLanguage language) {
    const auto severity = label(fmt::format("severity.{}", to_string(finding.severity)), language);
    const auto place = to_string(finding.place);
    auto line = fmt::format("{}{}{} {}: ", place, place.empty() ? "" : ": ", severity, finding.code);
    if (!finding.about.empty()) line += finding.about + ": ";
    line += format_message(finding.message, language);
    const auto* separator = language == InterfaceLanguage::fr ? " ; " : "; ";
    if (!finding.suggestion.key.empty()) line += separator + format_message(finding.suggestion, language);
    return line;
}

} // namespace migralex
