// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/export.hpp"
#include "tbx/export_ids.hpp"
#include "tbx/export_tally.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// What is counted of the entries that are written.
struct EntryCounts {
    std::size_t entries = 0;
    std::set<std::string, std::less<>> languages;
    std::size_t terms = 0;
    std::size_t definitions = 0;

    void add(const ConceptEntry& entry);
};

[[nodiscard]] ExportResult to_result(std::string text, const EntryCounts& counts, const ExportTally& tally);

/// As export_tbx, byte for byte, for a glossary too large to be held: its entries are gone through twice, as
/// stream_tbx hands them over (read.hpp). First `look_at` gets each of them; then `write` asks for them again.
class StreamedExport {
  public:
    /// Hands over all entries once more, in the same order.
    using EntryPass = std::function<void(const std::function<void(ConceptEntry&&)>& take)>;

    StreamedExport(ExportFormat format, ExportOptions options);

    void look_at(ConceptEntry entry, const Glossary& frame);

    /// False if an id has to be given anew, for which all must be known: export_tbx does that. `frame` is all
    /// of the glossary but its entries.
    [[nodiscard]] bool can_write(const Glossary& frame);

    /// To be called if `can_write`. The text goes to the sink, piece by piece; that of the result stays empty.
    [[nodiscard]] ExportResult write(const Glossary& frame, const EntryPass& pass,
                                     const Publication& publication,
                                     const std::function<void(std::string_view)>& sink);

  private:
    ExportFormat format_;
    ExportOptions options_;
    EntryCounts counts_;
    KeptIds ids_;
    bool has_all_ids_ = true;
};

} // namespace migralex::tbx
