// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/site.hpp"

#include "base/hash.hpp"
#include "exchange/archive.hpp"
#include "web_export/assets.hpp"
#include "web_export/compact_script.hpp"
#include "web_export/data_files.hpp"
#include "web_export/decision_pages.hpp"
#include "web_export/entry_inputs.hpp"
#include "web_export/entry_page.hpp"
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/own_pages.hpp"
#include "web_export/print_pages.hpp"
#include "web_export/search_index.hpp"
#include "web_export/sitemap.hpp"

#include <algorithm>
#include <map>

namespace migralex::web {

namespace {

/// Hands files on, and remembers which pages search engines may be told of and what each file was made from.
class Publisher {
  public:
    explicit Publisher(SiteSink& sink) : sink_(sink) {}

    /// A page that will be written last may be told of as well.
    void list(std::string path) {
        listed_.push_back(std::move(path));
    }

    void page(std::string path, std::string content) {
        listed_.push_back(path);
        file(std::move(path), std::move(content));
    }
    void file(std::string path, std::string content, std::string inputs = {}) {
        made_from_[path] = inputs.empty() ? sha256(content) : inputs;
        sink_.take({std::move(path), std::move(content), std::move(inputs)});
    }
    /// Makes the page only if it is not there already from the same inputs.
    template <typename Make>
    void page_from(const std::string& inputs, std::string path, const Make& make) {
        listed_.push_back(path);
        file_from(inputs, std::move(path), make);
    }
    template <typename Make>
    void file_from(const std::string& inputs, std::string path, const Make& make) {
        if (!has(path, inputs)) file(std::move(path), make(), inputs);
    }
    [[nodiscard]] bool has(const std::string& path, const std::string& inputs) {
        const bool is_there = !inputs.empty() && sink_.has(path, inputs);
        if (is_there) made_from_[path] = inputs;
        return is_there;
    }
    [[nodiscard]] std::string read(const std::string& path) const {
        return sink_.read(path);
    }
    /// Every file so far with what it was made from: its inputs, else the hash of its content.
    [[nodiscard]] const std::map<std::string, std::string>& made_from() const {
        return made_from_;
    }
    [[nodiscard]] const std::vector<std::string>& listed() const {
        return listed_;
    }

  private:
    SiteSink& sink_;
    std::vector<std::string> listed_;
    std::map<std::string, std::string> made_from_;
};

void publish_entry(Publisher& publisher, const PageContext& context, const std::string& folder,
                   const PublicEntry& entry, const std::string& inputs) {
    const auto path = folder + entry.entry->id + ".html";
    if (entry.entry->retirement) {
        publisher.file_from(inputs, path, [&] { return retired_page(context, entry); });
        return;
    }
    publisher.page_from(inputs, path, [&] { return entry_page(context, entry); });
    if (has_decided_page(entry))
        publisher.page_from(inputs, folder + decided_file(entry), [&] { return decided_page(context, entry); });
}

void publish_lists(Publisher& publisher, const PageContext& context, const std::string& folder) {
    const auto take = [&](std::string file, std::string content) {
        publisher.page(folder + file, std::move(content));
    };
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
    write_print_pages(context, take);
}

void publish_language(Publisher& publisher, const PublicGlossary& glossary, SiteLanguage language,
                      const std::vector<std::string>& inputs) {
    const Wording wording(language, glossary.publication());
    const PageContext context{glossary, wording};
    const auto folder = std::string(language.tag) + "/";
    publisher.page(folder + "index.html", home_page(context));
    publisher.page(folder + "about.html", about_page(context));
    publisher.page(folder + "browse.html", browse_page(context));
    publisher.page(folder + "search.html", search_page(context));
    publisher.page(folder + "meeting.html", meeting_page(context));
    publisher.list(folder + "downloads.html");
    publish_lists(publisher, context, folder);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        publish_entry(publisher, context, folder, glossary.entries()[i], inputs[i]);
    for (const auto& [alias, entry] : glossary.aliases())
        publisher.file(folder + std::string(alias) + ".html", alias_page(context, alias, *entry));
}

std::vector<Download> publish_data(Publisher& publisher, const PublicGlossary& glossary,
                                   const std::vector<std::string>& inputs) {
    if (!glossary.content().has_downloads) return {};
    const auto take = [&](std::string path, std::string content) {
        publisher.file(std::move(path), std::move(content));
    };
    write_feeds(glossary, take);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto& entry = glossary.entries()[i];
        const auto path = "data/entries/" + entry.entry->id;
        if (!has_data(entry)) continue;
        // Both files are asked for, so that both are known to stay.
        const bool has_tbx = publisher.has(path + ".tbx", inputs[i]);
        const bool has_json = publisher.has(path + ".jsonld", inputs[i]);
        if (has_tbx && has_json) continue;
        write_entry_data(glossary, entry, [&](std::string file, std::string data) {
            publisher.file(std::move(file), std::move(data), inputs[i]);
        });
    }
    return write_data_files(glossary, take);
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
    Publisher publisher(sink);
    publisher.page("index.html", language_choice_page(glossary));
    std::vector<std::string> inputs;
    for (const auto& entry : glossary.entries()) inputs.push_back(entry_inputs(glossary, entry));
    auto downloads = publish_data(publisher, glossary, inputs);
    for (const auto& language : site_languages) publish_language(publisher, glossary, language, inputs);
    publisher.file("assets/site.css", std::string(asset("site.css")));
    for (const auto* script : {"search.js", "search-page.js", "combobox.js", "meeting.js"})
        publisher.file(std::string("assets/") + script, compact_script(asset(script)));
    write_search_index(glossary, [&](std::string file, std::string script) {
        publisher.file("assets/" + file, std::move(script));
    });
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
