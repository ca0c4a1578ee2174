// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <set>
#include <string>
#include <string_view>

namespace migralex::workspace {

/// Gives out ids of entries. None that was ever given, to an entry that stands there (retired ones too) or as a
/// former id, is given again.
class EntryNumbers {
  public:
    EntryNumbers(const Glossary& glossary, const GlossaryDescription& description);

    /// An editor with reserved numbers gets the next one of hers; everybody else the next one that is nobody's.
    /// Throws RequestError if the reserved numbers are used up.
    [[nodiscard]] std::string next(std::string_view by);
    /// The entry that was to have this id never came to be.
    void take_back(std::string_view id);

  private:
    [[nodiscard]] const ReservedNumbers* reserved_for(unsigned long number) const;
    void note(std::string_view id);
    [[nodiscard]] std::string give(unsigned long number);

    const GlossaryDescription& description_;
    std::set<unsigned long> given_;
};

/// 12 of "CAR-0012" with prefix "CAR"; 0 of any other id.
[[nodiscard]] unsigned long entry_number(std::string_view prefix, std::string_view id);

} // namespace migralex::workspace
