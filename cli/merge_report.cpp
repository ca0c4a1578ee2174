// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/merge_report.hpp"

#include "commands/conflict_view.hpp"

namespace migralex::commands {

void report_merge(const Console& console, const std::string& file,
                  const std::vector<revision::OpenField>& conflicts,
                  const std::vector<workspace::Renumbered>& renumbered) {
    for (const auto& [before, now] : renumbered)
        // Terms follow their entry.
        if (before.find('.') == std::string::npos ||
            before.substr(0, before.find('.')) == now.substr(0, now.find('.')))
            console.note("merge.renumbered", {before, now});
    for (const auto& open : conflicts)
        console.note("merge.conflict", {open.id.empty() ? file : open.id, open.field, printable(open.place)});
}

} // namespace migralex::commands
