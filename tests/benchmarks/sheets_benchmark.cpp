// SPDX-License-Identifier: GPL-3.0-or-later
// Editing sheets of 10,000 entries in five languages, out and in, with reading and writing of the glossary's
// file as the commands do it. Prints CPU seconds; the goal is 3 s for each direction and format.
//
//     sheets_benchmark [ENTRIES]
#include "benchmarks/generated_glossary.hpp"
#include "exchange/sheet_csv.hpp"
#include "exchange/sheet_xlsx.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"
#include "workspace/sheet_import.hpp"
#include "workspace/sheet_rows.hpp"
#include "workspace/workspace.hpp"

#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <functional>

namespace migralex::benchmarks {
namespace {

double seconds_of(const std::function<void()>& work) {
    const auto start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

struct Format {
    const char* name;
    std::string (*write)(const Sheet&);
    SheetContent (*read)(const std::string&);
};

SheetContent read_workbook(const std::string& bytes) {
    return std::move(exchange::read_xlsx(bytes, "sheet.xlsx").front());
}

SheetContent read_csv(const std::string& bytes) {
    return std::move(exchange::read_csv(bytes, "sheet.csv").sheet);
}

int measure(std::size_t entries) {
    workspace::Workspace shipped(std::string(MIGRALEX_SOURCE_DIR) + "/glossaries");
    shipped.load_sources();
    const auto& publication = shipped.publication();
    const auto& description = *find_glossary(publication, "CAR");
    const auto tbx = tbx::format_tbx(generate_glossary(entries));
    const workspace::SheetImportOptions options{{"benchmark", "2026-03-10"}, false, InterfaceLanguage::en};
    int differences = 0;
    for (const auto& format : {Format{"CSV", exchange::write_sheet_csv, read_csv},
                               Format{"XLSX", exchange::write_sheet_xlsx, read_workbook}}) {
        std::string bytes;
        std::size_t rows = 0;
        const auto out = seconds_of([&] {
            const auto glossary = tbx::parse_tbx(tbx, "benchmark").glossary;
            const auto sheet = workspace::make_sheet(glossary, description, publication, {});
            rows = sheet.rows.size();
            bytes = format.write(sheet);
        });
        const auto in = seconds_of([&] {
            auto glossary = tbx::parse_tbx(tbx, "benchmark").glossary;
            const auto report =
                workspace::import_sheet(glossary, description, publication, format.read(bytes), options);
            if (report.count(workspace::SheetOutcome::same) != rows) ++differences;
            static_cast<void>(tbx::format_tbx(glossary));
        });
        fmt::print("{:<5} {} entries, {} rows, {:.1f} MB: out {:.2f} s, in {:.2f} s CPU\n", format.name,
                   entries, rows, static_cast<double>(bytes.size()) / 1e6, out, in);
    }
    if (differences > 0) fmt::print("rows that nobody changed were not the same\n");
    return differences;
}

} // namespace
} // namespace migralex::benchmarks

int main(int count, char** arguments) {
    return migralex::benchmarks::measure(count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 10000);
}
