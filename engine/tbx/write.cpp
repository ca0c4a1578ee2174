// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/write.hpp"

#include "tbx/entry_writer.hpp"
#include "tbx/level_writer.hpp"
#include "tbx/markup_writer.hpp"
#include "tbx/preserve.hpp"
#include "tbx/xml_node.hpp"

#include <algorithm>

namespace migralex::tbx {

namespace {

Attributes kept_attributes(const Glossary& glossary, std::string_view element) {
    Attributes attributes;
    add_kept_attributes(attributes, glossary.preserved, element);
    return attributes;
}

void write_title(MarkupWriter& out, const Glossary& glossary, Level& level) {
    const auto statement = kept_attributes(glossary, "titleStmt");
    const auto title = kept_attributes(glossary, "title");
    const bool has_more = !statement.empty() || !title.empty() || level.has_behind("title");
    if (glossary.title.empty() && !has_more) return;
    out.open("titleStmt", statement);
    if (!glossary.title.empty() || !level.has_behind("title")) out.element("title", title, glossary.title);
    level.done("title");
    out.close("titleStmt");
}

void write_source_description(MarkupWriter& out, const Glossary& glossary, Level& level) {
    out.open("sourceDesc", kept_attributes(glossary, "sourceDesc"));
    level.done("p#0");
    for (std::size_t i = 0; i < glossary.description.size(); ++i) {
        out.element("p", {}, glossary.description[i]);
        level.done(numbered("p", i + 1));
    }
    // The schema wants a paragraph even where nobody said anything.
    if (glossary.description.empty() && !level.has_behind("p#0")) out.element("p", {}, "");
    level.done_all("p#");
    out.close("sourceDesc");
}

void write_header(MarkupWriter& out, const Glossary& glossary, Level& level) {
    out.open("tbxHeader", kept_attributes(glossary, "tbxHeader"));
    level.done("header:start");
    out.open("fileDesc", kept_attributes(glossary, "fileDesc"));
    level.done("fileDesc:start");
    write_title(out, glossary, level);
    level.done("titleStmt");
    write_source_description(out, glossary, level);
    level.done("sourceDesc");
    out.close("fileDesc");
    level.done("fileDesc");
    out.close("tbxHeader");
}

using TakeEntry = std::function<void(const ConceptEntry&)>;
using EachEntry = std::function<void(const TakeEntry&)>;
using Sink = std::function<void(std::string_view)>;

/// Tells from the first entries how much room all of them will take. Too much costs nothing: memory that is not
/// written to is not there yet.
void make_room(MarkupWriter& out, std::size_t written, std::size_t all) {
    constexpr std::size_t sample = 100;
    if (written == sample && all > sample) out.expect(out.size() / sample * (all - sample) * 5 / 4);
}

void write_body(MarkupWriter& out, const Glossary& frame, Level& level, const EachEntry& each_entry,
                const Sink& sink) {
    const auto attributes = kept_attributes(frame, "body");
    // The schema allows no body without an entry, but a text without a body.
    if (!each_entry && attributes.empty() && !level.has_beginning("body:")) return;
    const bool has_behind = level.has_beginning("body:");
    out.open("body", attributes);
    level.done("body:");
    std::size_t written = 0;
    if (each_entry)
        each_entry([&](const ConceptEntry& entry) {
            write_entry(out, entry);
            if (has_behind) level.done("body:" + entry.id);
            if (sink) out.hand_over(sink);
            make_room(out, ++written, frame.entries.size());
        });
    level.done_all("body:");
    out.close("body");
}

} // namespace

std::string format_tbx(const Glossary& glossary) {
    return format_tbx(glossary, Sink());
}

std::string format_tbx(const Glossary& glossary, const Sink& sink) {
    std::vector<const ConceptEntry*> entries;
    for (const auto& entry : glossary.entries) entries.push_back(&entry);
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto* a, const auto* b) { return id_less(a->id, b->id); });
    const auto each_entry = [&](const TakeEntry& take) {
        for (const auto* entry : entries) take(*entry);
    };
    return format_tbx(glossary, entries.empty() ? EachEntry() : each_entry, sink);
}

std::string format_tbx(const Glossary& glossary, const EachEntry& each_entry, const Sink& sink) {
    MarkupWriter out;
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    Level level(out, glossary.preserved);
    level.done("prolog");
    const std::string_view language = glossary.language.empty() ? "en" : std::string_view(glossary.language);
    Attributes attributes = {
        {"type", "TBX-Migralex"}, {"style", "dca"}, {"xml:lang", language}, {"xmlns", tbx_namespace}};
    add_kept_attributes(attributes, glossary.preserved, "tbx");
    out.open("tbx", attributes);
    level.done("tbx:start");
    write_header(out, glossary, level);
    level.done("tbxHeader");
    out.open("text", kept_attributes(glossary, "text"));
    level.done("text:start");
    write_body(out, glossary, level, each_entry, sink);
    level.done("body");
    out.close("text");
    level.done("text");
    out.close("tbx");
    level.finish();
    return out.take();
}

std::string format_entry(const ConceptEntry& entry) {
    MarkupWriter out;
    write_entry(out, entry);
    return out.take();
}

std::string format_without_definition_texts(const ConceptEntry& entry) {
    MarkupWriter out;
    out.leave_out_definition_texts();
    write_entry(out, entry);
    return out.take();
}

} // namespace migralex::tbx
