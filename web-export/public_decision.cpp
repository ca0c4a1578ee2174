// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/public_decision.hpp"

namespace migralex::web {

PublicDecision public_part(const Decision& decision) {
    return {decision.number,  decision.date,   decision.body,      decision.meeting,  decision.kind,
            decision.entries, decision.choice, decision.relation,  decision.language, decision.country,
            decision.until,   decision.reason, decision.supersedes};
}

} // namespace migralex::web
