// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/data_export.hpp"

#include "base/files.hpp"
#include "commands/options.hpp"
#include "exchange/csv.hpp"
#include "exchange/json.hpp"
#include "exchange/skos.hpp"
#include "exchange/xlsx.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace migralex::commands {

namespace {

struct DataFormat {
    std::string_view name;
    std::string_view suffix;
};

constexpr std::array<DataFormat, 5> formats = {
    {{"csv", ".csv"}, {"xlsx", ".xlsx"}, {"json", ".json"}, {"skos", ".ttl"}, {"skos-jsonld", ".jsonld"}}};

std::string written(const Glossary& glossary, std::string_view format, const exchange::ExportFacts& facts) {
    const auto terms = exchange::terms_table(glossary, facts);
    if (format == "csv") return exchange::write_csv(terms);
    if (format == "xlsx")
        return exchange::write_xlsx(std::array{exchange::about_table(facts), terms,
                                               exchange::definitions_table(glossary, facts),
                                               exchange::correspondence_table(glossary, facts)},
                                    facts);
    if (format == "json") return exchange::write_json(glossary, facts);
    return format == "skos" ? exchange::write_skos_turtle(glossary, facts)
                            : exchange::write_skos_json_ld(glossary, facts);
}

void keep_languages(Glossary& glossary, const std::vector<std::string>& languages) {
    if (languages.empty()) return;
    for (auto& entry : glossary.entries)
        std::erase_if(entry.languages, [&](const auto& section) {
            return std::find(languages.begin(), languages.end(), section.language) == languages.end();
        });
}

/// What these forms have no place for, and what is not for the public.
struct Counts {
    std::string lost;
    std::string left_out;
};

void add_count(std::string& list, std::string_view what, std::size_t number) {
    if (number == 0) return;
    list.append(list.empty() ? "" : ", ").append(what).append(" ").append(std::to_string(number));
}

Counts count(const Glossary& glossary) {
    std::size_t contexts = 0;
    std::size_t drafts = 0;
    std::size_t pejorative = 0;
    std::size_t references = 0;
    std::size_t transactions = 0;
    for (const auto& entry : glossary.entries) {
        references += entry.external_references.size();
        transactions += entry.transactions.size();
        for (const auto& section : entry.languages) {
            if (section.review.state == ReviewState::draft) ++drafts;
            for (const auto& term : section.terms) {
                contexts += term.contexts.size();
                transactions += term.transactions.size();
                if (term.is_pejorative) ++pejorative;
            }
        }
    }
    Counts counts;
    add_count(counts.lost, "context", contexts);
    add_count(counts.lost, "externalCrossReference", references);
    add_count(counts.lost, "transaction", transactions);
    add_count(counts.left_out, "draft", drafts);
    add_count(counts.left_out, "pejorative", pejorative);
    return counts;
}

} // namespace

std::vector<std::string> data_format_names() {
    std::vector<std::string> names;
    for (const auto& format : formats) names.emplace_back(format.name);
    return names;
}

std::optional<std::string> find_data_format(const std::string& stated, const std::string& file) {
    const auto suffix = std::filesystem::path(file).extension().string();
    for (const auto& format : formats)
        if (stated.empty() ? format.suffix == suffix : format.name == stated) return std::string(format.name);
    return std::nullopt;
}

int write_data_export(Glossary glossary, const Publication& publication, const std::string& format,
                      const ExportRequest& request, const Console& console) {
    keep_languages(glossary, request.languages);
    const auto counts = count(glossary);
    if (!counts.left_out.empty()) console.note("export.left-out", {counts.left_out});
    if (!counts.lost.empty()) console.note("export.lost", {counts.lost});
    if (request.is_strict && !counts.lost.empty()) {
        console.note("export.strict");
        return could_not;
    }
    const exchange::ExportFacts facts{
        publication, {}, {}, std::string(label("site.standing", InterfaceLanguage::en))};
    const auto terms = exchange::terms_table(glossary, facts);
    std::set<std::string_view> entries;
    std::set<std::string_view> languages;
    for (const auto& row : terms.rows) {
        entries.insert(row[0]);
        languages.insert(row[3]);
    }
    replace_file(request.file, written(glossary, format, facts));
    console.note("export.done", {request.file, format, std::to_string(entries.size()),
                                 std::to_string(languages.size()), std::to_string(terms.rows.size()),
                                 std::to_string(exchange::definitions_table(glossary, facts).rows.size())});
    return done;
}

} // namespace migralex::commands
