// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::consolidation {

/// Numbers strings from 0, so that what is compared often is compared as numbers.
class Numbering {
  public:
    std::uint32_t number_of(std::string_view text);
    [[nodiscard]] std::size_t size() const {
        return numbers_.size();
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

/// The words of one language as matching sees them: equal stems have one number and, rare or common, a weight.
/// Each word is stemmed and weighed once, however often it stands in the glossaries.
class Vocabulary {
  public:
    struct Entry {
        std::uint32_t stem = 0;
        double weight = 1;
    };

    explicit Vocabulary(std::string language) : language_(std::move(language)) {}

    /// Of a folded word. The reference holds until the next call.
    const Entry& look_up(const std::string& folded_word);
    [[nodiscard]] const std::string& language() const {
        return language_;
    }

  private:
    std::string language_;
    std::unordered_map<std::string, Entry> entries_;
    Numbering stems_;
};

} // namespace migralex::consolidation
