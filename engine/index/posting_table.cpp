// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/posting_table.hpp"

#include "index/record.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace migralex::index {

namespace {

constexpr std::size_t number_size = sizeof(std::uint32_t);

/// So that the numbers behind them lie at even addresses.
std::size_t padded(std::size_t size) {
    return (size + number_size - 1) / number_size * number_size;
}

} // namespace

void append_number(std::string& bytes, std::uint32_t number) {
    char raw[number_size];
    std::memcpy(raw, &number, number_size);
    bytes.append(raw, number_size);
}

std::uint32_t ByteReader::number() {
    return numbers(1)[0];
}

NumberList ByteReader::numbers(std::size_t count) {
    if (count > rest_.size() / number_size) throw DamagedRecord();
    return {bytes(count * number_size).data(), count};
}

std::string_view ByteReader::bytes(std::size_t count) {
    if (count > rest_.size()) throw DamagedRecord();
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(std::min(padded(count), rest_.size()));
    return taken;
}

PostingTable::PostingTable(ByteReader& reader) {
    size_ = reader.number();
    const std::size_t numbers = reader.number();
    const std::size_t text_bytes = reader.number();
    text_ends_ = reader.numbers(size_);
    list_ends_ = reader.numbers(size_);
    numbers_ = reader.numbers(numbers);
    texts_ = reader.bytes(text_bytes);
}

std::string_view PostingTable::text(std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : text_ends_[at - 1];
    const std::size_t end = text_ends_[at];
    if (begin > end || end > texts_.size()) throw DamagedRecord();
    return {texts_.data() + begin, end - begin};
}

NumberList PostingTable::list(std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : list_ends_[at - 1];
    const std::size_t end = list_ends_[at];
    if (begin > end || end > numbers_.size()) throw DamagedRecord();
    return numbers_.part(begin, end - begin);
}

std::size_t PostingTable::lower_bound(std::string_view text) const {
    std::size_t begin = 0;
    for (auto end = size_; begin < end;) {
        const auto middle = begin + (end - begin) / 2;
        if (this->text(middle) < text) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

std::optional<std::size_t> PostingTable::find(std::string_view text) const {
    const auto at = lower_bound(text);
    if (at == size_ || this->text(at) != text) return std::nullopt;
    return at;
}

std::uint32_t TextSet::intern(std::string_view text) {
    if (2 * (size() + 1) > slots_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(text));
    for (auto at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        auto& slot = slots_[at];
        if (slot.place == 0) {
            texts_ += text;
            ends_.push_back(texts_.size());
            slot = {hash, static_cast<std::uint32_t>(ends_.size())};
            return slot.place - 1;
        }
        if (slot.hash == hash && this->text(slot.place - 1) == text) return slot.place - 1;
    }
}

void TextSet::grow() {
    std::vector<Slot> slots(std::max<std::size_t>(2 * slots_.size(), 16));
    for (const auto& slot : slots_) {
        if (slot.place == 0) continue;
        auto at = slot.hash & (slots.size() - 1);
        while (slots[at].place != 0) at = (at + 1) & (slots.size() - 1);
        slots[at] = slot;
    }
    slots_ = std::move(slots);
}

std::uint32_t PostingTableMaker::intern(std::string_view text) {
    const auto place = texts_.intern(text);
    if (place == numbers_.size()) numbers_.emplace_back();
    return place;
}

void PostingTableMaker::add(std::uint32_t place, std::uint32_t number) {
    auto& numbers = numbers_[place];
    if (numbers.count > 0 && numbers.last == number) return;
    ++numbers.count;
    numbers.last = number;
    postings_.emplace_back(place, number);
}

std::vector<std::uint32_t> PostingTableMaker::order() const {
    std::vector<std::uint32_t> places(texts_.size());
    std::iota(places.begin(), places.end(), 0U);
    std::sort(places.begin(), places.end(),
              [&](std::uint32_t left, std::uint32_t right) { return texts_.text(left) < texts_.text(right); });
    return places;
}

std::string PostingTableMaker::format() const {
    const auto places = order();
    std::string texts;
    std::string text_ends;
    std::string list_ends;
    std::vector<std::uint32_t> next(places.size());
    std::uint32_t numbers = 0;
    for (const auto place : places) {
        texts += texts_.text(place);
        append_number(text_ends, static_cast<std::uint32_t>(texts.size()));
        next[place] = numbers;
        numbers += numbers_[place].count;
        append_number(list_ends, numbers);
    }
    std::vector<std::uint32_t> sorted(postings_.size());
    for (const auto& [place, number] : postings_) sorted[next[place]++] = number;
    std::string bytes;
    append_number(bytes, static_cast<std::uint32_t>(places.size()));
    append_number(bytes, numbers);
    append_number(bytes, static_cast<std::uint32_t>(texts.size()));
    bytes += text_ends;
    bytes += list_ends;
    bytes.append(reinterpret_cast<const char*>(sorted.data()), sorted.size() * number_size);
    texts.resize(padded(texts.size()), '\0');
    return bytes += texts;
}

} // namespace migralex::index
