// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/position.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex {

/// What a decision of the ledger settles (design §4).
enum class DecisionKind {
    same,
    different,
    related,
    split,
    anchor,
    term,
    theme,
    keep_variants,
    reservation,
    defer,
    retire,
    accept
};

/// One record of the ledger. It is written once and never changed; a later one may supersede it.
struct Decision {
    /// Date and a short hash, so that two branches cannot give out the same one: "2026-11-22-3fa9c1".
    std::string number;
    std::string date;
    /// The id of a registered body.
    std::string body;
    std::string meeting;
    DecisionKind kind = DecisionKind::same;
    /// The subregional entries it is about, as written.
    std::vector<std::string> entries;
    /// Of `anchor`: the member whose anchor is taken. Of `term`: the term preferred. Of `theme`: its code. Of
    /// `reservation`: the text as submitted. Of `accept`: the code of the finding.
    std::string choice;
    /// Of `related`: what the first entry is to the second (broader, narrower, part, whole, associated,
    /// overlap).
    std::string relation;
    /// Of `term` and `reservation`.
    std::string language;
    /// Of `reservation`: the ISO 3166 country.
    std::string country;
    /// Of `defer`: the day until which the question rests, and what it waits for.
    std::string until;
    std::string waiting_for;
    /// Why; public.
    std::string reason;
    /// Numbers of decisions that this one replaces.
    std::vector<std::string> supersedes;
    /// By entry id: the fingerprint of what was decided upon, when it was decided. If the text has changed
    /// since, the decision stands and is listed as to be confirmed.
    std::map<std::string, std::string, std::less<>> fingerprints;

    /// Internal: never in any output but the ledger itself.
    std::string dissent;
    std::string votes;
    std::string by;

    /// Where the record stands in the ledger, for findings.
    Place place;
};

[[nodiscard]] std::string_view to_string(DecisionKind kind);
[[nodiscard]] std::optional<DecisionKind> decision_kind_from_string(std::string_view text);

/// What became of an identifier that was given out.
enum class IdentifierState { current, merged, split, retired };

/// A continental identifier that was given out once. It is never removed and never given to another concept.
struct GivenIdentifier {
    std::string id;
    /// Subregional entries it stood for last, sorted.
    std::vector<std::string> members;
    IdentifierState state = IdentifierState::current;
    /// Identifiers that took its place, where it is merged or split.
    std::vector<std::string> replaced_by;
    /// The first edition it appeared in; empty while it is provisional.
    std::string released_in;
    /// The members it had in the latest edition: they stay together until a decision parts them. Empty while it
    /// is provisional, and once an edition has shown it merged or split.
    std::vector<std::string> released_members = {};

    bool operator==(const GivenIdentifier&) const = default;
};

[[nodiscard]] std::string_view to_string(IdentifierState state);
[[nodiscard]] std::optional<IdentifierState> identifier_state_from_string(std::string_view text);

} // namespace migralex
