// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/fields.hpp"
#include "revision/merge.hpp"

namespace migralex::revision {

namespace {

struct Wanted {
    std::string_view field;
    std::string_view place;
};

template <typename Record>
class Finder {
  public:
    Finder(const Record& record, std::string place, const Wanted& wanted, std::optional<Text>& found)
        : record_(record), place_(std::move(place)), wanted_(wanted), found_(found) {}

    template <typename Member>
    void value(std::string_view name, Member member) {
        if (!found_ && name == wanted_.field && place_ == wanted_.place)
            found_ = format_value(get(record_, member));
    }
    template <typename Member>
    void strings(std::string_view name, Member member, std::string_view) {
        value(name, member);
    }
    template <typename Item>
    void items(std::vector<Item> Record::*member, std::string_view) {
        find_in(record_.*member);
    }
    template <typename Member>
    void wholes(std::string_view, Member, std::string_view) {}
    void preserved(Preserved Record::*member) {
        find_in((record_.*member).attributes);
    }

  private:
    template <typename Item>
    void find_in(const std::vector<Item>& items) {
        Places places(place_);
        for (const auto& item : items) {
            const auto names = names_of(item);
            const auto place = places.of(names);
            if (!found_ && names.field == wanted_.field && place == wanted_.place) found_ = names.main_text;
            each_field(item, Finder<Item>(item, place, wanted_, found_));
        }
    }

    const Record& record_;
    std::string place_;
    const Wanted& wanted_;
    std::optional<Text>& found_;
};

template <typename Record>
class Setter {
  public:
    Setter(Record& record, std::string place, const Wanted& wanted, const Text& text, bool& is_set)
        : record_(record), place_(std::move(place)), wanted_(wanted), text_(text), is_set_(is_set) {}

    template <typename Member>
    void value(std::string_view name, Member member) {
        if (is_set_ || name != wanted_.field || place_ != wanted_.place) return;
        auto value = std::remove_cvref_t<decltype(get(record_, member))>{get(record_, member)};
        if (!parse_value(text_, value)) return;
        set(record_, member, std::move(value));
        is_set_ = true;
    }
    template <typename Member>
    void strings(std::string_view name, Member member, std::string_view) {
        value(name, member);
    }
    template <typename Item>
    void items(std::vector<Item> Record::*member, std::string_view) {
        set_in(record_.*member);
    }
    template <typename Member>
    void wholes(std::string_view, Member, std::string_view) {}
    void preserved(Preserved Record::*member) {
        set_in((record_.*member).attributes);
    }

  private:
    template <typename Item>
    void set_in(std::vector<Item>& items) {
        Places places(place_);
        for (auto item = items.begin(); item != items.end() && !is_set_; ++item) {
            const auto names = names_of(*item);
            const auto place = places.of(names);
            if (names.field == wanted_.field && place == wanted_.place) {
                if (text_.plain.empty() && text_.markup.empty()) {
                    items.erase(item);
                    is_set_ = true;
                    return;
                }
                // The version that keeps it as it is.
                if (names.main_text == text_) is_set_ = true;
            }
            const auto& fields_of = *item;
            each_field(fields_of, Setter<Item>(*item, place, wanted_, text_, is_set_));
        }
    }

    Record& record_;
    std::string place_;
    const Wanted& wanted_;
    const Text& text_;
    bool& is_set_;
};

bool set_primary_theme(ConceptEntry& entry, const std::string& theme) {
    if (theme.empty()) return false;
    if (!entry.themes.empty()) entry.themes.erase(entry.themes.begin());
    std::erase(entry.themes, theme);
    entry.themes.insert(entry.themes.begin(), theme);
    return true;
}

} // namespace

std::optional<Text> find_field(const ConceptEntry& entry, std::string_view field, std::string_view place) {
    if (field == "theme") return entry.themes.empty() ? Text() : Text(entry.themes.front());
    std::optional<Text> found;
    const Wanted wanted{field, place};
    each_field(entry, Finder<ConceptEntry>(entry, {}, wanted, found));
    return found;
}

bool set_field(ConceptEntry& entry, std::string_view field, std::string_view place, const Text& value) {
    if (field == "theme") return set_primary_theme(entry, value.plain);
    bool is_set = false;
    auto changed = entry;
    const Wanted wanted{field, place};
    each_field(entry, Setter<ConceptEntry>(changed, {}, wanted, value, is_set));
    if (is_set) entry = std::move(changed);
    return is_set;
}

} // namespace migralex::revision
