// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/sample.hpp"

#include "text/fingerprint.hpp"

#include <stdexcept>

namespace migralex::web::sample {

namespace {

Source source(std::string id, Names title, std::string body, std::string date, SourceLevel level) {
    Source result;
    result.id = std::move(id);
    result.title = std::move(title);
    result.body = std::move(body);
    result.date = std::move(date);
    result.level = level;
    result.state = "in force";
    result.rights = SourceRights::public_act;
    return result;
}

SourceRegistry sources() {
    SourceRegistry registry;
    const auto add = [&](Source added) { registry.emplace(added.id, std::move(added)); };
    auto convention = source("un-refugees-1951",
                             {{"es", "Convención sobre el Estatuto de los Refugiados"},
                              {"en", "Convention relating to the Status of Refugees"},
                              {"fr", "Convention relative au statut des réfugiés"},
                              {"pt", "Convenção relativa ao Estatuto dos Refugiados"}},
                             "un", "1951-07-28", SourceLevel::international);
    convention.link =
        "https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-relating-status-refugees";
    convention.authentic_languages = {"en", "fr"};
    add(std::move(convention));
    add(source("mx-lm-2011", {{"es", "Ley de Migración"}}, "", "2011-05-25", SourceLevel::national));
    add(source("br-13445-2017", {{"pt", "Lei de Migração (Lei nº 13.445)"}}, "", "2017-05-24",
               SourceLevel::national));
    add(source("cl-21325-2021", {{"es", "Ley de Migración y Extranjería (Ley 21.325)"}}, "", "2021-04-20",
               SourceLevel::national));
    add(source("jm-aliens", {{"en", "Aliens Act"}}, "", "1946", SourceLevel::national));
    add(source("un-3449-1975",
               {{"en", "General Assembly resolution 3449 (XXX)"},
                {"es", "Resolución 3449 (XXX) de la Asamblea General"}},
               "un", "1975-12-09", SourceLevel::international));
    add(source("never-cited", {{"en", "An instrument that nothing cites"}}, "un", "1999",
               SourceLevel::international));
    return registry;
}

void add_names(CodeRegistry& registry, std::string code, Names names, bool is_territory = false) {
    registry.emplace(code, NamedCode{code, std::move(names), is_territory});
}

CodeRegistry places() {
    CodeRegistry registry;
    add_names(registry, "MX", {{"es", "México"}, {"en", "Mexico"}, {"pt", "México"}, {"fr", "Mexique"}});
    add_names(registry, "BR", {{"es", "Brasil"}, {"en", "Brazil"}, {"pt", "Brasil"}, {"fr", "Brésil"}});
    add_names(registry, "AR",
              {{"es", "Argentina"}, {"en", "Argentina"}, {"pt", "Argentina"}, {"fr", "Argentine"}});
    add_names(registry, "CO", {{"es", "Colombia"}, {"en", "Colombia"}, {"pt", "Colômbia"}, {"fr", "Colombie"}});
    add_names(registry, "VE",
              {{"es", "Venezuela (República Bolivariana de)"},
               {"en", "Venezuela (Bolivarian Republic of)"},
               {"pt", "Venezuela (República Bolivariana da)"},
               {"fr", "Venezuela (République bolivarienne du)"}});
    add_names(registry, "EC", {{"es", "Ecuador"}, {"en", "Ecuador"}, {"pt", "Equador"}, {"fr", "Équateur"}});
    add_names(registry, "AW", {{"es", "Aruba"}, {"en", "Aruba"}, {"pt", "Aruba"}, {"fr", "Aruba"}}, true);
    return registry;
}

GlossaryDescription described(std::string prefix, Names title) {
    GlossaryDescription glossary;
    glossary.prefix = std::move(prefix);
    glossary.title = std::move(title);
    return glossary;
}

/// Refugee: a body agreed the definition; all languages are linked.
ConceptEntry refugee() {
    ConceptEntry entry;
    entry.id = "LAC-0001";
    entry.themes = {"PRO"};
    auto anchor =
        definition("A person who is outside the country of their nationality because of a well-founded fear "
                   "of persecution for reasons of race, religion, nationality, membership of a particular "
                   "social group or political opinion, and who cannot or, for that fear, will not seek the "
                   "protection of that country.",
                   "CAR-0010", DefinitionRole::anchor);
    anchor.source = {"un-refugees-1951", "art. 1(A)(2)"};
    anchor.source_relation = SourceRelation::adapted;
    anchor.source_check = SourceCheck::verified;
    const auto rendering = [&](std::string words) {
        auto result = definition(std::move(words), "CAR-0010", DefinitionRole::rendering);
        result.source = anchor.source;
        result.source_relation = SourceRelation::adapted;
        result.renders = text::fingerprint(anchor.text.plain);
        return result;
    };
    auto spanish =
        definition("Persona que se encuentra fuera del país de su nacionalidad por fundados temores de ser "
                   "perseguida, o por violencia generalizada que ha amenazado su vida, su seguridad o su "
                   "libertad.",
                   "CAM-0007", DefinitionRole::anchor);
    spanish.source = {"un-refugees-1951", "art. 1"};
    auto acronym = term("LAC-0001.es.t2", "asilado", AdministrativeStatus::deprecated);
    acronym.acceptability.source = {"un-refugees-1951", "art. 1"};
    acronym.gender = GrammaticalGender::masculine;
    auto person = term("LAC-0001.es.t1", "persona refugiada");
    person.gender = GrammaticalGender::feminine;
    auto short_form = term("LAC-0001.es.t3", "refugiado", AdministrativeStatus::admitted);
    short_form.gender = GrammaticalGender::masculine;
    short_form.laws.push_back({"MX", {"mx-lm-2011", "art. 3"}, ConceptRelation::narrower});
    short_form.countries = {"MX", "AR", "EC"};
    short_form.acceptability_elsewhere.push_back(
        {AdministrativeStatus::preferred, {"BR", "AR"}, {"br-13445-2017", "art. 1"}, "SAM-0003.es.t1"});
    entry.languages = {
        section("en", {term("LAC-0001.en.t1", "refugee")}, {anchor}),
        section("es", {person, short_form, acronym},
                {rendering(
                     "Persona que se halla fuera del país de su nacionalidad por un temor fundado de "
                     "persecución por motivos de raza, religión, nacionalidad, pertenencia a determinado grupo "
                     "social u opinión política, y que no puede o, a causa de ese temor, no quiere acogerse a "
                     "la protección de ese país."),
                 spanish}),
        section(
            "fr", {term("LAC-0001.fr.t1", "personne réfugiée")},
            {rendering("Personne qui se trouve hors du pays dont elle a la nationalité en raison d'une crainte "
                       "fondée de persécution et qui ne peut ou, du fait de cette crainte, ne veut se réclamer "
                       "de la protection de ce pays.")}),
        section("ht", {term("LAC-0001.ht.t1", "refijye")}),
        section("nl", {term("LAC-0001.nl.t1", "vluchteling")}),
        section("pt", {term("LAC-0001.pt.t1", "pessoa refugiada")},
                {rendering(
                    "Pessoa que se encontra fora do país de sua nacionalidade por fundado temor de perseguição "
                    "e que não pode ou, em razão desse temor, não quer valer-se da proteção desse país.")})};
    entry.languages[1].review = {ReviewState::validated, "crm", "Acta 4/2026", "2026-02-14"};
    Consolidation consolidation;
    consolidation.members = {"CAM-0007", "CAR-0010"};
    consolidation.harmonization = Harmonization::agreed;
    consolidation.anchor_member = "CAR-0010";
    consolidation.anchor_reason = "anchor.reason.decision";
    consolidation.body = "crm";
    consolidation.date = "2026-03-01";
    consolidation.decision = "2026-03-01-a1b2c3";
    consolidation.decisions = {"2026-03-01-a1b2c3"};
    entry.consolidation = consolidation;
    entry.relations = {{RelationKind::distinct, "LAC-0003", {"CAM-0007"}, {}},
                       {RelationKind::associated, "LAC-0005", {}, {}},
                       {RelationKind::associated, "LAC-0999", {}, {}}};
    Note statistics;
    statistics.kind = NoteKind::statistical;
    statistics.language = "es";
    statistics.text = "Se cuentan personas con la condición reconocida a fin de año, no solicitudes.";
    statistics.origin = "CAM-0007";
    Note usage;
    usage.kind = NoteKind::usage;
    usage.language = "en";
    usage.text = "Not every person who asks for asylum has been recognized as a refugee.";
    usage.origin = "CAR-0010";
    entry.notes = {statistics, usage};
    entry.external_references = {{"https://www.unhcr.org/refugees", "UNHCR", {}},
                                 {"javascript:alert(1)", "un enlace", {}}};
    entry.aliases = {"LAC-0090"};
    return entry;
}

/// Deportation: three subregions, three contents; nobody has agreed.
ConceptEntry deportation() {
    ConceptEntry entry;
    entry.id = "LAC-0002";
    entry.themes = {"RET", "BOR"};
    auto south =
        definition("Retorno obligado, por acto de la autoridad migratoria y tras un procedimiento, de una "
                   "persona no nacional que permanece de forma irregular en el país.",
                   "SAM-0044", DefinitionRole::anchor);
    south.source = {"br-13445-2017", "art. 50"};
    south.source_relation = SourceRelation::adapted;
    auto south_portuguese =
        definition("Retirada compulsória, por ato da autoridade migratória e após procedimento, de "
                   "pessoa não nacional em situação migratória irregular.",
                   "SAM-0044", DefinitionRole::authentic);
    south_portuguese.source = {"br-13445-2017", "art. 50"};
    south_portuguese.source_relation = SourceRelation::adapted;
    auto central =
        definition("Medida por la que se ordena la salida de una persona extranjera y se le prohíbe el "
                   "reingreso por un plazo.",
                   "CAM-0031", DefinitionRole::anchor);
    central.source = {"mx-lm-2011", "art. 144"};
    auto caribbean =
        definition("The removal of an alien under an order of the Minister or of a court, often after a "
                   "criminal conviction.",
                   "CAR-0052", DefinitionRole::anchor);
    caribbean.source = {"jm-aliens", "s. 15"};
    caribbean.valid_in = {"AW"};
    auto expulsion = term("LAC-0002.es.t2", "expulsión", AdministrativeStatus::admitted);
    expulsion.laws.push_back({"MX", {"mx-lm-2011", "art. 144"}, ConceptRelation::overlap});
    expulsion.acceptability_elsewhere.push_back(
        {AdministrativeStatus::deprecated, {"AR"}, {"cl-21325-2021", "art. 126"}, "SAM-0044.es.t2"});
    entry.languages = {section("en", {term("LAC-0002.en.t1", "deportation")}, {caribbean}),
                       section("es", {term("LAC-0002.es.t1", "deportación"), expulsion}, {south, central}),
                       section("fr", {term("LAC-0002.fr.t1", "expulsion")}),
                       section("pt", {term("LAC-0002.pt.t1", "deportação")}, {south_portuguese})};
    Consolidation consolidation;
    consolidation.members = {"CAM-0031", "CAR-0052", "SAM-0044"};
    consolidation.harmonization = Harmonization::not_harmonized;
    consolidation.anchor_member = "SAM-0044";
    consolidation.anchor_reason = "anchor.reason.level";
    entry.consolidation = consolidation;
    return entry;
}

TermSection pejorative(std::string id, std::string designation) {
    auto result = term(std::move(id), std::move(designation), AdministrativeStatus::deprecated);
    result.is_pejorative = true;
    result.acceptability.source = {"un-3449-1975", "para. 2"};
    return result;
}

/// Migrant in an irregular situation: terms advised against, and pejorative ones.
ConceptEntry irregular_migrant() {
    ConceptEntry entry;
    entry.id = "LAC-0003";
    entry.themes = {"STA"};
    auto anchor =
        definition("Persona que no cumple las condiciones de ingreso, permanencia o residencia del Estado en "
                   "que se encuentra.",
                   "CAM-0012", DefinitionRole::anchor);
    anchor.source_relation = SourceRelation::own_words;
    auto illegal = term("LAC-0003.es.t2", "migrante ilegal", AdministrativeStatus::deprecated);
    illegal.acceptability.source = {"un-3449-1975", "para. 2"};
    auto undocumented = term("LAC-0003.es.t3", "indocumentado", AdministrativeStatus::superseded);
    undocumented.acceptability.origin = "CAM-0012.es.t3";
    entry.languages = {section("en", {term("LAC-0003.en.t1", "migrant in an irregular situation"),
                                      term("LAC-0003.en.t2", "illegal alien", AdministrativeStatus::deprecated),
                                      pejorative("LAC-0003.en.t3", "wetback")}),
                       section("es",
                               {term("LAC-0003.es.t1", "persona migrante en situación irregular"), illegal,
                                undocumented, pejorative("LAC-0003.es.t4", "mojarra sin papeles"),
                                pejorative("LAC-0003.es.t5", "espaldamojada")},
                               {anchor}),
                       section("pt", {term("LAC-0003.pt.t1", "pessoa migrante em situação irregular")})};
    Consolidation consolidation;
    consolidation.members = {"CAM-0012", "CAR-0019"};
    consolidation.harmonization = Harmonization::provisional;
    consolidation.anchor_member = "CAM-0012";
    consolidation.anchor_reason = "anchor.reason.coherence";
    entry.consolidation = consolidation;
    return entry;
}

ConceptEntry trail() {
    ConceptEntry entry;
    entry.id = "LAC-0004";
    entry.themes = {"BOR"};
    auto trocha = term("LAC-0004.es.t1", "trocha");
    trocha.usage_register = Register::colloquial;
    trocha.countries = {"VE", "CO", "EC"};
    auto anchor = definition("Senda informal que cruza la frontera fuera de los pasos habilitados.", "SAM-0060",
                             DefinitionRole::anchor);
    anchor.source_relation = SourceRelation::own_words;
    entry.languages = {
        section("es", {trocha, term("LAC-0004.es.t2", "ñandutí de senderos", AdministrativeStatus::admitted)},
                {anchor})};
    Consolidation consolidation;
    consolidation.members = {"SAM-0060"};
    consolidation.harmonization = Harmonization::one_subregion;
    consolidation.anchor_member = "SAM-0060";
    consolidation.anchor_reason = "anchor.reason.only";
    entry.consolidation = consolidation;
    return entry;
}

ConceptEntry retired() {
    ConceptEntry entry;
    entry.id = "LAC-0005";
    entry.retirement = Retirement{"Se fusionó con la entrada sobre personas refugiadas.", "LAC-0001"};
    return entry;
}

ConceptEntry partly_draft() {
    ConceptEntry entry;
    entry.id = "LAC-0006";
    entry.themes = {"GOV"};
    auto draft = section("pt", {term("LAC-0006.pt.t1", std::string(draft_words) + " termo")},
                         {definition(std::string(draft_words) + " texto", "SAM-0001", DefinitionRole::anchor)});
    draft.review.state = ReviewState::draft;
    entry.languages = {section("en", {term("LAC-0006.en.t1", "migration")}), draft};
    Consolidation consolidation;
    consolidation.members = {"SAM-0001"};
    consolidation.anchor_member = "SAM-0001";
    entry.consolidation = consolidation;
    return entry;
}

} // namespace

Publication publication() {
    Publication result;
    result.title = {{"es", "Glosario continental de migración"},
                    {"en", "Continental Migration Glossary"},
                    {"pt", "Glossário continental de migração"},
                    {"fr", "Glossaire continental de la migration"}};
    result.contact = "glosario@example.org";
    result.licence = "CC BY 4.0";
    result.glossaries = {described("CAR", {{"es", "Glosario del Caribe"},
                                           {"en", "Caribbean Glossary"},
                                           {"pt", "Glossário do Caribe"},
                                           {"fr", "Glossaire des Caraïbes"}}),
                         described("CAM", {{"es", "Glosario de Centroamérica"},
                                           {"en", "Central America Glossary"},
                                           {"pt", "Glossário da América Central"},
                                           {"fr", "Glossaire de l'Amérique centrale"}}),
                         described("SAM", {{"es", "Glosario de América del Sur"},
                                           {"en", "South America Glossary"},
                                           {"pt", "Glossário da América do Sul"},
                                           {"fr", "Glossaire de l'Amérique du Sud"}})};
    add_names(result.themes, "GOV",
              {{"es", "Gobernanza migratoria"},
               {"en", "Migration governance"},
               {"pt", "Governança migratória"},
               {"fr", "Gouvernance des migrations"}});
    add_names(result.themes, "BOR",
              {{"es", "Gestión de fronteras"},
               {"en", "Border management"},
               {"pt", "Gestão de fronteiras"},
               {"fr", "Gestion des frontières"}});
    add_names(result.themes, "STA",
              {{"es", "Condición migratoria"},
               {"en", "Status and stay"},
               {"pt", "Condição migratória"},
               {"fr", "Statut et séjour"}});
    add_names(result.themes, "PRO",
              {{"es", "Asilo y protección"},
               {"en", "Asylum and protection"},
               {"pt", "Asilo e proteção"},
               {"fr", "Asile et protection"}});
    add_names(result.themes, "RET",
              {{"es", "Retorno y reintegración"},
               {"en", "Return and reintegration"},
               {"pt", "Retorno e reintegração"},
               {"fr", "Retour et réintégration"}});
    result.theme_order = {"GOV", "BOR", "STA", "PRO", "RET"};
    result.places = places();
    result.bodies = {
        {"un",
         {"un",
          {{"es", "Naciones Unidas"},
           {"en", "United Nations"},
           {"pt", "Nações Unidas"},
           {"fr", "Nations Unies"}},
          {}}},
        {"crm",
         {"crm",
          {{"es", "Conferencia Regional sobre Migración"}, {"en", "Regional Conference on Migration"}},
          {"CAM"}}}};
    result.sources = sources();
    return result;
}

Edition edition() {
    return {.number = "0.1", .date = "2026-03-31", .body = "crm", .document = "Acta 5/2026"};
}

Glossary glossary() {
    Glossary result;
    result.title = "Glosario continental";
    result.entries = {refugee(), deportation(), irregular_migrant(), trail(), retired(), partly_draft()};
    return result;
}

std::vector<std::string> pejorative_terms() {
    return {"wetback", "mojarra sin papeles", "espaldamojada"};
}

TermSection term(std::string id, std::string designation, AdministrativeStatus status) {
    TermSection result;
    result.id = std::move(id);
    result.term = std::move(designation);
    result.acceptability.status = status;
    return result;
}

Definition definition(std::string text, std::string origin, DefinitionRole role) {
    Definition result;
    result.text = Text(std::move(text));
    result.origin = std::move(origin);
    result.role = role;
    return result;
}

LanguageSection section(std::string language, std::vector<TermSection> terms,
                        std::vector<Definition> definitions) {
    LanguageSection result;
    result.language = std::move(language);
    result.terms = std::move(terms);
    result.definitions = std::move(definitions);
    return result;
}

const std::string& content_of(const std::vector<SiteFile>& site, std::string_view path) {
    for (const auto& file : site)
        if (file.path == path) return file.content;
    throw std::runtime_error("the site has no file " + std::string(path));
}

} // namespace migralex::web::sample
