// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/match.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>
#include <unordered_map>

namespace migralex::consolidation {

namespace {

/// What matching reads of an entry: its comparison keys by language.
struct Designations {
    const ConceptEntry* entry = nullptr;
    std::size_t glossary = 0;
    struct Language {
        std::string preferred;
        /// All recommended terms, the preferred one among them.
        std::set<std::string> recommended;
    };
    std::map<std::string, Language> languages;
};

std::string key_in(std::string_view language, const std::string& key) {
    return std::string(language) + ":" + key;
}

Designations designations_of(const ConceptEntry& entry, std::size_t glossary) {
    Designations result;
    result.entry = &entry;
    result.glossary = glossary;
    for (const auto& section : entry.languages) {
        if (section.review.state == ReviewState::draft) continue;
        auto& language = result.languages[section.language];
        for (const auto& term : section.terms) {
            if (!term.is_recommended()) continue;
            // A term of punctuation alone ("—") has no key, and is like no other.
            if (auto key = text::comparison_key(term.term); !key.empty())
                language.recommended.insert(std::move(key));
        }
        if (const auto* preferred = find_preferred_term(section))
            language.preferred = text::comparison_key(preferred->term);
    }
    return result;
}

class Matcher {
  public:
    explicit Matcher(const std::vector<Glossary>& glossaries) {
        for (std::size_t i = 0; i < glossaries.size(); ++i)
            for (const auto& entry : glossaries[i].entries)
                if (!entry.retirement) entries_.push_back(designations_of(entry, i));
        for (std::size_t i = 0; i < entries_.size(); ++i)
            for (const auto& [tag, language] : entries_[i].languages)
                for (const auto& key : language.recommended) by_key_[key_in(tag, key)].push_back(i);
    }

    std::vector<Match> matches() const {
        std::vector<Match> result;
        for (const auto& [left, right] : candidate_pairs())
            result.push_back(judge(entries_[left], entries_[right]));
        std::sort(result.begin(), result.end(), [](const Match& a, const Match& b) {
            if (a.score != b.score) return a.score > b.score;
            if (a.left != b.left) return id_less(a.left, b.left);
            return id_less(a.right, b.right);
        });
        return result;
    }

  private:
    std::set<std::pair<std::size_t, std::size_t>> candidate_pairs() const {
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        for (const auto& [key, holders] : by_key_)
            for (std::size_t i = 0; i < holders.size(); ++i)
                for (std::size_t j = i + 1; j < holders.size(); ++j)
                    if (entries_[holders[i]].glossary != entries_[holders[j]].glossary)
                        pairs.emplace(std::min(holders[i], holders[j]), std::max(holders[i], holders[j]));
        return pairs;
    }

    /// A term that names two concepts of one glossary says nothing about which of them is meant elsewhere.
    bool is_homonym(std::string_view tag, const std::string& key) const {
        std::set<std::size_t> seen;
        for (const auto holder : by_key_.at(key_in(tag, key)))
            if (!seen.insert(entries_[holder].glossary).second) return true;
        return false;
    }

    Match judge(const Designations& left, const Designations& right) const {
        std::vector<std::string> agreeing;
        std::vector<std::string> touching;
        std::vector<std::string> contradicting;
        bool has_homonym = false;
        for (const auto& [tag, language] : left.languages) {
            const auto other = right.languages.find(tag);
            if (other == right.languages.end()) continue;
            if (language.preferred.empty() || other->second.preferred.empty()) continue;
            if (language.preferred == other->second.preferred) {
                agreeing.push_back(tag);
                has_homonym = has_homonym || is_homonym(tag, language.preferred);
            } else if (have_common_term(language, other->second)) {
                touching.push_back(tag);
            } else {
                contradicting.push_back(tag);
            }
        }
        Match match;
        match.left = left.entry->id;
        match.right = right.entry->id;
        if (id_less(match.right, match.left)) std::swap(match.left, match.right);
        const auto agree = static_cast<double>(agreeing.size());
        const auto touch = static_cast<double>(touching.size());
        const auto contradict = static_cast<double>(contradicting.size());
        match.score = (agree + 0.4 * touch) / (agree + touch + contradict + 0.5);
        const bool is_proposed = agreeing.size() > contradicting.size() && !has_homonym;
        match.band = is_proposed ? Band::merge : agreeing.empty() && touching.empty() ? Band::leave : Band::ask;
        add_evidence(match, "match.same-preferred", agreeing);
        add_evidence(match, "match.shared-term", touching);
        add_evidence(match, "match.other-preferred", contradicting);
        if (has_homonym) match.evidence.push_back({"match.homonym", {}});
        return match;
    }

    static bool have_common_term(const Designations::Language& left, const Designations::Language& right) {
        return std::any_of(left.recommended.begin(), left.recommended.end(),
                           [&](const auto& key) { return right.recommended.contains(key); });
    }

    static void add_evidence(Match& match, const char* key, const std::vector<std::string>& languages) {
        if (!languages.empty())
            match.evidence.push_back({key, {fmt::format("{}", fmt::join(languages, ", "))}});
    }

    std::vector<Designations> entries_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
};

} // namespace

std::string_view to_string(Band band) {
    switch (band) {
    case Band::merge: return "merge";
    case Band::ask: return "ask";
    case Band::leave: return "leave";
    }
    return "leave";
}

std::vector<Match> match_glossaries(const std::vector<Glossary>& glossaries) {
    return Matcher(glossaries).matches();
}

} // namespace migralex::consolidation
