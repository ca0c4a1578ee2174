// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/data_files.hpp"

#include "base/hash.hpp"
#include "exchange/csv.hpp"
#include "exchange/json.hpp"
#include "exchange/skos.hpp"
#include "exchange/xlsx.hpp"
#include "tbx/export.hpp"
#include "web_export/html_writer.hpp"
#include "web_export/wording.hpp"

#include <algorithm>
#include <array>

namespace migralex::web {

namespace {

exchange::ExportFacts facts_of(const PublicGlossary& glossary) {
    const auto& edition = glossary.edition();
    return {glossary.publication(), edition.is_released() ? edition.number : std::string(), edition.date,
            std::string(label("site.standing", InterfaceLanguage::en))};
}

/// The glossary as its files hold it: the entries that the site shows, and what the file says of itself.
Glossary shown_glossary(const PublicGlossary& glossary) {
    const auto& whole = glossary.content().continental;
    Glossary shown;
    shown.language = whole.language;
    shown.title = whole.title;
    shown.description = whole.description;
    shown.description.push_back(std::string(label("site.standing", InterfaceLanguage::en)));
    if (!glossary.publication().licence.empty()) shown.description.push_back(glossary.publication().licence);
    return shown;
}

std::string tbx_of(const Glossary& glossary, tbx::ExportFormat format, const Publication& publication) {
    return tbx::export_tbx(glossary, format, {{}, true, InterfaceLanguage::en}, publication).text;
}

std::size_t count_terms(const PublicGlossary& glossary) {
    std::size_t terms = 0;
    for_each_term(glossary, [&](const auto&, const auto&, const auto&) { ++terms; });
    return terms;
}

class DataWriter {
  public:
    explicit DataWriter(const TakeFile& take) : take_(take) {}

    void add(std::string name, std::string_view key, std::string content) {
        downloads_.push_back({name, key, content.size(), sha256(content)});
        take_("data/" + name, std::move(content));
    }

    std::vector<Download> finish() {
        return std::move(downloads_);
    }

  private:
    const TakeFile& take_;
    std::vector<Download> downloads_;
};

std::string feed_entry_id(const PublicGlossary& glossary, std::string_view what) {
    const auto& address = glossary.publication().site_address;
    return address.empty() ? "urn:x-migralex:" + std::string(what) : address + "/#" + std::string(what);
}

void write_feed_entry(HtmlWriter& xml, const PublicGlossary& glossary, const Wording& wording,
                      const EditionChanges& edition) {
    const auto date = edition.date.size() == 10 ? edition.date : std::string("1970-01-01");
    xml.markup("<entry>\n<id>").text(feed_entry_id(glossary, "edition-" + edition.number));
    xml.markup("</id>\n<title>")
        .text(wording.say("site.editions.heading", {edition.number, wording.date(edition.date)}));
    xml.markup("</title>\n<updated>").text(date).markup("T00:00:00Z</updated>\n");
    const auto& address = glossary.publication().site_address;
    if (!address.empty())
        xml.markup("<link")
            .attribute("href", address + "/" + std::string(wording.tag()) + "/editions.html")
            .markup("/>\n");
    xml.markup("<summary>")
        .text(wording.say("site.editions.counts",
                          {std::to_string(edition.concepts), std::to_string(edition.added.size()),
                           std::to_string(edition.amended.size()), std::to_string(edition.withdrawn.size())}));
    xml.markup("</summary>\n");
    std::string changed;
    for (const auto* ids : {&edition.amended, &edition.withdrawn})
        for (const auto& id : *ids) changed += (changed.empty() ? "" : ", ") + id;
    if (!changed.empty()) xml.markup("<content type=\"text\">").text(changed).markup("</content>\n");
    xml.markup("</entry>\n");
}

std::string feed_of(const PublicGlossary& glossary, const Wording& wording) {
    const auto& editions = glossary.content().editions;
    HtmlWriter xml;
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"");
    xml.attribute("xml:lang", wording.tag()).markup(">\n<id>");
    xml.text(feed_entry_id(glossary, "feed-" + std::string(wording.tag()))).markup("</id>\n<title>");
    xml.text(wording.say("site.feed.title", {std::string(wording.site_title())}))
        .markup("</title>\n<subtitle>");
    xml.text(wording.say("site.standing")).markup("</subtitle>\n<author><name>").text(wording.site_title());
    xml.markup("</name></author>\n");
    if (!glossary.publication().licence.empty())
        xml.markup("<rights>").text(glossary.publication().licence).markup("</rights>\n");
    const auto latest =
        editions.empty() || editions.back().date.size() != 10 ? "1970-01-01" : editions.back().date;
    xml.markup("<updated>").text(latest).markup("T00:00:00Z</updated>\n");
    for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition)
        write_feed_entry(xml, glossary, wording, *edition);
    xml.markup("</feed>\n");
    return xml.take();
}

} // namespace

bool has_data(const PublicEntry& entry) {
    return !entry.entry->retirement &&
           std::any_of(entry.sections.begin(), entry.sections.end(), [](const auto* section) {
               return std::any_of(section->terms.begin(), section->terms.end(),
                                  [](const auto& term) { return !term.is_pejorative; });
           });
}

std::string manifest_of(const PublicGlossary& glossary, const std::vector<Download>& downloads) {
    const auto facts = facts_of(glossary);
    std::string json = "{\n \"edition\": ";
    append_script_string(json, facts.edition);
    json += ",\n \"date\": ";
    append_script_string(json, facts.date);
    json += ",\n \"standing\": ";
    append_script_string(json, facts.standing);
    json += ",\n \"licence\": ";
    append_script_string(json, facts.publication.licence);
    const auto concepts = std::count_if(glossary.entries().begin(), glossary.entries().end(),
                                        [](const auto& entry) { return !entry.entry->retirement; });
    json += ",\n \"concepts\": " + std::to_string(concepts) +
            ",\n \"terms\": " + std::to_string(count_terms(glossary)) + ",\n \"files\": [";
    bool is_first = true;
    for (const auto& download : downloads) {
        json += is_first ? "\n  " : ",\n  ";
        is_first = false;
        json += "{\"name\": ";
        append_script_string(json, download.name);
        json += ", \"bytes\": " + std::to_string(download.bytes) + ", \"sha256\": \"" + download.sha256 + "\"}";
    }
    return json + "\n ]\n}\n";
}

std::vector<Download> write_data_files(const PublicGlossary& glossary, const TakeFile& take) {
    auto shown = shown_glossary(glossary);
    for (const auto& entry : glossary.entries())
        if (has_data(entry)) shown.entries.push_back(*entry.entry);
    if (shown.entries.empty()) return {};
    const auto facts = facts_of(glossary);
    const auto& publication = glossary.publication();
    const auto terms = exchange::terms_table(shown, facts);
    const auto definitions = exchange::definitions_table(shown, facts);
    const auto correspondence = exchange::correspondence_table(shown, facts);
    DataWriter writer(take);
    writer.add("glossary.tbx", "site.download.tbx-basic",
               tbx_of(shown, tbx::ExportFormat::basic_dca, publication));
    writer.add("glossary-v2.tbx", "site.download.tbx-v2",
               tbx_of(shown, tbx::ExportFormat::v2_basic, publication));
    writer.add("glossary.ttl", "site.download.skos-ttl", exchange::write_skos_turtle(shown, facts));
    writer.add("glossary.jsonld", "site.download.jsonld", exchange::write_skos_json_ld(shown, facts));
    writer.add("terms.csv", "site.download.csv", exchange::write_csv(terms));
    writer.add("definitions.csv", "site.download.definitions", exchange::write_csv(definitions));
    const std::array book = {exchange::about_table(facts), terms, definitions, correspondence};
    writer.add("glossary.xlsx", "site.download.xlsx", exchange::write_xlsx(book, facts));
    writer.add("glossary.json", "site.download.json", exchange::write_json(shown, facts));
    writer.add("correspondence.csv", "site.download.correspondence", exchange::write_csv(correspondence));
    return writer.finish();
}

void write_entry_data(const PublicGlossary& glossary, const PublicEntry& entry, const TakeFile& take) {
    auto alone = shown_glossary(glossary);
    alone.entries = {*entry.entry};
    const auto path = "data/entries/" + entry.entry->id;
    take(path + ".tbx", tbx_of(alone, tbx::ExportFormat::basic_dca, glossary.publication()));
    take(path + ".jsonld", exchange::write_entry_json_ld(*entry.entry, facts_of(glossary)));
}

void write_feeds(const PublicGlossary& glossary, const TakeFile& take) {
    for (const auto& language : site_languages) {
        if (language.falls_back()) continue;
        take("feed." + std::string(language.tag) + ".xml",
             feed_of(glossary, Wording(language, glossary.publication())));
    }
}

} // namespace migralex::web
