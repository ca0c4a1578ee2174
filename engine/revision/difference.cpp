// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/difference.hpp"

#include "revision/header.hpp"
#include "revision/sequence.hpp"

#include <algorithm>

namespace migralex::revision {

namespace {

using Differences = std::vector<FieldDifference>;

/// What tells an item from others of its list is said by its place.
bool is_part_of_place(std::string_view name) {
    static constexpr std::string_view names[] = {"id",     "language", "kind",    "relation-kind",
                                                 "target", "country",  "element", "name"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

template <typename Record>
class Comparison {
  public:
    /// `listed_as` is a field that was said already, of an item that was added or taken away.
    Comparison(const Record& before, const Record& now, std::string place, std::string listed_as,
               Differences& out)
        : before_(before), now_(now), place_(std::move(place)), listed_as_(std::move(listed_as)), out_(out) {}

    template <typename Member>
    void value(std::string_view name, Member member) {
        if (is_part_of_place(name) || name == listed_as_) return;
        if (get(before_, member) == get(now_, member)) return;
        say(name, format_value(get(before_, member)), format_value(get(now_, member)));
    }

    template <typename Member>
    void strings(std::string_view name, Member member, std::string_view) {
        value(name, member);
    }

    template <typename Item>
    void items(std::vector<Item> Record::*member, std::string_view) {
        compare_items(before_.*member, now_.*member);
    }

    template <typename Item>
    void wholes(std::string_view name, std::vector<Item> Record::*member, std::string_view) {
        compare_wholes(name, before_.*member, now_.*member);
    }

    void preserved(Preserved Record::*member) {
        const auto& before = before_.*member;
        const auto& now = now_.*member;
        compare_items(before.attributes, now.attributes);
        // Where it stands changes with its siblings.
        const auto unanchored = [](std::vector<PreservedItem> items) {
            for (auto& item : items) item.after.clear();
            return items;
        };
        compare_wholes("unknown", unanchored(before.items), unanchored(now.items));
    }

  private:
    void say(std::string_view name, Text before, Text now) {
        out_.push_back({std::string(name), place_, std::move(before), std::move(now)});
    }

    template <typename Item>
    void compare_items(const std::vector<Item>& before, const std::vector<Item>& now) {
        if (before == now) return;
        const auto in_now = counterparts<Item, true>(before, now);
        std::vector<std::size_t> in_before(now.size(), nowhere);
        Places old_places(place_);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto names = names_of(before[i]);
            auto place = old_places.of(names);
            if (in_now[i] != nowhere) {
                in_before[in_now[i]] = i;
                continue;
            }
            out_.push_back({names.field, place, names.main_text, {}});
            compare(before[i], Item{}, std::move(place), names.field);
        }
        Places places(place_);
        for (std::size_t i = 0; i < now.size(); ++i) {
            const auto names = names_of(now[i]);
            auto place = places.of(names);
            if (in_before[i] != nowhere) {
                compare(before[in_before[i]], now[i], std::move(place), {});
                continue;
            }
            out_.push_back({names.field, place, {}, names.main_text});
            compare(Item{}, now[i], std::move(place), names.field);
        }
    }

    template <typename Item>
    void compare(const Item& before, const Item& now, std::string place, std::string listed_as) {
        if (before == now) return;
        each_field(now, Comparison<Item>(before, now, std::move(place), std::move(listed_as), out_));
    }

    static Text shown(const PreservedItem& item) {
        return Text(item.markup);
    }
    static Text shown(const ConflictVersion& version) {
        return Text(join_parts({version.field, version.place, version.text.plain, version.side}, '|'));
    }
    static Text shown(const Transaction& transaction) {
        return format_value(transaction);
    }

    template <typename Item>
    void compare_wholes(std::string_view name, const std::vector<Item>& before, const std::vector<Item>& now) {
        if (before == now) return;
        const auto in_now = counterparts<Item, false>(before, now);
        std::vector<bool> is_old(now.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (in_now[i] != nowhere) {
                is_old[in_now[i]] = true;
            } else {
                say(name, shown(before[i]), {});
            }
        }
        for (std::size_t i = 0; i < now.size(); ++i)
            if (!is_old[i]) say(name, {}, shown(now[i]));
    }

    const Record& before_;
    const Record& now_;
    std::string place_;
    std::string listed_as_;
    Differences& out_;
};

} // namespace

std::vector<FieldDifference> compare_entries(const ConceptEntry& before, const ConceptEntry& now) {
    Differences differences;
    if (before != now) each_field(now, Comparison<ConceptEntry>(before, now, {}, {}, differences));
    return differences;
}

GlossaryDifference compare_glossaries(const Glossary& before, const Glossary& now) {
    GlossaryDifference difference;
    const auto old_header = header_of(before);
    const auto new_header = header_of(now);
    each_field(new_header, Comparison<Header>(old_header, new_header, {}, {}, difference.header));
    auto old_entry = before.entries.begin();
    auto new_entry = now.entries.begin();
    const auto say = [&](const ConceptEntry& entry, EntryChange change, Differences fields) {
        difference.entries.push_back({entry.id, change, designation_of(entry), std::move(fields)});
    };
    while (old_entry != before.entries.end() || new_entry != now.entries.end()) {
        const bool is_gone = new_entry == now.entries.end() ||
                             (old_entry != before.entries.end() && id_less(old_entry->id, new_entry->id));
        const bool is_added =
            !is_gone && (old_entry == before.entries.end() || id_less(new_entry->id, old_entry->id));
        if (is_gone) {
            say(*old_entry, EntryChange::gone, compare_entries(*old_entry, {}));
            ++old_entry;
        } else if (is_added) {
            say(*new_entry, EntryChange::added, compare_entries({}, *new_entry));
            ++new_entry;
        } else {
            auto fields = compare_entries(*old_entry, *new_entry);
            if (!fields.empty()) say(*new_entry, EntryChange::changed, std::move(fields));
            ++old_entry;
            ++new_entry;
        }
    }
    return difference;
}

std::size_t GlossaryDifference::count(EntryChange change) const {
    return static_cast<std::size_t>(std::count_if(
        entries.begin(), entries.end(), [&](const EntryDifference& entry) { return entry.change == change; }));
}

std::string designation_of(const ConceptEntry& entry) {
    for (const auto& section : entry.languages)
        if (const auto* term = find_preferred_term(section)) return term->term;
    for (const auto& section : entry.languages)
        for (const auto& term : section.terms) return term.term;
    return {};
}

std::string_view to_string(EntryChange change) {
    switch (change) {
    case EntryChange::added: return "added";
    case EntryChange::changed: return "changed";
    case EntryChange::gone: break;
    }
    return "gone";
}

} // namespace migralex::revision
