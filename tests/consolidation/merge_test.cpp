// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/merge.hpp"

#include "consolidation/builder.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

/// The continental entry LAC-0001 of these members; ids of other concepts as `continental_id` says.
ConceptEntry merged_entry(const std::vector<ConceptEntry>& entries, std::vector<Decision> decisions = {},
                          const std::map<std::string, std::string>& continental_id = {}) {
    std::vector<const ConceptEntry*> members;
    for (const auto& entry : entries) members.push_back(&entry);
    const Ledger ledger{std::move(decisions), {}};
    const auto facts = publication();
    DefinitionReader definitions;
    return merge_entries("LAC-0001", members, {facts, ledger, continental_id, definitions}).entry;
}

std::string merged(const std::vector<ConceptEntry>& entries, std::vector<Decision> decisions = {},
                   const std::map<std::string, std::string>& continental_id = {}) {
    return describe(merged_entry(entries, std::move(decisions), continental_id));
}

/// The lines of one language, from " es ..." on.
std::string language_part(const ConceptEntry& entry, std::string_view language) {
    auto only = entry;
    std::erase_if(only.languages, [&](const auto& section) { return section.language != language; });
    const auto whole = describe(only);
    const auto start = whole.find("\n " + std::string(language) + " ");
    return start == std::string::npos ? std::string() : whole.substr(start + 1);
}

} // namespace

TEST(Merge, OfOneEntryKeepsItUnderItsContinentalId) {
    EXPECT_EQ(merged({EntryBuilder("CAR-0001")
                          .theme("PRO")
                          .term("fr", "asile")
                          .definition("fr", "Protection accordée par un État.", "un-1951", "art. 1")
                          .note("Voir aussi le refuge.")}),
              "LAC-0001 [themes PRO]\n"
              " oneSubregion of CAR-0001 [anchor CAR-0001] [by anchor.reason.only]\n"
              " note \"Voir aussi le refuge.\" [from CAR-0001]\n"
              " fr proposed\n"
              "  anchor \"Protection accordée par un État.\" [un-1951, art. 1] [from CAR-0001]\n"
              "  CAR-0001.fr.t1 \"asile\" preferred [from CAR-0001.fr.t1]\n");
}

TEST(Merge, KeepsEveryTextOfItsMembers) {
    EXPECT_EQ(
        merged(
            {EntryBuilder("CAM-0001")
                 .theme("PRO")
                 .term("es", "asilo")
                 .definition("es", "Protección que un Estado concede en su territorio.", "mx-lm-2011", "art. 3")
                 .rendering("en", "Protection granted by a State on its territory.")
                 .term("en", "asylum")
                 .note("En México: condición de asilado político."),
             EntryBuilder("SAM-0001")
                 .theme("PRO")
                 .theme("GOV")
                 .term("es", "asilo")
                 .admitted("es", "asilo territorial")
                 .definition("es", "Protección que otorga un Estado a quien huye de persecución.")
                 .term("pt", "asilo")
                 .note("No confundir com o refúgio.")}),
        "LAC-0001 [themes PRO GOV]\n"
        " notHarmonized of CAM-0001 SAM-0001 [anchor CAM-0001] [by anchor.reason.coherence]\n"
        " note \"En México: condición de asilado político.\" [from CAM-0001]\n"
        " note \"No confundir com o refúgio.\" [from SAM-0001]\n"
        " en proposed\n"
        "  rendering \"Protection granted by a State on its territory.\" [from CAM-0001]\n"
        "  CAM-0001.en.t1 \"asylum\" preferred [from CAM-0001.en.t1]\n"
        " es proposed\n"
        "  anchor \"Protección que un Estado concede en su territorio.\" [mx-lm-2011, art. 3] [from CAM-0001]\n"
        "  anchor \"Protección que otorga un Estado a quien huye de persecución.\" [from SAM-0001]\n"
        "  CAM-0001.es.t1 \"asilo\" preferred [from CAM-0001.es.t1 SAM-0001.es.t1]\n"
        "  SAM-0001.es.t2 \"asilo territorial\" admitted [used in 005] [from SAM-0001.es.t2]\n"
        " pt proposed\n"
        "  SAM-0001.pt.t1 \"asilo\" preferred [from SAM-0001.pt.t1]\n");
}

TEST(Merge, KeepsWhatIsSaidOfATermWithItsOrigin) {
    auto central =
        EntryBuilder("CAM-0001").term("es", "persona refugiada", AdministrativeStatus::preferred, {"MX"});
    central.last_term().laws = {{"MX", {"mx-lm-2011", "art. 3"}, ConceptRelation::exact}};
    central.last_term().contexts = {
        {Text("La persona refugiada no será devuelta."), {"mx-lm-2011", "art. 6"}, {}}};
    auto south =
        EntryBuilder("SAM-0001").term("es", "persona refugiada", AdministrativeStatus::preferred, {"AR", "BR"});
    south.last_term().laws = {{"AR", {"ar-26165", "art. 4"}, ConceptRelation::broader}};
    Note note;
    note.text = Text("En plural, «población refugiada».");
    south.last_term().notes = {note};
    EXPECT_EQ(merged({central, south}),
              "LAC-0001\n"
              " provisional of CAM-0001 SAM-0001\n"
              " es proposed\n"
              "  CAM-0001.es.t1 \"persona refugiada\" preferred [used in AR BR MX] [from CAM-0001.es.t1 "
              "SAM-0001.es.t1]\n"
              "    law MX exact [mx-lm-2011, art. 3]\n"
              "    law AR broader [ar-26165, art. 4]\n"
              "    context \"La persona refugiada no será devuelta.\" [mx-lm-2011, art. 6]\n"
              "    note \"En plural, «población refugiada».\" [from SAM-0001.es.t1]\n");
}

TEST(Merge, NotesOfATermOfOneMemberSayWhereTheyCameFromToo) {
    auto entry = EntryBuilder("CAR-0001").term("ht", "refijye");
    Note note;
    note.text = Text("Mo ofisyèl.");
    entry.last_term().notes = {note};
    EXPECT_EQ(merged_entry({entry}).languages[0].terms[0].notes[0].origin, "CAR-0001.ht.t1");
}

TEST(Merge, LeavesDraftSectionsOutWithoutHidingTheEntry) {
    EXPECT_EQ(
        merged({EntryBuilder("CAM-0001").term("es", "retorno").definition("es", "Regreso al país de origen."),
                EntryBuilder("SAM-0001")
                    .term("es", "retorno asistido")
                    .definition("es", "Borrador sin acuerdo.")
                    .review("es", ReviewState::draft)
                    .term("pt", "retorno")}),
        "LAC-0001\n"
        " provisional of CAM-0001 SAM-0001 [anchor CAM-0001] [by anchor.reason.only]\n"
        " es proposed\n"
        "  anchor \"Regreso al país de origen.\" [from CAM-0001]\n"
        "  CAM-0001.es.t1 \"retorno\" preferred [from CAM-0001.es.t1]\n"
        " pt proposed\n"
        "  SAM-0001.pt.t1 \"retorno\" preferred [from SAM-0001.pt.t1]\n");
}

TEST(Merge, ReviewStateIsTheLowestOfTheMembers) {
    const auto state = [](ReviewState central, ReviewState south) {
        const auto entry =
            merged_entry({EntryBuilder("CAM-0001").term("es", "remesas").review("es", central, "crm"),
                          EntryBuilder("SAM-0001").term("es", "remesas").review("es", south, "crm")});
        return entry.languages.front().review;
    };
    using enum ReviewState;
    EXPECT_EQ(state(proposed, validated).state, proposed);
    EXPECT_EQ(state(validated, proposed).state, proposed);
    EXPECT_EQ(state(national_comment, validated).state, national_comment);
    EXPECT_EQ(state(validated, validated), (Review{validated, "crm", {}, {}}));
}

TEST(Merge, WhatTwoBodiesValidatedApartIsNotValidatedTogether) {
    const auto entry = merged_entry(
        {EntryBuilder("CAM-0001").term("es", "remesas").review("es", ReviewState::validated, "crm"),
         EntryBuilder("SAM-0001").term("es", "remesas").review("es", ReviewState::validated, "csm")});
    EXPECT_EQ(entry.languages.front().review, (Review{ReviewState::national_comment, {}, {}, {}}));
}

TEST(Merge, AgreedIsWhatABodyAgreed) {
    auto record = decision("2026-03-10-3fa9c1", DecisionKind::anchor, {"SAM-0001", "CAM-0001"});
    record.reason = "sigue la Convención";
    EXPECT_EQ(merged({EntryBuilder("CAM-0001").term("es", "refugio").definition("es", "Protección."),
                      EntryBuilder("SAM-0001").term("es", "refugio").definition("es", "Amparo internacional.")},
                     {record, decision("2026-03-11-aaaaaa", DecisionKind::same, {"CAM-0001", "SAM-0001"}),
                      decision("2026-03-12-bbbbbb", DecisionKind::same, {"CAR-0009", "SAM-0009"})}),
              "LAC-0001\n"
              " agreed of CAM-0001 SAM-0001 [anchor SAM-0001] [by anchor.reason.decision] [decision "
              "2026-03-10-3fa9c1] "
              "[body csm] [date 2026-03-10] [shaped by 2026-03-10-3fa9c1 2026-03-11-aaaaaa]\n"
              " es proposed\n"
              "  anchor \"Amparo internacional.\" [from SAM-0001]\n"
              "  anchor \"Protección.\" [from CAM-0001]\n"
              "  CAM-0001.es.t1 \"refugio\" preferred [from CAM-0001.es.t1 SAM-0001.es.t1]\n");
}

TEST(Merge, PrimaryThemeIsThatOfMostMembersThenOfTheAnchor) {
    const auto themes = [](const char* central, const char* caribbean, const char* south) {
        return merged_entry(
                   {EntryBuilder("CAM-0001").theme(central).term("es", "asilo"),
                    EntryBuilder("CAR-0001").theme(caribbean).term("es", "asilo"),
                    EntryBuilder("SAM-0001").theme(south).term("es", "asilo").definition("es", "Protección.")})
            .themes;
    };
    EXPECT_EQ(themes("GOV", "PRO", "PRO"), (std::vector<std::string>{"PRO", "GOV"}));
    EXPECT_EQ(themes("PRO", "PRO", "GOV"), (std::vector<std::string>{"PRO", "GOV"}));
    EXPECT_EQ(themes("GOV", "PRO", "DAT"), (std::vector<std::string>{"DAT", "GOV", "PRO"}));
}

TEST(Merge, RelationsLeadToContinentalEntries) {
    EXPECT_EQ(merged({EntryBuilder("CAM-0001")
                          .term("es", "trata de personas")
                          .relation(RelationKind::distinct, "CAM-0002")
                          .relation(RelationKind::associated, "CAM-0003")
                          .relation(RelationKind::associated, "CAM-0099"),
                      EntryBuilder("SAM-0001")
                          .term("es", "trata de personas")
                          .relation(RelationKind::distinct, "SAM-0002")
                          .relation(RelationKind::broader, "SAM-0004")
                          .relation(RelationKind::associated, "SAM-0005")},
                     {},
                     {{"CAM-0001", "LAC-0001"},
                      {"CAM-0002", "LAC-0010"},
                      {"SAM-0002", "LAC-0010"},
                      {"CAM-0003", "LAC-0009"},
                      {"SAM-0004", "LAC-0030"},
                      {"SAM-0005", "LAC-0001"}}),
              "LAC-0001\n"
              " provisional of CAM-0001 SAM-0001\n"
              " broaderConceptGeneric LAC-0030 [from SAM-0001]\n"
              " associatedConcept LAC-0009 [from CAM-0001]\n"
              " distinctConcept LAC-0010 [from CAM-0001 SAM-0001]\n"
              " es proposed\n"
              "  CAM-0001.es.t1 \"trata de personas\" preferred [from CAM-0001.es.t1 SAM-0001.es.t1]\n");
}

TEST(Merge, ExternalReferencesAreKeptOnce) {
    ConceptEntry central = EntryBuilder("CAM-0001").term("es", "asilo");
    central.external_references = {{"https://www.refworld.org/es/asilo", "Refworld", {}}};
    ConceptEntry south = EntryBuilder("SAM-0001").term("es", "asilo");
    south.external_references = {{"https://www.refworld.org/es/asilo", "Refworld", {}},
                                 {"https://emm.iom.int/asylum", "EMM", {}}};
    EXPECT_EQ(merged({central, south}),
              "LAC-0001\n"
              " provisional of CAM-0001 SAM-0001\n"
              " see https://www.refworld.org/es/asilo \"Refworld\"\n"
              " see https://emm.iom.int/asylum \"EMM\"\n"
              " es proposed\n"
              "  CAM-0001.es.t1 \"asilo\" preferred [from CAM-0001.es.t1 SAM-0001.es.t1]\n");
}

TEST(Merge, TransactionsStayWithTheMembers) {
    auto builder = EntryBuilder("CAM-0001").term("es", "asilo");
    builder.last_term().transactions = {{"modification", "2026-01-02", "Ana Núñez", {}}};
    ConceptEntry entry = builder;
    entry.transactions = {{"origination", "2026-01-01", "Ana Núñez", {}}};
    EXPECT_EQ(merged({entry}), "LAC-0001\n"
                               " oneSubregion of CAM-0001\n"
                               " es proposed\n"
                               "  CAM-0001.es.t1 \"asilo\" preferred [from CAM-0001.es.t1]\n");
}

TEST(MergeTerms, OnePreferredTermAndTheOtherAsItsGlossarysPreference) {
    EXPECT_EQ(language_part(merged_entry({EntryBuilder("CAM-0001").term("es", "persona migrante"),
                                          EntryBuilder("SAM-0001").term("es", "migrante")}),
                            "es"),
              " es proposed\n"
              "  CAM-0001.es.t1 \"persona migrante\" preferred [used in 013] [from CAM-0001.es.t1]\n"
              "  SAM-0001.es.t1 \"migrante\" admitted [used in 005] [from SAM-0001.es.t1]\n"
              "    preferred [in 005] [from SAM-0001.es.t1]\n");
}

TEST(MergeTerms, PreferredTermIsTheAnchorMembers) {
    EXPECT_EQ(
        language_part(
            merged_entry({EntryBuilder("CAM-0001").term("es", "persona migrante"),
                          EntryBuilder("SAM-0001").term("es", "migrante").definition("es", "Quien migra.")}),
            "es"),
        " es proposed\n"
        "  anchor \"Quien migra.\" [from SAM-0001]\n"
        "  SAM-0001.es.t1 \"migrante\" preferred [used in 005] [from SAM-0001.es.t1]\n"
        "  CAM-0001.es.t1 \"persona migrante\" admitted [used in 013] [from CAM-0001.es.t1]\n"
        "    preferred [in 013] [from CAM-0001.es.t1]\n");
}

TEST(MergeTerms, TermThatSomebodyAdvisesAgainstIsNobodysPreferredOne) {
    EXPECT_EQ(language_part(merged_entry({EntryBuilder("CAM-0001").term("es", "extranjero"),
                                          EntryBuilder("SAM-0001").deprecated("es", "extranjero")}),
                            "es"),
              " es proposed\n"
              "  CAM-0001.es.t1 \"extranjero\" deprecated [from CAM-0001.es.t1 SAM-0001.es.t1]\n"
              "    preferred [in 013] [from CAM-0001.es.t1]\n"
              "    deprecated [in 005] [from SAM-0001.es.t1]\n");
}

TEST(MergeTerms, SaysWhoEachStatementIsByEvenWhereTheyAgree) {
    auto central = EntryBuilder("CAM-0001").deprecated("es", "migrante ilegal");
    central.last_term().acceptability.source = {"onu-3449", "párr. 2"};
    auto south = EntryBuilder("SAM-0001").deprecated("es", "migrante ilegal");
    south.last_term().acceptability.source = {"oea-1984", "III"};
    EXPECT_EQ(language_part(merged_entry({central, south}), "es"),
              " es proposed\n"
              "  CAM-0001.es.t1 \"migrante ilegal\" deprecated [onu-3449, párr. 2] [from CAM-0001.es.t1 "
              "SAM-0001.es.t1]\n"
              "    deprecated [in 005] [oea-1984, III] [from SAM-0001.es.t1]\n");
}

TEST(MergeTerms, StatementsForACountryKeepTheirOrigin) {
    auto south = EntryBuilder("SAM-0001").term("es", "extranjero");
    south.last_term().acceptability_elsewhere = {
        {AdministrativeStatus::deprecated, {"AR"}, {"ar-25871", ""}, {}}};
    EXPECT_EQ(language_part(merged_entry({EntryBuilder("CAM-0001").term("es", "extranjero"), south}), "es"),
              " es proposed\n"
              "  CAM-0001.es.t1 \"extranjero\" preferred [from CAM-0001.es.t1 SAM-0001.es.t1]\n"
              "    deprecated [in AR] [ar-25871, ] [from SAM-0001.es.t1]\n");
}

TEST(MergeTerms, PejorativeStaysPejorativeAndIsNeverPreferred) {
    auto pejorative = EntryBuilder("SAM-0001").term("es", "ilegal");
    pejorative.last_term().is_pejorative = true;
    EXPECT_EQ(language_part(merged_entry({EntryBuilder("CAM-0001").term("es", "ilegal"), pejorative}), "es"),
              " es proposed\n"
              "  CAM-0001.es.t1 \"ilegal\" admitted pejorative [from CAM-0001.es.t1 SAM-0001.es.t1]\n"
              "    preferred [in 013] [from CAM-0001.es.t1]\n"
              "    preferred [in 005] [from SAM-0001.es.t1]\n");
}

TEST(MergeTerms, PlacesOfUseAreCountriesOrTheRegionOfAGlossaryThatStatesNone) {
    EXPECT_EQ(
        language_part(
            merged_entry(
                {EntryBuilder("CAM-0001").term("es", "remesas", AdministrativeStatus::preferred, {"MX", "GT"}),
                 EntryBuilder("SAM-0001").term("es", "remesas")}),
            "es"),
        " es proposed\n"
        "  CAM-0001.es.t1 \"remesas\" preferred [used in 005 GT MX] [from CAM-0001.es.t1 SAM-0001.es.t1]\n");
}

TEST(MergeTerms, TermThatStandsTwiceInOneGlossaryIsNotThereforeUsedThroughout) {
    EXPECT_EQ(language_part(
                  merged_entry({EntryBuilder("CAM-0001").term("es", "retorno"),
                                EntryBuilder("SAM-0001").admitted("es", "regreso").admitted("es", "regreso")}),
                  "es"),
              " es proposed\n"
              "  CAM-0001.es.t1 \"retorno\" preferred [used in 013] [from CAM-0001.es.t1]\n"
              "  SAM-0001.es.t1 \"regreso\" admitted [used in 005] [from SAM-0001.es.t1 SAM-0001.es.t2]\n");
}

TEST(MergeTerms, CaseAndAccentsMakeDifferentTerms) {
    EXPECT_EQ(language_part(merged_entry({EntryBuilder("CAM-0001").term("es", "Migración"),
                                          EntryBuilder("SAM-0001").term("es", "migracion")}),
                            "es"),
              " es proposed\n"
              "  CAM-0001.es.t1 \"Migración\" preferred [used in 013] [from CAM-0001.es.t1]\n"
              "  SAM-0001.es.t1 \"migracion\" admitted [used in 005] [from SAM-0001.es.t1]\n"
              "    preferred [in 005] [from SAM-0001.es.t1]\n");
}

TEST(MergeTerms, GrammarComesFromWhoeverStatesIt) {
    auto south = EntryBuilder("SAM-0001").term("es", "migrante");
    south.last_term().part_of_speech = PartOfSpeech::noun;
    south.last_term().gender = GrammaticalGender::masculine;
    const auto entry = merged_entry({EntryBuilder("CAM-0001").term("es", "migrante"), south});
    EXPECT_EQ(entry.languages[0].terms[0].part_of_speech, PartOfSpeech::noun);
    EXPECT_EQ(entry.languages[0].terms[0].gender, GrammaticalGender::masculine);
}

} // namespace migralex::consolidation
