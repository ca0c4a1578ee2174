// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/merge.hpp"

#include "revision/header.hpp"
#include "revision/sequence.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace migralex::revision {

namespace {

/// Where the items of a list went, so that what is kept behind one of them follows.
struct Moved {
    std::string anchor;
    /// By place in the list of before, of the left and of the right side: the number in the result, or 0.
    std::vector<std::size_t> base;
    std::vector<std::size_t> left;
    std::vector<std::size_t> right;
};

/// "note#2" as it is called in the result.
std::string moved_anchor(const std::string& after, const std::vector<Moved>& moves,
                         std::vector<std::size_t> Moved::*side) {
    for (const auto& moved : moves) {
        if (moved.anchor.empty() || !after.starts_with(moved.anchor)) continue;
        std::size_t number = 0;
        const auto* end = after.data() + after.size();
        const auto read = std::from_chars(after.data() + moved.anchor.size(), end, number);
        if (read.ec != std::errc() || read.ptr != end) continue;
        const auto& numbers = moved.*side;
        // Behind an item that is gone: behind the one before it.
        for (number = std::min(number, numbers.size()); number > 0 && numbers[number - 1] == 0;) --number;
        return moved.anchor + std::to_string(number == 0 ? 0 : numbers[number - 1]);
    }
    return after;
}

std::vector<PreservedItem> moved_items(std::vector<PreservedItem> items, const std::vector<Moved>& moves,
                                       std::vector<std::size_t> Moved::*side) {
    for (auto& item : items) item.after = moved_anchor(item.after, moves, side);
    return items;
}

/// The last thing that a side did to the entry: "Ana Pérez, 2026-11-28".
std::string side_name(const ConceptEntry& base, const ConceptEntry& side) {
    const auto all = [](const ConceptEntry& entry) {
        std::vector<Transaction> transactions;
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms)
                transactions.insert(transactions.end(), term.transactions.begin(), term.transactions.end());
        transactions.insert(transactions.end(), entry.transactions.begin(), entry.transactions.end());
        return transactions;
    };
    const auto now = all(side);
    std::vector<bool> is_old(now.size());
    for (const auto place : counterparts<Transaction, false>(all(base), now))
        if (place != nowhere) is_old[place] = true;
    const Transaction* last = nullptr;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!is_old[i] && (!last || last->date <= now[i].date)) last = &now[i];
    if (!last) return {};
    return last->responsibility + (last->responsibility.empty() || last->date.empty() ? "" : ", ") + last->date;
}

const Review& lower(const Review& a, const Review& b) {
    return b.state < a.state ? b : a;
}

/// What a body looked at when it validated a language: words of definitions, the preferred term, relations.
std::string validated_content(const ConceptEntry& entry, const LanguageSection& section) {
    std::string content;
    for (const auto& definition : section.definitions) append_content(content, definition.text.plain);
    for (const auto& term : section.terms)
        if (term.acceptability.status == AdministrativeStatus::preferred) append_content(content, term.term);
    content += '\x1E';
    for (const auto& relation : entry.relations)
        append_content(content, std::string(relation_word(relation.kind)) + " " + relation.target);
    return content;
}

std::string validated_content(const ConceptEntry& entry, std::string_view language) {
    const auto* section = find_language(entry, language);
    return validated_content(entry, section ? *section : LanguageSection{});
}

/// Merges one entry, or whatever else is made of fields.
class Merger {
  public:
    Merger(std::string left_name, std::string right_name)
        : left_name_(std::move(left_name)), right_name_(std::move(right_name)) {}

    /// `has_base` is false for what both sides added: `base` is then an empty one.
    template <typename Record>
    Record merge(const Record& base, const Record& left, const Record& right, const std::string& place,
                 bool has_base);

    void disagree(std::string_view field, const std::string& place, Text left, Text right) {
        versions_.push_back({std::string(field), place, std::move(left), left_name_});
        versions_.push_back({std::string(field), place, std::move(right), right_name_});
    }

    [[nodiscard]] std::vector<ConflictVersion> take_versions() {
        std::sort(versions_.begin(), versions_.end(),
                  [](const auto& a, const auto& b) { return content_of(a) < content_of(b); });
        return std::move(versions_);
    }

  private:
    std::string left_name_;
    std::string right_name_;
    std::vector<ConflictVersion> versions_;
};

template <typename Record>
class MergeVisitor {
  public:
    MergeVisitor(Merger& merger, const Record& base, const Record& left, const Record& right, std::string place,
                 bool has_base, Record& result)
        : merger_(merger), base_(base), left_(left), right_(right), place_(std::move(place)),
          has_base_(has_base), result_(result) {}

    template <typename Member>
    void value(std::string_view name, Member member) {
        const auto& base = get(base_, member);
        const auto& left = get(left_, member);
        const auto& right = get(right_, member);
        if (left == right || right == base) {
            set(result_, member, left);
        } else if (left == base) {
            set(result_, member, right);
        } else if (can_unite(left, right)) {
            set(result_, member, united(left, right));
        } else {
            merger_.disagree(name, place_, format_value(left), format_value(right));
            set(result_, member, kept(base, left, right));
        }
    }

    void strings(std::string_view, std::vector<std::string> Record::*member, std::string_view anchor) {
        result_.*member = wholes_of(base_.*member, left_.*member, right_.*member, anchor);
    }

    template <typename Item>
    void wholes(std::string_view, std::vector<Item> Record::*member, std::string_view anchor) {
        result_.*member = wholes_of(base_.*member, left_.*member, right_.*member, anchor);
    }

    template <typename Item>
    void items(std::vector<Item> Record::*member, std::string_view anchor) {
        result_.*member = items_of(base_.*member, left_.*member, right_.*member, anchor);
    }

    void preserved(Preserved Record::*member) {
        const auto& base = base_.*member;
        const auto& left = left_.*member;
        const auto& right = right_.*member;
        auto& result = result_.*member;
        result.attributes = items_of(base.attributes, left.attributes, right.attributes, "");
        result.items = wholes_of(moved_items(base.items, moves_, &Moved::base),
                                 moved_items(left.items, moves_, &Moved::left),
                                 moved_items(right.items, moves_, &Moved::right), "");
        std::stable_sort(result.items.begin(), result.items.end(), [](const auto& a, const auto& b) {
            return std::pair(std::string_view(a.after), !a.instead_of) <
                   std::pair(std::string_view(b.after), !b.instead_of);
        });
    }

  private:
    /// What stays while nobody has chosen: what was there before, which neither side wanted, but both knew.
    template <typename Value>
    Value kept(const Value& base, const Value& left, const Value& right) const {
        if (has_base_) return base;
        const auto order = [](const Value& value) {
            const Text text = format_value(value);
            return std::pair(text.plain, text.markup);
        };
        return order(left) <= order(right) ? left : right;
    }
    Review kept(const Review& base, const Review& left, const Review& right) const {
        const auto& lowest = left.state == right.state && content_of_review(right) < content_of_review(left)
                                 ? right
                                 : lower(left, right);
        return has_base_ ? lower(base, lowest) : lowest;
    }
    static std::string content_of_review(const Review& review) {
        return format_value(review).plain;
    }

    template <typename Value>
    static bool can_unite(const Value&, const Value&) {
        return false;
    }
    template <typename Value>
    static Value united(const Value& left, const Value&) {
        return left;
    }
    /// Both sides changed what one act had validated: the validated values of both are kept.
    static bool can_unite(const std::optional<Reopening>& left, const std::optional<Reopening>& right) {
        return left && right && left->validated == right->validated;
    }
    static std::optional<Reopening> united(const std::optional<Reopening>& left,
                                           const std::optional<Reopening>& right) {
        auto all = *left;
        all.values.insert(all.values.end(), right->values.begin(), right->values.end());
        std::sort(all.values.begin(), all.values.end(),
                  [](const auto& a, const auto& b) { return to_string(a) < to_string(b); });
        all.values.erase(std::unique(all.values.begin(), all.values.end()), all.values.end());
        return all;
    }

    template <typename Item>
    std::vector<Slot> ordered(std::vector<Slot> slots, const std::vector<Item>& left,
                              const std::vector<Item>& right) const {
        return SlotOrder(std::move(slots),
                         [&](const Slot& slot) {
                             if (slot.left == nowhere) return content_of(right[slot.right]);
                             if (slot.right == nowhere) return content_of(left[slot.left]);
                             return std::min(content_of(left[slot.left]), content_of(right[slot.right]));
                         })
            .order();
    }

    void note_moves(const std::vector<Slot>& slots, std::string_view anchor, std::size_t base, std::size_t left,
                    std::size_t right) {
        Moved moved{std::string(anchor), std::vector<std::size_t>(base), std::vector<std::size_t>(left),
                    std::vector<std::size_t>(right)};
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (slots[i].base != nowhere) moved.base[slots[i].base] = i + 1;
            if (slots[i].left != nowhere) moved.left[slots[i].left] = i + 1;
            if (slots[i].right != nowhere) moved.right[slots[i].right] = i + 1;
        }
        moves_.push_back(std::move(moved));
    }

    template <typename Item>
    std::vector<Item> wholes_of(const std::vector<Item>& base, const std::vector<Item>& left,
                                const std::vector<Item>& right, std::string_view anchor) {
        auto slots = find_slots<Item, false, false>(base, left, right);
        std::erase_if(slots, [](const Slot& slot) {
            return slot.base != nowhere && (slot.left == nowhere || slot.right == nowhere);
        });
        slots = ordered(std::move(slots), left, right);
        note_moves(slots, anchor, base.size(), left.size(), right.size());
        std::vector<Item> result;
        for (const auto& slot : slots)
            result.push_back(slot.left != nowhere ? left[slot.left] : right[slot.right]);
        return result;
    }

    template <typename Item>
    std::vector<Item> items_of(const std::vector<Item>& base, const std::vector<Item>& left,
                               const std::vector<Item>& right, std::string_view anchor) {
        auto slots = find_slots<Item, true, additions_are_versions<Item>>(base, left, right);
        // What one side took away is gone, unless the other has changed it meanwhile.
        std::erase_if(slots, [&](const Slot& slot) {
            if (slot.base == nowhere) return false;
            const bool is_left_gone = slot.left == nowhere || left[slot.left] == base[slot.base];
            const bool is_right_gone = slot.right == nowhere || right[slot.right] == base[slot.base];
            return (slot.left == nowhere || slot.right == nowhere) && is_left_gone && is_right_gone;
        });
        slots = ordered(std::move(slots), left, right);
        note_moves(slots, anchor, base.size(), left.size(), right.size());
        std::vector<Item> result;
        Places places(place_);
        for (const auto& slot : slots) {
            const auto& some = slot.left != nowhere ? left[slot.left] : right[slot.right];
            const auto names = names_of(some);
            const auto place = places.of(names);
            if (slot.left != nowhere && slot.right != nowhere) {
                const bool has_base = slot.base != nowhere;
                result.push_back(merger_.merge(has_base ? base[slot.base] : Item{}, left[slot.left],
                                               right[slot.right], place, has_base));
                continue;
            }
            if (slot.base != nowhere)
                merger_.disagree(names.field, place, slot.left == nowhere ? Text() : names.main_text,
                                 slot.right == nowhere ? Text() : names.main_text);
            result.push_back(some);
        }
        return result;
    }

    Merger& merger_;
    const Record& base_;
    const Record& left_;
    const Record& right_;
    std::string place_;
    bool has_base_;
    Record& result_;
    std::vector<Moved> moves_;
};

/// Nobody has compared these words with this source.
void lower_source_check(const Definition& base, const Definition& left, const Definition& right,
                        Definition& result) {
    if (result.source_check != SourceCheck::verified) return;
    for (const auto* known : {&base, &left, &right})
        if (known->source_check == SourceCheck::verified && known->text.plain == result.text.plain &&
            known->source == result.source)
            return;
    result.source_check = SourceCheck::to_verify;
}

template <typename Record>
Record Merger::merge(const Record& base, const Record& left, const Record& right, const std::string& place,
                     bool has_base) {
    if (left == right || right == base) return left;
    if (left == base) return right;
    Record result = left;
    each_field(left, MergeVisitor<Record>(*this, base, left, right, place, has_base, result));
    if constexpr (std::is_same_v<Record, Definition>) lower_source_check(base, left, right, result);
    if constexpr (std::is_same_v<Record, ConceptEntry>)
        std::sort(result.languages.begin(), result.languages.end(),
                  [](const auto& a, const auto& b) { return a.language < b.language; });
    return result;
}

/// The primary theme is a choice of its own; the others are a set.
void merge_primary_theme(const ConceptEntry& base, const ConceptEntry& left, const ConceptEntry& right,
                         Merger& merger, ConceptEntry& result) {
    const auto primary = [](const ConceptEntry& entry) {
        return entry.themes.empty() ? std::string() : entry.themes.front();
    };
    const auto before = primary(base);
    auto chosen = primary(left);
    if (chosen == before) {
        chosen = primary(right);
    } else if (primary(right) != before && primary(right) != chosen) {
        merger.disagree("theme", {}, Text(chosen), Text(primary(right)));
        chosen = before.empty() ? std::min(chosen, primary(right)) : before;
    }
    if (chosen.empty() || primary(result) == chosen) return;
    std::erase(result.themes, chosen);
    result.themes.insert(result.themes.begin(), chosen);
}

/// What a body validated on one side is no longer that if the other changed it.
void lower_reviews(const ConceptEntry& base, const ConceptEntry& left, const ConceptEntry& right,
                   Merger& merger, ConceptEntry& result) {
    for (auto& section : result.languages) {
        if (section.review.state != ReviewState::validated) continue;
        const auto validated = section.review;
        for (const auto& [side, other] : {std::pair(&left, &right), std::pair(&right, &left)}) {
            const auto* of_side = find_language(*side, section.language);
            const auto* of_other = find_language(*other, section.language);
            if (!of_side || of_side->review != validated || (of_other && of_other->review == validated))
                continue;
            if (validated_content(*other, section.language) == validated_content(base, section.language) ||
                validated_content(result, section.language) == validated_content(*side, section.language))
                continue;
            section.review =
                of_other && of_other->review.state != ReviewState::validated ? of_other->review : Review{};
            const bool is_left = side == &left;
            merger.disagree("review", section.language, format_value(is_left ? validated : section.review),
                            format_value(is_left ? section.review : validated));
            break;
        }
    }
}

void add_versions(ConceptEntry& entry, const std::vector<ConflictVersion>& versions) {
    for (const auto& version : versions)
        if (std::find(entry.conflicts.begin(), entry.conflicts.end(), version) == entry.conflicts.end())
            entry.conflicts.push_back(version);
}

void note_open_fields(const std::string& id, const std::vector<ConflictVersion>& versions,
                      std::vector<OpenField>& open) {
    for (const auto& version : versions) {
        const OpenField field{id, version.field, version.place};
        if (std::find(open.begin(), open.end(), field) == open.end()) open.push_back(field);
    }
}

} // namespace

EntryMerge merge_entries(const ConceptEntry& base, const ConceptEntry& left, const ConceptEntry& right) {
    if (left == right || right == base) return {left, {}};
    if (left == base) return {right, {}};
    Merger merger(side_name(base, left), side_name(base, right));
    const bool has_base = !base.id.empty();
    EntryMerge merged{merger.merge(base, left, right, {}, has_base), {}};
    merge_primary_theme(base, left, right, merger, merged.entry);
    lower_reviews(base, left, right, merger, merged.entry);
    const auto versions = merger.take_versions();
    add_versions(merged.entry, versions);
    note_open_fields(left.id, versions, merged.conflicts);
    return merged;
}

namespace {

constexpr std::string_view header_mark = "conflict: ";

/// The header has no entry to hold the versions: a paragraph says what is open.
void merge_headers(const Glossary& base, const Glossary& left, const Glossary& right, GlossaryMerge& merged) {
    Merger merger({}, {});
    auto header = merger.merge(header_of(base), header_of(left), header_of(right), {}, true);
    const auto versions = merger.take_versions();
    for (std::size_t i = 0; i + 1 < versions.size(); i += 2) {
        auto paragraph = std::string(header_mark) + versions[i].field + ": " +
                         join_parts({versions[i].text.plain, versions[i + 1].text.plain}, '|');
        if (std::find(header.description.begin(), header.description.end(), paragraph) ==
            header.description.end())
            header.description.push_back(std::move(paragraph));
    }
    note_open_fields({}, versions, merged.conflicts);
    merged.glossary.language = std::move(header.language);
    merged.glossary.title = std::move(header.title);
    merged.glossary.description = std::move(header.description);
    merged.glossary.preserved = std::move(header.preserved);
}

struct Three {
    const ConceptEntry* base = nullptr;
    const ConceptEntry* left = nullptr;
    const ConceptEntry* right = nullptr;
};

struct IdLess {
    bool operator()(std::string_view a, std::string_view b) const {
        return id_less(a, b) || (!id_less(b, a) && a < b);
    }
};

/// One side took the entry away, the other changed it: it stays.
ConceptEntry keep_changed(const ConceptEntry& base, const ConceptEntry& changed, std::vector<OpenField>& open) {
    auto entry = changed;
    const std::vector<ConflictVersion> versions = {{"entry", {}, Text(), {}},
                                                   {"entry", {}, Text(changed.id), side_name(base, changed)}};
    add_versions(entry, versions);
    note_open_fields(entry.id, versions, open);
    return entry;
}

} // namespace

GlossaryMerge merge_glossaries(const Glossary& base, const Glossary& left, const Glossary& right) {
    GlossaryMerge merged;
    merge_headers(base, left, right, merged);
    std::map<std::string_view, Three, IdLess> entries;
    for (const auto& entry : base.entries) entries[entry.id].base = &entry;
    for (const auto& entry : left.entries) entries[entry.id].left = &entry;
    for (const auto& entry : right.entries) entries[entry.id].right = &entry;
    const ConceptEntry nothing;
    for (const auto& [id, three] : entries) {
        if (three.left && three.right) {
            auto one = merge_entries(three.base ? *three.base : nothing, *three.left, *three.right);
            merged.glossary.entries.push_back(std::move(one.entry));
            merged.conflicts.insert(merged.conflicts.end(), one.conflicts.begin(), one.conflicts.end());
            continue;
        }
        const auto* some = three.left ? three.left : three.right;
        if (!some) continue;
        if (!three.base) {
            merged.glossary.entries.push_back(*some);
        } else if (*some != *three.base) {
            merged.glossary.entries.push_back(keep_changed(*three.base, *some, merged.conflicts));
        }
    }
    return merged;
}

std::vector<std::string> header_conflicts(const Glossary& glossary) {
    std::vector<std::string> found;
    for (const auto& paragraph : glossary.description)
        if (paragraph.starts_with(header_mark)) found.push_back(paragraph.substr(header_mark.size()));
    return found;
}

bool close_header_conflict(Glossary& glossary, std::string_view field, const std::string& text) {
    const auto start = std::string(header_mark) + std::string(field) + ": ";
    const auto closed = std::erase_if(glossary.description,
                                      [&](const auto& paragraph) { return paragraph.starts_with(start); });
    if (closed > 0) (field == "title" ? glossary.title : glossary.language) = text;
    return closed > 0;
}

std::vector<OpenField> open_fields(const ConceptEntry& entry) {
    std::vector<OpenField> open;
    note_open_fields(entry.id, entry.conflicts, open);
    return open;
}

bool close_conflict(ConceptEntry& entry, std::string_view field, std::string_view place) {
    return std::erase_if(entry.conflicts, [&](const ConflictVersion& version) {
               return version.field == field && version.place == place;
           }) > 0;
}

} // namespace migralex::revision
