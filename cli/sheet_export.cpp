// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/sheet_export.hpp"

#include "base/errors.hpp"
#include "commands/sheet_files.hpp"
#include "workspace/sheet_rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace migralex::commands {

int export_sheet(const workspace::Workspace& workspace, const std::string& glossary, const std::string& layout,
                 const ExportRequest& request, const Console& console) {
    const auto& publication = workspace.publication();
    if (glossary == publication.prefix) {
        std::vector<std::string> others;
        for (const auto& description : publication.glossaries) others.push_back(description.prefix);
        throw RequestError(
            Message{"sheet.not-of-continental", {glossary, fmt::format("{}", fmt::join(others, ", "))}});
    }
    if (!sheet_format_of(request.file)) throw RequestError(Message{"sheet.format", {}});
    const auto content = workspace.read_glossary(glossary).content.glossary;
    workspace::SheetOptions options;
    options.layout = layout == "concepts" ? workspace::SheetLayout::concepts : workspace::SheetLayout::terms;
    options.language = console.language();
    options.languages = request.languages;
    const auto sheet =
        workspace::make_sheet(content, *find_glossary(publication, glossary), publication, options);
    std::set<std::string_view> entries;
    for (const auto& row : sheet.rows) entries.insert(row.cells.front());
    write_sheet(sheet, request.file);
    console.note("sheet.exported",
                 {request.file, std::to_string(sheet.rows.size()), std::to_string(entries.size()), glossary});
    return done;
}

} // namespace migralex::commands
