// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/glossary.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::consolidation {

/// What to do with a pair of entries of two glossaries: propose it as one concept, ask the committee, or leave
/// it.
enum class Band { merge, ask, leave };

[[nodiscard]] std::string_view to_string(Band band);

/// What the left entry probably is to the right one. "Narrower": the left concept is a part of the right one.
enum class MatchRelation { same, broader, narrower, related };

[[nodiscard]] std::string_view to_string(MatchRelation relation);

/// Two entries that may be one concept, with the evidence in words.
struct Match {
    /// Of the earlier glossary and of the later one.
    std::string left;
    std::string right;
    Band band = Band::leave;
    /// 0 to 1: how likely they are one concept, by the weights of docs/matching.md.
    double score = 0;
    /// Of a question of consolidation: how many entries an answer is expected to bring to their concept.
    double worth = 0;
    std::vector<Message> evidence;
    MatchRelation relation = MatchRelation::same;
    /// Numbers of the glossaries in the order given: ids of foreign files need not differ.
    std::size_t left_glossary = 0;
    std::size_t right_glossary = 0;
    /// Numbers of the entries within the matcher that found them, and of another entry that is nearly as
    /// likely.
    std::uint32_t left_subject = 0;
    std::uint32_t right_subject = 0;
    std::optional<std::uint32_t> rival;
};

/// Compares the entries of glossaries, which must outlive it.
class Matcher {
  public:
    explicit Matcher(const std::vector<Glossary>& glossaries);
    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

    /// All pairs of entries from two different glossaries that are proposed, and then those worth a question,
    /// each best first (score, then ids); without evidence, since reading all definitions takes most of the
    /// time. An entry is proposed to one entry of each other glossary at most, and only if no other is nearly
    /// as likely; where a term names several concepts of a glossary, the definitions decide, or nobody.
    /// Pejorative terms, drafts and retired entries do not count. Changing an entry changes only pairs of
    /// entries that share, directly or through others, a term or a definition with it.
    [[nodiscard]] std::vector<Match> matches();

    /// Why, in words, strongest first.
    [[nodiscard]] std::vector<Message> evidence(const Match& match);

  private:
    class Work;
    std::unique_ptr<Work> work_;
};

/// Matches with their evidence.
[[nodiscard]] std::vector<Match> match_glossaries(const std::vector<Glossary>& glossaries);

} // namespace migralex::consolidation
