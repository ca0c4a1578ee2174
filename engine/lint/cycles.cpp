// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/cycles.hpp"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <limits>

namespace migralex::lint {

namespace {

constexpr auto unseen = std::numeric_limits<std::size_t>::max();

/// Strongly connected components after Tarjan, with a stack of its own: a chain of ten thousand entries must
/// not end the program.
class Knots {
  public:
    explicit Knots(const Graph& graph)
        : knot_(graph.size(), unseen), graph_(graph), index_(graph.size(), unseen), low_(graph.size(), 0) {
        for (std::size_t node = 0; node < graph.size(); ++node)
            if (index_[node] == unseen) visit(node);
    }

    [[nodiscard]] const std::vector<std::size_t>& knot_of() const {
        return knot_;
    }
    [[nodiscard]] std::size_t count() const {
        return knots_;
    }

  private:
    struct Step {
        std::size_t node;
        std::size_t next = 0;
    };

    void enter(std::size_t node) {
        index_[node] = low_[node] = time_++;
        open_.push_back(node);
        path_.push_back({node});
    }

    void visit(std::size_t start) {
        enter(start);
        while (!path_.empty()) {
            auto& step = path_.back();
            if (step.next < graph_[step.node].size()) {
                follow(step.node, graph_[step.node][step.next++]);
            } else {
                leave(step.node);
            }
        }
    }

    void follow(std::size_t node, std::size_t next) {
        if (index_[next] == unseen) {
            enter(next);
        } else if (knot_[next] == unseen) {
            low_[node] = std::min(low_[node], index_[next]);
        }
    }

    void leave(std::size_t node) {
        path_.pop_back();
        if (!path_.empty()) low_[path_.back().node] = std::min(low_[path_.back().node], low_[node]);
        if (low_[node] != index_[node]) return;
        for (;;) {
            const auto member = open_.back();
            open_.pop_back();
            knot_[member] = knots_;
            if (member == node) break;
        }
        ++knots_;
    }

    std::vector<std::size_t> knot_;
    const Graph& graph_;
    std::vector<std::size_t> index_;
    std::vector<std::size_t> low_;
    std::vector<std::size_t> open_;
    std::vector<Step> path_;
    std::size_t time_ = 0;
    std::size_t knots_ = 0;
};

/// The shortest way from a node back to itself within its knot; `came_from` is all unseen before and after.
std::vector<std::size_t> shortest_cycle(const Graph& graph, const std::vector<std::size_t>& knot_of,
                                        std::size_t start, std::vector<std::size_t>& came_from) {
    std::deque<std::size_t> queue = {start};
    std::vector<std::size_t> touched;
    std::vector<std::size_t> cycle;
    while (!queue.empty() && cycle.empty()) {
        const auto node = queue.front();
        queue.pop_front();
        for (const auto next : graph[node]) {
            if (next == start) {
                for (auto at = node; at != start; at = came_from[at]) cycle.push_back(at);
                cycle.push_back(start);
                break;
            }
            if (knot_of[next] != knot_of[start] || came_from[next] != unseen) continue;
            came_from[next] = node;
            touched.push_back(next);
            queue.push_back(next);
        }
    }
    for (const auto node : touched) came_from[node] = unseen;
    std::reverse(cycle.begin(), cycle.end());
    return cycle;
}

} // namespace

std::vector<std::vector<std::size_t>> find_cycles(const Graph& graph, std::size_t most_in_a_knot) {
    const Knots knots(graph);
    const auto& knot_of = knots.knot_of();
    std::vector<std::size_t> members(knots.count(), 0);
    for (const auto knot : knot_of) ++members[knot];
    std::vector<std::size_t> found(knots.count(), 0);
    std::vector<std::size_t> came_from(graph.size(), unseen);
    std::vector<bool> is_in_a_cycle(graph.size(), false);
    std::vector<std::vector<std::size_t>> cycles;
    for (std::size_t node = 0; node < graph.size(); ++node) {
        const auto knot = knot_of[node];
        if (members[knot] < 2 || found[knot] == most_in_a_knot || is_in_a_cycle[node]) continue;
        auto cycle = shortest_cycle(graph, knot_of, node, came_from);
        for (const auto member : cycle) is_in_a_cycle[member] = true;
        ++found[knot];
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        cycles.push_back(std::move(cycle));
    }
    return cycles;
}

std::string format_cycle(const std::vector<std::string>& names) {
    constexpr std::size_t most_names = 12;
    constexpr std::size_t shown = 5;
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names.size() > most_names && i == shown) {
            const auto left_out = names.size() - 2 * shown;
            text += fmt::format("… ({}) … → ", left_out);
            i += left_out;
        }
        text += names[i] + " → ";
    }
    return text + names.front();
}

} // namespace migralex::lint
