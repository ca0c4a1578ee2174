// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edition.hpp"

#include "base/errors.hpp"
#include "base/hash.hpp"
#include "tbx/write.hpp"
#include "workspace/fields.hpp"
#include "workspace/glossary_changes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <unistd.h>

namespace migralex::workspace {

namespace {

namespace fs = std::filesystem;

constexpr const char* glossary_file = "continental.tbx.gz";
constexpr const char* manifest_file = "migralex.toml";
constexpr const char* registry_file = "sources.toml";
constexpr const char* record_file = "edition.toml";

bool is_edition_number(std::string_view text) {
    return !text.empty() && text.size() <= 20 && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

using Files = std::vector<std::pair<std::string, std::string>>;

Files files_to_release(const Workspace& workspace) {
    const auto continental = workspace.file_of(workspace.publication().prefix);
    if (!fs::exists(continental)) throw RequestError(Message{"workspace.no-continental", {}});
    Files files = {{glossary_file, gzip(read_file(continental))},
                   {manifest_file, read_file(workspace.folder() / manifest_file)}};
    if (const auto registry = workspace.folder() / registry_file; fs::exists(registry))
        files.emplace_back(registry_file, read_file(registry));
    return files;
}

/// Whether an edition holds these files. The glossary is compared unpacked: another version of the compressor
/// may give other bytes for the same one.
bool holds_the_same(const fs::path& folder, const Files& files) {
    return std::all_of(files.begin(), files.end(), [&](const auto& file) {
        const auto& [name, content] = file;
        if (!fs::exists(folder / name)) return false;
        const auto released = read_file(folder / name);
        return name == glossary_file ? gunzip(released) == gunzip(content) : released == content;
    });
}

void record_changes(EditionRecord& record, const Glossary& before, const Glossary& now) {
    auto changes = changes_between(before, now);
    record.added = std::move(changes.added);
    record.amended = std::move(changes.changed);
    record.withdrawn = std::move(changes.gone);
}

/// Editorial corrections that no edition has listed yet; persons' names stay in the glossaries.
std::vector<std::string> new_corrigenda(const Workspace& workspace) {
    std::multiset<std::string> listed;
    for (const auto& record : read_edition_records(workspace))
        listed.insert(record.corrigenda.begin(), record.corrigenda.end());
    std::vector<std::string> corrigenda;
    for (const auto& glossary : workspace.publication().glossaries)
        for (const auto& entry : workspace.read_glossary(glossary.prefix).content.glossary.entries)
            for (const auto& transaction : entry.transactions) {
                if (transaction.type != correction_type) continue;
                auto text =
                    fmt::format("{} ({}): {}", entry.id, transaction.date, recorded_reason(transaction));
                if (const auto known = listed.find(text); known != listed.end()) {
                    listed.erase(known);
                } else {
                    corrigenda.push_back(std::move(text));
                }
            }
    std::sort(corrigenda.begin(), corrigenda.end());
    return corrigenda;
}

void check_body(const Workspace& workspace, const std::string& body) {
    const auto& bodies = workspace.publication().bodies;
    if (bodies.contains(body)) return;
    std::vector<std::string> known;
    for (const auto& [id, registered] : bodies) known.push_back(id);
    throw RequestError(Message{"workspace.body-unknown", {body, fmt::format("{}", fmt::join(known, ", "))}});
}

/// Identifiers that appear in an edition are given out for good.
void mark_released(const Workspace& workspace, const Glossary& continental, const std::string& number) {
    auto identifiers = workspace.read_identifiers();
    for (auto& identifier : identifiers) {
        const bool is_shown = find_entry(continental, identifier.id) != nullptr;
        if (is_shown && identifier.released_in.empty()) identifier.released_in = number;
        identifier.released_members = is_shown ? identifier.members : std::vector<std::string>();
    }
    replace_file_if_changed(workspace.folder() / "identifiers.toml", format_identifiers(identifiers));
}

bool number_less(const std::string& left, const std::string& right) {
    return id_less(left, right);
}

} // namespace

ReleaseOutcome release_edition(const Workspace& workspace, const ReleaseAct& act) {
    if (!is_edition_number(act.number)) throw RequestError(Message{"workspace.edition-number", {act.number}});
    check_body(workspace, act.body);
    const auto files = files_to_release(workspace);
    const auto folder = workspace.editions_folder() / act.number;
    const auto continental = workspace.read_glossary(workspace.publication().prefix).content.glossary;
    if (fs::exists(folder)) {
        if (!holds_the_same(folder, files))
            throw RequestError(Message{"workspace.edition-differs", {act.number}});
        // A release that was stopped behind the edition has not marked its identifiers yet.
        mark_released(workspace, continental, act.number);
        return ReleaseOutcome::already_released;
    }

    EditionRecord record;
    record.number = act.number;
    record.date = act.date;
    record.body = act.body;
    record.document = act.document;
    record.concepts = continental.entries.size();
    for (const auto& [name, content] : files) record.hashes.emplace_back(name, sha256(content));
    const auto numbers = edition_numbers(workspace);
    record_changes(record, numbers.empty() ? Glossary{} : read_released(workspace, numbers.back()).continental,
                   continental);
    record.corrigenda = new_corrigenda(workspace);

    const auto temporary = workspace.editions_folder() / fmt::format(".{}.{}.tmp", act.number, ::getpid());
    fs::create_directories(temporary);
    try {
        for (const auto& [name, content] : files) replace_file(temporary / name, content);
        replace_file(temporary / record_file, format_edition(record));
        fs::rename(temporary, folder);
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(temporary, ignored);
        throw;
    }
    mark_released(workspace, continental, act.number);
    return ReleaseOutcome::released;
}

std::vector<std::string> edition_numbers(const Workspace& workspace) {
    std::vector<std::string> numbers;
    std::error_code none;
    for (const auto& item : fs::directory_iterator(workspace.editions_folder(), none))
        if (is_edition_number(item.path().filename().string()))
            numbers.push_back(item.path().filename().string());
    std::sort(numbers.begin(), numbers.end(), number_less);
    return numbers;
}

ReleasedEdition read_released(const Workspace& workspace, const std::string& number) {
    const auto folder = workspace.editions_folder() / number;
    ReleasedEdition edition;
    edition.record = read_edition(folder / record_file);
    for (const auto& [name, hash] : edition.record.hashes)
        if (sha256(read_file(folder / name)) != hash)
            throw FormatError(Message{"workspace.edition-damaged", {name}}, {(folder / name).string(), {}});
    edition.continental =
        tbx::parse_tbx(gunzip(read_file(folder / glossary_file)), (folder / glossary_file).string()).glossary;
    edition.publication = read_manifest(folder / manifest_file);
    if (fs::exists(folder / registry_file)) edition.publication.sources = read_sources(folder / registry_file);
    return edition;
}

std::vector<EditionRecord> read_edition_records(const Workspace& workspace) {
    std::vector<EditionRecord> records;
    for (const auto& number : edition_numbers(workspace))
        records.push_back(read_edition(workspace.editions_folder() / number / record_file));
    return records;
}

ReleasedEdition read_latest_released(const Workspace& workspace) {
    const auto numbers = edition_numbers(workspace);
    if (numbers.empty()) throw RequestError(Message{"workspace.no-edition", {}});
    return read_released(workspace, numbers.back());
}

} // namespace migralex::workspace
