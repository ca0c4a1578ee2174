// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/search_answer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace migralex::commands {

namespace {

using Json = nlohmann::ordered_json;

/// An article, a number: enough of the advice to find it; more than this is for `show`.
constexpr std::size_t most_advisers = 3;

Json to_json(const index::Advice& advice) {
    auto object = Json::object();
    if (!advice.source.source.empty()) object["source"] = advice.source.source;
    if (!advice.source.article.empty()) object["article"] = advice.source.article;
    if (!advice.origin.empty()) object["origin"] = advice.origin;
    return object;
}

Json to_json(const index::Hit& hit) {
    Json matched = {{"term", hit.term},
                    {"language", hit.language},
                    {"kind", to_string(hit.kind)},
                    {"status", to_string(hit.status)}};
    if (hit.is_pejorative) matched["pejorative"] = true;
    if (!hit.advice.empty()) {
        matched["advisedAgainstBy"] = Json::array();
        for (const auto& advice : hit.advice) matched["advisedAgainstBy"].push_back(to_json(advice));
    }
    return {{"id", hit.id},
            {"glossary", hit.glossary},
            {"score", hit.score},
            {"matched", matched},
            {"preferred", hit.preferred}};
}

Json to_json(const index::Suggestion& suggestion) {
    return {{"term", suggestion.term},
            {"language", suggestion.language},
            {"id", suggestion.id},
            {"glossary", suggestion.glossary}};
}

template <typename Value>
Json list(const std::vector<Value>& values) {
    auto array = Json::array();
    for (const auto& value : values) array.push_back(to_json(value));
    return array;
}

Json to_json(const index::Facets& facets) {
    return {{"glossaries", facets.glossaries},
            {"themes", facets.themes},
            {"languages", facets.languages},
            {"countries", facets.countries},
            {"states", facets.states}};
}

std::string adviser(const Console& console, const workspace::Workspace& workspace,
                    const index::Advice& advice) {
    const auto& sources = workspace.publication().sources;
    const auto found = sources.find(advice.source.source);
    auto words = found == sources.end()
                     ? advice.source.source
                     : std::string(name_in(found->second.title, to_string(console.language())));
    if (!advice.source.article.empty()) words += (words.empty() ? "" : ", ") + advice.source.article;
    return words.empty() ? advice.origin : words;
}

/// Who advises against the term, each once.
std::string advisers(const Console& console, workspace::Workspace& workspace, const index::Hit& hit) {
    if (workspace.publication().sources.empty()) workspace.load_sources();
    std::vector<std::string> names;
    for (const auto& advice : hit.advice) {
        auto name = adviser(console, workspace, advice);
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    const bool is_cut = names.size() > most_advisers;
    if (is_cut) names.resize(most_advisers);
    return fmt::format("{}{}", fmt::join(names, "; "), is_cut ? "; …" : "");
}

bool is_advised_against(const index::Hit& hit) {
    return hit.status > AdministrativeStatus::admitted || hit.is_pejorative;
}

std::string why(const Console& console, workspace::Workspace& workspace, const index::Hit& hit) {
    auto words = console.text(fmt::format("search.why.{}", to_string(hit.kind)));
    if (!is_advised_against(hit)) return words;
    const bool says_so =
        hit.kind == index::MatchKind::not_recommended || hit.kind == index::MatchKind::pejorative;
    if (!says_so) words += "; " + console.text("search.why.not-recommended");
    const auto by = advisers(console, workspace, hit);
    return by.empty() ? words : console.text("search.advised-by", {words, by});
}

void show_hit(const Console& console, workspace::Workspace& workspace, const index::Hit& hit) {
    console.out() << hit.id << "  " << hit.term << " [" << hit.language << "]  " << why(console, workspace, hit)
                  << '\n';
    for (const auto& [language, term] : hit.preferred)
        if (language != hit.language || term != hit.term)
            console.out() << "    " << language << "  " << term << '\n';
}

/// "TIP 12, PRO 3": the most frequent first.
std::string counts(const std::map<std::string, std::size_t>& facet) {
    std::vector<std::pair<std::string, std::size_t>> values(facet.begin(), facet.end());
    std::stable_sort(values.begin(), values.end(),
                     [](const auto& left, const auto& right) { return left.second > right.second; });
    std::vector<std::string> words;
    for (const auto& [value, count] : values) words.push_back(fmt::format("{} {}", value, count));
    return fmt::format("{}", fmt::join(words, ", "));
}

void show_facets(const Console& console, const index::Facets& facets) {
    const std::pair<const char*, const std::map<std::string, std::size_t>*> all[] = {
        {"glossaries", &facets.glossaries}, {"themes", &facets.themes}, {"languages", &facets.languages},
        {"countries", &facets.countries},   {"states", &facets.states},
    };
    for (const auto& [name, facet] : all)
        if (!facet->empty()) console.say(fmt::format("search.facet.{}", name), {counts(*facet)});
}

} // namespace

Json to_json(const index::Query& query, const index::Answer& answer, bool with_facets) {
    Json result = {{"query", query.text}, {"hits", list(answer.hits)}, {"total", answer.total}};
    if (with_facets) result["facets"] = to_json(answer.facets);
    if (!answer.elsewhere.empty()) result["elsewhere"] = list(answer.elsewhere);
    if (!answer.near.empty()) result["near"] = list(answer.near);
    return result;
}

void show_answer(const Console& console, workspace::Workspace& workspace, const index::Answer& answer,
                 bool with_facets) {
    for (const auto& hit : answer.hits) show_hit(console, workspace, hit);
    if (with_facets) show_facets(console, answer.facets);
    if (answer.total > answer.hits.size())
        console.say("search.more", {std::to_string(answer.hits.size()), std::to_string(answer.total)});
}

void show_what_else(const Console& console, const index::Answer& answer) {
    for (const auto& hit : answer.elsewhere) console.note("search.elsewhere", {hit.id, hit.term, hit.language});
    for (const auto& near : answer.near) console.note("search.near", {near.term, near.language, near.id});
}

} // namespace migralex::commands
