// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks each rule, and what comes near but keeps it.
#include "flaws.hpp"

#include "text/fingerprint.hpp"

namespace migralex::lint {

namespace {

constexpr auto es = InterfaceLanguage::es;
constexpr auto en = InterfaceLanguage::en;
constexpr auto pt = InterfaceLanguage::pt;
constexpr auto fr = InterfaceLanguage::fr;

std::string words(std::size_t count) {
    std::string text = "person";
    for (std::size_t i = 1; i < count; ++i) text += i % 2 == 0 ? " who" : " alone";
    return text;
}

TermSection& add_term(World& world, const std::string& id, const std::string& designation,
                      AdministrativeStatus status = AdministrativeStatus::admitted) {
    auto term = world.preferred();
    term.id = id;
    term.term = designation;
    term.acceptability = {status, {}, {}, ""};
    if (status >= AdministrativeStatus::deprecated) term.acceptability.source = {"unhcr-terms", "p. 3"};
    auto& section = world.refugee().languages[id.find(".fr.") == std::string::npos ? 0 : 1];
    section.terms.push_back(term);
    return section.terms.back();
}

void add_note(World& world, NoteKind kind, const std::string& text, const std::string& country = {},
              const SourceReference& source = {}) {
    Note note;
    note.kind = kind;
    note.language = "en";
    note.text = Text(text);
    note.country = country;
    note.source = source;
    world.refugee().notes.push_back(note);
}

Relation relation(RelationKind kind, const std::string& target) {
    return {kind, target, {}, {}};
}

Acceptability preferred_in(const std::string& country) {
    return {AdministrativeStatus::preferred, {country}, {"tt-act-1969", "s. 2"}, ""};
}

} // namespace

ConceptEntry homonym_of(const World& world, const std::string& id) {
    auto entry = world.glossary.entries[0];
    entry.id = id;
    entry.relations.clear();
    for (auto& section : entry.languages)
        for (auto& term : section.terms) term.id = id + "." + section.language + ".t1";
    entry.languages[1].terms[0].term = "réfugiée de Carthagène";
    entry.languages[0].definitions[0].text = Text("person under the wider terms of Cartagena");
    entry.languages[1].definitions[0].text = Text("personne visée par les termes plus larges de Carthagène");
    entry.languages[1].definitions[0].renders = text::fingerprint(entry.languages[0].definitions[0].text.plain);
    return entry;
}

namespace {

const Flaw flaws[] = {
    // Entries
    {"IdOfAnotherForm", "MX-101",
     [](World& world) {
         world.glossary.entries[1].id = "CAR-101";
         world.refugee().relations.clear();
     },
     es},
    {"IdOfAnotherGlossary", "MX-101", [](World& world) { world.refugee().id = "CAM-0099"; }, en},
    {"IdWithLetters", "MX-101", [](World& world) { world.refugee().id = "CAR-00a9"; }, fr},
    {"NoTheme", "MX-102", [](World& world) { world.refugee().themes.clear(); }, pt},
    {"UnknownTheme", "MX-103",
     [](World& world) {
         world.refugee().themes = {"PRO", "TRIP"};
     },
     en},
    {"RelationToNothing", "MX-104", [](World& world) { world.refugee().relations[0].target = "CAR-9999"; }, fr},
    {"RelationToItself", "MX-105", [](World& world) { world.refugee().relations[0].target = "CAR-0099"; }, es},
    {"UndeclaredLanguage", "MX-106",
     [](World& world) {
         language_section(world.refugee(), "pt").terms.push_back(world.preferred());
         world.refugee().languages.back().terms[0].id = "CAR-0099.pt.t1";
     },
     es},
    // Terms
    {"NoTermInADefinitionLanguage", "MX-201", [](World& world) { world.refugee().languages[1].terms.clear(); },
     es},
    {"NoPreferredTerm", "MX-202",
     [](World& world) { world.preferred().acceptability.status = AdministrativeStatus::admitted; }, en},
    {"TwoPreferredTerms", "MX-203",
     [](World& world) {
         auto second = world.preferred();
         second.id = "CAR-0099.en.t2";
         second.term = "Convention refugee";
         world.refugee().languages[0].terms.push_back(second);
     },
     pt},
    {"NoTermId", "MX-204", [](World& world) { world.preferred().id.clear(); }, fr},
    {"RepeatedTermId", "MX-205",
     [](World& world) { world.asylum_seeker().languages[0].terms[0].id = "CAR-0099.en.t1"; }, es},
    {"AdviceOfNobody", "MX-206",
     [](World& world) { world.asylum_seeker().languages[0].terms[1].acceptability.source = {}; }, es},
    {"PejorativePreferred", "MX-207", [](World& world) { world.preferred().is_pejorative = true; }, en},
    {"RepeatedTerm", "MX-208",
     [](World& world) {
         auto second = world.preferred();
         second.id = "CAR-0099.en.t2";
         second.term = "refugee";
         second.acceptability.status = AdministrativeStatus::admitted;
         world.refugee().languages[0].terms.push_back(second);
     },
     pt},
    {"UnknownCountryOfUse", "MX-209",
     [](World& world) {
         world.preferred().countries = {"HT", "XX"};
     },
     fr},
    {"UnknownCountryOfALaw", "MX-209",
     [](World& world) {
         world.preferred().laws = {{"ZZ", {"tt-act-1969", "s. 4"}, ConceptRelation::exact}};
     },
     en},
    {"Homonyms", "MX-210",
     [](World& world) { world.glossary.entries.push_back(homonym_of(world, "CAR-0102")); }, es},
    // Definitions
    {"NoDefinitionInADefinitionLanguage", "MX-301",
     [](World& world) { world.refugee().languages[1].definitions.clear(); }, pt},
    {"NoAnchor", "MX-302",
     [](World& world) {
         world.anchor().role = DefinitionRole::unlinked;
         world.refugee().languages[1].definitions[0].role = DefinitionRole::unlinked;
     },
     es},
    {"TwoAnchors", "MX-303",
     [](World& world) { world.refugee().languages[1].definitions[0].role = DefinitionRole::anchor; }, en},
    {"NoSource", "MX-304",
     [](World& world) {
         world.anchor().source = {"", "art. 1"};
     },
     fr},
    {"UnknownSource", "MX-305", [](World& world) { world.anchor().source.source = "un-1591"; }, es},
    {"UnknownSourceOfAnAdvice", "MX-305",
     [](World& world) { world.asylum_seeker().languages[0].terms[1].acceptability.source.source = "nobody"; },
     en},
    {"UnknownSourceOfALaw", "MX-305",
     [](World& world) {
         world.preferred().laws = {{"TT", {"tt-act-1696", "s. 4"}, ConceptRelation::exact}};
     },
     pt},
    {"UnknownSourceOfANote", "MX-305",
     [](World& world) {
         Note note;
         note.text = Text("counted with their families");
         note.language = "en";
         note.source.source = "un-1591";
         world.refugee().notes = {note};
     },
     fr},
    {"StaleRendering", "MX-306",
     [](World& world) {
         world.anchor().text = Text("person outside the country of origin for fear of persecution");
     },
     es},
    {"ArticleAtTheStart", "MX-307",
     [](World& world) { world.write_anchor("a person outside the country of nationality"); }, en},
    {"ElidedArticleAtTheStart", "MX-307",
     [](World& world) {
         world.refugee().languages[1].definitions[0].text = Text("l’étranger hors de son pays");
     },
     fr},
    {"TermInItsDefinition", "MX-308",
     [](World& world) { world.write_anchor("status of a Refugee, or of kin"); }, pt},
    {"TooLong", "MX-309", [](World& world) { world.write_anchor(words(61)); }, es},
    {"Sentence", "MX-310",
     [](World& world) { world.write_anchor("Person outside the country of nationality"); }, fr},
    {"FullStop", "MX-310",
     [](World& world) { world.write_anchor("person outside the country of nationality."); }, es},
    {"RepealedSource", "MX-311", [](World& world) { world.anchor().source.source = "ar-dnu-70-2017"; }, en},
    {"SourceNotInForce", "MX-311", [](World& world) { world.anchor().source.source = "bb-act-1952"; }, pt},
    {"ProtectedWords", "MX-312",
     [](World& world) {
         world.anchor().source.source = "iom-glossary-2019";
         world.anchor().source_relation = SourceRelation::identical;
     },
     es},
    {"ValidatedByNobody", "MX-313",
     [](World& world) { world.refugee().languages[0].review.state = ReviewState::validated; }, en},
    {"ValidatedByABodyOfAnotherSubregion", "MX-313",
     [](World& world) {
         world.refugee().languages[0].review = {ReviewState::validated, "crm", "Acta 3", "2026-03-10"};
     },
     pt},
    {"ValidatedWithoutADate", "MX-313",
     [](World& world) {
         world.refugee().languages[0].review = {ReviewState::validated, "caricom", "Minutes 3", ""};
     },
     fr},
    // Characters
    {"InvisibleCharacterInADefinition", "MX-401",
     [](World& world) { world.write_anchor("person\u200B outside the country of nationality"); }, es},
    {"DirectionOverrideInATerm", "MX-401", [](World& world) { world.preferred().term = "\u202Eeegufer"; }, en},
    {"DamagedCharacterInANote", "MX-401",
     [](World& world) {
         Note note;
         note.language = "en";
         note.text = Text("condici\uFFFDn");
         world.refugee().notes = {note};
     },
     fr},
    {"VersionsThatAMergeLeftOpen", "MX-107",
     [](World& world) {
         world.refugee().conflicts = {{"gender", "CAR-0099.es.t1", Text("feminine"), "Ana, 2026-11-28"},
                                      {"gender", "CAR-0099.es.t1", Text("masculine"), "Jean, 2026-11-28"}};
     },
     es},
    {"RelationsInACircle", "MX-108",
     [](World& world) {
         world.refugee().relations = {relation(RelationKind::broader, "CAR-0101")};
         world.asylum_seeker().relations = {relation(RelationKind::broader, "CAR-0099")};
     },
     es},
    {"CircleOfPartsSaidFromBothSides", "MX-108",
     [](World& world) {
         world.refugee().relations = {relation(RelationKind::whole, "CAR-0101"),
                                      relation(RelationKind::part, "CAR-0101")};
     },
     fr},
    {"RelationToARetiredEntry", "MX-109",
     [](World& world) {
         world.asylum_seeker().retirement = Retirement{"the same", "CAR-0099"};
     },
     en},
    {"RelationTwice", "MX-110",
     [](World& world) { world.refugee().relations.push_back(world.refugee().relations[0]); }, pt},
    {"SuccessorThatIsNot", "MX-111",
     [](World& world) {
         world.refugee().relations.clear();
         world.asylum_seeker().retirement = Retirement{"the same", "CAR-0990"};
     },
     fr},
    {"NoTermAtAll", "MX-112",
     [](World& world) {
         world.refugee().languages.clear();
         world.description.definition_languages.clear();
         world.description.term_languages.clear();
         world.glossary.entries.pop_back();
         world.refugee().relations.clear();
     },
     es},
    {"ScriptAsAddress", "MX-113",
     [](World& world) {
         world.refugee().external_references = {{"javascript:alert(1)", "", {}}};
     },
     en},
    {"WorkingMark", "MX-114",
     [](World& world) { world.write_anchor("person outside the country of nationality [tbc]"); }, pt},
    {"NameFromTheLedger", "MX-114",
     [](World& world) {
         world.surroundings.internal = {"Núñez Prado"};
         add_note(world, NoteKind::usage, "so Núñez Prado in the meeting");
     },
     es},
    {"NoteWithoutLanguage", "MX-115",
     [](World& world) {
         add_note(world, NoteKind::general, "counted with their families");
         world.refugee().notes[0].language.clear();
     },
     fr},
    {"NationalNoteWithoutSource", "MX-116",
     [](World& world) { add_note(world, NoteKind::national, "for six months", "TT"); }, es},
    {"TwoPreferredInACountry", "MX-211",
     [](World& world) {
         world.preferred().acceptability_elsewhere = {preferred_in("TT")};
         add_term(world, "CAR-0099.en.t2", "Convention refugee").acceptability_elsewhere = {preferred_in("TT")};
     },
     en},
    {"OnlyAdvisedAgainst", "MX-212",
     [](World& world) {
         world.preferred().acceptability = {AdministrativeStatus::deprecated, {}, {"unhcr-terms", "p. 3"}, ""};
     },
     pt},
    {"AcronymAlone", "MX-213", [](World& world) { world.preferred().type = TermType::acronym; }, fr},
    {"NounWithoutGender", "MX-214", [](World& world) { world.refugee().languages[1].terms[0].gender.reset(); },
     es},
    {"TermWithoutPartOfSpeech", "MX-215", [](World& world) { world.preferred().part_of_speech.reset(); }, en},
    {"LawOfNobody", "MX-216",
     [](World& world) {
         world.preferred().laws = {{"TT", {"", "s. 4"}, ConceptRelation::exact}};
     },
     pt},
    {"LawWithoutArticle", "MX-221",
     [](World& world) {
         world.preferred().laws = {{"TT", {"tt-act-1969", ""}, ConceptRelation::exact}};
     },
     pt},
    {"TermWithCapital", "MX-217",
     [](World& world) {
         world.preferred().term = "Asylum by law";
         add_term(world, "CAR-0099.en.t2", "asylum claimant");
         add_term(world, "CAR-0099.en.t3", "asylum applicant");
     },
     fr},
    {"TermWithTwoEndings", "MX-218",
     [](World& world) { world.refugee().languages[1].terms[0].term = "réfugié(e)"; }, es},
    {"WordsInAnotherOrder", "MX-219",
     [](World& world) {
         world.preferred().term = "international protection";
         world.asylum_seeker().languages[0].terms[0].term = "protection, international";
         world.refugee().relations.clear();
     },
     en},
    {"SlipInALongWord", "MX-219",
     [](World& world) {
         world.preferred().term = "trafficking victim";
         world.asylum_seeker().languages[0].terms[0].term = "traficking victims";
         world.refugee().relations.clear();
     },
     pt},
    {"SynonymPreferredElsewhere", "MX-220",
     [](World& world) {
         world.refugee().relations.clear();
         auto& term = add_term(world, "CAR-0099.en.t2", "Asylum-Seeker");
         term.part_of_speech = PartOfSpeech::noun;
     },
     es},
    {"CircleOfTwo", "MX-314",
     [](World& world) {
         world.write_anchor("asylum seeker whose wish was granted");
         world.asylum_seeker().languages[0].definitions[0].text = Text("person who wants to be a refugee");
         world.asylum_seeker().languages[1].definitions[0].renders =
             text::fingerprint("person who wants to be a refugee");
     },
     es},
    {"CircleOfThree", "MX-314",
     [](World& world) {
         auto third = homonym_of(world, "CAR-0102");
         third.languages[0].terms[0].term = "returnee";
         world.glossary.entries.push_back(third);
         const auto write = [&](std::size_t entry, const std::string& text) {
             auto& languages = world.glossary.entries[entry].languages;
             languages[0].definitions[0].text = Text(text);
             languages[1].definitions[0].renders = text::fingerprint(text);
         };
         write(0, "person who is no returnee yet");
         write(1, "future refugee of good will");
         write(2, "former asylum seekers gone home");
     },
     en},
    {"TermAtTheStart", "MX-315",
     [](World& world) { world.write_anchor("refugees outside the country of nationality"); }, pt},
    {"DefinitionOfAnother", "MX-316",
     [](World& world) { world.write_anchor("person whose request for protection is pending"); }, fr},
    {"NoArticle", "MX-317",
     [](World& world) {
         world.anchor().source.article.clear();
         world.anchor().source_check = SourceCheck::verified;
     },
     es},
    {"ArticleToBeFound", "MX-328", [](World& world) { world.anchor().source.article.clear(); }, fr},
    {"StateUnknown", "MX-318", [](World& world) { world.publication.sources["un-1951"].state = "valid"; }, en},
    {"ProtectedAndUnstated", "MX-319",
     [](World& world) {
         world.anchor().source.source = "iom-glossary-2019";
         world.anchor().source_relation = SourceRelation::unstated;
     },
     pt},
    {"ProtectedWordsBetweenQuotes", "MX-320",
     [](World& world) {
         world.write_anchor("status of whom “a well-founded fear keeps away from the own country for good”");
         world.anchor().source.source = "iom-glossary-2019";
     },
     fr},
    {"StartsWithWhen", "MX-321", [](World& world) { world.write_anchor("when somebody flees persecution"); },
     es},
    {"StartsWithNot", "MX-322", [](World& world) { world.write_anchor("not protected by the own country"); },
     en},
    {"SynonymOnly", "MX-323", [](World& world) { world.write_anchor("exile"); }, pt},
    {"UsesWhatItAdvisesAgainst", "MX-324",
     [](World& world) { world.write_anchor("person who is no bogus applicant"); }, fr},
    {"Flood", "MX-325", [](World& world) { world.write_anchor("person who comes with an influx"); }, es},
    {"OpenList", "MX-326", [](World& world) { world.write_anchor("person in flight from war, disaster, etc"); },
     en},
    {"ContextFromNowhere", "MX-327",
     [](World& world) {
         world.preferred().contexts = {{Text("every refugee has duties"), {}, {}}};
     },
     pt},
    {"CyrillicLetter", "MX-402", [](World& world) { world.preferred().term = "refug\u0435e"; }, fr},
    {"OpenBracket", "MX-403",
     [](World& world) { world.write_anchor("person outside (the country of nationality"); }, es},
    {"ClosedQuote", "MX-403",
     [](World& world) { world.write_anchor("person outside the country» of nationality"); }, en},
    {"TwoBlanks", "MX-404",
     [](World& world) { world.write_anchor("person outside  the country of nationality"); }, pt},
    {"CommaWithoutBlank", "MX-404",
     [](World& world) { world.write_anchor("person outside ,the country of nationality"); }, fr},
    {"WordTwice", "MX-405",
     [](World& world) { world.write_anchor("person outside the the country of nationality"); }, es},
    {"NoText", "MX-406", [](World& world) { add_note(world, NoteKind::usage, "migraci\xF3n"); }, en},
    {"KeptItemThatIsNoText", "MX-406",
     [](World& world) {
         world.refugee().preserved.items = {{"", "<x>\xFF</x>", std::nullopt}};
     },
     pt},
    {"TermsNotYetThere", "MX-503",
     [](World& world) {
         world.description.term_languages = {"es", "ht"};
     },
     fr},
};

const Flaw near_flaws[] = {
    {"FiveDigits", "MX-101",
     [](World& world) {
         world.asylum_seeker().id = "CAR-10101";
         world.refugee().relations.clear();
     },
     en},
    {"TwoThemes", "MX-102",
     [](World& world) {
         world.refugee().themes = {"PRO", "PRO"};
     },
     en},
    {"KnownTheme", "MX-103", [](World& world) { world.refugee().themes = {"PRO"}; }, en},
    {"RelationToAnEntry", "MX-104", [](World&) {}, en},
    {"RelationToAnother", "MX-105", [](World&) {}, en},
    {"TermLanguage", "MX-106",
     [](World& world) {
         language_section(world.refugee(), "ht").terms = {world.preferred()};
         world.refugee().languages.back().terms[0].id = "CAR-0099.ht.t1";
         world.refugee().languages.back().terms[0].term = "refijye";
         world.description.term_languages = {"ht"};
         world.refugee().relations.clear();
         world.glossary.entries.pop_back();
     },
     en},
    {"VersionChosen", "MX-107", [](World& world) { world.refugee().conflicts.clear(); }, es},
    {"BothSidesSayTheSame", "MX-108",
     [](World& world) {
         world.refugee().relations = {relation(RelationKind::broader, "CAR-0101")};
         world.asylum_seeker().relations = {relation(RelationKind::narrower, "CAR-0099")};
     },
     en},
    {"AssociatedBothWays", "MX-108",
     [](World& world) { world.asylum_seeker().relations = {relation(RelationKind::associated, "CAR-0099")}; },
     en},
    {"RelationToALivingEntry", "MX-109", [](World&) {}, en},
    {"TwoKindsOfRelation", "MX-110",
     [](World& world) { world.refugee().relations.push_back(relation(RelationKind::distinct, "CAR-0101")); },
     en},
    {"SuccessorThatLives", "MX-111",
     [](World& world) {
         world.refugee().relations.clear();
         world.asylum_seeker().retirement = Retirement{"the same", "CAR-0099"};
     },
     en},
    {"TermInOneLanguage", "MX-112", [](World&) {}, en},
    {"WebAddress", "MX-113",
     [](World& world) {
         world.refugee().external_references = {{"https://treaties.un.org/", "", {}}};
     },
     en},
    {"WordThatHoldsAMark", "MX-114",
     [](World& world) { world.write_anchor("person of the METODO kind of case"); }, en},
    {"NoteWithLanguage", "MX-115", [](World& world) { add_note(world, NoteKind::general, "counted alone"); },
     en},
    {"NationalNoteWithSource", "MX-116",
     [](World& world) {
         add_note(world, NoteKind::national, "for six months", "TT", {"tt-act-1969", "s. 4"});
     },
     en},
    {"TermInEachLanguage", "MX-201", [](World&) {}, en},
    {"OnePreferredAndOneAdmitted", "MX-202",
     [](World& world) { add_term(world, "CAR-0099.en.t2", "refugee by law"); }, en},
    {"OnePreferredACountry", "MX-203",
     [](World& world) {
         world.preferred().countries = {"TT"};
         add_term(world, "CAR-0099.en.t2", "refugee by law", AdministrativeStatus::preferred).countries = {
             "HT"};
     },
     en},
    {"TermIds", "MX-204", [](World&) {}, en},
    {"TermIdsThatDiffer", "MX-205", [](World& world) { add_term(world, "CAR-0099.en.t2", "exile"); }, en},
    {"AdviceOfSomebody", "MX-206", [](World&) {}, en},
    {"PejorativeAdvisedAgainst", "MX-207", [](World&) {}, en},
    {"TermsThatDiffer", "MX-208", [](World& world) { add_term(world, "CAR-0099.en.t2", "exile"); }, en},
    {"KnownCountryOfUse", "MX-209",
     [](World& world) {
         world.preferred().countries = {"HT", "029"};
     },
     en},
    {"HomonymsToldApartByADecision", "MX-210",
     [](World& world) {
         world.glossary.entries.push_back(homonym_of(world, "CAR-0102"));
         world.surroundings.told_apart = {{"CAR-0099", "CAR-0102"}};
     },
     en},
    {"PreferredHereAndThere", "MX-211",
     [](World& world) {
         world.preferred().acceptability_elsewhere = {preferred_in("TT")};
         add_term(world, "CAR-0099.en.t2", "exile").acceptability_elsewhere = {preferred_in("HT")};
     },
     en},
    {"AdvisedAgainstWithSomethingBetter", "MX-212", [](World&) {}, en},
    {"AcronymWithFullForm", "MX-213",
     [](World& world) { add_term(world, "CAR-0099.en.t2", "RFG").type = TermType::acronym; }, en},
    {"EnglishNounWithoutGender", "MX-214", [](World& world) { world.preferred().gender.reset(); }, en},
    {"PartOfSpeech", "MX-215", [](World&) {}, en},
    {"LawWithArticle", "MX-216",
     [](World& world) {
         world.preferred().laws = {{"TT", {"tt-act-1969", "s. 4"}, ConceptRelation::exact}};
     },
     en},
    {"ProperName", "MX-217", [](World& world) { world.preferred().term = "Quito Process"; }, en},
    {"SlashBetweenWords", "MX-218", [](World& world) { world.preferred().term = "asylum/refugee system"; }, en},
    {"EndingsThatMakeOtherWords", "MX-219",
     [](World& world) {
         world.preferred().term = "employer";
         world.asylum_seeker().languages[0].terms[0].term = "employed";
         world.refugee().relations.clear();
     },
     en},
    {"PrefixThatMakesAnotherWord", "MX-219",
     [](World& world) {
         world.preferred().term = "regular migration";
         world.asylum_seeker().languages[0].terms[0].term = "irregular migration";
         world.refugee().relations.clear();
     },
     en},
    {"SynonymOfARelatedEntry", "MX-220",
     [](World& world) { add_term(world, "CAR-0099.en.t2", "asylum seeker"); }, en},
    {"LawOfAHandbook", "MX-221",
     [](World& world) {
         world.preferred().laws = {{"TT", {"unhcr-terms", ""}, ConceptRelation::exact}};
     },
     en},
    {"DefinitionInEachLanguage", "MX-301", [](World&) {}, en},
    {"OneAnchor", "MX-302", [](World&) {}, en},
    {"AnchorAndRendering", "MX-303", [](World&) {}, en},
    {"SourceAndArticle", "MX-304", [](World&) {}, en},
    {"KnownSource", "MX-305", [](World& world) { world.anchor().source.source = "tt-act-1969"; }, en},
    {"RenderingOfThisText", "MX-306",
     [](World& world) { world.write_anchor("person in search of protection"); }, en},
    {"WordThatBeginsLikeAnArticle", "MX-307",
     [](World& world) { world.write_anchor("another person outside the country"); }, en},
    {"PartOfTheTerm", "MX-308",
     [](World& world) {
         world.preferred().term = "refugee camp";
         world.write_anchor("place where a refugee lives for a time");
     },
     en},
    {"SixtyWords", "MX-309", [](World& world) { world.write_anchor(words(60)); }, en},
    {"AcronymAtTheStart", "MX-310", [](World& world) { world.write_anchor("UN status of a person"); }, en},
    {"AmendedSource", "MX-311", [](World& world) { world.anchor().source.source = "tt-act-1969"; }, en},
    {"WordsOfAPublicAct", "MX-312",
     [](World& world) { world.anchor().source_relation = SourceRelation::identical; }, en},
    {"ValidatedByACompetentBody", "MX-313",
     [](World& world) {
         world.refugee().languages[0].review = {ReviewState::validated, "caricom", "Minutes 3", "2026-03-10"};
     },
     en},
    {"OneUsesTheOther", "MX-314",
     [](World& world) { world.write_anchor("former asylum seeker whose wish was granted"); }, en},
    {"CircleThroughATermOfTwoConcepts", "MX-314",
     [](World& world) {
         world.write_anchor("asylum seeker whose wish was granted");
         world.asylum_seeker().languages[0].definitions[0].text = Text("person who wants to be a refugee");
         world.asylum_seeker().languages[1].definitions[0].renders =
             text::fingerprint("person who wants to be a refugee");
         world.glossary.entries.push_back(homonym_of(world, "CAR-0102"));
         world.surroundings.told_apart = {{"CAR-0099", "CAR-0102"}};
     },
     en},
    {"HeadOfTheTermAtTheStart", "MX-315",
     [](World& world) {
         world.preferred().term = "labour migration";
         world.write_anchor("migration for the sake of work");
     },
     en},
    {"DefinitionsThatDifferByAWord", "MX-316",
     [](World& world) { world.write_anchor("person whose request for shelter is pending"); }, en},
    {"Article", "MX-317", [](World& world) { world.anchor().source.article = "entry of that name"; }, en},
    {"StateToBeVerified", "MX-318", [](World& world) { world.anchor().source.source = "ky-act-2003"; }, en},
    {"OwnWordsAfterAProtectedSource", "MX-319",
     [](World& world) { world.anchor().source.source = "iom-glossary-2019"; }, en},
    {"NameBetweenQuotes", "MX-320",
     [](World& world) {
         world.write_anchor("person called “refugee at sea” by sailors");
         world.preferred().term = "boat person";
         world.anchor().source.source = "iom-glossary-2019";
     },
     en},
    {"PersonWho", "MX-321", [](World& world) { world.write_anchor("person who fled when it was time"); }, en},
    {"NegationInside", "MX-322", [](World& world) { world.write_anchor("person who may not be sent back"); },
     en},
    {"ThreeWords", "MX-323", [](World& world) { world.write_anchor("person in flight"); }, en},
    {"AdvisedAgainstInItsOwnEntry", "MX-324",
     [](World& world) {
         auto& definition = world.asylum_seeker().languages[0].definitions[0];
         definition.text = Text("person whom some call a bogus applicant");
         world.asylum_seeker().languages[1].definitions[0].renders = text::fingerprint(definition.text.plain);
     },
     en},
    {"RealFlood", "MX-325", [](World& world) { world.write_anchor("person driven out by a flood"); }, en},
    {"ClosedList", "MX-326", [](World& world) { world.write_anchor("person in flight from war or disaster"); },
     en},
    {"ContextWithSource", "MX-327",
     [](World& world) {
         world.preferred().contexts = {{Text("every refugee has duties"), {"un-1951", "art. 2"}, {}}};
     },
     en},
    {"GlossaryWithoutArticles", "MX-328",
     [](World& world) {
         world.anchor().source = {"unhcr-terms", ""};
     },
     en},
    {"LettersOfEveryLanguage", "MX-401",
     [](World& world) { world.write_anchor("person: año, coração, œuvre, chèche, 1\u00A0000 — d’asile"); }, en},
    {"WordInAnotherScript", "MX-402",
     [](World& world) { world.write_anchor("person called беженец in Russian"); }, en},
    {"LabelsOfArticles", "MX-403",
     [](World& world) {
         world.write_anchor("person under art. 3 a) and art. 4 ii) of the “Act” (as amended)");
     },
     en},
    {"BlanksWhereTheyBelong", "MX-404",
     [](World& world) { world.write_anchor("person, of 1,000 or more; or of 3.5 million"); }, en},
    {"WordTwiceWithAComma", "MX-405",
     [](World& world) { world.write_anchor("person of that, that or the other country"); }, en},
    {"Accents", "MX-406", [](World& world) { add_note(world, NoteKind::usage, "migración"); }, en},
    {"TermsInThePromisedLanguages", "MX-503", [](World& world) { world.description.term_languages = {}; }, en},
};

} // namespace

std::span<const Flaw> all_flaws() {
    return flaws;
}

std::span<const Flaw> all_near_flaws() {
    return near_flaws;
}

} // namespace migralex::lint
