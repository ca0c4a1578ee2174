// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/site.hpp"

#include "base/errors.hpp"
#include "base/hash.hpp"
#include "base/unzipped.hpp"
#include "web_export/hostile.hpp"
#include "web_export/sample.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <regex>

namespace migralex::web {

namespace {

using testing::HasSubstr;
using testing::Not;

using Files = std::map<std::string, std::string>;

Files files_of(const std::vector<SiteFile>& site) {
    Files files;
    for (const auto& file : site) files.emplace(file.path, file.content);
    return files;
}

Files sample_files() {
    return files_of(build_site(sample::glossary(), sample::publication(), sample::edition()));
}

/// Every text that is published: files, and in place of workbooks and archives what they hold.
Files texts_of(const Files& files) {
    Files texts;
    for (const auto& [path, content] : files) {
        if (!path.ends_with(".xlsx") && !path.ends_with(".zip"))
            texts.emplace(path, content);
        else
            for (auto& [inner, text] : texts_of(unzipped(content))) texts.emplace(path + "!" + inner, text);
    }
    return texts;
}

bool is_page(const std::string& path) {
    return path.ends_with(".html");
}

Edition preview_of(std::string date) {
    Edition edition;
    edition.date = std::move(date);
    edition.is_preview = true;
    return edition;
}

/// A plain yes or no, so that a failure prints the name of the file and not the whole of it.
bool holds(const std::string& content, std::string_view piece) {
    return content.find(piece) != std::string::npos;
}

/// All values of href, src and action in a page.
std::vector<std::string> links_in(const std::string& html) {
    static const std::regex link("(?:href|src|action)=\"([^\"]*)\"");
    std::vector<std::string> links;
    for (std::sregex_iterator it(html.begin(), html.end(), link), end; it != end; ++it)
        links.push_back((*it)[1]);
    return links;
}

bool is_outside(const std::string& link) {
    return link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:") ||
           link.starts_with("data:,");
}

/// The path that a relative link on a page names.
std::string resolved(const std::string& page, const std::string& link) {
    auto folder = page.substr(0, page.find('/') == std::string::npos ? 0 : page.find('/') + 1);
    if (link.starts_with("../")) return link.substr(3);
    return link.empty() ? page : folder + link;
}

Files poisoned_files() {
    return files_of(build_site(hostile::glossary(), hostile::publication(), hostile::edition()));
}

} // namespace

TEST(Site, HasTheSameBytesOnTwoRuns) {
    const auto first = build_site(sample::glossary(), sample::publication(), sample::edition());
    const auto second = build_site(sample::glossary(), sample::publication(), sample::edition());
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].path, second[i].path);
        EXPECT_EQ(first[i].content, second[i].content);
    }
    EXPECT_TRUE(std::is_sorted(first.begin(), first.end(),
                               [](const auto& a, const auto& b) { return a.path < b.path; }));
}

TEST(Site, NamesOnlyFilesThatExistInItsLinks) {
    const auto files = sample_files();
    for (const auto& [path, content] : files)
        for (const auto& link : links_in(content)) {
            if (!is_page(path) || is_outside(link)) continue;
            const auto hash = link.find('#');
            const auto target = resolved(path, link.substr(0, hash));
            ASSERT_TRUE(files.contains(target)) << path << " links to " << link;
            if (hash == std::string::npos) continue;
            EXPECT_THAT(files.at(target), HasSubstr("id=\"" + link.substr(hash + 1) + "\""))
                << path << " links to " << link;
        }
}

TEST(Site, AsksNothingOfThirdParties) {
    static const std::regex loaded("<(?:link|script|img|iframe)[^>]*(?:href|src)=\"(?:https?:)?//");
    for (const auto& [path, content] : sample_files()) EXPECT_FALSE(std::regex_search(content, loaded)) << path;
}

TEST(Site, EscapesHostileTextsInEveryFile) {
    for (const auto& [path, content] : texts_of(poisoned_files())) {
        // Data have escapes of their own (engine/exchange, engine/tbx).
        if (path.find("data/") != std::string::npos && !path.ends_with(".html") && !path.ends_with(".tbx"))
            continue;
        EXPECT_FALSE(holds(content, "<hostile")) << path;
        EXPECT_FALSE(holds(content, "'\">")) << path;
        if (path.starts_with("assets/") && path.ends_with(".js") && path.find('/', 7) != std::string::npos) {
            EXPECT_FALSE(holds(content, "<")) << path;
            EXPECT_FALSE(holds(content, "\u2028")) << path;
        }
    }
}

TEST(Site, KeepsPejorativeTermsOutOfEverythingButTheirEntry) {
    for (const auto& [path, content] : texts_of(sample_files()))
        for (const auto& term : sample::pejorative_terms()) {
            if (path.ends_with("/LAC-0003.html")) continue;
            if (path.ends_with(".ttl") || path.ends_with(".jsonld")) {
                // SKOS keeps them as hidden labels, each once, and in no other property.
                const auto place = content.find(term);
                if (place == std::string::npos) continue;
                EXPECT_NE(content.rfind("skos:hiddenLabel", place), std::string::npos) << path;
                EXPECT_EQ(content.find(term, place + 1), std::string::npos) << path;
                continue;
            }
            EXPECT_FALSE(holds(content, term)) << path;
            EXPECT_FALSE(holds(content, std::string(term.rbegin(), term.rend()))) << path << ", backwards";
        }
}

TEST(Site, ShowsPejorativeTermsInTheAttributedLineAlone) {
    const auto files = sample_files();
    for (const auto* language : {"es", "en", "pt", "fr", "nl", "ht"}) {
        const auto& page = files.at(std::string(language) + "/LAC-0003.html");
        const auto from = page.find("<details class=\"pejorative\">");
        const auto to = page.find("</details>", from);
        ASSERT_NE(to, std::string::npos) << language;
        for (const auto& term : sample::pejorative_terms()) {
            const auto place = page.find(term);
            ASSERT_NE(place, std::string::npos) << language << ' ' << term;
            EXPECT_GT(place, from) << language << ' ' << term;
            EXPECT_LT(place, to) << language << ' ' << term;
            EXPECT_EQ(page.find(term, place + 1), std::string::npos) << language << ' ' << term;
        }
    }
}

TEST(Site, NeverShowsDrafts) {
    for (const auto& [path, content] : texts_of(sample_files()))
        EXPECT_FALSE(holds(content, std::string(sample::draft_words))) << path;
}

TEST(Site, LeavesOutEntriesOfWhichNothingIsPublic) {
    auto glossary = sample::glossary();
    for (auto& section : glossary.entries[0].languages) section.review.state = ReviewState::draft;
    const auto files = files_of(build_site(glossary, sample::publication(), sample::edition()));
    EXPECT_FALSE(files.contains("es/LAC-0001.html"));
    for (const auto& [path, content] : files) EXPECT_FALSE(holds(content, "href=\"LAC-0001.html\"")) << path;
}

TEST(Site, StatesItsStandingAndEditionOnEveryPageInItsLanguage) {
    const std::map<std::string, std::string> standing = {
        {"es", "Propuesta independiente; no es una publicación del SELA ni de la OIM; no validada por ningún "
               "Estado."},
        {"en", "Independent proposal; not a publication of SELA or IOM; not validated by any State."},
        {"pt",
         "Proposta independente; não é uma publicação do SELA nem da OIM; não validada por nenhum Estado."},
        {"fr", "Proposition indépendante\u00a0; n&#39;est une publication ni du SELA ni de l&#39;OIM\u00a0; "
               "n&#39;a été "
               "validée par "
               "aucun État."}};
    const std::map<std::string, std::string> fallback = {{"nl", "en"}, {"ht", "fr"}};
    for (const auto& [path, content] : sample_files()) {
        if (!is_page(path) || path == "index.html") continue;
        EXPECT_THAT(content,
                    HasSubstr(standing.at(fallback.contains(path.substr(0, 2)) ? fallback.at(path.substr(0, 2))
                                                                               : path.substr(0, 2))))
            << path;
        EXPECT_TRUE(holds(content, "0.1, ")) << path;
    }
}

TEST(Site, KeepsThePageWhenTheLanguageChanges) {
    const auto files = sample_files();
    for (const auto* language : {"es", "en", "pt", "fr", "nl", "ht"})
        EXPECT_THAT(files.at("es/LAC-0002.html"),
                    HasSubstr("href=\"../" + std::string(language) + "/LAC-0002.html\""));
}

TEST(Site, HasLandmarksASkipLinkAndHeadingsInOrder) {
    static const std::regex heading("<h([1-6])");
    for (const auto& [path, content] : sample_files()) {
        if (!is_page(path) || path == "index.html") continue;
        for (const auto* piece :
             {"<a class=\"skip\" href=\"#content\">", "<header", "<nav", "<main id=\"content\"", "<footer"})
            EXPECT_TRUE(holds(content, piece)) << path;
        int before = 0;
        for (std::sregex_iterator it(content.begin(), content.end(), heading), end; it != end; ++it) {
            const int level = std::stoi((*it)[1]);
            EXPECT_LE(level, before + 1) << path;
            before = level;
        }
    }
}

TEST(Site, GivesAddressesOnlyWhenItHasOne) {
    for (const auto& [path, content] : sample_files()) {
        EXPECT_FALSE(holds(content, "rel=\"canonical\"")) << path;
        EXPECT_FALSE(path.starts_with("sitemap")) << path;
    }
    auto publication = sample::publication();
    publication.site_address = "https://glosario.example.org";
    const auto files = files_of(build_site(sample::glossary(), publication, sample::edition()));
    EXPECT_THAT(files.at("es/LAC-0001.html"),
                HasSubstr("<link rel=\"canonical\" href=\"https://glosario.example.org/es/LAC-0001.html\">"));
    EXPECT_THAT(
        files.at("es/LAC-0001.html"),
        HasSubstr(
            "<link rel=\"alternate\" hreflang=\"fr\" href=\"https://glosario.example.org/fr/LAC-0001.html\">"));
    const auto& map = files.at("sitemap.xml");
    EXPECT_THAT(map, HasSubstr("<loc>https://glosario.example.org/pt/LAC-0004.html</loc>"));
    EXPECT_THAT(map, Not(HasSubstr("LAC-0005"))); // retired
}

TEST(Site, MarksAPreviewOnEveryPage) {
    auto publication = sample::publication();
    publication.site_address = "https://glosario.example.org";
    const auto files = files_of(build_site(sample::glossary(), publication, preview_of("2026-04-01")));
    EXPECT_FALSE(files.contains("sitemap.xml"));
    for (const auto& [path, content] : files) {
        if (!is_page(path)) continue;
        EXPECT_TRUE(holds(content, "<meta name=\"robots\" content=\"noindex\">")) << path;
        EXPECT_TRUE(holds(content, "class=\"preview\"")) << path;
        EXPECT_FALSE(holds(content, "rel=\"canonical\"")) << path;
    }
    EXPECT_THAT(files.at("es/LAC-0001.html"), HasSubstr("Vista previa, 1 de abril de 2026"));
}

TEST(Site, RefusesIdentifiersThatCannotBePages) {
    for (const auto* id : {"../index", ".htaccess", "LAC 1", "search", "A-Z", "niñez", ""}) {
        auto glossary = sample::glossary();
        glossary.entries[0].id = id;
        EXPECT_THROW((void)build_site(glossary, sample::publication(), sample::edition()), RequestError) << id;
    }
}

TEST(Site, RefusesIdentifiersThatDifferInCaseOnly) {
    auto glossary = sample::glossary();
    glossary.entries[1].id = "lac-0001";
    EXPECT_THROW((void)build_site(glossary, sample::publication(), sample::edition()), RequestError);
}

TEST(Site, HasPagesEvenOfAnEmptyGlossary) {
    const auto files = files_of(build_site({}, {}, preview_of("")));
    EXPECT_THAT(files.at("es/a-z.html"), HasSubstr("Todavía no hay términos en este idioma."));
    EXPECT_THAT(files.at("fr/index.html"), HasSubstr("Glossaire de la migration"));
}

TEST(Site, KeepsEntryPagesUnderThirtyKilobytes) {
    for (const auto& [path, content] : sample_files()) {
        if (!is_page(path)) continue;
        EXPECT_LT(content.size(), 30000U) << path;
    }
}

TEST(TermList, SortsAsTheLanguageDoesAndMarksWhatIsNotRecommended) {
    const auto files = sample_files();
    const auto& list = files.at("es/a-z.html");
    EXPECT_LT(list.find("id=\"letter-M\""), list.find("id=\"letter-_C3_91\""));
    EXPECT_LT(list.find("id=\"letter-_C3_91\""), list.find("id=\"letter-P\""));
    EXPECT_THAT(list,
                HasSubstr("<a href=\"LAC-0003.html\"><bdi>migrante ilegal</bdi></a> <span class=\"marks\">(no "
                          "recomendado; véase <bdi>persona migrante en situación irregular</bdi>)</span>"));
}

TEST(TermList, HasAPageForEachLetterWhenItIsLong) {
    Glossary glossary;
    for (int i = 0; i < 1600; ++i) {
        ConceptEntry entry;
        entry.id = "LAC-" + std::to_string(10000 + i);
        entry.languages = {
            sample::section("es", {sample::term("t", (i % 2 ? "asilo " : "niñez ") + std::to_string(i))})};
        glossary.entries.push_back(entry);
    }
    const auto files = files_of(build_site(glossary, sample::publication(), sample::edition()));
    EXPECT_THAT(files.at("es/a-z.html"), HasSubstr("href=\"a-z-A.html\""));
    EXPECT_THAT(files.at("es/a-z-N.html"), HasSubstr("<bdi>niñez 1598</bdi>"));
    EXPECT_THAT(files.at("es/a-z-N.html"), Not(HasSubstr("asilo")));
    EXPECT_FALSE(files.contains("en/a-z-A.html"));
}

TEST(SourcesPage, ListsCitedSourcesOnly) {
    const auto files = sample_files();
    const auto& page = files.at("en/sources.html");
    EXPECT_THAT(
        page,
        HasSubstr(
            "<cite>Convention relating to the Status of Refugees</cite><p class=\"detail\">United Nations · "
            "28 July 1951 · in force · Authentic languages: English, French · public act</p>"));
    EXPECT_THAT(page, HasSubstr("<cite lang=\"es\">Ley de Migración</cite>"));
    EXPECT_THAT(page, Not(HasSubstr("An instrument that nothing cites")));
}

TEST(ThemesPage, ListsEntriesUnderAllTheirThemes) {
    const auto files = sample_files();
    EXPECT_THAT(files.at("es/theme-BOR.html"),
                HasSubstr("<a href=\"LAC-0002.html\"><bdi>deportación</bdi></a> <span class=\"marks\">(tema "
                          "secundario)</span>"));
    EXPECT_THAT(files.at("es/themes.html"),
                HasSubstr("<a href=\"theme-BOR.html\">Gestión de fronteras</a>&nbsp;"
                          "<span class=\"count\">2</span>"));
}

TEST(Site, OrdersSubregionsAsThePagesLanguageDoesWhateverTheManifestsOrder) {
    auto publication = sample::publication();
    const auto files = files_of(build_site(sample::glossary(), publication, sample::edition()));
    std::reverse(publication.glossaries.begin(), publication.glossaries.end());
    EXPECT_EQ(files_of(build_site(sample::glossary(), publication, sample::edition())), files);
    const auto& page = files.at("es/LAC-0002.html");
    const auto cards = page.substr(page.find("<div class=\"cards\">"));
    EXPECT_LT(cards.find("Glosario de América del Sur"), cards.find("Glosario de Centroamérica"));
    EXPECT_LT(cards.find("Glosario de Centroamérica"), cards.find("Glosario del Caribe"));
}

TEST(Site, SaysWhereTheInterfaceIsNotTranslated) {
    const auto files = sample_files();
    EXPECT_THAT(files.at("nl/LAC-0001.html"), HasSubstr("<html lang=\"en\" data-terms=\"nl\">"));
    EXPECT_THAT(files.at("nl/LAC-0001.html"), HasSubstr("<h1><bdi lang=\"nl\">vluchteling</bdi></h1>"));
    EXPECT_THAT(
        files.at("nl/LAC-0001.html"),
        HasSubstr("The interface is in English; the Dutch terms have not been revised by a terminologist."));
    EXPECT_THAT(files.at("ht/a-z.html"),
                HasSubstr("<span lang=\"ht\">Paj sa yo poko tradui an kreyòl ayisyen.</span>"));
}

TEST(Site, ShowsOneThemeAloneIfAsked) {
    const auto glossary = sample::glossary();
    const auto publication = sample::publication();
    const auto files = files_of(build_site(
        {.continental = glossary, .publication = publication, .edition = sample::edition(), .theme = "PRO"}));
    EXPECT_TRUE(files.contains("es/LAC-0001.html"));
    EXPECT_FALSE(files.contains("es/LAC-0002.html"));
    for (const auto& [path, content] : files) EXPECT_FALSE(holds(content, "LAC-0003.html")) << path;
}

TEST(Site, MarksACopyForComment) {
    Edition edition;
    edition.date = "2026-04-01";
    edition.is_for_comment = true;
    const auto files = files_of(build_site(sample::glossary(), sample::publication(), edition));
    for (const auto& [path, content] : files) {
        if (!is_page(path)) continue;
        EXPECT_TRUE(holds(content, "<meta name=\"robots\" content=\"noindex\">")) << path;
    }
    EXPECT_THAT(files.at("pt/LAC-0001.html"),
                HasSubstr("<p class=\"watermark\" aria-hidden=\"true\">Para comentários</p>"));
    EXPECT_THAT(files.at("pt/LAC-0001.html"), HasSubstr("Exemplar para comentários, 1º de abril de 2026"));
}

TEST(CountryPage, GathersTermsLawsAndJudgements) {
    const auto files = sample_files();
    const auto& mexico = files.at("en/country-MX.html");
    EXPECT_THAT(mexico, HasSubstr("<h1>Mexico</h1>"));
    EXPECT_THAT(mexico, HasSubstr("<bdi lang=\"es\">refugiado</bdi>"));
    EXPECT_THAT(mexico, HasSubstr("narrower than the concept"));
    EXPECT_THAT(files.at("en/country-AR.html"),
                HasSubstr("Ley de Migración y Extranjería (Ley 21.325), art. 126"));
    EXPECT_FALSE(files.contains("en/country-XX.html"));
}

TEST(NotRecommendedPage, AttributesAndLeadsToThePreferredTerm) {
    const auto files = sample_files();
    EXPECT_THAT(
        files.at("es/not-recommended.html"),
        HasSubstr(
            "<tr><th scope=\"row\"><bdi>migrante ilegal</bdi></th><td><a href=\"LAC-0003.html\"><bdi>persona "
            "migrante en situación irregular</bdi></a></td><td>Resolución 3449 (XXX) de la Asamblea "
            "General, para. 2</td></tr>"));
}

TEST(FalseFriends, AreWordsOfOneFormThatNameSeveralConcepts) {
    auto glossary = sample::glossary();
    glossary.entries[2].languages[1].terms.push_back(
        sample::term("x", "Deportacion", AdministrativeStatus::admitted));
    const auto files = files_of(build_site(glossary, sample::publication(), sample::edition()));
    EXPECT_THAT(
        files.at("es/false-friends.html"),
        HasSubstr("<th scope=\"row\"><bdi>Deportacion</bdi></th><td><ul><li><a href=\"LAC-0002.html\">"));
    EXPECT_THAT(files.at("es/false-friends.html"),
                HasSubstr("<bdi>persona refugiada</bdi></a> ≠ <a href=\"LAC-0003.html\">"));
    EXPECT_THAT(files.at("fr/false-friends.html"), Not(HasSubstr("Deportacion")));
}

TEST(DecidedPage, MarksWordsAndShowsPublicFieldsOnly) {
    const auto glossary = sample::glossary();
    const auto publication = sample::publication();
    Decision decision;
    decision.number = "2026-03-01-a1b2c3";
    decision.date = "2026-03-01";
    decision.body = "crm";
    decision.meeting = "Reunión 12";
    decision.kind = DecisionKind::same;
    decision.entries = {"CAM-0007", "CAR-0010"};
    decision.reason = "Nombran a la misma persona.";
    decision.votes = "votos-internos";
    decision.dissent = "disenso-interno";
    decision.by = "nombre-interno";
    const auto files = files_of(build_site({.continental = glossary,
                                            .publication = publication,
                                            .edition = sample::edition(),
                                            .decisions = {public_part(decision)}}));
    const auto& page = files.at("es/decided-LAC-0001.html");
    EXPECT_THAT(page, HasSubstr("<ins>violencia generalizada</ins>"));
    EXPECT_THAT(page,
                HasSubstr("<p class=\"outcome\">Un mismo concepto</p>\n<ul class=\"about\"><li><a href="
                          "\"LAC-0001.html\"><bdi>persona refugiada</bdi></a> <span class=\"id\">CAM-0007, "
                          "CAR-0010</span></li></ul>"));
    EXPECT_THAT(page, HasSubstr("Conferencia Regional sobre Migración · <span dir=\"auto\">Reunión 12</span> · "
                                "1 de marzo de 2026"));
    EXPECT_THAT(page, HasSubstr("Motivo: Nombran a la misma persona."));
    for (const auto& [path, content] : texts_of(files)) EXPECT_FALSE(holds(content, "-intern")) << path;
    EXPECT_FALSE(files.contains("es/decided-LAC-0004.html"));
}

TEST(DecidedPage, NamesConceptsTheirRelationAndAReservationAsSubmitted) {
    const auto glossary = sample::glossary();
    const auto publication = sample::publication();
    PublicDecision decision;
    decision.number = "2026-03-01-a1b2c3";
    decision.kind = DecisionKind::related;
    decision.relation = "broader";
    decision.entries = {"CAR-0010", "CAM-9999", "SAM-0044"};
    const auto decided = [&] {
        return files_of(build_site({.continental = glossary,
                                    .publication = publication,
                                    .edition = sample::edition(),
                                    .decisions = {decision}}))
            .at("en/decisions.html");
    };
    EXPECT_THAT(
        decided(),
        HasSubstr("<p class=\"outcome\">Related concepts · the first is the broader one</p>\n"
                  "<ul class=\"about\"><li><a href=\"LAC-0001.html\"><bdi>refugee</bdi></a> <span class=\"id\">"
                  "CAR-0010</span></li><li><span class=\"id\">CAM-9999</span></li><li>"
                  "<a href=\"LAC-0002.html\"><bdi>deportation</bdi></a> <span class=\"id\">SAM-0044</span></li>"
                  "</ul>\n"));
    decision.kind = DecisionKind::reservation;
    decision.country = "MX";
    decision.language = "es";
    decision.choice = "México <se reserva> el término.";
    EXPECT_THAT(decided(), HasSubstr("Reservation of a country · Mexico</p>"));
    EXPECT_THAT(decided(), HasSubstr("<blockquote dir=\"auto\" lang=\"es\">México &lt;se reserva&gt; el "
                                     "término.</blockquote>"));
}

TEST(LegalPage, GroupsCategoriesByCountry) {
    const auto files = sample_files();
    const auto& page = files.at("en/legal.html");
    EXPECT_THAT(page, HasSubstr("style=\"--c1:'National category';--c2:'Law and article';--c3:'Relation to the "
                                "concept';--c4:'Concept';\""));
    EXPECT_THAT(page,
                HasSubstr("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"4\">Mexico</th></tr>\n"
                          "<tr><th scope=\"row\">"));
}

TEST(UsagePage, SaysPlacesOfTheSubregionItsColumnIsOfAndNoOthers) {
    auto glossary = sample::glossary();
    auto publication = sample::publication();
    for (auto& subregion : publication.glossaries) {
        if (subregion.prefix == "CAM") subregion.countries = {"MX"};
        if (subregion.prefix == "SAM") subregion.countries = {"AR"};
    }
    auto& terms = glossary.entries[1].languages[1].terms;
    terms[0].origins = {"SAM-0044.es.t1", "CAM-0031.es.t1"};
    terms[1].origins = {"CAM-0031.es.t2"};
    terms[1].countries = {find_glossary(publication, "CAM")->region, "MX", "AR"};
    const auto page = files_of(build_site(glossary, publication, sample::edition())).at("es/usage.html");
    EXPECT_THAT(page, HasSubstr("<bdi>expulsión</bdi> <span class=\"marks\">(México)</span>"));
}

TEST(OverviewPage, CountsBySubregionAndHarmonization) {
    const auto files = sample_files();
    const auto& page = files.at("es/overview.html");
    EXPECT_THAT(page, HasSubstr("Acordada por un órgano</dt><dd>1 <span class=\"marks\">20\u00a0%</span>"));
    EXPECT_THAT(page, HasSubstr("<svg class=\"bar-picture\""));
}

TEST(EditionsPage, ListsWhatEachEditionChanged) {
    const auto glossary = sample::glossary();
    const auto publication = sample::publication();
    const EditionChanges first{"0.1", "2026-03-31", "crm", "Acta 4", 5, {"LAC-0001"}, {}, {}};
    const EditionChanges second{"0.2", "2026-06-30", "crm", "Acta 5", 5, {}, {"LAC-0001"}, {"LAC-0005"}};
    const auto files = files_of(build_site({.continental = glossary,
                                            .publication = publication,
                                            .edition = sample::edition(),
                                            .editions = {first, second}}));
    const auto& page = files.at("en/editions.html");
    EXPECT_LT(page.find("Edition 0.2"), page.find("Edition 0.1, 31 March 2026"));
    EXPECT_THAT(page, HasSubstr("5 concepts; 0 added, 1 amended, 1 withdrawn."));
    EXPECT_THAT(
        files.at("en/LAC-0001.html"),
        HasSubstr("<li>Edition 0.1 (31 March 2026): added.</li><li>Edition 0.2 (30 June 2026): amended.</li>"));
}

TEST(PrintEdition, HoldsEveryConceptOnce) {
    const auto files = sample_files();
    const auto& page = files.at("es/print-all.html");
    for (const auto* id : {"LAC-0001", "LAC-0002", "LAC-0003", "LAC-0004", "LAC-0006"}) {
        const auto anchor = "<article class=\"printed\" id=\"" + std::string(id) + "\">";
        const auto once = page.find(anchor);
        ASSERT_NE(once, std::string::npos) << id;
        EXPECT_EQ(page.find(anchor, once + 1), std::string::npos) << id;
    }
    EXPECT_FALSE(holds(page, "espaldamojada"));
}

TEST(Data, StatesStandingAndLicenceInEveryFile) {
    const auto files = sample_files();
    for (const auto* name : {"glossary.tbx", "glossary-v2.tbx", "glossary.ttl", "glossary.jsonld", "terms.csv",
                             "definitions.csv", "glossary.json", "correspondence.csv", "manifest.json",
                             "entries/LAC-0001.tbx", "entries/LAC-0001.jsonld"}) {
        const auto& content = files.at("data/" + std::string(name));
        EXPECT_TRUE(holds(content, "not a publication of SELA or IOM")) << name;
        EXPECT_TRUE(holds(content, "CC BY 4.0")) << name;
    }
}

TEST(Data, IsListedWithItsSums) {
    const auto files = sample_files();
    const auto& manifest = files.at("data/manifest.json");
    for (const auto& [path, content] : files) {
        const bool is_listed = path.starts_with("data/glossary") || path.ends_with(".csv");
        EXPECT_EQ(holds(manifest, sha256(content)), is_listed) << path;
    }
    EXPECT_THAT(manifest, HasSubstr("\"concepts\": 5,"));
    EXPECT_THAT(files.at("es/downloads.html"),
                HasSubstr("<a href=\"../data/glossary.tbx\" download>glossary.tbx</a>"));
}

namespace {

/// Keeps files by the inputs they were made from, as a folder does.
class Folder : public SiteSink {
  public:
    [[nodiscard]] bool has(const std::string& path, const std::string& inputs) override {
        const auto found = files.find(path);
        return found != files.end() && found->second.inputs == inputs;
    }
    [[nodiscard]] std::string read(const std::string& path) override {
        return files.at(path).content;
    }
    void take(SiteFile file) override {
        made.push_back(file.path);
        files.insert_or_assign(file.path, file);
    }
    [[nodiscard]] bool has_made(const std::string& path) const {
        return std::find(made.begin(), made.end(), path) != made.end();
    }
    std::map<std::string, SiteFile> files;
    std::vector<std::string> made;
};

void publish(Folder& folder, const Glossary& glossary, std::string fingerprint) {
    folder.made.clear();
    const auto publication = sample::publication();
    build_site({.continental = glossary,
                .publication = publication,
                .edition = sample::edition(),
                .fingerprint = std::move(fingerprint)},
               folder);
}

} // namespace

/// What a link to a data file and the manifest say of the archive would change the archive.
bool tells_of_downloads(const std::string& path) {
    return path.ends_with("/downloads.html") || path == "data/manifest.json";
}

TEST(SiteArchive, IsTheSiteItselfButForTheArchive) {
    const auto files = sample_files();
    auto inside = unzipped(files.at("data/glossary-site.zip"));
    for (const auto& [path, content] : files) {
        if (path == "data/glossary-site.zip") continue;
        const auto found = inside.find("glossary-site/" + path);
        ASSERT_NE(found, inside.end()) << path;
        EXPECT_TRUE(found->second == content || tells_of_downloads(path)) << path;
        EXPECT_FALSE(holds(found->second, "glossary-site.zip")) << path;
        inside.erase(found);
    }
    EXPECT_TRUE(inside.empty()) << inside.begin()->first;
}

TEST(SiteArchive, IsMadeOfKeptFilesAsOfNewOnes) {
    auto glossary = sample::glossary();
    Folder folder;
    publish(folder, glossary, "1");
    publish(folder, glossary, "1");
    EXPECT_FALSE(folder.has_made("data/glossary-site.zip")) << "nothing has changed";
    glossary.entries[1].languages[0].definitions[0].text = Text("Another text.");
    publish(folder, glossary, "1");
    EXPECT_TRUE(folder.has_made("data/glossary-site.zip"));
    const auto inside = unzipped(folder.files.at("data/glossary-site.zip").content);
    EXPECT_EQ(inside.at("glossary-site/en/LAC-0002.html"), folder.files.at("en/LAC-0002.html").content);
    EXPECT_EQ(inside.at("glossary-site/en/LAC-0001.html"), folder.files.at("en/LAC-0001.html").content);
}

TEST(Data, IsLeftOutIfAsked) {
    const auto glossary = sample::glossary();
    const auto publication = sample::publication();
    const auto files = files_of(build_site({.continental = glossary,
                                            .publication = publication,
                                            .edition = sample::edition(),
                                            .has_downloads = false}));
    for (const auto& [path, content] : files) {
        EXPECT_FALSE(path.starts_with("data/")) << path;
        EXPECT_FALSE(holds(content, "../data/")) << path;
    }
}

TEST(Robots, KeepSearchEnginesFromWhatIsNoEdition) {
    EXPECT_EQ(sample_files().at("robots.txt"), "User-agent: *\nAllow: /\n");
    EXPECT_EQ(files_of(build_site(sample::glossary(), sample::publication(), preview_of(""))).at("robots.txt"),
              "User-agent: *\nDisallow: /\n");
}

TEST(Republishing, MakesOnlyPagesWhoseInputsChanged) {
    auto glossary = sample::glossary();
    Folder folder;
    publish(folder, glossary, "1");
    EXPECT_TRUE(folder.has_made("es/LAC-0001.html"));
    publish(folder, glossary, "1");
    EXPECT_FALSE(folder.has_made("es/LAC-0001.html"));
    EXPECT_FALSE(folder.has_made("data/entries/LAC-0001.tbx"));

    glossary.entries[3].languages[0].terms[0].term = "trocha fronteriza";
    publish(folder, glossary, "1");
    EXPECT_FALSE(folder.has_made("es/LAC-0001.html"));
    EXPECT_TRUE(folder.has_made("es/LAC-0004.html"));
    EXPECT_THAT(folder.files.at("es/LAC-0004.html").content, HasSubstr("trocha fronteriza"));

    // LAC-0001 leads to LAC-0003 by its headline.
    glossary.entries[2].languages[1].terms[0].term = "migrante irregular";
    publish(folder, glossary, "1");
    EXPECT_TRUE(folder.has_made("es/LAC-0001.html"));
    EXPECT_FALSE(folder.has_made("es/LAC-0002.html"));

    publish(folder, glossary, "2");
    EXPECT_TRUE(folder.has_made("es/LAC-0002.html"));
}

TEST(Republishing, GivesTheSameSiteAsPublishingAnew) {
    auto glossary = sample::glossary();
    Folder folder;
    publish(folder, glossary, "1");
    glossary.entries[1].languages[0].definitions[0].text = Text("Another text.");
    publish(folder, glossary, "1");
    Folder fresh;
    publish(fresh, glossary, "1");
    for (const auto& [path, file] : fresh.files) EXPECT_EQ(folder.files.at(path).content, file.content) << path;
}

} // namespace migralex::web
