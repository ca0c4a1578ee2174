// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/read_entries.hpp"

#include "base/file_streams.hpp"
#include "base/files.hpp"
#include "tbx/read.hpp"

namespace migralex::workspace {

Glossary read_entries(const Workspace& workspace, std::string_view prefix) {
    const auto file = workspace.file_of(prefix);
    // What is wrong with a file that is not there, read_glossary says.
    if (!find_stamp(file)) return workspace.read_glossary(prefix).content.glossary;
    InputFile input(file);
    tbx::StreamedIds ids;
    std::vector<ConceptEntry> entries;
    auto read =
        tbx::stream_tbx(input, file.lexically_normal().string(), {}, ids,
                        [&](ConceptEntry&& entry, const Glossary&) { entries.push_back(std::move(entry)); });
    // Where ids were given anew, what points to them follows in a second reading only.
    if (!read || !read->given_ids.empty()) return workspace.read_glossary(prefix).content.glossary;
    read->glossary.entries = std::move(entries);
    return std::move(read->glossary);
}

} // namespace migralex::workspace
