// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/validators.hpp"
#include "exports.hpp"
#include "random_glossary.hpp"
#include "rewriting.hpp"
#include "tbx/dialect.hpp"
#include "tbx/write.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

// docs/schema: the grammar of our own dialect.

namespace migralex::tbx {
namespace {

namespace fs = std::filesystem;
using namespace validators;

constexpr auto strict = "TBX-Migralex.rng";
constexpr auto tolerant = "TBX-Migralex-tolerant.rng";

class OwnSchema : public testing::Test {
  protected:
    void SetUp() override {
        if (!has_program("xmllint")) GTEST_SKIP() << "xmllint is not installed";
        folder_ = fs::path(testing::TempDir()) / fmt::format("own-schema-{}", ::getpid());
        fs::create_directories(folder_);
    }
    void TearDown() override {
        if (!folder_.empty()) fs::remove_all(folder_);
    }

    fs::path write(const std::string& name, std::string_view bytes) const {
        replace_file(folder_ / name, bytes, Durability::derived);
        return folder_ / name;
    }
    [[nodiscard]] std::string xmllint(const char* schema, const std::vector<fs::path>& files) const {
        return xmllint_relaxng(own_schema(schema), files, folder_);
    }
    /// Starts a virtual machine, so it is asked for all files at once; empty if it is not there.
    [[nodiscard]] std::string jing_on(const char* schema, const std::vector<fs::path>& files) const {
        return has_program("jing") ? jing(own_schema(schema), files, folder_) : "";
    }

    fs::path folder_;
};

TEST_F(OwnSchema, AcceptsTheShippedGlossaries) {
    for (const auto* schema : {strict, tolerant}) {
        EXPECT_EQ(xmllint(schema, full_files()), "");
        EXPECT_EQ(jing_on(schema, full_files()), "");
    }
}

TEST_F(OwnSchema, NamesEveryCategoryOfTheDialect) {
    for (const auto* name : {strict, tolerant}) {
        const auto schema = read_file(own_schema(name));
        for (const auto& category : dialect()) {
            const auto value = fmt::format("<value>{}</value>", category.name);
            EXPECT_NE(schema.find(value), std::string::npos) << name << " " << category.name;
        }
    }
    const auto schema = read_file(own_schema(strict));
    for (const auto& category : dialect()) {
        std::string_view rest = category.values;
        while (!rest.empty()) {
            const auto word = rest.substr(0, rest.find(' '));
            EXPECT_NE(schema.find(fmt::format("<value>{}</value>", word)), std::string::npos) << word;
            rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        }
    }
}

struct Change {
    const char* right;
    const char* wrong;
};

std::string changed(const Change& change) {
    auto text = read_file(fs::path(MIGRALEX_SOURCE_DIR) / "tests/tbx/data/full.tbx");
    const auto at = text.find(change.right);
    EXPECT_NE(at, std::string::npos) << change.right;
    return at == std::string::npos ? text
                                   : text.replace(at, std::string_view(change.right).size(), change.wrong);
}

TEST_F(OwnSchema, RefusesWhatIsWrongWithOurCategories) {
    constexpr Change changes[] = {
        // values outside a picklist
        {">noun<", ">sustantivo<"},
        {">preferredTerm-admn-sts<", ">preferred<"},
        {">validated<", ">approved<"},
        {">agreed<", ">harmonized<"},
        {">pejorative<", ">offensive<"},
        {">technicalRegister<", ">informalRegister<"},
        {">acronym<", ">initialism<"},
        {">anchor<", ">ancla<"},
        {">adapted<", ">copied<"},
        {">toVerify<", ">yes<"},
        {">broader<", ">wider<"},
        {">origination<", ">creation<"},
        {">MX</termNote>\n            <termNote type=\"geographicalUsage\">",
         ">México</termNote>\n            <termNote type=\"geographicalUsage\">"},
        {">1:0123456789abcdef<", ">0123456789abcdef<"},
        {">2026-09-01<", ">01.09.2026<"},
        {"\"https://www.ohchr.org/?a=1&amp;b=2\"", "\"palermo.pdf\""},
        {"type=\"entailedTerm\"", "type=\"link\""},
        // wrong level or element
        {"<note>Término penal.</note>", "<termNote type=\"partOfSpeech\">noun</termNote>"},
        {"<note>Término penal.</note>", "<descrip type=\"context\">La trata.</descrip>"},
        {"<note>Se abrevia «TdP».</note>", "<descrip type=\"definition\">Delito.</descrip>"},
        {"<note>Se abrevia «TdP».</note>", "<descrip type=\"subjectField\">LAB</descrip>"},
        {"<note>Se abrevia «TdP».</note>", "<admin type=\"reviewState\">draft</admin>"},
        {"<note>Término penal.</note>", "<admin type=\"usageNote\">Delito.</admin>"},
        {"<note>Término penal.</note>", "<admin type=\"originatingTerm\">CAR-0007.es.t1</admin>"},
        // something required is missing
        {"<conceptEntry id=\"LAC-0001\">", "<conceptEntry>"},
        {"<langSec xml:lang=\"ht\">", "<langSec>"},
        {"<term>trafik moun</term>", ""},
        {" target=\"LAC-0002\"/>", "/>"},
        {"<admin type=\"conceptRelation\">broader</admin>", ""},
        {"<descrip type=\"definition\" xml:lang=\"pt\">", "<descrip type=\"definition\">"},
        {"<admin type=\"reviewState\" xml:lang=\"pt\">", "<admin type=\"reviewState\">"},
        {"<adminNote type=\"conflictField\">definition</adminNote>", ""},
        {"<adminNote type=\"conflictSide\">", "<adminNote type=\"conflictDate\">"},
        {"style=\"dca\"", "style=\"dct\""},
        {"type=\"TBX-Migralex\"", "type=\"TBX-Basic\""},
    };
    std::vector<fs::path> files;
    for (const auto& change : changes)
        files.push_back(write(fmt::format("wrong-{}.tbx", files.size()), changed(change)));
    for (const auto* schema : {strict, tolerant}) {
        const auto said = jing_on(schema, files);
        for (std::size_t i = 0; i < files.size(); ++i) {
            SCOPED_TRACE(fmt::format("{}: {} for {}", schema, changes[i].wrong, changes[i].right));
            EXPECT_NE(xmllint(schema, {files[i]}), "");
            EXPECT_TRUE(said.empty() || said.find(files[i].filename().string()) != std::string::npos);
        }
    }
}

TEST_F(OwnSchema, TellsForeignItemsFromOurs) {
    constexpr Change changes[] = {
        {"<note>Término penal.</note>", "<descrip type=\"reliabilityCode\">9</descrip>"},
        {"<note>Término penal.</note>", "<x xmlns=\"urn:x\" a=\"b\">¿<y/></x>"},
        {"<note>Se abrevia «TdP».</note>", "<admin type=\"productSubset\" xml:lang=\"es\">SAP</admin>"},
        {"<termNote type=\"register\">",
         "<termNote type=\"usageStatus\">raro</termNote>\n<termNote type=\"register\">"},
        {"<admin type=\"sourceRelation\">adapted</admin>", "<admin type=\"sourceType\">ley</admin>"},
    };
    std::vector<fs::path> files;
    for (const auto& change : changes) {
        files.push_back(write(fmt::format("foreign-{}.tbx", files.size()), changed(change)));
        EXPECT_NE(xmllint(strict, {files.back()}), "") << change.wrong;
        EXPECT_EQ(xmllint(tolerant, {files.back()}), "") << change.wrong;
    }
    EXPECT_EQ(jing_on(tolerant, files), "");
}

} // namespace
} // namespace migralex::tbx
