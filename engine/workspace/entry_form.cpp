// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/entry_form.hpp"

#include "base/errors.hpp"
#include "tbx/write.hpp"
#include "text/fingerprint.hpp"
#include "text/fold.hpp"
#include "workspace/add_and_remove.hpp"
#include "workspace/fields.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace migralex::workspace {

namespace {

constexpr std::string_view fingerprint_start = "# migralex ";
constexpr std::string_view new_term = "new";

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::replace(text.begin(), text.end(), '\r', ' ');
    return text;
}

/// What a form shows of a field.
std::string shown(const Field& field, const ConceptEntry& entry, const FieldChange& place) {
    return text::normalize(one_line(field.read(entry, place)));
}

class FormWriter {
  public:
    explicit FormWriter(const ConceptEntry& entry) : entry_(entry) {}

    std::string write() {
        fields(FieldLevel::entry, entry_.id, {});
        for (const auto& section : entry_.languages) {
            out_ += fmt::format("\n[{}]\n", section.language);
            fields(FieldLevel::definition, entry_.id, section.language);
            fields(FieldLevel::note, entry_.id, section.language);
            for (const auto& term : section.terms) {
                out_ += fmt::format("term {}: {}\n", term.id, one_line(term.term));
                fields(FieldLevel::term, term.id, section.language);
            }
        }
        return std::move(out_);
    }

  private:
    void fields(FieldLevel level, const std::string& id, const std::string& language) {
        FieldChange place;
        place.id = id;
        place.language = language;
        for (const auto& field : all_fields()) {
            if (field.level != level || field.name == "term" || field.name == "theme") continue;
            out_ += fmt::format("{}{}: {}", level == FieldLevel::term ? "  " : "", field.name,
                                shown(field, entry_, place));
            while (out_.ends_with(' ')) out_.pop_back();
            out_ += '\n';
        }
    }

    const ConceptEntry& entry_;
    std::string out_;
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

class FormReader {
  public:
    FormReader(std::string_view text, const std::string& entry_id, const std::string& file)
        : text_(text), entry_id_(entry_id), file_(file) {}

    Form read() {
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
        while (!text_.empty()) {
            const auto end = std::min(text_.find('\n'), text_.size());
            line_text_ = text_.substr(0, end);
            ++line_;
            read_line(trimmed(line_text_));
            text_.remove_prefix(std::min(text_.size(), end + 1));
        }
        return std::move(form_);
    }

  private:
    void read_line(std::string_view line) {
        if (line.starts_with(fingerprint_start))
            form_.fingerprint = trimmed(line.substr(fingerprint_start.size()));
        if (line.empty() || line.starts_with('#')) return;
        if (line.starts_with('[') && line.ends_with(']')) {
            language_ = trimmed(line.substr(1, line.size() - 2));
            term_.reset();
            return;
        }
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) fail("form.no-colon", {});
        read_field(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }

    void read_field(std::string_view name, std::string_view value) {
        if (name.starts_with("term ")) {
            const auto id = trimmed(name.substr(5));
            term_ = id == new_term ? std::string() : std::string(id);
            add("term", *term_, value);
            return;
        }
        const auto* field = find_field(name);
        if (!field || name == "term") fail("form.unknown-field", {std::string(name)});
        if (field->level == FieldLevel::term && !term_) fail("form.needs-term", {std::string(name)});
        if (field->level != FieldLevel::term && field->level != FieldLevel::entry && language_.empty())
            fail("form.needs-language", {std::string(name)});
        add(std::string(name), field->level == FieldLevel::term ? *term_ : entry_id_, value);
    }

    void add(std::string field, std::string id, std::string_view value) {
        FieldChange change;
        change.id = std::move(id);
        change.field = std::move(field);
        change.language = language_;
        change.text = text::normalize(value);
        form_.fields.push_back({line_, std::move(change)});
    }

    [[noreturn]] void fail(const char* key, std::vector<std::string> arguments) const {
        throw FormatError(Message{key, std::move(arguments)}, {file_, {line_, 1}}, std::string(line_text_));
    }

    std::string_view text_;
    const std::string& entry_id_;
    const std::string& file_;
    std::string_view line_text_;
    std::size_t line_ = 0;
    std::string language_;
    std::optional<std::string> term_;
    Form form_;
};

class FormApplier {
  public:
    FormApplier(const ConceptEntry& before, Glossary& glossary, const Publication& publication,
                const FieldChange& by_whom)
        : before_(before), glossary_(glossary), publication_(publication), by_whom_(by_whom),
          entry_(*find_entry(glossary, before.id)) {}

    void apply(FieldChange change) {
        change.by = by_whom_.by;
        change.date = by_whom_.date;
        change.reason = by_whom_.reason;
        change.is_editorial = by_whom_.is_editorial;
        const auto& field = *find_field(change.field);
        if (field.level == FieldLevel::term && change.id.empty()) {
            apply_to_new_term(std::move(change));
            return;
        }
        const auto old_text = shown(field, before_, change);
        if (change.text == old_text) return;
        const auto now = shown(field, entry_, change);
        if (now == change.text) return;
        if (now != old_text) throw RequestError(Message{"form.changed-meanwhile", {change.field, now}});
        set(change);
    }

    /// Puts the entry into the glossary; the number of changes.
    std::size_t finish() {
        if (changes_ == 0) return 0;
        record_change(entry_, by_whom_);
        *find_entry(glossary_, before_.id) = entry_;
        return changes_;
    }

  private:
    void apply_to_new_term(FieldChange change) {
        if (change.field == "term") {
            if (change.text.empty()) throw RequestError(Message{"edit.empty", {}});
            // Recorded with everything else at the end.
            const auto transactions = entry_.transactions;
            new_term_ = add_term(glossary_, entry_, {change.text, change.language, false},
                                 {change.by, change.date, change.reason})
                            .id;
            entry_.transactions = transactions;
            ++changes_;
            return;
        }
        change.id = new_term_;
        if (!change.text.empty()) set(change);
    }

    void set(const FieldChange& change) {
        check_names(change, publication_, glossary_);
        if (change_field(entry_, change)) ++changes_;
    }

    const ConceptEntry& before_;
    Glossary& glossary_;
    const Publication& publication_;
    const FieldChange& by_whom_;
    ConceptEntry entry_;
    std::string new_term_;
    std::size_t changes_ = 0;
};

} // namespace

std::string form_fingerprint(const ConceptEntry& entry) {
    return text::fingerprint(tbx::format_entry(entry));
}

std::string format_form(const ConceptEntry& entry, InterfaceLanguage language) {
    std::string head;
    for (const auto* key : {"form.head", "form.lines", "form.new-term"})
        head += "# " + format_message(Message{key, {entry.id}}, language) + "\n";
    return head + std::string(fingerprint_start) + form_fingerprint(entry) + "\n\n" + FormWriter(entry).write();
}

Form read_form(std::string_view text, const std::string& entry_id, const std::string& file) {
    return FormReader(text, entry_id, file).read();
}

std::size_t apply_form(const Form& form, const ConceptEntry& before, Glossary& glossary,
                       const Publication& publication, const std::string& file, const FieldChange& by_whom) {
    FormApplier applier(before, glossary, publication, by_whom);
    for (const auto& field : form.fields) {
        try {
            applier.apply(field.change);
        } catch (const RequestError& error) {
            throw FormatError(error.message(), {file, {field.line, 1}},
                              fmt::format("{}: {}", field.change.field, field.change.text));
        }
    }
    return applier.finish();
}

} // namespace migralex::workspace
