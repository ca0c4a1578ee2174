// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/ledger.hpp"

#include "consolidation/former_ids.hpp"
#include "text/fingerprint.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace migralex::consolidation {

namespace {

const ConceptEntry* find_entry_in(const std::vector<Glossary>& glossaries, std::string_view id) {
    for (const auto& glossary : glossaries)
        if (const auto* entry = find_entry(glossary, id)) return entry;
    return nullptr;
}

template <typename Visit>
void for_each_pair(const Decision& decision, Visit visit) {
    for (std::size_t i = 0; i < decision.entries.size(); ++i)
        for (std::size_t j = i + 1; j < decision.entries.size(); ++j)
            visit(make_pair_of(decision.entries[i], decision.entries[j]));
}

/// Entries that decisions make one.
class Together {
  public:
    /// All that is one with the entries now, themselves included.
    const std::vector<std::string>& join(const std::vector<std::string>& entries) {
        const auto joined = sets_.size();
        sets_.emplace_back();
        for (const auto& entry : entries) {
            const auto [place, is_new] = set_of_.emplace(entry, joined);
            if (is_new) {
                sets_[joined].push_back(entry);
            } else if (const auto old = place->second; old != joined) {
                for (const auto& other : sets_[old]) set_of_[other] = joined;
                sets_[joined].insert(sets_[joined].end(), sets_[old].begin(), sets_[old].end());
                sets_[old].clear();
            }
        }
        return sets_[joined];
    }

  private:
    std::map<std::string, std::size_t> set_of_;
    std::vector<std::vector<std::string>> sets_;
};

/// Settles the records step by step; each step adds its findings.
class Settlement {
  public:
    Settlement(const std::vector<Decision>& records, const std::vector<Glossary>& glossaries,
               const Publication& publication)
        : records_(records), glossaries_(glossaries), publication_(publication) {}

    Ledger settle() {
        check_numbers();
        for (const auto& record : records_) check_record(record);
        check_circles();
        keep_what_is_in_force();
        check_contradictions();
        note_changed_texts();
        return std::move(ledger_);
    }

  private:
    void report(std::string_view code, Severity severity, const Decision& record, Message message) {
        ledger_.findings.push_back(
            {std::string(code), severity, record.place, record.number, std::move(message), {}});
    }

    void check_numbers() {
        for (const auto& record : records_)
            if (!by_number_.emplace(record.number, &record).second)
                report("LED-01", Severity::error, record, {"ledger.number-repeated", {record.number}});
    }

    void check_record(const Decision& record) {
        if (!publication_.bodies.contains(record.body))
            report("LED-02", Severity::error, record, {"ledger.body-unknown", {record.body}});
        for (const auto& id : record.entries)
            if (!find_entry_in(glossaries_, id))
                report("LED-03", Severity::error, record, {"ledger.entry-unknown", {id}});
        for (const auto& number : record.supersedes)
            if (!by_number_.contains(number))
                report("LED-04", Severity::error, record, {"ledger.supersedes-unknown", {number}});
        if (record.kind == DecisionKind::anchor &&
            std::find(record.entries.begin(), record.entries.end(), record.choice) == record.entries.end())
            report("LED-06", Severity::error, record, {"ledger.choice-outside", {record.choice}});
        if (record.entries.size() < 2 && record.kind <= DecisionKind::different)
            report("LED-07", Severity::error, record, {"ledger.too-few-entries", {}});
        check_fields(record);
    }

    /// What a kind needs beside its entries.
    void check_fields(const Decision& record) {
        const auto require = [&](const std::string& value, const char* field) {
            if (value.empty())
                report("LED-11", Severity::error, record,
                       {"ledger.field-missing", {std::string(to_string(record.kind)), field}});
        };
        switch (record.kind) {
        case DecisionKind::term:
            require(record.choice, "choice");
            require(record.language, "language");
            break;
        case DecisionKind::theme:
        case DecisionKind::accept: require(record.choice, "choice"); break;
        case DecisionKind::reservation:
            require(record.choice, "choice");
            require(record.country, "country");
            break;
        case DecisionKind::related: require(record.relation, "relation"); break;
        case DecisionKind::defer: require(record.until, "until"); break;
        default: break;
        }
    }

    bool leads_to(const Decision& record, const std::string& number, std::set<std::string>& visited) const {
        for (const auto& next : record.supersedes) {
            if (next == number) return true;
            const auto found = by_number_.find(next);
            if (found != by_number_.end() && visited.insert(next).second &&
                leads_to(*found->second, number, visited))
                return true;
        }
        return false;
    }

    void check_circles() {
        for (const auto& record : records_) {
            std::set<std::string> visited;
            if (leads_to(record, record.number, visited))
                report("LED-05", Severity::error, record, {"ledger.circle", {record.number}});
        }
    }

    void keep_what_is_in_force() {
        std::set<std::string> superseded;
        for (const auto& record : records_)
            superseded.insert(record.supersedes.begin(), record.supersedes.end());
        for (const auto& record : records_)
            if (!superseded.contains(record.number)) ledger_.decisions.push_back(record);
        std::stable_sort(ledger_.decisions.begin(), ledger_.decisions.end(),
                         [](const auto& a, const auto& b) { return a.number < b.number; });
    }

    void check_contradictions() {
        std::map<Pair, const Decision*> different;
        std::map<std::string, const Decision*> anchors;
        Together together;
        for (const auto& decision : ledger_.decisions) {
            if (decision.kind == DecisionKind::different || decision.kind == DecisionKind::split)
                for_each_pair(decision, [&](Pair pair) { different.emplace(std::move(pair), &decision); });
            if (decision.kind == DecisionKind::anchor) check_anchor(decision, anchors);
        }
        for (const auto& decision : ledger_.decisions) {
            if (says_same(decision.kind)) check_same(decision, together, different);
        }
    }

    /// What this decision and those before it make one, directly or through a third entry, may not be
    /// different.
    void check_same(const Decision& decision, Together& together, std::map<Pair, const Decision*>& different) {
        const auto& joined = together.join(decision.entries);
        for (std::size_t i = 0; i < joined.size(); ++i)
            for (std::size_t j = i + 1; j < joined.size(); ++j) {
                const auto other = different.find(make_pair_of(joined[i], joined[j]));
                if (other == different.end()) continue;
                const auto& [pair, contradicted] = *other;
                report(
                    finding_of_contradiction, Severity::error, decision,
                    {"ledger.contradiction", {decision.number, contradicted->number, pair.first, pair.second}});
                different.erase(other);
            }
    }

    void check_anchor(const Decision& decision, std::map<std::string, const Decision*>& anchors) {
        for (const auto& id : decision.entries) {
            const auto [other, is_first] = anchors.emplace(id, &decision);
            if (is_first || other->second->choice == decision.choice) continue;
            report(finding_of_contradiction, Severity::error, decision,
                   {"ledger.contradiction",
                    {decision.number, other->second->number, decision.choice, other->second->choice}});
            return;
        }
    }

    void note_changed_texts() {
        for (const auto& decision : ledger_.decisions)
            for (const auto& [id, fingerprint] : decision.fingerprints)
                if (const auto* entry = find_entry_in(glossaries_, id);
                    entry && decision_fingerprint(decision.kind, *entry) != fingerprint)
                    report(finding_of_changed_texts, Severity::note, decision,
                           {"ledger.to-be-confirmed", {id}});
    }

    const std::vector<Decision>& records_;
    const std::vector<Glossary>& glossaries_;
    const Publication& publication_;
    std::map<std::string, const Decision*> by_number_;
    Ledger ledger_;
};

void add_definition(std::vector<std::string>& texts, const std::string& language,
                    const Definition& definition) {
    texts.push_back(language);
    texts.push_back(definition.text.plain);
    texts.push_back(definition.source.source);
    texts.push_back(definition.source.article);
}

} // namespace

bool says_same(DecisionKind kind) {
    switch (kind) {
    case DecisionKind::same:
    case DecisionKind::anchor:
    case DecisionKind::term:
    case DecisionKind::theme:
    case DecisionKind::keep_variants:
    case DecisionKind::reservation: return true;
    default: return false;
    }
}

Pair make_pair_of(std::string_view left, std::string_view right) {
    if (id_less(right, left)) std::swap(left, right);
    return {std::string(left), std::string(right)};
}

Ledger settle_ledger(const std::vector<Decision>& records, const std::vector<Glossary>& glossaries,
                     const Publication& publication) {
    const auto current = follow_former_ids(records, glossaries);
    auto ledger = Settlement(current.records, glossaries, publication).settle();
    ledger.findings.insert(ledger.findings.end(), current.findings.begin(), current.findings.end());
    return ledger;
}

std::string decision_fingerprint(DecisionKind kind, const ConceptEntry& entry) {
    std::vector<std::string> texts;
    if (kind == DecisionKind::anchor) {
        if (const auto anchor = find_anchor(entry))
            add_definition(texts, anchor->section->language, *anchor->definition);
    } else {
        for (const auto& section : entry.languages) {
            for (const auto& term : section.terms) {
                texts.push_back(section.language);
                texts.push_back(term.term);
                texts.emplace_back(to_string(term.acceptability.status));
            }
            for (const auto& definition : section.definitions)
                add_definition(texts, section.language, definition);
        }
    }
    return text::fingerprint(texts);
}

std::string decision_number(const Decision& decision) {
    std::vector<std::string> texts = {decision.date,    decision.body,
                                      decision.meeting, std::string(to_string(decision.kind)),
                                      decision.choice,  decision.reason};
    texts.insert(texts.end(), decision.entries.begin(), decision.entries.end());
    texts.insert(texts.end(), decision.supersedes.begin(), decision.supersedes.end());
    for (const auto& own :
         {decision.relation, decision.language, decision.country, decision.until, decision.waiting_for})
        if (!own.empty()) texts.push_back(own);
    // Behind "1:" of the fingerprint.
    return decision.date + "-" + text::fingerprint(texts).substr(2, 6);
}

std::set<Pair> pairs_of(const Ledger& ledger, DecisionKind kind) {
    std::set<Pair> pairs;
    for (const auto& decision : ledger.decisions)
        if (decision.kind == kind) for_each_pair(decision, [&](Pair pair) { pairs.insert(std::move(pair)); });
    return pairs;
}

} // namespace migralex::consolidation
