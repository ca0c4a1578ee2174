// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "exchange/number_format.hpp"
#include "exchange/part_parser.hpp"
#include "exchange/sheet_xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace migralex::exchange {

namespace {

/// Far more than a person's sheet has; a hostile one has texts at the far end of every row.
constexpr std::size_t most_columns = 1024;
constexpr std::size_t most_text = std::size_t{512} << 20U;

std::optional<std::size_t> number_of(std::string_view digits) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

/// "_x000D_" stands for a carriage return, "_x005F_" for the underscore of a text that looks like that.
std::string unescaped(std::string text) {
    std::string result;
    for (std::size_t at = 0;;) {
        const auto found = text.find("_x", at);
        if (found == std::string::npos) return result.empty() ? std::move(text) : result + text.substr(at);
        unsigned code = 0;
        const char* digits = text.data() + found + 2;
        const bool is_escape = found + 6 < text.size() && text[found + 6] == '_' &&
                               std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        result += text.substr(at, found - at);
        if (is_escape && code < 0x80) {
            result += static_cast<char>(code);
            at = found + 7;
        } else {
            result += "_x";
            at = found + 2;
        }
    }
}

/// Texts of `si` or `is`: plain, or in runs; readings in other scripts (`rPh`) are left out.
class RichText {
  public:
    void start(std::string_view name) {
        if (name == "rPh") is_reading_ = true;
        is_text_ = name == "t" && !is_reading_;
    }
    void end(std::string_view name) {
        if (name == "rPh") is_reading_ = false;
        if (name == "t") is_text_ = false;
    }
    void text(std::string_view piece) {
        if (is_text_) text_ += piece;
    }
    [[nodiscard]] std::string take() {
        return unescaped(std::exchange(text_, {}));
    }

  private:
    std::string text_;
    bool is_text_ = false;
    bool is_reading_ = false;
};

class SharedStrings : public PartHandler {
  public:
    explicit SharedStrings(const std::string& file) : file_(file) {}

    std::vector<std::string> texts;

    void start(std::string_view name, const PartAttributes&) override {
        text_.start(name);
    }
    void end(std::string_view name) override {
        text_.end(name);
        if (name == "si") texts.push_back(text_.take());
    }
    void text(std::string_view piece) override {
        size_ += piece.size();
        if (size_ > most_text)
            throw FormatError(Message{"sheet.too-large", {"sharedStrings.xml"}}, {file_, {}});
        text_.text(piece);
    }

  private:
    const std::string& file_;
    RichText text_;
    std::size_t size_ = 0;
};

/// The number format of each cell format.
class Styles : public PartHandler {
  public:
    [[nodiscard]] std::string_view format_of(std::size_t style) const {
        if (style >= cell_formats_.size()) return "General";
        const auto own = formats_.find(cell_formats_[style]);
        return own != formats_.end() ? std::string_view(own->second)
                                     : built_in_format(static_cast<unsigned>(cell_formats_[style]));
    }

    void start(std::string_view name, const PartAttributes& attributes) override {
        if (name == "cellXfs") is_in_cell_formats_ = true;
        if (name == "numFmt")
            if (const auto id = number_of(attributes.find("numFmtId")))
                formats_[*id] = attributes.find("formatCode");
        if (name == "xf" && is_in_cell_formats_)
            cell_formats_.push_back(number_of(attributes.find("numFmtId")).value_or(0));
    }
    void end(std::string_view name) override {
        if (name == "cellXfs") is_in_cell_formats_ = false;
    }

  private:
    std::map<std::size_t, std::string> formats_;
    std::vector<std::size_t> cell_formats_;
    bool is_in_cell_formats_ = false;
};

struct Relationship {
    std::string type;
    std::string target;
};

class Relationships : public PartHandler {
  public:
    std::map<std::string, Relationship, std::less<>> by_id;

    void start(std::string_view name, const PartAttributes& attributes) override {
        if (name != "Relationship" || attributes.find("TargetMode") == "External") return;
        const auto type = attributes.find("Type");
        by_id[std::string(attributes.find("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                     std::string(attributes.find("Target"))};
    }
    void end(std::string_view) override {}

    [[nodiscard]] std::string target_of_type(std::string_view type) const {
        for (const auto& [id, relationship] : by_id)
            if (relationship.type == type) return relationship.target;
        return {};
    }
};

struct NamedSheet {
    std::string name;
    std::string relationship;
    bool is_hidden = false;
};

class WorkbookPart : public PartHandler {
  public:
    std::vector<NamedSheet> sheets;
    DateSystem dates = DateSystem::since_1900;

    void start(std::string_view name, const PartAttributes& attributes) override {
        if (name == "sheet")
            sheets.push_back({std::string(attributes.find("name")), std::string(attributes.find("id")),
                              attributes.find("state").find("idden") != std::string_view::npos});
        const auto since_1904 = attributes.find("date1904");
        if (name == "workbookPr" && (since_1904 == "1" || since_1904 == "true")) dates = DateSystem::since_1904;
    }
    void end(std::string_view) override {}
};

struct SheetFacts {
    const std::vector<std::string>& strings;
    const Styles& styles;
    DateSystem dates;
    const std::string& file;
};

/// The cells of a worksheet. Places may be left out: a cell then follows the one before.
class SheetCells : public PartHandler {
  public:
    SheetCells(const SheetFacts& facts, std::string name) : facts_(facts) {
        content_.name = std::move(name);
    }

    [[nodiscard]] SheetContent take() {
        return std::move(content_);
    }

    void start(std::string_view name, const PartAttributes& attributes) override {
        if (name == "row") start_row(attributes);
        if (name == "c") start_cell(attributes);
        if (name == "is") is_inline_ = true;
        if (is_inline_) inline_.start(name);
        is_value_ = name == "v";
    }

    void end(std::string_view name) override {
        if (is_inline_) inline_.end(name);
        if (name == "is") is_inline_ = false;
        if (name == "v") is_value_ = false;
        if (name == "c") end_cell();
        if (name == "row" && !row_.cells.empty()) content_.rows.push_back(std::exchange(row_, {}));
    }

    void text(std::string_view piece) override {
        size_ += piece.size();
        if (size_ > most_text)
            throw FormatError(Message{"sheet.too-large", {content_.name}}, {facts_.file, {}});
        if (is_value_) value_ += piece;
        if (is_inline_) inline_.text(piece);
    }

  private:
    void start_row(const PartAttributes& attributes) {
        row_ = {};
        row_number_ = number_of(attributes.find("r")).value_or(row_number_ + 1);
        row_.number = row_number_;
        next_column_ = 0;
    }

    void start_cell(const PartAttributes& attributes) {
        type_ = attributes.find("t");
        style_ = number_of(attributes.find("s")).value_or(0);
        value_.clear();
        column_ = column_of(attributes.find("r")).value_or(next_column_);
        next_column_ = column_ + 1;
    }

    static std::optional<std::size_t> column_of(std::string_view place) {
        std::size_t column = 0;
        for (const char c : place) {
            if (c < 'A' || c > 'Z' || column > 16384) break;
            column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
        }
        return column == 0 ? std::nullopt : std::optional(column - 1);
    }

    void end_cell() {
        auto text = cell_text();
        if (text.empty()) return;
        if (column_ >= most_columns)
            throw FormatError(
                Message{"sheet.too-wide",
                        {content_.name, cell_name(row_number_, column_), std::to_string(most_columns)}},
                {facts_.file, {}});
        if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
        row_.cells[column_] = std::move(text);
    }

    std::string cell_text() {
        if (type_ == "inlineStr") return inline_.take();
        if (type_ == "s") {
            const auto index = number_of(value_);
            if (index && *index < facts_.strings.size()) return facts_.strings[*index];
            throw FormatError(Message{"sheet.no-such-string", {content_.name, cell_name(row_number_, column_)}},
                              {facts_.file, {}});
        }
        if (type_ == "b") return value_ == "1" ? "TRUE" : "FALSE";
        if (type_ == "str" || type_ == "e" || type_ == "d") return unescaped(value_);
        return shown_number(value_, facts_.styles.format_of(style_), facts_.dates);
    }

    SheetFacts facts_;
    SheetContent content_;
    SheetRow row_;
    std::size_t row_number_ = 0;
    std::size_t next_column_ = 0;
    std::size_t column_ = 0;
    std::size_t style_ = 0;
    std::string type_;
    std::string value_;
    RichText inline_;
    bool is_inline_ = false;
    bool is_value_ = false;
    std::size_t size_ = 0;
};

/// The part that a target names, seen from a part in `folder`; names that climb out of the package lead
/// nowhere.
std::string part_name(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::vector<std::string_view> steps;
    std::string path = std::string(folder) + std::string(target);
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto step = std::string_view(path).substr(at, end - at);
        at = end + 1;
        if (step == "..") {
            if (steps.empty()) return {};
            steps.pop_back();
        } else if (step != "." && !step.empty()) {
            steps.push_back(step);
        }
    }
    std::string name;
    for (const auto step : steps) name.append(name.empty() ? "" : "/").append(step);
    return name;
}

class WorkbookReader {
  public:
    WorkbookReader(std::string_view bytes, const std::string& file) : archive_(bytes, file), file_(file) {}

    std::vector<SheetContent> read() {
        const auto workbook = workbook_part();
        const auto folder = workbook.substr(0, workbook.rfind('/') + 1);
        WorkbookPart parts;
        parse_part(archive_, file_, workbook, parts);
        Relationships relationships;
        parse_part(archive_, file_, folder + "_rels/" + workbook.substr(folder.size()) + ".rels",
                   relationships);
        SharedStrings strings(file_);
        parse_optional(part_name(folder, relationships.target_of_type("sharedStrings")), strings);
        Styles styles;
        parse_optional(part_name(folder, relationships.target_of_type("styles")), styles);
        std::vector<SheetContent> sheets;
        for (const auto& sheet : parts.sheets) {
            const auto target = relationships.by_id.find(sheet.relationship);
            if (sheet.is_hidden || target == relationships.by_id.end() || target->second.type != "worksheet")
                continue;
            SheetCells cells({strings.texts, styles, parts.dates, file_}, sheet.name);
            parse_part(archive_, file_, part_name(folder, target->second.target), cells);
            sheets.push_back(cells.take());
        }
        return sheets;
    }

  private:
    [[nodiscard]] std::string workbook_part() const {
        if (!archive_.has("_rels/.rels")) throw FormatError(Message{"sheet.no-workbook", {}}, {file_, {}});
        Relationships relationships;
        parse_part(archive_, file_, "_rels/.rels", relationships);
        const auto name = part_name("", relationships.target_of_type("officeDocument"));
        if (!archive_.has(name)) throw FormatError(Message{"sheet.no-workbook", {}}, {file_, {}});
        return name;
    }

    void parse_optional(const std::string& part, PartHandler& handler) const {
        if (!part.empty() && archive_.has(part)) parse_part(archive_, file_, part, handler);
    }

    WorkbookArchive archive_;
    const std::string& file_;
};

} // namespace

std::vector<SheetContent> read_xlsx(std::string_view bytes, const std::string& file) {
    return WorkbookReader(bytes, file).read();
}

} // namespace migralex::exchange
