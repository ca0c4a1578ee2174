// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/registries.hpp"

#include "base/files.hpp"
#include "workspace/toml_document.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace migralex::workspace {

namespace {

/// Files of the workspace that are no subregional glossary: saving one would overwrite them.
const std::set<std::string> kept_files = {"continental.tbx", "decisions.toml", "identifiers.toml",
                                          "migralex.toml", "sources.toml"};

GlossaryDescription read_glossary_description(const TomlDocument& document, const std::string& prefix,
                                              const toml::table& table) {
    GlossaryDescription glossary;
    glossary.prefix = prefix;
    glossary.file = document.required_text(table, "file");
    // A file name that climbs out of the workspace would make "save" write anywhere.
    if (glossary.file.find('/') != std::string::npos || glossary.file.find('\\') != std::string::npos ||
        glossary.file.starts_with('.'))
        document.fail(*table.get("file"), {"manifest.file-outside", {glossary.file}});
    glossary.title = document.names(table, "title");
    glossary.region = document.text(table, "region");
    glossary.countries = document.texts(table, "countries");
    glossary.definition_languages = document.texts(table, "definition-languages");
    glossary.term_languages = document.texts(table, "term-languages");
    if (glossary.definition_languages.empty()) document.fail(table, {"toml.missing", {"definition-languages"}});
    return glossary;
}

/// `numbers = { CAR = [500, 599] }` of an editor.
void read_reserved_numbers(const TomlDocument& document, const std::string& editor, const toml::table& table,
                           Publication& publication) {
    const auto* numbers = table.get_as<toml::table>("numbers");
    if (!numbers) document.fail(table, {"toml.missing", {"numbers"}});
    for (const auto& [prefix, value] : *numbers) {
        const auto* range = value.as_array();
        const auto first = range && range->size() == 2 ? range->get(0)->value<std::int64_t>() : std::nullopt;
        const auto last = first ? range->get(1)->value<std::int64_t>() : std::nullopt;
        const auto glossary = std::find_if(publication.glossaries.begin(), publication.glossaries.end(),
                                           [&](const auto& known) { return known.prefix == prefix.str(); });
        if (!last || *first < 1 || *last < *first || glossary == publication.glossaries.end())
            document.fail(value, {"manifest.wrong-numbers", {editor}});
        const ReservedNumbers reserved{editor, document.text(table, "name"), static_cast<unsigned long>(*first),
                                       static_cast<unsigned long>(*last)};
        for (const auto& other : glossary->reserved)
            if (reserved.first <= other.last && other.first <= reserved.last)
                document.fail(value, {"manifest.numbers-twice", {editor, other.editor}});
        glossary->reserved.push_back(reserved);
    }
}

NamedCode read_named_code(const TomlDocument& document, const std::string& code, const toml::table& table) {
    NamedCode result;
    result.code = code;
    for (const auto& [key, value] : table) {
        const auto* text = value.as_string();
        if (!text) document.fail(value, {"toml.wants-text", {std::string(key.str())}});
        if (key == "kind") {
            result.is_territory = text->get() == "territory";
        } else if (key.str().size() == 2) {
            result.names.emplace(key.str(), text->get());
        }
    }
    return result;
}

template <typename Value>
Value word(const TomlDocument& document, const toml::table& table, const char* key,
           std::optional<Value> value) {
    if (!value) document.fail(*table.get(key), {"toml.unknown-word", {document.text(table, key), key}});
    return *value;
}

Source read_source(const TomlDocument& document, const toml::table& table) {
    Source source;
    source.id = document.required_text(table, "id");
    source.title = document.names(table, "title");
    source.type = document.text(table, "type");
    source.body = document.text(table, "body");
    source.country = document.text(table, "country");
    if (table.contains("level"))
        source.level = word(document, table, "level", source_level_from_string(document.text(table, "level")));
    source.date = document.text(table, "date");
    source.version = document.text(table, "version");
    source.link = document.text(table, "link");
    source.state = document.text(table, "state");
    source.authentic_languages = document.texts(table, "languages");
    if (table.contains("rights"))
        source.rights =
            word(document, table, "rights", source_rights_from_string(document.text(table, "rights")));
    source.note = document.text(table, "note");
    return source;
}

Decision read_decision(const TomlDocument& document, const toml::table& table) {
    Decision decision;
    decision.place = document.place_of(table);
    decision.number = document.required_text(table, "number");
    decision.date = document.required_text(table, "date");
    decision.body = document.required_text(table, "body");
    decision.meeting = document.text(table, "meeting");
    const auto kind = document.required_text(table, "kind");
    decision.kind = word(document, table, "kind", decision_kind_from_string(kind));
    decision.entries = document.texts(table, "entries");
    decision.choice = document.text(table, "choice");
    decision.relation = document.text(table, "relation");
    decision.language = document.text(table, "language");
    decision.country = document.text(table, "country");
    decision.until = document.text(table, "until");
    decision.waiting_for = document.text(table, "waiting-for");
    decision.reason = document.text(table, "reason");
    decision.supersedes = document.texts(table, "supersedes");
    for (const auto& [id, fingerprint] : document.names(table, "fingerprints"))
        decision.fingerprints.emplace(id, fingerprint);
    decision.dissent = document.text(table, "dissent");
    decision.votes = document.text(table, "votes");
    decision.by = document.text(table, "by");
    return decision;
}

GivenIdentifier read_identifier(const TomlDocument& document, const toml::table& table) {
    GivenIdentifier identifier;
    identifier.id = document.required_text(table, "id");
    identifier.members = document.texts(table, "members");
    identifier.state =
        word(document, table, "state", identifier_state_from_string(document.required_text(table, "state")));
    identifier.replaced_by = document.texts(table, "replaced-by");
    identifier.released_in = document.text(table, "released-in");
    if (table.contains("released-members")) {
        identifier.released_members = document.texts(table, "released-members");
    } else if (!identifier.released_in.empty()) {
        identifier.released_members = identifier.members;
    }
    return identifier;
}

std::string shown_name(const std::filesystem::path& file) {
    return file.lexically_normal().string();
}

} // namespace

Publication read_manifest(const std::filesystem::path& file) {
    const TomlDocument document(file, shown_name(file));
    Publication publication;
    const auto& root = document.root();
    publication.title = document.names(root, "title");
    publication.site_address = document.text(root, "site");
    while (publication.site_address.ends_with('/')) publication.site_address.pop_back();
    publication.contact = document.text(root, "contact");
    publication.licence = document.text(root, "licence");
    if (auto prefix = document.text(root, "prefix"); !prefix.empty()) publication.prefix = std::move(prefix);
    auto used_files = kept_files;
    for (const auto& [prefix, table] : document.named_tables("glossary")) {
        if (prefix == publication.prefix) document.fail(*table, {"toml.repeated", {prefix}});
        publication.glossaries.push_back(read_glossary_description(document, prefix, *table));
        const auto& used = publication.glossaries.back().file;
        if (!used_files.insert(used).second) document.fail(*table->get("file"), {"toml.repeated", {used}});
    }
    for (const auto& [editor, table] : document.named_tables("editor"))
        read_reserved_numbers(document, editor, *table, publication);
    for (const auto& [code, table] : document.named_tables("theme")) {
        publication.themes.emplace(code, read_named_code(document, code, *table));
        publication.theme_order.push_back(code);
    }
    for (const auto* kind : {"country", "region"})
        for (const auto& [code, table] : document.named_tables(kind))
            publication.places.emplace(code, read_named_code(document, code, *table));
    for (const auto& [id, table] : document.named_tables("body"))
        publication.bodies.emplace(
            id, Body{id, document.names(*table, "name"), document.texts(*table, "may-validate")});
    return publication;
}

SourceRegistry read_sources(const std::filesystem::path& file) {
    const TomlDocument document(file, shown_name(file));
    SourceRegistry sources;
    for (const auto* table : document.tables("source")) {
        auto source = read_source(document, *table);
        const auto id = source.id;
        if (!sources.emplace(id, std::move(source)).second) document.fail(*table, {"toml.repeated", {id}});
    }
    return sources;
}

std::vector<Decision> read_ledger(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {};
    return parse_ledger(read_file(file), shown_name(file));
}

std::vector<Decision> parse_ledger(const std::string& content, const std::string& name) {
    const auto document = TomlDocument::of_text(content, name);
    std::vector<Decision> decisions;
    for (const auto* table : document.tables("decision")) decisions.push_back(read_decision(document, *table));
    return decisions;
}

std::string format_decision(const Decision& decision) {
    auto out = fmt::format("[[decision]]\nnumber = {}\ndate = {}\nbody = {}\n", toml_string(decision.number),
                           toml_string(decision.date), toml_string(decision.body));
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) out += fmt::format("{} = {}\n", key, toml_string(value));
    };
    put("meeting", decision.meeting);
    out += fmt::format("kind = {}\nentries = {}\n", toml_string(to_string(decision.kind)),
                       toml_strings(decision.entries));
    put("choice", decision.choice);
    put("relation", decision.relation);
    put("language", decision.language);
    put("country", decision.country);
    put("until", decision.until);
    put("waiting-for", decision.waiting_for);
    put("reason", decision.reason);
    if (!decision.supersedes.empty())
        out += fmt::format("supersedes = {}\n", toml_strings(decision.supersedes));
    put("votes", decision.votes);
    put("dissent", decision.dissent);
    put("by", decision.by);
    std::string fingerprints;
    for (const auto& [id, fingerprint] : decision.fingerprints)
        fingerprints += (fingerprints.empty() ? "" : ", ") + toml_string(id) + " = " + toml_string(fingerprint);
    if (!fingerprints.empty()) out += fmt::format("fingerprints = {{ {} }}\n", fingerprints);
    return out;
}

std::vector<GivenIdentifier> read_identifiers(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {};
    return parse_identifiers(read_file(file), shown_name(file));
}

std::vector<GivenIdentifier> parse_identifiers(const std::string& content, const std::string& name) {
    const auto document = TomlDocument::of_text(content, name);
    std::vector<GivenIdentifier> identifiers;
    std::set<std::string> seen;
    for (const auto* table : document.tables("concept")) {
        identifiers.push_back(read_identifier(document, *table));
        if (!seen.insert(identifiers.back().id).second)
            document.fail(*table, {"toml.repeated", {identifiers.back().id}});
    }
    return identifiers;
}

std::string format_identifiers(const std::vector<GivenIdentifier>& identifiers) {
    std::string out =
        "# SPDX-License-Identifier: CC-BY-4.0\n"
        "# Continental identifiers given out. Written by `migralex consolidate`; records are never removed.\n";
    for (const auto& identifier : identifiers) {
        out += fmt::format("\n[[concept]]\nid = {}\nmembers = {}\nstate = {}\n", toml_string(identifier.id),
                           toml_strings(identifier.members), toml_string(to_string(identifier.state)));
        if (!identifier.replaced_by.empty())
            out += fmt::format("replaced-by = {}\n", toml_strings(identifier.replaced_by));
        if (!identifier.released_in.empty())
            out += fmt::format("released-in = {}\n", toml_string(identifier.released_in));
        // Said only where it is not as one would think.
        if (!identifier.released_in.empty() && identifier.released_members != identifier.members)
            out += fmt::format("released-members = {}\n", toml_strings(identifier.released_members));
    }
    return out;
}

EditionRecord read_edition(const std::filesystem::path& file) {
    const TomlDocument document(file, shown_name(file));
    const auto& root = document.root();
    EditionRecord edition;
    edition.number = document.required_text(root, "number");
    edition.date = document.required_text(root, "date");
    edition.body = document.text(root, "body");
    edition.document = document.text(root, "document");
    edition.concepts = static_cast<std::size_t>(root["concepts"].value_or(std::int64_t{0}));
    for (const auto& [name, hash] : document.names(root, "sha256")) edition.hashes.emplace_back(name, hash);
    edition.added = document.texts(root, "added");
    edition.amended = document.texts(root, "amended");
    edition.withdrawn = document.texts(root, "withdrawn");
    edition.corrigenda = document.texts(root, "corrigenda");
    return edition;
}

std::string format_edition(const EditionRecord& edition) {
    auto out = fmt::format("# SPDX-License-Identifier: CC-BY-4.0\n# A released edition. Written by `migralex "
                           "release`, never changed.\n"
                           "number = {}\ndate = {}\nbody = {}\ndocument = {}\nconcepts = {}\nadded = "
                           "{}\namended = {}\nwithdrawn = {}\n",
                           toml_string(edition.number), toml_string(edition.date), toml_string(edition.body),
                           toml_string(edition.document), edition.concepts, toml_strings(edition.added),
                           toml_strings(edition.amended), toml_strings(edition.withdrawn));
    if (!edition.corrigenda.empty()) out += fmt::format("corrigenda = {}\n", toml_strings(edition.corrigenda));
    out += "\n[sha256]\n";
    for (const auto& [name, hash] : edition.hashes)
        out += fmt::format("{} = {}\n", toml_string(name), toml_string(hash));
    return out;
}

} // namespace migralex::workspace
