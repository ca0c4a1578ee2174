// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/public_glossary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex::web {

/// Fingerprints of everything that files of the site are made from, so that what did not change is not made
/// again. All are empty if the site has no fingerprint of its own. Borrows the glossary.
class SiteInputs {
  public:
    explicit SiteInputs(const PublicGlossary& glossary);

    /// Of the pages and data of an entry, by its place: the program, what is common to the site, the entry
    /// itself, and the headlines of the concepts it leads to.
    [[nodiscard]] const std::string& of_entry(std::size_t place) const {
        return of_entries_[place];
    }
    /// Of files that show all entries but not the texts of definitions; `files` names them.
    [[nodiscard]] std::string of_facts(std::string_view files, std::string_view more = {}) const;

    /// Of files that show some entries whole.
    [[nodiscard]] std::string of_entries(std::string_view files, std::size_t first, std::size_t count) const;
    [[nodiscard]] std::string of_theme(std::string_view files, std::string_view theme) const;

  private:
    const PublicGlossary& glossary_;
    std::vector<std::string> of_entries_;
    std::string facts_;
};

} // namespace migralex::web
