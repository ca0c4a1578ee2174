// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

/// The four scales of Migralex. They answer four different questions and are never mixed: a verified source
/// does not validate a definition, and a preferred term is not thereby harmonized.
namespace migralex {

/// Acceptability of a term (ISO 30042 administrative status). Always attributed to who says so.
/// `deprecated` is shown as "not recommended". The enumerators' order is their rank: a merge never raises one.
enum class AdministrativeStatus { preferred, admitted, deprecated, superseded };

/// Review state of one language section of a subregional entry, lowest first: a merge takes the lowest.
/// A draft is never public; validated needs a registered body and a document.
enum class ReviewState { draft, proposed, national_comment, validated };

/// Harmonization of a continental concept. Only what a body agreed is called harmonized.
enum class Harmonization { agreed, provisional, not_harmonized, one_subregion };

/// Whether a definition was compared with the instrument it cites.
enum class SourceCheck { to_verify, verified };

[[nodiscard]] std::string_view to_string(AdministrativeStatus status);
[[nodiscard]] std::optional<AdministrativeStatus> administrative_status_from_string(std::string_view text);

[[nodiscard]] std::string_view to_string(ReviewState state);
[[nodiscard]] std::optional<ReviewState> review_state_from_string(std::string_view text);

[[nodiscard]] std::string_view to_string(Harmonization harmonization);
[[nodiscard]] std::optional<Harmonization> harmonization_from_string(std::string_view text);

[[nodiscard]] std::string_view to_string(SourceCheck check);
[[nodiscard]] std::optional<SourceCheck> source_check_from_string(std::string_view text);

} // namespace migralex
