// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/sheet_import.hpp"

#include "base/files.hpp"
#include "workspace/sheet_rejected.hpp"

#include <algorithm>
#include <filesystem>

namespace migralex::commands {

namespace {

using workspace::SheetOutcome;

constexpr std::size_t shown_rows = 200;
constexpr std::size_t shown_characters = 160;

/// A definition whole would hide the others.
std::string shortened(const std::string& text) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
        if (++characters > shown_characters) return text.substr(0, i) + "…";
    }
    return text;
}

/// From a word or two before the first difference on: what two long texts have in common is no news.
std::string from_difference(const std::string& text, const std::string& other) {
    constexpr std::size_t lead = 30;
    const auto [at, ignored] = std::mismatch(text.begin(), text.end(), other.begin(), other.end());
    const auto common = static_cast<std::size_t>(at - text.begin());
    const auto blank = common > lead ? text.rfind(' ', common - lead) : std::string::npos;
    if (blank == std::string::npos || std::max(text.size(), other.size()) <= shown_characters)
        return shortened(text);
    return "…" + shortened(text.substr(blank));
}

std::string row_number(const workspace::SheetRowResult& row, const SheetContent& content) {
    return std::to_string(content.rows[row.index].number);
}

std::string row_headline(const workspace::SheetRowResult& row, const SheetContent& content,
                         const Console& console) {
    const bool is_new_entry = row.outcome == SheetOutcome::added && !row.is_known;
    const auto& about = row.term_id.empty() ? row.entry : row.term_id;
    if (about.empty()) return console.text("sheet.row", {row_number(row, content), "-"});
    return console.text(is_new_entry ? "sheet.row.new-entry" : "sheet.row", {row_number(row, content), about});
}

void show_change(const workspace::SheetChange& change, const Console& console) {
    auto column = change.column;
    if (column.language.empty() && column.field && column.field->level != workspace::FieldLevel::entry)
        column.language = change.language;
    const auto heading = workspace::column_heading(column, console.language());
    console.out() << "  ";
    if (change.after.empty())
        console.say("sheet.change.delete", {heading, shortened(change.before)});
    else if (change.before.empty())
        console.say("sheet.change.add", {heading, shortened(change.after)});
    else
        console.say("sheet.change.set", {heading, from_difference(change.before, change.after),
                                         from_difference(change.after, change.before)});
}

void show_rejected(const workspace::SheetRowResult& row, const SheetContent& content, const Console& console) {
    const auto& number = content.rows[row.index].number;
    for (const auto& flaw : row.flaws)
        console.note("sheet.row.rejected", {row_headline(row, content, console), cell_name(number, flaw.column),
                                            format_message(flaw.message, console.language())});
}

void show_report(const workspace::SheetReport& report, const SheetContent& content, const Console& console) {
    std::string own;
    for (std::size_t i = 0; i < report.columns.size(); ++i)
        if (!report.columns[i] && i < report.headings.size() && !report.headings[i].empty())
            own += (own.empty() ? "" : ", ") + report.headings[i];
    if (!own.empty()) console.note("sheet.own-columns", {own});
    std::size_t shown = 0;
    for (const auto& row : report.rows) {
        if (row.outcome == SheetOutcome::same || ++shown > shown_rows) continue;
        if (row.outcome == SheetOutcome::rejected) {
            show_rejected(row, content, console);
            continue;
        }
        console.out() << row_headline(row, content, console) << '\n';
        for (const auto& change : row.changes) show_change(change, console);
    }
    if (shown > shown_rows) console.say("import.more", {std::to_string(shown - shown_rows)});
    console.say("sheet.summary",
                {std::to_string(report.count(SheetOutcome::changed)),
                 std::to_string(report.count(SheetOutcome::added)),
                 std::to_string(report.count(SheetOutcome::same)),
                 std::to_string(report.count(SheetOutcome::rejected)), std::to_string(report.changed_cells())});
}

/// "sheet-rejected.xlsx", or the next one that nobody works on.
std::string free_name(const std::string& file) {
    const std::filesystem::path path(file);
    const auto stem = (path.parent_path() / path.stem()).string() + "-rejected";
    auto name = stem + ".xlsx";
    for (int i = 2; find_stamp(name); ++i) name = stem + "-" + std::to_string(i) + ".xlsx";
    return name;
}

/// The caller holds the lock, unless nothing is to be saved.
int import_into(const workspace::Workspace& workspace, const SheetContent& content,
                const SheetImportRequest& request, const Console& console) {
    auto glossary = workspace.read_glossary(request.glossary);
    const auto& description = *find_glossary(workspace.publication(), request.glossary);
    const auto report = workspace::import_sheet(glossary.content.glossary, description, workspace.publication(),
                                                content, request.options);
    show_report(report, content, console);
    const auto rejected = report.count(SheetOutcome::rejected);
    // Before saving: what cannot be given back is not half done.
    if (rejected > 0 && (!request.is_dry_run || !request.rejected.empty())) {
        const auto file = request.rejected.empty() ? free_name(request.file) : request.rejected;
        write_sheet(workspace::rejected_rows(report, content, glossary.content.glossary, description,
                                             workspace.publication(), console.language()),
                    file);
        console.note("sheet.rejected-file", {file});
    }
    if (request.is_dry_run) {
        console.say("import.dry-run");
    } else if (report.changed_cells() == 0) {
        console.say("import.unchanged");
    } else {
        workspace.save_glossary(glossary);
        console.say("import.done", {workspace.file_of(request.glossary).string()});
    }
    return rejected > 0 ? findings : done;
}

} // namespace

int import_sheet_file(const workspace::Workspace& workspace, SheetFormat format,
                      const SheetImportRequest& request, const Console& console) {
    const auto content = read_sheet(request.file, format, console);
    console.say("sheet.read", {request.file, content.name,
                               std::to_string(content.rows.empty() ? 0 : content.rows.size() - 1)});
    if (request.is_dry_run) return import_into(workspace, content, request, console);
    const auto lock = workspace.lock(request.options.record.by);
    return import_into(workspace, content, request, console);
}

} // namespace migralex::commands
