// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "consolidation/match.hpp"
#include "model/concept_entry.hpp"

#include <string>
#include <vector>

namespace migralex::commands {

/// Two entries side by side, with what only one of them says in brackets.
class ReviewScreen {
  public:
    /// The entries must outlive the screen. On less than 72 columns they stand one below the other.
    ReviewScreen(const Console& console, const ConceptEntry& left, const ConceptEntry& right,
                 std::size_t width = 100)
        : console_(console), left_(left), right_(right), is_narrow_(width < 72), width_(width) {}

    void show(const consolidation::Match& question) const;

  private:
    void show_beside(const std::string& left, const std::string& right) const;
    void show_language(const std::string& language) const;

    const Console& console_;
    const ConceptEntry& left_;
    const ConceptEntry& right_;
    bool is_narrow_;
    std::size_t width_;
};

} // namespace migralex::commands
