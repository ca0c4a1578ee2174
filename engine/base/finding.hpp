// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "base/position.hpp"

#include <string>
#include <vector>

namespace migralex {

enum class Severity { note, warning, error };

[[nodiscard]] std::string_view to_string(Severity severity);

/// A flaw in somebody's glossary or ledger. Findings are collected and shown, never thrown; work goes on.
struct Finding {
    /// Stable and never reused, for example "MX-D03"; `migralex lint --explain CODE` says what it means.
    std::string code;
    Severity severity = Severity::warning;
    Place place;
    /// The entry or term section it is about ("CAR-0012", "CAR-0012.es.t2"), empty if about a whole file.
    std::string about;
    Message message;
    /// What to do next; an empty key if the message says it.
    Message suggestion;

    bool operator==(const Finding&) const = default;
};

/// `caribbean.tbx:412:9: error MX-D03: message; suggestion`, in the person's language.
[[nodiscard]] std::string format_finding(const Finding& finding, InterfaceLanguage language);

} // namespace migralex
