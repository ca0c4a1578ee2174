// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/import_report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>
#include <vector>

namespace migralex::commands {

namespace {

using workspace::ImportedEntry;
using workspace::ImportOutcome;
using workspace::ImportReport;

constexpr std::size_t shown_of_a_kind = 5;
constexpr std::size_t shown_new_entries = 20;
constexpr std::size_t shown_categories = 12;

std::string joined(const std::vector<Message>& remarks, const Console& console) {
    std::string text;
    for (const auto& remark : remarks)
        text += (text.empty() ? "" : "; ") + format_message(remark, console.language());
    return text;
}

/// An entry may be without a designation.
std::string headline(const char* key, std::vector<std::string> arguments, const Console& console) {
    auto line = console.text(key, std::move(arguments));
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

void show_entry(const ImportedEntry& entry, const Console& console) {
    switch (entry.outcome) {
    case ImportOutcome::added:
        console.say("import.added", {entry.id, entry.designation, entry.original});
        break;
    case ImportOutcome::changed:
        console.out() << headline("import.changed", {entry.id, entry.designation}, console) << ": "
                      << joined(entry.remarks, console) << '\n';
        break;
    case ImportOutcome::rejected:
        console.out() << headline("import.rejected", {entry.original, entry.designation}, console) << ": "
                      << joined(entry.remarks, console) << '\n';
        break;
    case ImportOutcome::same: break;
    }
}

} // namespace

void show_findings(const std::vector<Finding>& findings, const Console& console) {
    std::map<std::string, std::size_t> counts;
    for (const auto& finding : findings)
        if (++counts[finding.code] <= shown_of_a_kind) console.show(finding);
    for (const auto& [code, count] : counts)
        if (count > shown_of_a_kind)
            console.err() << code << ": "
                          << console.text("import.more", {std::to_string(count - shown_of_a_kind)}) << '\n';
}

std::vector<std::string> kept_summary(const tbx::KeptItems& kept) {
    if (kept.empty()) return {};
    std::vector<std::pair<std::size_t, std::string>> ranked;
    std::size_t total = 0;
    for (const auto& [category, count] : kept) {
        ranked.emplace_back(count, category);
        total += count;
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string list;
    for (std::size_t i = 0; i < std::min(ranked.size(), shown_categories); ++i)
        list += fmt::format("{}{} {}", i > 0 ? ", " : "", ranked[i].second, ranked[i].first);
    if (ranked.size() > shown_categories) list += ", ...";
    return {std::to_string(total), std::move(list)};
}

std::string kind_of_file(const tbx::ReadResult& file) {
    const auto root = tbx::to_string(file.family);
    return file.dialect.empty() ? std::string(root) : fmt::format("{}, {}", file.dialect, root);
}

void show_import(const ImportReport& report, const std::string& kind, ImportDetail detail,
                 const Console& console) {
    console.say("import.read", {std::to_string(report.entries.size()), std::to_string(report.languages),
                                std::to_string(report.terms), std::to_string(report.definitions), kind});
    if (auto kept = kept_summary(report.kept); !kept.empty()) console.say("import.kept", std::move(kept));
    if (report.reopened > 0) console.say("import.reopened", {std::to_string(report.reopened)});
    std::size_t added = 0;
    for (const auto& entry : report.entries) {
        const bool is_new = entry.outcome == ImportOutcome::added;
        if (!is_new || (detail == ImportDetail::all && ++added <= shown_new_entries))
            show_entry(entry, console);
    }
    if (added > shown_new_entries) console.say("import.more", {std::to_string(added - shown_new_entries)});
    console.say("import.summary", {std::to_string(report.count(ImportOutcome::added)),
                                   std::to_string(report.count(ImportOutcome::same)),
                                   std::to_string(report.count(ImportOutcome::changed)),
                                   std::to_string(report.count(ImportOutcome::rejected))});
}

} // namespace migralex::commands
