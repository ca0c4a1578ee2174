// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/history_view.hpp"

#include "commands/conflict_view.hpp"
#include "commands/difference_view.hpp"
#include "commands/entry_json.hpp"
#include "workspace/history.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <optional>

namespace migralex::commands {

namespace {

/// Of the entry and of its terms, newest first.
std::vector<std::pair<std::string, Transaction>> transactions_of(const ConceptEntry& entry) {
    std::vector<std::pair<std::string, Transaction>> all;
    for (const auto& transaction : entry.transactions) all.emplace_back(entry.id, transaction);
    for (const auto& section : entry.languages)
        for (const auto& term : section.terms)
            for (const auto& transaction : term.transactions) all.emplace_back(term.id, transaction);
    std::reverse(all.begin(), all.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.second.date > b.second.date; });
    return all;
}

std::vector<std::string> changed_fields(const revision::EntryDifference& difference) {
    std::vector<std::string> fields;
    for (const auto& field : difference.fields) {
        auto name = field_and_place(field);
        if (std::find(fields.begin(), fields.end(), name) == fields.end()) fields.push_back(std::move(name));
    }
    return fields;
}

void show_as_json(const Console& console, const ConceptEntry& entry,
                  const std::optional<workspace::EntryHistory>& history) {
    auto transactions = nlohmann::ordered_json::array();
    for (const auto& [id, transaction] : transactions_of(entry))
        transactions.push_back({{"about", id},
                                {"type", transaction.type},
                                {"date", transaction.date},
                                {"responsibility", transaction.responsibility}});
    nlohmann::ordered_json json = {{"id", entry.id}, {"transactions", transactions}};
    if (history) {
        auto commits = nlohmann::ordered_json::array();
        for (const auto& [commit, difference] : history->commits) {
            auto fields = nlohmann::ordered_json::array();
            for (const auto& field : difference.fields) fields.push_back(to_json(field));
            commits.push_back({{"commit", commit.id},
                               {"date", commit.date},
                               {"author", printable(commit.author)},
                               {"subject", printable(commit.subject)},
                               {"change", to_string(difference.change)},
                               {"fields", fields}});
        }
        json["commits"] = commits;
        json["cut"] = history->is_cut;
    }
    console.out() << format_json(json);
}

void show_transactions(const Console& console, const ConceptEntry& entry) {
    console.say("history.transactions");
    for (const auto& [id, transaction] : transactions_of(entry))
        console.out() << "  " << printable(transaction.date) << "  " << printable(transaction.type) << "  "
                      << printable(transaction.responsibility) << (id == entry.id ? "" : "  " + printable(id))
                      << '\n';
}

void show_commits(const Console& console, const workspace::EntryHistory& history) {
    console.say("history.commits");
    for (const auto& [commit, difference] : history.commits) {
        console.out() << "  " << commit.date << "  " << printable(commit.author) << "  "
                      << commit.id.substr(0, 10) << "  " << printable(commit.subject) << '\n';
        const auto what = difference.change == revision::EntryChange::changed
                              ? fmt::format("{}", fmt::join(changed_fields(difference), ", "))
                              : console.text(fmt::format("diff.{}", to_string(difference.change)));
        console.out() << "      " << what << '\n';
    }
}

} // namespace

void show_history(const Console& console, const workspace::Workspace& workspace, const std::string& prefix,
                  const ConceptEntry& entry, std::size_t limit, bool as_json) {
    const auto checkout = workspace::GitCheckout::find(workspace.folder());
    std::optional<workspace::EntryHistory> history;
    if (checkout) history = workspace::find_history(*checkout, workspace.file_of(prefix), entry.id, limit);
    if (as_json) {
        show_as_json(console, entry, history);
        return;
    }
    console.say("history.title", {entry.id + "  " + revision::designation_of(entry)});
    if (history) show_commits(console, *history);
    show_transactions(console, entry);
    if (!history) console.note("history.no-git");
    if (history && history->is_cut) console.note("history.cut", {std::to_string(limit)});
}

} // namespace migralex::commands
