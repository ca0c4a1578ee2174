// SPDX-License-Identifier: GPL-3.0-or-later
// `consolidate --report`: the committee's work list as one page; and what consolidation notices of hands and
// hurry.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace migralex::commands {
namespace {

using testing::HasSubstr;
using testing::Not;

class CommitteeReport : public testing::Test {
  protected:
    CommitteeReport() {
        copy_small_workspace(workspace());
    }
    [[nodiscard]] std::filesystem::path workspace() const {
        return folder_.path() / "glossaries";
    }
    Outcome run(const std::vector<std::string>& arguments) const {
        return run_migralex(workspace(), arguments);
    }
    [[nodiscard]] std::string page(const std::string& language = "es") const {
        const auto outcome = run({"--ui-lang", language, "consolidate", "--report", "page.html"});
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
        return read_text(workspace() / "page.html");
    }

    TemporaryFolder folder_;
};

TEST_F(CommitteeReport, HoldsTheWorkListInTheLanguageOfThePerson) {
    const auto spanish = page();
    EXPECT_THAT(spanish, HasSubstr("<html lang=\"es\">"));
    EXPECT_THAT(spanish, HasSubstr("<h1>Lista de trabajo del comité</h1>"));
    EXPECT_THAT(spanish, HasSubstr("¿«repatriación» y «repatriación» son un solo concepto?"));
    for (const auto* section :
         {"questions", "changes", "differences", "false-friends", "merged", "one-sided", "coverage"})
        EXPECT_THAT(spanish, HasSubstr(std::string("<section id=\"") + section + "\">"));
    EXPECT_THAT(page("en"), HasSubstr("<h1>Work list of the committee</h1>"));
    EXPECT_THAT(page("pt"), HasSubstr("<h1>Lista de trabalho do comitê</h1>"));
    EXPECT_THAT(page("fr"), HasSubstr("<h1>Liste de travail du comité</h1>"));
}

TEST_F(CommitteeReport, NeedsNothingBesideIt) {
    const auto html = page();
    for (const auto* outside : {"<script", "src=", "http:", "https:", "@import", "url("})
        EXPECT_THAT(html, Not(HasSubstr(outside)));
}

TEST_F(CommitteeReport, EveryAddressInItLeadsSomewhereAndOnce) {
    const auto html = page();
    std::set<std::string> places;
    const std::regex id("id=\"([^\"]+)\"");
    for (std::sregex_iterator found(html.begin(), html.end(), id), end; found != end; ++found)
        EXPECT_TRUE(places.insert((*found)[1]).second) << (*found)[1];
    const std::regex link("href=\"#([^\"]+)\"");
    std::size_t links = 0;
    for (std::sregex_iterator found(html.begin(), html.end(), link), end; found != end; ++found, ++links)
        EXPECT_TRUE(places.contains((*found)[1])) << (*found)[1];
    EXPECT_GT(links, 10U);
}

TEST_F(CommitteeReport, HoldsNothingInternal) {
    const auto html = page();
    EXPECT_THAT(html, Not(HasSubstr("ZZZ-INTERNAL")));
    EXPECT_THAT(run({"consolidate", "--json"}).out, Not(HasSubstr("ZZZ-INTERNAL")));
}

TEST_F(CommitteeReport, IsTheSameEveryTime) {
    static_cast<void>(page());
    const auto second = page();
    EXPECT_EQ(page(), second);
}

TEST_F(CommitteeReport, EscapesWhatIsInTheGlossaries) {
    EXPECT_EQ(run({"set", "CAR-0158.es.t1", "term", "<script>alert(1)</script>"}).exit, 0);
    const auto html = page();
    EXPECT_THAT(html, Not(HasSubstr("<script>")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;"));
}

TEST_F(CommitteeReport, RefusesANameThatIsNoPage) {
    const auto outcome = run({"consolidate", "--report", "page.pdf"});
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_THAT(outcome.err, HasSubstr("page.pdf: the report is a page"));
}

TEST_F(CommitteeReport, ShowsContradictionsOfALedgerThatCannotBeApplied) {
    const auto ledger = workspace() / "decisions.toml";
    const std::string again =
        "\n[[decision]]\nnumber = \"2026-02-03-000000\"\ndate = \"2026-02-03\"\nbody = \"crm\"\n"
        "kind = \"same\"\nentries = [\"CAR-0158\", \"SAM-0155\"]\nreason = \"Son lo mismo\"\n";
    write_text(ledger, read_text(ledger) + again);
    const auto outcome = run({"consolidate", "--report", "page.html"});
    EXPECT_EQ(outcome.exit, 1);
    const auto html = read_text(workspace() / "page.html");
    EXPECT_THAT(html, HasSubstr("<section id=\"contradictions\">"));
    EXPECT_THAT(html, HasSubstr("decisions 2026-02-03-000000 and 2026-02-02-e91e46 contradict each other"));
    EXPECT_FALSE(std::filesystem::exists(workspace() / "continental.tbx"));
}

TEST_F(CommitteeReport, NoticesAContinentalGlossaryThatWasChangedByHand) {
    EXPECT_THAT(run({"consolidate"}).err, Not(HasSubstr("changed by hand")));
    EXPECT_THAT(run({"consolidate"}).err, Not(HasSubstr("changed by hand")));
    const auto file = workspace() / "continental.tbx";
    const auto written = read_text(file);
    write_text(file, replace_all(written, "repatriation", "return"));
    const auto outcome = run({"consolidate"});
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_THAT(outcome.err,
                HasSubstr("continental.tbx is not what \"consolidate\" wrote here (changed by hand?)"));
    EXPECT_EQ(read_text(file), written);
}

} // namespace
} // namespace migralex::commands
