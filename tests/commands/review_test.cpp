// SPDX-License-Identifier: GPL-3.0-or-later
// `review`: what a committee answers becomes records of the ledger.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::commands {
namespace {

using testing::HasSubstr;
using testing::Not;

class Review : public testing::Test {
  protected:
    Review() {
        copy_small_workspace(folder_.path() / "glossaries");
        // A second question: what one glossary prefers another admits, under another theme.
        EXPECT_EQ(run_migralex(folder_.path(), {"add", "SAM", "CARICOM contingent entry stamp", "--language",
                                                "en", "--theme", "PRO"})
                      .exit,
                  0);
        before_ = ledger();
    }

    Outcome review(const std::string& answers, std::vector<std::string> options = {}) const {
        Environment environment;
        environment.input = answers;
        options.insert(options.begin(), "review");
        return run_migralex(folder_.path(), options, environment);
    }
    [[nodiscard]] std::string ledger() const {
        return read_text(folder_.path() / "glossaries/decisions.toml");
    }
    /// What was added to it.
    [[nodiscard]] std::string records() const {
        return ledger().substr(before_.size());
    }

    TemporaryFolder folder_;
    std::string before_;
};

const std::vector<std::string> sitting = {"--body", "drafting-group", "--meeting", "Sitting 2"};

TEST_F(Review, AsksOnceForBodyAndMeeting) {
    const auto outcome = review("nobody\ndrafting-group\nSitting 2\nd\nOther acts.\nd\nOther acts, too.\n");
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(records(),
                HasSubstr("body = \"drafting-group\"\nmeeting = \"Sitting 2\"\nkind = \"different\""));
    EXPECT_THAT(records(), HasSubstr("reason = \"Other acts, too.\""));
    EXPECT_THAT(outcome.out, HasSubstr("Decisions recorded: 2"));
}

TEST_F(Review, ShowsBothSidesAndTheEvidence) {
    const auto outcome = review("q\n", sitting);
    EXPECT_THAT(outcome.out, HasSubstr("CAR-0158                                         | SAM-0154"));
    EXPECT_THAT(outcome.out, HasSubstr("same preferred term in en, es; themes agree"));
    EXPECT_EQ(records(), "");
}

TEST_F(Review, UndoTakesTheLastAnswerBack) {
    const auto outcome = review("s\nOne act.\nu\nd\nTwo acts.\nq\n", sitting);
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_THAT(records(), HasSubstr("kind = \"different\""));
    EXPECT_THAT(records(), Not(HasSubstr("One act.")));
}

TEST_F(Review, UndoNeedsAnAnswer) {
    EXPECT_THAT(review("u\nq\n", sitting).out, HasSubstr("there is no answer to undo"));
}

TEST_F(Review, RecordsNothingWithoutAReason) {
    const auto outcome = review("s\n\nq\n", sitting);
    EXPECT_THAT(outcome.out, HasSubstr("no decision is recorded without a reason"));
    EXPECT_EQ(records(), "");
}

TEST_F(Review, AnswersThatMeanNothingAreAskedAgain) {
    const auto outcome = review("x\nr\nbigger\na\n3\nf\n\nf\n31-12-2027\n\x01\xff\nq\n", sitting);
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("The answer is not understood; here is the question again."));
    EXPECT_EQ(records(), "");
}

TEST_F(Review, RelatedAnchorAndDeferSayWhatTheyNeed) {
    const auto outcome = review("r\nbroader\nWider.\nf\n2027-01-31\nthe ministry\nNot ready.\nq\n", sitting);
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(records(), HasSubstr("kind = \"related\""));
    EXPECT_THAT(records(), HasSubstr("relation = \"broader\""));
    EXPECT_THAT(records(), HasSubstr("until = \"2027-01-31\""));
}

TEST_F(Review, ASlipInADateLosesNoAnswer) {
    const auto outcome = review("d\nOther acts.\nf\n31-12-2027\nq\n", sitting);
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(records(), HasSubstr("Other acts."));
}

TEST_F(Review, RelationsHaveNumbers) {
    EXPECT_EQ(review("r\n2\nNarrower.\nq\n", sitting).exit, 0);
    EXPECT_THAT(records(), HasSubstr("relation = \"narrower\""));
}

TEST_F(Review, EndOfInputKeepsTheLastAnswer) {
    EXPECT_EQ(review("d\nOther acts.", sitting).exit, 0);
    EXPECT_THAT(records(), HasSubstr("Other acts."));
}

TEST_F(Review, ConfirmsAllProposalsAtOnce) {
    auto options = sitting;
    options.insert(options.end(), {"--confirm-proposed", "--reason", "Read aloud."});
    EXPECT_EQ(review("", options).exit, 0);
    EXPECT_THAT(records(), HasSubstr("kind = \"same\""));
    const auto once = ledger();
    EXPECT_THAT(review("", options).out, HasSubstr("Decisions recorded: 0"));
    EXPECT_EQ(ledger(), once);
}

} // namespace
} // namespace migralex::commands
