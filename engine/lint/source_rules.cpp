// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/analysis.hpp"
#include "lint/checks.hpp"

#include <array>
#include <map>
#include <utility>

namespace migralex::lint {

namespace {

using namespace std::string_view_literals;

/// A quotation of so many words is a copy, not a name.
constexpr std::size_t longest_quotation = 7;

/// The first passage between quotation marks that is longer than a name; empty if there is none.
std::string_view find_quotation(std::string_view text) {
    constexpr std::array marks = {std::pair{"«"sv, "»"sv}, std::pair{"“"sv, "”"sv}, std::pair{"\""sv, "\""sv}};
    for (const auto& [open, close] : marks)
        for (auto at = text.find(open); at != std::string_view::npos;) {
            const auto begin = at + open.size();
            const auto end = text.find(close, begin);
            if (end == std::string_view::npos) break;
            const auto inside = text.substr(begin, end - begin);
            if (text::words(inside).size() > longest_quotation) return inside;
            at = text.find(open, end + close.size());
        }
    return {};
}

bool is_out_of_force(const Source& source) {
    return source.state == "repealed" || source.state == "not in force";
}

void check_state(Check& check, const Spot& spot, const Source& source) {
    if (is_out_of_force(source)) check.report("source-not-in-force", spot, {source.id, source.state});
    constexpr std::array known = {"in force"sv, "in force, amended"sv, "not in force"sv,
                                  "repealed"sv, "not applicable"sv,    "to verify"sv};
    for (const auto state : known)
        if (source.state == state) return;
    check.report("source-state-missing", spot, {source.id});
}

/// We hold no copy of a protected text, so we go by what the entry says of its words, and by quotation marks.
void check_rights(Check& check, const Spot& spot, const Definition& definition, const Source& source) {
    if (source.rights != SourceRights::is_protected) return;
    if (definition.source_relation == SourceRelation::identical)
        return check.report("protected-text", spot, {source.id});
    if (definition.source_relation == SourceRelation::unstated)
        check.report("source-relation-missing", spot, {source.id});
    if (const auto quotation = find_quotation(definition.text.plain); !quotation.empty())
        check.report("protected-quotation", spot, {source.id, std::string(quotation)});
}

} // namespace

void check_source(Check& check, const Spot& spot, const Definition& definition) {
    const auto& id = definition.source.source;
    if (id.empty()) return check.report("source-missing", spot, {spot.section->language});
    // What nobody has compared yet may lack its place; what was compared was compared somewhere.
    if (definition.source.article.empty() && definition.source_check == SourceCheck::verified)
        check.report("article-missing", spot, {spot.section->language, id});
    if (!check.input().publication) return;
    const auto& sources = check.input().publication->sources;
    const auto source = sources.find(id);
    if (source == sources.end()) return check.report("source-unknown", spot, {id});
    check_state(check, spot, source->second);
    check_rights(check, spot, definition, source->second);
}

namespace {

/// Handbooks and glossaries have no articles.
bool has_articles(const Source& source) {
    return source.state != "not applicable";
}

/// Who cites a source without saying where in it.
struct Placeless {
    Spot first;
    std::vector<std::string> who;
};

using PlacelessBySource = std::map<std::string_view, Placeless>;

void note_placeless(PlacelessBySource& found, const SourceReference& reference, const Spot& spot,
                    const std::string& who) {
    if (reference.source.empty() || !reference.article.empty()) return;
    const auto [place, is_new] = found.try_emplace(reference.source, Placeless{spot, {}});
    if (is_new || place->second.who.back() != who) place->second.who.push_back(who);
}

void report_placeless(Check& check, std::string_view rule, const PlacelessBySource& found) {
    const auto& sources = check.input().publication->sources;
    for (const auto& [id, placeless] : found) {
        const auto source = sources.find(id);
        if (source == sources.end() || !has_articles(source->second)) continue;
        const auto count = placeless.who.size();
        check.report(rule, Spot{placeless.first.entry, placeless.first.section},
                     {std::string(id), std::to_string(count), first_few(placeless.who, count)});
    }
}

} // namespace

void check_articles(Check& check) {
    if (!check.input().publication) return;
    PlacelessBySource definitions;
    PlacelessBySource laws;
    for (const auto& entry : check.input().glossary.entries) {
        if (entry.retirement) continue;
        for (const auto& section : entry.languages) {
            for (const auto& definition : section.definitions)
                if (definition.source_check == SourceCheck::to_verify)
                    note_placeless(definitions, definition.source, Spot{entry, &section}, entry.id);
            for (const auto& term : section.terms)
                for (const auto& law : term.laws)
                    note_placeless(laws, law.source, Spot{entry, &section},
                                   term.id.empty() ? entry.id : term.id);
        }
    }
    report_placeless(check, "articles-to-find", definitions);
    report_placeless(check, "law-articles-to-find", laws);
}

} // namespace migralex::lint
