// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/identifiers.hpp"

#include "model/glossary.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace migralex::consolidation {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The number in "LAC-0012"; 0 if there is none.
unsigned number_of(std::string_view id, std::string_view prefix) {
    if (!id.starts_with(prefix) || id.size() <= prefix.size() + 1) return 0;
    unsigned number = 0;
    std::from_chars(id.data() + prefix.size() + 1, id.data() + id.size(), number);
    return number;
}

/// A claim of a given identifier on a group; the best claims come first.
struct Claim {
    bool is_same_set = false;
    bool is_released = false;
    /// Members in common over all members of either.
    double likeness = 0;
    std::size_t identifier = 0;
    std::size_t group = 0;

    [[nodiscard]] auto rank() const {
        return std::make_tuple(!is_same_set, !is_released, -likeness, identifier, group);
    }
};

class Identifier {
  public:
    Identifier(const std::vector<Group>& groups, std::vector<GivenIdentifier> given, std::string_view prefix)
        : groups_(groups), given_(std::move(given)), prefix_(prefix), id_of_group_(groups.size(), none),
          group_of_id_(given_.size(), none) {
        std::sort(given_.begin(), given_.end(),
                  [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
        for (std::size_t i = 0; i < groups_.size(); ++i)
            for (const auto& member : groups_[i]) group_of_member_.emplace(member, i);
    }

    Identification identify() {
        for (const auto& claim : claims()) {
            if (id_of_group_[claim.group] != none || group_of_id_[claim.identifier] != none) continue;
            id_of_group_[claim.group] = claim.identifier;
            group_of_id_[claim.identifier] = claim.group;
        }
        give_new_ids();
        for (std::size_t i = 0; i < given_.size(); ++i) settle(i);
        Identification result;
        for (const auto id : id_of_group_) result.ids.push_back(given_[id].id);
        result.given = std::move(given_);
        return result;
    }

  private:
    /// What people know an identifier by: the members of the latest edition, whatever has come and gone since.
    /// Of what no edition shows, its last ones.
    static const std::vector<std::string>& known_members(const GivenIdentifier& identifier) {
        return identifier.released_members.empty() ? identifier.members : identifier.released_members;
    }

    std::vector<Claim> claims() const {
        std::vector<Claim> claims;
        for (std::size_t i = 0; i < given_.size(); ++i) {
            const auto& stood_for = known_members(given_[i]);
            std::map<std::size_t, std::size_t> shared;
            for (const auto& member : stood_for)
                if (const auto group = group_of_member_.find(member); group != group_of_member_.end())
                    ++shared[group->second];
            for (const auto& [group, count] : shared) {
                const bool is_same = groups_[group] == stood_for || groups_[group] == given_[i].members;
                // An id that was given up comes back for the same members only.
                if (!is_same && given_[i].state != IdentifierState::current) continue;
                const auto all = stood_for.size() + groups_[group].size() - count;
                const auto likeness = static_cast<double>(count) / static_cast<double>(all);
                claims.push_back({is_same, !given_[i].released_in.empty(), likeness, i, group});
            }
        }
        std::sort(claims.begin(), claims.end(),
                  [](const auto& a, const auto& b) { return a.rank() < b.rank(); });
        return claims;
    }

    void give_new_ids() {
        unsigned highest = 0;
        for (const auto& identifier : given_) highest = std::max(highest, number_of(identifier.id, prefix_));
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            if (id_of_group_[group] != none) continue;
            id_of_group_[group] = given_.size();
            group_of_id_.push_back(group);
            given_.push_back(
                {fmt::format("{}-{:04}", prefix_, ++highest), {}, IdentifierState::current, {}, {}, {}});
        }
    }

    void settle(std::size_t index) {
        auto& identifier = given_[index];
        if (const auto group = group_of_id_[index]; group != none) {
            identifier.members = groups_[group];
            identifier.state = IdentifierState::current;
            identifier.replaced_by.clear();
            return;
        }
        std::set<std::string> heirs;
        for (const auto& member : identifier.members)
            if (const auto group = group_of_member_.find(member); group != group_of_member_.end())
                heirs.insert(given_[id_of_group_[group->second]].id);
        identifier.replaced_by.assign(heirs.begin(), heirs.end());
        identifier.state = heirs.empty()       ? IdentifierState::retired
                           : heirs.size() == 1 ? IdentifierState::merged
                                               : IdentifierState::split;
    }

    const std::vector<Group>& groups_;
    std::vector<GivenIdentifier> given_;
    std::string_view prefix_;
    std::vector<std::size_t> id_of_group_;
    std::vector<std::size_t> group_of_id_;
    std::map<std::string, std::size_t> group_of_member_;
};

} // namespace

Identification identify_groups(const std::vector<Group>& groups, const std::vector<GivenIdentifier>& given,
                               std::string_view prefix) {
    return Identifier(groups, given, prefix).identify();
}

} // namespace migralex::consolidation
