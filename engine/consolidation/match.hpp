// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/glossary.hpp"

#include <string>
#include <vector>

namespace migralex::consolidation {

/// What to do with a pair of entries of two glossaries: propose it as one concept, ask the committee, or leave
/// it.
enum class Band { merge, ask, leave };

[[nodiscard]] std::string_view to_string(Band band);

/// Two entries that may be one concept, with the evidence in words.
struct Match {
    /// Ids in id order.
    std::string left;
    std::string right;
    Band band = Band::leave;
    /// 0 to 1; orders pairs, is no probability.
    double score = 0;
    std::vector<Message> evidence;
};

/// All pairs of entries from two different glossaries that share a designation in a language, best first
/// (score, then ids). First version of the matcher: equal preferred terms make a merge, unless the term stands
/// twice in a glossary (a homonym) or as many shared languages contradict as agree; weaker signs make a
/// question. Pejorative terms and terms that are not recommended do not count.
[[nodiscard]] std::vector<Match> match_glossaries(const std::vector<Glossary>& glossaries);

} // namespace migralex::consolidation
