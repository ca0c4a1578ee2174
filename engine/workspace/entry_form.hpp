// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "workspace/edit.hpp"

#include <string>
#include <string_view>
#include <vector>

/// One entry as a small text that a person changes in an editor: `migralex edit ID`.
///
///     themes: TRP
///     [es]
///     definition: captación, transporte ...
///     term CAM-0012.es.t1: trata de personas
///       acceptability: preferred
///     term new: trata de seres humanos
///
/// A field a line. A line that is taken out changes nothing; a value that is taken out is taken away.
namespace migralex::workspace {

/// The form of an entry, with a head of comments in the person's language.
[[nodiscard]] std::string format_form(const ConceptEntry& entry, InterfaceLanguage language);

/// A field of a form with its line, counted from 1.
struct FormField {
    std::size_t line = 0;
    /// The id is that of the entry, of a term, or empty for a new term.
    FieldChange change;
};

/// What a form says. `file` names it in messages. Throws FormatError with the line.
struct Form {
    /// Of the entry that the form was made from; empty if the line is gone.
    std::string fingerprint;
    std::vector<FormField> fields;
};
[[nodiscard]] Form read_form(std::string_view text, const std::string& entry_id, const std::string& file);

/// Tells whether an entry is as it was when a form was made.
[[nodiscard]] std::string form_fingerprint(const ConceptEntry& entry);

/// Applies what the form says otherwise than `before`, the entry it was made from, and records one transaction;
/// the number of changes. Throws FormatError with the line for what cannot be, and for a field that somebody
/// else has changed meanwhile to something else; nothing is changed then. `glossary` holds the entry.
std::size_t apply_form(const Form& form, const ConceptEntry& before, Glossary& glossary,
                       const Publication& publication, const std::string& file, const FieldChange& by_whom);

} // namespace migralex::workspace
