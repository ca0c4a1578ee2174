// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::web {

namespace {

using testing::HasSubstr;
using testing::Not;

const std::vector<SiteFile>& sample_site() {
    static const auto site = build_site(sample::glossary(), sample::publication(), sample::edition());
    return site;
}

const std::string& page(std::string_view path) {
    return sample::content_of(sample_site(), path);
}

/// What stands before the terms: the first screen.
std::string first_screen(std::string_view path) {
    const auto& content = page(path);
    return content.substr(0, content.find("<h2 id=\"terms\">"));
}

/// A page of one concept made for one test.
std::string page_of(ConceptEntry entry, std::string_view language) {
    Glossary glossary;
    entry.id = "LAC-0001";
    glossary.entries = {std::move(entry)};
    const auto site = build_site(glossary, sample::publication(), sample::edition());
    return sample::content_of(site, std::string(language) + "/LAC-0001.html");
}

} // namespace

TEST(EntryPage, ShowsTermDefinitionSourceStandingAndEditionFirst) {
    const auto screen = first_screen("es/LAC-0001.html");
    EXPECT_THAT(screen, HasSubstr("<h1><bdi>persona refugiada</bdi></h1>"));
    EXPECT_THAT(screen, HasSubstr("<bdi lang=\"en\">refugee</bdi>"));
    EXPECT_THAT(screen, HasSubstr("Definición ancla: Glosario del Caribe"));
    EXPECT_THAT(screen, HasSubstr("Persona que se halla fuera del país de su nacionalidad"));
    EXPECT_THAT(screen,
                HasSubstr("<cite>Convención sobre el Estatuto de los Refugiados</cite></a>, art. 1(A)(2)"));
    EXPECT_THAT(
        screen,
        HasSubstr("versión de la definición ancla · adaptada de la fuente · por verificar en el instrumento"));
    EXPECT_THAT(
        screen,
        HasSubstr(
            "Definición armonizada: acordada el 1 de marzo de 2026 (Conferencia Regional sobre Migración, "
            "decisión 2026-03-01-a1b2c3)."));
    EXPECT_THAT(screen, HasSubstr("Edición propuesta 0.1, 31 de marzo de 2026"));
}

TEST(EntryPage, SaysThatDefinitionsDifferAndWhere) {
    const auto screen = first_screen("en/LAC-0002.html");
    EXPECT_THAT(screen, HasSubstr("Not harmonized: definitions differ between subregions."));
    EXPECT_THAT(screen, HasSubstr("They differ in 3 subregions: Caribbean Glossary, Central America Glossary, "
                                  "South America Glossary."));
    EXPECT_THAT(screen, HasSubstr("<a href=\"#definitions\">"));
    EXPECT_THAT(page("en/LAC-0002.html"),
                HasSubstr("<h2 id=\"definitions\">Definitions of the subregions</h2>"));
}

TEST(EntryPage, GivesTheReasonOfAProvisionalChoice) {
    EXPECT_THAT(first_screen("pt/LAC-0003.html"),
                HasSubstr("Definição provisória, escolhida por regra: a definição com versões em mais idiomas. "
                          "Nenhum órgão a acordou."));
}

TEST(EntryPage, NamesTheOneSubregion) {
    EXPECT_THAT(first_screen("fr/LAC-0004.html"),
                HasSubstr("Une seule sous-région : Glossaire de l&#39;Amérique du Sud."));
}

TEST(EntryPage, ShowsTheSubregionalDefinitionUnderItsOwnLabelWhereTheAnchorHasNoRendering) {
    // The anchor is South American, in Spanish and Portuguese; English has only the Caribbean definition.
    const auto screen = first_screen("en/LAC-0002.html");
    EXPECT_THAT(screen, HasSubstr("No harmonized definition in English yet."));
    EXPECT_THAT(screen, HasSubstr("The removal of an alien"));
    EXPECT_THAT(screen, Not(HasSubstr("Retorno obligado")));
}

TEST(EntryPage, ShowsTheAnchorInItsOwnLanguageWhereTheLanguageHasNothing) {
    const auto screen = first_screen("fr/LAC-0002.html");
    EXPECT_THAT(screen, HasSubstr("Pas encore de définition harmonisée en français."));
    EXPECT_THAT(screen, HasSubstr("<p class=\"definition\" dir=\"auto\" lang=\"es\">Retorno obligado"));
}

TEST(EntryPage, SaysThatALanguageHasNoTermYet) {
    EXPECT_THAT(first_screen("en/LAC-0004.html"),
                HasSubstr("<h1><bdi lang=\"es\">trocha</bdi></h1>\n"
                          "<p class=\"missing\">No term in English yet.</p>"));
}

TEST(EntryPage, AttributesTermsThatAreNotRecommended) {
    EXPECT_THAT(page("es/LAC-0003.html"),
                HasSubstr("no recomendado (según Resolución 3449 (XXX) de la Asamblea General, para. 2)"));
    EXPECT_THAT(page("es/LAC-0003.html"), HasSubstr("sustituido (según Glosario de Centroamérica)"));
    EXPECT_THAT(page("en/LAC-0002.html"), HasSubstr("not recommended in Argentina (according to Ley de "
                                                    "Migración y Extranjería (Ley 21.325), art. 126)"));
}

TEST(EntryPage, StatesLegalTermsWithCountryLawAndRelation) {
    EXPECT_THAT(page("en/LAC-0001.html"),
                HasSubstr("legal term in Mexico (Ley de Migración, art. 3), narrower than the concept"));
}

TEST(EntryPage, OrdersCountriesAsThePagesLanguageDoes) {
    EXPECT_THAT(page("es/LAC-0004.html"), HasSubstr("Uso: Colombia, Ecuador, Venezuela"));
    EXPECT_THAT(page("fr/LAC-0001.html"), HasSubstr("Argentine, Équateur, Mexique"));
}

TEST(EntryPage, ShowsPejorativeTermsOnlyInTheAttributedLine) {
    for (const auto& term : sample::pejorative_terms()) {
        const auto& content = page("es/LAC-0003.html");
        const auto details = content.find("<details class=\"pejorative\">");
        ASSERT_NE(details, std::string::npos);
        EXPECT_EQ(content.find(term), content.find(term, details))
            << term << " stands before the attributed line";
        EXPECT_NE(content.find(term, details), std::string::npos) << term;
    }
    EXPECT_THAT(
        page("en/LAC-0003.html"),
        HasSubstr("<p><bdi>wetback</bdi>: pejorative term. Advised against by: General Assembly resolution "
                  "3449 (XXX), para. 2.</p>"));
}

TEST(EntryPage, NeverHeadsItselfWithATermNotRecommended) {
    ConceptEntry entry;
    entry.languages = {
        sample::section("en", {sample::term("t1", "illegal alien", AdministrativeStatus::deprecated)})};
    EXPECT_THAT(page_of(entry, "en"), HasSubstr("<h1><bdi>LAC-0001</bdi></h1>"));
}

TEST(EntryPage, LinksOnlyToEntriesThatExist) {
    const auto& content = page("es/LAC-0001.html");
    EXPECT_THAT(content, HasSubstr("href=\"LAC-0003.html\""));
    EXPECT_THAT(content, Not(HasSubstr("LAC-0999")));
    EXPECT_THAT(content, Not(HasSubstr("LAC-0005"))); // retired
}

TEST(EntryPage, ShowsHostileReferencesAsTextOnly) {
    EXPECT_THAT(page("es/LAC-0001.html"),
                HasSubstr("<a rel=\"external\" href=\"https://www.unhcr.org/refugees\">UNHCR</a>"));
    EXPECT_THAT(page("es/LAC-0001.html"), Not(HasSubstr("javascript:")));
}

TEST(EntryPage, SaysWhenARenderingIsOfAnOlderText) {
    ConceptEntry entry;
    auto rendering = sample::definition("Persona refugiada, en sentido amplio.", "", DefinitionRole::rendering);
    rendering.renders = "1:0123456789abcdef";
    entry.languages = {sample::section("en", {sample::term("t1", "refugee")},
                                       {sample::definition("A person who fled.", "", DefinitionRole::anchor)}),
                       sample::section("es", {sample::term("t2", "persona refugiada")}, {rendering})};
    EXPECT_THAT(page_of(entry, "es"), HasSubstr("el texto ancla ha cambiado desde que se hizo esta versión"));
}

TEST(EntryPage, CitesItselfWithItsStanding) {
    EXPECT_THAT(
        page("pt/LAC-0001.html"),
        HasSubstr(
            "“pessoa refugiada”, LAC-0001, em Glossário continental de migração. Edição proposta 0.1, 31 de "
            "março de 2026. Proposta independente; não é uma publicação do SELA nem da OIM; não validada por "
            "nenhum Estado."));
}

TEST(RetiredPage, SaysWhatHappenedAndLeadsOn) {
    const auto& content = page("es/LAC-0005.html");
    EXPECT_THAT(content, HasSubstr("<h1>LAC-0005: entrada retirada</h1>"));
    EXPECT_THAT(content, HasSubstr("Motivo: Se fusionó con la entrada sobre personas refugiadas."));
    EXPECT_THAT(content, HasSubstr("La sustituye: <a href=\"LAC-0001.html\"><bdi>persona refugiada</bdi></a>"));
    EXPECT_THAT(content, HasSubstr("<meta name=\"robots\" content=\"noindex\">"));
}

TEST(AliasPage, LeadsToTheEntryThatHasTheIdentifierNow) {
    EXPECT_THAT(page("en/LAC-0090.html"),
                HasSubstr("<a href=\"LAC-0001.html\"><bdi>refugee</bdi></a> (LAC-0001)"));
}

} // namespace migralex::web
