// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"

#include "base/errors.hpp"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>

namespace migralex::commands {

namespace {

std::string environment(const char* name) {
    const auto* value = std::getenv(name);
    return value ? value : "";
}

std::string day_of(std::chrono::sys_seconds time) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

bool is_date(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    char rest = 0;
    if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) != 3)
        return false;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month),
                                       std::chrono::day(day))
        .ok();
}

} // namespace

workspace::Workspace GlobalOptions::open_workspace() const {
    const auto start = workspace.empty() ? std::filesystem::current_path() : std::filesystem::path(workspace);
    if (const auto folder = workspace::find_workspace(start)) return workspace::Workspace(*folder);
    throw RequestError(Message{"workspace.none", {start.string()}});
}

InterfaceLanguage GlobalOptions::interface_language() const {
    if (const auto stated = interface_language_from_string(ui_language)) return *stated;
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto value = environment(name);
        if (value.empty()) continue;
        return interface_language_from_string(value).value_or(InterfaceLanguage::en);
    }
    return InterfaceLanguage::en;
}

void add_record_options(Command& command, const std::string& who, std::string& by, std::string& date) {
    command.option("--by", by, who + " (default: MIGRALEX_BY or the login name)").kind("WHO");
    command.option("--date", date, "Day to record, YYYY-MM-DD (default: today, UTC)").kind("DATE");
}

std::string recorded_date(const std::string& stated) {
    if (!stated.empty()) {
        if (!is_date(stated)) throw RequestError(Message{"command.not-a-date", {stated}});
        return stated;
    }
    const auto epoch = environment("SOURCE_DATE_EPOCH");
    if (!epoch.empty())
        return day_of(std::chrono::sys_seconds(std::chrono::seconds(std::atoll(epoch.c_str()))));
    return day_of(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

std::string recorded_person(const std::string& stated) {
    for (const auto& candidate :
         {stated, environment("MIGRALEX_BY"), environment("USER"), environment("LOGNAME")})
        if (!candidate.empty()) return candidate;
    return "unknown";
}

} // namespace migralex::commands
