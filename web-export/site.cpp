// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/site.hpp"

#include "web_export/assets.hpp"
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

namespace migralex::web {

namespace {

/// Hands files on, and remembers which pages search engines may be told of.
class Publisher {
  public:
    explicit Publisher(SiteSink& sink) : sink_(sink) {}

    void page(std::string path, std::string content) {
        listed_.push_back(path);
        file(std::move(path), std::move(content));
    }
    void file(std::string path, std::string content, std::string inputs = {}) {
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
        return !inputs.empty() && sink_.has(path, inputs);
    }
    [[nodiscard]] const std::vector<std::string>& listed() const {
        return listed_;
    }

  private:
    SiteSink& sink_;
    std::vector<std::string> listed_;
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
                      const std::vector<Download>& downloads, const std::vector<std::string>& inputs) {
    const Wording wording(language, glossary.publication());
    const PageContext context{glossary, wording};
    const auto folder = std::string(language.tag) + "/";
    publisher.page(folder + "index.html", home_page(context));
    publisher.page(folder + "about.html", about_page(context));
    publisher.page(folder + "browse.html", browse_page(context));
    publisher.page(folder + "search.html", search_page(context));
    publisher.page(folder + "meeting.html", meeting_page(context));
    publisher.page(folder + "downloads.html", downloads_page(context, downloads));
    publish_lists(publisher, context, folder);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        publish_entry(publisher, context, folder, glossary.entries()[i], inputs[i]);
    for (const auto& [alias, entry] : glossary.aliases())
        publisher.file(folder + std::string(alias) + ".html", alias_page(context, alias, *entry));
}

/// A script as it is sent: without comment lines and indentation. Our scripts have no text over several lines.
std::string compact(std::string_view script) {
    std::string result;
    while (!script.empty()) {
        const auto end = std::min(script.find('\n'), script.size());
        auto line = script.substr(0, end);
        script.remove_prefix(std::min(end + 1, script.size()));
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        const bool is_comment = line.starts_with("//") || line.starts_with("/*") || line.starts_with("*");
        if (line.empty() || (is_comment && !line.starts_with("// SPDX"))) continue;
        result.append(line).append("\n");
    }
    return result;
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

/// Keeps all files, for whoever wants them at once.
class Collector : public SiteSink {
  public:
    [[nodiscard]] bool has(const std::string&, const std::string&) override {
        return false;
    }
    void take(SiteFile file) override {
        files.push_back(std::move(file));
    }
    std::vector<SiteFile> files;
};

} // namespace

void build_site(const SiteContent& content, SiteSink& sink) {
    const PublicGlossary glossary(content);
    Publisher publisher(sink);
    publisher.page("index.html", language_choice_page(glossary));
    std::vector<std::string> inputs;
    for (const auto& entry : glossary.entries()) inputs.push_back(entry_inputs(glossary, entry));
    const auto downloads = publish_data(publisher, glossary, inputs);
    for (const auto& language : site_languages)
        publish_language(publisher, glossary, language, downloads, inputs);
    publisher.file("assets/site.css", std::string(asset("site.css")));
    for (const auto* script : {"search.js", "search-page.js", "combobox.js", "meeting.js"})
        publisher.file(std::string("assets/") + script, compact(asset(script)));
    write_search_index(glossary, [&](std::string file, std::string script) {
        publisher.file("assets/" + file, std::move(script));
    });
    publisher.file("robots.txt", robots(glossary));
    for (auto& map : sitemaps(glossary, publisher.listed())) publisher.file(map.path, std::move(map.content));
}

std::vector<SiteFile> build_site(const SiteContent& content) {
    Collector collector;
    build_site(content, collector);
    std::sort(collector.files.begin(), collector.files.end(),
              [](const auto& left, const auto& right) { return left.path < right.path; });
    return std::move(collector.files);
}

std::vector<SiteFile> build_site(const Glossary& continental, const Publication& publication,
                                 const Edition& edition) {
    return build_site({.continental = continental, .publication = publication, .edition = edition});
}

} // namespace migralex::web
