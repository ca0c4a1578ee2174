// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/search_index.hpp"

#include "text/words.hpp"
#include "web_export/html_writer.hpp"

namespace migralex::web {

namespace {

void append_term(std::string& line, const LanguageSection& section, const TermSection& term) {
    const auto words =
        term.is_pejorative ? text::comparison_key(term.term, text::Enye::folded) : text::normalize(term.term);
    if (words.empty()) return;
    line += '\t';
    line += term.is_pejorative ? '9' : static_cast<char>('0' + static_cast<int>(term.acceptability.status));
    line += section.language;
    line += ':';
    line += words;
}

std::string index_line(const PublicEntry& entry) {
    std::string line = entry.entry->id;
    for (const auto* section : entry.sections)
        for (const auto& term : section->terms) append_term(line, *section, term);
    return line;
}

} // namespace

std::string search_index(const PublicGlossary& glossary) {
    std::string script = "window.migralexIndex=[";
    bool is_first = true;
    for (const auto& entry : glossary.entries()) {
        if (entry.entry->retirement) continue;
        if (!is_first) script += ',';
        is_first = false;
        script += '\n';
        append_script_string(script, index_line(entry));
    }
    return script + "\n];\n";
}

} // namespace migralex::web
