// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/cognates.hpp"
#include "consolidation/numbering.hpp"
#include "consolidation/vocabulary.hpp"
#include "model/glossary.hpp"

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace migralex::consolidation {

/// What a glossary makes of a designation.
enum class Rank : std::uint8_t { preferred, admitted, advised_against };

/// A designation as matching reads it. Keys of two languages are never equal.
struct Designation {
    const TermSection* term = nullptr;
    Rank rank = Rank::admitted;
    /// Equal keys: equal but for case, accents, punctuation and spacing.
    std::uint32_t key = 0;
    /// Equal forms: equal stems in any order, function words left out. Supports, never decides.
    std::uint32_t form = 0;
    /// How much its words tell, 0 to about 3.
    float weight = 0;
};

struct LanguageDesignations {
    std::uint32_t language = 0;
    const LanguageSection* section = nullptr;
    /// The preferred one first, if there is one.
    std::vector<Designation> designations;
    [[nodiscard]] const Designation* preferred() const {
        return !designations.empty() && designations.front().rank == Rank::preferred ? &designations.front()
                                                                                     : nullptr;
    }
};

/// An entry as matching reads it: drafts left out, pejorative terms too.
struct Subject {
    const ConceptEntry* entry = nullptr;
    std::uint32_t glossary = 0;
    /// By number of the language.
    std::vector<LanguageDesignations> languages;
    /// Numbers of skeletons and of acronyms (cognates.hpp), sorted, each once: only where another glossary has
    /// entries with which this one shares no language.
    std::vector<std::uint32_t> cognates = {};
    std::vector<std::uint32_t> acronyms = {};

    [[nodiscard]] bool shares_language_with(const Subject& other) const;
};

/// All entries of some glossaries, with everything that is compared brought to numbers.
class Subjects {
  public:
    /// The glossaries must outlive this. Retired entries are left out.
    explicit Subjects(const std::vector<Glossary>& glossaries);

    [[nodiscard]] const std::vector<Subject>& all() const {
        return subjects_;
    }
    /// Keys are numbered below this, forms too.
    [[nodiscard]] std::size_t key_count() const {
        return keys_.size();
    }
    [[nodiscard]] std::size_t form_count() const {
        return forms_.size();
    }
    [[nodiscard]] std::size_t cognate_count() const {
        return cognates_.size();
    }
    /// Of a language by its number.
    [[nodiscard]] Vocabulary& vocabulary(std::uint32_t language) {
        return vocabularies_[language];
    }

  private:
    void number_languages(const std::vector<Glossary>& glossaries);
    void read_entry(const ConceptEntry& entry, std::uint32_t glossary);
    void read_section(const LanguageSection& section, Subject& subject);
    void read_cognates();
    void read_cognates(Subject& subject);
    /// Puts their numbers into words_.
    void read_words(std::string_view term, std::uint32_t language);
    void number(Designation& designation, std::uint32_t language);

    std::vector<Subject> subjects_;
    Numbering<char> languages_;
    std::deque<Vocabulary> vocabularies_;
    /// A language, then words.
    Numbering<std::uint32_t> keys_;
    /// A language, then stems, sorted.
    Numbering<std::uint32_t> forms_;
    Cognates cognates_;
    /// Of the designation that is being read.
    std::vector<std::uint32_t> words_;
    std::vector<std::uint32_t> stems_;
};

} // namespace migralex::consolidation
