// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// RDF statements as resources with properties, and their two spellings: Turtle and JSON-LD 1.1. Names are
/// written with the prefixes below; identifiers are IRIs, absolute or relative to the file.
namespace migralex::exchange::rdf {

struct Literal {
    std::string text;
    /// BCP 47; empty for a plain string.
    std::string language = {};
    /// A prefixed name ("xsd:date"); empty for a string.
    std::string datatype = {};
};

struct Reference {
    std::string iri;
};

struct Resource;

/// A text, another resource by its name, or a resource without one.
using Value = std::variant<Literal, Reference, std::shared_ptr<Resource>>;

struct Resource {
    /// Empty: a blank node.
    std::string iri;
    /// Prefixed name of the property ("skos:prefLabel"; "a" for the type, whose values are prefixed names).
    std::vector<std::pair<std::string, Value>> properties;

    void add(std::string property, Value value) {
        properties.emplace_back(std::move(property), std::move(value));
    }
};

struct Prefix {
    std::string_view name;
    std::string_view iri;
};

inline constexpr Prefix prefixes[] = {{"dct", "http://purl.org/dc/terms/"},
                                      {"owl", "http://www.w3.org/2002/07/owl#"},
                                      {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                      {"skos", "http://www.w3.org/2004/02/skos/core#"},
                                      {"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
                                      {"xsd", "http://www.w3.org/2001/XMLSchema#"}};

/// `base` is written as the base of relative IRIs; empty leaves them relative to the place of the file.
[[nodiscard]] std::string write_turtle(const std::vector<Resource>& resources, std::string_view base);
[[nodiscard]] std::string write_json_ld(const std::vector<Resource>& resources, std::string_view base);

} // namespace migralex::exchange::rdf
