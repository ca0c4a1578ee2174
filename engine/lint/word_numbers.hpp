// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::lint {

/// Words of one language as numbers: forms of one word (plural, gender) have one number, so that texts are
/// compared number by number. Stems would go too far: of "refugio" and "refugiado" they make one.
class WordNumbers {
  public:
    explicit WordNumbers(std::string language) : language_(std::move(language)) {}

    [[nodiscard]] const std::string& language() const {
        return language_;
    }
    [[nodiscard]] std::uint32_t number_of(const std::string& folded_word);
    /// Whether the word only joins others ("de", "of").
    [[nodiscard]] bool is_joint(std::uint32_t number) const {
        return kinds_[number].is_joint;
    }
    /// The first word met with this number.
    [[nodiscard]] const std::string& sample(std::uint32_t number) const {
        return kinds_[number].sample;
    }
    [[nodiscard]] std::size_t size() const {
        return kinds_.size();
    }

  private:
    struct Kind {
        std::string sample;
        bool is_joint = false;
    };

    std::string language_;
    std::unordered_map<std::string, std::uint32_t> words_;
    std::unordered_map<std::string, std::uint32_t> forms_;
    std::vector<Kind> kinds_;
};

/// A folded word without the endings of number and, in Romance languages, gender.
[[nodiscard]] std::string without_inflection(std::string_view folded_word, std::string_view language);

} // namespace migralex::lint
