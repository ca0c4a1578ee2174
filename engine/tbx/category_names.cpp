// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/category_names.hpp"

#include "tbx/categories.hpp"
#include "tbx/dialect.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace migralex::tbx::category {

namespace {

struct Synonym {
    /// As `folded` gives it.
    std::string_view key;
    std::string_view name;
};

/// Notes and relations of our module that others have under the same name, and names of TBX version 2, of
/// TBX-Min before 2019, of TermWeb, MultiTerm and Terminologue.
constexpr Synonym synonyms[] = {
    {"generalnote", general_note},
    {"note", general_note},
    {"usagenote", usage_note},
    {"scopenote", "scopeNote"},
    {"broaderconceptgeneric", "broaderConceptGeneric"},
    {"superordinateconceptgeneric", "broaderConceptGeneric"},
    {"subordinateconceptgeneric", "subordinateConceptGeneric"},
    {"superordinateconceptpartitive", "superordinateConceptPartitive"},
    {"broaderconceptpartitive", "superordinateConceptPartitive"},
    {"subordinateconceptpartitive", "subordinateConceptPartitive"},
    {"associatedconcept", "associatedConcept"},
    {"relatedconcept", "associatedConcept"},
    {"normativeauthorization", status},
    {"usagestatus", status},
    {"termstatus", status},
    {"status", status},
    {"pos", part_of_speech},
    {"wordclass", part_of_speech},
    {"gender", gender},
    {"number", number},
    {"subject", subject_field},
    {"domain", subject_field},
};

std::string folded(std::string_view name) {
    std::string key;
    for (const char c : name) {
        if (c == ' ' || c == '-' || c == '_') continue;
        key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return key;
}

using Names = std::unordered_map<std::string, std::string_view>;

Names make_names() {
    Names names;
    for (const auto& category : dialect())
        if (category.module != Module::migralex) names.emplace(folded(category.name), category.name);
    for (const auto& synonym : synonyms) names.emplace(synonym.key, synonym.name);
    return names;
}

std::unordered_set<std::string_view> make_exact_names() {
    std::unordered_set<std::string_view> names;
    for (const auto& category : dialect()) names.insert(category.name);
    return names;
}

} // namespace

std::string_view canonical_name(std::string_view spelled) {
    // Nearly all names are spelled as they should be.
    static const auto exact = make_exact_names();
    if (exact.contains(spelled)) return spelled;
    static const auto names = make_names();
    const auto found = names.find(folded(spelled));
    return found == names.end() ? spelled : found->second;
}

} // namespace migralex::tbx::category
