// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/designation.hpp"
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "consolidation/match.hpp"
#include "tbx/read.hpp"

#include <cmath>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace migralex::commands {

namespace {

using consolidation::Band;
using consolidation::Match;

struct MatchOptions {
    std::vector<std::string> files;
    bool as_tsv = false;
    bool as_json = false;
};

class MatchReport {
  public:
    MatchReport(const std::vector<Glossary>& glossaries, const Console& console) : console_(console) {
        for (std::size_t i = 0; i < glossaries.size(); ++i)
            for (const auto& entry : glossaries[i].entries)
                names_.emplace(std::pair(i, entry.id), designation_of(entry, console.language()));
    }

    void show_table(const std::vector<Match>& matches) const {
        for (const auto& match : matches)
            console_.out() << fmt::format("{}\t{}\t{}\t{}\t{:.4f}\n", match.left, match.right,
                                          to_string(match.band), to_string(match.relation), match.score);
    }

    void show_json(const std::vector<Match>& matches) const {
        auto pairs = nlohmann::ordered_json::array();
        for (const auto& match : matches)
            pairs.push_back({{"a", match.left},
                             {"b", match.right},
                             {"file-a", match.left_glossary},
                             {"file-b", match.right_glossary},
                             {"band", to_string(match.band)},
                             {"relation", to_string(match.relation)},
                             {"score", std::round(match.score * 1e4) / 1e4},
                             {"evidence", evidence_of(match)}});
        console_.out() << format_json({{"pairs", pairs}});
    }

    void show_text(const std::vector<Match>& matches) const {
        for (const auto band : {Band::merge, Band::ask}) {
            const auto count = std::count_if(matches.begin(), matches.end(),
                                             [band](const auto& match) { return match.band == band; });
            console_.say(band == Band::merge ? "match.proposed" : "match.asked", {std::to_string(count)});
            for (const auto& match : matches)
                if (match.band == band) show_pair(match);
        }
    }

  private:
    [[nodiscard]] std::vector<std::string> evidence_of(const Match& match) const {
        std::vector<std::string> words;
        for (const auto& message : match.evidence)
            words.push_back(format_message(message, console_.language()));
        return words;
    }

    void show_pair(const Match& match) const {
        console_.out() << fmt::format("  {} ({}) - {} ({}): {} {:.2f}", match.left,
                                      names_.at({match.left_glossary, match.left}), match.right,
                                      names_.at({match.right_glossary, match.right}), to_string(match.relation),
                                      match.score);
        for (const auto& words : evidence_of(match)) console_.out() << "; " << words;
        console_.out() << '\n';
    }

    const Console& console_;
    std::map<std::pair<std::size_t, std::string>, std::string> names_;
};

int match_files(const MatchOptions& options, const Console& console) {
    std::vector<Glossary> glossaries;
    for (const auto& file : options.files) {
        auto read = tbx::read_tbx(file);
        // Flaws that are not about matching are many in foreign files; lint and import list them.
        if (read.glossary.entries.empty())
            for (const auto& finding : read.findings) console.show(finding);
        glossaries.push_back(std::move(read.glossary));
    }
    consolidation::Matcher matcher(glossaries);
    auto matches = matcher.matches();
    if (!options.as_tsv)
        for (auto& match : matches) match.evidence = matcher.evidence(match);
    const MatchReport report(glossaries, console);
    if (options.as_json) {
        report.show_json(matches);
    } else if (options.as_tsv) {
        report.show_table(matches);
    } else {
        report.show_text(matches);
    }
    return done;
}

} // namespace

void add_match(Program& program, const GlobalOptions&) {
    auto command = program.command(
        "match", "Find the entries of two or more TBX files that may be one concept; no workspace needed");
    command.footer(
        "Proposals (merge) and questions (ask), best first. --tsv: id-a, id-b, band, relation, score.\n"
        "Example: migralex match glossaries/caribbean.tbx glossaries/south-america.tbx");
    auto options = std::make_shared<MatchOptions>();
    command.option("FILE", options->files, "TBX files of any version and dialect, two or more")
        .required()
        .at_least(2);
    auto tsv = command.flag("--tsv", options->as_tsv, "One pair a line, for other programs");
    command.flag("--json", options->as_json, "Machine-readable, with the evidence").excludes(tsv);
    command.run([options](const Console& console) { return match_files(*options, console); });
}

} // namespace migralex::commands
