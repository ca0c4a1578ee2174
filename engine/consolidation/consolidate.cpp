// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.hpp"

#include "consolidation/apply_decisions.hpp"
#include "consolidation/identifiers.hpp"
#include "consolidation/merge.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

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

/// By the id of an entry: identifiers that were merged into it and keep leading to it.
std::multimap<std::string_view, std::string_view> aliases_of(const std::vector<GivenIdentifier>& given) {
    std::multimap<std::string_view, std::string_view> aliases;
    for (const auto& identifier : given)
        if (identifier.state == IdentifierState::merged && !identifier.replaced_by.empty())
            aliases.emplace(identifier.replaced_by.front(), identifier.id);
    return aliases;
}

/// An id stands for one entry: with two of them, a decision would not say which one it means.
void refuse_shared_ids(ConsolidationReport& report, const std::vector<Glossary>& glossaries) {
    std::set<std::string_view> ids;
    for (const auto& glossary : glossaries)
        for (const auto& entry : glossary.entries)
            if (!ids.insert(entry.id).second)
                report.findings.push_back(
                    {"CON-01", Severity::error, {}, entry.id, {"consolidate.id-repeated", {entry.id}}, {}});
}

/// What the ledger says against itself, and decisions whose texts have changed.
void list_findings(ConsolidationReport& report) {
    for (const auto& finding : report.findings) {
        if (finding.code == finding_of_contradiction)
            report.contradictions.push_back({finding.about, finding.message});
        if (finding.code == finding_of_changed_texts)
            report.to_be_confirmed.push_back({finding.about, finding.message.arguments.front()});
    }
}

void survey(ConsolidationReport& report, const std::vector<Glossary>& glossaries, const Glossary& continental) {
    for (auto& contradiction : contradictions(glossaries, continental))
        report.contradictions.push_back(std::move(contradiction));
    report.differing_acceptability = differing_acceptability(continental);
    report.false_friends = false_friends(continental);
    report.coverage = coverage(continental);
}

/// Matching and grouping; questions and, if asked for, what was proposed go into the report.
std::vector<Group> find_groups(ConsolidationReport& report, const ConsolidationInput& input,
                               const Ledger& ledger) {
    Matcher matcher(input.glossaries);
    auto grouping = group_entries(input.glossaries, ledger, input.identifiers, matcher.matches());
    for (auto& question : grouping.questions) {
        question.evidence = matcher.evidence(question);
        const bool is_deferred = !deferred_until(ledger, make_pair_of(question.left, question.right)).empty();
        (is_deferred ? report.deferred : report.questions).push_back(std::move(question));
    }
    if (input.explains_proposals)
        for (auto& proposal : grouping.proposals) {
            proposal.evidence = matcher.evidence(proposal);
            report.proposals.push_back(std::move(proposal));
        }
    return std::move(grouping.groups);
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
    refuse_shared_ids(result.report, input.glossaries);
    list_findings(result.report);
    if (result.report.has_errors()) {
        result.glossaries = std::move(input.glossaries);
        return result;
    }

    const auto groups = find_groups(result.report, input, ledger);
    auto identification = identify_groups(groups, input.identifiers, input.publication.prefix);
    result.identifiers = std::move(identification.given);

    std::unordered_map<std::string_view, const ConceptEntry*> entries;
    for (const auto& glossary : input.glossaries)
        for (const auto& entry : glossary.entries) entries.emplace(entry.id, &entry);
    std::map<std::string, std::string> continental_id;
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (const auto& member : groups[i]) continental_id.emplace(member, identification.ids[i]);

    result.continental = continental_frame(input.publication);
    const auto aliases = aliases_of(result.identifiers);
    DefinitionReader definitions;
    const MergeContext context{input.publication, ledger, continental_id, definitions};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        std::vector<const ConceptEntry*> members;
        for (const auto& id : groups[i]) members.push_back(entries.at(id));
        auto [entry, differences] = merge_entries(identification.ids[i], members, context);
        const auto [first, last] = aliases.equal_range(entry.id);
        for (auto alias = first; alias != last; ++alias) entry.aliases.emplace_back(alias->second);
        count(result.report, *entry.consolidation);
        std::move(differences.begin(), differences.end(), std::back_inserter(result.report.differences));
        result.continental.entries.push_back(std::move(entry));
    }
    std::sort(result.continental.entries.begin(), result.continental.entries.end(),
              [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
    std::stable_sort(result.report.differences.begin(), result.report.differences.end(),
                     [](const auto& a, const auto& b) { return id_less(a.concept_id, b.concept_id); });
    result.report.concepts = result.continental.entries.size();
    survey(result.report, input.glossaries, result.continental);
    result.glossaries = std::move(input.glossaries);
    return result;
}

} // namespace migralex::consolidation
