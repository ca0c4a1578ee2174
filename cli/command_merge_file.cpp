// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "commands/merge_report.hpp"
#include "commands/options.hpp"
#include "workspace/merge_workspace.hpp"

#include <memory>

namespace migralex::commands {

namespace {

struct MergeFileOptions {
    std::string base;
    std::string ours;
    std::string theirs;
    std::string output;
    std::string path;
    std::size_t marker_size = 7;
};

/// Numbers that belong to an editor, if the file lies in a workspace whose manifest can be read.
std::vector<revision::NumberRange> reserved_for(const std::string& path) {
    try {
        const auto file = std::filesystem::absolute(path);
        if (const auto folder = workspace::find_workspace(file.parent_path()))
            return workspace::reserved_numbers(workspace::Workspace(*folder).publication(),
                                               file.filename().string());
    } catch (const Error&) {
        // In the middle of a merge the manifest may be in pieces; numbers are then given from the end.
    }
    return {};
}

int merge(const MergeFileOptions& options, const Console& console) {
    const auto& name = options.path.empty() ? options.ours : options.path;
    const auto merged =
        workspace::merge_file({read_file(options.base), read_file(options.ours), read_file(options.theirs)},
                              name, reserved_for(name));
    replace_file_if_changed(options.output, merged.content);
    report_merge(console, name, merged.conflicts, merged.renumbered);
    if (merged.is_derived) console.note("merge.derived", {name});
    return merged.conflicts.empty() ? done : findings;
}

} // namespace

void add_merge_file(Program& program, const GlobalOptions&) {
    auto command = program.command(
        "merge-file", "Merge two states of a glossary, ledger or identifiers by concept and field");
    command.footer("Example: migralex merge-file glossaries/caribbean.tbx glossaries/caribbean.tbx "
                   "glossaries/caribbean.tbx "
                   "-o merged.tbx\n"
                   "As a merge driver of git: migralex merge-workspace --install\n"
                   "Exit codes: 0 merged, 1 with conflicts (written into the entries), 2 could not.");
    auto options = std::make_shared<MergeFileOptions>();
    command.option("BASE", options->base, "As it was before both changes").required();
    command.option("OURS", options->ours, "One state").required();
    command.option("THEIRS", options->theirs, "The other state").required();
    command.option("-o,--output", options->output, "File to write").required().kind("FILE");
    command.option("--path", options->path, "What the file is called in the workspace (default: OURS)")
        .kind("PATH");
    command
        .option("--marker-size", options->marker_size,
                "Accepted from git and not used: conflicts are entries, not marks")
        .kind("N");
    command.run([options](const Console& console) { return merge(*options, console); });
}

} // namespace migralex::commands
