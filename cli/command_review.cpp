// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/terminal.hpp"
#include "commands/options.hpp"
#include "commands/record_decision.hpp"
#include "commands/review_screen.hpp"
#include "consolidation/consolidate.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iostream>
#include <memory>
#include <optional>

namespace migralex::commands {

namespace {

using consolidation::Match;

struct ReviewOptions {
    Decision sitting;
    bool confirm_proposed = false;
};

/// One sitting: question after question, each answer a decision of the same body, meeting and day.
class Sitting {
  public:
    Sitting(const workspace::Workspace& workspace, ReviewOptions options, const Console& console)
        : workspace_(workspace), options_(std::move(options)), console_(console) {
        for (const auto& prefix : workspace.prefixes())
            input_.glossaries.push_back(workspace.read_glossary(prefix).content.glossary);
        input_.publication = workspace.publication();
        input_.ledger = workspace.read_ledger();
        input_.identifiers = workspace.read_identifiers();
    }

    int hold() {
        const auto result = consolidation::consolidate(input_);
        for (const auto& finding : result.report.findings)
            if (finding.severity == Severity::error) console_.show(finding);
        if (result.report.has_errors()) return findings;
        if (!open()) return could_not;
        if (options_.confirm_proposed) {
            confirm(result);
        } else {
            go_through(result.report.questions);
        }
        const bool is_kept = keep_pending();
        console_.say("review.recorded", {std::to_string(recorded_)});
        return is_kept && refused_ == 0 ? done : could_not;
    }

  private:
    /// Asks once for what the options do not say; false if nobody answers.
    bool open() {
        auto& sitting = options_.sitting;
        const auto& bodies = input_.publication.bodies;
        while (!bodies.contains(sitting.body)) {
            std::vector<std::string> known;
            for (const auto& [id, body] : bodies) known.push_back(id);
            const auto answer = ask("review.body", {fmt::format("{}", fmt::join(known, ", "))});
            if (!answer) return false;
            sitting.body = *answer;
        }
        if (sitting.meeting.empty()) {
            const auto answer = ask("review.meeting");
            if (!answer) return false;
            sitting.meeting = *answer;
        }
        return true;
    }

    /// A line of the person's, without blanks at its ends; empty if there is no more.
    std::optional<std::string> ask(std::string_view key, std::vector<std::string> arguments = {}) {
        console_.out() << console_.text(key, std::move(arguments)) << ' ' << std::flush;
        std::string line;
        if (!std::getline(std::cin, line)) {
            console_.out() << '\n';
            return std::nullopt;
        }
        line.erase(0, line.find_first_not_of(" \t\r"));
        line.erase(line.find_last_not_of(" \t\r") + 1);
        return line;
    }

    [[nodiscard]] const ConceptEntry& entry(const std::string& id) const {
        for (const auto& glossary : input_.glossaries)
            if (const auto* found = find_entry(glossary, id)) return *found;
        throw std::logic_error("a question about no entry: " + id);
    }

    enum class Step { next, again, back, stop };

    void go_through(const std::vector<Match>& questions) {
        if (questions.empty()) console_.say("review.nothing");
        auto step = Step::next;
        for (std::size_t i = 0; i < questions.size();) {
            // After a slip of the pen the question still stands on the screen.
            if (step != Step::again) show(questions, i);
            step = answer(questions[i]);
            if (step == Step::stop) return;
            if (step == Step::next) ++i;
            if (step == Step::back && i > 0) --i;
        }
    }

    void show(const std::vector<Match>& questions, std::size_t i) const {
        const ReviewScreen screen(console_, entry(questions[i].left), entry(questions[i].right),
                                  std::max<std::size_t>(terminal_columns().value_or(100), 20));
        console_.out() << '\n' << i + 1 << "/" << questions.size() << '\n';
        screen.show(questions[i]);
    }

    Step answer(const Match& question) {
        const auto key = ask("review.keys");
        if (!key || *key == "q") return Step::stop;
        if (*key == "u") return undo();
        if (*key == "k") {
            static_cast<void>(keep_pending());
            return Step::next;
        }
        auto decision = make_decision(*key, question);
        if (!decision) return Step::again;
        static_cast<void>(keep_pending());
        pending_ = std::move(decision);
        return Step::next;
    }

    /// Only the last answer can be taken back: those before it are in the ledger, and a ledger is not
    /// rewritten.
    Step undo() {
        if (!pending_) {
            console_.say("review.nothing-to-undo");
            return Step::again;
        }
        pending_.reset();
        return Step::back;
    }

    std::optional<Decision> make_decision(const std::string& key, const Match& question) {
        auto decision = options_.sitting;
        decision.entries = {question.left, question.right};
        if (key == "s") {
            decision.kind = DecisionKind::same;
        } else if (key == "d") {
            decision.kind = DecisionKind::different;
        } else if (key == "r") {
            decision.kind = DecisionKind::related;
            const auto relation = ask("review.relation");
            decision.relation = relation ? relation_of(*relation) : "";
            if (decision.relation.empty()) return not_understood();
        } else if (key == "a") {
            decision.kind = DecisionKind::anchor;
            const auto choice = ask("review.anchor", {question.left, question.right});
            if (choice != "1" && choice != "2") return not_understood();
            decision.choice = choice == "1" ? question.left : question.right;
        } else if (key == "f") {
            decision.kind = DecisionKind::defer;
            const auto until = ask("review.until");
            if (!until || until->empty()) return not_understood();
            try {
                decision.until = recorded_date(*until);
            } catch (const RequestError& error) {
                // A slip of the pen does not end the sitting.
                console_.out() << format_error(error, console_.language()) << '\n';
                return std::nullopt;
            }
            decision.waiting_for = ask("review.waiting-for").value_or("");
        } else {
            return not_understood();
        }
        auto reason = ask("review.reason");
        if (!reason || reason->empty()) {
            console_.say("review.reason-needed");
            return std::nullopt;
        }
        decision.reason = std::move(*reason);
        return decision;
    }

    std::optional<Decision> not_understood() {
        console_.say("review.not-understood");
        return std::nullopt;
    }

    /// By its number in the question or by its word in the ledger; empty if it is neither.
    static std::string relation_of(const std::string& answer) {
        constexpr std::string_view words[] = {"broader", "narrower", "part", "whole", "associated", "overlap"};
        for (std::size_t i = 0; i < std::size(words); ++i)
            if (answer == words[i] || answer == std::to_string(i + 1)) return std::string(words[i]);
        return {};
    }

    /// All groups that only the matcher has put together: one decision of the sitting, a record a group.
    void confirm(const consolidation::ConsolidationResult& result) {
        auto reason = options_.sitting.reason;
        if (reason.empty()) reason = ask("review.reason").value_or("");
        if (reason.empty()) {
            console_.note("review.reason-needed");
            ++refused_;
            return;
        }
        const auto ledger = consolidation::settle_ledger(input_.ledger, input_.glossaries, input_.publication);
        const auto decided = consolidation::pairs_of(ledger, DecisionKind::same);
        for (const auto& entry : result.continental.entries) {
            const auto& members = entry.consolidation->members;
            const auto is_confirmed = [&](const std::string& member) {
                return decided.contains(consolidation::make_pair_of(members.front(), member));
            };
            if (members.size() < 2 || std::all_of(std::next(members.begin()), members.end(), is_confirmed))
                continue;
            auto decision = options_.sitting;
            decision.kind = DecisionKind::same;
            decision.entries = members;
            decision.reason = reason;
            record(std::move(decision));
        }
    }

    bool keep_pending() {
        if (!pending_) return true;
        return record(*std::exchange(pending_, std::nullopt));
    }

    bool record(Decision decision) {
        const auto lock = workspace_.lock(recorded_person(decision.by));
        if (!record_decision(decision, workspace_, console_)) {
            ++refused_;
            return false;
        }
        ++recorded_;
        console_.say("decide.done", {decision.number});
        return true;
    }

    const workspace::Workspace& workspace_;
    ReviewOptions options_;
    const Console& console_;
    consolidation::ConsolidationInput input_;
    /// The last answer; written with the next one.
    std::optional<Decision> pending_;
    std::size_t recorded_ = 0;
    std::size_t refused_ = 0;
};

} // namespace

void add_review(Program& program, const GlobalOptions& global) {
    auto command = program.command(
        "review", "Go through the questions of consolidation one by one and record the answers in the ledger");
    command.footer(
        "Keys, each followed by Enter: s same, d different, r related, a same and choose the anchor,\n"
        "f defer, k skip, u undo the last answer, q stop. An answer is recorded with the next one.\n"
        "Example: migralex review --body migralex-drafting-group --meeting \"Sitting 2\"\n"
        "         migralex review --confirm-proposed --body migralex-drafting-group "
        "--meeting \"Sitting 2\" --reason \"Read aloud, no objection\"");
    auto options = std::make_shared<ReviewOptions>();
    auto& sitting = options->sitting;
    command.option("--body", sitting.body, "Registered body that sits (else asked once)").kind("ID");
    command.option("--meeting", sitting.meeting, "Meeting; public (else asked once)").kind("TEXT");
    command.option("--date", sitting.date, "Day of the sitting, YYYY-MM-DD (default: today, UTC)").kind("DATE");
    command.option("--by", sitting.by, "Internal: who records it; never published").kind("WHO");
    auto confirm = command.flag("--confirm-proposed", options->confirm_proposed,
                                "Confirm all proposed matches at once, as one decision of the sitting");
    command.option("--reason", sitting.reason, "With --confirm-proposed: why; public")
        .kind("TEXT")
        .needs(confirm);
    command.run([&global, options](const Console& console) {
        options->sitting.date = recorded_date(options->sitting.date);
        auto workspace = global.open_workspace();
        workspace.load_sources();
        return Sitting(workspace, *options, console).hold();
    });
}

} // namespace migralex::commands
