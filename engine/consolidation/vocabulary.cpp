// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/vocabulary.hpp"

#include "consolidation/word_weights.hpp"
#include "text/fold.hpp"
#include "text/words.hpp"

namespace migralex::consolidation {

std::uint32_t Numbering::number_of(std::string_view text) {
    if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(numbers_.size());
    numbers_.emplace(std::string(text), number);
    return number;
}

const Vocabulary::Entry& Vocabulary::look_up(const std::string& folded_word) {
    const auto [place, is_new] = entries_.try_emplace(folded_word);
    if (is_new)
        place->second = {stems_.number_of(text::stem(folded_word, language_)),
                         word_weight(folded_word, language_)};
    return place->second;
}

} // namespace migralex::consolidation
