// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/query.hpp"
#include "index/stored_entry.hpp"

#include <optional>
#include <string>

namespace migralex::index {

/// The bare language of a filter: "es" of "es-MX".
[[nodiscard]] std::string filter_language(const Query& query);

/// The filters of a query, with codes in the case in which they are stored.
class Filters {
  public:
    /// `query` must outlive the object.
    explicit Filters(const Query& query);

    /// Whether there is anything that entries, or entries and terms, may lack.
    [[nodiscard]] bool narrow_entries() const;
    [[nodiscard]] bool narrow() const {
        return narrow_entries() || is_about_terms_ || !language_.empty();
    }
    /// What of an entry `accept` looks at.
    [[nodiscard]] EntryParts parts() const;
    [[nodiscard]] bool accept(const StoredEntry& entry) const;
    [[nodiscard]] bool accept(const StoredTerm& term) const;
    /// Definitions answer only those who do not ask for terms of a standing.
    [[nodiscard]] bool accepts_definitions() const {
        return !is_about_terms_;
    }
    [[nodiscard]] bool is_of_region(const StoredTerm& term) const;

  private:
    const Query& query_;
    std::string language_;
    std::string region_;
    std::optional<AdministrativeStatus> status_;
    bool is_about_terms_ = false;
};

} // namespace migralex::index
