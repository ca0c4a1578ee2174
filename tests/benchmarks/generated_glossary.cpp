// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/generated_glossary.hpp"

#include <array>
#include <fmt/format.h>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace migralex::benchmarks {

namespace {

struct Language {
    std::string_view tag;
    std::array<std::string_view, 24> words;
};

constexpr Language languages[] = {
    {"en", {"migrant",   "the",       "protection", "of",  "border",   "and",   "refugee",   "a",
            "asylum",    "person",    "return",     "law", "in",       "State", "smuggling", "to",
            "detention", "voluntary", "transit",    "by",  "consular", "work",  "permit",    "family"}},
    {"es", {"migrante",  "la",         "protección", "de",  "frontera", "y",       "refugiada", "un",
            "asilo",     "persona",    "retorno",    "ley", "en",       "país",    "tráfico",   "a",
            "detención", "voluntario", "tránsito",   "por", "consular", "trabajo", "permiso",   "niñez"}},
    {"fr", {"migrante",  "la",         "protection", "de",  "frontière",  "et",      "réfugiée", "un",
            "asile",     "personne",   "retour",     "loi", "en",         "État",    "trafic",   "à",
            "rétention", "volontaire", "transit",    "par", "consulaire", "travail", "séjour",   "enfant"}},
    {"nl", {"migrant",  "de",         "bescherming", "van",  "grens",     "en",     "vluchteling", "een",
            "asiel",    "persoon",    "terugkeer",   "wet",  "in",        "staat",  "smokkel",     "naar",
            "bewaring", "vrijwillig", "doorreis",    "door", "consulair", "arbeid", "verblijf",    "kind"}},
    {"pt", {"migrante", "a",          "proteção", "de",  "fronteira", "e",        "refugiada", "um",
            "asilo",    "pessoa",     "retorno",  "lei", "em",        "país",     "tráfico",   "ao",
            "detenção", "voluntário", "trânsito", "por", "consular",  "trabalho", "permissão", "criança"}},
};

constexpr std::string_view themes[] = {"asylum", "return", "labour migration", "trafficking in persons"};
constexpr std::string_view sources[] = {"CARTAGENA-1984", "GCM-2018", "ICRMW-1990", "UNTOC-TIP-2000"};
constexpr std::string_view countries[] = {"AR", "BR", "CO", "GT", "HT", "JM", "MX", "SR"};

class Generator {
  public:
    Glossary generate(std::size_t concepts) {
        Glossary glossary;
        glossary.title = "Generated glossary";
        glossary.description = {"Words drawn by lot; for benchmarks."};
        for (std::size_t number = 1; number <= concepts; ++number) glossary.entries.push_back(entry(number));
        return glossary;
    }

  private:
    /// std::uniform_int_distribution differs between libraries.
    std::size_t below(std::size_t limit) {
        return random_() % limit;
    }

    template <typename Values>
    std::string_view one_of(const Values& values) {
        return values[below(std::size(values))];
    }

    std::string words(const Language& language, std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) text += ' ';
            text += one_of(language.words);
        }
        return text;
    }

    SourceReference source() {
        return {std::string(one_of(sources)), fmt::format("{}.{}", 1 + below(40), 1 + below(9))};
    }

    TermSection term(const Language& language, bool is_first) {
        TermSection term;
        term.term = words(language, 2 + below(3));
        term.acceptability.status =
            is_first ? AdministrativeStatus::preferred : AdministrativeStatus::deprecated;
        term.part_of_speech = PartOfSpeech::noun;
        if (below(3) == 0) term.type = TermType::short_form;
        if (below(2) == 0) term.countries.emplace_back(one_of(countries));
        return term;
    }

    LanguageSection section(const Language& language) {
        LanguageSection section;
        section.language = language.tag;
        Definition definition;
        definition.text = Text(words(language, 30) + ".");
        definition.source = source();
        section.definitions.push_back(std::move(definition));
        const auto terms = 1 + below(3);
        for (std::size_t i = 0; i < terms; ++i) section.terms.push_back(term(language, i == 0));
        return section;
    }

    ConceptEntry entry(std::size_t number) {
        ConceptEntry entry;
        entry.id = fmt::format("GEN-{:06}", number);
        entry.themes.emplace_back(one_of(themes));
        for (const auto& language : languages) entry.languages.push_back(section(language));
        return entry;
    }

    std::mt19937_64 random_;
};

} // namespace

Glossary generate_glossary(std::size_t concepts) {
    return Generator().generate(concepts);
}

} // namespace migralex::benchmarks
