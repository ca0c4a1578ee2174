// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export.hpp"

#include "base/errors.hpp"
#include "tbx/export_selection.hpp"
#include "tbx/export_style.hpp"
#include "tbx/write.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace migralex::tbx {

namespace {

constexpr std::pair<ExportFormat, std::string_view> format_names[] = {
    {ExportFormat::migralex, "tbx-migralex"},   {ExportFormat::basic_dca, "tbx-basic"},
    {ExportFormat::basic_dct, "tbx-basic-dct"}, {ExportFormat::min, "tbx-min"},
    {ExportFormat::v2_basic, "tbx-v2"},
};

void count(const Glossary& glossary, ExportResult& result) {
    std::set<std::string_view> languages;
    result.entries = glossary.entries.size();
    for (const auto& entry : glossary.entries) {
        for (const auto& section : entry.languages) {
            languages.insert(section.language);
            result.terms += section.terms.size();
            result.definitions += section.definitions.size();
        }
    }
    result.languages = languages.size();
}

std::string narrowed_text(Glossary glossary, ExportFormat format, const ExportOptions& options,
                          const Publication& publication, ExportTally& tally) {
    ExportIds ids(glossary, ids_of_back(glossary, format));
    const ExportWords words(publication, options.language);
    NarrowedGlossary narrowed;
    narrowed.language = is_language_shape(glossary.language) ? glossary.language : "und";
    if (!options.languages.empty()) narrowed.language = options.languages.front();
    ExportContext context{profile_of(format), words, ids, tally, narrowed.language};
    narrowed.frame = make_frame(glossary, context);
    narrowed.next_entry = [&, next = std::size_t{0}]() mutable -> std::optional<NarrowedEntry> {
        if (next == glossary.entries.size()) return std::nullopt;
        const auto entry = std::exchange(glossary.entries[next++], {});
        return NarrowedEntry{entry.id, narrow_entry(entry, context)};
    };
    switch (format) {
    case ExportFormat::basic_dct: return format_dct(narrowed);
    case ExportFormat::v2_basic: return format_v2(std::move(narrowed));
    case ExportFormat::min: return format_dca(narrowed, "TBX-Min");
    case ExportFormat::basic_dca:
    case ExportFormat::migralex: break;
    }
    return format_dca(narrowed, "TBX-Basic");
}

} // namespace

std::vector<Loss> to_losses(const Counts& counts) {
    std::vector<Loss> losses;
    for (const auto& [category, number] : counts) losses.push_back({category, number});
    return losses;
}

ExportResult export_tbx(Glossary glossary, ExportFormat format, const ExportOptions& options,
                        const Publication& publication) {
    ExportTally tally;
    select_for_export(glossary, format, options, tally);
    if (glossary.entries.empty()) throw RequestError(Message{"export.nothing", {}});
    ExportResult result;
    count(glossary, result);
    result.text = format == ExportFormat::migralex
                      ? format_tbx(glossary)
                      : narrowed_text(std::move(glossary), format, options, publication, tally);
    result.carried_in_notes = to_losses(tally.carried);
    result.lost = to_losses(tally.lost);
    result.left_out = to_losses(tally.left_out);
    return result;
}

std::string_view to_string(ExportFormat format) {
    const auto found = std::find_if(std::begin(format_names), std::end(format_names),
                                    [&](const auto& pair) { return pair.first == format; });
    return found->second;
}

std::optional<ExportFormat> export_format_from_string(std::string_view text) {
    const auto found = std::find_if(std::begin(format_names), std::end(format_names),
                                    [&](const auto& pair) { return pair.second == text; });
    return found == std::end(format_names) ? std::nullopt : std::optional(found->first);
}

} // namespace migralex::tbx
