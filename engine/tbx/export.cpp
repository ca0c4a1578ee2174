// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export.hpp"

#include "base/errors.hpp"
#include "tbx/export_selection.hpp"
#include "tbx/export_stream.hpp"
#include "tbx/export_style.hpp"
#include "tbx/write.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migralex::tbx {

namespace {

constexpr std::pair<ExportFormat, std::string_view> format_names[] = {
    {ExportFormat::migralex, "tbx-migralex"},   {ExportFormat::basic_dca, "tbx-basic"},
    {ExportFormat::basic_dct, "tbx-basic-dct"}, {ExportFormat::min, "tbx-min"},
    {ExportFormat::v2_basic, "tbx-v2"},
};

using TakeEntry = std::function<void(const ConceptEntry&)>;
using Sink = std::function<void(std::string_view)>;

/// The glossary of a frame and the entries that `each_entry` hands over; what the sink has not got comes back.
std::string narrowed_text(const Glossary& frame, ExportIds& ids,
                          const std::function<void(const TakeEntry&)>& each_entry, ExportFormat format,
                          const ExportOptions& options, const Publication& publication, ExportTally& tally,
                          const Sink& sink) {
    const ExportWords words(publication, options.language);
    NarrowedGlossary narrowed;
    narrowed.language = is_language_shape(frame.language) ? frame.language : "und";
    if (!options.languages.empty()) narrowed.language = options.languages.front();
    ExportContext context{profile_of(format), words, ids, tally, narrowed.language};
    narrowed.frame = make_frame(frame, context);
    narrowed.sink = sink;
    narrowed.each_entry = [&](const std::function<void(NarrowedEntry &&)>& take) {
        each_entry([&](const ConceptEntry& entry) { take({entry.id, narrow_entry(entry, context)}); });
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

std::string narrowed_text(Glossary glossary, ExportFormat format, const ExportOptions& options,
                          const Publication& publication, ExportTally& tally) {
    GivenIds ids(glossary, ids_of_back(glossary, format));
    const auto each_entry = [&](const TakeEntry& take) {
        for (auto& entry : glossary.entries) take(std::exchange(entry, {}));
    };
    return narrowed_text(glossary, ids, each_entry, format, options, publication, tally, {});
}

} // namespace

void EntryCounts::add(const ConceptEntry& entry) {
    ++entries;
    for (const auto& section : entry.languages) {
        languages.insert(section.language);
        terms += section.terms.size();
        definitions += section.definitions.size();
    }
}

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
    EntryCounts counts;
    for (const auto& entry : glossary.entries) counts.add(entry);
    auto text = format == ExportFormat::migralex
                    ? format_tbx(glossary)
                    : narrowed_text(std::move(glossary), format, options, publication, tally);
    return to_result(std::move(text), counts, tally);
}

ExportResult to_result(std::string text, const EntryCounts& counts, const ExportTally& tally) {
    return {std::move(text), to_losses(tally.carried), to_losses(tally.lost), to_losses(tally.left_out),
            counts.entries,  counts.languages.size(),  counts.terms,          counts.definitions};
}

StreamedExport::StreamedExport(ExportFormat format, ExportOptions options)
    : format_(format), options_(std::move(options)) {}

void StreamedExport::look_at(ConceptEntry entry, const Glossary& frame) {
    ExportTally ignored;
    if (!select_entry(entry, frame.language, format_, options_, ignored)) return;
    counts_.add(entry);
    has_all_ids_ = has_all_ids_ && (format_ == ExportFormat::migralex || ids_.add(entry, frame.language));
}

bool StreamedExport::can_write(const Glossary& frame) {
    return has_all_ids_ && (format_ == ExportFormat::migralex || ids_.add(ids_of_back(frame, format_)));
}

ExportResult StreamedExport::write(const Glossary& frame, const EntryPass& pass, const Publication& publication,
                                   const Sink& sink) {
    if (counts_.entries == 0) throw RequestError(Message{"export.nothing", {}});
    ExportTally tally;
    const auto each_entry = [&](const TakeEntry& take) {
        pass([&](ConceptEntry&& entry) {
            if (select_entry(entry, frame.language, format_, options_, tally)) take(entry);
        });
    };
    sink(format_ == ExportFormat::migralex
             ? format_tbx(frame, each_entry, sink)
             : narrowed_text(frame, ids_, each_entry, format_, options_, publication, tally, sink));
    return to_result({}, counts_, tally);
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
