// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace migralex::workspace {

/// Which entry of a glossary has certain words as a term, however written (case, accents; ñ is not n). A
/// language is taken in when it is first asked for, so that thousands of terms can be looked up. The glossary
/// must outlive it; whoever changes terms of an entry says so with `note`.
class KnownTerms {
  public:
    explicit KnownTerms(const Glossary& glossary) : glossary_(glossary) {}

    /// The entry with the lowest id that is not retired, is not `except` and has the term; null if none.
    [[nodiscard]] const ConceptEntry* entry_with(std::string_view term, const std::string& language,
                                                 std::string_view except);
    void note(const ConceptEntry& entry);

    [[nodiscard]] static bool has(const ConceptEntry& entry, std::string_view term,
                                  const std::string& language);

  private:
    /// Ids of entries that have, or had, a term; by its folded words.
    using Ids = std::unordered_multimap<std::string, std::string>;

    static void note(Ids& ids, const ConceptEntry& entry, const std::string& language);

    const Glossary& glossary_;
    std::map<std::string, Ids> ids_;
};

} // namespace migralex::workspace
