// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::index {
namespace {

/// One index for all tests that only ask.
class Search : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        workspace_ = new SampleWorkspace(SampleWorkspace::of_samples());
        index_ = new Index(workspace_->open());
    }
    static void TearDownTestSuite() {
        delete index_;
        delete workspace_;
    }

    static std::string answer(const Query& query) {
        return describe(index_->search(query));
    }
    static std::string answer(std::string text) {
        Query query;
        query.text = std::move(text);
        return answer(query);
    }
    /// The best hit alone, where the others are there for a shared "de" or the like.
    static std::string best(std::string text) {
        Query asked = query(std::move(text));
        asked.limit = 1;
        return answer(asked);
    }
    static Query query(std::string text) {
        Query result;
        result.text = std::move(text);
        return result;
    }
    static Index& index() {
        return *index_;
    }

  private:
    static inline SampleWorkspace* workspace_ = nullptr;
    static inline Index* index_ = nullptr;
};

constexpr auto* trafficking = "LAC-0001 preferred trata de personas [es]\n";

TEST_F(Search, RanksExactThenBeginningThenWordsThenDefinition) {
    EXPECT_EQ(answer("trata"), "LAC-0001 other-term trata [es]\n"
                               "LAC-0003 other-form tratado [es]\n"
                               "LAC-0002 words víctima de trata [es]\n");
    EXPECT_EQ(answer("coacción"), "LAC-0001 definition trata de personas [es]\n");
}

TEST_F(Search, PutsThePreferredTermBeforeOneThatIsAdvisedAgainst) {
    const auto glossary = [] {
        Glossary result;
        result.entries = {
            entry("SAM-0001",
                  {section("es", {term("rechazo"), term("expulsión", AdministrativeStatus::superseded)})}),
            entry("SAM-0002",
                  {section("es", {term("deportación"), term("expulsión", AdministrativeStatus::deprecated)})}),
            entry("SAM-0003",
                  {section("es", {term("salida"), term("expulsión", AdministrativeStatus::admitted)})}),
            entry("SAM-0004", {section("es", {term("expulsión")})}),
            entry("SAM-0005", {section("es", {term("expulsión judicial")})}),
            entry("SAM-0006", {section("es", {term("orden de expulsión")})}),
            entry("SAM-0007", {section("es", {term("reingreso")}, {"regreso después de una expulsión"})})};
        return result;
    }();
    auto own = SampleWorkspace({{"SAM", glossary}}).open();
    EXPECT_EQ(describe(own.search(query("expulsión"))), "SAM-0004 preferred expulsión [es]\n"
                                                        "SAM-0003 other-term expulsión [es]\n"
                                                        "SAM-0001 not-recommended expulsión [es]\n"
                                                        "SAM-0002 not-recommended expulsión [es]\n"
                                                        "SAM-0005 prefix expulsión judicial [es]\n"
                                                        "SAM-0006 words orden de expulsión [es]\n"
                                                        "SAM-0007 definition reingreso [es]\n");
}

TEST_F(Search, NamesTheTermThatMatchedAndThePreferredOnes) {
    const auto hits = index().search(query("trata de blancas")).hits;
    ASSERT_FALSE(hits.empty());
    const auto& hit = hits.front();
    EXPECT_EQ(describe({hit}), "LAC-0001 not-recommended trata de blancas [es]\n");
    EXPECT_EQ(hit.glossary, "LAC");
    EXPECT_THAT(hit.preferred, testing::ElementsAre(testing::Pair("en", "trafficking in persons"),
                                                    testing::Pair("es", "trata de personas"),
                                                    testing::Pair("pt", "tráfico de pessoas")));
}

TEST_F(Search, FindsATermWrittenWithoutItsAccents) {
    EXPECT_EQ(best("trafico de pessoas"), "LAC-0001 preferred tráfico de pessoas [pt]\n");
    EXPECT_EQ(answer("moun k ap cheche azil"), "CAR-0101 preferred moun k ap chèche azil [ht]\n");
}

TEST_F(Search, FindsATermInCapitalsOrWithStraySpace) {
    EXPECT_EQ(best("TRATA DE PERSONAS"), trafficking);
    EXPECT_EQ(best("  trata \t de\npersonas "), trafficking);
    EXPECT_EQ(best("TRÁFICO DE PESSOAS"), "LAC-0001 preferred tráfico de pessoas [pt]\n");
}

TEST_F(Search, FindsATermWrittenInDecomposedLetters) {
    EXPECT_EQ(best("tra\u0301fico de pessoas"), "LAC-0001 preferred tráfico de pessoas [pt]\n");
    EXPECT_EQ(answer("an\u0303o"), answer("año"));
}

TEST_F(Search, KeepsEnyeApartAtTheTop) {
    EXPECT_EQ(answer("año"), "LAC-0006 preferred año [es]\nLAC-0007 preferred ano [es]\n");
    EXPECT_EQ(answer("ano"), "LAC-0007 preferred ano [es]\nLAC-0006 preferred año [es]\n");
}

TEST_F(Search, TakesAnyApostrophe) {
    const std::string found = "CAR-0101 preferred demandeur d'asile [fr]\n";
    for (const auto* text :
         {"demandeur d'asile", "demandeur d’asile", "demandeur d\u02BCasile", "demandeur d asile"})
        EXPECT_EQ(answer(text), found) << text;
    EXPECT_EQ(answer("demandeuse d'asile"), "CAR-0101 other-term demandeuse d’asile [fr]\n");
}

TEST_F(Search, TakesAnyHyphenOrNone) {
    for (const auto* text :
         {"non-refoulement", "non\u2011refoulement", "non refoulement", "non\u2013refoulement"})
        EXPECT_EQ(answer(text), "CAR-0105 preferred non-refoulement [en]\n") << text;
    EXPECT_EQ(answer("refoulement"), "CAR-0105 words non-refoulement [en]\n");
}

TEST_F(Search, FindsTheWordsInAnyOrder) {
    EXPECT_EQ(best("migrants smuggling"), "CAR-0113 other-form migrant smuggling [en]\n");
    EXPECT_EQ(best("personas trata"), "LAC-0001 words trata de personas [es]\n");
    EXPECT_EQ(best("irregular situation migrant"), "LAC-0004 words migrant in an irregular situation [en]\n");
}

TEST_F(Search, FindsASingularByItsPlural) {
    EXPECT_EQ(answer("asylum seekers"), "CAR-0101 other-form asylum seeker [en]\n");
    EXPECT_EQ(best("tratados"), "LAC-0003 other-form tratado [es]\n");
    EXPECT_EQ(answer("víctimas"), "LAC-0002 words víctima de trata [es]\n");
    EXPECT_EQ(answer("demandeurs d'asile"), "CAR-0101 other-form demandeur d'asile [fr]\n");
}

TEST_F(Search, FindsAnAcronym) {
    for (const auto* text : {"CA-4", "ca-4", "CA 4"})
        EXPECT_EQ(best(text), "CAM-0078 other-term CA-4 [es]\n") << text;
}

TEST_F(Search, CompletesTheLastWordOnly) {
    EXPECT_EQ(best("víctima de tra"), "LAC-0002 prefix víctima de trata [es]\n");
    EXPECT_EQ(best("traffick"), "LAC-0001 prefix trafficking in persons [en]\n");
    EXPECT_EQ(answer("refou"), "CAR-0105 words non-refoulement [en]\n");
    EXPECT_EQ(answer("refou xyz"), "") << "a beginning in the middle is no word";
}

TEST_F(Search, FindsAPejorativeTermTypedInFull) {
    EXPECT_EQ(answer("espalda mojada"), "LAC-0004 pejorative espalda mojada [es]\n");
    EXPECT_EQ(answer("Espalda Mojada"), "LAC-0004 pejorative espalda mojada [es]\n");
    EXPECT_EQ(answer("ilegales"), "LAC-0004 pejorative ilegales [es]\n");
}

TEST_F(Search, NeverFindsAPejorativeTermByLess) {
    for (const auto* text : {"espalda moj", "espalda", "mojada", "mojadas", "mojada espalda", "wetbac",
                             "wetbacks", "wet", "espaldas mojadas"})
        EXPECT_EQ(answer(text), "") << text;
}

TEST_F(Search, NeverShowsAPejorativeTermAsTheOneThatMatched) {
    EXPECT_EQ(answer("ilegal"), "LAC-0004 words migrante ilegal [es]\n");
    EXPECT_EQ(answer("ilegale"), "LAC-0004 words migrante ilegal [es]\n");
    EXPECT_EQ(best("migrante ilegales"), "LAC-0004 other-form migrante ilegal [es]\n");
}

TEST_F(Search, NeverFindsDraftsOrRetiredEntries) {
    EXPECT_EQ(answer("smuggling"), "CAR-0113 prefix smuggling of migrants [en]\n");
    EXPECT_EQ(answer("smuggling draft"), "CAR-0113 some-words smuggling of migrants [en]\n");
    EXPECT_EQ(answer("smuggling retired"), "CAR-0113 some-words smuggling of migrants [en]\n");
    EXPECT_EQ(answer("unfinished"), "");
}

TEST_F(Search, LeavesADraftLanguageOutOfAPublicEntry) {
    EXPECT_EQ(answer("visa"), "CAR-0201 preferred visa [en]\n");
    EXPECT_EQ(answer("brouillon"), "");
    const auto hits = index().search(query("visa")).hits;
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_THAT(hits.front().preferred, testing::ElementsAre(testing::Pair("en", "visa")));
}

TEST_F(Search, KeepsToALanguage) {
    auto asked = query("non-refoulement");
    asked.language = "fr";
    EXPECT_EQ(answer(asked), "CAR-0105 preferred non-refoulement [fr]\n");
    asked.language = "es";
    EXPECT_EQ(answer(asked), "");
    asked.language = "xx";
    EXPECT_EQ(answer(asked), "");
}

TEST_F(Search, KeepsToGlossaries) {
    auto asked = query("trafficking smuggling");
    asked.glossaries = {"CAR"};
    EXPECT_EQ(answer(asked), "CAR-0113 some-words smuggling of migrants [en]\n");
    asked.glossaries = {"CAM", "CAR"};
    EXPECT_EQ(answer(asked), "CAR-0113 some-words smuggling of migrants [en]\n");
    asked.glossaries = {"CAM"};
    EXPECT_EQ(answer(asked), "");
}

TEST_F(Search, KeepsToATheme) {
    auto asked = query("smuggling trafficking asylum");
    asked.theme = "PRO";
    EXPECT_EQ(answer(asked), "CAR-0101 some-words asylum seeker [en]\n");
    asked.theme = "NONE";
    EXPECT_EQ(answer(asked), "");
}

TEST_F(Search, KeepsToACountryOfUseOrOfALaw) {
    auto asked = query("smuggling asylum");
    asked.country = "JM";
    EXPECT_EQ(answer(asked), "CAR-0113 some-words smuggling of migrants [en]\n");
    asked.country = "TT";
    EXPECT_EQ(answer(asked), "CAR-0101 some-words asylum seeker [en]\n");
    asked.country = "AR";
    EXPECT_EQ(answer(asked), "");
}

TEST_F(Search, KeepsToAStateOfReviewOrHarmonization) {
    auto asked = query("trata");
    asked.state = "provisional";
    EXPECT_EQ(answer(asked), "LAC-0001 other-term trata [es]\n");
    asked.state = "agreed";
    EXPECT_EQ(answer(asked), "");
    asked = query("smuggling");
    asked.state = "proposed";
    EXPECT_EQ(answer(asked), "CAR-0113 prefix smuggling of migrants [en]\n");
    asked.state = "draft";
    EXPECT_EQ(answer(asked), "") << "a draft is not found even by those who ask for drafts";
}

TEST_F(Search, StopsAtTheLimit) {
    auto asked = query("trata");
    asked.limit = 2;
    EXPECT_EQ(answer(asked), "LAC-0001 other-term trata [es]\nLAC-0003 other-form tratado [es]\n");
    asked.limit = 0;
    EXPECT_EQ(answer(asked), "");
}

TEST_F(Search, AnswersNothingToNothing) {
    for (const auto* text : {"", " ", "\t\n", "?!.,;", "( \" * )", "'", "-", "\u200F\u202E\u2067"})
        EXPECT_EQ(answer(text), "") << "\"" << text << "\"";
}

TEST_F(Search, HasNoSyntaxThatCouldBeWrong) {
    EXPECT_EQ(answer("AND OR * ( \""), answer("and or"));
    EXPECT_EQ(answer("AND * ( \""), "");
    EXPECT_EQ(best("trata* AND (personas \"").substr(0, 9), "LAC-0001 ");
    EXPECT_EQ(answer("E:trata"), answer("e trata"));
    EXPECT_EQ(answer("NOT"), "");
}

TEST_F(Search, SurvivesAPastedMegabyte) {
    EXPECT_EQ(answer(std::string(1'000'000, 'a')), "");
    EXPECT_EQ(answer(std::string(1'000'000, '"')), "");
    std::string page;
    while (page.size() < 1'000'000) page += "trata de personas ";
    EXPECT_EQ(best(page).substr(0, 9), "LAC-0001 ");
    std::string letters;
    while (letters.size() < 1'000'000) letters += "ñ";
    EXPECT_EQ(answer(letters), "") << "cut inside a letter";
}

TEST_F(Search, SurvivesWordsOfEveryLengthAroundTheLongestIndexTerm) {
    for (std::size_t length = 180; length < 300; ++length)
        EXPECT_EQ(answer(std::string(length, 'q')), "") << length;
    for (std::size_t length = 80; length < 140; ++length) {
        std::string word;
        for (std::size_t i = 0; i < length; ++i) word += "ñ";
        EXPECT_EQ(answer(word), "") << length;
    }
}

TEST_F(Search, TakesBytesThatAreNoText) {
    EXPECT_EQ(answer("\xFF\xFE\xC3"), "");
    EXPECT_EQ(answer(std::string("\0\x01\x1B[2J", 6)), "");
    EXPECT_EQ(best(std::string("trata\0de\0personas", 17)).substr(0, 9), "LAC-0001 ");
    EXPECT_EQ(best("trata \xE1 personas").substr(0, 9), "LAC-0001 ");
    EXPECT_EQ(best("\u202Etrata de personas\u202C"), trafficking);
    EXPECT_EQ(best("\u200Ftrata de personas\u200E"), trafficking);
}

TEST_F(Search, TakesFiltersThatAreNoCodes) {
    for (const auto* value : {"'; DROP TABLE", "\xFF", "../..", "*"}) {
        auto asked = query("trata");
        asked.theme = value;
        EXPECT_EQ(answer(asked), "") << value;
        asked = query("trata");
        asked.language = value;
        EXPECT_EQ(answer(asked), "") << value;
        asked = query("trata");
        asked.glossaries = {value, std::string(100'000, 'x')};
        EXPECT_EQ(answer(asked), "") << value;
    }
    auto asked = query("trata");
    asked.language = std::string(100'000, 'x');
    EXPECT_EQ(answer(asked), "");
}

TEST_F(Search, ForgivesTypingErrorsInLongAndSeveralWords) {
    EXPECT_EQ(best("trafiking in presons"), "LAC-0001 similar trafficking in persons [en]\n");
    EXPECT_EQ(best("assylum seekr"), "CAR-0101 similar asylum seeker [en]\n");
    EXPECT_EQ(best("non-refuolement"), "CAR-0105 similar non-refoulement [en]\n");
    EXPECT_EQ(best("convenio centroamericno de libre mobilidad"),
              "CAM-0078 similar Convenio Centroamericano de Libre Movilidad [es]\n");
    EXPECT_EQ(answer("xyz"), "") << "short words are not guessed at";
}

TEST_F(Search, NeverGuessesAPejorativeTerm) {
    for (const auto* text : {"wetbak", "wetbacck", "espalda mojda", "ilegalse", "mojadda"})
        for (const auto& hit : index().search(query(text)).hits) EXPECT_FALSE(hit.is_pejorative) << text;
    EXPECT_TRUE(index().search(query("wetbak")).near.empty());
    Query typed = query("wet");
    EXPECT_TRUE(index().complete(typed).empty());
}

TEST_F(Search, TakesHyphensPointsAndBlanksOfAnAcronymAlike) {
    for (const auto* text : {"CA4", "C.A.4", "c a 4", "CA–4"})
        EXPECT_EQ(best(text), "CAM-0078 other-term CA-4 [es]\n") << text;
    EXPECT_EQ(best("nonrefoulement"), "CAR-0105 preferred non-refoulement [en]\n");
}

TEST_F(Search, SmallWordsNeitherSwallowAQueryNorBringStrangers) {
    EXPECT_EQ(answer("tráfico de pessoas"), "LAC-0001 preferred tráfico de pessoas [pt]\n");
    EXPECT_EQ(answer("trata personas"), "LAC-0001 other-form trata de personas [es]\n");
    EXPECT_NE(answer("de"), "");
    EXPECT_NE(answer("in an"), "");
}

TEST_F(Search, KeepsWordsInQuotesTogether) {
    EXPECT_EQ(answer("\"de trata\""), "LAC-0002 words víctima de trata [es]\n");
    EXPECT_EQ(answer("“de trata”"), answer("\"de trata\""));
    EXPECT_EQ(answer("«de trata»"), answer("\"de trata\""));
    EXPECT_EQ(answer("\"trata víctima\""), "");
    EXPECT_EQ(best("\"trata víctima"), "LAC-0002 words víctima de trata [es]\n") << "a lone quote is none";
}

TEST_F(Search, TakesAnAsteriskAsABeginning) {
    EXPECT_EQ(best("víc* trata"), "LAC-0002 words víctima de trata [es]\n");
    EXPECT_EQ(answer("v* *"), answer("v*"));
}

TEST_F(Search, KeepsToTermsOfAStanding) {
    auto asked = query("trata");
    asked.state = "deprecated";
    EXPECT_EQ(answer(asked), "LAC-0001 prefix trata de blancas [es]\n");
    asked = query("espalda mojada");
    asked.state = "pejorative";
    EXPECT_EQ(answer(asked), "LAC-0004 pejorative espalda mojada [es]\n");
    asked.state = "preferred";
    EXPECT_EQ(answer(asked), "");
}

TEST_F(Search, PutsTermsOfTheRegionFirst) {
    const auto of = [](std::string designation, std::string country) {
        auto result = term(std::move(designation), AdministrativeStatus::admitted);
        result.countries = {std::move(country)};
        return result;
    };
    Glossary glossary;
    glossary.entries = {entry("SAM-0001", {section("es", {of("albergue", "CO")})}),
                        entry("SAM-0002", {section("es", {of("albergue", "MX")})})};
    auto own = SampleWorkspace({{"SAM", glossary}}).open();
    auto asked = query("albergue");
    EXPECT_EQ(describe(own.search(asked)),
              "SAM-0001 other-term albergue [es]\nSAM-0002 other-term albergue [es]\n");
    asked.language = "es-MX";
    EXPECT_EQ(describe(own.search(asked)),
              "SAM-0002 other-term albergue [es]\nSAM-0001 other-term albergue [es]\n");
    asked.language = "ES_419";
    EXPECT_EQ(own.search(asked).hits.size(), 2U);
}

TEST_F(Search, SaysWhoAdvisesAgainstATerm) {
    auto advised = term("trata de blancas", AdministrativeStatus::deprecated);
    advised.acceptability.source = {"oas-guide", "p. 4"};
    advised.acceptability.origin = "CAM-0001.es.t2";
    Glossary glossary;
    glossary.entries = {entry("LAC-0001", {section("es", {term("trata de personas"), advised})})};
    auto own = SampleWorkspace({{"LAC", glossary}}).open();
    const auto hits = own.search(query("trata de blancas")).hits;
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].status, AdministrativeStatus::deprecated);
    EXPECT_THAT(hits[0].advice, testing::ElementsAre(Advice{{"oas-guide", "p. 4"}, "CAM-0001.es.t2"}));
    EXPECT_EQ(hits[0].preferred.at("es"), "trata de personas");
}

TEST_F(Search, CountsWhatItFoundByFacet) {
    auto asked = query("trata");
    asked.limit = 1;
    const auto answer = index().search(asked);
    EXPECT_EQ(answer.hits.size(), 1U);
    EXPECT_EQ(answer.total, 3U);
    EXPECT_THAT(answer.facets.glossaries, testing::ElementsAre(testing::Pair("LAC", 3U)));
    EXPECT_THAT(answer.facets.themes, testing::ElementsAre(testing::Pair("TIP", 1U)));
    EXPECT_THAT(answer.facets.states,
                testing::ElementsAre(testing::Pair("proposed", 3U), testing::Pair("provisional", 1U)));
    EXPECT_THAT(answer.facets.languages, testing::ElementsAre(testing::Pair("en", 3U), testing::Pair("es", 3U),
                                                              testing::Pair("pt", 1U)));
}

TEST_F(Search, SaysWhereElseItIs) {
    auto asked = query("mensensmokkel");
    asked.glossaries = {"LAC"};
    auto answer = index().search(asked);
    EXPECT_TRUE(answer.hits.empty());
    EXPECT_EQ(describe(answer.elsewhere), "CAR-0113 preferred mensensmokkel [nl]\n");
    asked = query("treaty");
    asked.language = "es";
    EXPECT_EQ(describe(index().search(asked).elsewhere), "LAC-0003 preferred treaty [en]\n");
}

TEST_F(Search, SaysWhatLooksSimilarIfNothingIsFound) {
    const auto answer = index().search(query("mnsnsmkkll"));
    EXPECT_TRUE(answer.hits.empty());
    EXPECT_THAT(answer.near, testing::ElementsAre(Suggestion{"mensensmokkel", "nl", "CAR-0113", "CAR"}));
    EXPECT_TRUE(index().search(query("qqqqqqqqqqqqqqq")).near.empty());
}

TEST_F(Search, CompletesWhatIsBeingTyped) {
    const auto completed = [](std::string text, std::size_t limit = 10) {
        auto asked = query(std::move(text));
        asked.limit = limit;
        std::vector<std::string> terms;
        for (const auto& each : index().complete(asked)) terms.push_back(each.term);
        return terms;
    };
    EXPECT_THAT(completed("tra"), testing::ElementsAre("trafficking in persons", "tráfico de pessoas", "trata",
                                                       "trata de personas", "tratado"))
        << "not the deprecated one";
    EXPECT_THAT(completed("TRATA D"), testing::ElementsAre("trata de personas"));
    EXPECT_THAT(completed("tra", 2), testing::SizeIs(2));
    EXPECT_THAT(completed(""), testing::IsEmpty());
    EXPECT_THAT(completed("il"), testing::IsEmpty()) << "pejorative";
    EXPECT_THAT(completed(std::string(1'000'000, 'a')), testing::IsEmpty());
}

TEST_F(Search, FindsLigaturesTypedApart) {
    Glossary glossary;
    glossary.entries = {entry("CAR-0001", {section("fr", {term("migration de main-d’œuvre")})})};
    auto own = SampleWorkspace({{"CAR", glossary}}).open();
    EXPECT_EQ(describe(own.search(query("main d'oeuvre"))), "CAR-0001 words migration de main-d’œuvre [fr]\n");
    EXPECT_EQ(describe(own.search(query("migration de main-d'oeuvre"))),
              "CAR-0001 preferred migration de main-d’œuvre [fr]\n");
}

} // namespace
} // namespace migralex::index
