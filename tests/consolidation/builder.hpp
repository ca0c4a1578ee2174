// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.hpp"
#include "model/concept_entry.hpp"
#include "model/decision.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Entries, glossaries and decisions in a line or two, and continental entries as text that a test can show
/// whole.
namespace migralex::consolidation {

/// `EntryBuilder("CAR-0001").term("es", "asilo").definition("es", "Protección que ...")`. A term gets the id
/// `CAR-0001.es.t1` and so on, in the order of the calls.
class EntryBuilder {
  public:
    explicit EntryBuilder(std::string id);

    EntryBuilder& theme(std::string_view code);
    EntryBuilder& term(std::string_view language, std::string_view designation,
                       AdministrativeStatus status = AdministrativeStatus::preferred,
                       std::vector<std::string> countries = {});
    EntryBuilder& admitted(std::string_view language, std::string_view designation);
    EntryBuilder& deprecated(std::string_view language, std::string_view designation);
    EntryBuilder& pejorative(std::string_view language, std::string_view designation);
    /// The anchor, with the id of its source and the article.
    EntryBuilder& definition(std::string_view language, std::string_view text, std::string_view source = {},
                             std::string_view article = {});
    EntryBuilder& rendering(std::string_view language, std::string_view text);
    EntryBuilder& note(std::string_view text);
    EntryBuilder& relation(RelationKind kind, std::string_view target);
    EntryBuilder& review(std::string_view language, ReviewState state, std::string_view body = {});
    EntryBuilder& retired(std::string_view reason);
    /// The term section that was added last, for what is said of few terms.
    TermSection& last_term();

    operator ConceptEntry() const { // NOLINT(google-explicit-constructor): a builder stands for its entry
        return entry_;
    }

  private:
    ConceptEntry entry_;
    std::string last_language_;
};

/// Entries in the order of their ids.
[[nodiscard]] Glossary glossary(std::vector<ConceptEntry> entries);

/// CAR, CAM and SAM with their regions, the bodies `csm` (Conferencia Suramericana sobre Migraciones) and
/// `crm`, and the sources `un-1951` (international), `oea-1984` (regional), `mx-lm-2011` (national).
[[nodiscard]] Publication publication();

/// A decision of body `csm` on 2026-03-10.
[[nodiscard]] Decision decision(std::string number, DecisionKind kind, std::vector<std::string> entries);
[[nodiscard]] Decision superseding(std::string number, std::string old_number, DecisionKind kind,
                                   std::vector<std::string> entries);

/// Everything a continental entry says, a line an item; terms as `"asilo" preferred (CAR-0001.es.t1)`.
[[nodiscard]] std::string describe(const ConceptEntry& entry);
[[nodiscard]] std::string describe(const Glossary& glossary);
/// `LAC-0001 current CAM-0001 CAR-0001`, a line each.
[[nodiscard]] std::string describe(const std::vector<GivenIdentifier>& given);
/// `CAM-0001 CAR-0001`, a line a group.
[[nodiscard]] std::string describe(const std::vector<Group>& groups);
/// `LED-01 error 2026-1: message` in English, a line each.
[[nodiscard]] std::string describe(const std::vector<Finding>& findings);
/// `CAM-0001 CAR-0001 merge: same preferred term in es`, a line each.
[[nodiscard]] std::string describe(const std::vector<Match>& matches);

} // namespace migralex::consolidation
