// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/designations.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace migralex::consolidation {

namespace {

/// Words of less weight are function words and the like.
constexpr float lightest_form_word = 0.1F;

Rank rank_of(const TermSection& term) {
    switch (term.acceptability.status) {
    case AdministrativeStatus::preferred: return Rank::preferred;
    case AdministrativeStatus::admitted: return Rank::admitted;
    default: return Rank::advised_against;
    }
}

/// No number of a stem.
constexpr auto mark_of_function_words = ~std::uint32_t{0};

/// One preferred term a language. A glossary that states no acceptability names a concept by its first term.
void choose_preferred(std::vector<Designation>& designations) {
    const auto is = [](Rank rank) { return [rank](const auto& item) { return item.rank == rank; }; };
    auto first = std::find_if(designations.begin(), designations.end(), is(Rank::preferred));
    if (first == designations.end())
        first = std::find_if(designations.begin(), designations.end(), is(Rank::admitted));
    if (first == designations.end()) return;
    std::rotate(designations.begin(), first, std::next(first));
    designations.front().rank = Rank::preferred;
    for (auto item = std::next(designations.begin()); item != designations.end(); ++item)
        if (item->rank == Rank::preferred) item->rank = Rank::admitted;
}

} // namespace

Subjects::Subjects(const std::vector<Glossary>& glossaries) {
    number_languages(glossaries);
    std::size_t count = 0;
    for (const auto& glossary : glossaries) count += glossary.entries.size();
    subjects_.reserve(count);
    for (std::uint32_t i = 0; i < glossaries.size(); ++i)
        for (const auto& entry : glossaries[i].entries)
            if (!entry.retirement) read_entry(entry, i);
    read_cognates();
}

/// In alphabetical order: which language is looked at first may not depend on which glossary was read first.
void Subjects::number_languages(const std::vector<Glossary>& glossaries) {
    std::set<std::string_view> languages;
    for (const auto& glossary : glossaries)
        for (const auto& entry : glossary.entries)
            for (const auto& section : entry.languages) languages.insert(section.language);
    for (const auto& language : languages) {
        languages_.number_of(language);
        vocabularies_.emplace_back(std::string(language));
    }
}

bool Subject::shares_language_with(const Subject& other) const {
    for (auto a = languages.begin(), b = other.languages.begin();
         a != languages.end() && b != other.languages.end();) {
        if (a->language == b->language) return true;
        a->language < b->language ? ++a : ++b;
    }
    return false;
}

/// Glossaries have their languages in few combinations: one subject stands for all with the same.
void Subjects::read_cognates() {
    const auto combination_of = [](const Subject& subject) {
        std::vector<std::uint32_t> combination = {subject.glossary};
        for (const auto& language : subject.languages) combination.push_back(language.language);
        return combination;
    };
    std::map<std::vector<std::uint32_t>, std::vector<Subject*>> combinations;
    for (auto& subject : subjects_) combinations[combination_of(subject)].push_back(&subject);
    if (combinations.size() < 2) return;
    for (auto& [combination, subjects] : combinations) {
        const auto& one = *subjects.front();
        const bool is_needed = std::any_of(combinations.begin(), combinations.end(), [&](const auto& item) {
            const auto& other = *item.second.front();
            return other.glossary != one.glossary && !other.shares_language_with(one);
        });
        if (is_needed)
            for (auto* subject : subjects) read_cognates(*subject);
    }
}

void Subjects::read_cognates(Subject& subject) {
    const auto sort_once = [](std::vector<std::uint32_t>& numbers) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    };
    for (const auto& language : subject.languages) {
        const auto& vocabulary = vocabularies_[language.language];
        for (const auto& designation : language.designations) {
            if (designation.rank == Rank::advised_against) continue;
            if (const auto acronym = cognates_.number_of_acronym(*designation.term)) {
                subject.acronyms.push_back(*acronym);
                continue;
            }
            words_.clear();
            for (const auto word : keys_[designation.key].subspan(1))
                if (vocabulary[word].weight > lightest_form_word) words_.push_back(word);
            if (const auto cognate = cognates_.number_of(words_, language.language, vocabulary))
                subject.cognates.push_back(*cognate);
        }
    }
    sort_once(subject.cognates);
    sort_once(subject.acronyms);
}

void Subjects::read_entry(const ConceptEntry& entry, std::uint32_t glossary) {
    Subject subject{&entry, glossary, {}};
    for (const auto& section : entry.languages)
        if (section.review.state != ReviewState::draft) read_section(section, subject);
    std::sort(subject.languages.begin(), subject.languages.end(),
              [](const auto& a, const auto& b) { return a.language < b.language; });
    subjects_.push_back(std::move(subject));
}

void Subjects::read_section(const LanguageSection& section, Subject& subject) {
    LanguageDesignations read{languages_.number_of(section.language), &section, {}};
    read.designations.reserve(section.terms.size());
    for (const auto& term : section.terms) {
        if (term.is_pejorative) continue;
        read_words(term.term, read.language);
        // A term of punctuation alone ("—") is like no other.
        if (words_.empty()) continue;
        Designation designation{&term, rank_of(term), 0, 0, 0};
        number(designation, read.language);
        const auto has_key = [&](const auto& other) { return other.key == designation.key; };
        const auto same = std::find_if(read.designations.begin(), read.designations.end(), has_key);
        if (same == read.designations.end()) {
            read.designations.push_back(designation);
        } else if (designation.rank < same->rank) {
            *same = designation;
        }
    }
    choose_preferred(read.designations);
    subject.languages.push_back(std::move(read));
}

void Subjects::read_words(std::string_view term, std::uint32_t language) {
    words_.clear();
    auto& vocabulary = vocabularies_[language];
    text::for_each_word(term, text::Enye::kept,
                        [&](std::string_view word) { words_.push_back(vocabulary.number_of(word)); });
}

void Subjects::number(Designation& designation, std::uint32_t language) {
    const auto& vocabulary = vocabularies_[language];
    stems_.assign(1, language);
    for (const auto number : words_) {
        const auto& word = vocabulary[number];
        if (word.weight > lightest_form_word) stems_.push_back(word.stem);
        designation.weight += word.weight;
    }
    words_.insert(words_.begin(), language);
    designation.key = keys_.number_of(words_);
    // A designation of function words alone is like itself only.
    if (stems_.size() == 1) stems_ = {language, mark_of_function_words, designation.key};
    std::sort(std::next(stems_.begin()), stems_.end());
    designation.form = forms_.number_of(stems_);
}

} // namespace migralex::consolidation
