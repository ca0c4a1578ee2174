// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "exports.hpp"
#include "random_glossary.hpp"
#include "rewriting.hpp"
#include "tbx/markup_tree.hpp"
#include "tbx/write.hpp"
#include "tbx/xml_reader.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace migralex::tbx {
namespace {

/// Written in canonical form, for a readable difference.
std::string canonical(Glossary glossary, ExportFormat format) {
    if (format == ExportFormat::v2_basic) sort_terms(glossary);
    return format_tbx(glossary);
}

/// The first lines that are not the same; empty if the glossaries are.
std::string difference(const Glossary& left, const Glossary& right, ExportFormat format) {
    std::istringstream lines(canonical(left, format));
    std::istringstream others(canonical(right, format));
    std::string line;
    std::string other;
    for (std::size_t number = 1;; ++number) {
        const bool has_line = static_cast<bool>(std::getline(lines, line));
        const bool has_other = static_cast<bool>(std::getline(others, other));
        if (!has_line && !has_other) return {};
        if (has_line != has_other || line != other)
            return fmt::format("line {}\n- {}\n+ {}", number, line, other);
    }
}

TEST(Export, ComesBackAsTheSameGlossary) {
    for (const auto& file : full_files()) {
        const auto glossary = read_tbx(file).glossary;
        for (const auto format : narrower_formats) {
            SCOPED_TRACE(file.string() + " " + std::string(to_string(format)));
            const auto exported = export_tbx(glossary, format);
            const auto back = parse_tbx(exported.text, "back.tbx").glossary;
            // Version 2 allows no type of ours on a paragraph of the header.
            if (exported.lost == std::vector<Loss>{{"@type", 1}}) continue;
            EXPECT_EQ(exported.lost, std::vector<Loss>{});
            EXPECT_EQ(difference(glossary, back, format), "");
        }
    }
}

TEST(Export, OfGeneratedGlossariesComesBack) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        const auto glossary = RandomGlossary(seed).glossary();
        for (const auto format : narrower_formats) {
            SCOPED_TRACE("seed " + std::to_string(seed) + " " + std::string(to_string(format)));
            try {
                const auto exported = export_tbx(glossary, format);
                if (!exported.lost.empty()) continue;
                const auto back = parse_tbx(exported.text, "back.tbx").glossary;
                ASSERT_EQ(difference(glossary, back, format), "");
            } catch (const RequestError& error) {
                EXPECT_EQ(error.message().key, "export.nothing");
            }
        }
    }
}

/// Every category with each text that stands in it, anywhere below an element.
using Texts = std::set<std::pair<std::string, std::string>>;

void collect(const XmlNode& node, const std::string& around, Texts& texts) {
    if (node.kind == XmlNode::Kind::comment) return;
    const auto category = node.attribute("type");
    const auto name =
        category.empty() ? (node.kind == XmlNode::Kind::text ? around : node.name) : std::string(category);
    if (node.kind == XmlNode::Kind::text && !node.is_blank_text()) texts.emplace(around, normalized_text(node));
    for (const auto& child : node.children) collect(child, name, texts);
}

/// White space, and the escapes of notes, are not text.
std::string plain(std::string text) {
    std::erase_if(text, [](char c) { return c == '\\' || c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
    return text;
}

std::string all_text(std::string_view bytes) {
    std::string text;
    XmlEvents events;
    events.started = [](const XmlNode&, std::size_t) { return true; };
    events.captured = [&](XmlNode&& root, std::size_t) { text = root.text(); };
    events.aside = [](XmlNode&&, std::size_t) {};
    read_xml(bytes, {}, events);
    return plain(text);
}

Texts texts_of(std::string_view bytes) {
    Texts texts;
    XmlEvents events;
    events.started = [](const XmlNode&, std::size_t) { return true; };
    events.captured = [&](XmlNode&& root, std::size_t) { collect(root, {}, texts); };
    events.aside = [](XmlNode&&, std::size_t) {};
    read_xml(bytes, {}, events);
    return texts;
}

bool is_lost(const std::vector<Loss>& lost, const std::string& category) {
    // An entry without a term is lost with all that stands in it.
    return std::any_of(lost.begin(), lost.end(), [&](const auto& loss) {
        return loss.category == category || loss.category == "conceptEntry";
    });
}

void expect_every_text(const std::string& bytes, const std::string& name) {
    const auto glossary = parse_tbx(bytes, name).glossary;
    const auto texts = texts_of(bytes);
    for (const auto format : narrower_formats) {
        SCOPED_TRACE(name + " " + std::string(to_string(format)));
        const auto exported = export_tbx(glossary, format);
        const auto written = all_text(exported.text);
        for (const auto& [category, text] : texts)
            EXPECT_TRUE(is_lost(exported.lost, category) || written.find(plain(text)) != std::string::npos)
                << category << ": " << text;
    }
}

TEST(Export, KeepsEveryTextOfEveryCategoryOrNamesItsLoss) {
    for (const auto& file : full_files()) expect_every_text(read_file(file), file.string());
}

TEST(Export, KeepsEveryTextOfFilesNobodyWouldWrite) {
    for (std::uint32_t seed = 0; seed < 150 && !testing::Test::HasFailure(); ++seed) {
        RandomGlossary random(seed);
        const auto file = file_of(random.wild_entry("CAR-1") + R"(      <conceptEntry id="CAR-2">
        <langSec xml:lang="es"><termSec><term>trata</term></termSec></langSec>
      </conceptEntry>
)");
        expect_every_text(file, "seed " + std::to_string(seed) + "\n" + file);
    }
}

} // namespace
} // namespace migralex::tbx
