// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/renumber.hpp"

#include "base/hash.hpp"
#include "revision/content.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace migralex::revision {

namespace {

const Transaction* origination(const std::vector<Transaction>& transactions) {
    const auto found = std::find_if(transactions.begin(), transactions.end(), [](const auto& transaction) {
        return transaction.type == "origination" || transaction.type == "importation";
    });
    if (found != transactions.end()) return &*found;
    return transactions.empty() ? nullptr : &transactions.front();
}

bool share_term(const ConceptEntry& left, const ConceptEntry& right) {
    for (const auto& section : left.languages) {
        const auto* other = find_language(right, section.language);
        if (!other) continue;
        for (const auto& term : section.terms)
            for (const auto& candidate : other->terms)
                if (term.term == candidate.term) return true;
    }
    return false;
}

/// Sorts things by when they came to be; what has no date came last.
template <typename Item>
std::pair<std::string, std::string> age(const Item& item) {
    const auto* first = origination(item.transactions);
    return {first && !first->date.empty() ? first->date : "~", sha256(content_of(item))};
}

template <typename Item>
bool is_later(const Item& item, const Item& other) {
    return age(other) < age(item);
}

/// "CAR-0151" in its parts; the number is 0 for any other id.
unsigned long number_of(std::string_view id) {
    const auto dash = id.rfind('-');
    if (dash == std::string_view::npos || dash == 0) return 0;
    unsigned long number = 0;
    const auto* end = id.data() + id.size();
    const auto read = std::from_chars(id.data() + dash + 1, end, number);
    return read.ec == std::errc() && read.ptr == end ? number : 0;
}

/// Gives ids that nobody has.
class FreeIds {
  public:
    FreeIds(std::initializer_list<const Glossary*> glossaries, std::span<const NumberRange> reserved)
        : reserved_(reserved) {
        for (const auto* glossary : glossaries)
            for (const auto& entry : glossary->entries) {
                note(entry.id);
                for (const auto& alias : entry.aliases) note(alias);
            }
    }

    std::string instead_of(const std::string& id) {
        const auto dash = id.rfind('-');
        if (number_of(id) == 0) {
            for (unsigned long i = 2;; ++i)
                if (auto free = fmt::format("{}-{}", id, i); taken_.insert(free).second) return free;
        }
        const auto prefix = id.substr(0, dash);
        auto& highest = highest_[prefix];
        ++highest;
        while (const auto* range = range_of(highest)) highest = range->last + 1;
        auto free = fmt::format("{}-{:0{}}", prefix, highest, id.size() - dash - 1);
        taken_.insert(free);
        return free;
    }

  private:
    void note(const std::string& id) {
        if (!taken_.insert(id).second) return;
        const auto number = number_of(id);
        if (number == 0 || range_of(number)) return;
        auto& highest = highest_[id.substr(0, id.rfind('-'))];
        highest = std::max(highest, number);
    }
    [[nodiscard]] const NumberRange* range_of(unsigned long number) const {
        for (const auto& range : reserved_)
            if (range.first <= number && number <= range.last) return &range;
        return nullptr;
    }

    std::span<const NumberRange> reserved_;
    std::set<std::string, std::less<>> taken_;
    std::map<std::string, unsigned long> highest_;
};

class Renumberer {
  public:
    Renumberer(const Glossary& base, const Glossary& left, const Glossary& right,
               std::span<const NumberRange> reserved)
        : base_(base), left_(left), right_(right), free_({&base, &left, &right}, reserved) {}

    Renumbering find() {
        follow(left_, right_, renumbering_.right);
        follow(right_, left_, renumbering_.left);
        part_entries();
        for (const auto& [before, now] : renumbering_.right) before_.emplace(now, before);
        for (const auto& entry : left_.entries)
            // Terms of an entry that one side renumbered carry its id: they are told apart already.
            if (const auto* other = counterpart(entry); other && other->id == entry.id)
                settle_terms(entry, *other);
        add_terms_of_entries(base_, renumbering_.base);
        add_terms_of_entries(left_, renumbering_.left);
        add_terms_of_entries(right_, renumbering_.right);
        return std::move(renumbering_);
    }

  private:
    /// The terms of a renamed entry are named after it.
    static void add_terms_of_entries(const Glossary& glossary, Renaming& renaming) {
        Renaming terms;
        for (const auto& [before, now] : renaming) {
            const auto* entry = find_entry(glossary, before);
            if (!entry) continue;
            for (const auto& section : entry->languages)
                for (const auto& term : section.terms) {
                    const auto given = renaming.find(term.id);
                    const auto& id = given == renaming.end() ? term.id : given->second;
                    if (id.starts_with(before + ".")) terms[term.id] = now + id.substr(before.size());
                }
        }
        for (auto& [before, now] : terms) renaming[before] = now;
    }

    /// Entries that `moved` has under another id since an earlier merge: the other side follows.
    void follow(const Glossary& moved, const Glossary& other, Renaming& renaming) {
        for (const auto& entry : moved.entries)
            for (const auto& alias : entry.aliases) {
                const auto* before = find_entry(base_, alias);
                if (!before || find_entry(base_, entry.id) || !is_same_origin(*before, entry)) continue;
                const auto* here = find_entry(moved, alias);
                if (here && is_same_origin(*before, *here)) continue;
                renumbering_.base.emplace(alias, entry.id);
                if (find_entry(other, alias)) renaming.emplace(alias, entry.id);
                // Whoever has this id on the other side came later to it.
                if (find_entry(other, entry.id)) renaming.emplace(entry.id, free_.instead_of(entry.id));
            }
    }

    [[nodiscard]] const ConceptEntry* counterpart(const ConceptEntry& left) const {
        const auto renamed = [](const Renaming& renaming, const std::string& id) {
            const auto found = renaming.find(id);
            return found == renaming.end() ? id : found->second;
        };
        const auto id = renamed(renumbering_.left, left.id);
        if (const auto before = before_.find(id); before != before_.end())
            return find_entry(right_, before->second);
        return renumbering_.right.contains(id) ? nullptr : find_entry(right_, id);
    }

    void part_entries() {
        for (const auto& entry : left_.entries) {
            const auto* other = find_entry(right_, entry.id);
            if (!other || find_entry(base_, entry.id) || renumbering_.left.contains(entry.id) ||
                renumbering_.right.contains(entry.id) || is_same_origin(entry, *other))
                continue;
            auto& later = is_later(entry, *other) ? renumbering_.left : renumbering_.right;
            later.emplace(entry.id, free_.instead_of(entry.id));
        }
    }

    void settle_terms(const ConceptEntry& left, const ConceptEntry& right) {
        if (left == right) return;
        const auto* before = find_entry(base_, left.id);
        for (const auto& section : left.languages) {
            const auto* other = find_language(right, section.language);
            if (!other) continue;
            const auto* old = before ? find_language(*before, section.language) : nullptr;
            const auto mine = new_terms(section, old);
            const auto theirs = new_terms(*other, old);
            join_terms(section, mine, *other, theirs);
            part_terms(left, right, mine, theirs);
        }
    }

    using Terms = std::vector<const TermSection*>;

    static bool has_id(const LanguageSection& section, std::string_view id) {
        return std::any_of(section.terms.begin(), section.terms.end(),
                           [&](const auto& term) { return term.id == id; });
    }

    static Terms new_terms(const LanguageSection& section, const LanguageSection* old) {
        Terms terms;
        for (const auto& term : section.terms)
            if (!term.id.empty() && (!old || !has_id(*old, term.id))) terms.push_back(&term);
        return terms;
    }

    /// The same words added twice are one term: the lower id stays.
    void join_terms(const LanguageSection& section, const Terms& mine, const LanguageSection& other,
                    const Terms& theirs) {
        for (const auto* term : mine)
            for (const auto* candidate : theirs) {
                if (term->term != candidate->term || term->id == candidate->id) continue;
                const bool is_mine_lower = id_less(term->id, candidate->id);
                const auto& lower = is_mine_lower ? term->id : candidate->id;
                const auto& higher = is_mine_lower ? candidate->id : term->id;
                if (has_id(is_mine_lower ? other : section, lower)) continue;
                (is_mine_lower ? renumbering_.right : renumbering_.left).emplace(higher, lower);
            }
    }

    void part_terms(const ConceptEntry& left, const ConceptEntry& right, const Terms& mine,
                    const Terms& theirs) {
        for (const auto* term : mine)
            for (const auto* candidate : theirs) {
                if (term->id != candidate->id || term->term == candidate->term) continue;
                auto& later = is_later(*term, *candidate) ? renumbering_.left : renumbering_.right;
                later.emplace(term->id, free_term_id(left, right, term->id));
            }
    }

    /// "CAR-0012.es.t4": behind the highest number that either side, or a term taken out, has or had.
    std::string free_term_id(const ConceptEntry& left, const ConceptEntry& right, const std::string& id) {
        auto stem = id;
        while (!stem.empty() && stem.back() >= '0' && stem.back() <= '9') stem.pop_back();
        auto& highest = highest_term_[stem];
        for (const auto* entry : {&left, &right}) {
            std::string all;
            append_record(all, *entry);
            for (auto at = all.find(stem); at != std::string::npos; at = all.find(stem, at + 1)) {
                unsigned long number = 0;
                std::from_chars(all.data() + at + stem.size(), all.data() + all.size(), number);
                highest = std::max(highest, number);
            }
        }
        return stem + std::to_string(++highest);
    }

    const Glossary& base_;
    const Glossary& left_;
    const Glossary& right_;
    FreeIds free_;
    Renumbering renumbering_;
    /// Ids of the right side by what they are called now.
    Renaming before_;
    std::map<std::string, unsigned long> highest_term_;
};

} // namespace

Renumbering find_renumbering(const Glossary& base, const Glossary& left, const Glossary& right,
                             std::span<const NumberRange> reserved) {
    return Renumberer(base, left, right, reserved).find();
}

void rename_ids(Glossary& glossary, const Renaming& renaming) {
    if (renaming.empty()) return;
    for (auto& entry : glossary.entries) {
        const auto before = entry.id;
        const auto found = renaming.find(before);
        if (found != renaming.end()) {
            entry.id = found->second;
            if (std::find(entry.aliases.begin(), entry.aliases.end(), before) == entry.aliases.end())
                entry.aliases.push_back(before);
        }
        for (auto& section : entry.languages)
            for (auto& term : section.terms)
                if (const auto other = renaming.find(term.id); other != renaming.end()) term.id = other->second;
    }
    std::sort(glossary.entries.begin(), glossary.entries.end(),
              [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
}

bool is_same_origin(const ConceptEntry& left, const ConceptEntry& right) {
    if (left == right) return true;
    const auto* first = origination(left.transactions);
    const auto* second = origination(right.transactions);
    const auto said = [](const Transaction* transaction) {
        return transaction ? std::tuple(transaction->type, transaction->date, transaction->responsibility)
                           : std::tuple<std::string, std::string, std::string>();
    };
    return said(first) == said(second) && share_term(left, right);
}

} // namespace migralex::revision
