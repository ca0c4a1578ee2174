// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/merge.hpp"

#include "consolidation/apply_decisions.hpp"
#include "consolidation/merge_terms.hpp"
#include "model/glossary.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>

namespace migralex::consolidation {

namespace {

template <typename Value>
void add_once(std::vector<Value>& values, const Value& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

class EntryMerger {
  public:
    EntryMerger(const std::string& id, const std::vector<const ConceptEntry*>& members,
                const MergeContext& context)
        : members_(members), context_(context),
          anchor_(choose_anchor(members, context.ledger, context.publication.sources)) {
        merged_.id = id;
    }

    MergedEntry merge() {
        merge_themes();
        for (const auto* member : ordered_members()) merge_member(*member);
        std::stable_sort(merged_.languages.begin(), merged_.languages.end(),
                         [](const auto& a, const auto& b) { return a.language < b.language; });
        for (auto& section : merged_.languages)
            section.terms = merge_terms(term_sources(section.language), context_.publication,
                                        decided_term(section.language));
        std::erase_if(merged_.languages,
                      [](const auto& section) { return section.terms.empty() && section.definitions.empty(); });
        merge_relations();
        const std::string anchor_member = anchor_.member ? anchor_.member->id : std::string();
        differences_ = differences_of(merged_, anchor_member, context_.definitions);
        merged_.consolidation = describe();
        apply_decisions(merged_, context_);
        return {std::move(merged_), std::move(differences_)};
    }

  private:
    /// The anchor's member first, then by id: its definition leads, its preferred terms win.
    std::vector<const ConceptEntry*> ordered_members() const {
        auto ordered = members_;
        std::stable_partition(ordered.begin(), ordered.end(),
                              [&](const auto* member) { return member == anchor_.member; });
        return ordered;
    }

    void merge_themes() {
        std::map<std::string, std::size_t> votes;
        for (const auto* member : members_)
            if (!member->themes.empty()) ++votes[member->themes.front()];
        std::string primary;
        std::size_t most = 0;
        for (const auto* member : ordered_members())
            if (!member->themes.empty() && votes[member->themes.front()] > most) {
                primary = member->themes.front();
                most = votes[primary];
            }
        if (!primary.empty()) merged_.themes.push_back(primary);
        for (const auto* member : ordered_members())
            for (const auto& theme : member->themes) add_once(merged_.themes, theme);
    }

    void merge_member(const ConceptEntry& member) {
        for (const auto& section : member.languages)
            if (section.review.state != ReviewState::draft) merge_section(member, section);
        for (auto note : member.notes) {
            note.origin = member.id;
            merged_.notes.push_back(std::move(note));
        }
        for (const auto& reference : member.external_references)
            add_once(merged_.external_references, reference);
    }

    void merge_section(const ConceptEntry& member, const LanguageSection& section) {
        const bool is_new = !find_language(merged_, section.language);
        auto& merged = language_section(merged_, section.language);
        merge_review(merged, section.review, is_new);
        for (auto definition : section.definitions) {
            definition.origin = member.id;
            merged.definitions.push_back(std::move(definition));
        }
    }

    static void merge_review(LanguageSection& merged, const Review& review, bool is_new) {
        if (is_new) {
            merged.review = review;
        } else if (review.state < merged.review.state) {
            merged.review = review;
        } else if (review != merged.review) {
            // Two bodies validated two texts: neither validated what stands here together.
            merged.review = Review{
                std::min({review.state, merged.review.state, ReviewState::national_comment}), {}, {}, {}};
        }
    }

    std::vector<TermSource> term_sources(const std::string& language) const {
        std::vector<TermSource> sources;
        for (const auto* member : ordered_members()) {
            const auto* section = find_language(*member, language);
            if (section && section->review.state != ReviewState::draft) sources.push_back({member, section});
        }
        return sources;
    }

    /// What a body chose as the preferred term of a language; empty if none did.
    std::string decided_term(const std::string& language) const {
        std::string term;
        for (const auto& decision : context_.ledger.decisions)
            if (decision.kind == DecisionKind::term && decision.language == language && is_about_us(decision))
                term = text::normalize(decision.choice);
        return term;
    }

    bool is_about_us(const Decision& decision) const {
        return std::any_of(members_.begin(), members_.end(), [&](const auto* member) {
            return std::find(decision.entries.begin(), decision.entries.end(), member->id) !=
                   decision.entries.end();
        });
    }

    void merge_relations() {
        for (const auto* member : members_)
            for (const auto& relation : member->relations) {
                const auto target = context_.continental_id.find(relation.target);
                if (target == context_.continental_id.end() || target->second == merged_.id) continue;
                add_relation(relation.kind, target->second, member->id);
            }
        std::stable_sort(merged_.relations.begin(), merged_.relations.end(), [](const auto& a, const auto& b) {
            return a.kind != b.kind ? a.kind < b.kind : id_less(a.target, b.target);
        });
    }

    void add_relation(RelationKind kind, const std::string& target, const std::string& origin) {
        for (auto& relation : merged_.relations)
            if (relation.kind == kind && relation.target == target) {
                add_once(relation.origins, origin);
                return;
            }
        merged_.relations.push_back({kind, target, {origin}, {}});
    }

    Consolidation describe() const {
        Consolidation consolidation;
        for (const auto* member : members_) consolidation.members.push_back(member->id);
        if (anchor_.member) {
            consolidation.anchor_member = anchor_.member->id;
            consolidation.anchor_reason = anchor_.reason;
        }
        if (anchor_.decision) {
            consolidation.harmonization = Harmonization::agreed;
            consolidation.decision = anchor_.decision->number;
            consolidation.body = anchor_.decision->body;
            consolidation.date = anchor_.decision->date;
        } else if (members_.size() == 1) {
            consolidation.harmonization = Harmonization::one_subregion;
        } else {
            consolidation.harmonization = definitions_differ(differences_, consolidation.anchor_member)
                                              ? Harmonization::not_harmonized
                                              : Harmonization::provisional;
        }
        consolidation.decisions = shaping_decisions();
        return consolidation;
    }

    std::vector<std::string> shaping_decisions() const {
        std::set<std::string> numbers;
        for (const auto& decision : context_.ledger.decisions)
            if (is_about_us(decision)) numbers.insert(decision.number);
        return {numbers.begin(), numbers.end()};
    }

    const std::vector<const ConceptEntry*>& members_;
    const MergeContext& context_;
    AnchorChoice anchor_;
    ConceptEntry merged_;
    std::vector<DefinitionDifference> differences_;
};

} // namespace

MergedEntry merge_entries(const std::string& id, const std::vector<const ConceptEntry*>& members,
                          const MergeContext& context) {
    return EntryMerger(id, members, context).merge();
}

} // namespace migralex::consolidation
