// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rdf.hpp"

#include "text/fold.hpp"
#include "text/language.hpp"

#include <nlohmann/json.hpp>

namespace migralex::exchange::rdf {

namespace {

using Json = nlohmann::ordered_json;

/// Turtle 1.1, STRING_LITERAL_QUOTE: quotes, backslashes and line ends are escaped, other control characters
/// too.
std::string turtle_string(std::string_view text) {
    std::string result = "\"";
    for (const auto c : text) {
        switch (c) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
                result += "\\uFFFD";
            } else {
                result += c;
            }
        }
    }
    return result + "\"";
}

/// A tag that RDF accepts; a text whose tag is none keeps its words without it.
std::string language_of(const Literal& literal) {
    return literal.language.empty() ? std::string() : to_string(text::parse_language_tag(literal.language));
}

/// Bytes that are not UTF-8 are no text; the reader of files has seen to that, but values may come from
/// anywhere.
std::string safe(const std::string& text) {
    return text::is_utf8(text) ? text : std::string("\xEF\xBF\xBD");
}

std::string iri_text(std::string_view iri) {
    // Turtle 1.1, IRIREF: what may not stand between the brackets is percent-encoded.
    std::string result;
    for (const auto c : iri) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos) {
            constexpr std::string_view digits = "0123456789ABCDEF";
            result += '%';
            result += digits[byte >> 4U];
            result += digits[byte & 15U];
        } else {
            result += c;
        }
    }
    return result;
}

class TurtleWriter {
  public:
    explicit TurtleWriter(std::string_view base) {
        if (!base.empty()) text_ += "@base <" + iri_text(base) + "> .\n";
        for (const auto& prefix : prefixes)
            text_.append("@prefix ").append(prefix.name).append(": <").append(prefix.iri).append("> .\n");
    }

    void write(const Resource& resource) {
        text_ += "\n<" + iri_text(resource.iri) + ">";
        write_properties(resource, 1);
        text_ += " .\n";
    }

    std::string take() {
        return std::move(text_);
    }

  private:
    void write_properties(const Resource& resource, std::size_t depth) {
        bool is_first = true;
        for (const auto& [property, value] : resource.properties) {
            if (!is_first) text_ += " ;";
            is_first = false;
            text_ += "\n" + std::string(4 * depth, ' ') + property + " ";
            write_value(property, value, depth);
        }
    }

    void write_value(std::string_view property, const Value& value, std::size_t depth) {
        if (const auto* literal = std::get_if<Literal>(&value)) {
            if (property == "a") {
                text_ += literal->text;
                return;
            }
            text_ += turtle_string(safe(literal->text));
            const auto language = language_of(*literal);
            if (!language.empty()) text_ += "@" + language;
            if (!literal->datatype.empty()) text_ += "^^" + literal->datatype;
        } else if (const auto* reference = std::get_if<Reference>(&value)) {
            text_ += "<" + iri_text(reference->iri) + ">";
        } else {
            const auto& nested = *std::get<std::shared_ptr<Resource>>(value);
            if (nested.iri.empty()) {
                text_ += "[";
                write_properties(nested, depth + 1);
                text_ += " ]";
            } else {
                text_ += "<" + iri_text(nested.iri) + ">";
                later_.push_back(nested);
            }
        }
    }

  public:
    /// Resources with a name that stood inside others.
    std::vector<Resource> take_later() {
        return std::exchange(later_, {});
    }

  private:
    std::string text_;
    std::vector<Resource> later_;
};

Json json_of(const Resource& resource);

Json json_of(const Value& value) {
    if (const auto* literal = std::get_if<Literal>(&value)) {
        Json json = {{"@value", safe(literal->text)}};
        const auto language = language_of(*literal);
        if (!language.empty()) json["@language"] = language;
        if (!literal->datatype.empty()) json["@type"] = literal->datatype;
        return json.size() == 1 ? json["@value"] : json;
    }
    if (const auto* reference = std::get_if<Reference>(&value)) return {{"@id", iri_text(reference->iri)}};
    return json_of(*std::get<std::shared_ptr<Resource>>(value));
}

Json json_of(const Resource& resource) {
    Json json = Json::object();
    if (!resource.iri.empty()) json["@id"] = iri_text(resource.iri);
    for (const auto& [property, value] : resource.properties) {
        const auto key = property == "a" ? std::string("@type") : property;
        auto item = property == "a" ? Json(std::get<Literal>(value).text) : json_of(value);
        auto& place = json[key];
        if (place.is_null())
            place = std::move(item);
        else if (place.is_array())
            place.push_back(std::move(item));
        else
            place = Json::array({std::move(place), std::move(item)});
    }
    return json;
}

} // namespace

std::string write_turtle(const std::vector<Resource>& resources, std::string_view base) {
    TurtleWriter writer(base);
    for (const auto& resource : resources) {
        writer.write(resource);
        for (const auto& nested : writer.take_later()) writer.write(nested);
    }
    return writer.take();
}

std::string write_json_ld(const std::vector<Resource>& resources, std::string_view base) {
    Json context = Json::object();
    if (!base.empty()) context["@base"] = base;
    for (const auto& prefix : prefixes) context[std::string(prefix.name)] = prefix.iri;
    Json graph = Json::array();
    for (const auto& resource : resources) graph.push_back(json_of(resource));
    Json document = {{"@context", std::move(context)}, {"@graph", std::move(graph)}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace migralex::exchange::rdf
