// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/lexicon.hpp"

#include "index/record.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <tuple>

namespace migralex::index {

namespace {

constexpr std::size_t longest_word = 100;

std::size_t shared_bytes(std::string_view left, std::string_view right) {
    const auto end = std::min(left.size(), right.size());
    std::size_t shared = 0;
    while (shared < end && left[shared] == right[shared]) ++shared;
    return shared;
}

/// Goes through a lexicon word by word.
class LexiconReader {
  public:
    explicit LexiconReader(std::string_view bytes) : rest_(bytes) {}

    /// False at the end, and where the bytes make no sense.
    bool next() {
        if (rest_.size() < 3) return false;
        shared = static_cast<unsigned char>(rest_[0]);
        const std::size_t length = static_cast<unsigned char>(rest_[1]);
        if (rest_.size() < 3 + length) return false;
        suffix = rest_.substr(2, length);
        rest_.remove_prefix(2 + length);
        count = 0;
        for (unsigned shift = 0; shift < 32 && !rest_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            count |= (byte & 0x7FU) << shift;
            if (byte < 0x80) return true;
        }
        return false;
    }

    std::size_t shared = 0;
    std::string_view suffix;
    std::uint32_t count = 0;

  private:
    std::string_view rest_;
};

} // namespace

std::string format_lexicon(const WordCounts& words) {
    std::string bytes;
    std::string_view before;
    for (const auto& [word, count] : words) {
        if (word.size() > longest_word) continue;
        const auto shared = shared_bytes(before, word);
        bytes += static_cast<char>(shared);
        bytes += static_cast<char>(word.size() - shared);
        bytes += std::string_view(word).substr(shared);
        RecordWriter number;
        number.number(count);
        bytes += number.take();
        before = word;
    }
    return bytes;
}

std::vector<NearWord> find_near_words(std::string_view lexicon, std::string_view typed, std::size_t most,
                                      std::size_t limit) {
    std::vector<NearWord> found;
    if (typed.size() > longest_word) return found;
    text::TypingDistance distance(typed, most);
    LexiconReader reader(lexicon);
    std::string word;
    bool is_near = true;
    while (reader.next()) {
        word.resize(std::min(reader.shared, word.size()));
        word += reader.suffix;
        // The beginning that was too far is this word's, too.
        if (!is_near && reader.shared >= distance.bytes_read()) continue;
        const auto shared = std::min(reader.shared, distance.bytes_read());
        is_near = distance.read(shared, std::string_view(word).substr(shared));
        if (is_near && distance.distance() <= most) found.push_back({word, distance.distance(), reader.count});
    }
    const auto better = [](const NearWord& left, const NearWord& right) {
        return std::tuple(left.distance, right.count, std::string_view(left.word)) <
               std::tuple(right.distance, left.count, std::string_view(right.word));
    };
    std::sort(found.begin(), found.end(), better);
    if (found.size() > limit) found.resize(limit);
    return found;
}

} // namespace migralex::index
