// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace migralex::lint {

namespace {

void check_note(Check& check, const Spot& spot, const Note& note) {
    check_text(check, spot, note.text.plain);
    if (note.language.empty() && !note.text.empty()) check.report("note-language-missing", spot);
    if (note.kind == NoteKind::national && (note.country.empty() || note.source.source.empty()))
        check.report("national-note-incomplete", spot, {note.country.empty() ? "validIn" : "source"});
    const auto* publication = check.input().publication;
    if (publication && !note.source.source.empty() && !publication->sources.contains(note.source.source))
        check.report("source-unknown", spot, {note.source.source});
    if (publication && !note.country.empty() && !publication->places.contains(note.country))
        check.report("country-unknown", spot, {note.country});
}

void check_kept(Check& check, const Spot& spot, const Preserved& preserved) {
    for (const auto& item : preserved.items)
        if (!text::is_utf8(item.markup)) check.report("not-utf8", spot);
}

} // namespace

void check_notes(Check& check, const ConceptEntry& entry) {
    for (const auto& note : entry.notes) check_note(check, Spot{entry}, note);
    check_kept(check, Spot{entry}, entry.preserved);
    for (const auto& section : entry.languages) {
        check_kept(check, Spot{entry, &section}, section.preserved);
        for (const auto& term : section.terms) {
            const Spot spot{entry, &section, &term};
            for (const auto& note : term.notes) check_note(check, spot, note);
            check_kept(check, spot, term.preserved);
        }
    }
}

} // namespace migralex::lint
