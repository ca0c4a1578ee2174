// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/concept_entry.hpp"
#include "model/registry.hpp"
#include "model/source_reference.hpp"

#include <string>
#include <string_view>

namespace migralex::tbx {

/// Codes and ids as people read them. `publication` must live as long as this.
class ExportWords {
  public:
    ExportWords(const Publication& publication, InterfaceLanguage language)
        : publication_(publication), language_(language) {}

    /// "Title, art. 3 (id)", the title in the language where there is one; "id, art. 3" of a source that the
    /// registry does not know.
    [[nodiscard]] std::string source(const SourceReference& reference, std::string_view language) const;
    [[nodiscard]] bool knows_source(std::string_view id) const;

    /// The name of a theme, or its code.
    [[nodiscard]] std::string theme(const std::string& code, std::string_view language) const;

    /// The sentence that every export says of a continental entry; empty if it has no members to name.
    [[nodiscard]] std::string harmonization(const Consolidation& consolidation) const;

    [[nodiscard]] InterfaceLanguage language() const {
        return language_;
    }

  private:
    [[nodiscard]] std::string body(const std::string& id) const;

    const Publication& publication_;
    InterfaceLanguage language_;
};

} // namespace migralex::tbx
