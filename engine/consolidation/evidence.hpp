// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "consolidation/definition_words.hpp"
#include "consolidation/designations.hpp"
#include "consolidation/holders.hpp"
#include "consolidation/match.hpp"

#include <optional>
#include <string>
#include <vector>

namespace migralex::consolidation {

/// How two entries stand to each other in one language that both have terms in.
enum class Accord {
    /// The preferred terms are equal.
    preferred,
    /// What the left entry prefers, the right one admits; or the other way round.
    left_is_admitted,
    right_is_admitted,
    /// Both admit a term.
    admitted,
    /// A term that one of them advises against.
    advised_against,
    /// The same words in another form or order, or but for a slip of the pen.
    form,
    /// Both prefer a term, and they have none in common.
    contradiction,
};

struct LanguageAccord {
    std::uint32_t language = 0;
    Accord accord = Accord::contradiction;
    /// For an entry of either glossary beside the two, the shared term is a name as well.
    bool is_ambiguous = false;
    /// In logits, before several languages are added up.
    double weight = 0;
};

/// What speaks for and against two entries being one concept.
struct Evidence {
    std::vector<LanguageAccord> languages;
    std::optional<Likeness> definitions;
    /// An instrument and article that definitions of both cite; empty if there is none.
    SourceReference same_article;
    /// An external reference of both (a web address, a number in another database); empty if there is none.
    std::string same_reference;
    /// Empty if one of them states none.
    std::optional<bool> themes_agree;
    bool parts_of_speech_differ = false;
    /// The two share no language: whatever speaks for them is worth a question at most.
    bool is_across_languages = false;
    bool has_cognate = false;
    bool has_acronym = false;
    /// Those of the left entry and those of the right one, where it is across languages.
    std::string languages_of_both = {};
    /// Logits; 0 is as likely as not.
    double score = 0;

    [[nodiscard]] bool has(Accord accord) const;
    /// Whether every term they share names something else too.
    [[nodiscard]] bool is_ambiguous_throughout() const;
    [[nodiscard]] bool definitions_support() const;
    /// Equal names of other themes, defined without a word in common: as false friends are.
    [[nodiscard]] bool looks_like_false_friends() const;
};

/// Reading definitions takes most of the time.
enum class Definitions {
    /// Where names agree and nothing speaks against them, they are left unread.
    if_in_doubt,
    always
};

/// What weighs how much: see docs/matching.md.
class Judge {
  public:
    Judge(Subjects& subjects, const Holders& holders)
        : subjects_(subjects), holders_(holders), words_(subjects) {}

    /// Of subjects of two glossaries, by number.
    [[nodiscard]] Evidence weigh(std::size_t left, std::size_t right, Definitions definitions);

    [[nodiscard]] MatchRelation relation(const Evidence& evidence) const;
    /// For people, strongest first.
    [[nodiscard]] std::vector<Message> words(const Evidence& evidence) const;

  private:
    void compare_terms(const Subject& left, const Subject& right, Evidence& evidence) const;
    void compare_across_languages(const Subject& left, const Subject& right, Evidence& evidence) const;
    LanguageAccord compare(const LanguageDesignations& left, const LanguageDesignations& right,
                           const Subject& left_subject, const Subject& right_subject) const;
    [[nodiscard]] std::string names(const Evidence& evidence, std::initializer_list<Accord> accords) const;

    Subjects& subjects_;
    const Holders& holders_;
    DefinitionWords words_;
};

} // namespace migralex::consolidation
