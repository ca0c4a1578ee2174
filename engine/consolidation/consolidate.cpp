// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.hpp"

#include "consolidation/apply_decisions.hpp"
#include "consolidation/identifiers.hpp"
#include "consolidation/merge.hpp"

#include <algorithm>
#include <map>

namespace migralex::consolidation {

namespace {

std::string first_id(const Glossary& glossary) {
    return glossary.entries.empty() ? std::string() : glossary.entries.front().id;
}

bool is_public(const ConceptEntry& entry) {
    return std::any_of(entry.languages.begin(), entry.languages.end(),
                       [](const auto& section) { return section.review.state != ReviewState::draft; });
}

/// Entries that are drafts in every language are not there yet.
void leave_out_drafts(std::vector<Glossary>& glossaries) {
    for (auto& glossary : glossaries)
        std::erase_if(glossary.entries,
                      [](const auto& entry) { return !entry.retirement && !is_public(entry); });
}

void count(ConsolidationReport& report, const Consolidation& consolidation) {
    switch (consolidation.harmonization) {
    case Harmonization::agreed: ++report.agreed; break;
    case Harmonization::provisional: ++report.provisional; break;
    case Harmonization::not_harmonized: ++report.not_harmonized; break;
    case Harmonization::one_subregion: ++report.one_subregion; break;
    }
    if (consolidation.members.size() > 1) ++report.merged_groups;
}

/// Identifiers that were merged into an entry keep leading to it.
void add_aliases(ConceptEntry& entry, const std::vector<GivenIdentifier>& given) {
    for (const auto& identifier : given)
        if (identifier.state == IdentifierState::merged && !identifier.replaced_by.empty() &&
            identifier.replaced_by.front() == entry.id)
            entry.aliases.push_back(identifier.id);
}

Glossary continental_frame(const Publication& publication) {
    Glossary glossary;
    glossary.language = "en";
    glossary.title = name_in(publication.title, "en");
    glossary.description = {
        "Consolidated from the subregional glossaries by `migralex consolidate`; do not edit: "
        "change a subregional entry or record a decision, and consolidate again.",
        "Independent proposal; not a publication of SELA or IOM; not validated by any State."};
    return glossary;
}

} // namespace

bool ConsolidationReport::has_errors() const {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
}

ConsolidationResult consolidate(ConsolidationInput input) {
    // Drafts are known to the ledger: a decision may name an entry that is under review again.
    const auto ledger = settle_ledger(input.ledger, input.glossaries, input.publication);
    leave_out_drafts(input.glossaries);
    std::sort(input.glossaries.begin(), input.glossaries.end(),
              [](const auto& a, const auto& b) { return id_less(first_id(a), first_id(b)); });

    ConsolidationResult result;
    result.report.findings = ledger.findings;
    if (result.report.has_errors()) return result;

    Matcher matcher(input.glossaries);
    auto grouping = group_entries(input.glossaries, ledger, input.identifiers, matcher.matches());
    for (auto& question : grouping.questions) {
        question.evidence = matcher.evidence(question);
        const bool is_deferred = !deferred_until(ledger, make_pair_of(question.left, question.right)).empty();
        (is_deferred ? result.report.deferred : result.report.questions).push_back(std::move(question));
    }
    auto identification = identify_groups(grouping.groups, input.identifiers, input.publication.prefix);
    result.identifiers = std::move(identification.given);

    std::map<std::string, const ConceptEntry*> entries;
    for (const auto& glossary : input.glossaries)
        for (const auto& entry : glossary.entries) entries.emplace(entry.id, &entry);
    std::map<std::string, std::string> continental_id;
    for (std::size_t i = 0; i < grouping.groups.size(); ++i)
        for (const auto& member : grouping.groups[i]) continental_id.emplace(member, identification.ids[i]);

    result.continental = continental_frame(input.publication);
    const MergeContext context{input.publication, ledger, continental_id};
    for (std::size_t i = 0; i < grouping.groups.size(); ++i) {
        std::vector<const ConceptEntry*> members;
        for (const auto& id : grouping.groups[i]) members.push_back(entries.at(id));
        auto entry = merge_entries(identification.ids[i], members, context);
        add_aliases(entry, result.identifiers);
        count(result.report, *entry.consolidation);
        result.continental.entries.push_back(std::move(entry));
    }
    std::sort(result.continental.entries.begin(), result.continental.entries.end(),
              [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
    result.report.concepts = result.continental.entries.size();
    return result;
}

} // namespace migralex::consolidation
