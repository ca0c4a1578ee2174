// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/check.hpp"
#include "world.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace migralex::lint {
namespace {

constexpr auto es = InterfaceLanguage::es;
constexpr auto en = InterfaceLanguage::en;
constexpr auto pt = InterfaceLanguage::pt;
constexpr auto fr = InterfaceLanguage::fr;

std::string words(std::size_t count) {
    std::string text = "person";
    for (std::size_t i = 1; i < count; ++i) text += " who";
    return text;
}

ConceptEntry homonym_of(const World& world, const std::string& id) {
    auto entry = world.glossary.entries[0];
    entry.id = id;
    entry.relations.clear();
    for (auto& section : entry.languages)
        for (auto& term : section.terms) term.id = id + "." + section.language + ".t1";
    entry.languages[1].terms[0].term = "réfugiée de Carthagène";
    return entry;
}

/// One flaw in the clean glossary and everything that is then reported.
struct Flaw {
    const char* name;
    const char* code;
    void (*spoil)(World&);
    InterfaceLanguage language;
    const char* report;
};

const Flaw flaws[] = {
    // Entries
    {"IdOfAnotherForm", "MX-101",
     [](World& world) {
         world.glossary.entries[1].id = "CAR-101";
         world.refugee().relations.clear();
     },
     es, "caribbean.tbx: error MX-101: CAR-101: el identificador no tiene la forma CAR-0001\n"},
    {"IdOfAnotherGlossary", "MX-101", [](World& world) { world.refugee().id = "CAM-0099"; }, en,
     "caribbean.tbx: error MX-101: CAM-0099: the identifier is not of the form CAR-0001\n"},
    {"IdWithLetters", "MX-101", [](World& world) { world.refugee().id = "CAR-00a9"; }, fr,
     "caribbean.tbx: erreur MX-101: CAR-00a9: l'identifiant n'a pas la forme CAR-0001\n"},
    {"NoTheme", "MX-102", [](World& world) { world.refugee().themes.clear(); }, pt,
     "caribbean.tbx:17:7: aviso MX-102: CAR-0099: a entrada não tem tema; acrescente um\n"},
    {"UnknownTheme", "MX-103",
     [](World& world) {
         world.refugee().themes = {"PRO", "TRIP"};
     },
     en, "caribbean.tbx:17:7: error MX-103: CAR-0099: the theme \"TRIP\" is not in the manifest\n"},
    {"RelationToNothing", "MX-104", [](World& world) { world.refugee().relations[0].target = "CAR-9999"; }, fr,
     "caribbean.tbx:17:7: erreur MX-104: CAR-0099: la relation mène à « CAR-9999 », absent de ce glossaire\n"},
    {"RelationToItself", "MX-105", [](World& world) { world.refugee().relations[0].target = "CAR-0099"; }, es,
     "caribbean.tbx:17:7: error MX-105: CAR-0099: la entrada se relaciona consigo misma; quite esa relación\n"},
    {"UndeclaredLanguage", "MX-106",
     [](World& world) {
         language_section(world.refugee(), "pt").terms.push_back(world.preferred());
         world.refugee().languages.back().terms[0].id = "CAR-0099.pt.t1";
     },
     es,
     "caribbean.tbx:17:7: aviso MX-106: CAR-0099: el idioma «pt» no está declarado para este glosario en "
     "migralex.toml\n"},
    // Terms
    {"NoTermInADefinitionLanguage", "MX-201", [](World& world) { world.refugee().languages[1].terms.clear(); },
     es, "caribbean.tbx:17:7: aviso MX-201: CAR-0099: falta un término en «fr»\n"},
    {"NoPreferredTerm", "MX-202",
     [](World& world) { world.preferred().acceptability.status = AdministrativeStatus::admitted; }, en,
     "caribbean.tbx:25:11: error MX-202: CAR-0099: no term in \"en\" is the preferred one; mark it with "
     "acceptability preferred\n"},
    {"TwoPreferredTerms", "MX-203",
     [](World& world) {
         auto second = world.preferred();
         second.id = "CAR-0099.en.t2";
         second.term = "Convention refugee";
         world.refugee().languages[0].terms.push_back(second);
     },
     pt,
     "caribbean.tbx:25:11: erro MX-203: CAR-0099: 2 termos preferidos em «en»; mantenha um e admita os "
     "demais\n"},
    {"NoTermId", "MX-204", [](World& world) { world.preferred().id.clear(); }, fr,
     "caribbean.tbx:17:7: erreur MX-204: CAR-0099: le terme « refugee » n'a pas d'identifiant\n"},
    {"RepeatedTermId", "MX-205",
     [](World& world) { world.asylum_seeker().languages[0].terms[0].id = "CAR-0099.en.t1"; }, es,
     "caribbean.tbx:25:11: error MX-205: CAR-0101: el identificador de término «CAR-0099.en.t1» aparece dos "
     "veces\n"},
    {"AdviceOfNobody", "MX-206",
     [](World& world) { world.asylum_seeker().languages[0].terms[1].acceptability.source = {}; }, es,
     "caribbean.tbx:51:11: aviso MX-206: CAR-0101.en.t2: «bogus applicant» no se recomienda, pero no se dice "
     "quién lo desaconseja; añada la fuente\n"},
    {"PejorativePreferred", "MX-207", [](World& world) { world.preferred().is_pejorative = true; }, en,
     "caribbean.tbx:25:11: error MX-207: CAR-0099.en.t1: the pejorative term \"refugee\" is marked as "
     "preferred\n"},
    {"RepeatedTerm", "MX-208",
     [](World& world) {
         auto second = world.preferred();
         second.id = "CAR-0099.en.t2";
         second.term = " refugee ";
         second.acceptability.status = AdministrativeStatus::admitted;
         world.refugee().languages[0].terms.push_back(second);
     },
     pt, "caribbean.tbx: aviso MX-208: CAR-0099.en.t2: o termo « refugee » aparece duas vezes neste idioma\n"},
    {"UnknownCountryOfUse", "MX-209",
     [](World& world) {
         world.preferred().countries = {"HT", "XX"};
     },
     fr,
     "caribbean.tbx:25:11: avertissement MX-209: CAR-0099.en.t1: le code de lieu « XX » n'est pas dans le "
     "manifeste\n"},
    {"UnknownCountryOfALaw", "MX-209",
     [](World& world) {
         world.preferred().laws = {{"ZZ", {"tt-act-1969", "s. 4"}, ConceptRelation::exact}};
     },
     en, "caribbean.tbx:25:11: warning MX-209: CAR-0099.en.t1: the place code \"ZZ\" is not in the manifest\n"},
    {"Homonyms", "MX-210",
     [](World& world) { world.glossary.entries.push_back(homonym_of(world, "CAR-0102")); }, es,
     "caribbean.tbx: nota MX-210: CAR-0102.en.t1: «refugee» es también el término preferido de CAR-0099\n"
     "caribbean.tbx:25:11: nota MX-210: CAR-0099.en.t1: «refugee» es también el término preferido de "
     "CAR-0102\n"},
    // Definitions
    {"NoDefinitionInADefinitionLanguage", "MX-301",
     [](World& world) { world.refugee().languages[1].definitions.clear(); }, pt,
     "caribbean.tbx:17:7: aviso MX-301: CAR-0099: falta a definição em «fr»\n"},
    {"NoAnchor", "MX-302",
     [](World& world) {
         world.anchor().role = DefinitionRole::unlinked;
         world.refugee().languages[1].definitions[0].role = DefinitionRole::unlinked;
     },
     es,
     "caribbean.tbx:17:7: error MX-302: CAR-0099: ninguna definición es el ancla; marque una con "
     "definitionRole anchor\n"},
    {"TwoAnchors", "MX-303",
     [](World& world) { world.refugee().languages[1].definitions[0].role = DefinitionRole::anchor; }, en,
     "caribbean.tbx:17:7: error MX-303: CAR-0099: 2 definitions are anchors; only one can be\n"},
    {"NoSource", "MX-304",
     [](World& world) {
         world.anchor().source = {"", "art. 1"};
     },
     fr, "caribbean.tbx:20:11: avertissement MX-304: CAR-0099: la définition en « en » n'a pas de source\n"},
    {"UnknownSource", "MX-305", [](World& world) { world.anchor().source.source = "un-1591"; }, es,
     "caribbean.tbx:20:11: error MX-305: CAR-0099: la fuente «un-1591» no está en sources.toml\n"},
    {"UnknownSourceOfAnAdvice", "MX-305",
     [](World& world) { world.asylum_seeker().languages[0].terms[1].acceptability.source.source = "nobody"; },
     en, "caribbean.tbx:51:11: error MX-305: CAR-0101.en.t2: the source \"nobody\" is not in sources.toml\n"},
    {"UnknownSourceOfALaw", "MX-305",
     [](World& world) {
         world.preferred().laws = {{"TT", {"tt-act-1696", "s. 4"}, ConceptRelation::exact}};
     },
     pt, "caribbean.tbx:25:11: erro MX-305: CAR-0099.en.t1: a fonte «tt-act-1696» não está em sources.toml\n"},
    {"UnknownSourceOfANote", "MX-305",
     [](World& world) {
         Note note;
         note.text = Text("counted with their families");
         note.source.source = "un-1591";
         world.refugee().notes = {note};
     },
     fr, "caribbean.tbx:17:7: erreur MX-305: CAR-0099: la source « un-1591 » n'est pas dans sources.toml\n"},
    {"StaleRendering", "MX-306",
     [](World& world) {
         world.anchor().text = Text("person outside the country of origin for fear of persecution");
     },
     es,
     "caribbean.tbx:30:11: aviso MX-306: CAR-0099: la versión en «fr» traduce un texto anterior del ancla en "
     "«en»; revísela y vuelva a guardarla\n"},
    {"ArticleAtTheStart", "MX-307",
     [](World& world) { world.write_anchor("a person outside the country of nationality"); }, en,
     "caribbean.tbx:20:11: warning MX-307: CAR-0099: the definition in \"en\" starts with an article; drop it, "
     "so that it can stand for the term\n"},
    {"ElidedArticleAtTheStart", "MX-307",
     [](World& world) {
         world.refugee().languages[1].definitions[0].text = Text("l’étranger hors de son pays");
     },
     fr,
     "caribbean.tbx:30:11: avertissement MX-307: CAR-0099: la définition en « fr » commence par un article ; "
     "ôtez-le pour qu'elle puisse remplacer le terme\n"},
    {"TermInItsDefinition", "MX-308",
     [](World& world) { world.write_anchor("status of a Refugee, or of kin"); }, pt,
     "caribbean.tbx:20:11: aviso MX-308: CAR-0099: a definição em «en» contém o termo que define, «refugee»\n"},
    {"TooLong", "MX-309", [](World& world) { world.write_anchor(words(61)); }, es,
     "caribbean.tbx:20:11: aviso MX-309: CAR-0099: la definición en «en» tiene 61 palabras; no pase de 60 y "
     "lleve el resto a una nota\n"},
    {"Sentence", "MX-310",
     [](World& world) { world.write_anchor("Person outside the country of nationality"); }, fr,
     "caribbean.tbx:20:11: avertissement MX-310: CAR-0099: la définition en « en » est écrite comme une phrase "
     "; ni majuscule initiale ni point final\n"},
    {"FullStop", "MX-310",
     [](World& world) { world.write_anchor("person outside the country of nationality."); }, es,
     "caribbean.tbx:20:11: aviso MX-310: CAR-0099: la definición en «en» está escrita como una oración; sin "
     "mayúscula inicial ni punto final\n"},
    {"RepealedSource", "MX-311", [](World& world) { world.anchor().source.source = "ar-dnu-70-2017"; }, en,
     "caribbean.tbx:20:11: warning MX-311: CAR-0099: the source \"ar-dnu-70-2017\" is not in force "
     "(repealed)\n"},
    {"SourceNotInForce", "MX-311", [](World& world) { world.anchor().source.source = "bb-act-1952"; }, pt,
     "caribbean.tbx:20:11: aviso MX-311: CAR-0099: a fonte «bb-act-1952» não está em vigor (not in force)\n"},
    {"ProtectedWords", "MX-312",
     [](World& world) {
         world.anchor().source.source = "iom-glossary-2019";
         world.anchor().source_relation = SourceRelation::identical;
     },
     es,
     "caribbean.tbx:20:11: error MX-312: CAR-0099: el texto es idéntico al de «iom-glossary-2019», que está "
     "protegido; dígalo con otras palabras o registre el permiso\n"},
    {"ValidatedByNobody", "MX-313",
     [](World& world) { world.refugee().languages[0].review.state = ReviewState::validated; }, en,
     "caribbean.tbx:17:7: error MX-313: CAR-0099: \"en\" is marked validated without a competent body, a "
     "document and a date\n"},
    {"ValidatedByABodyOfAnotherSubregion", "MX-313",
     [](World& world) {
         world.refugee().languages[0].review = {ReviewState::validated, "crm", "Acta 3", "2026-03-10"};
     },
     pt,
     "caribbean.tbx:17:7: erro MX-313: CAR-0099: «en» consta como validado sem órgão competente, documento e "
     "data\n"},
    {"ValidatedWithoutADate", "MX-313",
     [](World& world) {
         world.refugee().languages[0].review = {ReviewState::validated, "caricom", "Minutes 3", ""};
     },
     fr,
     "caribbean.tbx:17:7: erreur MX-313: CAR-0099: « en » est marqué validé sans organe compétent, document et "
     "date\n"},
    // Characters
    {"InvisibleCharacterInADefinition", "MX-401",
     [](World& world) { world.write_anchor("person\u200B outside the country of nationality"); }, es,
     "caribbean.tbx:20:11: aviso MX-401: CAR-0099: contiene el carácter invisible o dañado U+200B; bórrelo\n"},
    {"DirectionOverrideInATerm", "MX-401", [](World& world) { world.preferred().term = "\u202Eeegufer"; }, en,
     "caribbean.tbx:25:11: warning MX-401: CAR-0099.en.t1: holds the invisible or damaged character U+202E; "
     "delete it\n"},
    {"DamagedCharacterInANote", "MX-401",
     [](World& world) {
         Note note;
         note.text = Text("condici\uFFFDn");
         world.refugee().notes = {note};
     },
     fr,
     "caribbean.tbx:17:7: avertissement MX-401: CAR-0099: contient le caractère invisible ou endommagé U+FFFD "
     "; supprimez-le\n"},
};

class OneFlaw : public testing::TestWithParam<Flaw> {};

TEST_P(OneFlaw, IsReportedAtItsPlaceAndNothingElseIs) {
    World world;
    GetParam().spoil(world);
    EXPECT_EQ(world.report(GetParam().language), GetParam().report);
}

TEST_P(OneFlaw, HasTheSeverityOfItsRule) {
    World world;
    GetParam().spoil(world);
    const auto rule = find_rule(GetParam().code);
    ASSERT_TRUE(rule);
    for (const auto& finding : world.lint(Profile::draft)) EXPECT_EQ(finding.severity, rule->in_draft);
    for (const auto& finding : world.lint(Profile::publish)) {
        EXPECT_EQ(finding.code, rule->code);
        EXPECT_EQ(finding.severity, rule->in_publish);
    }
}

INSTANTIATE_TEST_SUITE_P(Lint, OneFlaw, testing::ValuesIn(flaws),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Lint, FindsNothingInACleanGlossary) {
    EXPECT_EQ(World().report(en, Profile::draft), "");
    EXPECT_EQ(World().report(en, Profile::publish), "");
}

TEST(Lint, HasATestOfEveryRule) {
    std::set<std::string_view> tested;
    for (const auto& flaw : flaws) tested.insert(flaw.code);
    std::set<std::string_view> rules;
    for (const auto& rule : all_rules()) rules.insert(rule.code);
    EXPECT_EQ(tested, rules);
}

TEST(Lint, IsStricterBeforeAPublication) {
    World world;
    world.refugee().themes.clear();
    EXPECT_EQ(world.report(en, Profile::draft),
              "caribbean.tbx:17:7: warning MX-102: CAR-0099: the entry has no theme; add one\n");
    EXPECT_EQ(world.report(en, Profile::publish),
              "caribbean.tbx:17:7: error MX-102: CAR-0099: the entry has no theme; add one\n");
}

TEST(Lint, IsNeverMilderBeforeAPublication) {
    for (const auto& rule : all_rules()) EXPECT_GE(rule.in_publish, rule.in_draft) << rule.code;
}

TEST(Lint, ReportsInTheOrderOfTheFile) {
    World world;
    world.asylum_seeker().themes.clear();
    world.preferred().countries = {"XX"};
    world.refugee().themes = {"TRIP"};
    EXPECT_EQ(
        world.report(),
        "caribbean.tbx:17:7: error MX-103: CAR-0099: the theme \"TRIP\" is not in the manifest\n"
        "caribbean.tbx:25:11: warning MX-209: CAR-0099.en.t1: the place code \"XX\" is not in the manifest\n"
        "caribbean.tbx:40:7: warning MX-102: CAR-0101: the entry has no theme; add one\n");
}

TEST(Lint, LeavesRetiredEntriesAlone) {
    World world;
    auto retired = homonym_of(world, "CAR-0102");
    retired.retirement = Retirement{"the same as CAR-0099", "CAR-0099"};
    retired.themes.clear();
    retired.languages[0].definitions.clear();
    world.glossary.entries.push_back(retired);
    EXPECT_EQ(world.report(), "");
}

TEST(Lint, StillKeepsTheTermIdsOfRetiredEntries) {
    World world;
    auto retired = homonym_of(world, "CAR-0102");
    retired.retirement = Retirement{"the same as CAR-0099", "CAR-0099"};
    retired.languages[0].terms[0].id = "CAR-0099.en.t1";
    world.glossary.entries.push_back(retired);
    EXPECT_EQ(world.report(),
              "caribbean.tbx:25:11: error MX-205: CAR-0102: the term identifier \"CAR-0099.en.t1\" "
              "stands twice\n");
}

TEST(Lint, AcceptsWhatACompetentBodyValidated) {
    World world;
    world.refugee().languages[0].review = {ReviewState::validated, "caricom", "Minutes 3", "2026-03-10"};
    EXPECT_EQ(world.report(), "");
}

TEST(Lint, AcceptsATermOfADeclaredLanguageWithoutADefinition) {
    World world;
    auto& section = language_section(world.refugee(), "ht");
    section.terms.push_back(world.refugee().languages[0].terms[0]);
    section.terms[0].id = "CAR-0099.ht.t1";
    section.terms[0].term = "refijye";
    EXPECT_EQ(world.report(), "");
}

TEST(Lint, AcceptsPublicWordsAndOwnWordsAfterAProtectedSource) {
    World world;
    world.anchor().source_relation = SourceRelation::identical;
    EXPECT_EQ(world.report(), "") << "a public act";
    world.anchor().source.source = "iom-glossary-2019";
    world.anchor().source_relation = SourceRelation::adapted;
    EXPECT_EQ(world.report(), "") << "adapted";
}

TEST(Lint, AcceptsSourcesInForceAmendedOrToVerify) {
    World world;
    for (const auto* id : {"tt-act-1969", "ky-act-2003", "iom-glossary-2019"}) {
        world.anchor().source.source = id;
        EXPECT_EQ(world.report(), "") << id;
    }
}

TEST(Lint, AcceptsDefinitionsThatOnlyLookFlawed) {
    World world;
    for (const auto& text :
         {std::string("another person outside the country"), std::string("those who fled"),
          std::string("UN Convention status of a person"), std::string("person with refugees in the family"),
          std::string("État or person, as the law says"), words(60)}) {
        world.write_anchor(text);
        EXPECT_EQ(world.report(), "") << text;
    }
}

TEST(Lint, SaysNothingOfAnEmptyGlossary) {
    World world;
    world.glossary.entries.clear();
    EXPECT_EQ(world.report(), "");
}

TEST(Lint, TellsAnEmptyEntryEverythingItLacks) {
    World world;
    world.glossary.entries.erase(world.glossary.entries.begin(), world.glossary.entries.begin() + 1);
    ConceptEntry empty;
    empty.id = "CAR-0102";
    world.glossary.entries.push_back(empty);
    EXPECT_EQ(world.report(), "caribbean.tbx: warning MX-102: CAR-0102: the entry has no theme; add one\n"
                              "caribbean.tbx: warning MX-201: CAR-0102: no term in \"en\"\n"
                              "caribbean.tbx: warning MX-201: CAR-0102: no term in \"fr\"\n"
                              "caribbean.tbx: warning MX-301: CAR-0102: no definition in \"en\"\n"
                              "caribbean.tbx: warning MX-301: CAR-0102: no definition in \"fr\"\n");
}

TEST(Lint, TakesTermsThatAreNoText) {
    World world;
    world.preferred().term = "\xFF\xC3";
    world.anchor().text = Text("person \xE2\x80");
    world.refugee().id = std::string(100'000, '-');
    EXPECT_FALSE(world.lint().empty());
}

TEST(SuspiciousCharacter, IsNamedByItsCodePoint) {
    const std::pair<const char*, const char*> cases[] = {
        {"a\x07", "U+0007"},    {"\x1B[2J", "U+001B"}, {"\r", "U+000D"},       {"a\x7F", "U+007F"},
        {"\u0085", "U+0085"},   {"\u00AD", "U+00AD"},  {"a\u200Bb", "U+200B"}, {"\u200F", "U+200F"},
        {"\u202A", "U+202A"},   {"\u2066", "U+2066"},  {"\uFEFF", "U+FEFF"},   {"\uFFFD", "U+FFFD"},
        {"año\u202E", "U+202E"}};
    for (const auto& [text, code] : cases) EXPECT_EQ(find_suspicious_character(text), code) << text;
}

TEST(SuspiciousCharacter, IsNoneOfWhatPeopleWrite) {
    for (const auto* text :
         {"", "persona refugiada", "año, coração, œuvre, chèche", "d’asile « fr » — 1\u00A0000", "tab\there",
          "two\nlines", "難民", "🙂", "e\u0301"})
        EXPECT_EQ(find_suspicious_character(text), "") << text;
}

TEST(Rules, HaveCodesThatAreSortedAndUnique) {
    const auto rules = all_rules();
    for (std::size_t i = 1; i < rules.size(); ++i) EXPECT_LT(rules[i - 1].code, rules[i].code);
}

TEST(Rules, AreFoundByTheirCode) {
    for (const auto& rule : all_rules()) {
        const auto found = find_rule(rule.code);
        ASSERT_TRUE(found) << rule.code;
        EXPECT_EQ(found->name, rule.name);
    }
    for (const auto* code : {"", "MX-999", "mx-101", "MX-101 ", "id-form"})
        EXPECT_FALSE(find_rule(code)) << code;
}

TEST(Rules, HaveMessageAndExplanationInFourLanguages) {
    std::set<std::string_view> keys;
    for (const auto& entry : message_catalogue()) keys.insert(entry.key);
    for (const auto& rule : all_rules()) {
        const auto name = std::string(rule.name);
        EXPECT_TRUE(keys.contains("lint." + name)) << name;
        ASSERT_TRUE(keys.contains("lint.why." + name)) << name;
        std::set<std::string> texts;
        for (const auto language : interface_languages) {
            const auto text = explain(rule, language);
            EXPECT_TRUE(text.ends_with('.')) << text;
            texts.insert(text);
        }
        EXPECT_EQ(texts.size(), 4U) << name << ": two languages say the same words";
    }
}

TEST(Rules, AreTheOnlyOnesTheCatalogueExplains) {
    std::vector<std::string> orphans;
    for (const auto& entry : message_catalogue()) {
        if (!entry.key.starts_with("lint.why.")) continue;
        const auto name = entry.key.substr(std::string_view("lint.why.").size());
        const auto rules = all_rules();
        if (std::none_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; }))
            orphans.emplace_back(entry.key);
    }
    EXPECT_THAT(orphans, testing::IsEmpty());
}

TEST(Rules, AreExplainedInWords) {
    EXPECT_EQ(explain(*find_rule("MX-206"), es), "Migralex no juzga las palabras: dice quién las desaconseja.");
    EXPECT_EQ(explain(*find_rule("MX-206"), fr), "Migralex ne juge pas les mots : il dit qui les déconseille.");
}

} // namespace
} // namespace migralex::lint
