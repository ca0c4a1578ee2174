// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/targets.hpp"

#include "tbx/xml_node.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace migralex::tbx {

namespace {

constexpr std::string_view attribute = " target=\"";

/// Where a comment, a processing instruction or a tag that begins here ends; quoted values may hold anything.
std::size_t end_of_tag(std::string_view markup, std::size_t start) {
    const auto behind = [&](std::string_view end) {
        const auto at = markup.find(end, start);
        return at == std::string_view::npos ? markup.size() : at + end.size();
    };
    if (markup.substr(start).starts_with("<!--")) return behind("-->");
    if (markup.substr(start).starts_with("<?")) return behind("?>");
    bool is_quoted = false;
    for (auto at = start; at < markup.size(); ++at) {
        if (markup[at] == '"') is_quoted = !is_quoted;
        if (markup[at] == '>' && !is_quoted) return at + 1;
    }
    return markup.size();
}

/// A value as it stands in markup that we wrote.
std::string unescaped(std::string_view value) {
    static constexpr std::pair<std::string_view, char> references[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&quot;", '"'}, {"&#9;", '\t'}, {"&#10;", '\n'}, {"&#13;", '\r'}};
    std::string text;
    while (!value.empty()) {
        const auto* const reference =
            std::find_if(std::begin(references), std::end(references),
                         [&](const auto& candidate) { return value.starts_with(candidate.first); });
        const bool is_reference = reference != std::end(references);
        text += is_reference ? reference->second : value.front();
        value.remove_prefix(is_reference ? reference->first.size() : 1);
    }
    return text;
}

class Rewriter {
  public:
    explicit Rewriter(const FindNewId& find_new_id) : find_new_id_(find_new_id) {}

    void identifier(std::string& id) const {
        if (auto now = find_new_id_(id)) id = std::move(*now);
    }

    /// Markup in our canonical form: values stand in double quotes, and `<` is always a tag's.
    void markup(std::string& markup) const {
        if (markup.find(attribute) == std::string::npos) return;
        std::string result;
        std::size_t at = 0;
        while (at < markup.size()) {
            const auto tag = markup.find('<', at);
            result.append(markup, at, tag - at);
            if (tag == std::string::npos) break;
            at = end_of_tag(markup, tag);
            append_tag(result, std::string_view(markup).substr(tag, at - tag));
        }
        markup = std::move(result);
    }

    void preserved(Preserved& preserved) const {
        for (auto& item : preserved.items) {
            markup(item.markup);
            if (item.instead_of) markup(*item.instead_of);
        }
        for (auto& kept : preserved.attributes)
            if (kept.name == "target") identifier(kept.value);
    }

    void text(Text& text) const {
        markup(text.markup);
    }

    void note(Note& note) const {
        text(note.text);
        preserved(note.preserved);
    }

    void term(TermSection& term) const {
        markup(term.markup);
        for (auto& context : term.contexts) {
            text(context.text);
            preserved(context.preserved);
        }
        for (auto& item : term.notes) note(item);
        for (auto& transaction : term.transactions) preserved(transaction.preserved);
        preserved(term.preserved);
    }

    void section(LanguageSection& section) const {
        for (auto& definition : section.definitions) {
            text(definition.text);
            preserved(definition.preserved);
        }
        for (auto& item : section.terms) term(item);
        preserved(section.preserved);
    }

    void entry(ConceptEntry& entry) const {
        for (auto& relation : entry.relations) {
            identifier(relation.target);
            preserved(relation.preserved);
        }
        for (auto& item : entry.notes) note(item);
        for (auto& reference : entry.external_references) preserved(reference.preserved);
        for (auto& transaction : entry.transactions) preserved(transaction.preserved);
        for (auto& item : entry.languages) section(item);
        if (entry.retirement) identifier(entry.retirement->replaced_by);
        for (auto& version : entry.conflicts) text(version.text);
        preserved(entry.preserved);
    }

  private:
    void append_tag(std::string& out, std::string_view tag) const {
        const auto at =
            tag.starts_with("<!--") || tag.starts_with("<?") ? std::string_view::npos : find_attribute(tag);
        if (at != std::string_view::npos) {
            const auto start = at + attribute.size();
            const auto end = tag.find('"', start);
            if (const auto now = find_new_id_(unescaped(tag.substr(start, end - start)))) {
                out += tag.substr(0, start);
                append_escaped_attribute(out, *now);
                out += tag.substr(end);
                return;
            }
        }
        out += tag;
    }

    /// Not inside the value of another attribute.
    static std::size_t find_attribute(std::string_view tag) {
        bool is_quoted = false;
        for (std::size_t at = 0; at < tag.size(); ++at) {
            if (!is_quoted && tag.substr(at).starts_with(attribute)) return at;
            if (tag[at] == '"') is_quoted = !is_quoted;
        }
        return std::string_view::npos;
    }

    const FindNewId& find_new_id_;
};

FindNewId look_up(const Renaming& renaming) {
    return [&renaming](std::string_view id) {
        const auto found = renaming.find(id);
        return found == renaming.end() ? std::nullopt : std::optional(found->second);
    };
}

} // namespace

void rewrite_targets(Glossary& glossary, const Renaming& renaming) {
    if (renaming.empty()) return;
    const auto find_new_id = look_up(renaming);
    for (auto& entry : glossary.entries) rewrite_targets(entry, find_new_id);
    rewrite_targets(glossary.preserved, find_new_id);
}

void rewrite_targets(ConceptEntry& entry, const FindNewId& find_new_id) {
    Rewriter(find_new_id).entry(entry);
}

void rewrite_targets(Preserved& preserved, const FindNewId& find_new_id) {
    Rewriter(find_new_id).preserved(preserved);
}

} // namespace migralex::tbx
