// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/toml_document.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace migralex::workspace {

namespace {

std::string line_of(const std::string& content, std::size_t number) {
    std::istringstream lines(content);
    std::string line;
    for (std::size_t i = 0; i < number && std::getline(lines, line); ++i) {
    }
    return line;
}

toml::table parse(const std::string& content, const std::string& name) {
    try {
        return toml::parse(content);
    } catch (const toml::parse_error& error) {
        const auto begin = error.source().begin;
        throw FormatError(Message{"toml.not-well-formed", {std::string(error.description())}},
                          {name, {begin.line, begin.column}}, line_of(content, begin.line));
    }
}

std::string date_text(const toml::date& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

} // namespace

TomlDocument::TomlDocument(const std::filesystem::path& file, std::string shown_name)
    : name_(std::move(shown_name)), root_(parse(read_file(file), name_)) {}

TomlDocument::TomlDocument(toml::table root, std::string shown_name)
    : name_(std::move(shown_name)), root_(std::move(root)) {}

TomlDocument TomlDocument::of_text(const std::string& content, std::string shown_name) {
    auto root = parse(content, shown_name);
    return {std::move(root), std::move(shown_name)};
}

Place TomlDocument::place_of(const toml::node& node) const {
    return {name_, {node.source().begin.line, node.source().begin.column}};
}

void TomlDocument::fail(const toml::node& node, Message message) const {
    throw FormatError(std::move(message), place_of(node));
}

std::string TomlDocument::text(const toml::table& table, std::string_view key) const {
    const auto* node = table.get(key);
    if (!node) return {};
    if (const auto* text = node->as_string()) return text->get();
    if (const auto* date = node->as_date()) return date_text(date->get());
    fail(*node, {"toml.wants-text", {std::string(key)}});
}

std::string TomlDocument::required_text(const toml::table& table, std::string_view key) const {
    auto value = text(table, key);
    if (value.empty()) fail(table, {"toml.missing", {std::string(key)}});
    return value;
}

std::vector<std::string> TomlDocument::texts(const toml::table& table, std::string_view key) const {
    const auto* node = table.get(key);
    if (!node) return {};
    const auto* array = node->as_array();
    if (!array) fail(*node, {"toml.wants-texts", {std::string(key)}});
    std::vector<std::string> values;
    for (const auto& element : *array) {
        const auto* text = element.as_string();
        if (!text) fail(element, {"toml.wants-texts", {std::string(key)}});
        values.push_back(text->get());
    }
    return values;
}

Names TomlDocument::names(const toml::table& table, std::string_view key) const {
    const auto* node = table.get(key);
    if (!node) return {};
    if (const auto* text = node->as_string()) return {{"en", text->get()}};
    const auto* by_language = node->as_table();
    if (!by_language) fail(*node, {"toml.wants-names", {std::string(key)}});
    Names result;
    for (const auto& [language, name] : *by_language) {
        const auto* text = name.as_string();
        if (!text) fail(name, {"toml.wants-names", {std::string(key)}});
        result.emplace(language.str(), text->get());
    }
    return result;
}

std::vector<const toml::table*> TomlDocument::tables(std::string_view key) const {
    const auto* node = root_.get(key);
    if (!node) return {};
    const auto* array = node->as_array();
    if (!array) fail(*node, {"toml.wants-tables", {std::string(key)}});
    std::vector<const toml::table*> result;
    for (const auto& element : *array) {
        if (!element.is_table()) fail(element, {"toml.wants-tables", {std::string(key)}});
        result.push_back(element.as_table());
    }
    return result;
}

std::vector<std::pair<std::string, const toml::table*>> TomlDocument::named_tables(std::string_view key) const {
    const auto* node = root_.get(key);
    if (!node) return {};
    const auto* table = node->as_table();
    if (!table) fail(*node, {"toml.wants-named-tables", {std::string(key)}});
    std::vector<std::pair<std::string, const toml::table*>> result;
    for (const auto& [name, value] : *table) {
        if (!value.is_table()) fail(value, {"toml.wants-named-tables", {std::string(key)}});
        result.emplace_back(std::string(name.str()), value.as_table());
    }
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
        return a.second->source().begin.line < b.second->source().begin.line;
    });
    return result;
}

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        case '\r': out += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
                out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
            } else {
                out += c;
            }
        }
    }
    return out + '"';
}

std::string toml_strings(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const auto& text : texts) out += (out.size() > 1 ? ", " : "") + toml_string(text);
    return out + "]";
}

} // namespace migralex::workspace
