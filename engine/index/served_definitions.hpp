// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/definitions.hpp"
#include "index/snapshot.hpp"
#include "model/concept_entry.hpp"

#include <filesystem>
#include <string>
#include <xapian.h>

/// Definitions in Xapian's databases, which `xapian-tcpsrv` serves and `xapian-replicate` copies. A document is
/// the stems of an entry's definitions, and what narrows a search in them; its number is the entry's.
namespace migralex::index {

/// Looks definitions up in the databases that a stub names, on this machine or on others.
class ServedDefinitions : public DefinitionServer {
  public:
    /// Throws FileError if they cannot be reached.
    explicit ServedDefinitions(std::filesystem::path stub);

    /// The name of the table file that was made with the databases.
    [[nodiscard]] std::string table_name() const;
    [[nodiscard]] std::size_t size() const;

    [[nodiscard]] std::size_t frequency(const std::string& stem) const override;
    [[nodiscard]] DefinitionMatches best(const ParsedQuery& query, std::size_t language, const Query& filters,
                                         std::size_t most) const override;

  private:
    template <typename Ask>
    auto ask(const Ask& question) const;

    std::filesystem::path stub_;
    Xapian::Database database_;
};

/// Gathers the documents of one database.
class DefinitionDatabaseMaker {
  public:
    /// Makes the folder. Throws FileError.
    explicit DefinitionDatabaseMaker(std::filesystem::path folder);
    void add(const ConceptEntry& entry, const std::string& glossary);
    void finish(const std::string& table_name);

  private:
    template <typename Write>
    void write(const Write& change);

    std::filesystem::path folder_;
    Xapian::WritableDatabase database_;
    DefinitionStems stems_;
    StemMemory memory_;
};

} // namespace migralex::index
