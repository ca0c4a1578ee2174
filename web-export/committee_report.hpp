// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <string>
#include <vector>

namespace migralex::web {

/// What the work list of the committee is drawn from; all borrowed for the time of the call.
struct CommitteeReport {
    const Publication& publication;
    const std::vector<Glossary>& subregional;
    const Glossary& continental;
    const consolidation::ConsolidationReport& report;
    /// Continental ids, against the glossary that was there before.
    const std::vector<std::string>& added;
    const std::vector<std::string>& changed;
    const std::vector<std::string>& gone;
};

/// One page that needs nothing beside it: no script, no other file, readable on a phone and on paper. Every
/// concept, question and difference has an address (#LAC-0001, #question-CAR-0001-SAM-0001,
/// #difference-LAC-0001). Of the ledger it knows numbers and outcomes alone: nothing internal can be in it.
[[nodiscard]] std::string committee_report_page(const CommitteeReport& report, InterfaceLanguage language);

} // namespace migralex::web
