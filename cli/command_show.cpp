// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/conflict_view.hpp"
#include "commands/entry_json.hpp"
#include "commands/find_entry.hpp"
#include "commands/history_view.hpp"
#include "commands/options.hpp"
#include "tbx/write.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace migralex::commands {

namespace {

struct ShowOptions {
    std::string id;
    bool as_json = false;
    bool as_tbx = false;
    bool as_history = false;
    std::size_t limit = 200;
};

/// Writes one entry for people.
class EntryView {
  public:
    EntryView(const Console& console, const Publication& publication, const ConceptEntry& entry)
        : console_(console), publication_(publication), entry_(entry),
          language_(to_string(console.language())) {}

    void show() const {
        std::vector<std::string_view> themes;
        for (const auto& code : entry_.themes) themes.push_back(theme_name(code));
        out() << entry_.id << "  " << fmt::format("{}", fmt::join(themes, "; ")) << '\n';
        if (entry_.retirement) out() << console_.text("show.retired", {entry_.retirement->reason}) << '\n';
        if (entry_.consolidation) show_standing(*entry_.consolidation);
        for (const auto& section : entry_.languages) show_section(section);
        for (const auto& note : entry_.notes) show_note(note);
        for (const auto& relation : entry_.relations)
            out() << "  " << console_.text(fmt::format("relation.{}", to_string(relation.kind))) << ": "
                  << relation.target << '\n';
    }

  private:
    [[nodiscard]] std::ostream& out() const {
        return console_.out();
    }

    std::string_view theme_name(const std::string& code) const {
        const auto theme = publication_.themes.find(code);
        return theme == publication_.themes.end() ? std::string_view(code)
                                                  : name_in(theme->second.names, language_);
    }

    std::string place_name(const std::string& code) const {
        const auto place = publication_.places.find(code);
        return place == publication_.places.end() ? code : std::string(name_in(place->second.names, language_));
    }

    std::string source_name(const SourceReference& reference) const {
        const auto source = publication_.sources.find(reference.source);
        auto text = source == publication_.sources.end()
                        ? reference.source
                        : std::string(name_in(source->second.title, language_));
        if (!reference.article.empty()) text += ", " + reference.article;
        return text;
    }

    std::string harmonization_sentence(const Consolidation& consolidation) const {
        const auto key = fmt::format("harmonization.{}", to_string(consolidation.harmonization));
        switch (consolidation.harmonization) {
        case Harmonization::agreed:
            return console_.text(key,
                                 {body_name(consolidation.body), consolidation.date, consolidation.decision});
        case Harmonization::provisional:
            return console_.text(key, {console_.text(consolidation.anchor_reason)});
        case Harmonization::not_harmonized: return console_.text(key);
        case Harmonization::one_subregion:
            return console_.text(key, {glossary_name(consolidation.members.front())});
        }
        return {};
    }

    std::string body_name(const std::string& id) const {
        const auto body = publication_.bodies.find(id);
        return body == publication_.bodies.end() ? id : std::string(name_in(body->second.names, language_));
    }

    std::string glossary_name(const std::string& id) const {
        const auto* glossary = find_glossary(publication_, id_prefix(id));
        return glossary ? std::string(name_in(glossary->title, language_)) : id;
    }

    void show_standing(const Consolidation& consolidation) const {
        out() << harmonization_sentence(consolidation) << '\n';
        out() << console_.text("show.members", {fmt::format("{}", fmt::join(consolidation.members, ", "))})
              << '\n';
    }

    void show_section(const LanguageSection& section) const {
        out() << '\n'
              << section.language << "  ("
              << console_.text(fmt::format("review.{}", to_string(section.review.state)));
        if (section.reopening) {
            const auto& before = section.reopening->validated;
            out() << "; "
                  << console_.text("show.reopened", {body_name(before.body), before.document, before.date});
        }
        out() << ")\n";
        for (const auto& term : section.terms) show_term(term);
        for (const auto& definition : section.definitions) show_definition(definition);
    }

    void show_term(const TermSection& term) const {
        out() << "  " << term.term << "  [" << term.id << "] "
              << console_.text(fmt::format("status.{}", to_string(term.acceptability.status)));
        if (!term.acceptability.source.empty()) out() << " (" << source_name(term.acceptability.source) << ")";
        if (term.is_pejorative) out() << ", " << console_.text("show.pejorative");
        if (!term.countries.empty()) {
            std::vector<std::string> names;
            for (const auto& code : term.countries) names.push_back(place_name(code));
            out() << "; " << fmt::format("{}", fmt::join(names, ", "));
        }
        out() << '\n';
        for (const auto& law : term.laws)
            out() << "      " << console_.text("show.law", {place_name(law.country), source_name(law.source)})
                  << "; " << console_.text(fmt::format("law-relation.{}", to_string(law.relation))) << '\n';
    }

    void show_definition(const Definition& definition) const {
        out() << "    " << definition.text.plain << '\n';
        out() << "    -- " << source_name(definition.source) << "; "
              << console_.text(fmt::format("check.{}", to_string(definition.source_check)));
        if (!definition.origin.empty())
            out() << "; " << glossary_name(definition.origin) << " " << definition.origin;
        out() << '\n';
    }

    void show_note(const Note& note) const {
        out() << '\n' << console_.text(fmt::format("note.{}", to_string(note.kind)));
        if (!note.country.empty()) out() << " (" << place_name(note.country) << ")";
        out() << ": " << note.text.plain;
        if (!note.source.empty()) out() << " -- " << source_name(note.source);
        out() << '\n';
    }

    const Console& console_;
    const Publication& publication_;
    const ConceptEntry& entry_;
    std::string_view language_;
};

int show(const GlobalOptions& global, const ShowOptions& options, const Console& console) {
    auto workspace = global.open_workspace();
    const auto found = find_entry_anywhere(workspace, options.id);
    if (options.as_history) {
        show_history(console, workspace, found.glossary.prefix, *found.entry, options.limit, options.as_json);
    } else if (options.as_json) {
        console.out() << format_json(to_json(*found.entry));
    } else if (options.as_tbx) {
        console.out() << tbx::format_entry(*found.entry);
    } else {
        workspace.load_sources();
        EntryView(console, workspace.publication(), *found.entry).show();
        show_conflicts(console, *found.entry);
    }
    return done;
}

} // namespace

void add_show(Program& program, const GlobalOptions& global) {
    auto command = program.command("show", "Show an entry with everything said about it");
    command.footer("Example: migralex show LAC-0001\n"
                   "         migralex show CAR-0012 --tbx\n"
                   "         migralex show CAR-0012 --history");
    auto options = std::make_shared<ShowOptions>();
    command.option("ID", options->id, "Entry or term section").required();
    auto json = command.flag("--json", options->as_json, "As JSON");
    command.flag("--tbx", options->as_tbx, "As it stands in the TBX file").excludes(json);
    command.flag("--history", options->as_history,
                 "Who changed it when: as it records, and in git by which commit");
    command.option("--limit", options->limit, "Of --history: how many changes of the file to look at")
        .kind("N")
        .between(1, 1000000);
    command.run([&global, options](const Console& console) { return show(global, *options, console); });
}

} // namespace migralex::commands
