// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/merge.hpp"

#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

// The merge against the obvious one: an entry as a table of values, each settled by "what one side changed is
// taken", in thousands of random cases.

namespace migralex::revision {
namespace {

/// One thing that comes and goes as a whole: a definition, a term, a note, a relation. Values by name.
using Item = std::map<std::string, std::string>;
/// Items of a section by their place: "definition", or the id of a term.
struct Section {
    std::string review = "proposed";
    std::map<std::string, Item> items;
    bool operator==(const Section&) const = default;
};
struct Table {
    std::string theme;
    std::map<std::string, Item> notes;
    std::set<std::string> relations;
    std::map<std::string, Section> sections;
    bool operator==(const Table&) const = default;
};

std::string value_in(const Item& item, const std::string& name) {
    const auto found = item.find(name);
    return found == item.end() ? "" : found->second;
}

ConceptEntry to_entry(const Table& table) {
    ConceptEntry entry;
    entry.id = "CAR-0001";
    if (!table.theme.empty()) entry.themes = {table.theme};
    for (const auto& [language, note] : table.notes) {
        Note made;
        made.kind = NoteKind::usage;
        made.language = language;
        made.text = Text(value_in(note, "usage-note"));
        entry.notes.push_back(made);
    }
    for (const auto& target : table.relations)
        entry.relations.push_back({RelationKind::broader, target, {}, {}});
    for (const auto& [language, section] : table.sections) {
        auto& made = language_section(entry, language);
        made.review.state = *review_state_from_string(section.review);
        for (const auto& [place, item] : section.items) {
            if (place == "definition") {
                Definition definition;
                definition.text = Text(value_in(item, "definition"));
                definition.renders = value_in(item, "renders");
                definition.source.source = value_in(item, "source");
                made.definitions.push_back(definition);
                continue;
            }
            TermSection term;
            term.id = place;
            term.term = value_in(item, "term");
            term.acceptability.status = *administrative_status_from_string(value_in(item, "acceptability"));
            term.original_tag = value_in(item, "original-tag");
            made.terms.push_back(term);
        }
    }
    return entry;
}

Table to_table(const ConceptEntry& entry) {
    Table table;
    if (!entry.themes.empty()) table.theme = entry.themes.front();
    for (const auto& note : entry.notes) table.notes[note.language]["usage-note"] = note.text.plain;
    for (const auto& relation : entry.relations) table.relations.insert(relation.target);
    for (const auto& section : entry.languages) {
        auto& made = table.sections[section.language];
        made.review = to_string(section.review.state);
        for (const auto& definition : section.definitions)
            made.items["definition"] = {{"definition", definition.text.plain},
                                        {"renders", definition.renders},
                                        {"source", definition.source.source}};
        for (const auto& term : section.terms)
            made.items[term.id] = {{"term", term.term},
                                   {"acceptability", std::string(to_string(term.acceptability.status))},
                                   {"original-tag", term.original_tag}};
    }
    return table;
}

using Open = std::set<std::pair<std::string, std::string>>;

/// The obvious merge.
class Model {
  public:
    Table merge(const Table& base, const Table& left, const Table& right) {
        Table result;
        result.theme = settle("theme", "", &base.theme, left.theme, right.theme);
        merge_items("usage-note", base.notes, left.notes, right.notes, result.notes,
                    [](const std::string& place) { return place; });
        for (const auto* side : {&left, &right})
            for (const auto& target : side->relations)
                if (base.relations.contains(target)
                        ? left.relations.contains(target) && right.relations.contains(target)
                        : true)
                    result.relations.insert(target);
        std::set<std::string> languages;
        for (const auto* table : {&base, &left, &right})
            for (const auto& [language, section] : table->sections) languages.insert(language);
        for (const auto& language : languages) merge_section(language, base, left, right, result);
        return result;
    }

    Open open;

  private:
    std::string settle(const std::string& field, const std::string& place, const std::string* base,
                       const std::string& left, const std::string& right, const std::string& unset = {}) {
        const auto& before = base ? *base : unset;
        if (left == before) return right;
        if (right == before || left == right) return left;
        open.emplace(field, place);
        return base && (field != "theme" || !base->empty()) ? before : std::min(left, right);
    }

    template <typename Place>
    void merge_items(const std::string& kind, const std::map<std::string, Item>& base,
                     const std::map<std::string, Item>& left, const std::map<std::string, Item>& right,
                     std::map<std::string, Item>& result, Place place_of) {
        std::set<std::string> keys;
        for (const auto* items : {&base, &left, &right})
            for (const auto& [key, item] : *items) keys.insert(key);
        for (const auto& key : keys) {
            const auto* before = find(base, key);
            const auto* mine = find(left, key);
            const auto* theirs = find(right, key);
            const auto field = kind == "in section" ? (key == "definition" ? "definition" : "term") : kind;
            if (mine && theirs) {
                for (const auto& [name, value] : *mine) {
                    const auto old = before ? value_in(*before, name) : std::string();
                    const auto unset = name == "acceptability" ? "admitted" : "";
                    const auto there = value_in(*theirs, name);
                    result[key][name] =
                        settle(name, place_of(key), before ? &old : nullptr, value, there, unset);
                }
            } else if (mine || theirs) {
                const auto& kept = mine ? *mine : *theirs;
                if (before && *before == kept) continue;
                if (before) open.emplace(field, place_of(key));
                result[key] = kept;
            }
        }
    }

    void merge_section(const std::string& language, const Table& base, const Table& left, const Table& right,
                       Table& result) {
        const auto* before = find(base.sections, language);
        const auto* mine = find(left.sections, language);
        const auto* theirs = find(right.sections, language);
        if (!mine && !theirs) return;
        if (!mine || !theirs) {
            const auto& kept = mine ? *mine : *theirs;
            if (before && *before == kept) return;
            if (before) open.emplace("language", language);
            result.sections[language] = kept;
            return;
        }
        auto& made = result.sections[language];
        const auto opened = open.size();
        made.review = settle("review", language, before ? &before->review : nullptr, mine->review,
                             theirs->review, "proposed");
        if (open.size() > opened) {
            // A state never rises.
            auto lowest = std::min(rank(mine->review), rank(theirs->review));
            if (before) lowest = std::min(lowest, rank(before->review));
            made.review = to_string(lowest);
        }
        const Section none;
        merge_items("in section", (before ? *before : none).items, mine->items, theirs->items, made.items,
                    [&](const std::string& key) { return key == "definition" ? language : key; });
    }

    static ReviewState rank(const std::string& review) {
        return *review_state_from_string(review);
    }
    template <typename Value>
    static const Value* find(const std::map<std::string, Value>& values, const std::string& key) {
        const auto found = values.find(key);
        return found == values.end() ? nullptr : &found->second;
    }
};

class RandomTable {
  public:
    explicit RandomTable(std::uint32_t seed) : random_(seed) {}

    Table table() {
        Table table;
        table.theme = word();
        for (int i = 0; i < 8; ++i) change(table);
        return table;
    }
    Table changed(Table table) {
        for (auto changes = random_() % 6; changes > 0; --changes) change(table);
        return table;
    }

  private:
    std::string word() {
        static constexpr const char* words[] = {"trata", "remesa", "migración", "niñez", "asilo", "retorno"};
        return words[random_() % 6];
    }
    std::string pick(std::initializer_list<const char*> values) {
        return *(values.begin() + random_() % values.size());
    }
    void change(Table& table) {
        const auto language = pick({"en", "es", "pt"});
        auto& section = table.sections[language];
        const auto place = pick({"definition", ".t1", ".t2", ".t3"});
        const auto key = place == "definition" ? place : "CAR-0001." + language + place;
        switch (random_() % 9) {
        case 0: table.theme = word(); break;
        case 1: table.notes[language]["usage-note"] = word(); break;
        case 2: table.notes.erase(language); break;
        case 3: table.relations.insert(pick({"CAR-0002", "CAR-0003", "CAR-0004"})); break;
        case 4: table.relations.erase(pick({"CAR-0002", "CAR-0003", "CAR-0004"})); break;
        case 5: section.review = pick({"draft", "proposed", "nationalComment"}); break;
        case 6: section.items.erase(key); break;
        default:
            if (place == "definition") {
                auto& item = section.items[key];
                if (item.empty()) item = {{"definition", word()}, {"renders", ""}, {"source", ""}};
                item[pick({"definition", "renders", "source"})] = word();
            } else {
                auto& item = section.items[key];
                if (item.empty())
                    item = {{"term", word()}, {"acceptability", "admitted"}, {"original-tag", ""}};
                item["term"] = word();
                if (random_() % 2)
                    item["acceptability"] = pick({"preferred", "admitted", "deprecated", "superseded"});
            }
        }
        if (section.items.empty()) table.sections.erase(language);
    }

    std::mt19937 random_;
};

Open open_in(const EntryMerge& merge) {
    Open open;
    for (const auto& field : merge.conflicts) open.emplace(field.field, field.place);
    return open;
}

TEST(MergeOfAnyEntry, IsTheObviousOneForEveryFieldAndKnowsNoFirstSide) {
    std::size_t conflicts = 0;
    for (std::uint32_t seed = 0; seed < 4000; ++seed) {
        RandomTable random(seed);
        const auto base = random.table();
        const auto left = random.changed(base);
        const auto right = random.changed(base);
        Model model;
        const auto expected = model.merge(base, left, right);
        const auto merged = merge_entries(to_entry(base), to_entry(left), to_entry(right));
        ASSERT_TRUE(to_table(merged.entry) == expected) << "seed " << seed;
        ASSERT_EQ(open_in(merged), model.open) << "seed " << seed;
        conflicts += model.open.size();

        const auto exchanged = merge_entries(to_entry(base), to_entry(right), to_entry(left));
        ASSERT_TRUE(exchanged.entry == merged.entry) << "seed " << seed;
        ASSERT_TRUE(merge_entries(to_entry(base), to_entry(left), to_entry(left)).entry == to_entry(left));
        ASSERT_TRUE(merge_entries(to_entry(base), to_entry(base), to_entry(right)).entry == to_entry(right));
    }
    EXPECT_GT(conflicts, 200U); // the cases are not all easy ones
}

TEST(MergeOfAnyEntry, OffersVersionsThatSettleTheField) {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        RandomTable random(seed);
        const auto base = random.table();
        auto merged =
            merge_entries(to_entry(base), to_entry(random.changed(base)), to_entry(random.changed(base)));
        for (const auto& version : std::vector<ConflictVersion>(merged.entry.conflicts)) {
            auto entry = merged.entry;
            ASSERT_TRUE(set_field(entry, version.field, version.place, version.text))
                << "seed " << seed << " " << version.field << " " << version.place << " " << version.text.plain;
            if (!version.text.empty()) {
                EXPECT_EQ(find_field(entry, version.field, version.place), version.text);
            }
            EXPECT_TRUE(close_conflict(entry, version.field, version.place));
        }
    }
}

} // namespace
} // namespace migralex::revision
