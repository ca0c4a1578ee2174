// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/picklists.hpp"

#include "tbx/categories.hpp"
#include "text/fold.hpp"

#include <span>
#include <string>

namespace migralex::tbx {

namespace {

template <typename Value>
struct Word {
    /// Folded, without anything but letters and digits.
    std::string_view word;
    Value value;
};

constexpr Word<PartOfSpeech> parts_of_speech[] = {
    {"noun", PartOfSpeech::noun},
    {"n", PartOfSpeech::noun},
    {"nom", PartOfSpeech::noun},
    {"nome", PartOfSpeech::noun},
    {"nombre", PartOfSpeech::noun},
    {"sustantivo", PartOfSpeech::noun},
    {"substantivo", PartOfSpeech::noun},
    {"substantif", PartOfSpeech::noun},
    {"substantive", PartOfSpeech::noun},
    {"substantiv", PartOfSpeech::noun},
    {"commonnoun", PartOfSpeech::noun},
    {"propernoun", PartOfSpeech::noun},
    {"nounphrase", PartOfSpeech::noun},
    {"nompropre", PartOfSpeech::noun},
    {"nombrepropio", PartOfSpeech::noun},
    {"nomeproprio", PartOfSpeech::noun},
    {"zelfstandignaamwoord", PartOfSpeech::noun},
    {"verb", PartOfSpeech::verb},
    {"v", PartOfSpeech::verb},
    {"verbo", PartOfSpeech::verb},
    {"verbe", PartOfSpeech::verb},
    {"werkwoord", PartOfSpeech::verb},
    {"adjective", PartOfSpeech::adjective},
    {"adj", PartOfSpeech::adjective},
    {"adjetivo", PartOfSpeech::adjective},
    {"adjectif", PartOfSpeech::adjective},
    {"adjektiv", PartOfSpeech::adjective},
    {"adverb", PartOfSpeech::adverb},
    {"adv", PartOfSpeech::adverb},
    {"adverbio", PartOfSpeech::adverb},
    {"adverbe", PartOfSpeech::adverb},
    {"other", PartOfSpeech::other},
    {"otro", PartOfSpeech::other},
    {"outro", PartOfSpeech::other},
    {"autre", PartOfSpeech::other},
};

constexpr Word<GrammaticalGender> genders[] = {
    {"masculine", GrammaticalGender::masculine},
    {"m", GrammaticalGender::masculine},
    {"masc", GrammaticalGender::masculine},
    {"masculino", GrammaticalGender::masculine},
    {"masculin", GrammaticalGender::masculine},
    {"feminine", GrammaticalGender::feminine},
    {"f", GrammaticalGender::feminine},
    {"fem", GrammaticalGender::feminine},
    {"femenino", GrammaticalGender::feminine},
    {"feminino", GrammaticalGender::feminine},
    {"feminin", GrammaticalGender::feminine},
    {"neuter", GrammaticalGender::neuter},
    {"neutral", GrammaticalGender::neuter},
    {"neutrum", GrammaticalGender::neuter},
    {"neutro", GrammaticalGender::neuter},
    {"neutre", GrammaticalGender::neuter},
    {"n", GrammaticalGender::neuter},
    {"other", GrammaticalGender::other},
    {"othergender", GrammaticalGender::other},
};

constexpr Word<GrammaticalNumber> numbers[] = {
    {"singular", GrammaticalNumber::singular},  {"sg", GrammaticalNumber::singular},
    {"singulier", GrammaticalNumber::singular}, {"plural", GrammaticalNumber::plural},
    {"pl", GrammaticalNumber::plural},          {"pluriel", GrammaticalNumber::plural},
    {"dual", GrammaticalNumber::dual},          {"mass", GrammaticalNumber::mass},
    {"other", GrammaticalNumber::other},        {"othernumber", GrammaticalNumber::other},
};

/// Behind the word "Register" may stand or be missing.
constexpr Word<Register> registers[] = {
    {"colloquial", Register::colloquial},  {"neutral", Register::neutral},
    {"technical", Register::technical},    {"inhouse", Register::in_house},
    {"benchlevel", Register::bench_level}, {"slang", Register::slang},
    {"vulgar", Register::vulgar},
};

constexpr Word<TermType> term_types[] = {
    {"fullform", TermType::full_form},        {"entryterm", TermType::full_form},
    {"acronym", TermType::acronym},           {"initialism", TermType::acronym},
    {"abbreviation", TermType::abbreviation}, {"shortform", TermType::short_form},
    {"clippedterm", TermType::short_form},    {"variant", TermType::variant},
    {"synonym", TermType::variant},           {"transliteratedform", TermType::variant},
    {"transcribedform", TermType::variant},   {"phrase", TermType::phrase},
    {"phraseologicalunit", TermType::phrase}, {"synonymousphrase", TermType::phrase},
};

/// Behind it "Term", "Term-admn-sts" or nothing.
constexpr Word<AdministrativeStatus> statuses[] = {
    {"preferred", AdministrativeStatus::preferred},
    {"preferido", AdministrativeStatus::preferred},
    {"prefere", AdministrativeStatus::preferred},
    {"privilegie", AdministrativeStatus::preferred},
    {"admitted", AdministrativeStatus::admitted},
    {"admitido", AdministrativeStatus::admitted},
    {"admis", AdministrativeStatus::admitted},
    {"allowed", AdministrativeStatus::admitted},
    {"deprecated", AdministrativeStatus::deprecated},
    {"notrecommended", AdministrativeStatus::deprecated},
    {"forbidden", AdministrativeStatus::deprecated},
    {"desaconsejado", AdministrativeStatus::deprecated},
    {"desaconselhado", AdministrativeStatus::deprecated},
    {"deconseille", AdministrativeStatus::deprecated},
    {"superseded", AdministrativeStatus::superseded},
    {"obsolete", AdministrativeStatus::superseded},
    {"obsoleto", AdministrativeStatus::superseded},
};

/// Words of people are short; longer ones are not folded at all.
constexpr std::size_t longest_word = 40;

std::string key_of(std::string_view value) {
    if (value.size() > longest_word) return {};
    auto key = text::fold(value);
    std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
    return key;
}

template <typename Value>
std::optional<Value> find_word(std::span<const Word<Value>> words, std::string_view key) {
    for (const auto& candidate : words)
        if (candidate.word == key) return candidate.value;
    return std::nullopt;
}

/// The value as the standard has it, else by its folded form.
template <typename Value, std::size_t size>
std::optional<Value> read_value(std::string_view value, std::optional<Value> (*from_string)(std::string_view),
                                const Word<Value> (&words)[size]) {
    if (const auto standard = from_string(value)) return standard;
    return find_word<Value>(words, key_of(value));
}

std::string without_end(std::string text, std::string_view end) {
    if (text.size() > end.size() && text.ends_with(end)) text.resize(text.size() - end.size());
    return text;
}

} // namespace

std::optional<PartOfSpeech> read_part_of_speech(std::string_view value) {
    return read_value(value, part_of_speech_from_string, parts_of_speech);
}

std::optional<GrammaticalGender> read_gender(std::string_view value) {
    return read_value(value, grammatical_gender_from_string, genders);
}

std::optional<GrammaticalNumber> read_number(std::string_view value) {
    return read_value(value, grammatical_number_from_string, numbers);
}

std::optional<Register> read_register(std::string_view value) {
    if (const auto standard = register_from_string(value)) return standard;
    return find_word<Register>(registers, without_end(key_of(value), "register"));
}

std::optional<TermType> read_term_type(std::string_view value) {
    return read_value(value, term_type_from_string, term_types);
}

std::optional<AdministrativeStatus> read_status(std::string_view value) {
    if (const auto standard = category::status_from_picklist(value)) return standard;
    return find_word<AdministrativeStatus>(statuses,
                                           without_end(without_end(key_of(value), "admnsts"), "term"));
}

} // namespace migralex::tbx
