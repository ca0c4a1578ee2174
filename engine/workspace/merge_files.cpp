// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/merge_files.hpp"

#include "tbx/read.hpp"
#include "tbx/targets.hpp"
#include "tbx/write.hpp"
#include "workspace/registries.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <set>

namespace migralex::workspace {

namespace {

Glossary read_state(const std::string& text, const std::string& name) {
    if (text.empty()) return {};
    return tbx::parse_tbx(text, name).glossary;
}

/// As it is read again: what stands side by side now may be one text then.
std::string canonical(const Glossary& glossary, const std::string& name) {
    return tbx::format_tbx(tbx::parse_tbx(tbx::format_tbx(glossary), name).glossary);
}

void rename(Glossary& glossary, const revision::Renaming& renaming) {
    revision::rename_ids(glossary, renaming);
    tbx::rewrite_targets(glossary, renaming);
}

std::vector<Renumbered> all_renumbered(const revision::Renumbering& renumbering) {
    std::set<Renumbered> all(renumbering.left.begin(), renumbering.left.end());
    all.insert(renumbering.right.begin(), renumbering.right.end());
    return {all.begin(), all.end()};
}

/// The ledger in its records, as they stand there.
struct LedgerText {
    std::string head;
    std::vector<std::string> records;
};

std::string without_blank_end(std::string text) {
    while (text.ends_with('\n') || text.ends_with('\r') || text.ends_with(' ')) text.pop_back();
    return text;
}

LedgerText split_ledger(const std::string& text) {
    LedgerText ledger;
    std::string piece;
    bool is_record = false;
    const auto finish = [&] {
        if (is_record) {
            ledger.records.push_back(without_blank_end(piece));
        } else {
            ledger.head = without_blank_end(piece);
        }
        piece.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
        auto line = text.substr(at, end - at);
        at = end;
        if (line.starts_with("[[decision]]")) {
            finish();
            is_record = true;
        }
        piece += line;
    }
    finish();
    return ledger;
}

std::string number_in(const std::string& record) {
    constexpr std::string_view key = "\nnumber = ";
    const auto at = record.find(key);
    if (at == std::string::npos) return {};
    return record.substr(at + key.size(), record.find('\n', at + 1) - at - key.size());
}

/// Identifiers in one of the states, by id.
using Given = std::map<std::string, GivenIdentifier, std::less<>>;

Given read_given(const std::string& text, const std::string& name) {
    Given given;
    if (text.empty()) return given;
    for (auto& identifier : parse_identifiers(text, name)) given.emplace(identifier.id, identifier);
    return given;
}

class IdentifierMerge {
  public:
    IdentifierMerge(Given base, Given left, Given right)
        : base_(std::move(base)), left_(std::move(left)), right_(std::move(right)) {}

    std::vector<GivenIdentifier> merge() {
        std::set<std::string> ids;
        for (const auto* given : {&base_, &left_, &right_})
            for (const auto& [id, identifier] : *given) ids.insert(id);
        for (const auto& id : ids) place(id);
        renumber();
        unite();
        std::vector<GivenIdentifier> all;
        for (auto& [id, identifier] : result_) all.push_back(std::move(identifier));
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
        return all;
    }

    [[nodiscard]] std::vector<Renumbered> take_renumbered() {
        return std::move(renumbered_);
    }

  private:
    static const GivenIdentifier* find(const Given& given, const std::string& id) {
        const auto found = given.find(id);
        return found == given.end() ? nullptr : &found->second;
    }

    static bool is_before(const GivenIdentifier& a, const GivenIdentifier& b) {
        if (a.released_in.empty() != b.released_in.empty()) return !a.released_in.empty();
        const auto lowest = [](const GivenIdentifier& identifier) {
            return identifier.members.empty() ? std::string("~") : identifier.members.front();
        };
        if (lowest(a) != lowest(b)) return id_less(lowest(a), lowest(b));
        return a.members < b.members;
    }

    void place(const std::string& id) {
        const auto* before = find(base_, id);
        const auto* left = find(left_, id);
        const auto* right = find(right_, id);
        if (!left || !right) {
            // A record is never removed.
            result_.emplace(id, left ? *left : right ? *right : *before);
            return;
        }
        if (!before && left->members != right->members) {
            const bool is_left_first = is_before(*left, *right);
            result_.emplace(id, is_left_first ? *left : *right);
            displaced_.push_back(is_left_first ? *right : *left);
            return;
        }
        result_.emplace(id, combined(before ? *before : *left, *left, *right));
    }

    static GivenIdentifier combined(const GivenIdentifier& base, const GivenIdentifier& left,
                                    const GivenIdentifier& right) {
        if (left == right || right == base) return left;
        if (left == base) return right;
        auto result = left;
        const auto unite = [](std::vector<std::string> a, const std::vector<std::string>& b) {
            a.insert(a.end(), b.begin(), b.end());
            std::sort(a.begin(), a.end(), id_less);
            a.erase(std::unique(a.begin(), a.end()), a.end());
            return a;
        };
        // `consolidate` settles what is open here: members and state follow from the groups.
        result.members = unite(left.members, right.members);
        result.state = std::min(left.state, right.state);
        result.replaced_by = result.state == IdentifierState::current
                                 ? std::vector<std::string>()
                                 : unite(left.replaced_by, right.replaced_by);
        result.released_in = left.released_in.empty() || (!right.released_in.empty() &&
                                                          id_less(right.released_in, left.released_in))
                                 ? right.released_in
                                 : left.released_in;
        result.released_members = left.released_members == base.released_members ? right.released_members
                                  : right.released_members == base.released_members
                                      ? left.released_members
                                      : std::max(left.released_members, right.released_members);
        return result;
    }

    static unsigned long number_of(std::string_view id) {
        const auto dash = id.rfind('-');
        return dash == std::string_view::npos
                   ? 0
                   : std::strtoul(std::string(id.substr(dash + 1)).c_str(), nullptr, 10);
    }

    void renumber() {
        std::sort(displaced_.begin(), displaced_.end(), is_before);
        unsigned long highest = 0;
        for (const auto& [id, identifier] : result_) highest = std::max(highest, number_of(id));
        for (auto& identifier : displaced_) {
            const auto before = identifier.id;
            identifier.id = fmt::format("{}-{:04}", before.substr(0, before.rfind('-')), ++highest);
            renumbered_.emplace_back(before, identifier.id);
            result_.emplace(identifier.id, identifier);
        }
    }

    /// Two identifiers that both sides gave to the same members are one: the other leads there.
    void unite() {
        std::map<std::vector<std::string>, std::string> owners;
        for (auto& [id, identifier] : result_) {
            if (identifier.state != IdentifierState::current || base_.contains(id)) continue;
            const auto [owner, is_first] = owners.emplace(identifier.members, id);
            if (is_first) continue;
            auto& other = result_.at(owner->second);
            const bool is_this_first =
                identifier.released_in.empty() != other.released_in.empty() && !identifier.released_in.empty();
            auto& kept = is_this_first ? identifier : other;
            auto& merged = is_this_first ? other : identifier;
            merged.state = IdentifierState::merged;
            merged.replaced_by = {kept.id};
            owner->second = kept.id;
        }
    }

    Given base_;
    Given left_;
    Given right_;
    Given result_;
    std::vector<GivenIdentifier> displaced_;
    std::vector<Renumbered> renumbered_;
};

} // namespace

void apply_renumbering(const revision::Renumbering& renumbering, Glossary& base, Glossary& left,
                       Glossary& right) {
    rename(base, renumbering.base);
    rename(left, renumbering.left);
    rename(right, renumbering.right);
}

FileMerge merge_tbx(const ThreeTexts& texts, const std::string& name,
                    std::span<const revision::NumberRange> reserved) {
    auto base = read_state(texts.base, name);
    auto left = read_state(texts.left, name);
    auto right = read_state(texts.right, name);
    const auto renumbering = revision::find_renumbering(base, left, right, reserved);
    apply_renumbering(renumbering, base, left, right);
    auto merged = revision::merge_glossaries(base, left, right);
    return {canonical(merged.glossary, name), std::move(merged.conflicts), all_renumbered(renumbering)};
}

FileMerge merge_ledger(const ThreeTexts& texts, const std::string& name) {
    for (const auto* text : {&texts.base, &texts.left, &texts.right})
        static_cast<void>(parse_ledger(*text, name));
    const auto base = split_ledger(texts.base);
    const auto keeps_all = [&](const std::string& text) {
        const auto records = split_ledger(text).records;
        const std::set<std::string> there(records.begin(), records.end());
        return std::all_of(base.records.begin(), base.records.end(),
                           [&](const auto& record) { return there.contains(record); });
    };
    // Records of one day have no order of their own: what only one side appended stays as it stands.
    if (const auto plain = merge_plain(texts); plain && keeps_all(*plain)) return {*plain, {}, {}};
    std::set<std::string> known(base.records.begin(), base.records.end());
    std::set<std::pair<std::string, std::string>> added;
    for (const auto* text : {&texts.left, &texts.right})
        for (auto& record : split_ledger(*text).records)
            if (!known.contains(record)) added.emplace(number_in(record), record);
    auto content =
        base.head.empty() ? std::max(split_ledger(texts.left).head, split_ledger(texts.right).head) : base.head;
    content += '\n';
    for (const auto& record : base.records) content += "\n" + record + "\n";
    for (const auto& [number, record] : added) content += "\n" + record + "\n";
    return {std::move(content), {}, {}};
}

FileMerge merge_identifiers(const ThreeTexts& texts, const std::string& name) {
    IdentifierMerge merge(read_given(texts.base, name), read_given(texts.left, name),
                          read_given(texts.right, name));
    auto content = format_identifiers(merge.merge());
    return {std::move(content), {}, merge.take_renumbered()};
}

std::optional<std::string> merge_plain(const ThreeTexts& texts) {
    if (texts.left == texts.right || texts.right == texts.base) return texts.left;
    if (texts.left == texts.base) return texts.right;
    return std::nullopt;
}

FileMerge take_derived(const ThreeTexts& texts) {
    auto plain = merge_plain(texts);
    FileMerge merged;
    merged.is_derived = !plain;
    merged.content = plain ? std::move(*plain) : std::min(texts.left, texts.right);
    return merged;
}

FileMerge merge_file(const ThreeTexts& texts, const std::string& name,
                     std::span<const revision::NumberRange> reserved) {
    const auto file = std::filesystem::path(name).filename().string();
    if (file == "decisions.toml") return merge_ledger(texts, name);
    if (file == "identifiers.toml") return merge_identifiers(texts, name);
    if (file == "continental.tbx") return take_derived(texts);
    return merge_tbx(texts, name, reserved);
}

} // namespace migralex::workspace
