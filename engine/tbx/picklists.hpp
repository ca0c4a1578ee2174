// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scales.hpp"
#include "model/term_section.hpp"

#include <optional>
#include <string_view>

/// Values of picklists as files have them: those of the standard first, then those of TBX version 2 and the
/// words that people and programs write instead ("Noun", "sustantivo", "otherGender", "forbidden"). Empty for a
/// word of which we do not know what it means; it is then kept and nothing is made of it.
namespace migralex::tbx {

[[nodiscard]] std::optional<PartOfSpeech> read_part_of_speech(std::string_view value);
[[nodiscard]] std::optional<GrammaticalGender> read_gender(std::string_view value);
[[nodiscard]] std::optional<GrammaticalNumber> read_number(std::string_view value);
[[nodiscard]] std::optional<Register> read_register(std::string_view value);
/// A synonym is filed as a variant, an initialism as an acronym, a clipped term as a short form: the nearest
/// that TBX-Basic has.
[[nodiscard]] std::optional<TermType> read_term_type(std::string_view value);
[[nodiscard]] std::optional<AdministrativeStatus> read_status(std::string_view value);

} // namespace migralex::tbx
