// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_columns.hpp"
#include "workspace/sheet_fingerprint.hpp"
#include "workspace/sheet_words.hpp"
#include "workspace/workspace.hpp"

#include <gtest/gtest.h>

namespace migralex::workspace {
namespace {

Publication shipped_publication() {
    Workspace workspace(std::string(MIGRALEX_SOURCE_DIR) + "/glossaries");
    workspace.load_sources();
    return workspace.publication();
}

TEST(SheetColumns, AreKnownByTheirHeadingsInEveryLanguage) {
    for (const auto layout : {SheetLayout::terms, SheetLayout::concepts})
        for (const auto& kind : sheet_columns(layout, {"es", "ht"}))
            for (const auto language : interface_languages)
                EXPECT_EQ(find_column(column_heading(kind, language)), kind) << column_heading(kind, language);
    EXPECT_EQ(find_column("  DEFINICION  [ES] "), find_column("definition [es]"));
    EXPECT_EQ(find_column("Mi nota"), std::nullopt);
    EXPECT_EQ(find_column(""), std::nullopt);
}

TEST(SheetWords, AreReadInEveryLanguageAsWhatTheyWereWritten) {
    const auto publication = shipped_publication();
    for (const auto written : interface_languages)
        for (const auto read : interface_languages) {
            const SheetWords writer(publication, written);
            const SheetWords reader(publication, read);
            for (const auto& field : all_fields())
                for (const auto& choice : writer.choices(field))
                    EXPECT_EQ(reader.meant(field, choice), writer.meant(field, choice)) << field.name << choice;
        }
}

TEST(SheetWords, TakeCodesNamesAndLists) {
    const auto publication = shipped_publication();
    const SheetWords words(publication, InterfaceLanguage::es);
    const auto meant = [&](const char* field, const char* cell) {
        return words.meant(*find_field(field), cell);
    };
    EXPECT_EQ(words.shown(*find_field("countries"), "MX, GT"), "MX · México; GT · Guatemala");
    EXPECT_EQ(meant("countries", "MX · México; GT · Guatemala"), "MX, GT");
    EXPECT_EQ(meant("countries", "guatemala"), "GT");
    EXPECT_EQ(meant("countries", "MX, GT"), "MX, GT");
    EXPECT_EQ(meant("themes", "Gobernanza migratoria, desarrollo y diáspora"), "GOV");
    EXPECT_EQ(meant("acceptability", "Preferred term"), "preferred");
    EXPECT_EQ(meant("acceptability", "favorito"), "favorito");
    EXPECT_EQ(meant("relations", "Concepto más amplio CAM-0003; associated CAM-0002"),
              "broader CAM-0003, associated CAM-0002");
    EXPECT_EQ(words.meant_language("Español"), "es");
    // What would be read as something else is shown as it is.
    EXPECT_EQ(words.shown(*find_field("countries"), "x;y, z"), "x;y, z");
    EXPECT_TRUE(SheetWords::is_deletion(" [Borrar] "));
    EXPECT_FALSE(SheetWords::is_deletion("borrar"));
}

TEST(RowFingerprint, TellsWhatTheCellsHeld) {
    FingerprintWriter writer("CAM-0001", "es", "CAM-0001.es.t1");
    writer.add('W', "", "migración");
    writer.add('A', "", "");
    writer.add('D', "fr", "mouvement");
    const auto read = RowFingerprint::parse(writer.text());
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->is_of("CAM-0001", "es"));
    EXPECT_FALSE(read->is_of("CAM-0001", "en"));
    EXPECT_TRUE(read->is_of_term("CAM-0001.es.t1"));
    EXPECT_TRUE(read->held('W', "", "migración"));
    EXPECT_FALSE(read->held('W', "", "migracion"));
    EXPECT_TRUE(read->held('A', "", ""));
    EXPECT_FALSE(read->held('A', "", "art. 1"));
    EXPECT_TRUE(read->held('D', "fr", "mouvement"));
    EXPECT_FALSE(read->held('D', "", "mouvement"));
    EXPECT_FALSE(RowFingerprint::parse("TRUE"));
    EXPECT_FALSE(RowFingerprint::parse("m1AAAAAABBBBBB[es")->held('W', "es", "x"));
}

} // namespace
} // namespace migralex::workspace
