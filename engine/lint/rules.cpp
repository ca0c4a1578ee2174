// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/rules.hpp"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>

namespace migralex::lint {

namespace {

constexpr auto note = Severity::note;
constexpr auto warning = Severity::warning;
constexpr auto error = Severity::error;

constexpr Rule rules[] = {
    // Entries
    {"MX-101", "id-form", error, error},
    {"MX-102", "theme-missing", warning, error},
    {"MX-103", "theme-unknown", error, error},
    {"MX-104", "relation-target", error, error},
    {"MX-105", "relation-self", error, error},
    {"MX-106", "language-undeclared", warning, warning},
    {"MX-107", "unresolved-conflict", error, error},
    {"MX-108", "relation-cycle", error, error},
    {"MX-109", "relation-retired", warning, warning},
    {"MX-110", "relation-repeated", warning, warning},
    {"MX-111", "replacement-unknown", error, error},
    {"MX-112", "entry-empty", error, error},
    {"MX-113", "reference-address", warning, error},
    {"MX-114", "internal-text", warning, error},
    {"MX-115", "note-language-missing", note, note},
    {"MX-116", "national-note-incomplete", warning, warning},
    // Terms
    {"MX-201", "term-missing", warning, error},
    {"MX-202", "preferred-missing", error, error},
    {"MX-203", "preferred-several", error, error},
    {"MX-204", "term-id-missing", error, error},
    {"MX-205", "term-id-repeated", error, error},
    {"MX-206", "advice-unattributed", warning, error},
    {"MX-207", "pejorative-preferred", error, error},
    {"MX-208", "term-repeated", warning, warning},
    {"MX-209", "country-unknown", warning, warning},
    {"MX-210", "homonym", note, note},
    {"MX-211", "preferred-several-here", error, error},
    {"MX-212", "advice-leads-nowhere", warning, error},
    {"MX-213", "short-form-alone", warning, warning},
    {"MX-214", "gender-missing", note, note},
    {"MX-215", "part-of-speech-missing", note, note},
    {"MX-216", "law-incomplete", warning, error},
    {"MX-217", "term-capital", note, note},
    {"MX-218", "term-slash", warning, warning},
    {"MX-219", "similar-term", warning, warning},
    {"MX-220", "term-shared", note, note},
    {"MX-221", "law-articles-to-find", note, note},
    // Definitions
    {"MX-301", "definition-missing", warning, error},
    {"MX-302", "anchor-missing", error, error},
    {"MX-303", "anchor-several", error, error},
    {"MX-304", "source-missing", warning, error},
    {"MX-305", "source-unknown", error, error},
    {"MX-306", "rendering-stale", warning, error},
    {"MX-307", "starts-with-article", warning, warning},
    {"MX-308", "contains-term", warning, warning},
    {"MX-309", "too-long", warning, warning},
    {"MX-310", "sentence-form", warning, warning},
    {"MX-311", "source-not-in-force", warning, warning},
    {"MX-312", "protected-text", error, error},
    {"MX-313", "validated-without-act", error, error},
    {"MX-314", "definition-circle", warning, warning},
    {"MX-315", "starts-with-term", warning, warning},
    {"MX-316", "definition-repeated", warning, warning},
    {"MX-317", "article-missing", warning, error},
    {"MX-318", "source-state-missing", warning, error},
    {"MX-319", "source-relation-missing", warning, error},
    {"MX-320", "protected-quotation", warning, error},
    {"MX-321", "no-superordinate", warning, warning},
    {"MX-322", "negative-definition", note, note},
    {"MX-323", "too-short", warning, warning},
    {"MX-324", "advised-against-inside", warning, warning},
    {"MX-325", "loaded-metaphor", note, note},
    {"MX-326", "vague-end", note, note},
    {"MX-327", "context-without-source", note, note},
    {"MX-328", "articles-to-find", note, note},
    // Characters
    {"MX-401", "suspicious-character", warning, error},
    {"MX-402", "mixed-script", warning, error},
    {"MX-403", "unbalanced", warning, warning},
    {"MX-404", "spacing", warning, warning},
    {"MX-405", "repeated-word", warning, warning},
    {"MX-406", "not-utf8", error, error},
    // Several glossaries
    {"MX-501", "concept-twice", warning, warning},
    {"MX-502", "acceptability-differs", note, note},
    {"MX-503", "terms-uncovered", note, note},
    {"MX-504", "acceptance-idle", note, note},
    // What is about to be released
    {"MX-601", "continental-stale", error, error},
};

} // namespace

std::span<const Rule> all_rules() {
    return rules;
}

std::optional<Rule> find_rule(std::string_view code) {
    for (const auto& rule : rules)
        if (rule.code == code) return rule;
    return std::nullopt;
}

std::string explain(const Rule& rule, InterfaceLanguage language) {
    return std::string(label(fmt::format("lint.why.{}", rule.name), language));
}

Finding make_finding(std::string_view name, Profile profile, Place place, std::string about,
                     std::vector<std::string> arguments) {
    const auto* rule =
        std::find_if(std::begin(rules), std::end(rules), [&](const Rule& each) { return each.name == name; });
    assert(rule != std::end(rules));
    Finding finding;
    finding.code = rule->code;
    finding.severity = profile == Profile::publish ? rule->in_publish : rule->in_draft;
    finding.place = std::move(place);
    finding.about = std::move(about);
    finding.suggestion = {fmt::format("lint.next.{}", name), arguments};
    finding.message = {fmt::format("lint.{}", name), std::move(arguments)};
    return finding;
}

} // namespace migralex::lint
