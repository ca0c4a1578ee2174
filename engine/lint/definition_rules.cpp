// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/check.hpp"
#include "text/fingerprint.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace migralex::lint {

namespace {

constexpr std::size_t most_words = 60;

bool is_article(std::string_view language, const std::string& word) {
    static const std::map<std::string_view, std::set<std::string, std::less<>>> articles = {
        {"es", {"el", "la", "los", "las", "un", "una", "unos", "unas"}},
        {"en", {"a", "an", "the"}},
        {"pt", {"o", "a", "os", "as", "um", "uma", "uns", "umas"}},
        {"fr", {"le", "la", "les", "l", "un", "une", "des"}},
        {"nl", {"de", "het", "een"}},
    };
    const auto found = articles.find(language);
    return found != articles.end() && found->second.contains(word);
}

/// The first word alone must not be capitalised, unless the whole word is (an acronym) or it is a name that the
/// definition repeats; we only look at the plain case.
bool looks_like_sentence(std::string_view text) {
    const bool has_capital =
        text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
    return has_capital || text.ends_with('.');
}

bool stands_in(const std::string& needle, const std::string& haystack) {
    return !needle.empty() && (" " + haystack + " ").find(" " + needle + " ") != std::string::npos;
}

/// Checks one definition of one language section.
class DefinitionCheck {
  public:
    DefinitionCheck(Check& check, const ConceptEntry& entry, const LanguageSection& section,
                    const Definition& definition)
        : check_(check), entry_(entry), section_(section), definition_(definition),
          where_(entry.id + "." + section.language) {}

    void run() {
        check_source();
        check_style();
        if (const auto character = find_suspicious_character(definition_.text.plain); !character.empty())
            report("suspicious-character", {character});
        if (definition_.role == DefinitionRole::rendering) check_rendering();
    }

  private:
    void report(std::string_view rule, std::vector<std::string> arguments) {
        check_.report(rule, where_, entry_.id, std::move(arguments));
    }

    void check_source() {
        const auto& id = definition_.source.source;
        if (id.empty()) return report("source-missing", {section_.language});
        const auto& sources = check_.input().publication.sources;
        const auto source = sources.find(id);
        if (source == sources.end()) return report("source-unknown", {id});
        if (source->second.state == "repealed" || source->second.state == "not in force")
            report("source-not-in-force", {id, source->second.state});
        if (definition_.source_relation == SourceRelation::identical &&
            source->second.rights == SourceRights::is_protected)
            report("protected-text", {id});
    }

    void check_style() {
        const auto words = text::words(definition_.text.plain);
        if (words.empty()) return;
        if (is_article(section_.language, words.front().folded))
            report("starts-with-article", {section_.language});
        if (words.size() > most_words)
            report("too-long", {section_.language, std::to_string(words.size()), std::to_string(most_words)});
        if (looks_like_sentence(definition_.text.plain)) report("sentence-form", {section_.language});
        const auto text = text::comparison_key(definition_.text.plain);
        for (const auto& term : section_.terms)
            if (term.acceptability.status == AdministrativeStatus::preferred &&
                stands_in(text::comparison_key(term.term), text))
                report("contains-term", {section_.language, term.term});
    }

    void check_rendering() {
        const auto anchor = find_anchor(entry_);
        if (anchor && text::fingerprint(anchor->definition->text.plain) != definition_.renders)
            report("rendering-stale", {section_.language, anchor->section->language});
    }

    Check& check_;
    const ConceptEntry& entry_;
    const LanguageSection& section_;
    const Definition& definition_;
    std::string where_;
};

void check_review(Check& check, const ConceptEntry& entry, const LanguageSection& section) {
    if (section.review.state != ReviewState::validated) return;
    const auto& bodies = check.input().publication.bodies;
    const auto body = bodies.find(section.review.body);
    const auto& prefix = check.input().description.prefix;
    const bool may_validate =
        body != bodies.end() && std::find(body->second.may_validate.begin(), body->second.may_validate.end(),
                                          prefix) != body->second.may_validate.end();
    if (!may_validate || section.review.document.empty() || section.review.date.empty())
        check.report("validated-without-act", entry.id, entry.id, {section.language});
}

} // namespace

void check_definitions(Check& check, const ConceptEntry& entry) {
    for (const auto& language : check.input().description.definition_languages) {
        const auto* section = find_language(entry, language);
        if (!section || section->definitions.empty())
            check.report("definition-missing", entry.id, entry.id, {language});
    }
    std::size_t anchors = 0;
    std::size_t definitions = 0;
    for (const auto& section : entry.languages) {
        check_review(check, entry, section);
        for (const auto& definition : section.definitions) {
            ++definitions;
            anchors += definition.role == DefinitionRole::anchor;
            DefinitionCheck(check, entry, section, definition).run();
        }
    }
    if (definitions > 0 && anchors == 0) check.report("anchor-missing", entry.id, entry.id);
    if (anchors > 1) check.report("anchor-several", entry.id, entry.id, {std::to_string(anchors)});
}

} // namespace migralex::lint
