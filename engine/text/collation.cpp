// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/collation.hpp"

#include "text/fold.hpp"

#include <array>
#include <unicode/coll.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace migralex::text {

struct Collator::Rules {
    std::string language;
    std::unique_ptr<icu::Collator> collator;
};

Collator::Collator(std::string_view language) : rules_(std::make_unique<Rules>()) {
    rules_->language = language;
    UErrorCode status = U_ZERO_ERROR;
    rules_->collator.reset(icu::Collator::createInstance(icu::Locale(rules_->language.c_str()), status));
    if (U_FAILURE(status)) std::abort(); // ICU falls back to the root collation by itself; its data are missing
}

Collator::~Collator() = default;

std::string Collator::sort_key(std::string_view text) const {
    const auto unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string key(64, '\0');
    auto length = rules_->collator->getSortKey(unicode, reinterpret_cast<uint8_t*>(key.data()),
                                               static_cast<int32_t>(key.size()));
    if (length > static_cast<int32_t>(key.size())) {
        key.resize(static_cast<std::size_t>(length));
        length = rules_->collator->getSortKey(unicode, reinterpret_cast<uint8_t*>(key.data()), length);
    }
    key.resize(static_cast<std::size_t>(length));
    return key;
}

std::string Collator::initial(std::string_view text) const {
    const auto folded = fold(text.substr(0, 64), rules_->language == "es" ? Enye::kept : Enye::folded);
    auto first = icu::UnicodeString::fromUTF8(folded).char32At(0);
    if (!u_isalpha(first)) return "#";
    std::string utf8;
    return icu::UnicodeString(static_cast<UChar32>(u_toupper(first))).toUTF8String(utf8);
}

} // namespace migralex::text
