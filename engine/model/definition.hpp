// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preserved.hpp"
#include "model/scales.hpp"
#include "model/source_reference.hpp"
#include "model/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex {

/// What a definition is to its entry. An entry has one anchor; its definitions in other languages render the
/// anchor, or are authentic texts of the same instrument. `unlinked` is a definition of which nobody has said
/// either: it is never presented as one with the anchor.
enum class DefinitionRole { anchor, rendering, authentic, unlinked };

/// How the words relate to those of the cited source; `unstated` is what foreign files leave open.
enum class SourceRelation { unstated, identical, adapted, own_words };

struct Definition {
    Text text;
    SourceReference source;
    SourceRelation source_relation = SourceRelation::unstated;
    SourceCheck source_check = SourceCheck::to_verify;
    DefinitionRole role = DefinitionRole::unlinked;
    /// Of a rendering: the fingerprint of the anchor text it renders (text/fingerprint.hpp). If that text has
    /// changed since, the rendering is stale.
    std::string renders;
    /// Where it holds: ISO 3166 countries or UN M.49 regions; empty means no narrowing is stated.
    std::vector<std::string> valid_in;
    /// In a continental entry: the subregional entry it came from. Empty elsewhere.
    std::string origin;
    Preserved preserved;

    bool operator==(const Definition&) const = default;
};

[[nodiscard]] std::string_view to_string(DefinitionRole role);
[[nodiscard]] std::optional<DefinitionRole> definition_role_from_string(std::string_view text);

[[nodiscard]] std::string_view to_string(SourceRelation relation);
[[nodiscard]] std::optional<SourceRelation> source_relation_from_string(std::string_view text);

} // namespace migralex
