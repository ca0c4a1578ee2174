// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace migralex::consolidation {

/// Small glossaries that share many terms, with a ledger in order and identifiers given out before: what the
/// laws of consolidation are tried on. The same seed gives the same world on every machine.
class RandomWorld {
  public:
    explicit RandomWorld(unsigned seed);

    /// Three glossaries of up to four entries each, under `publication()`.
    ConsolidationInput input;

    [[nodiscard]] std::size_t pick(std::size_t count) {
        return count == 0 ? 0 : generator_() % count;
    }
    [[nodiscard]] bool one_in(std::size_t count) {
        return pick(count) == 0;
    }
    template <typename Value>
    [[nodiscard]] const Value& one_of(const std::vector<Value>& values) {
        return values[pick(values.size())];
    }
    template <typename Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[pick(i)]);
    }

    /// All entries, to be changed in place.
    [[nodiscard]] std::vector<ConceptEntry*> entries();
    /// Other words for an entry: some of its terms are replaced, one is added.
    void change_terms(ConceptEntry& entry);
    /// An edit of any kind: other terms, a new entry, an entry retired, a draft, an entry gone.
    void edit();
    /// A decision on two entries of different glossaries that leaves the ledger in order; false if there is
    /// none.
    bool decide(DecisionKind kind);
    /// All kinds but `accept`, which is about findings.
    static const std::vector<DecisionKind> applied_kinds;
    /// Gives the identifiers of the world as it is, and releases some of them.
    void give_identifiers();

    /// The whole world, to be read when a law is broken.
    [[nodiscard]] std::string describe() const;

  private:
    ConceptEntry make_entry(const std::string& id);
    void add_section(ConceptEntry& entry, const std::string& language, std::size_t concept_number);
    void add_term(ConceptEntry& entry, const std::string& language, const std::string& designation);
    void add_entry(std::size_t glossary);
    void fill_fields(Decision& record);

    std::mt19937 generator_;
    std::vector<unsigned> last_number_ = {0, 0, 0};
    unsigned next_decision_ = 1;
};

} // namespace migralex::consolidation
