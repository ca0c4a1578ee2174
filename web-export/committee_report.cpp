// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/committee_report.hpp"

#include "web_export/assets.hpp"
#include "web_export/committee_comparison.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace migralex::web {

namespace {

using consolidation::DefinitionDifference;
using consolidation::DifferenceClass;
using consolidation::Match;

class Page {
  public:
    Page(const CommitteeReport& given, InterfaceLanguage language)
        : given_(given), report_(given.report),
          wording_({SiteLanguage::to_string_view(language), language}, given.publication),
          context_{given.publication, wording_} {
        for (const auto& glossary : given.subregional)
            for (const auto& entry : glossary.entries) entries_.emplace(entry.id, &entry);
        for (const auto& entry : given.continental.entries) concepts_.emplace(entry.id, &entry);
        for (const auto& proposal : report_.proposals) {
            proposals_[proposal.left].push_back(&proposal);
        }
    }

    std::string draw() {
        contradictions();
        questions("questions", "page.questions", "page.questions.explain", report_.questions);
        to_be_confirmed();
        questions("deferred", "page.deferred", "page.questions.explain", report_.deferred);
        changes();
        differences();
        acceptability();
        false_friends();
        merged();
        one_sided();
        coverage();
        return put_together();
    }

  private:
    struct Section {
        std::string id;
        std::string title;
        std::size_t count = 0;
        HtmlWriter content;
    };

    [[nodiscard]] std::string say(std::string_view key, std::vector<std::string> arguments = {}) const {
        return wording_.say(key, std::move(arguments));
    }

    /// What is empty is left out, but for the questions: none of them is news.
    void add_section(std::string_view id, std::string_view title, std::size_t count, HtmlWriter content,
                     std::string_view explanation = {}) {
        if (count == 0 && id != "questions") return;
        Section section{std::string(id), say(title), count, {}};
        if (count == 0) section.content.element("p", say("page.none"));
        if (count > 0 && !explanation.empty())
            section.content.markup("<p class=\"explain\">").text(say(explanation)).markup("</p>\n");
        section.content.append(content);
        sections_.push_back(std::move(section));
    }

    void begin_table(HtmlWriter& page, std::initializer_list<std::string_view> columns) const {
        page.markup("<table><thead><tr>");
        for (const auto column : columns) page.markup("<th scope=\"col\">").text(say(column)).markup("</th>");
        page.markup("</tr></thead><tbody>\n");
    }

    void write_concept_link(HtmlWriter& page, const std::string& id) const {
        page.markup("<a href=\"#").text(id).markup("\"><span class=\"id\">").text(id).markup("</span> ");
        if (const auto found = concepts_.find(id); found != concepts_.end())
            write_name(page, context_, *found->second);
        page.markup("</a>");
    }

    void contradictions() {
        HtmlWriter content;
        content.markup("<ul class=\"plain\">\n");
        for (const auto& contradiction : report_.contradictions) {
            content.markup("<li><span class=\"id\">").text(contradiction.about).markup("</span> ");
            content.text(format_message(contradiction.message, wording_.language())).markup("</li>\n");
        }
        content.markup("</ul>\n");
        add_section("contradictions", "page.contradictions", report_.contradictions.size(), std::move(content));
    }

    void questions(std::string_view id, std::string_view title, std::string_view explanation,
                   const std::vector<Match>& asked) {
        HtmlWriter content;
        for (const auto& question : asked) {
            const auto& left = *entries_.at(question.left);
            const auto& right = *entries_.at(question.right);
            content.markup("<article id=\"question-").text(question.left).markup("-").text(question.right);
            content.markup("\">\n").element(
                "h3", say("page.question", {name_of(context_, left), name_of(context_, right)}));
            content.markup("\n<p class=\"evidence\">").text(say("page.evidence")).markup(": ");
            content.text(words_of(question)).markup("</p>\n");
            write_entries_compared(content, context_, left, right);
            content.markup("</article>\n");
        }
        add_section(id, title, asked.size(), std::move(content), explanation);
    }

    [[nodiscard]] std::string words_of(const Match& match) const {
        std::string words;
        for (const auto& message : match.evidence)
            words.append(words.empty() ? "" : "; ").append(format_message(message, wording_.language()));
        return words;
    }

    void to_be_confirmed() {
        HtmlWriter content;
        begin_table(content, {"page.decisions.number", "page.members"});
        std::map<std::string, std::vector<std::string>> entries;
        for (const auto& item : report_.to_be_confirmed) entries[item.decision].push_back(item.entry);
        for (const auto& [decision, ids] : entries) {
            content.markup("<tr><th scope=\"row\" class=\"id\">").text(decision).markup("</th><td>");
            write_entry_names(content, ids);
            content.markup("</td></tr>\n");
        }
        content.markup("</tbody></table>\n");
        add_section("to-be-confirmed", "page.to-be-confirmed", entries.size(), std::move(content),
                    "page.to-be-confirmed.explain");
    }

    void write_entry_names(HtmlWriter& page, const std::vector<std::string>& ids) const {
        page.markup("<ul class=\"plain\">");
        for (const auto& id : ids) {
            page.markup("<li><span class=\"id\">").text(id).markup("</span> ");
            if (const auto found = entries_.find(id); found != entries_.end())
                write_name(page, context_, *found->second);
            page.markup("</li>");
        }
        page.markup("</ul>");
    }

    void changes() {
        HtmlWriter content;
        const auto list = [&](std::string_view title, const std::vector<std::string>& ids) {
            if (ids.empty()) return;
            content.element("h3", fmt::format("{} ({})", say(title), ids.size()));
            content.markup("\n<ul class=\"columns\">\n");
            for (const auto& id : ids) {
                content.markup("<li>");
                write_concept_link(content, id);
                content.markup("</li>\n");
            }
            content.markup("</ul>\n");
        };
        list("page.changes.new", given_.added);
        list("page.changes.changed", given_.changed);
        if (!given_.gone.empty()) {
            content.element("h3", fmt::format("{} ({})", say("page.changes.gone"), given_.gone.size()));
            content.markup("\n<p class=\"id\">").text(fmt::format("{}", fmt::join(given_.gone, ", ")));
            content.markup("</p>\n");
        }
        add_section("changes", "page.changes", given_.added.size() + given_.changed.size() + given_.gone.size(),
                    std::move(content));
    }

    void differences() {
        HtmlWriter content;
        std::map<DifferenceClass, std::size_t> counts;
        for (const auto& difference : report_.differences) ++counts[difference.kind];
        content.markup("<ul class=\"counts\">\n");
        for (const auto& [kind, count] : counts)
            content.markup("<li><b>")
                .text(std::to_string(count))
                .markup("</b> ")
                .text(class_name(kind))
                .markup("</li>\n");
        content.markup("</ul>\n");
        const DefinitionDifference* last = nullptr;
        for (const auto& difference : report_.differences) {
            if (difference.kind == DifferenceClass::same) continue;
            if (!last || last->concept_id != difference.concept_id) {
                if (last) content.markup("</article>\n");
                content.markup("<article id=\"difference-").text(difference.concept_id).markup("\"><h3>");
                write_concept_link(content, difference.concept_id);
                content.markup("</h3>\n");
            }
            write_difference(content, difference);
            last = &difference;
        }
        if (last) content.markup("</article>\n");
        add_section("differences", "page.differences", report_.differences.size(), std::move(content),
                    "page.differences.explain");
    }

    [[nodiscard]] std::string class_name(DifferenceClass kind) const {
        return say("difference." + std::string(to_string(kind)));
    }

    void write_difference(HtmlWriter& content, const DefinitionDifference& difference) const {
        const auto& entry = *concepts_.at(difference.concept_id);
        const auto* left = consolidation::find_definition_of(entry, difference.language, difference.reference);
        const auto* right = consolidation::find_definition_of(entry, difference.language, difference.entry);
        if (!left || !right) return;
        content.markup("<h4>").text(wording_.language_name(difference.language)).markup(": ");
        content.text(class_name(difference.kind)).markup(" <small>(");
        content.text(say("page.shared", {fmt::format("{:.0f}", difference.share * 100)}))
            .markup(")</small></h4>\n");
        write_definitions_compared(content, context_, difference.language, *left, *right);
    }

    void acceptability() {
        HtmlWriter content;
        begin_table(content, {"page.term", "page.concept", "page.statements"});
        for (const auto& difference : report_.differing_acceptability) {
            content.markup("<tr><th scope=\"row\"><span").attribute("lang", difference.language).markup(">");
            content.text(difference.term).markup("</span> <small>");
            content.text(wording_.language_name(difference.language)).markup("</small></th><td>");
            write_concept_link(content, difference.concept_id);
            content.markup("</td><td><ul class=\"plain\">");
            for (const auto& statement : difference.statements) write_statement(content, statement);
            content.markup("</ul></td></tr>\n");
        }
        content.markup("</tbody></table>\n");
        add_section("acceptability", "page.acceptability", report_.differing_acceptability.size(),
                    std::move(content), "page.acceptability.explain");
    }

    void write_statement(HtmlWriter& content, const Acceptability& statement) const {
        content.markup("<li>").text(wording_.glossary_of(statement.origin)).markup(": ");
        content.text(say("status." + std::string(to_string(statement.status))));
        if (!statement.where.empty()) content.markup(" (").text(wording_.places(statement.where)).markup(")");
        content.markup(" <span class=\"id\">").text(statement.origin).markup("</span></li>");
    }

    void false_friends() {
        HtmlWriter content;
        begin_table(content, {"page.term", "page.meanings"});
        for (const auto& word : report_.false_friends) {
            content.markup("<tr><th scope=\"row\">").text(word.word).markup("</th><td><ul class=\"plain\">");
            for (const auto& meaning : word.meanings) {
                content.markup("<li>");
                write_concept_link(content, meaning.concept_id);
                content.markup(" <small>(").text(language_names(meaning.languages)).markup(")</small></li>");
            }
            content.markup("</ul></td></tr>\n");
        }
        content.markup("</tbody></table>\n");
        add_section("false-friends", "page.false-friends", report_.false_friends.size(), std::move(content),
                    "page.false-friends.explain");
    }

    [[nodiscard]] std::string language_names(const std::vector<std::string>& tags) const {
        std::string names;
        for (const auto& tag : tags)
            names.append(names.empty() ? "" : ", ").append(wording_.language_name(tag));
        return names;
    }

    void merged() {
        HtmlWriter content;
        std::size_t count = 0;
        begin_table(content, {"page.concept", "page.members", "page.standing", "page.why"});
        for (const auto& entry : given_.continental.entries) {
            const auto& consolidation = *entry.consolidation;
            if (consolidation.members.size() < 2) continue;
            ++count;
            content.markup("<tr id=\"").text(entry.id).markup("\"><th scope=\"row\"><span class=\"id\">");
            content.text(entry.id).markup("</span> ");
            write_name(content, context_, entry);
            content.markup("</th><td>");
            write_entry_names(content, consolidation.members);
            content.markup("</td><td>");
            content.text(say("page.standing." + std::string(to_string(consolidation.harmonization))));
            content.markup("</td><td><ul class=\"plain\">");
            if (!consolidation.decisions.empty())
                content.element(
                    "li", say("page.decisions", {fmt::format("{}", fmt::join(consolidation.decisions, ", "))}));
            for (const auto& member : consolidation.members)
                if (const auto found = proposals_.find(member); found != proposals_.end())
                    for (const auto* proposal : found->second)
                        content.element("li", fmt::format("{} = {}: {}", proposal->left, proposal->right,
                                                          words_of(*proposal)));
            content.markup("</ul></td></tr>\n");
        }
        content.markup("</tbody></table>\n");
        add_section("merged", "page.merged", count, std::move(content));
    }

    void one_sided() {
        std::map<std::string_view, std::vector<const ConceptEntry*>> by_glossary;
        std::size_t count = 0;
        for (const auto& entry : given_.continental.entries)
            if (entry.consolidation->members.size() == 1) {
                by_glossary[id_prefix(entry.consolidation->members.front())].push_back(&entry);
                ++count;
            }
        HtmlWriter content;
        for (const auto glossary : wording_.glossaries()) {
            const auto& entries = by_glossary[glossary];
            if (entries.empty()) continue;
            content.element("h3", fmt::format("{} ({})", wording_.glossary_of(glossary), entries.size()));
            content.markup("\n<ul class=\"columns\">\n");
            for (const auto* entry : entries) {
                content.markup("<li id=\"").text(entry->id).markup("\"><span class=\"id\">").text(entry->id);
                content.markup("</span> ");
                write_name(content, context_, *entry);
                content.markup("</li>\n");
            }
            content.markup("</ul>\n");
        }
        add_section("one-sided", "page.one-sided", count, std::move(content));
    }

    void coverage() {
        std::map<std::string_view, std::map<std::string_view, const consolidation::Coverage*>> rows;
        for (const auto& item : report_.coverage) rows[item.language][item.glossary] = &item;
        HtmlWriter content;
        content.markup("<table class=\"numbers\"><thead><tr><th scope=\"col\">")
            .text(say("page.language"))
            .markup("</th>");
        for (const auto glossary : wording_.glossaries())
            content.markup("<th scope=\"col\">").text(wording_.glossary_of(glossary)).markup("</th>");
        content.markup("</tr></thead><tbody>\n");
        for (const auto& [language, row] : rows) {
            content.markup("<tr><th scope=\"row\">").text(wording_.language_name(language)).markup("</th>");
            for (const auto glossary : wording_.glossaries()) {
                const auto found = row.find(glossary);
                content.element("td", found == row.end() ? std::string("–")
                                                         : fmt::format("{} / {}", found->second->terms,
                                                                       found->second->definitions));
            }
            content.markup("</tr>\n");
        }
        content.markup("</tbody></table>\n");
        add_section("coverage", "page.coverage", rows.size(), std::move(content), "page.coverage.explain");
    }

    std::string put_together() {
        HtmlWriter page;
        const auto title = say("page.title");
        page.markup("<!DOCTYPE html>\n<html").attribute("lang", wording_.interface_tag());
        page.markup(
            ">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"robots\" content=\"noindex\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n");
        page.element("title", fmt::format("{} – {}", title, wording_.site_title())).markup("\n<style>");
        std::string result = page.take();
        result += asset("report.css");
        page = {};
        page.markup("</style>\n</head>\n<body>\n<header>\n<p class=\"site\">").text(wording_.site_title());
        page.markup("</p>\n").element("h1", title).markup("\n<p>").text(say("page.intro")).markup("</p>\n<p>");
        page.text(
            say("report.concepts", {std::to_string(report_.concepts), std::to_string(report_.merged_groups),
                                    std::to_string(report_.one_subregion)}));
        page.markup("; ").text(
            say("report.harmonization", {std::to_string(report_.agreed), std::to_string(report_.provisional),
                                         std::to_string(report_.not_harmonized)}));
        page.markup(".</p>\n<nav").attribute("aria-label", say("page.contents")).markup("><ul>\n");
        for (const auto& section : sections_)
            page.markup("<li><a href=\"#")
                .text(section.id)
                .markup("\">")
                .text(section.title)
                .markup("</a> <b>")
                .text(std::to_string(section.count))
                .markup("</b></li>\n");
        page.markup("</ul></nav>\n</header>\n<main>\n");
        for (const auto& section : sections_) {
            page.markup("<section id=\"").text(section.id).markup("\">\n<h2>").text(section.title);
            page.markup(" <b>").text(std::to_string(section.count)).markup("</b></h2>\n");
            page.append(section.content).markup("</section>\n");
        }
        page.markup("</main>\n<footer><p>")
            .text(say("site.standing"))
            .markup("</p></footer>\n</body>\n</html>\n");
        return result + page.take();
    }

    const CommitteeReport& given_;
    const consolidation::ConsolidationReport& report_;
    Wording wording_;
    ReportContext context_;
    std::map<std::string_view, const ConceptEntry*> entries_;
    std::map<std::string_view, const ConceptEntry*> concepts_;
    std::map<std::string_view, std::vector<const Match*>> proposals_;
    std::vector<Section> sections_;
};

} // namespace

std::string committee_report_page(const CommitteeReport& report, InterfaceLanguage language) {
    return Page(report, language).draw();
}

} // namespace migralex::web
