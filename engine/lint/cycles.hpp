// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::lint {

/// For each node, the nodes it leads to.
using Graph = std::vector<std::vector<std::size_t>>;

/// Cycles of the graph, each as its nodes in order, beginning with the least: for every knot (strongly
/// connected component) the shortest cycle through its least node, then through nodes that are in none yet, at
/// most `most_in_a_knot`. Takes time linear in the graph.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_cycles(const Graph& graph,
                                                                std::size_t most_in_a_knot = 5);

/// "CAR-0001 → CAR-0007 → CAR-0001"; of a long cycle the first and last names and how many stand between.
[[nodiscard]] std::string format_cycle(const std::vector<std::string>& names);

} // namespace migralex::lint
