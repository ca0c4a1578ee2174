// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/site_folder.hpp"

#include "workspace/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace migralex::workspace {

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;
using OnDisk = std::map<std::string, std::string>;

class SiteFolderTest : public testing::Test {
  protected:
    /// `2 written, 1 unchanged, 0 removed`
    std::string update(const Files& files) const {
        workspace::SiteFolder target(site());
        for (const auto& [path, content] : files) target.put(path, content);
        const auto result = target.finish();
        return std::to_string(result.written) + " written, " + std::to_string(result.unchanged) +
               " unchanged, " + std::to_string(result.removed) + " removed";
    }
    std::string error(const Files& files) const {
        return folder.error_of([&] { update(files); });
    }
    [[nodiscard]] std::filesystem::path site() const {
        return folder.path() / "sitio";
    }

    TemporaryFolder folder;
    const Files two_pages = {{"index.html", "<p>Glosario</p>"}, {"es/LAC-0001.html", "<p>asilo</p>"}};
};

} // namespace

TEST_F(SiteFolderTest, IsWrittenWithTheListOfItsFiles) {
    EXPECT_EQ(update(two_pages), "2 written, 0 unchanged, 0 removed");
    EXPECT_EQ(folder.files("sitio"),
              (OnDisk{{"index.html", "<p>Glosario</p>"},
                      {"es/LAC-0001.html", "<p>asilo</p>"},
                      {".migralex-files", "es/LAC-0001.html\t12\t\nindex.html\t15\t\n"}}));
}

TEST_F(SiteFolderTest, LeavesWhatIsEqualUntouched) {
    update(two_pages);
    const auto stamp = find_stamp(site() / "index.html");
    EXPECT_EQ(update({{"index.html", "<p>Glosario</p>"}, {"es/LAC-0001.html", "<p>asilo territorial</p>"}}),
              "1 written, 1 unchanged, 0 removed");
    EXPECT_EQ(find_stamp(site() / "index.html"), stamp);
    EXPECT_EQ(folder.read("sitio/es/LAC-0001.html"), "<p>asilo territorial</p>");
}

TEST_F(SiteFolderTest, RemovesOnlyWhatItWroteItself) {
    update(two_pages);
    folder.write("sitio/es/mis-notas.txt", "mías");
    folder.write("sitio/CNAME", "glosario.example.org");
    EXPECT_EQ(update({{"index.html", "<p>Glosario</p>"}}), "0 written, 1 unchanged, 1 removed");
    EXPECT_EQ(folder.files("sitio"), (OnDisk{{"index.html", "<p>Glosario</p>"},
                                             {"es/mis-notas.txt", "mías"},
                                             {"CNAME", "glosario.example.org"},
                                             {".migralex-files", "index.html\t15\t\n"}}));
}

TEST_F(SiteFolderTest, AcceptsAnEmptyFolder) {
    std::filesystem::create_directory(site());
    EXPECT_EQ(update(two_pages), "2 written, 0 unchanged, 0 removed");
}

TEST_F(SiteFolderTest, RefusesAForeignFolderBeforeWritingAnything) {
    folder.write("sitio/tesis.docx", "mi tesis");
    EXPECT_EQ(error(two_pages),
              "request error: DIR/sitio holds files that Migralex did not write (tesis.docx); choose "
              "an empty or a new folder");
    EXPECT_EQ(folder.files("sitio"), (OnDisk{{"tesis.docx", "mi tesis"}}));
}

TEST_F(SiteFolderTest, RefusesAFileInTheFoldersPlace) {
    folder.write("sitio", "no soy una carpeta");
    EXPECT_EQ(error(two_pages), "request error: DIR/sitio holds files that Migralex did not write (sitio); "
                                "choose an empty or a new folder");
    EXPECT_EQ(folder.read("sitio"), "no soy una carpeta");
}

TEST_F(SiteFolderTest, RefusesPathsThatClimbOut) {
    for (const std::string hostile : {"../fuera.html", "/tmp/migralex-fuera.html", "es/../../fuera.html", "..",
                                      "", "es/..", "es/", "a\n../fuera.html"}) {
        EXPECT_EQ(error({{"index.html", "<p></p>"}, {hostile, "x"}}),
                  "request error: " + hostile + " holds files that Migralex did not write (" + hostile +
                      "); choose an empty or a new folder");
        EXPECT_EQ(folder.files(), OnDisk{}) << hostile;
    }
}

TEST_F(SiteFolderTest, RefusesAPathWithALineBreakThatItsListCouldNotHold) {
    EXPECT_NE(error({{"uno\nCNAME", "x"}}), "");
    EXPECT_EQ(folder.files(), OnDisk{});
}

TEST_F(SiteFolderTest, RefusesToWriteItsListAsAPage) {
    EXPECT_NE(error({{".migralex-files", "tesis.docx\n"}}), "");
    EXPECT_EQ(folder.files(), OnDisk{});
}

TEST_F(SiteFolderTest, RefusesAListThatSomebodyTamperedWith) {
    update(two_pages);
    folder.write("fuera.txt", "no tocar");
    for (const std::string hostile : {"../fuera.txt", "/etc/hostname", "es/../../fuera.txt"}) {
        folder.write("sitio/.migralex-files", "index.html\n" + hostile + "\n");
        const auto before = folder.files();
        EXPECT_EQ(error({{"index.html", "otra"}}), "request error: " + hostile +
                                                       " holds files that Migralex did not write (" + hostile +
                                                       "); choose an empty or a new folder");
        EXPECT_EQ(folder.files(), before) << hostile;
    }
}

TEST_F(SiteFolderTest, ListedFileThatIsGoneIsNoMatter) {
    update(two_pages);
    std::filesystem::remove(site() / "es/LAC-0001.html");
    EXPECT_EQ(update({{"index.html", "<p>Glosario</p>"}}), "0 written, 1 unchanged, 0 removed");
}

TEST_F(SiteFolderTest, FinishesWhatAStoppedRunBegan) {
    update(two_pages);
    // A run that was stopped had listed its new page and written it.
    folder.write("sitio/.migralex-files", "es/LAC-0001.html\nes/LAC-0002.html\nindex.html\n");
    folder.write("sitio/es/LAC-0002.html", "<p>remesas</p>");
    EXPECT_EQ(update(two_pages), "0 written, 2 unchanged, 1 removed");
    EXPECT_FALSE(folder.has("sitio/es/LAC-0002.html"));
}

TEST_F(SiteFolderTest, LeavesTheOldSiteWholeIfARunFails) {
    update(two_pages);
    const auto before = folder.files("sitio");
    EXPECT_NE(error({{"index.html", "otra"}, {"es/LAC-0009.html", "nueva"}, {"../fuera.html", "x"}}), "");
    EXPECT_EQ(folder.files("sitio"), before);
}

TEST_F(SiteFolderTest, RefusesASecondRunAtTheSameTime) {
    const workspace::SiteFolder first(site());
    EXPECT_EQ(error(two_pages),
              "request error: another publication is writing into “DIR/sitio”; wait until it has ended");
}

TEST_F(SiteFolderTest, KeepsWhatWasMadeFromTheSameInputs) {
    {
        workspace::SiteFolder target(site());
        EXPECT_FALSE(target.keep("index.html", "1"));
        target.put("index.html", "<p>Glosario</p>", "1");
        target.finish();
    }
    workspace::SiteFolder target(site());
    EXPECT_FALSE(target.keep("index.html", "2"));
    EXPECT_FALSE(target.keep("index.html", ""));
    EXPECT_TRUE(target.keep("index.html", "1"));
    EXPECT_EQ(target.finish().unchanged, 1U);
    EXPECT_EQ(folder.read("sitio/index.html"), "<p>Glosario</p>");
}

TEST_F(SiteFolderTest, ReadsWhatWasPutAndWhatIsKept) {
    {
        workspace::SiteFolder target(site());
        target.put("index.html", "<p>Glosario</p>", "1");
        target.put("es/LAC-0001.html", "<p>asilo</p>", "1");
        target.finish();
    }
    workspace::SiteFolder target(site());
    EXPECT_TRUE(target.keep("index.html", "1"));
    target.put("es/LAC-0001.html", "<p>asilo territorial</p>", "2");
    EXPECT_EQ(target.read("index.html"), "<p>Glosario</p>");
    EXPECT_EQ(target.read("es/LAC-0001.html"), "<p>asilo territorial</p>");
}

TEST_F(SiteFolderTest, MakesAgainWhatSomebodyCutShort) {
    {
        workspace::SiteFolder target(site());
        target.put("index.html", "<p>Glosario</p>", "1");
        target.finish();
    }
    folder.write("sitio/index.html", "<p>");
    EXPECT_FALSE(workspace::SiteFolder(site()).keep("index.html", "1"));
}

TEST_F(SiteFolderTest, KeepsWhatWasMadeTogetherOnlyTogether) {
    using Paths = std::vector<std::string>;
    {
        workspace::SiteFolder target(site());
        EXPECT_EQ(target.keep_all("1"), Paths());
        target.put("es/a-z.html", "asilo", "1");
        target.put("es/themes.html", "protección", "1");
        target.put("index.html", "<p>Glosario</p>", "2");
        target.finish();
    }
    {
        workspace::SiteFolder target(site());
        EXPECT_EQ(target.keep_all("3"), Paths());
        EXPECT_EQ(target.keep_all(""), Paths());
        EXPECT_EQ(target.keep_all("1"), (Paths{"es/a-z.html", "es/themes.html"}));
        EXPECT_EQ(target.finish().removed, 1U) << "index.html was not wanted";
    }
    folder.write("sitio/es/themes.html", "pro");
    workspace::SiteFolder target(site());
    EXPECT_EQ(target.keep_all("1"), Paths());
    EXPECT_EQ(target.finish().removed, 2U) << "none was kept";
}

TEST_F(SiteFolderTest, RemembersFromRunToRun) {
    {
        workspace::SiteFolder target(site());
        EXPECT_EQ(target.recall(), "");
        target.put("index.html", "<p>Glosario</p>");
        target.remember("asilo");
        target.finish();
    }
    workspace::SiteFolder target(site());
    EXPECT_EQ(target.recall(), "asilo");
    EXPECT_EQ(target.keep_all("asilo"), std::vector<std::string>());
}

TEST_F(SiteFolderTest, MovesIntoFoldersThatAreThereAndMakesThoseThatAreNot) {
    update(two_pages);
    folder.write("sitio/es/mis-notas.txt", "mías");
    EXPECT_EQ(update({{"es/LAC-0002.html", "<p>remesas</p>"}, {"assets/w/0.js", "x"}, {"index.html", "otra"}}),
              "3 written, 0 unchanged, 1 removed");
    EXPECT_EQ(folder.files("sitio"),
              (OnDisk{{"index.html", "otra"},
                      {"es/LAC-0002.html", "<p>remesas</p>"},
                      {"es/mis-notas.txt", "mías"},
                      {"assets/w/0.js", "x"},
                      {".migralex-files", "assets/w/0.js\t1\t\nes/LAC-0002.html\t14\t\nindex.html\t4\t\n"}}));
}

} // namespace migralex::workspace
