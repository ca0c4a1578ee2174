// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::web {

/// Which words inflect one another, in tables: a reader's browser has no stemmers. Words are folded. A form is
/// taken in when it has the same stem as a word of a term: forms that texts of the glossary use, and regular
/// endings.
class Inflections {
  public:
    /// A word of a term.
    void add_word(std::string_view language, const std::string& word);
    /// A word of running text: only a form of words of terms.
    void add_attested(std::string_view language, const std::string& word);

    /// From each form to the words of terms it may stand for, itself left out.
    [[nodiscard]] std::map<std::string, std::set<std::string>> table() const;

  private:
    struct Family {
        std::set<std::string> words;
        std::set<std::string> forms;
    };
    using Families = std::map<std::string, Family, std::less<>>;

    std::map<std::string, Families, std::less<>> families_;
    std::map<std::string, std::set<std::string>, std::less<>> attested_;
};

} // namespace migralex::web
