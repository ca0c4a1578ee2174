// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "commands/merge_report.hpp"
#include "commands/options.hpp"
#include "workspace/git.hpp"
#include "workspace/merge_workspace.hpp"

#include <memory>

namespace migralex::commands {

namespace {

namespace fs = std::filesystem;
using workspace::WorkspaceFiles;

struct MergeWorkspaceOptions {
    std::vector<std::string> folders;
    std::string output;
    bool installs = false;
};

std::string own_program() {
    std::error_code problem;
    const auto program = fs::read_symlink("/proc/self/exe", problem);
    // As git hands it to a shell.
    std::string quoted = "'";
    for (const char c : problem ? std::string("migralex") : program.string())
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

workspace::GitCheckout checkout_of(const workspace::Workspace& workspace) {
    if (auto checkout = workspace::GitCheckout::find(workspace.folder())) return *checkout;
    throw RequestError(Message{"git.no-checkout", {workspace.folder().string()}});
}

int install(const workspace::Workspace& workspace, const Console& console) {
    const auto checkout = checkout_of(workspace);
    workspace::install_merge_driver(checkout, workspace.folder(), own_program());
    console.say("merge.installed", {checkout.root().string()});
    return done;
}

int finish(const workspace::WorkspaceMerge& merged, const Console& console) {
    std::vector<revision::OpenField> conflicts;
    for (const auto& [file, open] : merged.conflicts) conflicts.push_back(open);
    report_merge(console, {}, conflicts, merged.renumbered);
    for (const auto& name : merged.not_merged) console.note("merge.not-ours", {name});
    console.say("merge.run-consolidate");
    return conflicts.empty() && merged.not_merged.empty() ? done : findings;
}

WorkspaceFiles files_in(const fs::path& folder) {
    if (!fs::is_directory(folder)) throw FileError(Message{"file.cannot-read", {folder.string(), "-"}});
    WorkspaceFiles files;
    for (const auto& item : fs::directory_iterator(folder)) {
        const auto name = item.path().filename().string();
        if (item.is_regular_file() && !name.starts_with('.')) files.emplace(name, read_file(item.path()));
    }
    return files;
}

int merge_folders(const MergeWorkspaceOptions& options, const Console& console) {
    const workspace::Workspace ours(options.folders[1]);
    const auto merged = workspace::merge_workspaces(files_in(options.folders[0]), files_in(options.folders[1]),
                                                    files_in(options.folders[2]), ours.publication());
    fs::create_directories(options.output);
    for (const auto& [name, content] : merged.files)
        replace_file_if_changed(fs::path(options.output) / name, content);
    return finish(merged, console);
}

/// The states that the last merge of git brought together.
struct GitMerge {
    std::string base;
    std::string ours;
    std::string theirs;
};

GitMerge find_merge(const workspace::GitCheckout& checkout) {
    auto ours = checkout.find_commit("HEAD");
    auto theirs = checkout.find_commit("MERGE_HEAD");
    if (!theirs) {
        ours = checkout.find_commit("HEAD^1");
        theirs = checkout.find_commit("HEAD^2");
    }
    const auto base = ours && theirs ? checkout.find_merge_base(*ours, *theirs) : std::nullopt;
    if (!base) throw RequestError(Message{"merge.no-merge", {}});
    return {*base, *ours, *theirs};
}

WorkspaceFiles files_at(const workspace::GitCheckout& checkout, const workspace::Workspace& workspace,
                        const std::string& commit) {
    WorkspaceFiles files;
    for (const auto& name : workspace::merged_files(workspace.publication()))
        if (auto content = checkout.find_file(commit, workspace.folder() / name))
            files.emplace(name, std::move(*content));
    return files;
}

/// What the driver made of each file alone is replaced by what comes of all of them together; what people
/// changed since stays.
int go_over_git_merge(const workspace::Workspace& workspace, const Console& console) {
    const auto checkout = checkout_of(workspace);
    const auto merge = find_merge(checkout);
    const auto base = files_at(checkout, workspace, merge.base);
    const auto ours = files_at(checkout, workspace, merge.ours);
    const auto theirs = files_at(checkout, workspace, merge.theirs);
    const auto& publication = workspace.publication();
    auto merged = workspace::merge_workspaces(base, ours, theirs, publication);
    const auto lock = workspace.lock(recorded_person({}));
    std::erase_if(merged.conflicts, [](const auto&) { return true; });
    for (const auto& [name, whole] : merged.files) {
        const auto file = workspace.folder() / name;
        if (name == "continental.tbx" || !find_stamp(file)) continue;
        const auto text = [&](const WorkspaceFiles& files) {
            const auto found = files.find(name);
            return found == files.end() ? std::string() : found->second;
        };
        const auto reserved = workspace::reserved_numbers(publication, name);
        const auto alone =
            workspace::merge_file({text(base), text(ours), text(theirs)}, name, reserved).content;
        const auto together = workspace::merge_file({alone, read_file(file), whole}, name, reserved);
        replace_file_if_changed(file, together.content);
        for (const auto& open : together.conflicts) merged.conflicts.emplace_back(name, open);
    }
    return finish(merged, console);
}

int merge(const GlobalOptions& global, const MergeWorkspaceOptions& options, const Console& console) {
    if (options.installs) return install(global.open_workspace(), console);
    if (options.folders.size() == 3 && !options.output.empty()) return merge_folders(options, console);
    if (!options.folders.empty()) throw RequestError(Message{"merge.no-merge", {}});
    return go_over_git_merge(global.open_workspace(), console);
}

} // namespace

void add_merge_workspace(Program& program, const GlobalOptions& global) {
    auto command =
        program.command("merge-workspace", "Merge workspaces: ids given twice are rewritten in all files");
    command.footer("After a git merge: migralex merge-workspace\n"
                   "Example: migralex merge-workspace glossaries glossaries glossaries -o merged\n"
                   "With --install, once in each checkout, git merges by concept and field.");
    auto options = std::make_shared<MergeWorkspaceOptions>();
    command.option("FOLDER", options->folders, "BASE OURS THEIRS: three workspaces (default: the git merge)");
    command.option("-o,--output", options->output, "Folder to write the merged workspace to").kind("DIR");
    command.flag("--install", options->installs,
                 "Write .gitattributes and the git configuration of this checkout");
    command.run([&global, options](const Console& console) { return merge(global, *options, console); });
}

} // namespace migralex::commands
