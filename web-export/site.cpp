// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/site.hpp"

#include "web_export/assets.hpp"
#include "web_export/entry_page.hpp"
#include "web_export/lists.hpp"
#include "web_export/own_pages.hpp"
#include "web_export/search_index.hpp"
#include "web_export/sitemap.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

/// Hands files on, and remembers which pages search engines may be told of.
class Publisher {
  public:
    explicit Publisher(const std::function<void(SiteFile)>& take) : take_(take) {}

    void page(std::string path, std::string content) {
        listed_.push_back(path);
        file(std::move(path), std::move(content));
    }
    void file(std::string path, std::string content) {
        take_({std::move(path), std::move(content)});
    }
    [[nodiscard]] const std::vector<std::string>& listed() const {
        return listed_;
    }

  private:
    const std::function<void(SiteFile)>& take_;
    std::vector<std::string> listed_;
};

void publish_entry(Publisher& publisher, const PageContext& context, const std::string& folder,
                   const PublicEntry& entry) {
    const auto path = folder + entry.entry->id + ".html";
    if (entry.entry->retirement)
        publisher.file(path, retired_page(context, entry));
    else
        publisher.page(path, entry_page(context, entry));
}

void publish_language(Publisher& publisher, const PublicGlossary& glossary, InterfaceLanguage language) {
    const Wording wording(language, glossary.publication());
    const PageContext context{glossary, wording};
    const auto folder = std::string(to_string(language)) + "/";
    publisher.page(folder + "index.html", home_page(context));
    publisher.page(folder + "themes.html", themes_page(context));
    publisher.page(folder + "sources.html", sources_page(context));
    publisher.page(folder + "about.html", about_page(context));
    publisher.page(folder + "search.html", search_page(context));
    write_term_list(context, [&](std::string file, std::string content) {
        publisher.page(folder + file, std::move(content));
    });
    for (const auto& entry : glossary.entries()) publish_entry(publisher, context, folder, entry);
    for (const auto& [alias, entry] : glossary.aliases())
        publisher.file(folder + std::string(alias) + ".html", alias_page(context, alias, *entry));
}

} // namespace

void build_site(const Glossary& continental, const Publication& publication, const Edition& edition,
                const std::function<void(SiteFile)>& take) {
    const PublicGlossary glossary(continental, publication, edition);
    Publisher publisher(take);
    publisher.page("index.html", language_choice_page(glossary));
    for (const auto language : interface_languages) publish_language(publisher, glossary, language);
    publisher.file("assets/site.css", std::string(asset("site.css")));
    publisher.file("assets/search.js", std::string(asset("search.js")));
    publisher.file("assets/index-core.js", search_index(glossary));
    for (auto& map : sitemaps(glossary, publisher.listed())) publisher.file(map.path, std::move(map.content));
}

std::vector<SiteFile> build_site(const Glossary& continental, const Publication& publication,
                                 const Edition& edition) {
    std::vector<SiteFile> files;
    build_site(continental, publication, edition, [&](SiteFile file) { files.push_back(std::move(file)); });
    std::sort(files.begin(), files.end(),
              [](const auto& left, const auto& right) { return left.path < right.path; });
    return files;
}

} // namespace migralex::web
