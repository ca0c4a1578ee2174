// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/sitemap.hpp"

#include "web_export/public_glossary.hpp"
#include "web_export/sample.hpp"

#include <gtest/gtest.h>

namespace migralex::web {

namespace {

std::vector<SiteFile> sitemaps_of(std::size_t pages) {
    const auto glossary = sample::glossary();
    auto publication = sample::publication();
    publication.site_address = "https://glosario.example.org";
    const SiteContent content{
        .continental = glossary, .publication = publication, .edition = sample::edition()};
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < pages; ++i) paths.push_back("es/LAC-" + std::to_string(i) + ".html");
    return sitemaps(PublicGlossary(content), paths);
}

std::size_t addresses_in(const SiteFile& map) {
    std::size_t found = 0;
    for (auto at = map.content.find("<url>"); at != std::string::npos; at = map.content.find("<url>", at + 1))
        ++found;
    return found;
}

} // namespace

TEST(Sitemaps, AreOneUpToFiftyThousandAddresses) {
    const auto maps = sitemaps_of(50000);
    ASSERT_EQ(maps.size(), 1U);
    EXPECT_EQ(maps[0].path, "sitemap.xml");
    EXPECT_EQ(addresses_in(maps[0]), 50000U);
}

TEST(Sitemaps, AreListedInAnIndexBeyond) {
    const auto maps = sitemaps_of(50001);
    ASSERT_EQ(maps.size(), 3U);
    EXPECT_EQ(addresses_in(maps[0]), 50000U);
    EXPECT_EQ(maps[1].path, "sitemap-2.xml");
    EXPECT_EQ(maps[1].content,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
              "<url><loc>https://glosario.example.org/es/LAC-50000.html</loc></url>\n</urlset>\n");
    EXPECT_EQ(maps[2].path, "sitemap.xml");
    EXPECT_EQ(maps[2].content,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
              "<sitemap><loc>https://glosario.example.org/sitemap-1.xml</loc></sitemap>\n"
              "<sitemap><loc>https://glosario.example.org/sitemap-2.xml</loc></sitemap>\n</sitemapindex>\n");
}

} // namespace migralex::web
