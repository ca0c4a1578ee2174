// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/identifiers.hpp"

#include "tbx/original_ids.hpp"
#include "tbx/targets.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace migralex::tbx {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Production 4a of XML 1.0, but for the few non-ASCII characters that it leaves out.
bool is_name_character(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_start(char c) {
    return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

class Settlement {
  public:
    explicit Settlement(Reading& reading)
        : reading_(reading), entries_(reading.result.glossary.entries), positions_(reading.result.positions) {}

    void settle() {
        sort_out_entries();
        for (const auto index : without_id_) name_entry(index);
        for (const auto index : not_allowed_) correct_entry(index);
        for (const auto index : repeated_) part_entry(index);
        for (const auto& doubtful : reading_.doubtful_terms) settle_term(doubtful);
        if (corrected_ > 0)
            reading_.report("TBX-08", Severity::warning, first_corrected_, {},
                            {"tbx.id-not-allowed", {std::to_string(corrected_), first_of_theirs_}});
        rewrite_targets(reading_.result.glossary, renaming_);
    }

  private:
    Position position_of(std::size_t index) const {
        return reading_.entries[index].position;
    }

    void sort_out_entries() {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto& id = entries_[i].id;
            if (id.empty()) {
                without_id_.push_back(i);
            } else if (reading_.entries[i].is_repeated) {
                repeated_.push_back(i);
            } else if (!is_identifier(id)) {
                not_allowed_.push_back(i);
            }
        }
    }

    /// One that nothing else in the file has.
    std::string unused_id() {
        std::string id;
        do {
            id = identifier_of_unnamed(++given_);
        } while (positions_.contains(id));
        reading_.result.given_ids.insert(id);
        return id;
    }

    /// As near to theirs as can be.
    std::string corrected_id(const std::string& theirs, Position position) {
        if (corrected_++ == 0) {
            first_corrected_ = position;
            first_of_theirs_ = theirs;
        }
        auto id = legible_identifier(theirs);
        if (positions_.contains(id)) id = unused_id();
        reading_.result.given_ids.insert(id);
        renaming_.emplace(theirs, id);
        return id;
    }

    void name_entry(std::size_t index) {
        auto& entry = entries_[index];
        entry.id = unused_id();
        positions_.emplace(entry.id, position_of(index));
        reading_.report("TBX-02", Severity::warning, position_of(index), entry.id,
                        {"tbx.entry-without-id", {entry.id}});
    }

    void correct_entry(std::size_t index) {
        auto& entry = entries_[index];
        give_id(entry, corrected_id(entry.id, position_of(index)));
        move_position(entry.original_id, entry.id);
        for (const auto& section : entry.languages)
            move_position(entry.original_id + "." + section.language, entry.id + "." + section.language);
    }

    void part_entry(std::size_t index) {
        auto& entry = entries_[index];
        give_id(entry, unused_id());
        positions_.emplace(entry.id, position_of(index));
        reading_.report("TBX-03", Severity::error, position_of(index), entry.id,
                        {"tbx.repeated-id", {entry.original_id, entry.id}});
    }

    void settle_term(const DoubtfulTerm& doubtful) {
        auto& entry = entries_[doubtful.entry];
        auto& term = find_language(entry, doubtful.language)->terms[doubtful.term];
        const auto theirs = term.id;
        give_id(term, doubtful.is_repeated ? unused_id() : corrected_id(theirs, doubtful.position));
        if (doubtful.is_repeated) {
            positions_.emplace(term.id, doubtful.position);
            reading_.report("TBX-03", Severity::error, doubtful.position, term.id,
                            {"tbx.repeated-id", {theirs, term.id}});
        } else {
            move_position(theirs, term.id);
        }
    }

    void move_position(const std::string& before, const std::string& now) {
        if (auto node = positions_.extract(before)) {
            node.key() = now;
            positions_.insert(std::move(node));
        }
    }

    Reading& reading_;
    std::vector<ConceptEntry>& entries_;
    PositionMap& positions_;
    std::vector<std::size_t> without_id_;
    std::vector<std::size_t> not_allowed_;
    std::vector<std::size_t> repeated_;
    Renaming renaming_;
    std::size_t given_ = 0;
    std::size_t corrected_ = 0;
    Position first_corrected_;
    std::string first_of_theirs_;
};

} // namespace

bool is_identifier(std::string_view text) {
    return !text.empty() && is_name_start(text.front()) &&
           std::all_of(text.begin(), text.end(), is_name_character);
}

std::string legible_identifier(std::string_view text) {
    std::string id;
    for (const char c : text) id += is_name_character(c) ? c : '-';
    return is_name_start(id.front()) ? id : "c" + id;
}

std::string identifier_of_unnamed(std::size_t number) {
    return fmt::format("unnamed-{}", number);
}

void settle_identifiers(Reading& reading) {
    Settlement(reading).settle();
}

} // namespace migralex::tbx
