// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing of TBX beside pugixml in one run; scripts/benchmark.sh prints the ratios. pugixml alone
// does not check what a conforming parser must (bare `&`, repeated attributes, encodings) and makes no model.
#include "base/files.hpp"
#include "benchmarks/generated_glossary.hpp"
#include "tbx/export.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <cstring>
#include <pugixml.hpp>
#include <string>

namespace migralex::benchmarks {
namespace {

constexpr std::size_t concepts = 10000;

/// TBX-Basic in DCT style, the most demanding form to read; or the file that MIGRALEX_BENCHMARK_TBX names.
const std::string& input() {
    static const std::string bytes = [] {
        if (const char* file = std::getenv("MIGRALEX_BENCHMARK_TBX")) return read_file(file);
        return tbx::export_tbx(generate_glossary(concepts), tbx::ExportFormat::basic_dct).text;
    }();
    return bytes;
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

/// Well-formedness checked, everything in the model.
void read_tbx(benchmark::State& state) {
    const auto& bytes = input();
    for (auto _ : state) benchmark::DoNotOptimize(tbx::parse_tbx(bytes, "benchmark").glossary.entries.size());
    count_bytes(state, bytes.size());
}

struct Walker : pugi::xml_tree_walker {
    std::size_t bytes = 0;

    bool for_each(pugi::xml_node& node) override {
        bytes += std::strlen(node.name()) + std::strlen(node.value());
        return true;
    }
};

void pugixml_in_place_and_walk(benchmark::State& state) {
    std::string work;
    for (auto _ : state) {
        state.PauseTiming();
        work = input();
        state.ResumeTiming();
        pugi::xml_document document;
        const auto parsed = document.load_buffer_inplace(
            work.data(), work.size(), pugi::parse_minimal | pugi::parse_escapes, pugi::encoding_utf8);
        if (!parsed) return state.SkipWithError(parsed.description());
        Walker walker;
        document.traverse(walker);
        benchmark::DoNotOptimize(walker.bytes);
    }
    count_bytes(state, input().size());
}

void write_tbx(benchmark::State& state) {
    const auto glossary = tbx::parse_tbx(input(), "benchmark").glossary;
    std::size_t bytes = 0;
    for (auto _ : state) bytes = tbx::format_tbx(glossary).size();
    count_bytes(state, bytes);
}

struct StringWriter : pugi::xml_writer {
    std::string text;

    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};

/// The document that write_tbx writes, saved again.
void pugixml_save(benchmark::State& state) {
    const auto text = tbx::format_tbx(tbx::parse_tbx(input(), "benchmark").glossary);
    pugi::xml_document document;
    document.load_buffer(text.data(), text.size());
    std::size_t bytes = 0;
    for (auto _ : state) {
        StringWriter writer;
        document.save(writer, "  ");
        bytes = writer.text.size();
    }
    count_bytes(state, bytes);
}

BENCHMARK(pugixml_in_place_and_walk)->Unit(benchmark::kMillisecond);
BENCHMARK(read_tbx)->Unit(benchmark::kMillisecond);
BENCHMARK(pugixml_save)->Unit(benchmark::kMillisecond);
BENCHMARK(write_tbx)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace migralex::benchmarks

BENCHMARK_MAIN();
