// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/entry_reader.hpp"

#include "tbx/categories.hpp"
#include "tbx/entry_writer.hpp"
#include "tbx/identifiers.hpp"
#include "tbx/item_reader.hpp"
#include "tbx/term_reader.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace migralex::tbx {

namespace {

/// What a file says the language of something is: the tag as written, and the language it is filed under.
struct StatedLanguage {
    std::string_view stated;
    text::LanguageTag tag;
    /// Whether it is a language tag at all.
    bool is_tag = false;

    /// A tag that says more than its language, or says it otherwise ("es-MX", "EN"), is kept.
    [[nodiscard]] bool is_worth_keeping() const {
        return !stated.empty() && stated != tag.language;
    }
};

StatedLanguage stated_language(std::string_view stated) {
    auto tag = text::parse_language_tag(stated);
    const bool is_tag = !tag.language.empty();
    if (!is_tag) tag.language = stated.empty() ? "und" : stated;
    return {stated, std::move(tag), is_tag};
}

/// The definition keeps the tag beside it: the model says of terms only where they are used.
void keep_tag(Definition& definition, const StatedLanguage& language) {
    if (!language.is_worth_keeping()) return;
    std::string markup = fmt::format("<admin type=\"{}\">", category::language_tag);
    append_escaped_text(markup, language.stated);
    definition.preserved.items.push_back({"main", markup + "</admin>"});
    std::rotate(definition.preserved.items.begin(), definition.preserved.items.end() - 1,
                definition.preserved.items.end());
    sort_items(definition.preserved);
}

bool is_review(const Group& group) {
    return group.element() == "admin" && group.category() == category::review_state;
}

std::optional<Reopening> take_reopening(Group& group) {
    Reopening reopening;
    reopening.validated.state = ReviewState::validated;
    reopening.validated.body = group.take(category::reopened_body);
    reopening.validated.document = group.take(category::reopened_document);
    reopening.validated.date = group.take(category::reopened_date);
    for (const auto& value : group.take_all(category::reopened_value))
        reopening.values.push_back(validated_value_from_string(value));
    const auto& [state, body, document, date] = reopening.validated;
    if (body.empty() && document.empty() && date.empty() && reopening.values.empty()) return std::nullopt;
    return reopening;
}

/// False, and the section is as it was, if the group says more than the model holds.
bool read_review(Group group, std::initializer_list<std::string_view> attributes, LanguageSection& section) {
    const auto state = group.has_markup() ? std::nullopt : review_state_from_string(group.text().plain);
    if (!state) return false;
    Review review;
    review.state = *state;
    review.body = group.take(category::review_body);
    review.document = group.take(category::review_document);
    review.date = group.take(category::review_date);
    auto reopening = take_reopening(group);
    if (!group.rest(attributes).is_empty()) return false;
    section.review = std::move(review);
    section.reopening = std::move(reopening);
    return true;
}

std::string review_key(std::string_view language) {
    return fmt::format("{}:{}", category::review_state, language);
}

std::string definition_key(std::string_view language, std::size_t count) {
    return "definition:" + numbered(language, count);
}

std::string language_key(std::string_view language) {
    return "langSec:" + std::string(language);
}

/// A whole entry; keeps what reading needs to know besides it.
class EntryReader {
  public:
    explicit EntryReader(Reading& reading) : reading_(reading), positions_(reading.result.positions) {}

    ConceptEntry read(const XmlNode& element) {
        entry_.id = element.attribute("id");
        keep_attributes(element, {"id"}, entry_.preserved);
        entry_.languages.reserve(count(element, "langSec"));
        read_level(element, entry_.preserved, [this](const XmlNode& child) {
            auto result = claim(child);
            if (result.is_interpreted && !result.key.empty()) keys_.push_back(result.key);
            return result;
        });
        forget_keys_not_written();
        sort_items(entry_.preserved);
        for (auto& section : entry_.languages) sort_items(section.preserved);
        return std::move(entry_);
    }

  private:
    void report(const char* code, Severity severity, Position position, Message message) {
        reading_.report(code, severity, position, entry_.id, std::move(message));
    }

    Claim claim(const XmlNode& child) {
        if (child.is_element("langSec")) return claim_language(child);
        Group group(child);
        if (is_definition(group)) return claim_definition_without_terms(group);
        if (is_review(group)) return claim_review_without_terms(group);
        if (group.element() == "admin") return claim_admin(group);
        if (group.element() == "descrip" && !note_kind_of(group)) return claim_descrip(group);
        if (is_transaction(group)) {
            entry_.transactions.push_back(read_transaction(group));
            return interpreted(numbered("transaction", entry_.transactions.size()));
        }
        if (group.element() == "xref") return claim_external_reference(group);
        if (const auto kind = note_kind_of(group)) {
            entry_.notes.push_back(read_note(group, *kind));
            return interpreted(numbered("note", entry_.notes.size()));
        }
        return kept();
    }

    Claim claim_external_reference(const Group& group) {
        if (group.category() != category::external_reference || !group.has_attribute("target") ||
            group.has_markup())
            return kept();
        ExternalReference reference{std::string(group.attribute("target")), group.text().plain, {}};
        reference.preserved = group.rest({"type", "target"});
        entry_.external_references.push_back(std::move(reference));
        return interpreted(numbered("xref", entry_.external_references.size()));
    }

    Claim claim_descrip(Group& group) {
        if (group.category() == category::subject_field) return claim_subject_field(group);
        const auto kind = relation_kind_from_string(group.category());
        if (!kind || !group.has_attribute("target")) return kept();
        Relation relation;
        relation.kind = *kind;
        relation.target = group.attribute("target");
        relation.origins = group.take_all(category::origin_entry);
        relation.preserved = group.rest({"type", "target"});
        if (group.has_markup() || !group.text().empty()) {
            // The name of the other concept says nothing new, but is kept.
            relation.preserved.items.push_back({"main", group.main_markup(), main_form(relation)});
            sort_items(relation.preserved);
        }
        entry_.relations.push_back(std::move(relation));
        return interpreted(numbered("relation", entry_.relations.size()));
    }

    Claim claim_subject_field(const Group& group) {
        auto theme = group.text().plain;
        if (theme.empty()) return kept();
        entry_.themes.push_back(theme);
        auto key = numbered(category::subject_field, entry_.themes.size());
        if (group.is_just(theme)) return interpreted(std::move(key));
        return interpreted_as(std::move(key), value_form("descrip", category::subject_field, theme));
    }

    Claim claim_conflict_version(Group group) {
        ConflictVersion version;
        version.text = group.text();
        version.field = group.take(category::conflict_field);
        version.place = group.take(category::conflict_place);
        version.side = group.take(category::conflict_side);
        if (version.field.empty() || !group.rest({"type"}).is_empty()) return kept();
        entry_.conflicts.push_back(std::move(version));
        return interpreted(numbered(category::conflict_version, entry_.conflicts.size()));
    }

    Claim claim_admin(const Group& group) {
        if (group.category() == category::conflict_version) return claim_conflict_version(group);
        if (!group.is_plain({"type"})) return kept();
        const auto value = group.text().plain;
        if (group.category() == category::alias && group.is_ungrouped()) {
            entry_.aliases.push_back(value);
            return interpreted(numbered(category::alias, entry_.aliases.size()));
        }
        if (group.category() == category::original_id && group.is_ungrouped() && !value.empty()) {
            if (!entry_.original_id.empty()) return kept_behind(std::string(category::original_id));
            entry_.original_id = value;
            return interpreted(std::string(category::original_id));
        }
        if (group.category() == category::retirement) return claim_retirement(group, value);
        if (group.category() == category::harmonization) return claim_consolidation(group, value);
        return kept();
    }

    Claim claim_retirement(Group group, const std::string& reason) {
        if (entry_.retirement) return kept_behind(std::string(category::retirement));
        Retirement retirement{reason, group.take(category::replaced_by)};
        if (!group.rest({"type"}).is_empty()) return kept();
        entry_.retirement = std::move(retirement);
        return interpreted(std::string(category::retirement));
    }

    Claim claim_consolidation(Group group, const std::string& value) {
        if (entry_.consolidation) return kept_behind(std::string(category::harmonization));
        const auto harmonization = harmonization_from_string(value);
        if (!harmonization) return kept();
        Consolidation consolidation;
        consolidation.harmonization = *harmonization;
        consolidation.members = group.take_all(category::origin_entry);
        consolidation.anchor_member = group.take(category::anchor_member);
        consolidation.anchor_reason = group.take(category::anchor_reason);
        consolidation.decision = group.take(category::decision);
        consolidation.body = group.take(category::decision_body);
        consolidation.date = group.take(category::decision_date);
        consolidation.decisions = group.take_all(category::shaping_decision);
        if (!group.rest({"type"}).is_empty()) return kept();
        entry_.consolidation = std::move(consolidation);
        return interpreted(std::string(category::harmonization));
    }

    /// The items of a language move to its langSec, or out of it where it has no terms; what stood behind them
    /// stays where it is, behind the item before.
    void forget_keys_not_written() {
        if (entry_.preserved.items.empty()) return;
        std::set<std::string, std::less<>> not_written;
        for (const auto& section : entry_.languages) {
            if (!has_section(section)) {
                not_written.insert(language_key(section.language));
                continue;
            }
            not_written.insert(review_key(section.language));
            for (std::size_t i = 1; i <= section.definitions.size(); ++i)
                not_written.insert(definition_key(section.language, i));
        }
        for (auto& item : entry_.preserved.items)
            while (not_written.contains(item.after)) item.after = key_before(item.after);
    }

    std::string key_before(const std::string& key) const {
        const auto found = std::find(keys_.begin(), keys_.end(), key);
        return found == keys_.begin() || found == keys_.end() ? std::string() : *std::prev(found);
    }

    Claim claim_definition_without_terms(Group& group) {
        const auto stated = group.attribute("xml:lang");
        if (stated.empty() && reading_.options.definition_language.empty()) return kept();
        const auto language =
            stated_language(stated.empty() ? std::string_view(reading_.options.definition_language) : stated);
        auto& section = language_section(entry_, language.tag.language);
        section.definitions.push_back(read_definition(group, "xml:lang"));
        keep_tag(section.definitions.back(), language);
        positions_.try_emplace(entry_.id + "." + section.language, group.position());
        return interpreted(definition_key(section.language, section.definitions.size()));
    }

    Claim claim_review_without_terms(const Group& group) {
        const auto language = stated_language(group.attribute("xml:lang"));
        LanguageSection read;
        if (language.stated != language.tag.language || !read_review(group, {"type", "xml:lang"}, read))
            return kept();
        auto key = review_key(language.stated);
        if (!reviewed_.insert(language.tag.language).second) return kept_behind(std::move(key));
        auto& section = language_section(entry_, language.stated);
        section.review = std::move(read.review);
        section.reopening = std::move(read.reopening);
        return interpreted(std::move(key));
    }

    Claim claim_language(const XmlNode& child) {
        const auto language = stated_language(child.attribute("xml:lang"));
        const auto& tag = language.tag;
        if (language.stated.empty()) {
            report("TBX-04", Severity::error, child.position, {"tbx.language-missing", {}});
        } else if (!language.is_tag) {
            report("TBX-05", Severity::error, child.position, {"tbx.language-unknown", {tag.language}});
        } else if (language.is_worth_keeping()) {
            report_odd_tag(language, child.position);
        }
        const auto key = language_key(tag.language);
        if (const auto* existing = find_language(entry_, tag.language)) {
            if (!existing->terms.empty())
                report("TBX-06", Severity::note, child.position, {"tbx.language-repeated", {tag.language}});
            if (would_clash(child, existing->preserved)) return kept_behind(key);
        }
        auto& section = language_section(entry_, tag.language);
        keep_attributes(child, {"xml:lang"}, section.preserved);
        section.terms.reserve(section.terms.size() + count(child, "termSec"));
        read_level(child, section.preserved,
                   [&](const XmlNode& item) { return claim_in_language(item, section, language); });
        return interpreted(key);
    }

    void report_odd_tag(const StatedLanguage& language, Position position) {
        auto usual = text::to_string(language.tag);
        if (usual == language.stated || !reading_.odd_tags.emplace(language.stated).second) return;
        report("TBX-09", Severity::note, position,
               {"tbx.language-odd", {std::string(language.stated), std::move(usual)}});
    }

    static std::size_t count(const XmlNode& level, std::string_view name) {
        return static_cast<std::size_t>(
            std::count_if(level.children.begin(), level.children.end(),
                          [&](const auto& child) { return child.is_element(name); }));
    }

    /// One section cannot carry two values of an attribute that we do not interpret.
    static bool would_clash(const XmlNode& child, const Preserved& preserved) {
        return std::any_of(preserved.attributes.begin(), preserved.attributes.end(), [&](const auto& kept) {
            return kept.element == child.name && child.has_attribute(kept.name) &&
                   child.attribute(kept.name) != kept.value;
        });
    }

    Claim claim_in_language(const XmlNode& child, LanguageSection& section, const StatedLanguage& language) {
        if (child.is_element("termSec")) return claim_term(child, section, language);
        Group group(child);
        if (is_definition(group)) {
            section.definitions.push_back(read_definition(group, {}));
            keep_tag(section.definitions.back(), language);
            positions_.try_emplace(entry_.id + "." + section.language, group.position());
            return interpreted(numbered("definition", section.definitions.size()));
        }
        if (is_review(group)) {
            LanguageSection read;
            if (!read_review(group, {"type"}, read)) return kept();
            if (!reviewed_.insert(section.language).second)
                return kept_behind(std::string(category::review_state));
            section.review = std::move(read.review);
            section.reopening = std::move(read.reopening);
            return interpreted(std::string(category::review_state));
        }
        return kept();
    }

    Claim claim_term(const XmlNode& child, LanguageSection& section, const StatedLanguage& language) {
        auto term = read_term(child);
        if (term.term.empty()) {
            report("TBX-07", Severity::error, child.position, {"tbx.term-missing", {}});
            return kept_behind(term_key(section));
        }
        if (language.is_worth_keeping() && term.original_tag.empty()) {
            term.original_tag = language.stated;
            if (!language.tag.region.empty() && term.countries.empty())
                term.countries.push_back(language.tag.region);
        }
        if (!term.id.empty()) note_id(term.id, section, child.position);
        section.terms.push_back(std::move(term));
        return interpreted(term_key(section));
    }

    void note_id(const std::string& id, const LanguageSection& section, Position position) {
        const bool is_new = positions_.try_emplace(id, position).second || is_key_of_definition(id, section);
        if (is_new && is_identifier(id)) return;
        reading_.doubtful_terms.push_back(
            {reading_.entries.size() - 1, section.language, section.terms.size(), position, !is_new});
    }

    /// Positions of definitions are kept under keys that a file may use as ids.
    bool is_key_of_definition(const std::string& id, const LanguageSection& section) const {
        return !section.definitions.empty() && id == entry_.id + "." + section.language &&
               std::none_of(section.terms.begin(), section.terms.end(),
                            [&](const auto& term) { return term.id == id; });
    }

    static std::string term_key(const LanguageSection& section) {
        return "termSec:" + std::to_string(section.terms.size());
    }

    Reading& reading_;
    PositionMap& positions_;
    ConceptEntry entry_;
    /// Of the items that are read, in their order.
    std::vector<std::string> keys_;
    /// Languages whose review state is read.
    std::set<std::string, std::less<>> reviewed_;
};

} // namespace

ConceptEntry read_entry(const XmlNode& element, Reading& reading) {
    return EntryReader(reading).read(element);
}

} // namespace migralex::tbx
