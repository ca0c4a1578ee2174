// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/dialect.hpp"

#include <unordered_map>

namespace migralex::tbx {

namespace {

constexpr std::string_view statuses =
    "preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts";
constexpr std::string_view locations =
    "checkBox comboBox comboBoxElement dialogBox groupBox informativeMessage interactiveMessage menuItem "
    "progressBar pushButton radioButton slider spinBox tab tableText textBox toolTip user-definedType";
constexpr std::string_view registers = "colloquialRegister neutralRegister technicalRegister in-houseRegister "
                                       "bench-levelRegister slangRegister vulgarRegister";
constexpr unsigned everywhere = at_concept | at_language | at_term;

constexpr DataCategory categories[] = {
    {"subjectField", "descrip", Module::min, at_concept, {}},
    {"customerSubset", "admin", Module::min, at_concept | at_term, {}},
    {"partOfSpeech", "termNote", Module::min, at_term, "noun verb adjective adverb other"},
    {"administrativeStatus", "termNote", Module::min, at_term, statuses},
    {"externalCrossReference", "xref", Module::min, everywhere, {}, Target::address},
    {"definition", "descrip", Module::basic, at_concept | at_language, {}},
    {"context", "descrip", Module::basic, at_term, {}},
    {"source", "admin", Module::basic, everywhere | in_group, {}},
    {"projectSubset", "admin", Module::basic, at_concept | at_term, {}},
    {"crossReference", "ref", Module::basic, at_concept | at_term, {}, Target::entry},
    {"geographicalUsage", "termNote", Module::basic, at_term, {}},
    {"grammaticalGender", "termNote", Module::basic, at_term, "masculine feminine neuter other"},
    {"termType", "termNote", Module::basic, at_term, "fullForm acronym abbreviation shortForm variant phrase"},
    {"termLocation", "termNote", Module::basic, at_term, locations},
    {"transactionType", "transac", Module::basic, everywhere, "origination modification"},
    {"responsibility", "transacNote", Module::basic, in_group, {}},
    {"xGraphic", "xref", Module::basic, at_concept | at_language, {}, Target::address},
    {"grammaticalNumber", "termNote", Module::linguist, at_term, "singular plural dual mass otherNumber"},
    {"register", "termNote", Module::linguist, at_term, registers},
    {"reading", "admin", Module::linguist, at_term, {}},
    {"readingNote", "adminNote", Module::linguist, in_group, {}},
    {"transferComment", "termNote", Module::linguist, at_term, {}},

    {"formerIdentifier", "admin", Module::migralex, at_concept, {}},
    {"originalIdentifier", "admin", Module::migralex, at_concept, {}},
    {"retirement", "admin", Module::migralex, at_concept, {}},
    {"replacedBy", "adminNote", Module::migralex, in_group, {}},
    {"harmonization", "admin", Module::migralex, at_concept, "agreed provisional notHarmonized oneSubregion"},
    {"anchorMember", "adminNote", Module::migralex, in_group, {}},
    {"anchorReason", "adminNote", Module::migralex, in_group, {}},
    {"decision", "adminNote", Module::migralex, in_group, {}},
    {"decisionBody", "adminNote", Module::migralex, in_group, {}},
    {"decisionDate", "adminNote", Module::migralex, in_group, {}},
    {"shapingDecision", "adminNote", Module::migralex, in_group, {}},
    {"conflictVersion", "admin", Module::migralex, at_concept, {}},
    {"conflictField", "adminNote", Module::migralex, in_group, {}},
    {"conflictPlace", "adminNote", Module::migralex, in_group, {}},
    {"conflictSide", "adminNote", Module::migralex, in_group, {}},
    {"generalNote", "descrip", Module::migralex, at_concept | at_term, {}},
    {"usageNote", "descrip", Module::migralex, at_concept | at_term, {}},
    {"scopeNote", "descrip", Module::migralex, at_concept | at_term, {}},
    {"nationalNote", "descrip", Module::migralex, at_concept | at_term, {}},
    {"statisticalUse", "descrip", Module::migralex, at_concept | at_term, {}},
    {"broaderConceptGeneric", "descrip", Module::migralex, at_concept, {}, Target::entry},
    {"subordinateConceptGeneric", "descrip", Module::migralex, at_concept, {}, Target::entry},
    {"superordinateConceptPartitive", "descrip", Module::migralex, at_concept, {}, Target::entry},
    {"subordinateConceptPartitive", "descrip", Module::migralex, at_concept, {}, Target::entry},
    {"associatedConcept", "descrip", Module::migralex, at_concept, {}, Target::entry},
    {"distinctConcept", "descrip", Module::migralex, at_concept, {}, Target::entry},
    {"overlappingConcept", "descrip", Module::migralex, at_concept, {}, Target::entry},
    {"reviewState", "admin", Module::migralex, at_concept | at_language,
     "draft proposed nationalComment validated"},
    {"reviewBody", "adminNote", Module::migralex, in_group, {}},
    {"reviewDocument", "adminNote", Module::migralex, in_group, {}},
    {"reviewDate", "adminNote", Module::migralex, in_group, {}},
    {"reopenedBody", "adminNote", Module::migralex, in_group, {}},
    {"reopenedDocument", "adminNote", Module::migralex, in_group, {}},
    {"reopenedDate", "adminNote", Module::migralex, in_group, {}},
    {"reopenedValue", "adminNote", Module::migralex, in_group, {}},
    {"definitionRole", "admin", Module::migralex, in_group, "anchor rendering authentic"},
    {"renders", "admin", Module::migralex, in_group, {}},
    {"sourceArticle", "admin", Module::migralex, in_group, {}},
    {"sourceRelation", "admin", Module::migralex, in_group, "identical adapted ownWords"},
    {"sourceCheck", "admin", Module::migralex, in_group, "toVerify verified"},
    {"validIn", "admin", Module::migralex, in_group, {}},
    {"originatingEntry", "admin", Module::migralex, in_group, {}},
    {"localAdministrativeStatus", "termNote", Module::migralex, at_term, statuses},
    {"mark", "termNote", Module::migralex, at_term, "pejorative"},
    {"legalTerm", "termNote", Module::migralex, at_term, {}},
    {"conceptRelation", "admin", Module::migralex, in_group, "exact narrower broader overlap"},
    {"originatingTerm", "admin", Module::migralex, at_term | in_group, {}},
    {"languageTag", "admin", Module::migralex, at_term | in_group, {}},
};

} // namespace

std::span<const DataCategory> dialect() {
    return categories;
}

const DataCategory* find_category(std::string_view element, std::string_view name) {
    const auto* found = find_category(name);
    return found && found->element == element ? found : nullptr;
}

const DataCategory* find_category(std::string_view name) {
    static const auto by_name = [] {
        std::unordered_map<std::string_view, const DataCategory*> index;
        for (const auto& category : categories) index.emplace(category.name, &category);
        return index;
    }();
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
}

bool takes(const DataCategory& category, std::string_view value) {
    auto rest = category.values;
    if (rest.empty()) return true;
    while (!rest.empty()) {
        const auto word = rest.substr(0, rest.find(' '));
        if (word == value) return true;
        rest.remove_prefix(word.size() == rest.size() ? rest.size() : word.size() + 1);
    }
    return false;
}

} // namespace migralex::tbx
