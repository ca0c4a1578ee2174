// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/citations.hpp"

#include "lint/check.hpp"

namespace migralex::lint {

namespace {

class Search {
  public:
    Search(const LintInput& input, std::string_view source) : input_(input), source_(source) {}

    std::vector<Citation> run() {
        for (const auto& entry : input_.glossary.entries) {
            if (entry.retirement) continue;
            look_at(entry.notes, Spot{entry});
            for (const auto& section : entry.languages) {
                for (const auto& definition : section.definitions)
                    look_at(CitationKind::definition, definition.source, Spot{entry, &section},
                            section.language, definition.text.plain);
                for (const auto& term : section.terms) look_at(Spot{entry, &section, &term});
            }
        }
        return std::move(found_);
    }

  private:
    void look_at(const std::vector<Note>& notes, const Spot& spot) {
        for (const auto& note : notes)
            look_at(CitationKind::note, note.source, spot, note.language, note.text.plain);
    }

    void look_at(const Spot& spot) {
        const auto& term = *spot.term;
        const auto& language = spot.section->language;
        look_at(CitationKind::advice, term.acceptability.source, spot, language, term.term);
        for (const auto& local : term.acceptability_elsewhere)
            look_at(CitationKind::advice, local.source, spot, language, term.term);
        for (const auto& law : term.laws) look_at(CitationKind::law, law.source, spot, language, term.term);
        for (const auto& context : term.contexts)
            look_at(CitationKind::context, context.source, spot, language, context.text.plain);
        look_at(term.notes, spot);
    }

    void look_at(CitationKind kind, const SourceReference& reference, const Spot& spot,
                 const std::string& language, const std::string& text) {
        if (reference.source != source_) return;
        found_.push_back({kind,
                          {input_.file, position_of(input_, spot)},
                          spot.term && !spot.term->id.empty() ? spot.term->id : spot.entry.id,
                          language,
                          reference.article,
                          text});
    }

    const LintInput& input_;
    std::string_view source_;
    std::vector<Citation> found_;
};

constexpr std::string_view kind_words[] = {"definition", "note", "advice", "law", "context"};

} // namespace

std::string_view to_string(CitationKind kind) {
    return kind_words[static_cast<std::size_t>(kind)];
}

std::vector<Citation> find_citations(const LintInput& input, std::string_view source) {
    return Search(input, source).run();
}

} // namespace migralex::lint
