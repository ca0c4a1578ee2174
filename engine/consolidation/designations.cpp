// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/designations.hpp"

#include "consolidation/cognates.hpp"
#include "text/fold.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <map>

namespace migralex::consolidation {

namespace {

/// Words of less weight are function words and the like.
constexpr double lightest_form_word = 0.1;

Rank rank_of(const TermSection& term) {
    switch (term.acceptability.status) {
    case AdministrativeStatus::preferred: return Rank::preferred;
    case AdministrativeStatus::admitted: return Rank::admitted;
    default: return Rank::advised_against;
    }
}

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
    std::size_t count = 0;
    for (const auto& glossary : glossaries) count += glossary.entries.size();
    subjects_.reserve(count);
    for (std::uint32_t i = 0; i < glossaries.size(); ++i)
        for (const auto& entry : glossaries[i].entries)
            if (!entry.retirement) read_entry(entry, i);
    read_cognates();
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
    for (const auto& language : subject.languages)
        for (const auto& designation : language.designations) {
            if (designation.rank == Rank::advised_against) continue;
            if (const auto letters = acronym_letters(*designation.term); !letters.empty()) {
                subject.acronyms.push_back(cognates_.number_of("A:" + letters));
                continue;
            }
            std::vector<std::string> words;
            for (const auto& word : text::words(designation.term->term))
                if (vocabularies_[language.language].look_up(word.folded).weight > lightest_form_word)
                    words.push_back(word.folded);
            if (const auto skeleton = skeleton_of(std::move(words)); !skeleton.empty())
                subject.cognates.push_back(cognates_.number_of(skeleton));
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
    if (read.language == vocabularies_.size()) vocabularies_.emplace_back(section.language);
    for (const auto& term : section.terms) {
        if (term.is_pejorative) continue;
        const auto key = text::comparison_key(term.term);
        // A term of punctuation alone ("—") has no key, and is like no other.
        if (key.empty()) continue;
        Designation designation{&term, rank_of(term), 0, 0, 0};
        number(designation, read.language, key);
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

void Subjects::number(Designation& designation, std::uint32_t language, const std::string& key) {
    auto& vocabulary = vocabularies_[language];
    std::vector<std::uint32_t> stems;
    for (std::size_t start = 0; start < key.size();) {
        const auto end = std::min(key.find(' ', start), key.size());
        // The key keeps ñ; stemmers and people without it do not tell it from n.
        const auto word = text::fold(std::string_view(key).substr(start, end - start));
        const auto& known = vocabulary.look_up(word);
        if (known.weight > lightest_form_word) stems.push_back(known.stem);
        designation.weight += static_cast<float>(known.weight);
        start = end + 1;
    }
    std::sort(stems.begin(), stems.end());
    std::string form(reinterpret_cast<const char*>(&language), sizeof language);
    form.append(reinterpret_cast<const char*>(stems.data()), stems.size() * sizeof stems.front());
    // A designation of function words alone is like itself only.
    designation.key = keys_.number_of(vocabulary.language() + ":" + key);
    designation.form = forms_.number_of(stems.empty() ? vocabulary.language() + ":" + key : form);
}

} // namespace migralex::consolidation
