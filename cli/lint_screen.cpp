// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/lint_screen.hpp"

#include "commands/entry_json.hpp"
#include "lint/rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace migralex::commands {

namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Finding& finding, const Console& console) {
    Json json = {{"code", finding.code},
                 {"severity", to_string(finding.severity)},
                 {"file", finding.place.file},
                 {"line", finding.place.position.line},
                 {"column", finding.place.position.column},
                 {"about", finding.about},
                 {"message", format_message(finding.message, console.language())}};
    if (!finding.suggestion.key.empty())
        json["suggestion"] = format_message(finding.suggestion, console.language());
    return json;
}

void show_example(const lint::Rule& rule, const Console& console) {
    const auto example = lint::example_of(rule);
    console.out() << "  " << console.text("lint.bad", {std::string(example.bad)}) << '\n';
    console.out() << "  " << console.text("lint.good", {std::string(example.good)}) << '\n';
}

std::string severities(const lint::Rule& rule, const Console& console) {
    const auto word = [&](Severity severity) {
        return std::string(label(fmt::format("severity.{}", to_string(severity)), console.language()));
    };
    return rule.in_draft == rule.in_publish
               ? word(rule.in_draft)
               : console.text("lint.two-severities", {word(rule.in_draft), word(rule.in_publish)});
}

Json to_json(const lint::Rule& rule, const Console& console) {
    const auto example = lint::example_of(rule);
    return {{"code", rule.code},
            {"name", rule.name},
            {"draft", to_string(rule.in_draft)},
            {"publish", to_string(rule.in_publish)},
            {"why", lint::explain(rule, console.language())},
            {"bad", example.bad},
            {"good", example.good}};
}

/// Findings that lint shows and others make: the reader of files (TBX) and the ledger (LED).
bool is_code_of_others(const std::string& code) {
    const auto key = "code." + code;
    return std::any_of(message_catalogue().begin(), message_catalogue().end(),
                       [&](const auto& entry) { return entry.key == key; });
}

void list_rules(std::ostream& out, const Console& console) {
    for (const auto& rule : lint::all_rules())
        out << fmt::format("{}  {:<26}{}\n", rule.code, rule.name, severities(rule, console));
    constexpr std::string_view start = "code.";
    for (const auto& entry : message_catalogue())
        if (entry.key.starts_with(start))
            out << fmt::format("{}  {}\n", entry.key.substr(start.size()),
                               label(entry.key, console.language()));
}

} // namespace

void show_findings(const LintRun& run, const Console& console) {
    for (const auto& finding : run.findings)
        console.out() << format_finding(finding, console.language()) << '\n';
    for (const auto& [finding, decision] : run.accepted)
        console.say("lint.accepted-by", {to_string(finding.place), finding.code, finding.about,
                                         format_message(finding.message, console.language()), decision});
}

void show_summary(const LintRun& run, const Console& console) {
    console.note("lint.summary",
                 {std::to_string(run.count(Severity::error)), std::to_string(run.count(Severity::warning)),
                  std::to_string(run.count(Severity::note))});
    if (!run.accepted.empty()) console.note("lint.accepted", {std::to_string(run.accepted.size())});
}

nlohmann::ordered_json to_json(const LintRun& run, const Console& console) {
    auto list = Json::array();
    for (const auto& finding : run.findings) list.push_back(to_json(finding, console));
    for (const auto& [finding, decision] : run.accepted) {
        list.push_back(to_json(finding, console));
        list.back()["accepted"] = decision;
    }
    return {{"findings", list}};
}

int explain_rules(const std::string& code, bool as_json, const Console& console) {
    const auto rule = lint::find_rule(code);
    if (is_code_of_others(code)) {
        const auto why = console.text("code." + code);
        console.out() << (as_json ? format_json({{"rules", Json::array({{{"code", code}, {"why", why}}})}})
                                  : code + "\n" + why + "\n");
        return done;
    }
    if (!rule && !code.empty()) {
        console.note("lint.unknown-code", {code});
        list_rules(console.err(), console);
        return could_not;
    }
    if (as_json) {
        auto rules = Json::array();
        for (const auto& each : lint::all_rules())
            if (code.empty() || each.code == code) rules.push_back(to_json(each, console));
        console.out() << format_json({{"rules", rules}});
    } else if (code.empty()) {
        list_rules(console.out(), console);
    } else {
        console.out() << fmt::format("{}  {} ({})\n{}\n", rule->code, rule->name, severities(*rule, console),
                                     lint::explain(*rule, console.language()));
        show_example(*rule, console);
    }
    return done;
}

void show_citations(const std::string& id, const Source* source, const std::vector<lint::Citation>& citations,
                    const Console& console) {
    if (source) {
        console.say("lint.source", {id, std::string(name_in(source->title, to_string(console.language()))),
                                    source->state.empty() ? "-" : source->state});
    } else {
        console.say("lint.source-unregistered", {id});
    }
    for (const auto& citation : citations)
        console.out() << fmt::format("{}: {} {}{}{}: {}\n", to_string(citation.place), citation.about,
                                     console.text(fmt::format("lint.citation.{}", to_string(citation.kind))),
                                     citation.language.empty() ? "" : " [" + citation.language + "]",
                                     citation.article.empty() ? "" : ", " + citation.article, citation.text);
    console.note("lint.citations", {std::to_string(citations.size())});
}

nlohmann::ordered_json to_json(const std::string& id, const Source* source,
                               const std::vector<lint::Citation>& citations) {
    auto list = Json::array();
    for (const auto& citation : citations) {
        Json json = {{"kind", to_string(citation.kind)},
                     {"file", citation.place.file},
                     {"line", citation.place.position.line},
                     {"column", citation.place.position.column},
                     {"about", citation.about},
                     {"text", citation.text}};
        if (!citation.language.empty()) json["language"] = citation.language;
        if (!citation.article.empty()) json["article"] = citation.article;
        list.push_back(std::move(json));
    }
    Json json = {{"source", id}};
    if (source && !source->state.empty()) json["state"] = source->state;
    json["citations"] = list;
    return json;
}

} // namespace migralex::commands
