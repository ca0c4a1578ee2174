// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <cstdint>
#include <random>
#include <string>

namespace migralex::tbx {

/// Glossaries and files nobody would write, the same ones on every machine for the same seed.
class RandomGlossary {
  public:
    explicit RandomGlossary(std::uint32_t seed) : random_(seed) {}

    /// A model as reading gives it: normalized texts, sections in the order of their languages, nothing
    /// preserved.
    [[nodiscard]] Glossary glossary();

    /// The elements of an entry in any order, known and unknown ones, also where they do not belong.
    [[nodiscard]] std::string wild_entry(const std::string& id);

  private:
    std::size_t below(std::size_t limit) {
        return random_() % limit;
    }
    bool one_in(std::size_t number) {
        return below(number) == 0;
    }
    template <typename Enumeration>
    Enumeration enumerator(std::size_t count) {
        return static_cast<Enumeration>(below(count));
    }
    template <typename Values, typename Make>
    void fill(Values& values, std::size_t most, Make make) {
        for (auto count = below(most + 1); count > 0; --count) values.push_back(make());
    }

    std::string words();
    std::string maybe_words();
    Text prose();
    SourceReference source();
    Acceptability acceptability();
    Note note();
    Transaction transaction();
    Definition definition();
    TermSection term();
    Reopening reopening();
    LanguageSection section(const std::string& language);
    Consolidation consolidation();
    ConceptEntry entry();

    std::string wild_text();
    std::string wild_category(const std::string& element);
    std::string wild_attributes(const std::string& element);
    std::string wild_element_called(const std::string& name, std::size_t depth);
    std::string wild_element(std::size_t depth);
    std::string wild_children(std::size_t depth);

    std::mt19937 random_;
    std::size_t terms_ = 0;
};

} // namespace migralex::tbx
