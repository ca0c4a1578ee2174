// SPDX-License-Identifier: GPL-3.0-or-later
// All rules of lint over copies of the shipped Caribbean glossary, each with numbers and words of its own,
// against the shipped manifest and source registry. Prints CPU seconds of reading the file and of checking what
// was read.
//
//     lint_benchmark [ENTRIES]
#include "lint/lint.hpp"
#include "tbx/read.hpp"
#include "tbx/targets.hpp"
#include "tbx/write.hpp"
#include "workspace/workspace.hpp"

#include <array>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace migralex::benchmarks {
namespace {

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// What no other copy has: a few words that spell its number.
std::string name_of(std::size_t copy) {
    constexpr std::array<std::string_view, 8> words = {"alfa", "bravo", "delta",  "golfo",
                                                       "kilo", "norte", "sierra", "tango"};
    std::string name;
    for (; copy > 0; copy /= words.size()) name += words[copy % words.size()];
    return name;
}

ConceptEntry copy_of(const ConceptEntry& entry, std::size_t copy, const tbx::Renaming& ids) {
    auto result = entry;
    const auto id = ids.at(entry.id);
    for (auto& relation : result.relations)
        if (const auto target = ids.find(relation.target); target != ids.end())
            relation.target = target->second;
    for (auto& section : result.languages) {
        for (auto& definition : section.definitions) {
            definition.text = Text(definition.text.plain + " " + name_of(copy));
            definition.renders.clear();
        }
        for (auto& term : section.terms) {
            if (!term.id.empty()) term.id.replace(0, entry.id.size(), id);
            term.term += " " + name_of(copy);
            term.markup.clear();
        }
    }
    result.id = id;
    return result;
}

Glossary copies(const Glossary& shipped, const std::string& prefix, std::size_t entries) {
    Glossary glossary = shipped;
    for (std::size_t copy = 1; glossary.entries.size() < entries; ++copy) {
        tbx::Renaming ids;
        for (std::size_t i = 0; i < shipped.entries.size(); ++i)
            ids.emplace(shipped.entries[i].id, fmt::format("{}-{:04}", prefix, copy * 1000 + i));
        for (const auto& entry : shipped.entries) glossary.entries.push_back(copy_of(entry, copy, ids));
    }
    return glossary;
}

int measure(std::size_t entries) {
    workspace::Workspace shipped(std::string(MIGRALEX_SOURCE_DIR) + "/glossaries");
    shipped.load_sources();
    const auto tbx = tbx::format_tbx(copies(shipped.read_glossary("CAR").content.glossary, "CAR", entries));
    const auto start = cpu_seconds();
    const auto content = tbx::parse_tbx(tbx, "benchmark.tbx");
    const auto read = cpu_seconds();
    const lint::LintInput input{content.glossary, find_glossary(shipped.publication(), "CAR"),
                                &shipped.publication(), "benchmark.tbx", content.positions};
    const auto findings = lint::lint_glossary(input, lint::Profile::draft);
    const auto checked = cpu_seconds();
    fmt::print("{} entries, {:.1f} MB, {} findings: read {:.2f} s, checked {:.2f} s CPU\n",
               content.glossary.entries.size(), static_cast<double>(tbx.size()) / 1e6, findings.size(),
               read - start, checked - read);
    return 0;
}

} // namespace
} // namespace migralex::benchmarks

int main(int count, char** arguments) {
    return migralex::benchmarks::measure(count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 100000);
}
