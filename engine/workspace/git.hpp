// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::workspace {

/// A commit that changed a file.
struct Commit {
    std::string id;
    std::string author;
    /// YYYY-MM-DD
    std::string date;
    std::string subject;
    /// Ids of the file's content before and after; empty if it was not there.
    std::string before;
    std::string after;
};

/// Reads a git checkout, by the git of the machine, without a shell. Names of files and revisions are never
/// taken for options. Nothing is changed but by `set_config`.
class GitCheckout {
  public:
    /// The checkout that the folder lies in; empty if it lies in none, or if there is no git.
    [[nodiscard]] static std::optional<GitCheckout> find(const std::filesystem::path& folder);

    /// The top folder of the checkout.
    [[nodiscard]] const std::filesystem::path& root() const {
        return root_;
    }
    /// The id of the commit that a revision names ("HEAD~3", "main"); empty if it names none.
    [[nodiscard]] std::optional<std::string> find_commit(const std::string& revision) const;
    /// The nearest common ancestor of two commits.
    [[nodiscard]] std::optional<std::string> find_merge_base(const std::string& one,
                                                             const std::string& other) const;
    /// A file as it was at a commit, empty optional if it was not there. The path is one on disk.
    [[nodiscard]] std::optional<std::string> find_file(const std::string& commit,
                                                       const std::filesystem::path& file) const;
    /// A side of an unfinished merge: 1 base, 2 ours, 3 theirs.
    [[nodiscard]] std::optional<std::string> find_stage(int stage, const std::filesystem::path& file) const;
    /// A content by its id (see Commit).
    [[nodiscard]] std::optional<std::string> find_content(const std::string& id) const;
    /// Commits that changed the file, newest first, at most `limit`; merges that changed nothing of their own
    /// are not among them.
    [[nodiscard]] std::vector<Commit> commits_of(const std::filesystem::path& file, std::size_t limit) const;

    [[nodiscard]] std::string config(const std::string& key) const;
    /// In the configuration of this checkout. Throws FileError if git refuses.
    void set_config(const std::string& key, const std::string& value) const;
    /// What the attributes say of a file ("merge": "migralex").
    [[nodiscard]] std::string attribute(const std::string& name, const std::filesystem::path& file) const;

  private:
    explicit GitCheckout(std::filesystem::path root) : root_(std::move(root)) {}
    [[nodiscard]] std::optional<std::string> run(std::vector<std::string> arguments) const;
    /// The path from the top folder; empty if the file lies outside.
    [[nodiscard]] std::string path_of(const std::filesystem::path& file) const;

    std::filesystem::path root_;
};

/// Whether merges in this checkout go through `merge-file`.
[[nodiscard]] bool has_merge_driver(const GitCheckout& checkout, const std::filesystem::path& workspace_folder);

/// Writes `.gitattributes` and `.gitignore` (caches) in the folder of the workspace (lines of others stay) and
/// the driver into the configuration of the checkout. `program` is how git is to call us.
void install_merge_driver(const GitCheckout& checkout, const std::filesystem::path& workspace_folder,
                          const std::string& program);

} // namespace migralex::workspace
