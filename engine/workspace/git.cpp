// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/git.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/process.hpp"

#include <algorithm>
#include <span>
#include <sstream>

namespace migralex::workspace {

namespace {

constexpr const char* driver_key = "merge.migralex.driver";
constexpr std::string_view attributes[] = {"*.tbx merge=migralex -text", "decisions.toml merge=migralex -text",
                                           "identifiers.toml merge=migralex -text"};

constexpr std::string_view ignored_files[] = {".migralex/"};

/// Settings of a checkout that would have git start other programs while it only reads are overruled.
const std::vector<std::string> careful = {"git",
                                          "--no-pager",
                                          "--literal-pathspecs",
                                          "-c",
                                          "core.fsmonitor=false",
                                          "-c",
                                          "core.quotePath=false",
                                          "-c",
                                          "log.showSignature=false"};

std::string first_line(std::string text) {
    text.resize(std::min(text.find('\n'), text.size()));
    return text;
}

/// Adds lines to a file that has not got them; lines of others stay.
void add_lines(const std::filesystem::path& file, std::span<const std::string_view> lines) {
    auto content = find_stamp(file) ? read_file(file) : std::string();
    if (!content.empty() && !content.ends_with('\n')) content += '\n';
    for (const auto line : lines)
        if (content.find(line) == std::string::npos) content += std::string(line) + "\n";
    replace_file_if_changed(file, content);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

} // namespace

std::optional<GitCheckout> GitCheckout::find(const std::filesystem::path& folder) {
    const GitCheckout here(folder);
    const auto root = here.run({"rev-parse", "--show-toplevel"});
    if (!root || first_line(*root).empty()) return std::nullopt;
    return GitCheckout(first_line(*root));
}

std::optional<std::string> GitCheckout::run(std::vector<std::string> arguments) const {
    auto command = careful;
    command.insert(command.end(), arguments.begin(), arguments.end());
    auto result = run_process(command, root_);
    if (result.exit != 0) return std::nullopt;
    return std::move(result.out);
}

std::optional<std::string> GitCheckout::find_commit(const std::string& revision) const {
    const auto id = run({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (!id) return std::nullopt;
    return first_line(*id);
}

std::optional<std::string> GitCheckout::find_merge_base(const std::string& one,
                                                        const std::string& other) const {
    const auto id = run({"merge-base", "--end-of-options", one, other});
    if (!id) return std::nullopt;
    return first_line(*id);
}

std::string GitCheckout::path_of(const std::filesystem::path& file) const {
    std::error_code ignored;
    const auto folder =
        std::filesystem::weakly_canonical(std::filesystem::absolute(file).parent_path(), ignored);
    const auto path = (folder / file.filename()).lexically_relative(root_).generic_string();
    return path.starts_with("..") ? std::string() : path;
}

std::optional<std::string> GitCheckout::find_file(const std::string& commit,
                                                  const std::filesystem::path& file) const {
    const auto path = path_of(file);
    if (path.empty()) return std::nullopt;
    // The commit is an id that rev-parse gave: it cannot be an option, and what follows is all path.
    return run({"cat-file", "blob", commit + ":" + path});
}

std::optional<std::string> GitCheckout::find_stage(int stage, const std::filesystem::path& file) const {
    const auto path = path_of(file);
    if (path.empty()) return std::nullopt;
    return run({"cat-file", "blob", ":" + std::to_string(stage) + ":" + path});
}

std::optional<std::string> GitCheckout::find_content(const std::string& id) const {
    return run({"cat-file", "blob", id});
}

std::vector<Commit> GitCheckout::commits_of(const std::filesystem::path& file, std::size_t limit) const {
    std::vector<Commit> commits;
    const auto log = run({"log", "--no-color", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--raw",
                          "--no-abbrev", "--no-renames", "--date=short", "--format=%x1e%H%x1f%an%x1f%ad%x1f%s",
                          "-n", std::to_string(limit), "--", path_of(file)});
    if (!log) return commits;
    for (const auto& record : split(*log, '\x1e')) {
        auto parts = split(first_line(record), '\x1f');
        if (parts.size() < 3) continue;
        parts.resize(4);
        commits.push_back({parts[0], parts[1], parts[2], parts[3], {}, {}});
        // ":100644 100644 OLD NEW M<tab>path"
        const auto raw = record.find("\n:");
        if (raw == std::string::npos) continue;
        auto columns = split(record.substr(raw + 2, record.find('\t', raw) - raw - 2), ' ');
        columns.resize(4);
        const auto content = [](const std::string& id) {
            return id.find_first_not_of('0') == std::string::npos ? std::string() : id;
        };
        commits.back().before = content(columns[2]);
        commits.back().after = content(columns[3]);
    }
    return commits;
}

std::string GitCheckout::config(const std::string& key) const {
    const auto value = run({"config", "--get", key});
    return value ? first_line(*value) : std::string();
}

void GitCheckout::set_config(const std::string& key, const std::string& value) const {
    if (!run({"config", "--local", key, value}))
        throw FileError(Message{"file.cannot-run", {"git config " + key, root_.string()}});
}

std::string GitCheckout::attribute(const std::string& name, const std::filesystem::path& file) const {
    const auto said = run({"check-attr", "-z", name, "--", path_of(file)});
    if (!said) return {};
    const auto parts = split(*said, '\0');
    return parts.size() < 3 ? std::string() : parts[2];
}

bool has_merge_driver(const GitCheckout& checkout, const std::filesystem::path& workspace_folder) {
    return !checkout.config(driver_key).empty() &&
           checkout.attribute("merge", workspace_folder / "decisions.toml") == "migralex" &&
           checkout.attribute("merge", workspace_folder / "glossary.tbx") == "migralex";
}

void install_merge_driver(const GitCheckout& checkout, const std::filesystem::path& workspace_folder,
                          const std::string& program) {
    add_lines(workspace_folder / ".gitattributes", attributes);
    // Caches and the lock are of one copy; in git they would collide with every merge.
    add_lines(workspace_folder / ".gitignore", ignored_files);
    checkout.set_config("merge.migralex.name", "Glossaries by concept and field");
    checkout.set_config(driver_key, program + " merge-file %O %A %B -o %A --path %P");
}

} // namespace migralex::workspace
