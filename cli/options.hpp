// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.hpp"
#include "workspace/workspace.hpp"

#include <filesystem>
#include <string>

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

/// A command adds itself to the program and says what to run. Each lives in a file of its name.
using AddCommand = void (*)(Program& program, const GlobalOptions& global);

void add_init(Program& program, const GlobalOptions& global);
void add_status(Program& program, const GlobalOptions& global);
void add_search(Program& program, const GlobalOptions& global);
void add_index(Program& program, const GlobalOptions& global);
void add_show(Program& program, const GlobalOptions& global);
void add_add(Program& program, const GlobalOptions& global);
void add_edit(Program& program, const GlobalOptions& global);
void add_remove(Program& program, const GlobalOptions& global);
void add_set(Program& program, const GlobalOptions& global);
void add_reject(Program& program, const GlobalOptions& global);
void add_lint(Program& program, const GlobalOptions& global);
void add_consolidate(Program& program, const GlobalOptions& global);
void add_decide(Program& program, const GlobalOptions& global);
void add_release(Program& program, const GlobalOptions& global);
void add_publish(Program& program, const GlobalOptions& global);
void add_format(Program& program, const GlobalOptions& global);
void add_import(Program& program, const GlobalOptions& global);
void add_export(Program& program, const GlobalOptions& global);
void add_review(Program& program, const GlobalOptions& global);
void add_match(Program& program, const GlobalOptions& global);
void add_diff(Program& program, const GlobalOptions& global);
void add_resolve(Program& program, const GlobalOptions& global);
void add_merge_file(Program& program, const GlobalOptions& global);
void add_merge_workspace(Program& program, const GlobalOptions& global);
void add_convert(Program& program, const GlobalOptions& global);

/// --by and --date of a command that records a change. `who` is what help calls the person: "Who changes it".
void add_record_options(Command& command, const std::string& who, std::string& by, std::string& date);

/// The day that commands record: --date, else SOURCE_DATE_EPOCH, else today in UTC; YYYY-MM-DD.
/// Throws RequestError if `stated` is not a date.
[[nodiscard]] std::string recorded_date(const std::string& stated);

/// Who records: --by, else MIGRALEX_BY, else the login name.
[[nodiscard]] std::string recorded_person(const std::string& stated);

} // namespace migralex::commands
