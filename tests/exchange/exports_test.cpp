// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "base/unzipped.hpp"
#include "base/validators.hpp"
#include "exchange/csv.hpp"
#include "exchange/json.hpp"
#include "exchange/skos.hpp"
#include "exchange/xlsx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::exchange {

namespace {

using testing::HasSubstr;
using testing::Not;

TermSection term(std::string id, std::string words,
                 AdministrativeStatus status = AdministrativeStatus::preferred) {
    TermSection section;
    section.id = std::move(id);
    section.term = std::move(words);
    section.acceptability.status = status;
    return section;
}

Publication publication(std::string address = {}) {
    Publication result;
    result.title = {{"en", "Migration Glossary"}, {"es", "Glosario de migración"}};
    result.licence = "CC BY 4.0";
    result.site_address = std::move(address);
    Source law;
    law.id = "mx-lm-2011";
    law.title = {{"es", "Ley de Migración"}};
    result.sources.emplace(law.id, law);
    return result;
}

Glossary glossary() {
    ConceptEntry asylum;
    asylum.id = "LAC-0001";
    asylum.themes = {"PRO"};
    asylum.relations = {{RelationKind::broader, "LAC-0002", {}, {}},
                        {RelationKind::associated, "LAC-0002", {}, {}}};
    Consolidation consolidation;
    consolidation.members = {"CAM-0007"};
    consolidation.harmonization = Harmonization::provisional;
    consolidation.anchor_member = "CAM-0007";
    asylum.consolidation = consolidation;
    Definition definition;
    definition.text = Text("protección \"territorial\" que un Estado otorga,\na quien huye");
    definition.source = {"mx-lm-2011", "art. 3"};
    definition.role = DefinitionRole::anchor;
    definition.origin = "CAM-0007";
    LanguageSection spanish;
    spanish.language = "es";
    auto legal = term("CAM-0007.es.t2", "=SUMA(A1)", AdministrativeStatus::admitted);
    legal.laws.push_back({"MX", {"mx-lm-2011", "art. 3"}, ConceptRelation::narrower});
    auto insult = term("CAM-0007.es.t3", "palabra-hiriente", AdministrativeStatus::deprecated);
    insult.is_pejorative = true;
    spanish.terms = {term("CAM-0007.es.t1", "asilo"), legal, insult};
    spanish.definitions = {definition};
    LanguageSection draft;
    draft.language = "pt";
    draft.review.state = ReviewState::draft;
    draft.terms = {term("x", "rascunho-oculto")};
    asylum.languages = {spanish, draft};
    ConceptEntry protection;
    protection.id = "LAC-0002";
    LanguageSection section;
    section.language = "es";
    section.terms = {term("CAM-0008.es.t1", "protección <internacional>")};
    protection.languages = {section};
    Glossary result;
    result.entries = {asylum, protection};
    return result;
}

constexpr const char* standing = "Independent proposal.";

} // namespace

TEST(Csv, IsReadableBySpreadsheetsAndComputesNothing) {
    const auto facts_publication = publication();
    const auto csv =
        write_csv(correspondence_table(glossary(), {facts_publication, "0.1", "2026-11-22", standing}));
    EXPECT_EQ(
        csv,
        "\xEF\xBB\xBF"
        "country,national_category,language,law,law_id,article,relation,concept_id,edition,licence,standing\r\n"
        "MX,'=SUMA(A1),es,Ley de Migración,mx-lm-2011,art. 3,narrower,LAC-0001,0.1,CC BY 4.0,Independent "
        "proposal.\r\n");
}

TEST(Csv, QuotesWhatHoldsQuotesCommasAndLineEnds) {
    const auto facts_publication = publication();
    EXPECT_THAT(write_csv(definitions_table(glossary(), {facts_publication, "0.1", "", standing})),
                HasSubstr("\"protección \"\"territorial\"\" que un Estado otorga,\na quien huye\""));
}

TEST(Exports, HoldNoDraftAndNoPejorativeTermButAsHiddenLabel) {
    const auto facts_publication = publication();
    const ExportFacts facts{facts_publication, "0.1", "2026-11-22", standing};
    const std::array tables = {terms_table(glossary(), facts), definitions_table(glossary(), facts)};
    for (const auto& text : {write_csv(tables[0]), write_json(glossary(), facts)}) {
        EXPECT_THAT(text, Not(HasSubstr("rascunho-oculto")));
        EXPECT_THAT(text, Not(HasSubstr("palabra-hiriente")));
        EXPECT_THAT(text, HasSubstr("asilo"));
        EXPECT_THAT(text, HasSubstr("CC BY 4.0"));
        EXPECT_THAT(text, HasSubstr(standing));
    }
    const auto turtle = write_skos_turtle(glossary(), facts);
    EXPECT_THAT(turtle, Not(HasSubstr("rascunho-oculto")));
    EXPECT_THAT(turtle, HasSubstr("skos:hiddenLabel \"palabra-hiriente\"@es"));
    const auto once = turtle.find("palabra-hiriente");
    EXPECT_EQ(turtle.find("palabra-hiriente", once + 1), std::string::npos);
}

TEST(Skos, StatesTheStrongerOfTwoRelations) {
    const auto facts_publication = publication();
    const auto turtle = write_skos_turtle(glossary(), {facts_publication, "0.1", "2026-11-22", standing});
    EXPECT_THAT(turtle, HasSubstr("skos:broader <entries/LAC-0002.jsonld#concept>"));
    EXPECT_THAT(turtle, Not(HasSubstr("skos:related")));
}

TEST(Skos, NamesConceptsByTheAddressOfTheSite) {
    const auto facts_publication = publication("https://glosario.example.org");
    const auto turtle = write_skos_turtle(glossary(), {facts_publication, "0.1", "2026-11-22", standing});
    EXPECT_THAT(turtle, HasSubstr("@base <https://glosario.example.org/data/> ."));
}

TEST(Skos, IsTurtleThatOthersRead) {
    if (!validators::has_program("rapper")) GTEST_SKIP() << "rapper is not installed (raptor2-utils)";
    const auto facts_publication = publication("https://glosario.example.org");
    const ExportFacts facts{facts_publication, "0.1", "2026-11-22", standing};
    const TemporaryFolder folder;
    const auto check = [&](const std::string& turtle) {
        const auto file = folder / "glossary.ttl";
        replace_file(file, turtle);
        return validators::complaint_of("rapper -q -i turtle -c '" + file.string() + "'", folder / "");
    };
    EXPECT_EQ(check(write_skos_turtle(glossary(), facts)), "");
    EXPECT_NE(check("<a> <b> .\n"), "");
}

TEST(Xlsx, IsTheSameBytesForTheSameContent) {
    const auto facts_publication = publication();
    const ExportFacts facts{facts_publication, "0.1", "2026-11-22", standing};
    const std::array tables = {about_table(facts), terms_table(glossary(), facts)};
    const auto book = write_xlsx(tables, facts);
    EXPECT_THAT(book, testing::StartsWith("PK"));
    EXPECT_EQ(book, write_xlsx(tables, facts));
}

TEST(Xlsx, AsksNoClockWhenThereIsNoDate) {
    const auto facts_publication = publication();
    const ExportFacts facts{facts_publication, "", "", standing};
    const std::array tables = {about_table(facts)};
    EXPECT_THAT(unzipped(write_xlsx(tables, facts)).at("docProps/core.xml"),
                testing::HasSubstr(">1980-01-01T00:00:00Z</dcterms:created>"));
}

TEST(Xlsx, CutsWhatNoCellCanHold) {
    const auto facts_publication = publication();
    auto long_one = glossary();
    long_one.entries[0].languages[0].terms[0].term = std::string(40000, 'a');
    const ExportFacts facts{facts_publication, "0.1", "2026-11-22", standing};
    const std::array tables = {terms_table(long_one, facts)};
    EXPECT_THAT(write_xlsx(tables, facts), testing::StartsWith("PK"));
}

} // namespace migralex::exchange
