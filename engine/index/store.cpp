// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store.hpp"

#include "base/errors.hpp"
#include "base/hash.hpp"
#include "base/mapped_file.hpp"
#include "index/record.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <thread>
#include <unistd.h>

namespace migralex::index {

namespace fs = std::filesystem;

namespace {

constexpr const char* state_name = "state";
/// A file changed less than this before it was looked at is looked at again: some file systems count in whole
/// seconds, FAT in two.
constexpr std::int64_t clock_tick_ns = 2'000'000'000;
/// The delta may hold so many entries before it is folded in, or this share of the base if that is more.
constexpr std::size_t least_folded = 256;
constexpr std::size_t folded_share = 8;
/// How long to wait for another process that writes the index; building 100,000 entries takes less.
constexpr auto longest_wait = std::chrono::seconds(120);
constexpr auto wait_step = std::chrono::milliseconds(20);

std::int64_t now_ns() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

bool is_settled(const IndexedFile& file) {
    return file.stamp.modified_ns + clock_tick_ns < file.checked_ns;
}

TableFile written(const TableFileMaker& maker, const fs::path& file) {
    maker.write(file);
    return {file.filename().string(), find_stamp(file).value_or(FileStamp()), sha256(read_file(file))};
}

/// The files of tables, which must live as long as they are read.
using MappedFiles = std::vector<std::shared_ptr<const MappedFile>>;

/// What parts the glossaries from the base: entries to be added, and documents that no longer hold.
class Changes {
  public:
    explicit Changes(const std::vector<EntryMark>& base) {
        for (std::size_t i = 0; i < base.size(); ++i)
            unmatched_.emplace(base[i], static_cast<std::uint32_t>(i + 1));
    }
    /// Whether the base holds the entry; each of its documents answers once.
    bool match(const EntryMark& mark) {
        const auto found = unmatched_.find(mark);
        if (found == unmatched_.end()) return false;
        unmatched_.erase(found);
        return true;
    }
    /// Documents of a glossary that stay as they were.
    void keep_all_but(const std::string& glossary, const std::vector<std::uint32_t>& dead) {
        std::erase_if(unmatched_, [&](const auto& each) {
            return each.first.glossary == glossary &&
                   !std::binary_search(dead.begin(), dead.end(), each.second);
        });
    }
    [[nodiscard]] std::vector<std::uint32_t> dead() const {
        std::vector<std::uint32_t> documents;
        for (const auto& [mark, document] : unmatched_) documents.push_back(document);
        std::sort(documents.begin(), documents.end());
        return documents;
    }

  private:
    std::multimap<EntryMark, std::uint32_t> unmatched_;
};

} // namespace

Store::Store(fs::path folder, std::vector<GlossarySource> sources)
    : folder_(std::move(folder)), sources_(std::move(sources)) {}

bool Store::Standing::is_current() const {
    return parsed.state && !has_gone &&
           std::find(is_changed.begin(), is_changed.end(), true) == is_changed.end();
}

/// Whether the next reader could be spared hashing.
bool Store::Standing::is_worth_recording() const {
    return parsed.state && parsed.state->files != now && std::all_of(now.begin(), now.end(), is_settled);
}

Store::Standing Store::look(const std::vector<IndexedFile>& known_files) const {
    Standing standing;
    if (find_stamp(path(state_name))) {
        try {
            standing.parsed = parse_state(read_file(path(state_name)));
        } catch (const FileError&) {
            standing.parsed.flaw = StateFlaw::damaged;
        }
    }
    const auto* state = standing.parsed.state ? &*standing.parsed.state : nullptr;
    std::size_t glossaries_known = 0;
    for (const auto& source : sources_) {
        IndexedFile now{source.prefix, {}, now_ns(), ""};
        const auto stamp = find_stamp(source.file);
        if (stamp) now.stamp = *stamp;
        const auto* before = static_cast<const IndexedFile*>(nullptr);
        if (state)
            for (const auto& file : state->files)
                if (file.prefix == source.prefix) before = &file;
        if (before) ++glossaries_known;
        if (before && stamp && before->stamp == *stamp && is_settled(*before)) {
            now = *before;
        } else if (stamp) {
            const auto known = std::find_if(known_files.begin(), known_files.end(), [&](const auto& file) {
                return file.prefix == source.prefix && file.stamp == *stamp && !file.hash.empty();
            });
            now.hash = known == known_files.end() ? sha256(read_file(source.file)) : known->hash;
        }
        standing.is_changed.push_back(!before || before->hash != now.hash);
        standing.now.push_back(std::move(now));
    }
    standing.has_gone = state && glossaries_known < state->files.size();
    return standing;
}

std::optional<Snapshot> Store::find_snapshot(const State& state) const {
    const auto is_whole = [&](const TableFile& file) {
        const auto stamp = find_stamp(path(file.name));
        if (!stamp || stamp->size != file.stamp.size) return false;
        return stamp == file.stamp || sha256(read_file(path(file.name))) == file.hash;
    };
    std::vector<const TableFile*> files = {&state.base};
    if (state.delta) files.push_back(&*state.delta);
    Snapshot snapshot;
    const auto mapped = std::make_shared<MappedFiles>();
    try {
        for (const auto* file : files) {
            if (!is_whole(*file)) return std::nullopt;
            mapped->push_back(std::make_shared<MappedFile>(path(file->name)));
            snapshot.tables.emplace_back(mapped->back()->bytes());
        }
    } catch (const DamagedRecord&) {
        return std::nullopt; // it is a cache, and is built anew
    } catch (const FileError&) {
        return std::nullopt;
    }
    snapshot.bytes = mapped;
    snapshot.dead.assign(state.dead.begin(), state.dead.end());
    return snapshot;
}

Store::Opened Store::open() {
    OpenReport report;
    const auto end = std::chrono::steady_clock::now() + longest_wait;
    for (;;) {
        const auto standing = look({});
        if (standing.is_current())
            if (auto snapshot = find_snapshot(*standing.parsed.state)) {
                if (standing.is_worth_recording()) record(standing);
                return {std::move(*snapshot), report};
            }
        try {
            std::error_code ignored;
            // The first version of the index was a single file of this name.
            const bool was_file = fs::is_regular_file(folder_, ignored) && fs::remove(folder_, ignored);
            fs::create_directories(folder_, ignored);
            const FileLock lock(path("lock"), fmt::format("search {}", ::getpid()));
            auto opened = open_locked(standing.now);
            if (was_file) opened.report.flaw = OpenReport::Flaw::older_version;
            return opened;
        } catch (const FileError& error) {
            // While another process writes, wait: it is perhaps doing our work.
            const bool is_held = error.message().key == "file.locked";
            if (!is_held || std::chrono::steady_clock::now() > end) return open_in_memory(report);
        } catch (const fs::filesystem_error&) {
            return open_in_memory(report);
        }
        std::this_thread::sleep_for(wait_step);
    }
}

/// Spares the next reader hashing; if that cannot be, it hashes again.
void Store::record(const Standing& standing) const {
    try {
        const FileLock lock(path("lock"), fmt::format("search {}", ::getpid()));
        const auto now = look(standing.now);
        if (!now.is_current() || now.parsed.state->generation != standing.parsed.state->generation) return;
        auto state = *now.parsed.state;
        state.files = now.now;
        for (auto* file : {&state.base, state.delta ? &*state.delta : nullptr})
            if (file) file->stamp = find_stamp(path(file->name)).value_or(file->stamp);
        write_state(state);
    } catch (const FileError&) {
        return;
    }
}

Store::Opened Store::open_locked(const std::vector<IndexedFile>& just_seen) {
    const auto standing = look(just_seen);
    OpenReport report;
    if (standing.parsed.state) {
        if (auto snapshot = find_snapshot(*standing.parsed.state)) {
            if (standing.is_current()) return {std::move(*snapshot), report};
            if (auto updated = find_update(standing)) return std::move(*updated);
        } else {
            report.flaw = OpenReport::Flaw::damaged;
        }
    } else if (standing.parsed.flaw == StateFlaw::damaged) {
        report.flaw = OpenReport::Flaw::damaged;
    } else if (standing.parsed.flaw == StateFlaw::older_version) {
        report.flaw = OpenReport::Flaw::older_version;
    }
    return build(report, last_generation() + 1, standing.now);
}

Store::Opened Store::rebuild() {
    OpenReport report;
    report.flaw = OpenReport::Flaw::damaged;
    try {
        const FileLock lock(path("lock"), fmt::format("search {}", ::getpid()));
        return build(report, last_generation() + 1, look({}).now);
    } catch (const FileError&) {
    } catch (const fs::filesystem_error&) {
    }
    return open_in_memory(report);
}

Store::Opened Store::build(OpenReport report, std::uint64_t generation, std::vector<IndexedFile> now) {
    TableFileMaker maker;
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        if (now[i].hash.empty()) continue;
        const auto glossary = sources_[i].read();
        for (auto& [entry, mark] : marked_entries(glossary, sources_[i].prefix))
            maker.add(*entry, std::move(mark));
    }
    State state;
    state.generation = generation;
    state.base = written(maker, path(fmt::format("base-{}", generation)));
    state.files = std::move(now);
    write_state(state);
    remove_all_but(state);
    auto snapshot = find_snapshot(state);
    if (!snapshot) throw FileError(Message{"index.cannot-build", {folder_.string(), state.base.name}});
    report.work = OpenReport::Work::built;
    report.indexed = maker.size();
    return {std::move(*snapshot), report};
}

/// Empty if building all anew is better, or if what lies there is damaged.
std::optional<Store::Opened> Store::find_update(const Standing& standing) {
    try {
        return update(standing);
    } catch (const DamagedRecord&) {
    }
    return std::nullopt;
}

std::optional<Store::Opened> Store::update(const Standing& standing) {
    const auto& old = *standing.parsed.state;
    for (const auto& file : {&old.base, old.delta ? &*old.delta : &old.base})
        if (!find_stamp(marks_file(path(file->name)))) return std::nullopt;
    const auto base = read_marks(path(old.base.name));
    const auto old_delta = old.delta ? read_marks(path(old.delta->name)) : std::vector<EntryMark>();
    State state = old;
    ++state.generation;
    state.files = standing.now;
    state.delta.reset();
    Changes changes(base);
    TableFileMaker delta;
    std::size_t indexed = 0;
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        const auto& prefix = sources_[i].prefix;
        if (!standing.is_changed[i]) {
            changes.keep_all_but(prefix, old.dead);
            if (!old.delta) continue;
            const MappedFile mapped(path(old.delta->name));
            delta.copy(EntryTable(mapped.bytes()), old_delta, prefix);
            continue;
        }
        if (standing.now[i].hash.empty()) continue;
        const auto glossary = sources_[i].read();
        for (auto& [entry, mark] : marked_entries(glossary, prefix)) {
            if (changes.match(mark)) continue;
            delta.add(*entry, std::move(mark));
            ++indexed;
        }
    }
    state.dead = changes.dead();
    if (delta.size() + state.dead.size() > std::max(least_folded, base.size() / folded_share))
        return std::nullopt;
    if (delta.size() > 0) state.delta = written(delta, path(fmt::format("delta-{}", state.generation)));
    write_state(state);
    remove_all_but(state);
    auto snapshot = find_snapshot(state);
    if (!snapshot) return std::nullopt;
    return Opened{std::move(*snapshot), {OpenReport::Work::updated, OpenReport::Flaw::none, false, indexed}};
}

Store::Opened Store::open_in_memory(OpenReport report) {
    TableFileMaker maker;
    for (const auto& source : sources_) {
        if (!find_stamp(source.file)) continue;
        const auto glossary = source.read();
        for (auto& [entry, mark] : marked_entries(glossary, source.prefix)) maker.add(*entry, std::move(mark));
    }
    Opened opened;
    const auto table = std::make_shared<const std::string>(maker.table());
    opened.snapshot.tables.emplace_back(*table);
    opened.snapshot.bytes = table;
    opened.report = report;
    opened.report.work = OpenReport::Work::built;
    opened.report.is_in_memory = true;
    opened.report.indexed = maker.size();
    return opened;
}

void Store::write_state(const State& state) const {
    replace_file(path(state_name), format_state(state), Durability::derived);
}

/// What a state does not name is left over: older databases, and what a killed process was making. Readers who
/// have an older one open keep it.
void Store::remove_all_but(const State& state) const {
    std::vector<std::string> kept = {state_name, "lock"};
    const auto keep = [&](const std::string& name) {
        kept.push_back(name);
        kept.push_back(marks_file(name).string());
    };
    keep(state.base.name);
    if (state.delta) keep(state.delta->name);
    std::error_code ignored;
    for (const auto& item : fs::directory_iterator(folder_, ignored))
        if (std::find(kept.begin(), kept.end(), item.path().filename().string()) == kept.end())
            fs::remove_all(item.path(), ignored);
}

/// The highest number that any file of the folder has, damaged or not: new files never take an old one's name.
std::uint64_t Store::last_generation() const {
    std::uint64_t last = 0;
    std::error_code ignored;
    for (const auto& item : fs::directory_iterator(folder_, ignored)) {
        const auto name = item.path().filename().string();
        const auto dash = name.find('-');
        if (dash == std::string::npos) continue;
        std::uint64_t number = 0;
        std::from_chars(name.data() + dash + 1, name.data() + name.size(), number);
        last = std::max(last, number);
    }
    return last;
}

} // namespace migralex::index
