// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"

#include <array>

namespace migralex::lint {

namespace {

using namespace std::string_view_literals;

/// What people write where something is still to be done.
constexpr std::array marks = {"TODO"sv,       "FIXME"sv,    "XXX"sv,         "???"sv,
                              "[pendiente"sv, "[revisar"sv, "[a revisar"sv,  "[verificar"sv,
                              "[tbc"sv,       "[tbd"sv,     "[à vérifier"sv, "lorem ipsum"sv};

/// A word alone ("no") is no secret; a name or a sentence is.
constexpr std::size_t shortest_secret = 6;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

class InternalText {
  public:
    InternalText(Check& check, const Surroundings& surroundings) : check_(check) {
        phrases_.assign(marks.begin(), marks.end());
        for (const auto& internal : surroundings.internal)
            if (internal.size() >= shortest_secret) phrases_.push_back(internal);
        for (const auto phrase : phrases_) starts_[static_cast<unsigned char>(phrase.front())] = true;
    }

    void look_at(const Spot& spot, std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!starts_[static_cast<unsigned char>(text[at])] || (at > 0 && is_letter(text[at - 1]))) continue;
            for (const auto phrase : phrases_)
                if (text.substr(at).starts_with(phrase))
                    return check_.report("internal-text", spot, {std::string(phrase)});
        }
    }

  private:
    Check& check_;
    std::vector<std::string_view> phrases_;
    std::array<bool, 256> starts_ = {};
};

} // namespace

void check_internal_text(Check& check, const Surroundings& surroundings) {
    InternalText internal(check, surroundings);
    for (const auto& entry : check.input().glossary.entries) {
        for (const auto& note : entry.notes) internal.look_at(Spot{entry}, note.text.plain);
        for (const auto& section : entry.languages) {
            for (const auto& definition : section.definitions)
                internal.look_at(Spot{entry, &section}, definition.text.plain);
            for (const auto& term : section.terms) {
                const Spot spot{entry, &section, &term};
                internal.look_at(spot, term.term);
                for (const auto& note : term.notes) internal.look_at(spot, note.text.plain);
                for (const auto& context : term.contexts) internal.look_at(spot, context.text.plain);
            }
        }
    }
}

} // namespace migralex::lint
