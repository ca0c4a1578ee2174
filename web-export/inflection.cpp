// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/inflection.hpp"

#include "text/words.hpp"

#include <array>
#include <span>

namespace migralex::web {

namespace {

/// What may be cut from the end of a word and put there instead; the stemmer says whether the result is a form.
struct Ending {
    std::string_view cut;
    std::string_view put;
};

constexpr std::array<Ending, 14> spanish = {{{"", "s"},
                                             {"", "es"},
                                             {"s", ""},
                                             {"es", ""},
                                             {"o", "a"},
                                             {"a", "o"},
                                             {"o", "os"},
                                             {"o", "as"},
                                             {"os", "as"},
                                             {"a", "os"},
                                             {"as", "o"},
                                             {"as", "os"},
                                             {"os", "a"},
                                             {"z", "ces"}}};
constexpr std::array<Ending, 13> portuguese = {{{"", "s"},
                                                {"", "es"},
                                                {"s", ""},
                                                {"es", ""},
                                                {"o", "a"},
                                                {"a", "o"},
                                                {"o", "as"},
                                                {"a", "os"},
                                                {"as", "os"},
                                                {"os", "as"},
                                                {"m", "ns"},
                                                {"ao", "oes"},
                                                {"l", "is"}}};
constexpr std::array<Ending, 5> english = {{{"", "s"}, {"", "es"}, {"s", ""}, {"y", "ies"}, {"es", ""}}};
constexpr std::array<Ending, 9> french = {
    {{"", "s"}, {"s", ""}, {"", "e"}, {"", "es"}, {"e", ""}, {"e", "s"}, {"s", "es"}, {"es", ""}, {"l", "ux"}}};
constexpr std::array<Ending, 8> dutch = {
    {{"", "en"}, {"", "e"}, {"", "s"}, {"", "n"}, {"en", ""}, {"n", ""}, {"s", ""}, {"e", ""}}};

std::span<const Ending> endings_of(std::string_view language) {
    if (language == "es") return spanish;
    if (language == "pt") return portuguese;
    if (language == "en") return english;
    if (language == "fr") return french;
    if (language == "nl") return dutch;
    return {};
}

constexpr std::size_t shortest_form = 3;

} // namespace

void Inflections::add_word(std::string_view language, const std::string& word) {
    auto& family = families_.try_emplace(std::string(language)).first->second[text::stem(word, language)];
    if (family.words.insert(word).second) add_forms(family, word, language);
}

void Inflections::add_forms(Family& family, const std::string& word, std::string_view language) {
    const auto stem = text::stem(word, language);
    for (const auto& ending : endings_of(language)) {
        if (!word.ends_with(ending.cut)) continue;
        auto form = word.substr(0, word.size() - ending.cut.size());
        form += ending.put;
        if (form.size() >= shortest_form && text::stem(form, language) == stem)
            family.forms.insert(std::move(form));
    }
}

void Inflections::add_attested(std::string_view language, const Words& words) {
    attested_.insert_or_assign(std::string(language), &words);
}

std::map<std::string, std::set<std::string>> Inflections::table() const {
    std::map<std::string, std::set<std::string>> table;
    const auto add = [&](const std::string& form, const std::set<std::string>& words) {
        for (const auto& word : words)
            if (word != form) table[form].insert(word);
    };
    for (const auto& [language, families] : families_)
        for (const auto& [stem, family] : families) {
            for (const auto& word : family.words) add(word, family.words);
            for (const auto& form : family.forms) add(form, family.words);
        }
    // Nobody says in which language a word is typed: a word of one may inflect those of another.
    std::set<std::string> all_words;
    for (const auto& [language, families] : families_)
        for (const auto& [stem, family] : families) all_words.insert(family.words.begin(), family.words.end());
    for (const auto& [language, families] : families_) {
        if (endings_of(language).empty()) continue;
        for (const auto& word : all_words)
            if (const auto found = families.find(text::stem(word, language)); found != families.end())
                add(word, found->second.words);
    }
    for (const auto& [language, words] : attested_) {
        const auto families = families_.find(language);
        if (families == families_.end()) continue;
        for (const auto word : *words) {
            if (word.size() < shortest_form) continue;
            const auto found = families->second.find(text::stem(word, language));
            if (found != families->second.end()) add(std::string(word), found->second.words);
        }
    }
    return table;
}

} // namespace migralex::web
