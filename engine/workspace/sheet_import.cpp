// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_import.hpp"

#include "base/errors.hpp"
#include "text/fold.hpp"
#include "workspace/sheet_fingerprint.hpp"
#include "workspace/sheet_heading.hpp"
#include "workspace/sheet_rows.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

namespace migralex::workspace {

namespace {

/// What a cell wants done.
struct Wish {
    enum class Kind { add_term, set, add_other_terms, remove_term };
    Kind kind = Kind::set;
    std::size_t column = 0;
    ColumnKind what;
    /// The term is empty where the row adds it.
    std::string id;
    std::string language;
    std::string value;
    std::string before;
};

/// Words of spreadsheets for what could not be computed.
bool is_spreadsheet_error(std::string_view cell) {
    constexpr std::string_view errors[] = {"#REF!",   "#N/A",   "#VALUE!", "#NAME?",    "#DIV/0!",
                                           "#NULL!",  "#NUM!",  "#¡REF!",  "#¿NOMBRE?", "#¡VALOR!",
                                           "#VALOR!", "#NOME?", "#NOM?",   "#VALEUR!"};
    return std::find(std::begin(errors), std::end(errors), cell) != std::end(errors);
}

/// One row: what it wants, and what is wrong with it.
class RowReader {
  public:
    RowReader(const RowView& view, const SheetWords& words, SheetRowResult& result)
        : view_(view), words_(words), result_(result) {}

    /// `entry` is null for a new one.
    std::vector<Wish> read(const ConceptEntry* entry) {
        static const ConceptEntry nothing;
        entry_ = entry ? entry : &nothing;
        fingerprint_ = RowFingerprint::parse(view_.cell(ColumnRole::fingerprint));
        if (fingerprint_ && !fingerprint_->is_of(entry_->id, result_.language)) {
            // A row that was copied to make another keeps the fingerprint of the one it came from.
            if (!result_.term_id.empty()) flaw(view_.column_of(ColumnRole::entry), {"sheet.ids-moved", {}});
            fingerprint_.reset();
        }
        if (fingerprint_ && !result_.term_id.empty() && !fingerprint_->is_of_term(result_.term_id)) {
            flaw(view_.column_of(ColumnRole::term_id), {"sheet.ids-moved", {}});
            fingerprint_.reset();
        }
        result_.is_known = entry && result_.flaws.empty();
        if (!result_.flaws.empty()) return {};
        for (std::size_t column = 0; column < view_.report.columns.size(); ++column)
            if (const auto& kind = view_.report.columns[column])
                if (kind->role == ColumnRole::field || kind->role == ColumnRole::other_terms)
                    read_cell(column, *kind);
        settle();
        return std::move(wishes_);
    }

  private:
    void flaw(std::size_t column, Message message) {
        result_.flaws.push_back({column, std::move(message)});
    }

    void read_cell(std::size_t column, const ColumnKind& kind) {
        const auto& cell = view_.cell(column);
        if (cell.empty()) return;
        Wish wish;
        wish.column = column;
        wish.what = kind;
        wish.language = kind.language.empty() ? result_.language : kind.language;
        const bool is_term = kind.field && kind.field->level == FieldLevel::term;
        const bool is_short = view_.report.layout == SheetLayout::concepts;
        wish.id = is_short ? head_term_id(*entry_, wish.language) : result_.term_id;
        const auto now = column_value(kind, *entry_, wish.language, wish.id);
        const auto code = column_code(kind);
        const auto held = [&](std::string_view value) {
            return fingerprint_ && !(is_term && wish.id.empty()) &&
                   fingerprint_->held(code, kind.language, value);
        };
        const auto raw = text::normalize(cell);
        if (held(raw)) return;
        wish.value = kind.field ? words_.meant(*kind.field, cell) : raw;
        if (wish.value == now || raw == now || held(wish.value)) return;
        wish.before = kind.field ? words_.shown(*kind.field, now) : now;
        // A text that no cell holds was cut when the sheet was written.
        if (!fits_cell(now) && raw == text::normalize(fitting_cell(now))) return;
        result_.touched.push_back(column);
        if (!check_cell(wish, cell, now)) return;
        const bool is_new_term = is_term && wish.id.empty();
        if (!is_new_term && !now.empty() && !held(now)) {
            flaw(column, fingerprint_ ? Message{"sheet.changed-meanwhile", {wish.before}}
                                      : Message{"sheet.no-fingerprint", {wish.before}});
            return;
        }
        if (!is_new_term && now.empty() && fingerprint_ && !held(now)) {
            flaw(column, {"sheet.deleted-meanwhile", {}});
            return;
        }
        if (kind.role == ColumnRole::other_terms) {
            wish.kind = Wish::Kind::add_other_terms;
            if (!keeps_other_terms(now, wish.value)) return flaw(column, {"sheet.other-terms-gone", {now}});
        }
        wishes_.push_back(std::move(wish));
    }

    /// False if nothing is to be done, or something is wrong with it.
    bool check_cell(Wish& wish, const std::string& cell, const std::string& now) {
        if (!fits_cell(cell)) {
            flaw(wish.column, {"sheet.cell-too-long", {std::to_string(cell.size())}});
            return false;
        }
        if (is_spreadsheet_error(cell)) {
            flaw(wish.column, {"sheet.not-computed", {cell}});
            return false;
        }
        if (!SheetWords::is_deletion(cell)) return true;
        wish.value.clear();
        if (now.empty()) return false;
        if (wish.what.field && wish.what.field->name == "term") {
            wish.kind = Wish::Kind::remove_term;
            return true;
        }
        if (wish.what.field && wish.what.field->may_be_cleared) return true;
        flaw(wish.column, {"sheet.cannot-delete", {}});
        return false;
    }

    static std::vector<std::string> terms_in(const std::string& list) {
        return split_list(list, "|");
    }

    static bool keeps_other_terms(const std::string& before, const std::string& after) {
        const auto kept = terms_in(after);
        const auto had = terms_in(before);
        return std::all_of(had.begin(), had.end(), [&](const auto& term) {
            return std::find(kept.begin(), kept.end(), term) != kept.end();
        });
    }

    /// New terms first, then fields in their order (a source needs its definition), then what goes.
    void settle() {
        for (auto& wish : wishes_)
            if (wish.kind == Wish::Kind::set && wish.what.field->name == "term" && wish.id.empty())
                wish.kind = Wish::Kind::add_term;
        const auto order = [](const Wish& wish) -> std::ptrdiff_t {
            switch (wish.kind) {
            case Wish::Kind::add_term: return -2;
            case Wish::Kind::add_other_terms: return -1;
            case Wish::Kind::set: return wish.what.field - all_fields().data();
            case Wish::Kind::remove_term: return 1000;
            }
            return 0;
        };
        std::stable_sort(wishes_.begin(), wishes_.end(),
                         [&](const auto& a, const auto& b) { return order(a) < order(b); });
        for (const auto& wish : wishes_) check_has_term(wish);
    }

    /// What is said of a term needs the term; what is said of a language needs the language.
    void check_has_term(const Wish& wish) {
        if (wish.language.empty() && wish.what.field && wish.what.field->level != FieldLevel::entry) {
            flaw(view_.column_of(ColumnRole::language), {"sheet.needs-language", {}});
            return;
        }
        const bool is_of_term = wish.what.field && wish.what.field->level == FieldLevel::term;
        if (wish.kind != Wish::Kind::set || !is_of_term || !wish.id.empty()) return;
        const bool adds = std::any_of(wishes_.begin(), wishes_.end(), [&](const auto& other) {
            return other.kind == Wish::Kind::add_term && other.language == wish.language;
        });
        if (!adds) flaw(view_.column_of("term", wish.what.language), {"sheet.needs-term", {}});
    }

    const RowView& view_;
    const SheetWords& words_;
    SheetRowResult& result_;
    const ConceptEntry* entry_ = nullptr;
    std::optional<RowFingerprint> fingerprint_;
    std::vector<Wish> wishes_;
};

class SheetImporter {
  public:
    SheetImporter(Glossary& glossary, const GlossaryDescription& description, const Publication& publication,
                  const SheetContent& content, const SheetImportOptions& options)
        : glossary_(glossary), description_(description), publication_(publication), content_(content),
          options_(options), numbers_(glossary, description), known_(glossary),
          words_(publication, options.language) {}

    SheetReport import() {
        const auto heading = read_heading(content_, report_);
        index_entries();
        for (auto i = heading + 1; i < content_.rows.size(); ++i) {
            SheetRowResult result;
            result.index = i;
            report_.rows.push_back(std::move(result));
        }
        // New entries shift the others: they come last.
        for (auto& result : report_.rows)
            if (!is_of_new_entry(view(result))) read_known(result);
        for (auto& result : report_.rows)
            if (is_of_new_entry(view(result))) read_new(result);
        for (const auto& [id, reasons] : reasons_) record(id, reasons);
        return std::move(report_);
    }

  private:
    [[nodiscard]] RowView view(const SheetRowResult& result) const {
        return {report_, content_.rows[result.index]};
    }

    void index_entries() {
        for (std::size_t i = 0; i < glossary_.entries.size(); ++i) {
            for (const auto& alias : glossary_.entries[i].aliases) by_id_.emplace(alias, i);
            by_id_[glossary_.entries[i].id] = i;
        }
    }

    /// The id of an entry looks like one; anything else ("nuevo 1") tells rows of a new entry from another.
    [[nodiscard]] bool is_of_new_entry(const RowView& row) const {
        const auto id = text::normalize(row.cell(ColumnRole::entry));
        if (by_id_.contains(id)) return false;
        return id.empty() || is_label_of_new(id);
    }

    [[nodiscard]] static bool is_label_of_new(const std::string& id) {
        if (std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
        const auto folded = text::fold(id);
        return std::any_of(std::begin(new_words), std::end(new_words),
                           [&](const auto& word) { return folded.starts_with(word); });
    }

    static constexpr std::string_view new_words[] = {"new", "nuev", "nov", "nouv", "+"};

    /// False if there is no such row of an entry.
    void read_ids(SheetRowResult& result) {
        const auto row = view(result);
        result.language = words_.meant_language(row.cell(ColumnRole::language));
        result.term_id = text::normalize(row.cell(ColumnRole::term_id));
    }

    void reject(SheetRowResult& result, std::size_t column, Message message) {
        result.flaws.push_back({column, std::move(message)});
        result.outcome = SheetOutcome::rejected;
    }

    void read_known(SheetRowResult& result) {
        const auto row = view(result);
        read_ids(result);
        const auto id = text::normalize(row.cell(ColumnRole::entry));
        const auto found = by_id_.find(id);
        if (found == by_id_.end())
            return reject(result, row.column_of(ColumnRole::entry),
                          {"sheet.unknown-entry", {id, description_.prefix}});
        auto& entry = glossary_.entries[found->second];
        result.entry = entry.id;
        restore_ids(original(entry), result);
        if (!result.term_id.empty() && !has_term(original(entry), result))
            return reject(result, row.column_of(ColumnRole::term_id),
                          {"sheet.no-such-term", {result.term_id, entry.id}});
        RowReader reader(row, words_, result);
        auto wishes = reader.read(&original(entry));
        drop_said_before(wishes, result, entry.id);
        check_twice(wishes, result);
        if (!wishes.empty() && entry.retirement)
            reject(result, row.column_of(ColumnRole::entry),
                   {"edit.retired", {entry.id, entry.retirement->reason}});
        apply(entry, wishes, result);
    }

    /// A column of ids that was taken out of the sheet changes nothing: the row is known by its fingerprint.
    void restore_ids(const ConceptEntry& entry, SheetRowResult& result) const {
        const auto row = view(result);
        const auto fingerprint = RowFingerprint::parse(row.cell(ColumnRole::fingerprint));
        const auto is_missing = [&](ColumnRole role) { return row.column_of(role) == report_.columns.size(); };
        if (!fingerprint || report_.layout == SheetLayout::concepts) return;
        for (const auto& section : entry.languages) {
            if (!fingerprint->is_of(entry.id, section.language)) continue;
            if (is_missing(ColumnRole::language)) result.language = section.language;
            if (!is_missing(ColumnRole::term_id) || result.language != section.language) continue;
            for (const auto& term : section.terms)
                if (fingerprint->is_of_term(term.id)) result.term_id = term.id;
        }
    }

    /// A term may have lost its id meanwhile, or the person may have typed over it.
    static bool has_term(const ConceptEntry& entry, const SheetRowResult& result) {
        const auto* section = find_language(entry, result.language);
        return section && std::any_of(section->terms.begin(), section->terms.end(),
                                      [&](const auto& term) { return term.id == result.term_id; });
    }

    /// The entry as it was before the sheet.
    [[nodiscard]] const ConceptEntry& original(const ConceptEntry& entry) const {
        const auto found = originals_.find(entry.id);
        return found == originals_.end() ? entry : found->second;
    }

    /// Definitions, notes and themes stand on several rows: the same new text twice is one change, another one
    /// a contradiction.
    void drop_said_before(std::vector<Wish>& wishes, SheetRowResult& result, const std::string& id) {
        std::erase_if(wishes, [&](const Wish& wish) {
            if (wish.kind != Wish::Kind::set || wish.what.field->level == FieldLevel::term) return false;
            const auto key =
                fmt::format("{}|{}|{}", id, wish.what.field->level == FieldLevel::entry ? "" : wish.language,
                            wish.what.field->name);
            const auto [said, is_new] = said_.try_emplace(key, Said{wish.value, result.index});
            if (is_new) return false;
            if (said->second.value != wish.value)
                result.flaws.push_back({wish.column,
                                        {"sheet.said-otherwise",
                                         {cell_name(content_.rows[said->second.index].number, wish.column)}}});
            return true;
        });
    }

    /// A row that was copied to add a term keeps the id of the other: only one of them can be meant.
    void check_twice(const std::vector<Wish>& wishes, SheetRowResult& result) {
        if (wishes.empty() || result.term_id.empty()) return;
        const auto [place, is_new] = changed_terms_.try_emplace(result.term_id, result.index);
        if (!is_new)
            result.flaws.push_back(
                {view(result).column_of(ColumnRole::term_id),
                 {"sheet.term-twice", {std::to_string(content_.rows[place->second].number)}}});
    }

    void apply(ConceptEntry& entry, const std::vector<Wish>& wishes, SheetRowResult& result) {
        if (wishes.empty() && result.flaws.empty()) return;
        auto changed = entry;
        RowApplier applier(*this, changed, result);
        for (const auto& wish : wishes) applier.apply(wish);
        if (!result.flaws.empty()) {
            result.outcome = SheetOutcome::rejected;
            result.changes.clear();
            forget(result);
            return;
        }
        if (result.changes.empty()) return;
        if (!originals_.contains(entry.id)) originals_.emplace(entry.id, entry);
        entry = std::move(changed);
        known_.note(entry);
        const bool adds = std::any_of(wishes.begin(), wishes.end(),
                                      [](const auto& wish) { return wish.kind == Wish::Kind::add_term; });
        result.outcome = adds ? SheetOutcome::added : SheetOutcome::changed;
        // A new entry has recorded its origination.
        if (applier.needs_record() && !made_.contains(entry.id)) reasons_[entry.id].insert(reason_of(result));
    }

    /// What a rejected row said does not stand against others.
    void forget(const SheetRowResult& result) {
        std::erase_if(said_, [&](const auto& item) { return item.second.index == result.index; });
        if (const auto place = changed_terms_.find(result.term_id);
            place != changed_terms_.end() && place->second == result.index)
            changed_terms_.erase(place);
    }

    [[nodiscard]] std::string reason_of(const SheetRowResult& result) const {
        const auto reason = text::normalize(view(result).cell(ColumnRole::reason));
        return reason.empty() ? options_.record.reason : reason;
    }

    void record(const std::string& id, const std::set<std::string>& reasons) {
        std::string all;
        for (const auto& reason : reasons)
            if (!reason.empty()) all += (all.empty() ? "" : "; ") + reason;
        FieldChange change;
        change.by = options_.record.by;
        change.date = options_.record.date;
        change.reason = all;
        record_change(*find_entry(glossary_, id), change);
    }

    // New entries

    void read_new(SheetRowResult& result) {
        const auto row = view(result);
        read_ids(result);
        const auto label = text::normalize(row.cell(ColumnRole::entry));
        const auto known = label.empty() ? new_entries_.end() : new_entries_.find(label);
        if (known != new_entries_.end() && known->second.empty())
            return reject(result, row.column_of(ColumnRole::entry), {"sheet.first-row-rejected", {label}});
        if (known != new_entries_.end()) {
            auto& entry = *find_entry(glossary_, known->second);
            result.entry = entry.id;
            RowReader reader(row, words_, result);
            auto wishes = reader.read(&original(entry));
            drop_said_before(wishes, result, entry.id);
            apply(entry, wishes, result);
            return;
        }
        add_entry_of(result, label);
    }

    void add_entry_of(SheetRowResult& result, const std::string& label) {
        const auto row = view(result);
        RowReader reader(row, words_, result);
        auto wishes = reader.read(nullptr);
        if (wishes.empty() && result.flaws.empty()) return;
        const auto first = std::find_if(wishes.begin(), wishes.end(),
                                        [](const auto& wish) { return wish.kind == Wish::Kind::add_term; });
        if (first == wishes.end() && result.flaws.empty())
            reject(result, row.column_of("term", {}), {"sheet.needs-term", {}});
        if (!result.flaws.empty()) return fail_new(result, label);
        auto record = options_.record;
        record.reason = reason_of(result);
        try {
            result.entry = add_entry(glossary_, numbers_, known_,
                                     {first->value, first->language, options_.allows_homonyms}, record)
                               .id;
        } catch (const RequestError& error) {
            reject(result, first->column, error.message());
            return fail_new(result, label);
        }
        auto& entry = *find_entry(glossary_, result.entry);
        originals_.emplace(entry.id, entry);
        made_.insert(entry.id);
        result.changes.push_back(
            {first->what, entry.languages.front().terms.front().id, first->language, {}, first->value});
        RowApplier applier(*this, entry, result);
        applier.know_new_term(first->language, entry.languages.front().terms.front().id);
        for (const auto& wish : wishes)
            if (&wish != &*first) applier.apply(wish);
        if (!result.flaws.empty()) {
            std::erase_if(glossary_.entries, [&](const auto& other) { return other.id == result.entry; });
            numbers_.take_back(result.entry);
            result.entry.clear();
            result.changes.clear();
            return fail_new(result, label);
        }
        known_.note(entry);
        drop_said_before(wishes, result, result.entry);
        result.outcome = SheetOutcome::added;
        if (!label.empty()) new_entries_[label] = result.entry;
    }

    void fail_new(SheetRowResult& result, const std::string& label) {
        result.outcome = SheetOutcome::rejected;
        if (!label.empty()) new_entries_[label].clear();
    }

    /// Applies wishes to an entry that is thrown away if one of them cannot be.
    class RowApplier {
      public:
        RowApplier(SheetImporter& importer, ConceptEntry& entry, SheetRowResult& result)
            : importer_(importer), entry_(entry), result_(result) {}

        void know_new_term(const std::string& language, const std::string& id) {
            new_terms_[language] = id;
        }
        /// Terms that go record it themselves.
        [[nodiscard]] bool needs_record() const {
            return needs_record_;
        }

        void apply(const Wish& wish) {
            try {
                switch (wish.kind) {
                case Wish::Kind::add_term: new_terms_[wish.language] = add(wish, wish.value); break;
                case Wish::Kind::add_other_terms: add_others(wish); break;
                case Wish::Kind::set: set(wish); break;
                case Wish::Kind::remove_term: remove(wish); break;
                }
            } catch (const RequestError& error) {
                result_.flaws.push_back({wish.column, error.message()});
            }
        }

      private:
        std::string add(const Wish& wish, const std::string& term) {
            // Recorded with everything else at the end.
            const auto transactions = entry_.transactions;
            const auto id =
                add_term(entry_, importer_.known_, {term, wish.language, importer_.options_.allows_homonyms},
                         importer_.options_.record)
                    .id;
            entry_.transactions = transactions;
            note_change(wish, id, term);
            return id;
        }

        void add_others(const Wish& wish) {
            const auto had = split_list(wish.before, "|");
            for (const auto& term : split_list(wish.value, "|"))
                if (std::find(had.begin(), had.end(), term) == had.end()) add(wish, term);
        }

        void set(const Wish& wish) {
            FieldChange change;
            change.field = wish.what.field->name;
            change.language = wish.language;
            change.text = wish.value;
            change.id = entry_.id;
            if (wish.what.field->level == FieldLevel::term)
                change.id = wish.id.empty() ? new_terms_[wish.language] : wish.id;
            check_names(change, importer_.publication_, importer_.glossary_);
            if (change_field(entry_, change))
                note_change(wish, change.id, importer_.words_.shown(*wish.what.field, wish.value));
        }

        void remove(const Wish& wish) {
            auto record = importer_.options_.record;
            record.reason = importer_.reason_of(result_);
            remove_term(entry_, wish.id, record);
            result_.changes.push_back({wish.what, wish.id, wish.language, wish.before, {}});
        }

        void note_change(const Wish& wish, const std::string& id, const std::string& after) {
            needs_record_ = true;
            const auto before = wish.kind == Wish::Kind::set ? wish.before : std::string();
            result_.changes.push_back({wish.what, id, wish.language, before, after});
        }

        SheetImporter& importer_;
        ConceptEntry& entry_;
        SheetRowResult& result_;
        std::map<std::string, std::string, std::less<>> new_terms_;
        bool needs_record_ = false;
    };

    struct Said {
        std::string value;
        std::size_t index = 0;
    };

    Glossary& glossary_;
    const GlossaryDescription& description_;
    const Publication& publication_;
    const SheetContent& content_;
    const SheetImportOptions& options_;
    EntryNumbers numbers_;
    KnownTerms known_;
    SheetWords words_;
    SheetReport report_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    /// Entries that changed, as they were before.
    std::map<std::string, ConceptEntry, std::less<>> originals_;
    std::map<std::string, Said> said_;
    std::map<std::string, std::size_t> changed_terms_;
    std::map<std::string, std::set<std::string>> reasons_;
    /// By what the person calls them; empty if the row that was to make it was rejected.
    std::map<std::string, std::string> new_entries_;
    std::set<std::string> made_;
};

} // namespace

std::size_t SheetReport::count(SheetOutcome outcome) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.outcome == outcome; }));
}

std::size_t SheetReport::changed_cells() const {
    std::size_t cells = 0;
    for (const auto& row : rows) cells += row.changes.size();
    return cells;
}

SheetReport import_sheet(Glossary& glossary, const GlossaryDescription& description,
                         const Publication& publication, const SheetContent& content,
                         const SheetImportOptions& options) {
    return SheetImporter(glossary, description, publication, content, options).import();
}

} // namespace migralex::workspace
