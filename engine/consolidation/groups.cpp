// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/groups.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace migralex::consolidation {

namespace {

class Grouper {
  public:
    /// The glossaries must outlive it.
    Grouper(const std::vector<Glossary>& glossaries, const Ledger& ledger)
        : different_(pairs_of(ledger, DecisionKind::different)) {
        different_.merge(pairs_of(ledger, DecisionKind::split));
        for (std::size_t i = 0; i < glossaries.size(); ++i)
            for (const auto& entry : glossaries[i].entries) {
                if (entry.retirement) continue;
                group_of_.emplace(entry.id, groups_.size());
                groups_.push_back({{entry.id}, {i}});
            }
    }

    /// False if the two may not be in one group.
    bool join(const std::string& left, const std::string& right) {
        const auto a = group_of_.find(left);
        const auto b = group_of_.find(right);
        if (a == group_of_.end() || b == group_of_.end()) return false;
        if (a->second == b->second) return true;
        if (!may_join(groups_[a->second], groups_[b->second])) return false;
        absorb(a->second, b->second);
        return true;
    }

    /// Whether joining the groups of the two would break no rule.
    bool may_be_joined(const std::string& left, const std::string& right) const {
        const auto a = group_of_.find(left);
        const auto b = group_of_.find(right);
        return a != group_of_.end() && b != group_of_.end() && may_join(groups_[a->second], groups_[b->second]);
    }

    bool are_together(const std::string& left, const std::string& right) const {
        const auto a = group_of_.find(left);
        const auto b = group_of_.find(right);
        return a != group_of_.end() && b != group_of_.end() && a->second == b->second;
    }

    /// The groups of the two, the lower number first.
    std::pair<std::size_t, std::size_t> groups_of(const Match& match) const {
        return std::minmax(group_of_.at(match.left), group_of_.at(match.right));
    }

    /// Of the groups of the two.
    std::size_t count_members(const Match& match) const {
        const auto [left, right] = groups_of(match);
        return groups_[left].entries.size() + groups_[right].entries.size();
    }

    bool are_different(const std::string& left, const std::string& right) const {
        return different_.contains(make_pair_of(left, right));
    }

    void remember_released(const GivenIdentifier& identifier) {
        for (const auto& member : identifier.released_members) released_as_.emplace(member, identifier.id);
    }

    /// Whether an edition has shown members of the two groups as two concepts: then only people join them.
    bool are_released_apart(const std::string& left, const std::string& right) const {
        if (released_as_.empty()) return false;
        const auto a = group_of_.find(left);
        const auto b = group_of_.find(right);
        if (a == group_of_.end() || b == group_of_.end()) return false;
        for (const auto& mine : groups_[a->second].entries)
            for (const auto& theirs : groups_[b->second].entries) {
                const auto of_mine = released_as_.find(mine);
                const auto of_theirs = released_as_.find(theirs);
                if (of_mine != released_as_.end() && of_theirs != released_as_.end() &&
                    of_mine->second != of_theirs->second)
                    return true;
            }
        return false;
    }

    std::vector<Group> groups() const {
        std::vector<Group> result;
        for (const auto& group : groups_) {
            if (group.entries.empty()) continue;
            result.emplace_back(group.entries.begin(), group.entries.end());
            std::sort(result.back().begin(), result.back().end(),
                      [](const auto& a, const auto& b) { return id_less(a, b); });
        }
        std::sort(result.begin(), result.end(),
                  [](const auto& a, const auto& b) { return id_less(a.front(), b.front()); });
        return result;
    }

  private:
    struct Members {
        std::vector<std::string_view> entries;
        std::vector<std::size_t> glossaries;
    };

    bool may_join(const Members& left, const Members& right) const {
        for (const auto glossary : left.glossaries)
            if (std::find(right.glossaries.begin(), right.glossaries.end(), glossary) != right.glossaries.end())
                return false;
        if (different_.empty()) return true;
        for (const auto a : left.entries)
            for (const auto b : right.entries)
                if (are_different(std::string(a), std::string(b))) return false;
        return true;
    }

    void absorb(std::size_t into, std::size_t from) {
        auto& kept = groups_[into];
        auto& joined = groups_[from];
        for (const auto entry : joined.entries) group_of_[entry] = into;
        kept.entries.insert(kept.entries.end(), joined.entries.begin(), joined.entries.end());
        kept.glossaries.insert(kept.glossaries.end(), joined.glossaries.begin(), joined.glossaries.end());
        joined = {};
    }

    std::set<Pair> different_;
    std::vector<Members> groups_;
    std::unordered_map<std::string_view, std::size_t> group_of_;
    /// The identifier under which an entry is in the latest edition.
    std::map<std::string, std::string, std::less<>> released_as_;
};

} // namespace

namespace {

/// A weak sign is not worth a question where each entry has found a partner in the other's glossary; a strong
/// one that lost against a better match is a tie for people to look at.
bool is_question(const Match& match, const Grouper& grouper) {
    if (match.band == Band::leave || grouper.are_different(match.left, match.right)) return false;
    if (grouper.are_together(match.left, match.right)) return false;
    return match.band == Band::merge || grouper.may_be_joined(match.left, match.right);
}

} // namespace

namespace {

/// An answer is worth the entries that it is expected to bring together. Of several questions about the same
/// two groups the surest one is asked: the answer to it answers the others.
void rank(std::vector<Match>& questions, const Grouper& grouper) {
    std::set<std::pair<std::size_t, std::size_t>> asked;
    std::erase_if(questions,
                  [&](const Match& question) { return !asked.insert(grouper.groups_of(question)).second; });
    for (auto& question : questions)
        question.worth = question.score * static_cast<double>(grouper.count_members(question));
    std::stable_sort(questions.begin(), questions.end(),
                     [](const auto& a, const auto& b) { return a.worth > b.worth; });
}

/// Where a decision has set two released groups against each other, the older one stands, in whatever order
/// they came.
std::vector<const GivenIdentifier*> oldest_first(const std::vector<GivenIdentifier>& given) {
    std::vector<const GivenIdentifier*> sorted;
    for (const auto& identifier : given) sorted.push_back(&identifier);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* left, const auto* right) { return id_less(left->id, right->id); });
    return sorted;
}

} // namespace

Grouping group_entries(const std::vector<Glossary>& glossaries, const Ledger& ledger,
                       const std::vector<GivenIdentifier>& given, const std::vector<Match>& matches) {
    Grouper grouper(glossaries, ledger);
    for (const auto& decision : ledger.decisions)
        if (says_same(decision.kind))
            for (const auto& entry : decision.entries) grouper.join(decision.entries.front(), entry);
    for (const auto* identifier : oldest_first(given)) {
        // Every pair, not only those with the first: that one may be gone or found different since.
        for (const auto& left : identifier->released_members)
            for (const auto& right : identifier->released_members) grouper.join(left, right);
        grouper.remember_released(*identifier);
    }
    for (const auto& match : matches)
        if (match.band == Band::merge && !grouper.are_released_apart(match.left, match.right))
            grouper.join(match.left, match.right);

    Grouping grouping;
    grouping.groups = grouper.groups();
    for (const auto& match : matches) {
        if (match.band == Band::merge && grouper.are_together(match.left, match.right))
            grouping.proposals.push_back(match);
        if (is_question(match, grouper)) grouping.questions.push_back(match);
    }
    rank(grouping.questions, grouper);
    return grouping;
}

} // namespace migralex::consolidation
