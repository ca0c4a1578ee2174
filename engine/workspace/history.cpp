// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/history.hpp"

#include "base/errors.hpp"
#include "tbx/read.hpp"
#include "tbx/xml_node.hpp"

#include <map>
#include <optional>

namespace migralex::workspace {

namespace {

class HistoryReader {
  public:
    HistoryReader(const GitCheckout& checkout, const std::string& id) : checkout_(checkout), id_(id) {}

    [[nodiscard]] std::optional<EntryCommit> read(const Commit& commit) {
        const auto& before = text_in(commit.before);
        const auto& after = text_in(commit.after);
        if (before == after) return std::nullopt;
        const auto old_entry = parse(before);
        const auto new_entry = parse(after);
        const auto change = before.empty()  ? revision::EntryChange::added
                            : after.empty() ? revision::EntryChange::gone
                                            : revision::EntryChange::changed;
        return EntryCommit{commit,
                           {id_, change, revision::designation_of(after.empty() ? old_entry : new_entry),
                            revision::compare_entries(old_entry, new_entry)}};
    }

  private:
    const std::string& text_in(const std::string& content_id) {
        const auto [place, is_new] = texts_.try_emplace(content_id);
        if (is_new && !content_id.empty())
            if (const auto content = checkout_.find_content(content_id))
                place->second = find_entry_text(*content, id_);
        return place->second;
    }

    [[nodiscard]] ConceptEntry parse(const std::string& text) const {
        if (text.empty()) return {};
        try {
            auto read = tbx::parse_tbx("<tbx type=\"TBX-Migralex\" style=\"dca\" xml:lang=\"en\" xmlns=\"" +
                                           std::string(tbx::tbx_namespace) + "\"><text><body>" + text +
                                           "</body></text></tbx>",
                                       id_);
            if (!read.glossary.entries.empty()) return std::move(read.glossary.entries.front());
        } catch (const FormatError&) {
            // Somebody committed a file that is no TBX: nothing can be said of the entry in it.
        }
        return {};
    }

    const GitCheckout& checkout_;
    const std::string& id_;
    std::map<std::string, std::string> texts_;
};

} // namespace

std::string_view find_entry_text(std::string_view file, std::string_view id) {
    constexpr std::string_view end = "</conceptEntry>";
    std::string start = "<conceptEntry id=\"";
    tbx::append_escaped_attribute(start, id);
    start += '"';
    const auto from = file.find(start);
    if (from == std::string_view::npos) return {};
    const auto to = file.find(end, from);
    return to == std::string_view::npos ? std::string_view() : file.substr(from, to + end.size() - from);
}

EntryHistory find_history(const GitCheckout& checkout, const std::filesystem::path& file, const std::string& id,
                          std::size_t limit) {
    EntryHistory history;
    auto commits = checkout.commits_of(file, limit + 1);
    history.is_cut = commits.size() > limit;
    if (history.is_cut) commits.resize(limit);
    HistoryReader reader(checkout, id);
    for (const auto& commit : commits)
        if (auto changed = reader.read(commit)) history.commits.push_back(std::move(*changed));
    return history;
}

} // namespace migralex::workspace
