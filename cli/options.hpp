// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "workspace/workspace.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace migralex::commands {

/// What every command shares: options before the command's own, and the way to the workspace.
struct GlobalOptions {
    std::string workspace;
    std::string ui_language;

    /// The workspace named or found upward from the current folder. Throws RequestError if there is none.
    [[nodiscard]] workspace::Workspace open_workspace() const;
    /// --ui-lang, else the locale of the environment, else English.
    [[nodiscard]] InterfaceLanguage interface_language() const;
};

/// Runs with everything parsed; returns an exit code. Throws Error for work that cannot go on.
using Action = std::function<int(const Console&)>;

/// A command adds itself to the program and says what to run. Each lives in a file of its name.
using AddCommand = void (*)(CLI::App& program, const GlobalOptions& global, Action& action);

void add_init(CLI::App& program, const GlobalOptions& global, Action& action);
void add_status(CLI::App& program, const GlobalOptions& global, Action& action);
void add_search(CLI::App& program, const GlobalOptions& global, Action& action);
void add_show(CLI::App& program, const GlobalOptions& global, Action& action);
void add_add(CLI::App& program, const GlobalOptions& global, Action& action);
void add_edit(CLI::App& program, const GlobalOptions& global, Action& action);
void add_remove(CLI::App& program, const GlobalOptions& global, Action& action);
void add_set(CLI::App& program, const GlobalOptions& global, Action& action);
void add_reject(CLI::App& program, const GlobalOptions& global, Action& action);
void add_lint(CLI::App& program, const GlobalOptions& global, Action& action);
void add_consolidate(CLI::App& program, const GlobalOptions& global, Action& action);
void add_decide(CLI::App& program, const GlobalOptions& global, Action& action);
void add_release(CLI::App& program, const GlobalOptions& global, Action& action);
void add_publish(CLI::App& program, const GlobalOptions& global, Action& action);
void add_format(CLI::App& program, const GlobalOptions& global, Action& action);
void add_import(CLI::App& program, const GlobalOptions& global, Action& action);
void add_export(CLI::App& program, const GlobalOptions& global, Action& action);
void add_review(CLI::App& program, const GlobalOptions& global, Action& action);
void add_match(CLI::App& program, const GlobalOptions& global, Action& action);
void add_diff(CLI::App& program, const GlobalOptions& global, Action& action);
void add_resolve(CLI::App& program, const GlobalOptions& global, Action& action);
void add_merge_file(CLI::App& program, const GlobalOptions& global, Action& action);
void add_merge_workspace(CLI::App& program, const GlobalOptions& global, Action& action);
void add_convert(CLI::App& program, const GlobalOptions& global, Action& action);

/// The day that commands record: --date, else SOURCE_DATE_EPOCH, else today in UTC; YYYY-MM-DD.
/// Throws RequestError if `stated` is not a date.
[[nodiscard]] std::string recorded_date(const std::string& stated);

/// Who records: --by, else MIGRALEX_BY, else the login name.
[[nodiscard]] std::string recorded_person(const std::string& stated);

} // namespace migralex::commands
