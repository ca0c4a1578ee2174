// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/entry_stream.hpp"

#include "tbx/identifiers.hpp"
#include "tbx/original_ids.hpp"
#include "tbx/targets.hpp"

#include <iterator>
#include <utility>

namespace migralex::tbx {

EntryStream::EntryStream(Reading& reading, StreamedIds& ids, const EntryVisitor& visit)
    : reading_(reading), ids_(ids), visit_(visit) {}

void EntryStream::take(ConceptEntry entry) {
    const auto [position, is_repeated] = reading_.entries.back();
    if (is_repeated) throw Irregular();
    remember_ids_of(entry);
    if (entry.id.empty()) {
        name(entry);
    } else if (!is_identifier(entry.id)) {
        if (!first_entry_) first_entry_.emplace(position, entry.id);
        give_id(entry, correct(entry.id));
    }
    for (const auto& doubtful : reading_.doubtful_terms) {
        if (doubtful.is_repeated) throw Irregular();
        auto& term = find_language(entry, doubtful.language)->terms[doubtful.term];
        if (!first_term_) first_term_.emplace(doubtful.position, term.id);
        give_id(term, correct(term.id));
    }
    if (!last_id_.empty() && !id_less(last_id_, entry.id)) throw Irregular();
    last_id_ = entry.id;
    forget();
    if (ids_.are_complete) rewrite_targets(entry, [this](std::string_view id) { return new_id(id); });
    visit_(std::move(entry), reading_.result.glossary);
}

void EntryStream::finish() {
    if (last_id_.empty()) throw Irregular();
    ids_.are_complete = true;
    auto& result = reading_.result;
    std::move(unnamed_entries_.begin(), unnamed_entries_.end(), std::back_inserter(result.findings));
    if (const auto& first = first_entry_ ? first_entry_ : first_term_)
        reading_.report("TBX-08", Severity::warning, first->first, {},
                        {"tbx.id-not-allowed", {std::to_string(corrected_), first->second}});
    rewrite_targets(result.glossary.preserved, [this](std::string_view id) { return new_id(id); });
}

/// Those of an entry without an id begin with a dot where they are keys of definitions (PositionMap).
void EntryStream::remember_ids_of(const ConceptEntry& entry) {
    for (const auto& [id, position] : reading_.result.positions)
        if (!entry.id.empty() || !id.starts_with('.')) claim(id);
}

void EntryStream::claim(const std::string& id) {
    if (!seen_.insert(id)) throw Irregular();
}

void EntryStream::name(ConceptEntry& entry) {
    entry.id = identifier_of_unnamed(++unnamed_);
    claim(entry.id);
    unnamed_entries_.push_back({"TBX-02",
                                Severity::warning,
                                {reading_.file_name, reading_.entries.back().position},
                                entry.id,
                                {"tbx.entry-without-id", {entry.id}},
                                {}});
}

std::string EntryStream::correct(const std::string& theirs) {
    ++corrected_;
    ids_.theirs.insert(theirs);
    auto id = legible_identifier(theirs);
    claim(id);
    return id;
}

/// What the next entry is to find empty.
void EntryStream::forget() {
    reading_.result.positions.clear();
    reading_.entries.clear();
    reading_.doubtful_terms.clear();
}

std::optional<std::string> EntryStream::new_id(std::string_view theirs) const {
    if (theirs.empty() || is_identifier(theirs) || !ids_.theirs.contains(theirs)) return std::nullopt;
    return legible_identifier(theirs);
}

} // namespace migralex::tbx
