// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace migralex::index {

/// Numbers of 32 bits in bytes, in the machine's own order.
class NumberList {
  public:
    NumberList() = default;
    NumberList(const char* begin, std::size_t size) : begin_(begin), size_(size) {}
    [[nodiscard]] std::size_t size() const {
        return size_;
    }
    [[nodiscard]] std::uint32_t operator[](std::size_t at) const {
        std::uint32_t value = 0;
        std::memcpy(&value, begin_ + at * sizeof value, sizeof value);
        return value;
    }
    [[nodiscard]] NumberList part(std::size_t begin, std::size_t size) const {
        return {begin_ + begin * sizeof(std::uint32_t), size};
    }

  private:
    const char* begin_ = nullptr;
    std::size_t size_ = 0;
};

/// Takes the parts of a file one behind the other; throws DamagedRecord where it ends too early.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
    [[nodiscard]] std::uint32_t number();
    [[nodiscard]] NumberList numbers(std::size_t count);
    [[nodiscard]] std::string_view bytes(std::size_t count);

  private:
    std::string_view rest_;
};

/// Texts in their order, each with ascending numbers. It reads its bytes where they lie: nothing is copied, and
/// opening looks at the head alone. Reading what PostingTableMaker did not write throws DamagedRecord, or gives
/// wrong texts and numbers, but harms nothing.
class PostingTable {
  public:
    PostingTable() = default;
    /// Takes its bytes from `reader`.
    explicit PostingTable(ByteReader& reader);

    [[nodiscard]] std::size_t size() const {
        return size_;
    }
    [[nodiscard]] std::string_view text(std::size_t at) const;
    [[nodiscard]] NumberList list(std::size_t at) const;
    /// The first text that is not before `text`; size() if there is none.
    [[nodiscard]] std::size_t lower_bound(std::string_view text) const;
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;

  private:
    std::size_t size_ = 0;
    NumberList text_ends_;
    NumberList list_ends_;
    NumberList numbers_;
    std::string_view texts_;
};

/// Texts, each once, numbered as they came. All lie in one piece and are found by open addressing: a standard
/// map waits for memory three times as often, and that is most of what indexing takes.
class TextSet {
  public:
    [[nodiscard]] std::size_t size() const {
        return ends_.size();
    }
    [[nodiscard]] std::string_view text(std::uint32_t place) const {
        const auto begin = place == 0 ? 0 : ends_[place - 1];
        return std::string_view(texts_).substr(begin, ends_[place] - begin);
    }
    /// The place of a text, which is size() before the call if it is new.
    std::uint32_t intern(std::string_view text);

  private:
    struct Slot {
        std::uint32_t hash = 0;
        /// From 1; 0 is free.
        std::uint32_t place = 0;
    };
    void grow();

    std::string texts_;
    std::vector<std::size_t> ends_;
    std::vector<Slot> slots_;
};

/// Gathers what a PostingTable holds.
class PostingTableMaker {
  public:
    /// The place of a text in the order in which texts came.
    std::uint32_t intern(std::string_view text);
    /// Numbers of one text come in ascending order; one that comes twice counts once.
    void add(std::uint32_t place, std::uint32_t number);
    void add(std::string_view text, std::uint32_t number) {
        add(intern(text), number);
    }
    [[nodiscard]] std::string_view text(std::uint32_t place) const {
        return texts_.text(place);
    }

    /// Places in the order of the table.
    [[nodiscard]] std::vector<std::uint32_t> order() const;
    /// The bytes of the table.
    [[nodiscard]] std::string format() const;

  private:
    struct Numbers {
        std::uint32_t count = 0;
        std::uint32_t last = 0;
    };
    TextSet texts_;
    std::vector<Numbers> numbers_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> postings_;
};

void append_number(std::string& bytes, std::uint32_t number);

} // namespace migralex::index
