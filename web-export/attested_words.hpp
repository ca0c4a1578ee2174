// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/site_inputs.hpp"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace migralex::web {

/// The words that definitions use, by language: whichever of them inflect words of terms help a reader's
/// search. They are gathered by portions of entries; of those that did not change they are taken from the
/// memory of the last run, so that one edit does not mean to go through the texts of all.
class AttestedWords {
  public:
    AttestedWords(const PublicGlossary& glossary, const SiteInputs& inputs, const std::string& memory);

    /// Each word of each language, in no particular order.
    using Words = std::unordered_set<std::string_view>;
    [[nodiscard]] const std::map<std::string_view, Words>& by_language() const {
        return by_language_;
    }
    /// Tells whether the words are the same as at another time.
    [[nodiscard]] std::string fingerprint() const;

    /// What the next run shall be given.
    [[nodiscard]] std::string memory() const;

  private:
    void add_portion(const std::string& portion);

    /// Lines: a language, a tab, words with a blank between. The first line says what they were gathered from.
    std::deque<std::string> portions_;
    std::map<std::string_view, Words> by_language_;
};

} // namespace migralex::web
