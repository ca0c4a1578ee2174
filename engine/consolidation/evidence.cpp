// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/evidence.hpp"

#include "consolidation/slip.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace migralex::consolidation {

namespace {

// Logits. How they were set, and what they give on the glossaries they were set on: docs/matching.md.
constexpr double before_any_evidence = -1;
constexpr double weight_of_preferred = 4;
constexpr double weight_of_one_admitted = 2.2;
constexpr double weight_of_admitted = 1.4;
constexpr double weight_of_advised_against = 1.1;
constexpr double weight_of_form = 2;
constexpr double weight_of_contradiction = -1.8;
/// Of a term that names something else in one of the glossaries, too.
constexpr double share_if_ambiguous = 0.5;
/// Languages of one entry are no independent witnesses: the second counts less, the third still less.
constexpr double shares_of_languages[] = {1, 0.7, 0.5, 0.3};

constexpr double likeness_that_says_nothing = 0.25;
constexpr double weight_of_likeness = 8;
constexpr double most_of_likeness = 4;
/// Definitions of one concept may differ, so unlike ones say little against equal names.
constexpr double least_of_likeness_if_names_agree = -0.6;
constexpr double least_of_likeness = -1.5;
/// More would add nothing.
constexpr double likeness_that_suffices = likeness_that_says_nothing + most_of_likeness / weight_of_likeness;
constexpr double likeness_that_supports = 0.4;
constexpr double likeness_of_strangers = 0.12;

constexpr double weight_of_cognate = 1.5;
constexpr double weight_of_acronym = 1.2;

constexpr double weight_of_article = 1;
constexpr double weight_of_reference = 3;
constexpr double weight_of_theme = 0.3;
constexpr double weight_of_other_theme = -0.7;

/// Beyond these, definitions would hardly change anything.
constexpr double surely_not = -3;
constexpr double surely = 3;

/// How alike definitions of one language must be for the others to be left unread.
double enough(bool names_agree, double score, Definitions definitions) {
    if (definitions == Definitions::always) return 1;
    return names_agree && score > surely ? likeness_that_supports : likeness_that_suffices;
}

/// One rare word tells more than two common ones.
double rarity(const Designation& designation) {
    return 0.8 + 0.15 * std::min(2.0, static_cast<double>(designation.weight));
}

struct Agreement {
    Accord accord;
    double weight;
    const Designation* shared;
};

Agreement agreement_of(const Designation& left, const Designation& right) {
    if (left.rank == Rank::advised_against || right.rank == Rank::advised_against)
        return {Accord::advised_against, weight_of_advised_against, &left};
    if (left.rank == Rank::preferred && right.rank == Rank::preferred)
        return {Accord::preferred, weight_of_preferred, &left};
    if (left.rank == Rank::preferred) return {Accord::left_is_admitted, weight_of_one_admitted, &left};
    if (right.rank == Rank::preferred) return {Accord::right_is_admitted, weight_of_one_admitted, &left};
    return {Accord::admitted, weight_of_admitted, &left};
}

bool is_form_of(const Designation& left, const Designation& right) {
    return left.form == right.form ||
           differ_by_a_slip(text::comparison_key(left.term->term), text::comparison_key(right.term->term));
}

template <typename Visit>
void for_shared_languages(const Subject& left, const Subject& right, Visit visit) {
    auto a = left.languages.begin();
    auto b = right.languages.begin();
    while (a != left.languages.end() && b != right.languages.end()) {
        if (a->language < b->language) {
            ++a;
        } else if (b->language < a->language) {
            ++b;
        } else {
            visit(*a++, *b++);
        }
    }
}

double add_up(std::vector<double> weights) {
    std::sort(weights.begin(), weights.end(), [](double a, double b) { return std::abs(a) > std::abs(b); });
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * shares_of_languages[std::min(i, std::size(shares_of_languages) - 1)];
    return sum;
}

double score_of_terms(const Evidence& evidence) {
    std::vector<double> agreeing;
    std::vector<double> contradicting;
    for (const auto& language : evidence.languages)
        (language.weight > 0 ? agreeing : contradicting).push_back(language.weight);
    return add_up(std::move(agreeing)) + add_up(std::move(contradicting));
}

std::optional<bool> compare_themes(const ConceptEntry& left, const ConceptEntry& right) {
    if (left.themes.empty() || right.themes.empty()) return std::nullopt;
    return std::any_of(left.themes.begin(), left.themes.end(), [&](const auto& theme) {
        return std::find(right.themes.begin(), right.themes.end(), theme) != right.themes.end();
    });
}

std::string shared_reference(const ConceptEntry& left, const ConceptEntry& right) {
    for (const auto& reference : left.external_references)
        for (const auto& other : right.external_references)
            if (!reference.target.empty() && reference.target == other.target) return reference.target;
    return {};
}

SourceReference shared_article(const Subject& left, const Subject& right) {
    std::set<SourceReference> cited;
    for (const auto& language : left.languages)
        for (const auto& definition : language.section->definitions)
            if (!definition.source.source.empty() && !definition.source.article.empty())
                cited.insert(definition.source);
    if (cited.empty()) return {};
    for (const auto& language : right.languages)
        for (const auto& definition : language.section->definitions)
            if (cited.contains(definition.source)) return definition.source;
    return {};
}

/// Whether equal preferred terms are said to be other parts of speech, and never the same.
bool do_parts_of_speech_differ(const Subject& left, const Subject& right) {
    bool differ = false;
    bool agree = false;
    for_shared_languages(left, right, [&](const auto& a, const auto& b) {
        const auto* of_left = a.preferred();
        const auto* of_right = b.preferred();
        if (!of_left || !of_right || of_left->key != of_right->key) return;
        const auto& left_part = of_left->term->part_of_speech;
        const auto& right_part = of_right->term->part_of_speech;
        if (!left_part || !right_part) return;
        (*left_part == *right_part ? agree : differ) = true;
    });
    return differ && !agree;
}

} // namespace

bool Evidence::has(Accord accord) const {
    return std::any_of(languages.begin(), languages.end(),
                       [&](const auto& item) { return item.accord == accord; });
}

bool Evidence::is_ambiguous_throughout() const {
    bool has_shared = false;
    for (const auto& language : languages) {
        if (language.accord == Accord::contradiction || language.accord == Accord::form) continue;
        if (!language.is_ambiguous) return false;
        has_shared = true;
    }
    return has_shared;
}

bool Evidence::definitions_support() const {
    return definitions && definitions->share >= likeness_that_supports;
}

bool Evidence::looks_like_false_friends() const {
    return definitions && definitions->share < likeness_of_strangers && themes_agree == false;
}

LanguageAccord Judge::compare(const LanguageDesignations& left, const LanguageDesignations& right,
                              const Subject& left_subject, const Subject& right_subject) const {
    LanguageAccord best{left.language, Accord::contradiction, false, 0};
    for (const auto& mine : left.designations)
        for (const auto& theirs : right.designations) {
            if (mine.key != theirs.key) continue;
            auto [accord, weight, shared] = agreement_of(mine, theirs);
            const auto is_other_name = [&](const Holder& holder) {
                const auto& subject = subjects_.all()[holder.subject];
                if (&subject == &left_subject || &subject == &right_subject) return false;
                if (subject.glossary != left_subject.glossary && subject.glossary != right_subject.glossary)
                    return false;
                return holder.rank != Rank::advised_against;
            };
            const auto holders = holders_.of_key(mine.key);
            const bool is_ambiguous = std::any_of(holders.begin(), holders.end(), is_other_name);
            weight *= rarity(*shared) * (is_ambiguous ? share_if_ambiguous : 1);
            if (weight > best.weight) best = {left.language, accord, is_ambiguous, weight};
        }
    if (best.weight > 0) return best;
    const auto* preferred = left.preferred();
    const auto* other = right.preferred();
    if (!preferred || !other) {
        best.accord = Accord::admitted; // nothing to compare: no weight
        return best;
    }
    const bool is_form = is_form_of(*preferred, *other);
    best.accord = is_form ? Accord::form : Accord::contradiction;
    best.weight =
        is_form ? weight_of_form * (rarity(*preferred) + rarity(*other)) / 2 : weight_of_contradiction;
    return best;
}

void Judge::compare_terms(const Subject& left, const Subject& right, Evidence& evidence) const {
    for_shared_languages(left, right, [&](const auto& a, const auto& b) {
        const auto accord = compare(a, b, left, right);
        if (accord.weight != 0) evidence.languages.push_back(accord);
    });
    evidence.score += score_of_terms(evidence);
}

void Judge::compare_across_languages(const Subject& left, const Subject& right, Evidence& evidence) const {
    const auto have_in_common = [](const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
        return std::any_of(a.begin(), a.end(),
                           [&](auto number) { return std::binary_search(b.begin(), b.end(), number); });
    };
    evidence.has_cognate = have_in_common(left.cognates, right.cognates);
    evidence.has_acronym = have_in_common(left.acronyms, right.acronyms);
    evidence.score +=
        (evidence.has_cognate ? weight_of_cognate : 0) + (evidence.has_acronym ? weight_of_acronym : 0);
    std::set<std::string> languages;
    for (const auto* subject : {&left, &right})
        for (const auto& language : subject->languages) languages.insert(language.section->language);
    for (const auto& language : languages)
        evidence.languages_of_both += (evidence.languages_of_both.empty() ? "" : ", ") + language;
}

Evidence Judge::weigh(std::size_t left, std::size_t right, Definitions definitions) {
    const auto& a = subjects_.all()[left];
    const auto& b = subjects_.all()[right];
    Evidence evidence;
    evidence.score = before_any_evidence;
    evidence.is_across_languages = !a.shares_language_with(b);
    if (evidence.is_across_languages)
        compare_across_languages(a, b, evidence);
    else
        compare_terms(a, b, evidence);
    evidence.themes_agree = compare_themes(*a.entry, *b.entry);
    if (evidence.themes_agree)
        evidence.score += *evidence.themes_agree ? weight_of_theme : weight_of_other_theme;
    evidence.same_reference = shared_reference(*a.entry, *b.entry);
    if (!evidence.same_reference.empty()) evidence.score += weight_of_reference;
    evidence.same_article = shared_article(a, b);
    if (!evidence.same_article.empty()) evidence.score += weight_of_article;
    evidence.parts_of_speech_differ = do_parts_of_speech_differ(a, b);

    const bool names_agree = evidence.has(Accord::preferred) && !evidence.is_ambiguous_throughout();
    const bool is_clear = evidence.score < surely_not ||
                          (names_agree && evidence.score > surely && evidence.themes_agree != false);
    if (is_clear && definitions == Definitions::if_in_doubt) return evidence;
    evidence.definitions = words_.compare(left, right, enough(names_agree, evidence.score, definitions));
    if (evidence.definitions)
        evidence.score +=
            std::clamp(weight_of_likeness * (evidence.definitions->share - likeness_that_says_nothing),
                       names_agree ? least_of_likeness_if_names_agree : least_of_likeness, most_of_likeness);
    return evidence;
}

MatchRelation Judge::relation(const Evidence& evidence) const {
    if (evidence.has(Accord::preferred) || evidence.has(Accord::form) || evidence.definitions_support() ||
        evidence.is_across_languages)
        return MatchRelation::same;
    std::size_t left = 0;
    std::size_t right = 0;
    for (const auto& language : evidence.languages) {
        left += language.accord == Accord::left_is_admitted;
        right += language.accord == Accord::right_is_admitted;
    }
    // Who lists a name among others speaks of more than who has it as the name.
    if (left > right) return MatchRelation::narrower;
    if (right > left) return MatchRelation::broader;
    return MatchRelation::related;
}

std::string Judge::names(const Evidence& evidence, std::initializer_list<Accord> accords) const {
    std::set<std::string> languages;
    for (const auto& language : evidence.languages)
        if (std::find(accords.begin(), accords.end(), language.accord) != accords.end())
            languages.insert(subjects_.vocabulary(language.language).language());
    std::string list;
    for (const auto& language : languages) list += (list.empty() ? "" : ", ") + language;
    return list;
}

std::vector<Message> Judge::words(const Evidence& evidence) const {
    std::vector<Message> words;
    const auto say_where = [&](const char* key, std::initializer_list<Accord> accords) {
        if (auto languages = names(evidence, accords); !languages.empty())
            words.push_back({key, {std::move(languages)}});
    };
    say_where("match.same-preferred", {Accord::preferred});
    say_where("match.one-admitted", {Accord::left_is_admitted, Accord::right_is_admitted});
    say_where("match.shared-term", {Accord::admitted});
    say_where("match.advised-against", {Accord::advised_against});
    say_where("match.form", {Accord::form});
    if (evidence.has_cognate) words.push_back({"match.cognate", {evidence.languages_of_both}});
    if (evidence.has_acronym) words.push_back({"match.acronym", {evidence.languages_of_both}});
    if (!evidence.same_reference.empty()) words.push_back({"match.same-reference", {evidence.same_reference}});
    if (!evidence.same_article.empty())
        words.push_back({"match.same-article", {evidence.same_article.source, evidence.same_article.article}});
    if (evidence.definitions)
        words.push_back({"match.definitions",
                         {fmt::format("{:.0f}", evidence.definitions->share * 100),
                          subjects_.vocabulary(evidence.definitions->language).language()}});
    if (evidence.themes_agree)
        words.push_back({*evidence.themes_agree ? "match.same-theme" : "match.other-theme", {}});
    say_where("match.other-preferred", {Accord::contradiction});
    if (evidence.parts_of_speech_differ) words.push_back({"match.other-part-of-speech", {}});
    if (evidence.is_ambiguous_throughout()) words.push_back({"match.homonym", {}});
    return words;
}

} // namespace migralex::consolidation
