// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/validators.hpp"
#include "exports.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

namespace migralex::tbx {
namespace {

namespace fs = std::filesystem;
using namespace validators;

/// Where the package of the distribution puts it, else wherever Python finds it.
std::string find_python() {
    for (const auto* python : {"/usr/bin/python3", "python3"})
        if (std::system(fmt::format("{} -c 'import translate.storage.tbx' >/dev/null 2>&1", python).c_str()) ==
            0)
            return python;
    return {};
}

constexpr std::string_view script = R"(import sys
from translate.storage import tbx
with open(sys.argv[2], 'w', encoding='utf-8') as out:
    for unit in tbx.tbxfile.parsefile(sys.argv[1]).units:
        print(unit.source, unit.target, sep='\t', file=out)
)";

/// The term that a reader of the first tig of each langSet sees.
std::string first_term(const ConceptEntry& entry, std::string_view language) {
    auto terms = find_language(entry, language)->terms;
    std::stable_sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) {
        return std::pair(a.is_pejorative, a.acceptability.status) <
               std::pair(b.is_pejorative, b.acceptability.status);
    });
    return terms.front().term;
}

TEST(TranslateToolkit, ReadsEveryTermPairOfVersionTwo) {
    const auto python = find_python();
    if (python.empty()) GTEST_SKIP() << "Translate Toolkit is not installed (Debian: translate-toolkit)";
    const auto folder = fs::path(testing::TempDir()) / fmt::format("toolkit-{}", ::getpid());
    fs::create_directories(folder);
    replace_file(folder / "read.py", script, Durability::derived);
    for (const auto& file : full_files()) {
        if (file.filename() == "full.tbx") continue;
        const auto glossary = read_tbx(file).glossary;
        const auto exported =
            export_tbx(glossary, ExportFormat::v2_basic, {{"es", "en"}, false, InterfaceLanguage::en});
        std::string expected;
        for (const auto& entry : glossary.entries) {
            const auto* es = find_language(entry, "es");
            const auto* en = find_language(entry, "en");
            if (es && en && !es->terms.empty() && !en->terms.empty())
                expected += first_term(entry, "es") + "\t" + first_term(entry, "en") + "\n";
        }
        replace_file(folder / "v2.tbx", exported.text, Durability::derived);
        const auto command = fmt::format("{} '{}' '{}' '{}'", python, (folder / "read.py").string(),
                                         (folder / "v2.tbx").string(), (folder / "pairs.tsv").string());
        ASSERT_EQ(complaint_of(command, folder), "");
        EXPECT_EQ(read_file(folder / "pairs.tsv"), expected) << file;
        EXPECT_EQ(static_cast<std::size_t>(std::count(expected.begin(), expected.end(), '\n')),
                  exported.entries);
    }
    fs::remove_all(folder);
}

} // namespace
} // namespace migralex::tbx
