// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/accepted.hpp"

#include "lint/rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>
#include <utility>

namespace migralex::lint {

std::vector<AcceptedFinding> take_accepted(std::vector<Finding>& findings, std::span<const Decision> decisions,
                                           bool all_are_checked) {
    std::map<std::pair<std::string, std::string>, const Decision*> accepted;
    for (const auto& decision : decisions)
        if (decision.kind == DecisionKind::accept)
            for (const auto& entry : decision.entries) accepted[{decision.choice, entry}] = &decision;
    std::vector<AcceptedFinding> taken;
    std::set<const Decision*> used;
    std::erase_if(findings, [&](Finding& finding) {
        const auto found = accepted.find({finding.code, finding.about.substr(0, finding.about.find('.'))});
        if (found == accepted.end()) return false;
        used.insert(found->second);
        taken.push_back({std::move(finding), found->second->number});
        return true;
    });
    if (!all_are_checked) return taken;
    for (const auto& decision : decisions)
        if (decision.kind == DecisionKind::accept && !used.contains(&decision))
            findings.push_back(
                make_finding("acceptance-idle", Profile::draft, decision.place, decision.number,
                             {decision.choice, fmt::format("{}", fmt::join(decision.entries, ", "))}));
    return taken;
}

} // namespace migralex::lint
