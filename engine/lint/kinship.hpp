// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/lint.hpp"

#include <algorithm>
#include <string>

namespace migralex::lint {

/// What is known of two entries: whether they are one concept, and whether somebody has said that they are not.
class Kinship {
  public:
    explicit Kinship(const Surroundings& surroundings) : surroundings_(surroundings) {}

    /// Empty if the entry has no continental concept yet.
    [[nodiscard]] const std::string& concept_of(const ConceptEntry& entry) const {
        static const std::string none;
        const auto found = surroundings_.concept_of.find(entry.id);
        return found == surroundings_.concept_of.end() ? none : found->second;
    }

    [[nodiscard]] bool are_one(const ConceptEntry& left, const ConceptEntry& right) const {
        const auto& own = concept_of(left);
        return !own.empty() && own == concept_of(right);
    }

    /// Both were consolidated, and not into one.
    [[nodiscard]] bool are_two(const ConceptEntry& left, const ConceptEntry& right) const {
        const auto& own = concept_of(left);
        const auto& other = concept_of(right);
        return !own.empty() && !other.empty() && own != other;
    }

    /// A decision says that the entries, or the concepts that they belong to, are not one.
    [[nodiscard]] bool is_decided(const ConceptEntry& left, const ConceptEntry& right) const {
        if (surroundings_.told_apart.empty()) return false;
        const auto has = [&](const std::string& one, const std::string& other) {
            return surroundings_.told_apart.contains(id_less(other, one) ? std::pair{other, one}
                                                                         : std::pair{one, other});
        };
        return has(left.id, right.id) || has(concept_of(left), concept_of(right));
    }

    /// A decision says so, or one of the entries has a relation to the other: whoever wrote it knew of both.
    [[nodiscard]] bool are_told_apart(const ConceptEntry& left, const ConceptEntry& right) const {
        const auto leads_to = [](const ConceptEntry& from, const ConceptEntry& to) {
            return std::any_of(from.relations.begin(), from.relations.end(),
                               [&](const Relation& relation) { return relation.target == to.id; });
        };
        return is_decided(left, right) || leads_to(left, right) || leads_to(right, left);
    }

  private:
    const Surroundings& surroundings_;
};

} // namespace migralex::lint
