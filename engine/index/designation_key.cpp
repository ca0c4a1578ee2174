// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/designation_key.hpp"

#include "text/words.hpp"

#include <algorithm>

namespace migralex::index {

std::string kept_key(std::string_view designation) {
    return text::without_ligatures(text::comparison_key(designation));
}

std::string folded_key(std::string_view kept_key) {
    constexpr std::string_view enye = "ñ";
    std::string folded;
    folded.reserve(kept_key.size());
    for (;;) {
        const auto at = kept_key.find(enye);
        folded += kept_key.substr(0, at);
        if (at == std::string_view::npos) return folded;
        folded += 'n';
        kept_key.remove_prefix(at + enye.size());
    }
}

void words_of_key(std::string_view key, std::vector<std::string_view>& words) {
    words.clear();
    while (!key.empty()) {
        const auto end = std::min(key.find(' '), key.size());
        if (end > 0) words.push_back(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
}

std::vector<std::string_view> words_of_key(std::string_view key) {
    std::vector<std::string_view> words;
    words_of_key(key, words);
    return words;
}

std::string joined_key(std::string_view key) {
    std::string joined(key);
    std::erase(joined, ' ');
    return joined;
}

} // namespace migralex::index
