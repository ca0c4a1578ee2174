// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edit.hpp"

#include "base/errors.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"
#include "text/fingerprint.hpp"
#include "workspace/fields.hpp"
#include "workspace/validated_values.hpp"

#include <gtest/gtest.h>

namespace migralex::workspace {

namespace {

constexpr const char* anchor_text = "Protección que un Estado concede a quien huye de persecución.";

/// `asilo`, validated in Spanish with a verified anchor, rendered in Portuguese, a term alone in English.
ConceptEntry asylum() {
    ConceptEntry entry;
    entry.id = "SAM-0001";
    entry.themes = {"PRO", "GOV"};

    auto& es = language_section(entry, "es");
    es.review = {ReviewState::validated, "csm", "Acta 3/2026", "2026-03-10"};
    Definition anchor;
    anchor.text = Text(anchor_text);
    anchor.role = DefinitionRole::anchor;
    anchor.source = {"un-1951", "art. 1"};
    anchor.source_check = SourceCheck::verified;
    es.definitions = {anchor};
    TermSection term;
    term.id = "SAM-0001.es.t1";
    term.term = "asilo";
    term.acceptability.status = AdministrativeStatus::preferred;
    es.terms.push_back(term);
    term.id = "SAM-0001.es.t2";
    term.term = "asilo político";
    term.acceptability.status = AdministrativeStatus::admitted;
    es.terms.push_back(term);

    auto& pt = language_section(entry, "pt");
    pt.review = {ReviewState::validated, "csm", "Acta 3/2026", "2026-03-10"};
    Definition rendering;
    rendering.text = Text("Proteção que um Estado concede a quem foge de perseguição.");
    rendering.role = DefinitionRole::rendering;
    rendering.renders = text::fingerprint(anchor_text);
    rendering.source_check = SourceCheck::verified;
    pt.definitions = {rendering};
    term.id = "SAM-0001.pt.t1";
    term.term = "asilo";
    pt.terms.push_back(term);

    term.id = "SAM-0001.en.t1";
    term.term = "asylum";
    language_section(entry, "en").terms.push_back(term);
    return entry;
}

FieldChange change(std::string field, std::string text, std::string language = {},
                   std::string id = "SAM-0001") {
    return {std::move(id), std::move(field), std::move(language), std::move(text), "Ana Núñez", "2026-11-22"};
}

FieldChange of_term(std::string field, std::string text, std::string id = "SAM-0001.es.t1") {
    return change(std::move(field), std::move(text), {}, std::move(id));
}

/// The entry after a change that is made; compared with the expected one whole.
std::string changed(const FieldChange& wanted) {
    auto entry = asylum();
    EXPECT_TRUE(apply_change(entry, wanted));
    return tbx::format_entry(entry);
}

template <typename Edit>
std::string expected(Edit edit) {
    auto entry = asylum();
    edit(entry);
    entry.transactions.push_back({"modification", "2026-11-22", "Ana Núñez", {}});
    return tbx::format_entry(entry);
}

/// The message of a change that is refused; the entry must be as it was.
std::string refusal(const FieldChange& wanted) {
    auto entry = asylum();
    try {
        apply_change(entry, wanted);
    } catch (const RequestError& error) {
        EXPECT_EQ(entry, asylum()) << "a refused change has changed something";
        return format_error(error, InterfaceLanguage::en);
    }
    return "accepted";
}

const Review reopened = {ReviewState::proposed, {}, {}, {}};

/// The section is proposed again and keeps what was validated of it.
void reopen(LanguageSection& section, std::vector<ValidatedValue> validated) {
    section.reopening = Reopening{section.review, std::move(validated)};
    section.review = reopened;
}

} // namespace

TEST(ApplyChange, NewWordsOfADefinitionReopenItsSectionAndItsSourceCheck) {
    EXPECT_EQ(changed(change("definition", "Protección que un Estado otorga en su territorio.", "es")),
              expected([](ConceptEntry& entry) {
                  auto& section = *find_language(entry, "es");
                  reopen(section, {{"", "definition", anchor_text}, {"", "source-check", "verified"}});
                  section.definitions[0].text = Text("Protección que un Estado otorga en su territorio.");
                  section.definitions[0].source_check = SourceCheck::to_verify;
              }));
}

TEST(ApplyChange, NewWordsOfARenderingRenderTheAnchorAsItNowStands) {
    auto entry = asylum();
    ASSERT_TRUE(apply_change(entry, change("definition", "Amparo que un Estado concede.", "es")));
    EXPECT_EQ(find_language(entry, "pt")->definitions[0].renders, text::fingerprint(anchor_text))
        << "it is stale until somebody looks at it";
    ASSERT_TRUE(apply_change(entry, change("definition", "Amparo que um Estado concede.", "pt")));
    const auto& pt = *find_language(entry, "pt");
    EXPECT_EQ(pt.definitions[0].renders, text::fingerprint("Amparo que un Estado concede."));
    EXPECT_EQ(pt.definitions[0].text, Text("Amparo que um Estado concede."));
    EXPECT_EQ(pt.definitions[0].source_check, SourceCheck::to_verify);
    EXPECT_EQ(pt.review, reopened);
}

TEST(ApplyChange, ConfirmingAStaleRenderingKeepsItsReview) {
    auto entry = asylum();
    ASSERT_TRUE(apply_change(entry, change("definition", "Amparo que un Estado concede.", "es")));
    const auto words = find_language(entry, "pt")->definitions[0].text.plain;
    EXPECT_TRUE(apply_change(entry, change("definition", words, "pt")));
    const auto& pt = *find_language(entry, "pt");
    EXPECT_EQ(pt.definitions[0].renders, text::fingerprint("Amparo que un Estado concede."));
    EXPECT_EQ(pt.review.state, ReviewState::validated);
    EXPECT_EQ(entry.transactions.size(), 2U);
}

TEST(ApplyChange, FirstDefinitionOfALanguageIsARenderingWhereThereIsAnAnchor) {
    EXPECT_EQ(changed(change("definition", "Protection granted by a State.", "en")),
              expected([](ConceptEntry& entry) {
                  Definition rendering;
                  rendering.text = Text("Protection granted by a State.");
                  rendering.role = DefinitionRole::rendering;
                  rendering.renders = text::fingerprint(anchor_text);
                  find_language(entry, "en")->definitions = {rendering};
              }));
}

TEST(ApplyChange, FirstDefinitionOfAnEntryIsItsAnchor) {
    ConceptEntry entry;
    entry.id = "CAR-0001";
    EXPECT_TRUE(
        apply_change(entry, change("definition", "Protection accordée par un État.", "fr", "CAR-0001")));
    ASSERT_TRUE(find_anchor(entry).has_value());
    EXPECT_EQ(find_anchor(entry)->section->language, "fr");
    EXPECT_EQ(find_anchor(entry)->definition->text, Text("Protection accordée par un État."));
}

TEST(ApplyChange, SetsTheOtherFieldsOfADefinition) {
    EXPECT_EQ(changed(change("source", "oea-1984", "es")), expected([](ConceptEntry& entry) {
                  auto& definition = find_language(entry, "es")->definitions[0];
                  definition.source.source = "oea-1984";
                  definition.source_check = SourceCheck::to_verify;
              }));
    EXPECT_EQ(changed(change("article", "III, párr. 3", "es")), expected([](ConceptEntry& entry) {
                  auto& definition = find_language(entry, "es")->definitions[0];
                  definition.source.article = "III, párr. 3";
                  definition.source_check = SourceCheck::to_verify;
              }));
    EXPECT_EQ(changed(change("source-check", "toVerify", "es")), expected([](ConceptEntry& entry) {
                  find_language(entry, "es")->definitions[0].source_check = SourceCheck::to_verify;
              }));
    EXPECT_EQ(changed(change("source-relation", "adapted", "es")), expected([](ConceptEntry& entry) {
                  find_language(entry, "es")->definitions[0].source_relation = SourceRelation::adapted;
              }));
}

TEST(ApplyChange, SetsThePrimaryTheme) {
    EXPECT_EQ(changed(change("theme", "DAT")), expected([](ConceptEntry& entry) {
                  entry.themes = {"DAT", "GOV"};
              }));
    EXPECT_EQ(changed(change("theme", "GOV")), expected([](ConceptEntry& entry) { entry.themes = {"GOV"}; }));
}

TEST(ApplyChange, NewWordsOfAPreferredTermReopenItsSection) {
    EXPECT_EQ(changed(of_term("term", "asilo territorial")), expected([](ConceptEntry& entry) {
                  auto& section = *find_language(entry, "es");
                  section.terms[0].term = "asilo territorial";
                  reopen(section, {{"SAM-0001.es.t1", "term", "asilo"}});
              }));
    EXPECT_EQ(
        changed(of_term("term", "asilo diplomático", "SAM-0001.es.t2")),
        expected([](ConceptEntry& entry) { find_language(entry, "es")->terms[1].term = "asilo diplomático"; }));
}

TEST(ApplyChange, PreferenceGivenOrTakenReopensTheSection) {
    EXPECT_EQ(changed(of_term("acceptability", "deprecated")), expected([](ConceptEntry& entry) {
                  auto& section = *find_language(entry, "es");
                  section.terms[0].acceptability.status = AdministrativeStatus::deprecated;
                  reopen(section, {{"SAM-0001.es.t1", "acceptability", "preferred"}});
              }));
    EXPECT_EQ(changed(of_term("acceptability", "preferred", "SAM-0001.es.t2")),
              expected([](ConceptEntry& entry) {
                  auto& section = *find_language(entry, "es");
                  section.terms[1].acceptability.status = AdministrativeStatus::preferred;
                  reopen(section, {{"SAM-0001.es.t2", "acceptability", "admitted"}});
              }));
    EXPECT_EQ(changed(of_term("acceptability", "superseded", "SAM-0001.es.t2")),
              expected([](ConceptEntry& entry) {
                  find_language(entry, "es")->terms[1].acceptability.status = AdministrativeStatus::superseded;
              }));
}

TEST(ApplyChange, SetsGrammar) {
    EXPECT_EQ(changed(of_term("gender", "masculine")), expected([](ConceptEntry& entry) {
                  find_language(entry, "es")->terms[0].gender = GrammaticalGender::masculine;
              }));
    EXPECT_EQ(changed(of_term("part-of-speech", "noun")), expected([](ConceptEntry& entry) {
                  find_language(entry, "es")->terms[0].part_of_speech = PartOfSpeech::noun;
              }));
}

TEST(ApplyChange, SameValueRecordsNothing) {
    for (const auto& same : {change("definition", anchor_text, "es"), change("source", "un-1951", "es"),
                             change("article", "art. 1", "es"), change("source-check", "verified", "es"),
                             change("source-relation", "unstated", "es"), change("theme", "PRO"),
                             of_term("term", "asilo"), of_term("acceptability", "preferred"),
                             change("definition", "  " + std::string(anchor_text) + " \n", "es")}) {
        auto entry = asylum();
        EXPECT_FALSE(apply_change(entry, same)) << same.field;
        EXPECT_EQ(entry, asylum()) << same.field;
    }
}

TEST(ApplyChange, SameWordsKeepTheirMarkup) {
    auto entry = asylum();
    find_language(entry, "es")->definitions[0].text.markup =
        "Protección que un <hi>Estado</hi> concede a quien huye de persecución.";
    const auto before = entry;
    EXPECT_FALSE(apply_change(entry, change("definition", anchor_text, "es")));
    EXPECT_EQ(entry, before);
    EXPECT_TRUE(apply_change(entry, change("definition", "Otra cosa.", "es")));
    EXPECT_EQ(find_language(entry, "es")->definitions[0].text.markup, "") << "markup of other words";
}

TEST(ApplyChange, StoresTextsNormalized) {
    auto entry = asylum();
    EXPECT_TRUE(apply_change(entry, of_term("term", "  proteccio\xCC\x81n \t internacional\n")));
    EXPECT_EQ(find_language(entry, "es")->terms[0].term, "protección internacional");
}

TEST(ApplyChange, RefusesAnUnknownField) {
    EXPECT_EQ(
        refusal(change("definición", "x", "es")),
        "\"definición\" is not a field; the fields are: theme, themes, relations, scope-note, usage-note, "
        "statistical-note, national-notes, note, definition, source, article, source-relation, source-check, "
        "review, term, "
        "acceptability, advised-by, pejorative, type, part-of-speech, gender, number, register, countries, "
        "laws");
}

TEST(ApplyChange, RefusesAMissingOrUnknownLanguage) {
    for (const auto& wanted :
         {change("definition", "Texto."), change("source", "un-1951"), change("article", "art. 1"),
          change("source-check", "verified"), change("source-relation", "adapted")})
        EXPECT_EQ(refusal(wanted), "this field needs a language: add --language, for example --language es")
            << wanted.field;
    EXPECT_EQ(refusal(change("source", "un-1951", "fr")), "SAM-0001 has nothing in \"fr\"");
    EXPECT_EQ(refusal(change("source", "un-1951", "en")),
              "SAM-0001 has no definition in \"en\"; write the definition first");
}

TEST(ApplyChange, RefusesADefinitionInWhatIsNoBareLanguage) {
    // A section is of a bare language; regions are places of use.
    for (const auto* hostile : {"es-MX", "ES", "klingon language", "\"><script>", "e", "../es"})
        EXPECT_EQ(refusal(change("definition", "Texto.", hostile)),
                  "SAM-0001 has nothing in \"" + std::string(hostile) + "\"");
    EXPECT_EQ(refusal(change("definition", "Pwoteksyon yon Leta bay.", "ht")), "accepted");
}

TEST(ApplyChange, RefusesAnUnknownTerm) {
    for (const auto* id : {"SAM-0001", "SAM-0001.es.t9", "SAM-0002.es.t1"})
        for (const auto& wanted : {of_term("term", "asilo", id), of_term("acceptability", "preferred", id),
                                   of_term("gender", "feminine", id), of_term("part-of-speech", "noun", id)})
            EXPECT_EQ(refusal(wanted),
                      "this field belongs to a term: give its identifier, for example SAM-0001.es.t1")
                << wanted.field << " of " << id;
}

TEST(ApplyChange, RefusesAnUnknownValueAndSaysWhichThereAre) {
    EXPECT_EQ(refusal(change("source-check", "sí", "es")),
              "\"sí\" is not a value of source-check; the values are: toVerify, verified");
    EXPECT_EQ(
        refusal(change("source-relation", "igual", "es")),
        "\"igual\" is not a value of source-relation; the values are: unstated, identical, adapted, ownWords");
    EXPECT_EQ(refusal(of_term("acceptability", "preferido")),
              "\"preferido\" is not a value of acceptability; the values "
              "are: preferred, admitted, deprecated, superseded");
    EXPECT_EQ(refusal(of_term("gender", "femenino")),
              "\"femenino\" is not a value of gender; the values are: masculine, feminine, neuter, other");
    EXPECT_EQ(refusal(of_term("part-of-speech", "sustantivo")),
              "\"sustantivo\" is not a value of part-of-speech; the values are: noun, verb, adjective, adverb, "
              "other");
}

TEST(ApplyChange, AnEmptyTextTakesAwayWhatMayBeLeftOpen) {
    EXPECT_EQ(changed(change("article", "", "es")), expected([](ConceptEntry& entry) {
                  auto& definition = find_language(entry, "es")->definitions[0];
                  definition.source.article.clear();
                  definition.source_check = SourceCheck::to_verify;
              }));
    auto entry = asylum();
    ASSERT_TRUE(apply_change(entry, of_term("gender", "feminine")));
    ASSERT_TRUE(apply_change(entry, of_term("gender", "")));
    EXPECT_FALSE(find_language(entry, "es")->terms[0].gender.has_value());
    for (const auto* needed : {"acceptability", "type"})
        EXPECT_EQ(refusal(of_term(needed, "")), "the text is empty; nothing was changed") << needed;
}

TEST(ApplyChange, OtherRelationsReopenEverySection) {
    EXPECT_EQ(changed(change("relations", "broader SAM-0002, associated SAM-0003")),
              expected([](ConceptEntry& entry) {
                  entry.relations = {{RelationKind::broader, "SAM-0002", {}, {}},
                                     {RelationKind::associated, "SAM-0003", {}, {}}};
                  reopen(*find_language(entry, "es"), {{"", "relations", ""}});
                  reopen(*find_language(entry, "pt"), {{"", "relations", ""}});
              }));
    for (const auto* wrong : {"above SAM-0002", "broader", "broader SAM-0001", "broader SAM-0002 SAM-0003"})
        EXPECT_NE(refusal(change("relations", wrong)), "accepted") << wrong;
}

TEST(ApplyChange, AnEditorialCorrectionLeavesValidatedWhatWasValidated) {
    auto correction =
        change("definition", "Protección que un Estado concede a quienes huyen de persecución.", "es");
    correction.is_editorial = true;
    EXPECT_NE(refusal(correction), "accepted") << "without a reason";
    correction.reason = "number agreement";
    auto entry = asylum();
    ASSERT_TRUE(apply_change(entry, correction));
    const auto& section = *find_language(entry, "es");
    const auto before = asylum();
    EXPECT_EQ(section.review, find_language(before, "es")->review);
    EXPECT_EQ(section.definitions[0].source_check, SourceCheck::verified);
    ASSERT_EQ(entry.transactions.size(), 1U);
    EXPECT_EQ(entry.transactions[0].type, "correction");
    EXPECT_EQ(recorded_reason(entry.transactions[0]), "number agreement");
    EXPECT_FALSE(section.reopening.has_value());
    correction.text = "Amparo que cualquier país otorga libremente.";
    EXPECT_NE(refusal(correction), "accepted") << "other words are no correction";
}

TEST(ApplyChange, ValidatedNeedsABodyAndADocument) {
    auto wanted = change("review", "validated", "en");
    EXPECT_NE(refusal(wanted), "accepted");
    wanted.body = "csm";
    wanted.document = "Acta 4/2026";
    auto entry = asylum();
    ASSERT_TRUE(apply_change(entry, wanted));
    EXPECT_EQ(find_language(entry, "en")->review,
              (Review{ReviewState::validated, "csm", "Acta 4/2026", "2026-11-22"}));
    EXPECT_EQ(entry.transactions.back().type, "approval");
    ASSERT_TRUE(apply_change(entry, change("review", "nationalComment", "en")));
    EXPECT_EQ(find_language(entry, "en")->review, (Review{ReviewState::national_comment, {}, {}, {}}));
}

/// What is left of an entry when what was recorded is taken away.
std::string without_records(ConceptEntry entry) {
    entry.transactions.clear();
    return tbx::format_entry(entry);
}

TEST(RejectChange, BringsBackWhatWasValidatedAndLeavesWhatWasAdded) {
    auto entry = asylum();
    ASSERT_TRUE(apply_change(entry, change("definition", "Amparo.", "es")));
    ASSERT_TRUE(apply_change(entry, change("definition", "Refugio que se da.", "es")));
    ASSERT_TRUE(apply_change(entry, of_term("term", "asilo territorial")));
    ASSERT_TRUE(apply_change(entry, of_term("acceptability", "admitted")));
    ASSERT_TRUE(apply_change(entry, of_term("acceptability", "preferred", "SAM-0001.es.t2")));
    ASSERT_TRUE(apply_change(entry, of_term("gender", "masculine")));
    const auto& section = *find_language(entry, "es");
    ASSERT_TRUE(section.reopening.has_value());
    EXPECT_EQ(section.reopening->validated, find_language(asylum(), "es")->review);
    // What was validated is in the file, and read back from it.
    auto read = tbx::parse_tbx(tbx::format_tbx({"es", "", {}, {entry}, {}}), "x.tbx").glossary.entries.at(0);
    ASSERT_EQ(read, entry);
    reject_change(read, "es", {"Ana Núñez", "2026-11-23", "the text agreed stays"});
    auto wanted = asylum();
    find_language(wanted, "es")->terms[0].gender = GrammaticalGender::masculine;
    EXPECT_EQ(without_records(read), without_records(wanted));
    EXPECT_EQ(recorded_reason(read.transactions.back()), "es: the text agreed stays");
}

TEST(RejectChange, BringsBackRelationsMarkupAndAPreferredTermThatWasTakenOut) {
    auto before = asylum();
    auto& es = *find_language(before, "es");
    es.definitions[0].text.markup =
        "Protección que un <hi type=\"italics\">Estado</hi> concede a quien huye de persecución.";
    auto entry = before;
    ASSERT_TRUE(apply_change(entry, change("relations", "broader SAM-0002")));
    ASSERT_TRUE(apply_change(entry, change("definition", "Amparo.", "es")));
    remove_term(entry, "SAM-0001.es.t1", {"Ana Núñez", "2026-11-22", "mistake"});
    reject_change(entry, "es", {"Ana Núñez", "2026-11-23", "no"});
    find_language(before, "pt")->review = find_language(entry, "pt")->review;
    find_language(before, "pt")->reopening = find_language(entry, "pt")->reopening;
    find_language(before, "pt")->definitions = find_language(entry, "pt")->definitions;
    EXPECT_EQ(without_records(entry), without_records(before));
}

TEST(RejectChange, IsRefusedWhereNothingWasReopened) {
    auto entry = asylum();
    const auto refused = [&](const std::string& language, const std::string& reason) {
        try {
            reject_change(entry, language, {"Ana", "2026-11-23", reason});
        } catch (const RequestError& error) {
            return format_error(error, InterfaceLanguage::en);
        }
        return std::string("accepted");
    };
    EXPECT_EQ(
        refused("es", "no"),
        "SAM-0001 has no change of a validated text in \"es\"; migralex show SAM-0001 says how it stands");
    EXPECT_NE(refused("ht", "no"), "accepted");
    ASSERT_TRUE(apply_change(entry, change("definition", "Amparo.", "es")));
    EXPECT_EQ(refused("es", " "), "say why: --reason; the reason stays visible to all");
    auto validated = change("review", "validated", "es");
    validated.body = "csm";
    validated.document = "Acta 4/2026";
    ASSERT_TRUE(apply_change(entry, validated));
    EXPECT_NE(refused("es", "no"), "accepted") << "validated anew";
}

TEST(ApplyChange, NoEditorialCorrectionOfAnythingButWords) {
    for (const auto* field : {"acceptability", "relations"}) {
        auto wanted =
            field == std::string("relations") ? change(field, "broader SAM-0002") : of_term(field, "admitted");
        wanted.is_editorial = true;
        wanted.reason = "quick";
        EXPECT_NE(refusal(wanted), "accepted") << field;
    }
}

TEST(ApplyChange, SetsNotesPlacesAndLaws) {
    auto entry = asylum();
    ASSERT_TRUE(apply_change(entry, change("usage-note", "Sin mayúscula.", "es")));
    ASSERT_TRUE(apply_change(entry, change("usage-note", "Con minúscula.", "es")));
    ASSERT_EQ(entry.notes.size(), 1U);
    EXPECT_EQ(entry.notes[0].text.plain, "Con minúscula.");
    ASSERT_TRUE(apply_change(entry, change("usage-note", "", "es")));
    EXPECT_TRUE(entry.notes.empty());
    ASSERT_TRUE(apply_change(entry, of_term("countries", "MX, GT,  ,HN")));
    ASSERT_TRUE(
        apply_change(entry, of_term("laws", "MX mx-lr-2011 narrower art. 2, fr. I | GT gt-cm-2016 exact")));
    const auto& term = find_language(entry, "es")->terms[0];
    EXPECT_EQ(term.countries, (std::vector<std::string>{"MX", "GT", "HN"}));
    EXPECT_EQ(term.laws,
              (std::vector<NationalLaw>{{"MX", {"mx-lr-2011", "art. 2, fr. I"}, ConceptRelation::narrower},
                                        {"GT", {"gt-cm-2016", ""}, ConceptRelation::exact}}));
    EXPECT_FALSE(
        apply_change(entry, of_term("laws", "MX mx-lr-2011 narrower art. 2, fr. I | GT gt-cm-2016 exact")));
    EXPECT_NE(refusal(of_term("laws", "MX art. 2")), "accepted");
}

TEST(ApplyChange, SetsNationalNotes) {
    auto entry = asylum();
    Note other;
    other.kind = NoteKind::national;
    other.language = "en";
    other.country = "BZ";
    other.text = Text("untouched");
    entry.notes = {other};
    const std::string line = "MX: cincuenta palabras: [o menos] [mx-lr-2011, art. 2, fr. I] | GT: otra";
    ASSERT_TRUE(apply_change(entry, change("national-notes", line, "es")));
    ASSERT_EQ(entry.notes.size(), 3U);
    EXPECT_EQ(entry.notes[0], other);
    EXPECT_EQ(entry.notes[1].country, "MX");
    EXPECT_EQ(entry.notes[1].text.plain, "cincuenta palabras: [o menos]");
    EXPECT_EQ(entry.notes[1].source, (SourceReference{"mx-lr-2011", "art. 2, fr. I"}));
    EXPECT_EQ(entry.notes[2].source, SourceReference{});
    EXPECT_EQ(read_field(*find_field("national-notes"), entry, entry.id, "es"), line);
    EXPECT_FALSE(apply_change(entry, change("national-notes", line, "es")));
    // What is kept with a note stays with it, whatever happens to its words and its neighbours.
    entry.notes[1].preserved.attributes = {{"", "id", "n1"}};
    ASSERT_TRUE(
        apply_change(entry, change("national-notes", "HN: nueva | MX: otras palabras [mx-lr-2011]", "es")));
    ASSERT_EQ(entry.notes.size(), 3U);
    EXPECT_EQ(entry.notes[1].country, "HN");
    EXPECT_EQ(entry.notes[2].preserved.attributes.size(), 1U);
    EXPECT_EQ(entry.notes[2].source, (SourceReference{"mx-lr-2011", ""}));
    for (const auto* wrong : {"sin país", "MX:sin blanco", "MX: ", "MX: a | b"})
        EXPECT_NE(refusal(change("national-notes", wrong, "es")), "accepted") << wrong;
    ASSERT_TRUE(apply_change(entry, change("national-notes", "", "es")));
    EXPECT_EQ(entry.notes, (std::vector<Note>{other}));
}

TEST(CheckNames, RefusesWhatTheManifestDoesNotKnow) {
    Publication publication;
    publication.bodies["csm"] = {"csm", {}, {"SAM"}};
    publication.bodies["sica"] = {"sica", {}, {"CAM"}};
    publication.sources["un-1951"].id = "un-1951";
    publication.themes["PRO"] = {"PRO", {}, false};
    publication.places["MX"] = {"MX", {}, false};
    Glossary glossary;
    glossary.entries = {asylum()};
    const auto is_known = [&](FieldChange wanted, const std::string& body = {}) {
        wanted.body = body;
        try {
            check_names(wanted, publication, glossary);
        } catch (const RequestError&) {
            return false;
        }
        return true;
    };
    EXPECT_TRUE(is_known(change("theme", "PRO")));
    EXPECT_FALSE(is_known(change("theme", "PRX")));
    EXPECT_TRUE(is_known(change("source", "un-1951", "es")));
    EXPECT_FALSE(is_known(change("source", "un-1915", "es")));
    EXPECT_FALSE(is_known(of_term("countries", "MX, XX")));
    EXPECT_TRUE(is_known(of_term("laws", "MX un-1951 exact")));
    EXPECT_FALSE(is_known(of_term("laws", "MX un-1915 exact")));
    EXPECT_TRUE(is_known(change("relations", "broader SAM-0001")));
    EXPECT_FALSE(is_known(change("relations", "broader SAM-0009")));
    EXPECT_TRUE(is_known(change("review", "validated", "es"), "csm"));
    EXPECT_FALSE(is_known(change("review", "validated", "es"), "sica")) << "it may validate CAM alone";
    EXPECT_FALSE(is_known(change("review", "validated", "es"), "nobody"));
}

TEST(ApplyChange, RefusesAnEmptyText) {
    for (const auto* empty : {"", " ", "\t\n"})
        EXPECT_EQ(refusal(of_term("term", empty)), "the text is empty; nothing was changed");
}

TEST(ApplyChange, RefusesWhatXmlCannotHold) {
    const std::string message =
        "the text holds characters that XML does not allow or is not UTF-8; remove them";
    using namespace std::string_literals;
    for (const auto& hostile : {"asilo\x01"s, "asi\0lo"s, "asilo\x1B[31m"s, "asil\xF3"s, "\xED\xA0\x80"s,
                                "asilo\xEF\xBF\xBE"s, "asilo\xEF\xBF\xBF"s})
        EXPECT_EQ(refusal(of_term("term", hostile)), message);
    auto by_somebody = of_term("term", "asilo territorial");
    by_somebody.by = "Ana\x02";
    EXPECT_EQ(refusal(by_somebody), message) << "who changed it is written to the file too";
}

TEST(ApplyChange, WhatItAcceptsCanBeReadBack) {
    for (const auto* hostile : {"<script>alert(1)</script>", "a & b ]]> c", "\"comillas\" 'y' más",
                                "=HYPERLINK(\"x\")", "\xF0\x9F\x8C\x8E", "\xEF\xBF\xBD", "\x7F"}) {
        Glossary glossary;
        glossary.entries = {asylum()};
        ASSERT_TRUE(apply_change(glossary.entries[0], change("definition", hostile, "es"))) << hostile;
        const auto again = tbx::parse_tbx(tbx::format_tbx(glossary), "south-america.tbx").glossary;
        EXPECT_EQ(find_language(again.entries[0], "es")->definitions[0].text.plain, hostile);
    }
}

} // namespace migralex::workspace
