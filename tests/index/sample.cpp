// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.hpp"

#include "base/files.hpp"
#include "index/stored_entry.hpp"

#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <stdexcept>

namespace migralex::index {

TermSection term(std::string designation, AdministrativeStatus status) {
    TermSection term;
    term.term = std::move(designation);
    term.acceptability.status = status;
    return term;
}

TermSection pejorative(std::string designation) {
    auto result = term(std::move(designation), AdministrativeStatus::deprecated);
    result.is_pejorative = true;
    return result;
}

LanguageSection section(std::string language, std::vector<TermSection> terms,
                        std::vector<std::string> definitions) {
    LanguageSection section;
    section.language = std::move(language);
    section.terms = std::move(terms);
    for (auto& text : definitions) {
        Definition definition;
        definition.text = Text(std::move(text));
        section.definitions.push_back(std::move(definition));
    }
    return section;
}

ConceptEntry entry(std::string id, std::vector<LanguageSection> languages) {
    ConceptEntry entry;
    entry.id = std::move(id);
    entry.languages = std::move(languages);
    return entry;
}

namespace {

constexpr auto admitted = AdministrativeStatus::admitted;
constexpr auto deprecated = AdministrativeStatus::deprecated;

ConceptEntry asylum_seeker() {
    auto result =
        entry("CAR-0101", {section("en", {term("asylum seeker")}),
                           section("fr", {term("demandeur d'asile"), term("demandeuse d’asile", admitted)},
                                   {"personne qui sollicite une protection internationale"}),
                           section("ht", {term("moun k ap chèche azil")})});
    result.themes = {"PRO"};
    result.languages[0].terms[0].countries = {"TT"};
    return result;
}

ConceptEntry smuggling() {
    auto result =
        entry("CAR-0113", {section("en", {term("smuggling of migrants"), term("migrant smuggling", admitted)},
                                   {"procurement, for gain, of the illegal entry of a person"}),
                           section("nl", {term("mensensmokkel")})});
    result.themes = {"TIP"};
    NationalLaw law;
    law.country = "JM";
    result.languages[0].terms[0].laws = {law};
    return result;
}

ConceptEntry draft() {
    auto result = entry("CAR-0200", {section("en", {term("smuggling draft")}, {"unfinished procurement"})});
    result.languages[0].review.state = ReviewState::draft;
    return result;
}

ConceptEntry half_draft() {
    auto result = entry("CAR-0201", {section("en", {term("visa")}), section("fr", {term("visa brouillon")})});
    result.languages[1].review.state = ReviewState::draft;
    return result;
}

ConceptEntry retired() {
    auto result = entry("CAR-0202", {section("en", {term("smuggling retired")})});
    result.retirement = Retirement{"folded into CAR-0113", "CAR-0113"};
    return result;
}

ConceptEntry trafficking() {
    auto result = entry(
        "LAC-0001",
        {section("en", {term("trafficking in persons"), term("human trafficking", admitted)},
                 {"recruitment of persons by coercion or deception, for exploitation"}),
         section("es",
                 {term("trata de personas"), term("trata", admitted), term("trata de blancas", deprecated)},
                 {"captación de personas mediante coacción o engaño, con fines de explotación"}),
         section("pt", {term("tráfico de pessoas")})});
    result.themes = {"TIP"};
    result.consolidation.emplace();
    result.consolidation->harmonization = Harmonization::provisional;
    return result;
}

ConceptEntry victim() {
    return entry("LAC-0002",
                 {section("es", {term("víctima de trata")}), section("en", {term("victim of trafficking")})});
}

ConceptEntry treaty() {
    return entry("LAC-0003", {section("es", {term("tratado")}), section("en", {term("treaty")})});
}

ConceptEntry irregular() {
    return entry(
        "LAC-0004",
        {section("es", {term("persona migrante en situación irregular"), term("migrante ilegal", deprecated),
                        pejorative("espalda mojada"), pejorative("ilegales")}),
         section("en", {term("migrant in an irregular situation"), pejorative("wetback")})});
}

ConceptEntry stamp() {
    return entry("LAC-0005", {section("en", {term("CARICOM entry stamp")},
                                      {"mark in a passport that allows a stay of six months"})});
}

} // namespace

Glossary caribbean() {
    Glossary glossary;
    glossary.entries = {
        asylum_seeker(),
        entry("CAR-0105", {section("en", {term("non-refoulement")}), section("fr", {term("non-refoulement")})}),
        smuggling(),
        draft(),
        half_draft(),
        retired()};
    return glossary;
}

Glossary central_america() {
    Glossary glossary;
    auto agreement = term("CA-4", admitted);
    agreement.type = TermType::acronym;
    glossary.entries = {
        entry("CAM-0078", {section("es", {term("Convenio Centroamericano de Libre Movilidad"), agreement})})};
    return glossary;
}

Glossary continental() {
    Glossary glossary;
    glossary.entries = {trafficking(),
                        victim(),
                        treaty(),
                        irregular(),
                        stamp(),
                        entry("LAC-0006", {section("es", {term("año")})}),
                        entry("LAC-0007", {section("es", {term("ano")})})};
    return glossary;
}

TemporaryFolder::TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "migralex-index-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

SampleWorkspace::SampleWorkspace(std::map<std::string, Glossary> glossaries) {
    for (auto& [prefix, glossary] : glossaries) put(prefix, std::move(glossary));
}

SampleWorkspace SampleWorkspace::of_samples() {
    return SampleWorkspace({{"CAR", caribbean()}, {"CAM", central_america()}, {"LAC", continental()}});
}

void SampleWorkspace::put(const std::string& prefix, Glossary glossary) {
    std::string content = prefix;
    for (const auto& each : glossary.entries)
        content += fmt::format("\n{} {} {}", each.id, content_hash(each), is_indexed(each));
    replace_file(file(prefix), content, Durability::derived);
    glossaries_[prefix] = std::move(glossary);
}

void SampleWorkspace::touch(const std::string& prefix) const {
    const auto time = std::filesystem::last_write_time(file(prefix));
    std::filesystem::last_write_time(file(prefix), time - std::chrono::hours(1));
}

void SampleWorkspace::remove(const std::string& prefix) {
    std::filesystem::remove(file(prefix));
    glossaries_.erase(prefix);
}

std::vector<GlossarySource> SampleWorkspace::sources() const {
    std::vector<GlossarySource> result;
    for (const auto& [prefix, glossary] : glossaries_)
        result.push_back({prefix, file(prefix), [reads = reads_, copy = glossary] {
                              ++*reads;
                              return copy;
                          }});
    return result;
}

Index SampleWorkspace::open() const {
    return Index::open(index_folder(), sources());
}

std::filesystem::path SampleWorkspace::file(const std::string& prefix) const {
    return folder_->path() / (prefix + ".tbx");
}

std::string describe(const std::vector<Hit>& hits) {
    std::string lines;
    for (const auto& hit : hits)
        lines += fmt::format("{} {} {} [{}]\n", hit.id, to_string(hit.kind), hit.term, hit.language);
    return lines;
}

std::string describe(const Answer& answer) {
    return describe(answer.hits);
}

} // namespace migralex::index
