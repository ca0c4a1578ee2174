// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing of TBX beside pugixml in one run; scripts/benchmark.sh prints the ratios. pugixml alone
// does not check what a conforming parser must (bare `&`, repeated attributes, encodings) and makes no model.
// `benchmark_tbx --write-v2 FILE` writes a glossary as version 2, for peers that read nothing else.
#include "base/byte_source.hpp"
#include "base/files.hpp"
#include "benchmarks/generated_glossary.hpp"
#include "tbx/export.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

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

/// Where memory comes from: pages of a process that reads one file and ends have to be fetched from the system,
/// which can take longer than the work itself; those of one that has read such a file before are there.
enum Memory : std::int64_t { fresh, kept };

/// Before each iteration, outside the measured time.
void prepare_memory(const benchmark::State& state) {
    if (state.range(0) == fresh) malloc_trim(0);
}

template <typename Work>
void measure(benchmark::State& state, std::size_t bytes, Work work) {
    for (auto _ : state) {
        state.PauseTiming();
        prepare_memory(state);
        state.ResumeTiming();
        work();
    }
    count_bytes(state, bytes);
}

/// As `convert` reads: well-formedness checked, every entry made and dropped.
void read_entries(benchmark::State& state) {
    measure(state, input().size(), [&] {
        TextSource source(input());
        std::size_t entries = 0;
        tbx::StreamedIds ids;
        const auto read =
            tbx::stream_tbx(source, "benchmark", {}, ids, [&](ConceptEntry&& entry, const Glossary&) {
                const auto taken = std::move(entry);
                entries += taken.languages.empty() ? 0 : 1;
            });
        if (!read) state.SkipWithError("cannot be read entry by entry");
        benchmark::DoNotOptimize(entries);
    });
}

/// As most commands read: the whole glossary in the model.
void read_tbx(benchmark::State& state) {
    measure(state, input().size(),
            [&] { benchmark::DoNotOptimize(tbx::parse_tbx(input(), "benchmark").glossary.entries.size()); });
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
        prepare_memory(state);
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
    const auto bytes = tbx::format_tbx(glossary).size();
    measure(state, bytes, [&] { benchmark::DoNotOptimize(tbx::format_tbx(glossary).size()); });
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
    measure(state, text.size(), [&] {
        StringWriter writer;
        document.save(writer, "  ");
        benchmark::DoNotOptimize(writer.text.size());
    });
}

BENCHMARK(pugixml_in_place_and_walk)->Arg(fresh)->Arg(kept)->Unit(benchmark::kMillisecond);
BENCHMARK(read_entries)->Arg(fresh)->Arg(kept)->Unit(benchmark::kMillisecond);
BENCHMARK(read_tbx)->Arg(fresh)->Arg(kept)->Unit(benchmark::kMillisecond);
BENCHMARK(pugixml_save)->Arg(fresh)->Arg(kept)->Unit(benchmark::kMillisecond);
BENCHMARK(write_tbx)->Arg(fresh)->Arg(kept)->Unit(benchmark::kMillisecond);

void write_version_two(const char* file) {
    replace_file(file, tbx::export_tbx(generate_glossary(concepts / 10), tbx::ExportFormat::v2_basic).text,
                 Durability::derived);
}

} // namespace
} // namespace migralex::benchmarks

int main(int count, char** arguments) {
    if (count == 3 && std::string_view(arguments[1]) == "--write-v2") {
        migralex::benchmarks::write_version_two(arguments[2]);
        return 0;
    }
    // Nothing goes back to the system by itself: only where `fresh` asks for it.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
