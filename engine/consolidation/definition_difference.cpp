// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/definition_difference.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <set>

namespace migralex::consolidation {

namespace {

constexpr std::size_t shortest_weighty_word = 4;

/// Of the shorter definition, what the longer one may leave out and still be said to hold all of it.
constexpr double left_out_at_most = 0.125;

/// Without them a definition says the contrary, or something much wider.
const std::set<std::string_view> hinges = {
    "no",      "non",    "not",    "nor",    "ni",      "nunca", "sin",    "solo",      "salvo",  "excepto",
    "without", "only",   "except", "unless", "never",   "nao",   "sem",    "so",        "apenas", "nem",
    "exceto",  "ne",     "pas",    "sans",   "sauf",    "seul",  "sola",   "seulement", "niet",   "geen",
    "zonder",  "alleen", "pa",     "san",    "somente", "menos", "jamais", "tampoco"};

bool is_number(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

std::size_t common(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
    std::size_t count = 0;
    for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++count, ++a, ++b;
        }
    }
    return count;
}

void sort_once(std::vector<std::uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Whether the longer one says nearly all that the shorter one says, and notably more.
bool says_more(std::size_t longer, std::size_t shorter, std::size_t shared) {
    const auto left_out = shorter - shared;
    return shorter > 0 && static_cast<double>(left_out) <= left_out_at_most * static_cast<double>(shorter) &&
           longer - shared > 2 * left_out + 1;
}

DifferenceClass classify(const ReadDefinition& left, const ReadDefinition& right, bool is_same_source) {
    if (left.words == right.words) return is_same_source ? DifferenceClass::same : DifferenceClass::source;
    if (left.weighty == right.weighty) {
        if (left.hinges != right.hinges) return DifferenceClass::content;
        return is_same_source ? DifferenceClass::style : DifferenceClass::source;
    }
    const auto shared = common(left.weighty, right.weighty);
    if (says_more(left.weighty.size(), right.weighty.size(), shared) ||
        says_more(right.weighty.size(), left.weighty.size(), shared))
        return DifferenceClass::narrower_or_wider;
    return DifferenceClass::content;
}

} // namespace

std::string_view to_string(DifferenceClass kind) {
    switch (kind) {
    case DifferenceClass::same: return "same";
    case DifferenceClass::style: return "style";
    case DifferenceClass::source: return "source";
    case DifferenceClass::narrower_or_wider: return "narrower-or-wider";
    case DifferenceClass::content: return "content";
    }
    return "content";
}

const DefinitionReader::Known& DefinitionReader::look_up(std::string_view folded, Language& known,
                                                         std::string_view language) {
    const auto number = known.numbers.number_of(folded);
    if (number == known.words.size())
        known.words.push_back({number, stems_.number_of(text::stem(folded, language)),
                               folded.size() >= shortest_weighty_word,
                               hinges.contains(folded) || is_number(folded)});
    return known.words[number];
}

ReadDefinition DefinitionReader::read(std::string_view text, std::string_view language) {
    auto place = languages_.find(language);
    if (place == languages_.end()) place = languages_.emplace(language, Language()).first;
    ReadDefinition read;
    text::for_each_word(text, text::Enye::folded, [&](std::string_view folded) {
        const auto& known = look_up(folded, place->second, language);
        read.words.push_back(known.word);
        if (known.is_weighty) read.weighty.push_back(known.stem);
        if (known.is_hinge) read.hinges.push_back(known.word);
    });
    sort_once(read.weighty);
    sort_once(read.hinges);
    return read;
}

ComparedDefinitions compare(const ReadDefinition& left, const ReadDefinition& right, bool is_same_source) {
    const auto shared = common(left.weighty, right.weighty);
    const auto all = left.weighty.size() + right.weighty.size() - shared;
    return {classify(left, right, is_same_source),
            all == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(all)};
}

double shared_words(std::string_view left, std::string_view right, std::string_view language) {
    DefinitionReader reader;
    return compare(reader.read(left, language), reader.read(right, language), true).share;
}

} // namespace migralex::consolidation
