// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/edition.hpp"

#include "base/hash.hpp"
#include "tbx/write.hpp"
#include "workspace/add_and_remove.hpp"
#include "workspace/edit.hpp"
#include "workspace/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace migralex::workspace {

namespace {

namespace fs = std::filesystem;

constexpr const char* manifest = R"(title = { es = "Glosario" }
[glossary.CAR]
file = "caribbean.tbx"
definition-languages = ["fr"]
[body.csm]
name = "Conferencia Suramericana sobre Migraciones"
[body.crm]
name = "Conferencia Regional sobre Migración"
)";

/// A workspace with a continental glossary of LAC-0001 `asilo` and LAC-0002 `remesas`.
class EditionTest : public testing::Test {
  protected:
    EditionTest() {
        folder.write("migralex.toml", manifest);
        folder.write("sources.toml", "[[source]]\nid = \"un-1951\"\n");
        folder.write("caribbean.tbx", tbx::format_tbx(Glossary{}));
        write_continental({{"LAC-0001", "asilo"}, {"LAC-0002", "remesas"}});
        folder.write("identifiers.toml",
                     format_identifiers({{"LAC-0001", {"CAR-0001"}, IdentifierState::current, {}, ""},
                                         {"LAC-0002", {"CAR-0002"}, IdentifierState::current, {}, ""},
                                         {"LAC-0003", {"CAR-0003"}, IdentifierState::retired, {}, ""}}));
    }

    void write_continental(const std::vector<std::pair<std::string, std::string>>& concepts) const {
        Glossary glossary;
        for (const auto& [id, designation] : concepts) {
            ConceptEntry entry;
            entry.id = id;
            TermSection term;
            term.id = id + ".es.t1";
            term.term = designation;
            language_section(entry, "es").terms.push_back(term);
            glossary.entries.push_back(entry);
        }
        folder.write("continental.tbx", tbx::format_tbx(glossary));
    }

    [[nodiscard]] Workspace workspace() const {
        return Workspace(folder.path());
    }
    ReleaseOutcome release(const std::string& number, const std::string& body = "csm") const {
        return release_edition(workspace(), {number, body, "Acta 3/2026", "2026-11-22"});
    }
    std::string release_error(const std::string& number, const std::string& body = "csm") const {
        return folder.error_of([&] { release(number, body); });
    }
    /// `LAC-0001: 0.1`, a line each.
    std::string released_in() const {
        std::string lines;
        for (const auto& identifier : workspace().read_identifiers())
            lines += identifier.id + ": " + identifier.released_in + "\n";
        return lines;
    }

    TemporaryFolder folder;
};

} // namespace

TEST_F(EditionTest, ReleaseRecordsTheActAndWhatItWasMadeFrom) {
    EXPECT_EQ(release("0.1"), ReleaseOutcome::released);
    EXPECT_EQ(folder.read("editions/0.1/migralex.toml"), manifest);
    EXPECT_EQ(gunzip(folder.read("editions/0.1/continental.tbx.gz")), folder.read("continental.tbx"));
    EXPECT_EQ(
        folder.read("editions/0.1/edition.toml"),
        "# SPDX-License-Identifier: CC-BY-4.0\n"
        "# A released edition. Written by `migralex release`, never changed.\n"
        "number = \"0.1\"\ndate = \"2026-11-22\"\nbody = \"csm\"\ndocument = \"Acta 3/2026\"\nconcepts = 2\n"
        "added = [\"LAC-0001\", \"LAC-0002\"]\namended = []\nwithdrawn = []\n\n[sha256]\n"
        "\"continental.tbx.gz\" = \"" +
            sha256(folder.read("editions/0.1/continental.tbx.gz")) + "\"\n\"migralex.toml\" = \"" +
            sha256(manifest) + "\"\n\"sources.toml\" = \"" + sha256(folder.read("sources.toml")) + "\"\n");
    EXPECT_EQ(folder.files("editions").size(), 4U) << "nothing is left beside the edition";
}

TEST_F(EditionTest, ReleaseGivesItsIdentifiersOutForGood) {
    release("0.1");
    EXPECT_EQ(released_in(), "LAC-0001: 0.1\nLAC-0002: 0.1\nLAC-0003: \n");
    write_continental({{"LAC-0001", "asilo"}, {"LAC-0003", "trata de personas"}});
    release("0.2");
    EXPECT_EQ(released_in(), "LAC-0001: 0.1\nLAC-0002: 0.1\nLAC-0003: 0.2\n");
}

TEST_F(EditionTest, SecondReleaseOfTheSameContentChangesNothing) {
    release("0.1");
    const auto before = folder.files();
    EXPECT_EQ(release("0.1"), ReleaseOutcome::already_released);
    EXPECT_EQ(folder.files(), before);
}

TEST_F(EditionTest, SecondReleaseFinishesWhatACrashLeftUndone) {
    const auto unreleased = folder.read("identifiers.toml");
    release("0.1");
    folder.write("identifiers.toml", unreleased); // stopped between the edition and its identifiers
    EXPECT_EQ(release("0.1"), ReleaseOutcome::already_released);
    EXPECT_EQ(released_in(), "LAC-0001: 0.1\nLAC-0002: 0.1\nLAC-0003: \n");
}

TEST_F(EditionTest, ReleaseOfOtherContentUnderANumberIsRefused) {
    release("0.1");
    const auto before = folder.files("editions");
    const std::string message =
        "request error: edition 0.1 exists already and is never changed; give another number";
    write_continental({{"LAC-0001", "asilo territorial"}, {"LAC-0002", "remesas"}});
    EXPECT_EQ(release_error("0.1"), message);
    write_continental({{"LAC-0001", "asilo"}, {"LAC-0002", "remesas"}});
    EXPECT_EQ(release_error("0.1"), "");
    folder.write("sources.toml", "[[source]]\nid = \"un-1951\"\ndate = \"1951\"\n");
    EXPECT_EQ(release_error("0.1"), message) << "a site is made from its sources too";
    EXPECT_EQ(folder.files("editions"), before);
}

TEST_F(EditionTest, ReleaseRecordsWhatChangedSinceTheOneBefore) {
    release("0.9");
    write_continental({{"LAC-0001", "asilo territorial"}, {"LAC-0004", "trata de personas"}});
    release("0.10");
    const auto record = read_released(workspace(), "0.10").record;
    EXPECT_EQ(record.added, std::vector<std::string>{"LAC-0004"});
    EXPECT_EQ(record.amended, std::vector<std::string>{"LAC-0001"});
    EXPECT_EQ(record.withdrawn, std::vector<std::string>{"LAC-0002"});
    EXPECT_EQ(record.concepts, 2U);
    EXPECT_EQ(edition_numbers(workspace()), (std::vector<std::string>{"0.9", "0.10"}));
}

TEST_F(EditionTest, ListsEachEditorialCorrectionOnceAndNamesNobody) {
    const auto correct = [&](const std::string& word, const std::string& reason) {
        auto open = workspace().read_glossary("CAR");
        auto& entry = open.content.glossary.entries.front();
        FieldChange change{entry.id, "term", "", word, "Ana Núñez", "2026-11-20", reason, true};
        change.id = entry.languages[0].terms[0].id;
        ASSERT_TRUE(apply_change(entry, change));
        workspace().save_glossary(open);
    };
    auto open = workspace().read_glossary("CAR");
    add_entry(open.content.glossary, *find_glossary(workspace().publication(), "CAR"), {"remesa", "es"},
              {"Ana Núñez", "2026-11-19"});
    workspace().save_glossary(open);
    correct("remesas", "plural < singular");
    release("0.1");
    EXPECT_EQ(read_released(workspace(), "0.1").record.corrigenda,
              std::vector<std::string>{"CAR-0001 (2026-11-20): plural < singular"});
    EXPECT_EQ(folder.read("editions/0.1/edition.toml").find("Ana"), std::string::npos);
    correct("remesas familiares", "as the law says");
    write_continental({{"LAC-0001", "otra cosa"}});
    release("0.2");
    EXPECT_EQ(read_released(workspace(), "0.2").record.corrigenda,
              std::vector<std::string>{"CAR-0001 (2026-11-20): as the law says"});
}

TEST_F(EditionTest, UnknownBodyIsRefused) {
    EXPECT_EQ(release_error("0.1", "oea"), "request error: \"oea\" is not a registered body; register it in "
                                           "migralex.toml or use one of: crm, csm");
    EXPECT_FALSE(folder.has("editions"));
}

TEST_F(EditionTest, NumberIsDigitsAndDots) {
    for (const std::string hostile : {"../x", "..", ".", "", "0..1", ".1", "1.", "uno", "0.1/..", "/tmp/x",
                                      "0.1\n", "1.0-beta", "123456789012345678901"})
        EXPECT_EQ(release_error(hostile),
                  "request error: \"" + hostile +
                      "\" is not an edition number; use digits and dots, for example 0.1");
    EXPECT_FALSE(folder.has("editions"));
    EXPECT_EQ(release("2026.1"), ReleaseOutcome::released);
}

TEST_F(EditionTest, WithoutAContinentalGlossaryThereIsNothingToRelease) {
    fs::remove(folder.path() / "continental.tbx");
    EXPECT_EQ(release_error("0.1"),
              "request error: there is no continental glossary yet; make it with \"migralex consolidate\"");
}

TEST_F(EditionTest, IsReadBackAsItWasOnTheDay) {
    release("0.1");
    write_continental({{"LAC-0001", "otra cosa"}});
    folder.write("migralex.toml", std::string(manifest) + "[theme.PRO]\nes = \"Protección\"\n");
    folder.write("sources.toml", "");
    const auto edition = read_latest_released(workspace());
    EXPECT_EQ(edition.record.number, "0.1");
    EXPECT_EQ(edition.record.document, "Acta 3/2026");
    ASSERT_EQ(edition.continental.entries.size(), 2U);
    EXPECT_EQ(edition.continental.entries[0].languages[0].terms[0].term, "asilo");
    EXPECT_TRUE(edition.publication.themes.empty());
    EXPECT_EQ(edition.publication.sources.count("un-1951"), 1U);
}

TEST_F(EditionTest, DamagedFileIsNoticed) {
    release("0.1");
    folder.write("editions/0.1/sources.toml", "[[source]]\nid = \"un-1952\"\n");
    EXPECT_EQ(
        folder.error_of([&] { (void)read_released(workspace(), "0.1"); }),
        "format error: DIR/editions/0.1/sources.toml: sources.toml does not match the hash recorded in the "
        "edition; restore the file");
    folder.write("editions/0.1/sources.toml", folder.read("sources.toml"));
    EXPECT_EQ(folder.error_of([&] { (void)read_released(workspace(), "0.1"); }), "");
    folder.write("editions/0.1/continental.tbx.gz", "");
    EXPECT_EQ(folder.error_of([&] { (void)read_released(workspace(), "0.1"); }),
              "format error: DIR/editions/0.1/continental.tbx.gz: continental.tbx.gz does not match the hash "
              "recorded "
              "in the edition; restore the file");
}

TEST_F(EditionTest, WithoutOneSaysHowToReleaseOne) {
    EXPECT_TRUE(edition_numbers(workspace()).empty());
    EXPECT_EQ(folder.error_of([&] { (void)read_latest_released(workspace()); }),
              "request error: no edition is released yet; release one with \"migralex release 0.1 --body BODY "
              "--document ACT\", or see the work in progress with \"migralex publish DIR --preview\"");
}

TEST_F(EditionTest, HalfAnEditionIsNoEdition) {
    folder.write("editions/.0.1.4711.tmp/continental.tbx.gz", "half");
    folder.write("editions/notas.txt", "");
    EXPECT_TRUE(edition_numbers(workspace()).empty());
    EXPECT_EQ(release("0.1"), ReleaseOutcome::released);
    EXPECT_EQ(edition_numbers(workspace()), std::vector<std::string>{"0.1"});
}

} // namespace migralex::workspace
