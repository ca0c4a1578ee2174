// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.hpp"

#include "base/errors.hpp"
#include "base/file_streams.hpp"
#include "base/hash.hpp"
#include "tbx/write.hpp"
#include "workspace/continental_stamp.hpp"
#include "workspace/registries.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <numeric>
#include <utility>

namespace migralex::workspace {

namespace {

constexpr const char* manifest_name = "migralex.toml";

/// Levenshtein distance; ids are short.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, substitution}));
        }
    }
    return row[b.size()];
}

} // namespace

Workspace::Workspace(std::filesystem::path folder)
    : folder_(std::move(folder)), publication_(read_manifest(folder_ / manifest_name)) {}

void Workspace::load_sources() {
    const auto file = folder_ / "sources.toml";
    if (std::filesystem::exists(file)) publication_.sources = read_sources(file);
}

std::vector<std::string> Workspace::prefixes() const {
    std::vector<std::string> prefixes;
    for (const auto& glossary : publication_.glossaries) prefixes.push_back(glossary.prefix);
    return prefixes;
}

std::filesystem::path Workspace::file_of(std::string_view prefix) const {
    if (prefix == publication_.prefix) return folder_ / "continental.tbx";
    if (const auto* glossary = find_glossary(publication_, prefix)) return folder_ / glossary->file;
    throw RequestError(Message{
        "workspace.glossary-unknown",
        {std::string(prefix), fmt::format("{}, {}", fmt::join(prefixes(), ", "), publication_.prefix)}});
}

OpenGlossary Workspace::read_glossary(std::string_view prefix) const {
    const auto file = file_of(prefix);
    // The stamp is taken first: a change between the two is then noticed when saving.
    auto stamp = find_stamp(file);
    if (!stamp && prefix == publication_.prefix) throw RequestError(Message{"workspace.no-continental", {}});
    const auto bytes = read_file(file);
    return {std::string(prefix), tbx::parse_tbx(bytes, file.lexically_normal().string()), stamp};
}

std::vector<Decision> Workspace::read_ledger() const {
    return workspace::read_ledger(folder_ / "decisions.toml");
}

std::vector<GivenIdentifier> Workspace::read_identifiers() const {
    return workspace::read_identifiers(folder_ / "identifiers.toml");
}

bool Workspace::save_glossary(const OpenGlossary& glossary) const {
    const auto file = file_of(glossary.prefix);
    if (find_stamp(file) != glossary.stamp)
        throw RequestError(Message{"workspace.changed-meanwhile", {file.string()}});
    return replace_file_if_changed(file, tbx::format_tbx(glossary.content.glossary));
}

bool Workspace::save_continental(const Glossary& continental,
                                 const std::vector<GivenIdentifier>& identifiers) const {
    // Identifiers first: if we are stopped in between, the next run finds them given out and gives the same
    // ones.
    const bool identifiers_changed =
        replace_file_if_changed(folder_ / "identifiers.toml", format_identifiers(identifiers));
    const auto file = file_of(publication_.prefix);
    // Piece by piece beside the old file, and given up if both are the same: it is by far the largest of all.
    FileReplacement replacement(file);
    Sha256 hash;
    const auto keep = [&](std::string_view piece) {
        replacement.write(piece);
        hash.add(piece);
    };
    keep(tbx::format_tbx(continental, keep));
    const auto written = hash.digits();
    const bool continental_changed = !find_stamp(file) || sha256_of_file(file) != written;
    if (continental_changed) replacement.commit();
    stamp_continental(*this, written);
    return identifiers_changed || continental_changed;
}

void Workspace::append_decision(const Decision& decision) const {
    const auto file = folder_ / "decisions.toml";
    auto ledger = find_stamp(file)
                      ? read_file(file)
                      : std::string("# SPDX-License-Identifier: CC-BY-4.0\n"
                                    "# The ledger: one record a decision, added at the end, never changed.\n");
    if (!ledger.ends_with('\n')) ledger += '\n';
    replace_file(file, ledger + "\n" + format_decision(decision));
}

FileLock Workspace::lock(std::string_view holder) const {
    FileLock lock(cache_folder() / "lock", holder);
    remove_abandoned_writing(folder_);
    return lock;
}

std::filesystem::path Workspace::cache_folder() const {
    auto folder = folder_ / ".migralex";
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) throw FileError(Message{"file.cannot-write", {folder.string(), problem.message()}});
    return folder;
}

std::optional<std::filesystem::path> find_workspace(const std::filesystem::path& start) {
    auto folder = std::filesystem::absolute(start).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path(); // "glosario/" is "glosario"
    for (;;) {
        if (std::filesystem::exists(folder / manifest_name)) return folder;
        if (std::filesystem::exists(folder / "glossaries" / manifest_name)) return folder / "glossaries";
        if (!folder.has_relative_path()) return std::nullopt;
        folder = folder.parent_path();
    }
}

std::vector<std::string> nearest_ids(std::string_view wanted, const std::vector<std::string>& ids) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& id : ids) ranked.emplace_back(distance(wanted, id), id);
    const auto count = std::min<std::size_t>(3, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
    std::vector<std::string> result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(ranked[i].second);
    return result;
}

} // namespace migralex::workspace
