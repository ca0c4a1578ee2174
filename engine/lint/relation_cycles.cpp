// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"
#include "lint/cycles.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace migralex::lint {

namespace {

/// From the narrower concept to the broader one, from the part to the whole, whichever of the two says so.
enum class Direction { up, down };

struct Hierarchy {
    RelationKind up;
    RelationKind down;
};

std::optional<Direction> direction_of(RelationKind kind, const Hierarchy& hierarchy) {
    if (kind == hierarchy.up) return Direction::up;
    if (kind == hierarchy.down) return Direction::down;
    return std::nullopt;
}

class Relations {
  public:
    explicit Relations(Check& check) : check_(check), entries_(check.input().glossary.entries) {
        for (std::size_t i = 0; i < entries_.size(); ++i) number_of_.emplace(entries_[i].id, i);
    }

    void report_cycles(const Hierarchy& hierarchy) {
        for (const auto& cycle : find_cycles(graph_of(hierarchy))) {
            std::vector<std::string> names;
            for (const auto node : cycle) names.push_back(entries_[node].id);
            check_.report("relation-cycle", Spot{entries_[cycle.front()]},
                          {std::string(to_string(hierarchy.up)), format_cycle(names)});
        }
    }

  private:
    [[nodiscard]] Graph graph_of(const Hierarchy& hierarchy) const {
        Graph graph(entries_.size());
        for (std::size_t i = 0; i < entries_.size(); ++i)
            for (const auto& relation : entries_[i].relations) {
                const auto direction = direction_of(relation.kind, hierarchy);
                const auto target = number_of_.find(relation.target);
                // A relation to the entry itself has a rule of its own.
                if (!direction || target == number_of_.end() || target->second == i) continue;
                if (*direction == Direction::up) {
                    graph[i].push_back(target->second);
                } else {
                    graph[target->second].push_back(i);
                }
            }
        return graph;
    }

    Check& check_;
    const std::vector<ConceptEntry>& entries_;
    std::unordered_map<std::string_view, std::size_t> number_of_;
};

} // namespace

void check_relation_cycles(Check& check) {
    Relations relations(check);
    relations.report_cycles({RelationKind::broader, RelationKind::narrower});
    relations.report_cycles({RelationKind::whole, RelationKind::part});
}

} // namespace migralex::lint
