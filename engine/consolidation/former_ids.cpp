// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/former_ids.hpp"

#include "consolidation/ledger.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <string>

namespace migralex::consolidation {

namespace {

using Candidates = std::vector<const ConceptEntry*>;

class Follower {
  public:
    explicit Follower(const std::vector<Glossary>& glossaries) : glossaries_(glossaries) {
        for (const auto& glossary : glossaries)
            for (const auto& entry : glossary.entries)
                for (const auto& alias : entry.aliases) former_[alias].push_back(&entry);
    }

    CurrentRecords follow(const std::vector<Decision>& records) {
        CurrentRecords current{records, {}};
        if (former_.empty()) return current;
        for (auto& record : current.records) {
            std::map<std::string, std::string> renamed;
            for (auto& id : record.entries) {
                const auto now = id_today(record, id, current.findings);
                if (now != id) renamed.emplace(id, now);
            }
            rename(record, renamed);
        }
        return current;
    }

  private:
    std::string id_today(const Decision& record, const std::string& id, std::vector<Finding>& findings) const {
        const auto former = former_.find(id);
        if (former == former_.end()) return id;
        auto candidates = former->second;
        const ConceptEntry* bearer = nullptr;
        for (const auto& glossary : glossaries_)
            if (const auto* entry = find_entry(glossary, id)) bearer = entry;
        if (bearer) candidates.push_back(bearer);
        if (candidates.size() == 1) return candidates.front()->id;
        if (const auto fingerprint = record.fingerprints.find(id); fingerprint != record.fingerprints.end()) {
            Candidates meant;
            for (const auto* candidate : candidates)
                if (decision_fingerprint(record.kind, *candidate) == fingerprint->second)
                    meant.push_back(candidate);
            if (meant.size() == 1) return meant.front()->id;
        }
        std::vector<std::string> ids;
        for (const auto* candidate : candidates) ids.push_back(candidate->id);
        std::sort(ids.begin(), ids.end(), id_less);
        findings.push_back({"LED-12",
                            Severity::warning,
                            record.place,
                            record.number,
                            {"ledger.entry-ambiguous", {id, fmt::format("{}", fmt::join(ids, ", "))}},
                            {}});
        return bearer ? id : ids.front();
    }

    static void rename(Decision& record, const std::map<std::string, std::string>& renamed) {
        if (renamed.empty()) return;
        const auto now = [&](const std::string& id) {
            const auto found = renamed.find(id);
            return found == renamed.end() ? id : found->second;
        };
        for (auto& id : record.entries) id = now(id);
        if (record.kind == DecisionKind::anchor) record.choice = now(record.choice);
        std::map<std::string, std::string, std::less<>> fingerprints;
        for (const auto& [id, fingerprint] : record.fingerprints) fingerprints.emplace(now(id), fingerprint);
        record.fingerprints = std::move(fingerprints);
    }

    const std::vector<Glossary>& glossaries_;
    std::map<std::string, Candidates, std::less<>> former_;
};

} // namespace

CurrentRecords follow_former_ids(const std::vector<Decision>& records,
                                 const std::vector<Glossary>& glossaries) {
    return Follower(glossaries).follow(records);
}

} // namespace migralex::consolidation
