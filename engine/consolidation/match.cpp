// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/match.hpp"

#include "consolidation/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace migralex::consolidation {

namespace {

// Logits; see docs/matching.md.
constexpr double least_for_merge = 2.4;
constexpr double least_for_question = 0;
/// A pair is only proposed if no other one with the same entry comes so near.
constexpr double margin = 0.9;

struct Candidate {
    Candidate(std::uint32_t left_subject, std::uint32_t right_subject)
        : left(left_subject), right(right_subject) {}

    std::uint32_t left = 0;
    std::uint32_t right = 0;
    double score = 0;
    MatchRelation relation = MatchRelation::same;
    Band band = Band::ask;
    /// Whether it may be proposed, were it not for other pairs.
    bool is_sound = false;
    /// Whether all definitions were read.
    bool is_thorough = false;
    bool looks_like_false_friends = false;
    bool is_across_languages = false;
    /// The other entry that is nearly as likely.
    std::optional<std::uint32_t> rival;
    /// Whether one of the two has found a better partner.
    bool is_outdone = false;

    /// However strong the names are: a tie is open, and so is what names alone say of false friends. Questions
    /// that are likely to be answered with "same" come first.
    [[nodiscard]] double score_as_question() const {
        return rival || is_outdone || looks_like_false_friends ? score / 20 - (is_outdone ? 0.5 : 0) : score;
    }
};

/// What must hold beside the score: names or definitions say so, and nothing that both state speaks against it.
bool is_sound(const Evidence& evidence) {
    if (evidence.is_across_languages || evidence.score < least_for_merge || evidence.parts_of_speech_differ ||
        evidence.looks_like_false_friends())
        return false;
    if (evidence.definitions_support() || !evidence.same_reference.empty()) return true;
    return evidence.has(Accord::preferred) && !evidence.is_ambiguous_throughout();
}

} // namespace

class Matcher::Work {
  public:
    explicit Work(const std::vector<Glossary>& glossaries)
        : subjects_(glossaries), holders_(subjects_), judge_(subjects_, holders_) {}

    std::vector<Match> matches() {
        find_candidates();
        weigh_rivals_again();
        std::sort(candidates_.begin(), candidates_.end(),
                  [this](const auto& a, const auto& b) { return is_before(a, b); });
        choose_partners();
        std::erase_if(candidates_, [](const auto& candidate) { return candidate.band == Band::leave; });
        const auto questions =
            std::stable_partition(candidates_.begin(), candidates_.end(),
                                  [](const auto& candidate) { return candidate.band == Band::merge; });
        for (auto question = questions; question != candidates_.end(); ++question)
            question->score = question->score_as_question();
        std::sort(questions, candidates_.end(),
                  [this](const auto& a, const auto& b) { return is_before(a, b); });
        std::vector<Match> result;
        result.reserve(candidates_.size());
        for (const auto& candidate : candidates_) result.push_back(describe(candidate));
        return result;
    }

    std::vector<Message> evidence(const Match& match) {
        auto words = judge_.words(judge_.weigh(match.left_subject, match.right_subject, Definitions::always));
        if (match.rival) words.push_back({"match.rival", {id(*match.rival)}});
        return words;
    }

  private:
    void find_candidates() {
        for (std::uint32_t left = 0; left < subjects_.all().size(); ++left)
            for (const auto right : holders_.candidates_of(left)) {
                const auto evidence = judge_.weigh(left, right, Definitions::if_in_doubt);
                if (evidence.score < least_for_question) continue;
                candidates_.emplace_back(left, right);
                take_over(candidates_.back(), evidence);
            }
    }

    void take_over(Candidate& candidate, const Evidence& evidence) {
        candidate.score = evidence.score;
        candidate.relation = judge_.relation(evidence);
        candidate.is_sound = is_sound(evidence);
        candidate.is_thorough = evidence.definitions && !evidence.definitions->is_first_found;
        candidate.looks_like_false_friends = evidence.looks_like_false_friends();
        candidate.is_across_languages = evidence.is_across_languages;
    }

    /// Definitions tell apart what has the same names.
    void weigh_rivals_again() {
        std::unordered_map<std::uint64_t, std::uint32_t> count;
        for (const auto& candidate : candidates_) {
            ++count[seat(candidate.left, candidate.right)];
            ++count[seat(candidate.right, candidate.left)];
        }
        for (auto& candidate : candidates_) {
            const bool has_rival = count[seat(candidate.left, candidate.right)] > 1 ||
                                   count[seat(candidate.right, candidate.left)] > 1;
            if (has_rival && !candidate.is_thorough)
                take_over(candidate, judge_.weigh(candidate.left, candidate.right, Definitions::always));
        }
    }

    [[nodiscard]] const std::string& id(std::uint32_t subject) const {
        return subjects_.all()[subject].entry->id;
    }

    [[nodiscard]] bool is_before(const Candidate& a, const Candidate& b) const {
        if (a.score != b.score) return a.score > b.score;
        if (a.left != b.left)
            return id_less(id(a.left), id(b.left)) || (id(a.left) == id(b.left) && a.left < b.left);
        return id_less(id(a.right), id(b.right)) || (id(a.right) == id(b.right) && a.right < b.right);
    }

    /// An entry and a glossary in which it can have one partner.
    [[nodiscard]] std::uint64_t seat(std::uint32_t subject, std::uint32_t partner) const {
        return std::uint64_t{subject} << 32U | subjects_.all()[partner].glossary;
    }

    /// Best first; what is nearly as good as another that is still free becomes a question, and so does the
    /// other.
    void choose_partners() {
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> rivals;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            rivals[seat(candidates_[i].left, candidates_[i].right)].push_back(i);
            rivals[seat(candidates_[i].right, candidates_[i].left)].push_back(i);
        }
        std::unordered_map<std::uint64_t, std::uint32_t> taken;
        const auto is_free = [&](const Candidate& candidate) {
            return !taken.contains(seat(candidate.left, candidate.right)) &&
                   !taken.contains(seat(candidate.right, candidate.left));
        };
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            auto& candidate = candidates_[i];
            if (!is_free(candidate)) {
                // A lesser sign is no question where each has found a partner.
                candidate.band = candidate.is_sound ? Band::ask : Band::leave;
                candidate.is_outdone = true;
                continue;
            }
            if (!candidate.is_sound) continue;
            for (const auto place :
                 {seat(candidate.left, candidate.right), seat(candidate.right, candidate.left)})
                for (const auto other : rivals[place]) {
                    const auto& rival = candidates_[other];
                    // What only sounds alike is no rival of what shares a language.
                    if (rival.is_across_languages) continue;
                    if (other == i || candidate.score - rival.score >= margin || !is_free(rival)) continue;
                    if (!candidate.rival)
                        candidate.rival = rival.left == candidate.left ? rival.right : rival.left;
                }
            if (candidate.rival) continue;
            candidate.band = Band::merge;
            taken.emplace(seat(candidate.left, candidate.right), candidate.right);
            taken.emplace(seat(candidate.right, candidate.left), candidate.left);
        }
    }

    [[nodiscard]] Match describe(const Candidate& candidate) const {
        Match match;
        match.left = id(candidate.left);
        match.right = id(candidate.right);
        match.left_glossary = subjects_.all()[candidate.left].glossary;
        match.right_glossary = subjects_.all()[candidate.right].glossary;
        match.band = candidate.band;
        match.relation = candidate.band == Band::merge ? MatchRelation::same : candidate.relation;
        match.score = 1 / (1 + std::exp(-candidate.score));
        match.left_subject = candidate.left;
        match.right_subject = candidate.right;
        match.rival = candidate.rival;
        return match;
    }

    Subjects subjects_;
    Holders holders_;
    Judge judge_;
    std::vector<Candidate> candidates_;
};

Matcher::Matcher(const std::vector<Glossary>& glossaries) : work_(std::make_unique<Work>(glossaries)) {}

Matcher::~Matcher() = default;

std::vector<Match> Matcher::matches() {
    return work_->matches();
}

std::vector<Message> Matcher::evidence(const Match& match) {
    return work_->evidence(match);
}

std::string_view to_string(Band band) {
    switch (band) {
    case Band::merge: return "merge";
    case Band::ask: return "ask";
    case Band::leave: return "leave";
    }
    return "leave";
}

std::string_view to_string(MatchRelation relation) {
    switch (relation) {
    case MatchRelation::same: return "same";
    case MatchRelation::broader: return "broader";
    case MatchRelation::narrower: return "narrower";
    case MatchRelation::related: return "related";
    }
    return "related";
}

std::vector<Match> match_glossaries(const std::vector<Glossary>& glossaries) {
    Matcher matcher(glossaries);
    auto matches = matcher.matches();
    for (auto& match : matches) match.evidence = matcher.evidence(match);
    return matches;
}

} // namespace migralex::consolidation
