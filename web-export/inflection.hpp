// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace migralex::web {

/// Which words inflect one another, in tables: a reader's browser has no stemmers. Words are folded. A form is
/// taken in when it has the same stem as a word of a term: forms that texts of the glossary use, and regular
/// endings.
class Inflections {
  public:
    using Words = std::unordered_set<std::string_view>;

    /// A word of a term.
    void add_word(std::string_view language, const std::string& word);
    /// Words of running text: only forms of words of terms. They must live as long as this does.
    void add_attested(std::string_view language, const Words& words);

    /// From each form to the words of terms it may stand for, itself left out.
    [[nodiscard]] std::map<std::string, std::set<std::string>> table() const;

  private:
    struct Family {
        std::set<std::string> words;
        std::set<std::string> forms;
    };
    using Families = std::map<std::string, Family, std::less<>>;

    static void add_forms(Family& family, const std::string& word, std::string_view language);

    std::map<std::string, Families, std::less<>> families_;
    std::map<std::string, const Words*, std::less<>> attested_;
};

} // namespace migralex::web
