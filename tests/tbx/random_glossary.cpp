// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_glossary.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <vector>

namespace migralex::tbx {

namespace {

constexpr const char* pieces[] = {"migración",
                                  "trata",
                                  "niñez",
                                  "pessoa refugiada",
                                  "demandeur d'asile",
                                  "mòn",
                                  "&",
                                  "<b>",
                                  "]]>",
                                  "\"",
                                  "«»",
                                  "'",
                                  "a\u00A0b",
                                  "😀",
                                  "移民",
                                  "x\u0327",
                                  "-->",
                                  "&amp;",
                                  "?>",
                                  "CA-4"};
constexpr const char* markups[] = {"<hi>trata</hi>", "una <hi type=\"bold\">trata</hi> &amp; más", "<!--?-->",
                                   "a <foreign xml:lang=\"en\">b <hi>c</hi></foreign>"};
constexpr const char* plains[] = {"trata", "una trata & más", "", "a b c"};
constexpr const char* languages[] = {"en", "es", "fr", "ht", "nl", "pt", "zh"};

} // namespace

std::string RandomGlossary::words() {
    std::string text = pieces[below(std::size(pieces))];
    for (auto more = below(3); more > 0; --more) text += std::string(" ") + pieces[below(std::size(pieces))];
    return text;
}

std::string RandomGlossary::maybe_words() {
    return one_in(2) ? words() : std::string();
}

Text RandomGlossary::prose() {
    if (!one_in(5)) return Text(words());
    const auto which = below(std::size(markups));
    Text text(plains[which]);
    text.markup = markups[which];
    return text;
}

SourceReference RandomGlossary::source() {
    return {maybe_words(), maybe_words()};
}

Acceptability RandomGlossary::acceptability() {
    Acceptability result;
    result.status = enumerator<AdministrativeStatus>(4);
    fill(result.where, 2, [&] { return words(); });
    result.source = source();
    result.origin = maybe_words();
    return result;
}

Note RandomGlossary::note() {
    Note result;
    result.kind = enumerator<NoteKind>(5);
    result.language = one_in(2) ? "es-MX" : "";
    result.text = prose();
    result.country = maybe_words();
    result.source = source();
    result.origin = maybe_words();
    return result;
}

Transaction RandomGlossary::transaction() {
    return {maybe_words(), one_in(2) ? "2026-11-22" : "", maybe_words(), {}};
}

Definition RandomGlossary::definition() {
    Definition result;
    result.text = prose();
    result.source = source();
    result.source_relation = enumerator<SourceRelation>(4);
    result.source_check = enumerator<SourceCheck>(2);
    result.role = enumerator<DefinitionRole>(4);
    result.renders = maybe_words();
    fill(result.valid_in, 3, [&] { return words(); });
    result.origin = maybe_words();
    return result;
}

TermSection RandomGlossary::term() {
    TermSection result;
    if (!one_in(3)) result.id = fmt::format("t{}", ++terms_);
    result.term = words();
    result.type = enumerator<TermType>(6);
    if (one_in(2)) result.part_of_speech = enumerator<PartOfSpeech>(5);
    if (one_in(2)) result.gender = enumerator<GrammaticalGender>(4);
    if (one_in(2)) result.number = enumerator<GrammaticalNumber>(5);
    if (one_in(2)) result.usage_register = enumerator<Register>(7);
    if (one_in(2)) result.acceptability = acceptability();
    fill(result.acceptability_elsewhere, 2, [&] { return acceptability(); });
    result.is_pejorative = one_in(4);
    fill(result.countries, 2, [&] { return words(); });
    fill(result.laws, 2, [&] { return NationalLaw{words(), source(), enumerator<ConceptRelation>(4)}; });
    fill(result.contexts, 2, [&] { return Context{prose(), source(), {}}; });
    fill(result.notes, 2, [&] { return note(); });
    fill(result.transactions, 2, [&] { return transaction(); });
    fill(result.origins, 2, [&] { return words(); });
    result.original_tag = maybe_words();
    return result;
}

Reopening RandomGlossary::reopening() {
    Reopening result{{ReviewState::validated, words(), maybe_words(), maybe_words()}, {}};
    fill(result.values, 3, [&] {
        return ValidatedValue{one_in(2) ? "t1" : "", one_in(2) ? "definition" : "term", maybe_words()};
    });
    return result;
}

LanguageSection RandomGlossary::section(const std::string& language) {
    LanguageSection result;
    result.language = language;
    result.review.state = enumerator<ReviewState>(4);
    if (one_in(2)) {
        result.review.body = maybe_words();
        result.review.document = maybe_words();
        result.review.date = maybe_words();
        if (one_in(3)) result.reopening = reopening();
    }
    fill(result.definitions, 2, [&] { return definition(); });
    fill(result.terms, 3, [&] { return term(); });
    return result;
}

Consolidation RandomGlossary::consolidation() {
    Consolidation result;
    fill(result.members, 3, [&] { return words(); });
    result.harmonization = enumerator<Harmonization>(4);
    result.anchor_member = maybe_words();
    result.anchor_reason = maybe_words();
    result.decision = maybe_words();
    result.body = maybe_words();
    result.date = maybe_words();
    fill(result.decisions, 2, [&] { return words(); });
    return result;
}

ConceptEntry RandomGlossary::entry() {
    ConceptEntry result;
    fill(result.themes, 2, [&] { return words(); });
    fill(result.aliases, 2, [&] { return words(); });
    result.original_id = maybe_words();
    if (one_in(4)) result.retirement = Retirement{maybe_words(), maybe_words()};
    if (one_in(2)) result.consolidation = consolidation();
    fill(result.notes, 2, [&] { return note(); });
    fill(result.relations, 3, [&] {
        Relation relation;
        relation.kind = enumerator<RelationKind>(7);
        relation.target = maybe_words();
        fill(relation.origins, 2, [&] { return words(); });
        return relation;
    });
    fill(result.external_references, 2, [&] { return ExternalReference{maybe_words(), maybe_words(), {}}; });
    fill(result.transactions, 2, [&] { return transaction(); });
    for (const auto* language : languages)
        if (one_in(3)) result.languages.push_back(section(language));
    if (one_in(8))
        fill(result.conflicts, 3, [&] {
            return ConflictVersion{words(), maybe_words(), prose(), maybe_words()};
        });
    return result;
}

Glossary RandomGlossary::glossary() {
    Glossary result;
    result.language = one_in(2) ? "es" : "pt-BR";
    result.title = maybe_words();
    fill(result.description, 2, [&] { return words(); });
    for (auto i = below(4); i > 0; --i) {
        auto made = entry();
        made.id = fmt::format("CAR-{}", 1000 - i);
        result.entries.push_back(std::move(made));
    }
    return result;
}

std::string RandomGlossary::wild_text() {
    static constexpr const char* texts[] = {" ",
                                            "\n      ",
                                            "trata",
                                            " niñez ",
                                            "&lt;",
                                            "noun",
                                            "verb",
                                            "draft",
                                            "anchor",
                                            "preferredTerm-admn-sts",
                                            "admittedTerm-admn-sts",
                                            "toVerify",
                                            "verified",
                                            "fullForm",
                                            "entryTerm",
                                            "initialism",
                                            "Noun",
                                            "otherGender",
                                            "admitted",
                                            "Forbidden",
                                            "acronym",
                                            "Belice",
                                            "<!-- c -->",
                                            "<?p i?>",
                                            "<hi>a</hi> <hi>b</hi>",
                                            "exact",
                                            "agreed",
                                            "masculine"};
    return texts[below(std::size(texts))];
}

/// A data category: often one of those that the element has in our dialect.
std::string RandomGlossary::wild_category(const std::string& element) {
    static const std::map<std::string, std::vector<const char*>, std::less<>> known = {
        {"descrip",
         {"definition", "definition", "Definition", "context", "usageNote", "generalNote", "Note",
          "subjectField", "Subject field", "associatedConcept", "relatedConcept"}},
        {"admin",
         {"source", "Source", "sourceArticle", "definitionRole", "sourceRelation", "sourceCheck", "validIn",
          "reviewState", "languageTag", "retirement", "harmonization", "conceptRelation", "originalIdentifier",
          "originatingTerm", "originatingEntry", "formerIdentifier"}},
        {"adminNote", {"reviewBody", "reviewDate", "replacedBy", "anchorMember", "originatingEntry"}},
        {"termNote",
         {"partOfSpeech", "Part of Speech", "grammaticalGender", "termType", "Term type",
          "administrativeStatus", "Status", "usageNote", "Usage note", "legalTerm", "localAdministrativeStatus",
          "geographicalUsage", "mark"}},
        {"transac", {"transactionType"}},
        {"transacNote", {"responsibility", "Responsibility"}},
        {"xref", {"externalCrossReference"}}};
    static constexpr const char* any[] = {"definition", "source", "reviewState", "partOfSpeech", "otra"};
    const auto found = known.find(element);
    if (found == known.end() || one_in(6)) return any[below(std::size(any))];
    return found->second[below(found->second.size())];
}

std::string RandomGlossary::wild_attributes(const std::string& element) {
    static constexpr const char* tags[] = {"es", "es", "es-MX", "EN", "---", "ht"};
    const bool is_section = element.ends_with("Sec") || element.ends_with("Grp") || element == "term";
    std::string attributes;
    if (!one_in(is_section ? 2 : 10) && !is_section)
        attributes += fmt::format(" type=\"{}\"", wild_category(element));
    if (element == "langSec" ? !one_in(10) : one_in(5))
        attributes += fmt::format(" xml:lang=\"{}\"", tags[below(std::size(tags))]);
    if (one_in(10)) attributes += fmt::format(" id=\"{}{}\"", one_in(3) ? "" : "i", below(3));
    if (one_in(5)) attributes += one_in(2) ? " target=\"CAR-1\"" : " target=\"1\"";
    if (element == "mx:x" || one_in(12)) attributes += " mx:n=\"1\" xmlns:mx=\"urn:mx\"";
    return attributes;
}

/// At most one piece of text: two that come to stand together read as one.
std::string RandomGlossary::wild_children(std::size_t depth) {
    static constexpr const char* asides[] = {" ", "\n  ", "<!-- c -->", "<?p i?>"};
    auto children = one_in(6) ? wild_text() : std::string();
    for (auto count = below(7); count > 0; --count)
        children += one_in(4) ? asides[below(std::size(asides))] : wild_element(depth + 1);
    return children;
}

std::string RandomGlossary::wild_element(std::size_t depth) {
    static constexpr const char* names[] = {"langSec", "termSec",  "term",       "descrip",     "descripGrp",
                                            "admin",   "adminGrp", "adminNote",  "termNote",    "termNoteGrp",
                                            "note",    "transac",  "transacGrp", "transacNote", "date",
                                            "xref",    "x",        "mx:x",       "conceptEntry"};
    static constexpr const char* likely[][6] = {
        {"langSec", "langSec", "descrip", "descripGrp", "adminGrp", "admin"},
        {"termSec", "termSec", "descripGrp", "descrip", "admin", "adminGrp"},
        {"term", "termNote", "termNoteGrp", "termNote", "transacGrp", "admin"},
        {"descrip", "admin", "termNote", "adminNote", "transac", "admin"}};
    const std::string name =
        one_in(5) ? names[below(std::size(names))] : likely[std::min<std::size_t>(depth, 3)][below(6)];
    return wild_element_called(name, depth);
}

/// Groups mostly begin with their own main element.
std::string RandomGlossary::wild_element_called(const std::string& name, std::size_t depth) {
    const bool is_group = name.ends_with("Grp");
    std::string content;
    if (is_group && !one_in(5)) content += wild_element_called(name.substr(0, name.size() - 3), depth + 1);
    if (depth < 4 && (is_group || name.ends_with("Sec"))) {
        content += wild_children(is_group ? 2 : depth);
    } else {
        content += wild_text();
    }
    return "<" + name + wild_attributes(name) + ">" + content + "</" + name + ">";
}

std::string RandomGlossary::wild_entry(const std::string& id) {
    return "<conceptEntry id=\"" + id + "\">" + wild_children(0) + wild_element(1) + wild_element(1) +
           wild_element(1) + "</conceptEntry>";
}

} // namespace migralex::tbx
