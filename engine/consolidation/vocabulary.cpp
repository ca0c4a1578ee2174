// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/vocabulary.hpp"

#include "text/fold.hpp"
#include "text/words.hpp"

namespace migralex::consolidation {

std::uint32_t Vocabulary::number_of(std::string_view word) {
    const auto number = letters_.number_of(word);
    if (number == words_.size()) {
        // Stemmers and people without ñ on their keyboard do not tell it from n.
        const auto folded = text::fold(word);
        const auto weight = weights_.find(folded);
        words_.push_back(
            {stems_.number_of(text::stem(folded, language_)), weight == weights_.end() ? 1 : weight->second});
    }
    return number;
}

} // namespace migralex::consolidation
