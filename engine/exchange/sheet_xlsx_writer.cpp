// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet_xlsx.hpp"
#include "exchange/workbook_file.hpp"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace migralex::exchange {

namespace {

/// Below the last row, so many can be filled in with lists and protection as above.
constexpr std::size_t rows_to_add = 2000;

constexpr double line_height = 15;
constexpr std::size_t most_lines = 10;

constexpr lxw_color_t heading_colour = 0x1F3864;
constexpr lxw_color_t locked_colour = 0xF2F2F2;
constexpr lxw_color_t flaw_colour = 0xFFC7CE;
constexpr lxw_color_t quiet_text = 0x595959;

/// How a cell looks: whether it may be typed over, whether it is broken into lines, whether it is flawed.
class CellFormats {
  public:
    explicit CellFormats(lxw_workbook* workbook)
        : workbook_(workbook), heading_(workbook_add_format(workbook)) {
        format_set_bold(heading_);
        format_set_bg_color(heading_, heading_colour);
        format_set_font_color(heading_, LXW_COLOR_WHITE);
        format_set_text_wrap(heading_);
        format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
        for (int i = 0; i < 8; ++i) cells_[i] = make((i & 4) != 0, (i & 2) != 0, (i & 1) != 0);
    }

    [[nodiscard]] lxw_format* heading() const {
        return heading_;
    }
    [[nodiscard]] lxw_format* cell(bool is_locked, bool is_wrapped, bool is_flawed = false) const {
        return cells_[(is_locked ? 4 : 0) + (is_wrapped ? 2 : 0) + (is_flawed ? 1 : 0)];
    }

  private:
    lxw_format* make(bool is_locked, bool is_wrapped, bool is_flawed) {
        auto* format = workbook_add_format(workbook_);
        // A text: what a person types is not made a date or a number.
        format_set_num_format_index(format, 49);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (is_wrapped) format_set_text_wrap(format);
        if (!is_locked) format_set_unlocked(format);
        if (is_locked) {
            format_set_bg_color(format, locked_colour);
            format_set_font_color(format, quiet_text);
        }
        if (is_flawed) format_set_bg_color(format, flaw_colour);
        return format;
    }

    lxw_workbook* workbook_;
    lxw_format* heading_;
    lxw_format* cells_[8] = {};
};

class SheetWriter {
  public:
    explicit SheetWriter(const Sheet& sheet)
        : sheet_(sheet), file_(true), formats_(file_.get()), page_(file_.add_sheet(sheet.name)) {}

    std::string write() {
        set_properties();
        write_columns();
        for (const auto& row : sheet_.rows) write_row(row);
        arrange();
        write_guide();
        write_choices();
        return file_.finish();
    }

  private:
    void set_properties() {
        lxw_doc_properties properties{};
        std::string title = sheet_.name;
        properties.title = title.data();
        std::tm day{};
        day.tm_year = 100; // no clock reaches the file
        day.tm_mday = 1;
        properties.created = ::timegm(&day);
        WorkbookFile::check(workbook_set_properties(file_.get(), &properties));
    }

    void write_columns() {
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        WorkbookFile::check(worksheet_set_row(page_, 0, 32, nullptr));
        for (lxw_col_t i = 0; i < sheet_.columns.size(); ++i) {
            const auto& column = sheet_.columns[i];
            // Cells that nobody wrote are below: there new rows are made, ids or not.
            WorkbookFile::check(worksheet_set_column_opt(page_, i, i, column.width,
                                                         formats_.cell(false, column.is_wrapped),
                                                         column.is_hidden ? &hidden : nullptr));
            WorkbookFile::check(
                worksheet_write_string(page_, 0, i, workbook_text(column.heading).c_str(), formats_.heading()));
            if (!column.help.empty()) comment(0, i, column.help);
        }
    }

    void comment(lxw_row_t row, lxw_col_t column, const std::string& text) {
        lxw_comment_options options{};
        options.width = 320;
        options.height = static_cast<std::uint16_t>(40 + std::min<std::size_t>(text.size() / 40, 12) * 18);
        WorkbookFile::check(
            worksheet_write_comment_opt(page_, row, column, fitting_cell(text).c_str(), &options));
    }

    /// High enough for the longest text, within reason: not every program finds that out when it opens the
    /// file.
    [[nodiscard]] double height_of(const SheetRow& row) const {
        std::size_t lines = 1;
        for (std::size_t i = 0; i < std::min(row.cells.size(), sheet_.columns.size()); ++i) {
            const auto& column = sheet_.columns[i];
            if (!column.is_wrapped || column.is_hidden) continue;
            const auto characters = std::count_if(row.cells[i].begin(), row.cells[i].end(), [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            });
            const auto in_a_line = std::max<std::size_t>(1, static_cast<std::size_t>(column.width));
            lines = std::max(lines, (static_cast<std::size_t>(characters) + in_a_line - 1) / in_a_line);
        }
        return line_height * static_cast<double>(std::min(lines, most_lines));
    }

    void write_row(const SheetRow& row) {
        ++row_;
        if (const auto height = height_of(row); height > line_height)
            WorkbookFile::check(worksheet_set_row(page_, row_, height, nullptr));
        for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
            const auto& column = sheet_.columns[i];
            const bool is_locked =
                column.is_locked || std::find(row.locked.begin(), row.locked.end(), i) != row.locked.end();
            const auto flaw = std::find_if(row.comments.begin(), row.comments.end(),
                                           [&](const auto& item) { return item.column == i; });
            const bool is_flawed = flaw != row.comments.end();
            static const std::string nothing;
            const auto& text = i < row.cells.size() ? row.cells[i] : nothing;
            const auto at = static_cast<lxw_col_t>(i);
            if (!text.empty())
                WorkbookFile::check(
                    worksheet_write_string(page_, row_, at, workbook_text(text).c_str(),
                                           formats_.cell(is_locked, column.is_wrapped, is_flawed)));
            else if (is_locked || is_flawed)
                WorkbookFile::check(worksheet_write_blank(
                    page_, row_, at, formats_.cell(is_locked, column.is_wrapped, is_flawed)));
            if (is_flawed) comment(row_, at, flaw->text);
        }
    }

    void arrange() {
        worksheet_freeze_panes(page_, 1, static_cast<lxw_col_t>(sheet_.fixed_columns));
        if (row_ > 0)
            WorkbookFile::check(worksheet_autofilter(page_, 0, 0, row_ + rows_to_add,
                                                     static_cast<lxw_col_t>(sheet_.columns.size() - 1)));
        lxw_protection allowed{};
        allowed.format_cells = allowed.format_columns = allowed.format_rows = LXW_TRUE;
        allowed.insert_rows = allowed.delete_rows = allowed.sort = allowed.autofilter = LXW_TRUE;
        worksheet_protect(page_, nullptr, &allowed);
        worksheet_set_landscape(page_);
        worksheet_fit_to_pages(page_, 1, 0);
        WorkbookFile::check(worksheet_repeat_rows(page_, 0, 0));
        for (lxw_col_t i = 0; i < sheet_.columns.size(); ++i)
            if (sheet_.columns[i].choices) offer(i, *sheet_.columns[i].choices);
    }

    /// A list too long for the validation itself (255 characters) lies on a sheet; so all do.
    void offer(lxw_col_t column, std::size_t list) {
        const auto& choices = sheet_.choices[list];
        if (choices.texts.empty()) return;
        const auto name = cell_name(0, list);
        const auto letters = name.substr(0, name.size() - 1);
        auto formula =
            fmt::format("='{}'!${}$1:${}${}", sheet_.choices_name, letters, letters, choices.texts.size());
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = formula.data();
        validation.error_type =
            choices.is_open ? LXW_VALIDATION_ERROR_TYPE_INFORMATION : LXW_VALIDATION_ERROR_TYPE_WARNING;
        // An open list takes several, and the word that deletes; nobody is to be asked each time.
        validation.show_error = choices.is_open ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
        WorkbookFile::check(
            worksheet_data_validation_range(page_, 1, column, row_ + rows_to_add, column, &validation));
    }

    void write_guide() {
        if (sheet_.guide.empty()) return;
        auto* page = file_.add_sheet(sheet_.guide_name);
        WorkbookFile::check(worksheet_set_column(page, 0, 0, 110, formats_.cell(true, true)));
        lxw_row_t row = 0;
        for (const auto& line : sheet_.guide)
            WorkbookFile::check(
                worksheet_write_string(page, row++, 0, line.c_str(), formats_.cell(true, true)));
        worksheet_protect(page, nullptr, nullptr);
    }

    /// Row by row, as the file is written: the lists stand side by side.
    void write_choices() {
        if (sheet_.choices.empty()) return;
        auto* page = file_.add_sheet(sheet_.choices_name);
        std::size_t longest = 0;
        for (const auto& list : sheet_.choices) longest = std::max(longest, list.texts.size());
        for (std::size_t row = 0; row < longest; ++row)
            for (std::size_t i = 0; i < sheet_.choices.size(); ++i)
                if (row < sheet_.choices[i].texts.size())
                    WorkbookFile::check(worksheet_write_string(page, static_cast<lxw_row_t>(row),
                                                               static_cast<lxw_col_t>(i),
                                                               sheet_.choices[i].texts[row].c_str(), nullptr));
        worksheet_hide(page);
    }

    const Sheet& sheet_;
    WorkbookFile file_;
    CellFormats formats_;
    lxw_worksheet* page_;
    lxw_row_t row_ = 0;
};

} // namespace

std::string write_sheet_xlsx(const Sheet& sheet) {
    return SheetWriter(sheet).write();
}

} // namespace migralex::exchange
