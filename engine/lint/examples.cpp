// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/rules.hpp"

#include <algorithm>
#include <iterator>

namespace migralex::lint {

namespace {

struct CodeAndExample {
    std::string_view code;
    Example example;
};

constexpr CodeAndExample examples[] = {
    {"MX-101", {"CAR-12", "CAR-0012"}},
    {"MX-102", {"CAR-0012: -", "CAR-0012: subjectField PRO"}},
    {"MX-103", {"subjectField ASYLUM", "subjectField PRO"}},
    {"MX-104", {"CAR-0012: broaderConceptGeneric → CAR-9999", "CAR-0012: broaderConceptGeneric → CAR-0001"}},
    {"MX-105", {"CAR-0012: associatedConcept → CAR-0012", "CAR-0012: associatedConcept → CAR-0013"}},
    {"MX-106", {"CAM-0012: xml:lang=\"de\"", "CAM-0012: xml:lang=\"fr\""}},
    {"MX-107", {"definition es: two versions", "migralex resolve CAM-0012 definition --take 1"}},
    {"MX-108",
     {"CAR-0001 broader CAR-0002, CAR-0002 broader CAR-0001",
      "CAR-0001 broader CAR-0002, CAR-0002 broader CAR-0003"}},
    {"MX-109",
     {"CAR-0012: associatedConcept → CAR-0013 (retirement)", "CAR-0012: associatedConcept → CAR-0014"}},
    {"MX-110", {"CAR-0012: associatedConcept → CAR-0013 (2 ×)", "CAR-0012: associatedConcept → CAR-0013"}},
    {"MX-111", {"retirement, replacedBy CAR-9999", "retirement, replacedBy CAR-0013"}},
    {"MX-112", {"CAR-0012: en: -, fr: -", "CAR-0012: en: asylum seeker"}},
    {"MX-113", {"javascript:alert(1)", "https://treaties.un.org/"}},
    {"MX-114", {"persona que espera una decisión [pendiente: plazo]", "persona que espera una decisión"}},
    {"MX-115", {"usageNote: en el Caribe…", "usageNote xml:lang=\"es\": en el Caribe…"}},
    {"MX-116", {"nationalNote: permiso de un año", "nationalNote CL, cl-ley-21325: permiso de un año"}},
    {"MX-201", {"CAR-0012: en: asylum seeker, fr: -", "CAR-0012: en: asylum seeker, fr: demandeur d'asile"}},
    {"MX-202", {"es: solicitante de asilo (admitted)", "es: solicitante de asilo (preferred)"}},
    {"MX-203",
     {"es: refugiado (preferred), persona refugiada (preferred)",
      "es: persona refugiada (preferred), refugiado"}},
    {"MX-204", {"<termSec>", "<termSec id=\"CAR-0012.es.t1\">"}},
    {"MX-205", {"CAR-0012.es.t1, CAR-0012.es.t1", "CAR-0012.es.t1, CAR-0012.es.t2"}},
    {"MX-206", {"ilegal (deprecated)", "ilegal (deprecated, iom-glossary-2019)"}},
    {"MX-207", {"mojado (preferred, pejorative)", "mojado (deprecated, pejorative)"}},
    {"MX-208", {"es: retorno, retorno", "es: retorno, regreso"}},
    {"MX-209", {"geographicalUsage EU", "geographicalUsage MX"}},
    {"MX-210",
     {"SAM-0154 repatriación, SAM-0155 repatriación",
      "migralex decide accept SAM-0154 SAM-0155 --choice MX-210 …"}},
    {"MX-211",
     {"albergue (MX: preferred), casa del migrante (MX: preferred)",
      "albergue (MX: preferred), casa del migrante"}},
    {"MX-212",
     {"fr: clandestin (deprecated)",
      "fr: clandestin (deprecated), migrant en situation irrégulière (preferred)"}},
    {"MX-213", {"es: NNA (acronym)", "es: niñas, niños y adolescentes; NNA (acronym)"}},
    {"MX-214", {"frontera (noun)", "frontera (noun, feminine)"}},
    {"MX-215", {"refugee: -", "refugee: noun"}},
    {"MX-216", {"legalTerm CO: -", "legalTerm CO: co-ley-2136-2021, art. 3"}},
    {"MX-217", {"Persona migrante", "persona migrante"}},
    {"MX-218", {"refugiado/a", "persona refugiada"}},
    {"MX-219",
     {"CAM-0012 trabajadora migrante, CAM-0099 trabajadoras migrantes", "CAM-0012 trabajadora migrante"}},
    {"MX-220",
     {"CAM-0012 asilo (preferred), CAM-0099 refugio; asilo", "CAM-0012 asilo (preferred), CAM-0099 refugio"}},
    {"MX-221", {"legalTerm CO: co-ley-2136-2021", "legalTerm CO: co-ley-2136-2021, art. 3"}},
    {"MX-301", {"CAR-0012: en: person who…, fr: -", "CAR-0012: en: person who…, fr: personne qui…"}},
    {"MX-302", {"en: definitionRole -", "en: definitionRole anchor; fr: rendering"}},
    {"MX-303", {"en: anchor, fr: anchor", "en: anchor, fr: rendering"}},
    {"MX-304", {"source -", "source cartagena-1984"}},
    {"MX-305", {"source cartagena", "source cartagena-1984"}},
    {"MX-306", {"renders 1:0070b5d0ea85e543", "migralex set CAR-0012 definition \"…\" --language fr"}},
    {"MX-307", {"la persona que pide asilo", "persona que pide asilo"}},
    {"MX-308", {"frontera: zona de la frontera entre dos países", "frontera: línea que separa dos países"}},
    {"MX-309", {"persona que …, y que …, según … (61 +)", "persona que … + scopeNote"}},
    {"MX-310", {"Persona que pide asilo.", "persona que pide asilo"}},
    {"MX-311", {"ar-dnu-70-2017 (repealed)", "ar-ley-25871-2003"}},
    {"MX-312", {"iom-glossary-2019, sourceRelation identical", "iom-glossary-2019, sourceRelation ownWords"}},
    {"MX-313", {"reviewState validated", "reviewState validated, reviewBody, reviewDocument, reviewDate"}},
    {"MX-314",
     {"asilo: protección de un refugiado; refugiado: quien recibe asilo",
      "refugiado: persona con temor fundado de…"}},
    {"MX-315", {"detención: detención de una persona", "detención: privación de libertad de una persona"}},
    {"MX-316",
     {"CAM-0012 = CAM-0099: persona que cruza una frontera",
      "CAM-0099: persona que vive junto a una frontera"}},
    {"MX-317", {"un-1951", "un-1951, art. 1 A 2)"}},
    {"MX-318", {"state = \"\"", "state = \"in force\""}},
    {"MX-319", {"iom-glossary-2019, sourceRelation -", "iom-glossary-2019, sourceRelation adapted"}},
    {"MX-320", {"iom-glossary-2019: «…8 +…»", "iom-glossary-2019: persona que…"}},
    {"MX-321", {"cuando una persona pide asilo", "acto por el que una persona pide asilo"}},
    {"MX-322", {"no nacional", "persona de otra nacionalidad"}},
    {"MX-323", {"extranjero", "persona que no tiene la nacionalidad del Estado en que está"}},
    {"MX-324",
     {"persona que emplea a un inmigrante ilegal", "persona que emplea a un migrante en situación irregular"}},
    {"MX-325", {"oleada de personas por una frontera", "llegada de muchas personas por una frontera"}},
    {"MX-326", {"pasaporte, cédula, etc.", "documento que prueba la identidad de una persona"}},
    {"MX-327", {"context: el permiso se otorga por un año", "context: … (source cl-ley-21325, art. 70)"}},
    {"MX-328", {"un-gcm-2018 (toVerify)", "un-gcm-2018, obj. 2 (verified)"}},
    {"MX-401", {"asi\u00ADlo (U+00AD)", "asilo"}},
    {"MX-402", {"\u0430silo (U+0430)", "asilo"}},
    {"MX-403", {"persona (migrante que retorna", "persona (migrante) que retorna"}},
    {"MX-404", {"persona  migrante ,que retorna", "persona migrante, que retorna"}},
    {"MX-405", {"salida de de un país", "salida de un país"}},
    {"MX-406", {"migraci\\xF3n", "migración"}},
    {"MX-501",
     {"CAM-0062, SAM-0062: estancia por razones humanitarias", "migralex decide split CAM-0062 SAM-0062 …"}},
    {"MX-502", {"CAR: inmigrante (deprecated), SAM: inmigrante", "migralex decide term … --choice …"}},
    {"MX-503", {"ht: 120/172", "ht: 172/172"}},
    {"MX-504", {"accept MX-210 CAM-0069", "-"}},
    {"MX-601", {"continental.tbx ≠ consolidate", "migralex consolidate"}},
};

} // namespace

Example example_of(const Rule& rule) {
    const auto* found = std::find_if(std::begin(examples), std::end(examples),
                                     [&](const auto& each) { return each.code == rule.code; });
    return found == std::end(examples) ? Example{} : found->example;
}

} // namespace migralex::lint
