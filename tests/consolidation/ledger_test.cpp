// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/ledger.hpp"

#include "consolidation/builder.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

using enum DecisionKind;

/// Three entries for `asilo` and one for `refugio`.
std::vector<Glossary> glossaries() {
    return {glossary({EntryBuilder("CAR-0001").term("es", "asilo").term("fr", "asile"),
                      EntryBuilder("CAR-0002").term("es", "refugio")}),
            glossary({EntryBuilder("CAM-0001").term("es", "asilo")}),
            glossary({EntryBuilder("SAM-0001")
                          .term("es", "asilo")
                          .term("pt", "asilo")
                          .definition("es", "Protección que un Estado concede en su territorio.", "un-1951",
                                      "art. 1")})};
}

Ledger settle(const std::vector<Decision>& records) {
    return settle_ledger(records, glossaries(), publication());
}

std::string findings(const std::vector<Decision>& records) {
    return describe(settle(records).findings);
}

std::vector<std::string> numbers_in_force(const std::vector<Decision>& records) {
    std::vector<std::string> numbers;
    for (const auto& decision : settle(records).decisions) numbers.push_back(decision.number);
    return numbers;
}

} // namespace

TEST(Ledger, HasNoFindingsWhenItIsInOrder) {
    EXPECT_EQ(findings({decision("2026-1", same, {"CAR-0001", "CAM-0001"}),
                        decision("2026-2", different, {"CAR-0002", "CAM-0001"}),
                        decision("2026-3", anchor, {"CAR-0001", "CAM-0001"})}),
              "");
}

TEST(Ledger, EmptyIsInOrder) {
    const auto ledger = settle({});
    EXPECT_TRUE(ledger.decisions.empty());
    EXPECT_EQ(describe(ledger.findings), "");
}

TEST(Ledger, FindingNamesTheRecordAndItsPlace) {
    auto record = decision("2026-1", same, {"CAR-0001", "CAM-0001"});
    record.body = "oea";
    record.place = {"decisions.toml", {12, 1}};
    const Finding expected{
        "LED-02", Severity::error, {"decisions.toml", {12, 1}}, "2026-1", {"ledger.body-unknown", {"oea"}}, {}};
    EXPECT_EQ(settle({record}).findings, std::vector<Finding>{expected});
}

TEST(Ledger, RefusesARepeatedNumber) {
    EXPECT_EQ(findings({decision("2026-1", same, {"CAR-0001", "CAM-0001"}),
                        decision("2026-1", different, {"CAR-0002", "CAM-0001"})}),
              "error LED-01: 2026-1: the decision number 2026-1 stands twice\n");
}

TEST(Ledger, RefusesABodyThatIsNotRegistered) {
    auto record = decision("2026-1", same, {"CAR-0001", "CAM-0001"});
    record.body = "la comisión";
    EXPECT_EQ(findings({record}),
              "error LED-02: 2026-1: \"la comisión\" is not a registered body; register it in "
              "migralex.toml\n");
}

TEST(Ledger, RefusesAnEntryThatDoesNotExist) {
    EXPECT_EQ(findings({decision("2026-1", same, {"CAR-0001", "CAR-0099", "CAR-1"})}),
              "error LED-03: 2026-1: there is no entry \"CAR-0099\"; correct the identifier\n"
              "error LED-03: 2026-1: there is no entry \"CAR-1\"; correct the identifier\n");
}

TEST(Ledger, RefusesToSupersedeWhatDoesNotExist) {
    EXPECT_EQ(findings({superseding("2026-2", "2025-7", same, {"CAR-0001", "CAM-0001"})}),
              "error LED-04: 2026-2: supersedes decision 2025-7, which does not exist\n");
}

TEST(Ledger, RefusesCirclesOfSupersedingRecords) {
    EXPECT_EQ(findings({superseding("2026-1", "2026-2", same, {"CAR-0001", "CAM-0001"}),
                        superseding("2026-2", "2026-1", same, {"CAR-0001", "CAM-0001"}),
                        decision("2026-3", same, {"CAR-0001", "SAM-0001"})}),
              "error LED-05: 2026-1: decision 2026-1 supersedes itself through others\n"
              "error LED-05: 2026-2: decision 2026-2 supersedes itself through others\n");
}

TEST(Ledger, RefusesARecordThatSupersedesItself) {
    EXPECT_EQ(findings({superseding("2026-1", "2026-1", same, {"CAR-0001", "CAM-0001"})}),
              "error LED-05: 2026-1: decision 2026-1 supersedes itself through others\n");
}

TEST(Ledger, FollowsALongChainWithoutACircle) {
    std::vector<Decision> records = {decision("2026-000", same, {"CAR-0001", "CAM-0001"})};
    for (int i = 1; i < 200; ++i)
        records.push_back(superseding("2026-" + std::to_string(1000 + i), records.back().number, same,
                                      {"CAR-0001", "CAM-0001"}));
    EXPECT_EQ(findings(records), "");
    EXPECT_EQ(numbers_in_force(records), std::vector<std::string>{"2026-1199"});
}

TEST(Ledger, RefusesAnAnchorThatIsNotAmongItsEntries) {
    auto record = decision("2026-1", anchor, {"CAR-0001", "CAM-0001"});
    record.choice = "SAM-0001";
    EXPECT_EQ(findings({record}),
              "error LED-06: 2026-1: the anchor chosen, \"SAM-0001\", is not among the entries of "
              "the decision\n");
}

TEST(Ledger, RefusesSameAndDifferentOfFewerThanTwoEntries) {
    EXPECT_EQ(findings({decision("2026-1", same, {"CAR-0001"}), decision("2026-2", different, {}),
                        decision("2026-3", anchor, {"CAR-0001"})}),
              "error LED-07: 2026-1: the decision names fewer than two entries\n"
              "error LED-07: 2026-2: the decision names fewer than two entries\n");
}

TEST(Ledger, RefusesSameAndDifferentOfOnePair) {
    EXPECT_EQ(findings({decision("2026-1", different, {"CAM-0001", "CAR-0001"}),
                        decision("2026-2", same, {"CAR-0001", "SAM-0001", "CAM-0001"})}),
              "error LED-08: 2026-2: decisions 2026-2 and 2026-1 contradict each other about CAM-0001 and "
              "CAR-0001; one "
              "must supersede the other\n");
}

TEST(Ledger, RefusesSameThroughAThirdEntryOfWhatIsDifferent) {
    EXPECT_EQ(findings({decision("2026-1", different, {"CAM-0001", "CAR-0001"}),
                        decision("2026-2", same, {"CAR-0001", "SAM-0001"}),
                        decision("2026-3", same, {"SAM-0001", "CAM-0001"})}),
              "error LED-08: 2026-3: decisions 2026-3 and 2026-1 contradict each other about CAM-0001 and "
              "CAR-0001; one "
              "must supersede the other\n");
}

TEST(Ledger, RefusesTwoAnchorsOfOneEntry) {
    auto other = decision("2026-2", anchor, {"SAM-0001", "CAR-0001"});
    EXPECT_EQ(findings({decision("2026-1", anchor, {"CAR-0001", "CAM-0001"}), other}),
              "error LED-08: 2026-2: decisions 2026-2 and 2026-1 contradict each other about SAM-0001 and "
              "CAR-0001; one "
              "must supersede the other\n");
}

TEST(Ledger, AcceptsTheSameAnchorAgreedTwice) {
    auto other = decision("2026-2", anchor, {"SAM-0001", "CAR-0001"});
    other.choice = "CAR-0001";
    EXPECT_EQ(findings({decision("2026-1", anchor, {"CAR-0001", "CAM-0001"}), other}), "");
}

TEST(Ledger, AcceptsAContradictionThatIsSuperseded) {
    const std::vector<Decision> records = {decision("2026-1", different, {"CAM-0001", "CAR-0001"}),
                                           superseding("2026-2", "2026-1", same, {"CAM-0001", "CAR-0001"})};
    EXPECT_EQ(findings(records), "");
    EXPECT_EQ(numbers_in_force(records), std::vector<std::string>{"2026-2"});
}

TEST(Ledger, SupersededAnchorIsNoContradiction) {
    const std::vector<Decision> records = {
        decision("2026-1", anchor, {"CAR-0001", "CAM-0001"}),
        superseding("2026-2", "2026-1", anchor, {"SAM-0001", "CAR-0001", "CAM-0001"})};
    EXPECT_EQ(findings(records), "");
}

TEST(Ledger, RefusesARecordThatLacksWhatItsKindNeeds) {
    EXPECT_EQ(
        findings({decision("2026-1", DecisionKind::term, {"CAR-0001"}), decision("2026-2", theme, {"CAR-0001"}),
                  decision("2026-3", accept, {"CAR-0001"}), decision("2026-4", reservation, {"CAR-0001"}),
                  decision("2026-5", related, {"CAR-0001", "CAR-0002"}),
                  decision("2026-6", defer, {"CAR-0002", "SAM-0001"})}),
        "error LED-11: 2026-1: a decision of kind \"term\" lacks \"choice\"\n"
        "error LED-11: 2026-1: a decision of kind \"term\" lacks \"language\"\n"
        "error LED-11: 2026-2: a decision of kind \"theme\" lacks \"choice\"\n"
        "error LED-11: 2026-3: a decision of kind \"accept\" lacks \"choice\"\n"
        "error LED-11: 2026-4: a decision of kind \"reservation\" lacks \"choice\"\n"
        "error LED-11: 2026-4: a decision of kind \"reservation\" lacks \"country\"\n"
        "error LED-11: 2026-5: a decision of kind \"related\" lacks \"relation\"\n"
        "error LED-11: 2026-6: a decision of kind \"defer\" lacks \"until\"\n");
}

TEST(Ledger, AcceptsEveryKindThatHasWhatItNeeds) {
    for (const auto kind : {same, different, related, split, anchor, DecisionKind::term, theme, keep_variants,
                            reservation, defer, retire, accept}) {
        auto record = decision("2026-1", kind, {"CAR-0001", "CAM-0001"});
        record.choice = "CAR-0001";
        record.language = "es";
        record.country = "MX";
        record.relation = "broader";
        record.until = "2027-06-30";
        EXPECT_EQ(findings({record}), "") << to_string(kind);
        EXPECT_EQ(numbers_in_force({record}), std::vector<std::string>{"2026-1"});
    }
}

TEST(Ledger, RefusesOneAnchorTermOrThemeForWhatIsDifferent) {
    for (const auto kind : {anchor, DecisionKind::term, theme, keep_variants, reservation}) {
        auto record = decision("2026-2", kind, {"CAM-0001", "CAR-0001"});
        record.choice = "CAM-0001";
        record.language = "es";
        record.country = "MX";
        for (const auto opposite : {different, split})
            EXPECT_EQ(
                findings({decision("2026-1", opposite, {"CAM-0001", "CAR-0001"}), record}),
                "error LED-08: 2026-2: decisions 2026-2 and 2026-1 contradict each other about CAM-0001 and "
                "CAR-0001; one must supersede the other\n")
                << to_string(kind);
    }
}

TEST(Ledger, AcceptsARelationBetweenWhatIsDifferent) {
    auto relation = decision("2026-2", related, {"CAM-0001", "CAR-0001"});
    relation.relation = "overlap";
    EXPECT_EQ(findings({decision("2026-1", different, {"CAM-0001", "CAR-0001"}), relation}), "");
}

TEST(Ledger, DecisionStandsAndIsToBeConfirmedWhenItsTextsHaveChanged) {
    auto record = decision("2026-1", same, {"CAM-0001", "SAM-0001"});
    for (const auto& of_glossary : glossaries())
        for (const auto& entry : of_glossary.entries)
            record.fingerprints.emplace(entry.id, decision_fingerprint(same, entry));
    EXPECT_EQ(findings({record}), "");

    auto edited = glossaries();
    find_entry(edited[2], "SAM-0001")->languages.front().definitions.front().text =
        Text("Protección que un Estado otorga en su territorio.");
    const auto ledger = settle_ledger({record}, edited, publication());
    EXPECT_EQ(
        describe(ledger.findings),
        "note LED-10: 2026-1: the texts of SAM-0001 have changed since the decision; it stands and is to be "
        "confirmed\n");
    ASSERT_EQ(ledger.decisions.size(), 1U);
    EXPECT_EQ(ledger.decisions.front().number, "2026-1");
}

TEST(Ledger, SupersededRecordIsNotToBeConfirmed) {
    auto record = decision("2026-1", same, {"CAM-0001", "CAR-0001"});
    record.fingerprints.emplace("CAM-0001", "1:0000000000000000");
    EXPECT_EQ(findings({record, superseding("2026-2", "2026-1", same, {"CAM-0001", "CAR-0001"})}), "");
}

TEST(Ledger, OrderOfTheRecordsDoesNotMatter) {
    const auto first = decision("2026-1", different, {"CAM-0001", "CAR-0001"});
    const auto second = superseding("2026-2", "2026-1", same, {"CAM-0001", "CAR-0001"});
    const auto third = decision("2026-3", anchor, {"CAR-0001", "CAM-0001"});
    const std::vector<std::string> expected = {"2026-2", "2026-3"};
    EXPECT_EQ(numbers_in_force({first, second, third}), expected);
    EXPECT_EQ(numbers_in_force({third, second, first}), expected);
}

TEST(DecisionFingerprint, ChangesWithEveryTextThatADecisionOnSamenessIsAbout) {
    const auto base =
        EntryBuilder("CAM-0001")
            .term("es", "trata de personas")
            .definition("es", "Captación de personas con fines de explotación.", "un-1951", "art. 3");
    const auto fingerprint = [](const ConceptEntry& entry) { return decision_fingerprint(same, entry); };
    ConceptEntry changed = base;
    changed.languages[0].terms[0].term = "tráfico de personas";
    EXPECT_NE(fingerprint(changed), fingerprint(base));
    changed = base;
    changed.languages[0].terms[0].acceptability.status = AdministrativeStatus::deprecated;
    EXPECT_NE(fingerprint(changed), fingerprint(base));
    changed = base;
    changed.languages[0].definitions[0].text = Text("Captación de personas.");
    EXPECT_NE(fingerprint(changed), fingerprint(base));
    changed = base;
    changed.languages[0].definitions[0].source.article = "art. 4";
    EXPECT_NE(fingerprint(changed), fingerprint(base));
    changed = base;
    changed.languages[0].language = "pt";
    EXPECT_NE(fingerprint(changed), fingerprint(base));
}

TEST(DecisionFingerprint, IsIndifferentToNotesHistoryAndWhiteSpace) {
    const ConceptEntry base = EntryBuilder("CAM-0001").term("es", "trata de personas");
    auto changed = base;
    changed.notes.push_back({});
    changed.transactions.push_back({"modification", "2026-01-01", "Ana", {}});
    changed.languages[0].review.state = ReviewState::national_comment;
    changed.languages[0].terms[0].term = " trata  de personas";
    EXPECT_EQ(decision_fingerprint(same, changed), decision_fingerprint(same, base));
}

TEST(DecisionFingerprint, OfAnAnchorIsAboutItsTextAndSourceAlone) {
    const ConceptEntry base =
        EntryBuilder("SAM-0001").term("es", "apátrida").definition("es", "Persona sin nación.");
    ConceptEntry with_term = base;
    with_term.languages[0].terms[0].term = "persona apátrida";
    EXPECT_EQ(decision_fingerprint(anchor, with_term), decision_fingerprint(anchor, base));
    ConceptEntry with_text = base;
    with_text.languages[0].definitions[0].text = Text("Persona que ningún Estado considera nacional suyo.");
    EXPECT_NE(decision_fingerprint(anchor, with_text), decision_fingerprint(anchor, base));
}

TEST(DecisionNumber, IsTheDateAndSixDigitsOfEverythingItSays) {
    auto record = decision("", same, {"CAR-0001", "CAM-0001"});
    const auto number = decision_number(record);
    EXPECT_EQ(number.substr(0, 11), "2026-03-10-");
    EXPECT_EQ(number.size(), 17U);
    EXPECT_EQ(number.find_first_not_of("0123456789abcdef", 11), std::string::npos);
    record.reason = "mismo concepto en el Protocolo de Palermo";
    EXPECT_NE(decision_number(record), number);
}

TEST(DecisionNumber, DoesNotTellWhoVotedHow) {
    auto record = decision("", same, {"CAR-0001", "CAM-0001"});
    const auto number = decision_number(record);
    record.votes = "12 a favor, 3 en contra";
    record.dissent = "Estado X";
    record.by = "Ana Núñez";
    EXPECT_EQ(decision_number(record), number);
}

TEST(PairsOf, GivesEveryPairOfADecisionInIdOrder) {
    const auto ledger = settle({decision("2026-1", same, {"SAM-0001", "CAR-0001", "CAM-0001"}),
                                decision("2026-2", different, {"CAR-0002", "CAM-0001"})});
    EXPECT_EQ(pairs_of(ledger, same),
              (std::set<Pair>{{"CAM-0001", "CAR-0001"}, {"CAM-0001", "SAM-0001"}, {"CAR-0001", "SAM-0001"}}));
    EXPECT_EQ(pairs_of(ledger, different), (std::set<Pair>{{"CAM-0001", "CAR-0002"}}));
}

TEST(MakePairOf, OrdersIdsAsPeopleReadThem) {
    EXPECT_EQ(make_pair_of("CAR-1000", "CAR-999"), Pair("CAR-999", "CAR-1000"));
    EXPECT_EQ(make_pair_of("CAM-0001", "CAR-0001"), Pair("CAM-0001", "CAR-0001"));
}

} // namespace migralex::consolidation
