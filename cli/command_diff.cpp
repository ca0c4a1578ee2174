// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/conflict_view.hpp"
#include "commands/difference_view.hpp"
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "tbx/read.hpp"
#include "workspace/edition.hpp"
#include "workspace/git.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

namespace migralex::commands {

namespace {

namespace fs = std::filesystem;

struct DiffOptions {
    std::string before;
    std::string now;
    std::vector<std::string> glossaries;
    bool as_json = false;
    bool only_summary = false;
};

/// Glossaries of one state by prefix. A file that was named is under "".
using State = std::map<std::string, Glossary>;

/// A state as a person names it.
class NamedState {
  public:
    enum class Kind { file, edition, revision, workspace };

    NamedState(const GlobalOptions& global, std::string name) : global_(global), name_(std::move(name)) {
        if (name_.empty() || name_ == ".") {
            kind_ = Kind::workspace;
            open_workspace();
        } else if (fs::is_regular_file(name_)) {
            kind_ = Kind::file;
        } else {
            open_workspace();
            find_edition_or_revision();
        }
    }

    [[nodiscard]] Kind kind() const {
        return kind_;
    }

    /// Prefixes of the glossaries there may be.
    [[nodiscard]] std::vector<std::string> prefixes() const {
        if (!workspace_) return {};
        if (kind_ == Kind::edition) return {workspace_->publication().prefix};
        return workspace_->prefixes();
    }
    [[nodiscard]] std::string continental() const {
        return workspace_ ? workspace_->publication().prefix : std::string();
    }

    /// Of a file, the prefix does not matter. An empty glossary if the state has none.
    [[nodiscard]] Glossary read(const std::string& prefix) const {
        switch (kind_) {
        case Kind::file: return tbx::read_tbx(name_).glossary;
        case Kind::edition: return workspace::read_released(*workspace_, name_).continental;
        case Kind::workspace: return workspace_->read_glossary(prefix).content.glossary;
        case Kind::revision: break;
        }
        const auto file = path_.empty() ? workspace_->file_of(prefix) : path_;
        const auto content = checkout_->find_file(commit_, file);
        if (!content && !path_.empty()) throw RequestError(Message{"diff.unknown-state", {printable(name_)}});
        if (!content) return {}; // there was no such glossary then
        return tbx::parse_tbx(*content, name_ + ":" + file.filename().string()).glossary;
    }

    [[nodiscard]] bool names_a_file() const {
        return kind_ == Kind::file || !path_.empty();
    }

  private:
    void open_workspace() {
        workspace_.emplace(global_.open_workspace());
    }

    void find_edition_or_revision() {
        const auto numbers = workspace::edition_numbers(*workspace_);
        if (std::find(numbers.begin(), numbers.end(), name_) != numbers.end()) {
            kind_ = Kind::edition;
            return;
        }
        kind_ = Kind::revision;
        checkout_ = workspace::GitCheckout::find(workspace_->folder());
        if (!checkout_) {
            if (name_.find_first_of("/.") != std::string::npos && name_.ends_with(".tbx"))
                throw RequestError(Message{"diff.unknown-state", {printable(name_)}});
            throw RequestError(Message{"git.no-checkout", {workspace_->folder().string()}});
        }
        auto revision = name_;
        // "main:" is all of main, "main:glossaries/caribbean.tbx" one file of it.
        if (const auto colon = name_.find(':'); colon != std::string::npos) {
            revision = name_.substr(0, colon);
            if (colon + 1 < name_.size()) path_ = checkout_->root() / name_.substr(colon + 1);
        }
        const auto commit = checkout_->find_commit(revision);
        if (!commit) throw RequestError(Message{"diff.unknown-state", {printable(name_)}});
        commit_ = *commit;
    }

    const GlobalOptions& global_;
    std::string name_;
    Kind kind_ = Kind::workspace;
    std::optional<workspace::Workspace> workspace_;
    std::optional<workspace::GitCheckout> checkout_;
    std::string commit_;
    fs::path path_;
};

std::string prefix_in(const Glossary& glossary) {
    return glossary.entries.empty() ? std::string() : std::string(id_prefix(glossary.entries.front().id));
}

/// Which glossaries are compared.
std::vector<std::string> wanted(const NamedState& before, const NamedState& now, const DiffOptions& options) {
    if (!options.glossaries.empty()) return options.glossaries;
    if (before.names_a_file() && now.names_a_file()) return {""};
    if (before.names_a_file()) return {prefix_in(before.read({}))};
    if (now.names_a_file()) return {prefix_in(now.read({}))};
    if (before.kind() == NamedState::Kind::edition) return before.prefixes();
    if (now.kind() == NamedState::Kind::edition) return now.prefixes();
    return before.prefixes();
}

struct Compared {
    std::string prefix;
    revision::GlossaryDifference difference;
};

void show(const std::vector<Compared>& all, const DiffOptions& options, const Console& console) {
    const auto marks = word_marks(console);
    for (const auto& [prefix, difference] : all) {
        if (options.only_summary) break;
        for (const auto& field : difference.header) show_difference(console, field, marks, "");
        for (const auto& entry : difference.entries) {
            console.out() << printable(entry.id) << "  "
                          << console.text(fmt::format("diff.{}", to_string(entry.change))) << "  "
                          << printable(entry.designation) << '\n';
            if (entry.change != revision::EntryChange::changed) continue;
            for (const auto& field : entry.fields) show_difference(console, field, marks, "    ");
        }
    }
    for (const auto& [prefix, difference] : all)
        console.out() << (prefix.empty() ? "" : prefix + ": ")
                      << console.text("diff.summary",
                                      {std::to_string(difference.count(revision::EntryChange::added)),
                                       std::to_string(difference.count(revision::EntryChange::changed)),
                                       std::to_string(difference.count(revision::EntryChange::gone))})
                      << '\n';
}

void show_as_json(const std::vector<Compared>& all, const Console& console) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& [prefix, difference] : all) {
        auto header = nlohmann::ordered_json::array();
        for (const auto& field : difference.header) header.push_back(to_json(field));
        auto entries = nlohmann::ordered_json::array();
        for (const auto& entry : difference.entries) entries.push_back(to_json(entry));
        list.push_back({{"glossary", prefix},
                        {"added", difference.count(revision::EntryChange::added)},
                        {"changed", difference.count(revision::EntryChange::changed)},
                        {"gone", difference.count(revision::EntryChange::gone)},
                        {"header", header},
                        {"entries", entries}});
    }
    console.out() << format_json({{"glossaries", list}});
}

int diff(const GlobalOptions& global, const DiffOptions& options, const Console& console) {
    const NamedState before(global, options.before);
    const NamedState now(global, options.now);
    std::vector<Compared> all;
    for (const auto& prefix : wanted(before, now, options))
        all.push_back({prefix, revision::compare_glossaries(before.read(prefix), now.read(prefix))});
    if (options.as_json) {
        show_as_json(all, console);
    } else {
        show(all, options, console);
    }
    const bool is_equal =
        std::all_of(all.begin(), all.end(), [](const auto& one) { return one.difference.is_empty(); });
    return is_equal ? done : findings;
}

} // namespace

void add_diff(Program& program, const GlobalOptions& global) {
    auto command = program.command("diff", "Compare two states by concept and field");
    command.footer("Example: migralex diff glossaries/caribbean.tbx glossaries/caribbean.tbx\n"
                   "In git: migralex diff HEAD~3; migralex diff main: . --glossary CAR\n"
                   "Editions: migralex diff 0.1 .\n"
                   "Exit codes: 0 equal, 1 different, 2 could not compare.");
    auto options = std::make_shared<DiffOptions>();
    command.option("BEFORE", options->before, "File, edition (0.1) or git revision (HEAD~3)").required();
    command.option("NOW", options->now, "The same (default, or a dot: the workspace as it is)");
    command.option("--glossary", options->glossaries, "CAR, CAM, SAM, LAC (default: all)").kind("PREFIX");
    command.flag("--summary", options->only_summary, "Counts only");
    command.flag("--json", options->as_json, "As JSON");
    command.run([&global, options](const Console& console) { return diff(global, *options, console); });
}

} // namespace migralex::commands
