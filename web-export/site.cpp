// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/site.hpp"

#include "base/hash.hpp"
#include "exchange/archive.hpp"
#include "web_export/assets.hpp"
#include "web_export/attested_words.hpp"
#include "web_export/compact_script.hpp"
#include "web_export/data_files.hpp"
#include "web_export/decision_pages.hpp"
#include "web_export/entry_page.hpp"
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/own_pages.hpp"
#include "web_export/print_pages.hpp"
#include "web_export/publisher.hpp"
#include "web_export/search_index.hpp"
#include "web_export/site_inputs.hpp"
#include "web_export/sitemap.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <span>

namespace migralex::web {

namespace {

void publish_entry(Publisher& publisher, const PageContext& context, const std::string& folder,
                   const PublicEntry& entry, const std::string& inputs, Comparisons& comparisons) {
    const auto path = folder + entry.entry->id + ".html";
    if (entry.entry->retirement) {
        publisher.file_from(inputs, path, [&] { return retired_page(context, entry); });
        return;
    }
    publisher.page_from(inputs, path, [&] { return entry_page(context, entry); });
    if (has_decided_page(entry))
        publisher.page_from(inputs, folder + decided_file(entry),
                            [&] { return decided_page(context, entry, comparisons); });
}

/// What shows many entries, but no texts of definitions.
void publish_lists(Publisher& publisher, const PageContext& context, const std::string& folder) {
    const auto take = [&](std::string file, std::string content) {
        publisher.page(folder + file, std::move(content));
    };
    take("index.html", home_page(context));
    take("about.html", about_page(context));
    take("browse.html", browse_page(context));
    take("search.html", search_page(context));
    take("meeting.html", meeting_page(context));
    write_term_list(context, take);
    write_theme_pages(context, take);
    write_country_pages(context, take);
    take("not-recommended.html", not_recommended_page(context));
    take("false-friends.html", false_friends_page(context));
    take("usage.html", usage_page(context));
    take("legal.html", legal_page(context));
    take("sources.html", sources_page(context));
    take("overview.html", overview_page(context));
    take("decisions.html", decisions_page(context));
    take("editions.html", editions_page(context));
}

/// The pages for print of all languages have the same inputs.
struct PrintInputs {
    PrintInputs(const PublicGlossary& glossary, const SiteInputs& inputs)
        : themes(shown_themes(glossary)), list(inputs.of_facts("print")),
          whole(inputs.of_entries("print", 0, glossary.entries().size())) {
        for (const auto theme : themes) of_themes.push_back(inputs.of_theme("print", theme));
    }
    std::vector<std::string_view> themes;
    std::string list;
    std::string whole;
    std::vector<std::string> of_themes;
};

void publish_for_print(Publisher& publisher, const PageContext& context, const std::string& folder,
                       const PrintInputs& inputs) {
    PrintPages pages(context, inputs.themes);
    publisher.page_from(inputs.list, folder + "print.html", [&] { return pages.list(); });
    publisher.page_from(inputs.whole, folder + print_file_of_all, [&] { return pages.whole(); });
    for (std::size_t i = 0; i < inputs.themes.size(); ++i)
        publisher.page_from(inputs.of_themes[i], folder + print_file(inputs.themes[i]),
                            [&] { return pages.of_theme(inputs.themes[i]); });
}

/// The pages of a language, and what they are made in.
struct LanguagePages {
    LanguagePages(const PublicGlossary& glossary, SiteLanguage language)
        : wording(language, glossary.publication()), context{glossary, wording},
          folder(std::string(language.tag) + "/") {}
    Wording wording;
    PageContext context;
    std::string folder;
};

void publish_shared(Publisher& publisher, const LanguagePages& pages, const SiteInputs& inputs,
                    const PrintInputs& for_print) {
    const auto& context = pages.context;
    const auto& folder = pages.folder;
    publisher.group_from(inputs.of_facts(folder), [&] { publish_lists(publisher, context, folder); });
    publish_for_print(publisher, context, folder, for_print);
    publisher.list(folder + "downloads.html");
    for (const auto& former : context.glossary.aliases())
        publisher.file_from(inputs.of_facts(former.first), folder + std::string(former.first) + ".html",
                            [&] { return alias_page(context, former.first, *former.second); });
}

/// An entry is written in all languages before the next one: what is compared is compared once.
void publish_pages(Publisher& publisher, const PublicGlossary& glossary, const SiteInputs& inputs) {
    std::deque<LanguagePages> languages;
    for (const auto& language : site_languages) languages.emplace_back(glossary, language);
    const PrintInputs for_print(glossary, inputs);
    for (const auto& pages : languages) publish_shared(publisher, pages, inputs, for_print);
    for (std::size_t i = 0; i < glossary.entries().size(); ++i) {
        Comparisons comparisons;
        for (const auto& pages : languages)
            publish_entry(publisher, pages.context, pages.folder, glossary.entries()[i], inputs.of_entry(i),
                          comparisons);
    }
}

std::vector<Download> publish_data(Publisher& publisher, const PublicGlossary& glossary,
                                   const SiteInputs& inputs) {
    if (!glossary.content().has_downloads) return {};
    const auto take = [&](std::string path, std::string content) {
        publisher.file(std::move(path), std::move(content));
    };
    write_feeds(glossary, take);
    for (std::size_t i = 0; i < glossary.entries().size(); ++i) {
        const auto& entry = glossary.entries()[i];
        const auto path = "data/entries/" + entry.entry->id;
        if (!has_data(entry)) continue;
        // Both files are asked for, so that both are known to stay.
        const bool has_tbx = publisher.has(path + ".tbx", inputs.of_entry(i));
        const bool has_json = publisher.has(path + ".jsonld", inputs.of_entry(i));
        if (has_tbx && has_json) continue;
        write_entry_data(glossary, entry, [&](std::string file, std::string data) {
            publisher.file(std::move(file), std::move(data), inputs.of_entry(i));
        });
    }
    return write_data_files(glossary, take);
}

/// The concepts of the index, and what meeting mode shows of them, a few of them a file.
void publish_concept_blocks(Publisher& publisher, const PublicGlossary& glossary, const SiteInputs& inputs) {
    const auto places = indexed_concepts(glossary);
    const std::span entries = glossary.entries();
    const auto each_block = [&](const auto& take) {
        for (std::size_t i = 0; i < places.size(); i += concepts_of_a_block) {
            const auto last = places[std::min(i + concepts_of_a_block, places.size()) - 1];
            take(std::to_string(i / concepts_of_a_block), places[i], last + 1 - places[i]);
        }
    };
    publisher.group_from(inputs.of_facts("concepts"), [&] {
        each_block([&](const std::string& number, std::size_t first, std::size_t count) {
            publisher.file("assets/c/" + number + ".js",
                           concept_block("c/" + number, entries.subspan(first, count)));
        });
    });
    each_block([&](const std::string& number, std::size_t first, std::size_t count) {
        publisher.file_from(inputs.of_entries("definitions", first, count), "assets/d/" + number + ".js", [&] {
            return definition_block(glossary, "d/" + number, entries.subspan(first, count));
        });
    });
}

void publish_search_index(Publisher& publisher, const PublicGlossary& glossary, const SiteInputs& inputs) {
    publish_concept_blocks(publisher, glossary, inputs);
    const AttestedWords attested(glossary, inputs, publisher.recall());
    publisher.group_from(inputs.of_facts("words", attested.fingerprint()), [&] {
        write_word_blocks(glossary, attested, [&](std::string file, std::string script) {
            publisher.file("assets/" + file, std::move(script));
        });
    });
    publisher.remember(attested.memory());
}

/// Search engines are kept away from what is no edition.
std::string robots(const PublicGlossary& glossary) {
    if (!glossary.edition().is_released()) return "User-agent: *\nDisallow: /\n";
    const auto& address = glossary.publication().site_address;
    return "User-agent: *\nAllow: /\n" +
           (!is_safe_link(address) ? std::string() : "Sitemap: " + address + "/sitemap.xml\n");
}

/// The files that tell what can be downloaded.
std::vector<SiteFile> files_about_downloads(const PublicGlossary& glossary,
                                            const std::vector<Download>& downloads) {
    std::vector<SiteFile> files;
    for (const auto& language : site_languages) {
        const Wording wording(language, glossary.publication());
        files.push_back({std::string(language.tag) + "/downloads.html",
                         downloads_page(PageContext{glossary, wording}, downloads),
                         {}});
    }
    if (!downloads.empty()) files.push_back({"data/manifest.json", manifest_of(glossary, downloads), {}});
    return files;
}

constexpr const char* site_archive = "glossary-site.zip";

/// The site as one archive, for a disk: all files so far, and those about downloads as they are without it.
Download publish_archive(Publisher& publisher, const PublicGlossary& glossary,
                         const std::vector<Download>& downloads) {
    auto made_from = publisher.made_from();
    std::map<std::string, std::string> about;
    for (auto& file : files_about_downloads(glossary, downloads)) {
        made_from[file.path] = sha256(file.content);
        about.emplace(std::move(file.path), std::move(file.content));
    }
    std::string facts(sources_stamp());
    std::vector<exchange::ArchiveFile> files;
    for (const auto& [path, inputs] : made_from) {
        facts.append("\n").append(path).append("\t").append(inputs);
        const auto read = [&publisher, &about, &path = path] {
            const auto found = about.find(path);
            return found == about.end() ? publisher.read(path) : found->second;
        };
        files.push_back({"glossary-site/" + path, read});
    }
    const auto path = std::string("data/") + site_archive;
    publisher.file_from(sha256(facts).substr(0, 32), path,
                        [&] { return exchange::write_zip(files, glossary.edition().date); });
    const auto bytes = publisher.read(path);
    return {site_archive, "site.download.zip", bytes.size(), sha256(bytes)};
}

void publish_downloads(Publisher& publisher, const PublicGlossary& glossary, std::vector<Download> downloads) {
    if (glossary.content().has_downloads) downloads.push_back(publish_archive(publisher, glossary, downloads));
    for (auto& file : files_about_downloads(glossary, downloads))
        publisher.file(std::move(file.path), std::move(file.content));
}

/// Keeps all files, for whoever wants them at once.
class Collector : public SiteSink {
  public:
    [[nodiscard]] bool has(const std::string&, const std::string&) override {
        return false;
    }
    [[nodiscard]] std::string read(const std::string& path) override {
        return files.at(path).content;
    }
    void take(SiteFile file) override {
        auto path = file.path;
        files.insert_or_assign(std::move(path), std::move(file));
    }
    std::map<std::string, SiteFile> files;
};

} // namespace

void build_site(const SiteContent& content, SiteSink& sink) {
    const PublicGlossary glossary(content);
    const SiteInputs inputs(glossary);
    Publisher publisher(sink, content.has_downloads);
    publisher.page("index.html", language_choice_page(glossary));
    auto downloads = publish_data(publisher, glossary, inputs);
    publish_pages(publisher, glossary, inputs);
    publisher.file("assets/site.css", std::string(asset("site.css")));
    for (const auto* script : {"search.js", "search-page.js", "combobox.js", "meeting.js"})
        publisher.file(std::string("assets/") + script, compact_script(asset(script)));
    publish_search_index(publisher, glossary, inputs);
    publisher.file("robots.txt", robots(glossary));
    for (auto& map : sitemaps(glossary, publisher.listed())) publisher.file(map.path, std::move(map.content));
    publish_downloads(publisher, glossary, std::move(downloads));
}

std::vector<SiteFile> build_site(const SiteContent& content) {
    Collector collector;
    build_site(content, collector);
    std::vector<SiteFile> files;
    for (auto& [path, file] : collector.files) files.push_back(std::move(file));
    return files;
}

std::vector<SiteFile> build_site(const Glossary& continental, const Publication& publication,
                                 const Edition& edition) {
    return build_site({.continental = continental, .publication = publication, .edition = edition});
}

} // namespace migralex::web
