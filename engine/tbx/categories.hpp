// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scales.hpp"

#include <optional>
#include <string>
#include <string_view>

/// The data categories of our dialect, TBX-Migralex: those of TBX-Core, Min, Basic and Linguist, and the module
/// `migralex` (docs/dialect.md). Reader and writer name them through this file alone.
namespace migralex::tbx::category {

// Min, Basic, Linguist
inline constexpr std::string_view subject_field = "subjectField";
inline constexpr std::string_view definition = "definition";
inline constexpr std::string_view context = "context";
inline constexpr std::string_view source = "source";
inline constexpr std::string_view part_of_speech = "partOfSpeech";
inline constexpr std::string_view gender = "grammaticalGender";
inline constexpr std::string_view number = "grammaticalNumber";
inline constexpr std::string_view usage_register = "register";
inline constexpr std::string_view term_type = "termType";
inline constexpr std::string_view status = "administrativeStatus";
inline constexpr std::string_view usage_place = "geographicalUsage";
inline constexpr std::string_view external_reference = "externalCrossReference";
inline constexpr std::string_view transaction_type = "transactionType";
inline constexpr std::string_view responsibility = "responsibility";

// Module migralex
inline constexpr std::string_view source_article = "sourceArticle";
inline constexpr std::string_view source_relation = "sourceRelation";
inline constexpr std::string_view source_check = "sourceCheck";
inline constexpr std::string_view definition_role = "definitionRole";
inline constexpr std::string_view renders = "renders";
inline constexpr std::string_view valid_in = "validIn";
inline constexpr std::string_view general_note = "generalNote";
inline constexpr std::string_view usage_note = "usageNote";
inline constexpr std::string_view review_state = "reviewState";
inline constexpr std::string_view review_body = "reviewBody";
inline constexpr std::string_view review_document = "reviewDocument";
inline constexpr std::string_view review_date = "reviewDate";
inline constexpr std::string_view reopened_body = "reopenedBody";
inline constexpr std::string_view reopened_document = "reopenedDocument";
inline constexpr std::string_view reopened_date = "reopenedDate";
inline constexpr std::string_view reopened_value = "reopenedValue";
inline constexpr std::string_view status_elsewhere = "localAdministrativeStatus";
inline constexpr std::string_view mark = "mark";
inline constexpr std::string_view pejorative = "pejorative";
inline constexpr std::string_view legal_term = "legalTerm";
inline constexpr std::string_view concept_relation = "conceptRelation";
inline constexpr std::string_view language_tag = "languageTag";
inline constexpr std::string_view original_id = "originalIdentifier";
inline constexpr std::string_view alias = "formerIdentifier";
inline constexpr std::string_view retirement = "retirement";
inline constexpr std::string_view replaced_by = "replacedBy";
inline constexpr std::string_view origin_entry = "originatingEntry";
inline constexpr std::string_view origin_term = "originatingTerm";
inline constexpr std::string_view harmonization = "harmonization";
inline constexpr std::string_view anchor_member = "anchorMember";
inline constexpr std::string_view anchor_reason = "anchorReason";
inline constexpr std::string_view decision = "decision";
inline constexpr std::string_view decision_body = "decisionBody";
inline constexpr std::string_view decision_date = "decisionDate";
inline constexpr std::string_view shaping_decision = "shapingDecision";
inline constexpr std::string_view conflict_version = "conflictVersion";
inline constexpr std::string_view conflict_field = "conflictField";
inline constexpr std::string_view conflict_place = "conflictPlace";
inline constexpr std::string_view conflict_side = "conflictSide";

/// "preferredTerm-admn-sts" and so on: the picklist of TBX-Min.
[[nodiscard]] std::string status_to_picklist(AdministrativeStatus value);
[[nodiscard]] std::optional<AdministrativeStatus> status_from_picklist(std::string_view value);

} // namespace migralex::tbx::category
