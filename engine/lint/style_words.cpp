// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/style_words.hpp"

#include <algorithm>

namespace migralex::lint {

namespace {

using namespace std::string_view_literals;
using Words = std::span<const std::string_view>;

struct StyleWords {
    std::string_view language;
    Words articles;
    Words vague_beginnings;
    Words negative_beginnings;
    Words metaphors;
    Words vague_endings;
};

constexpr std::string_view es_articles[] = {"el", "la", "los", "las", "un", "una", "unos", "unas"};
constexpr std::string_view es_vague[] = {"cuando",          "donde",         "se refiere a",
                                         "se entiende por", "dicese de",     "termino que",
                                         "palabra que",     "expresion que", "es"};
constexpr std::string_view es_negative[] = {"no", "que no"};
constexpr std::string_view es_metaphors[] = {"oleada",   "oleadas", "avalancha", "avalanchas",
                                             "invasion", "tsunami", "bomba",     "marea humana"};
constexpr std::string_view es_endings[] = {"etc", "etcetera", "entre otros", "entre otras"};

constexpr std::string_view en_articles[] = {"a", "an", "the"};
constexpr std::string_view en_vague[] = {"when",      "where",     "refers to", "term that",       "term for",
                                         "term used", "word that", "word for",  "expression that", "is"};
constexpr std::string_view en_negative[] = {"not", "no"};
constexpr std::string_view en_metaphors[] = {"influx",   "flood of", "floods of", "wave of", "waves of",
                                             "invasion", "tsunami",  "avalanche", "swarm"};
constexpr std::string_view en_endings[] = {"etc", "et cetera", "and so on", "and others", "among others"};

constexpr std::string_view pt_articles[] = {"o", "a", "os", "as", "um", "uma", "uns", "umas"};
constexpr std::string_view pt_vague[] = {"quando",         "onde",          "refere se a",
                                         "entende se por", "diz se de",     "termo que",
                                         "palavra que",    "expressao que", "e"};
constexpr std::string_view pt_negative[] = {"nao", "que nao"};
constexpr std::string_view pt_metaphors[] = {"onda de", "ondas de", "avalanche",
                                             "invasao", "tsunami",  "enxurrada"};
constexpr std::string_view pt_endings[] = {"etc", "entre outros", "entre outras"};

constexpr std::string_view fr_articles[] = {"le", "la", "les", "l", "un", "une", "des"};
constexpr std::string_view fr_vague[] = {"quand",     "lorsque", "lorsqu",         "ou", "se dit de", "designe",
                                         "terme qui", "mot qui", "expression qui", "est"};
constexpr std::string_view fr_negative[] = {"ne", "non", "qui n est pas"};
constexpr std::string_view fr_metaphors[] = {"vague de", "vagues de",  "avalanche", "invasion",
                                             "tsunami",  "deferlante", "afflux"};
constexpr std::string_view fr_endings[] = {"etc", "entre autres", "et cetera"};

constexpr std::string_view nl_articles[] = {"de", "het", "een"};
constexpr std::string_view nl_vague[] = {"wanneer", "als", "waar", "term die", "woord dat", "is"};
constexpr std::string_view nl_negative[] = {"niet", "geen"};
constexpr std::string_view nl_metaphors[] = {"golf van", "invasie", "tsunami", "stroom van"};
constexpr std::string_view nl_endings[] = {"enz", "enzovoort", "etc"};

constexpr StyleWords languages[] = {
    {"es", es_articles, es_vague, es_negative, es_metaphors, es_endings},
    {"en", en_articles, en_vague, en_negative, en_metaphors, en_endings},
    {"pt", pt_articles, pt_vague, pt_negative, pt_metaphors, pt_endings},
    {"fr", fr_articles, fr_vague, fr_negative, fr_metaphors, fr_endings},
    {"nl", nl_articles, nl_vague, nl_negative, nl_metaphors, nl_endings},
};

Words words_of(std::string_view language, Words StyleWords::*list) {
    for (const auto& each : languages)
        if (each.language == language) return each.*list;
    return {};
}

} // namespace

bool is_article(std::string_view language, std::string_view word) {
    const auto articles = words_of(language, &StyleWords::articles);
    return std::find(articles.begin(), articles.end(), word) != articles.end();
}

std::span<const std::string_view> vague_beginnings(std::string_view language) {
    return words_of(language, &StyleWords::vague_beginnings);
}

std::span<const std::string_view> negative_beginnings(std::string_view language) {
    return words_of(language, &StyleWords::negative_beginnings);
}

std::span<const std::string_view> metaphors(std::string_view language) {
    return words_of(language, &StyleWords::metaphors);
}

std::span<const std::string_view> vague_endings(std::string_view language) {
    return words_of(language, &StyleWords::vague_endings);
}

} // namespace migralex::lint
