// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/sitemap.hpp"

#include "web_export/html_writer.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

/// sitemaps.org, "Using Sitemap index files".
constexpr std::size_t most_addresses = 50000;

std::string sitemap(const std::string& site, const std::vector<std::string>& paths, std::size_t from) {
    HtmlWriter xml;
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    const auto end = std::min(paths.size(), from + most_addresses);
    for (auto i = from; i < end; ++i)
        xml.markup("<url><loc>").text(site + "/" + paths[i]).markup("</loc></url>\n");
    xml.markup("</urlset>\n");
    return xml.take();
}

std::string sitemap_index(const std::string& site, const std::vector<SiteFile>& maps) {
    HtmlWriter xml;
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (const auto& map : maps)
        xml.markup("<sitemap><loc>").text(site + "/" + map.path).markup("</loc></sitemap>\n");
    xml.markup("</sitemapindex>\n");
    return xml.take();
}

} // namespace

std::vector<SiteFile> sitemaps(const PublicGlossary& glossary, const std::vector<std::string>& paths) {
    const auto& site = glossary.publication().site_address;
    if (site.empty() || !glossary.edition().is_released()) return {};
    if (paths.size() <= most_addresses) return {{"sitemap.xml", sitemap(site, paths, 0)}};
    std::vector<SiteFile> maps;
    for (std::size_t from = 0; from < paths.size(); from += most_addresses)
        maps.push_back({"sitemap-" + std::to_string(maps.size() + 1) + ".xml", sitemap(site, paths, from)});
    maps.push_back({"sitemap.xml", sitemap_index(site, maps)});
    return maps;
}

} // namespace migralex::web
