// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace migralex::text {

/// Orders texts as a language does (CLDR): ñ after n in Spanish, accents last in French. The rules are pinned
/// to the language given, never to the machine's locale.
class Collator {
  public:
    explicit Collator(std::string_view language);
    ~Collator();
    Collator(const Collator&) = delete;
    Collator& operator=(const Collator&) = delete;

    /// Bytes whose plain order is the order of the texts. Make a key once per text: it is dear.
    [[nodiscard]] std::string sort_key(std::string_view text) const;

    /// The letter under which an A–Z list files the text: "Ñ" stands apart in Spanish, "É" goes under "E";
    /// "#" for what does not begin with a letter.
    [[nodiscard]] std::string initial(std::string_view text) const;

  private:
    struct Rules;
    std::unique_ptr<Rules> rules_;
};

} // namespace migralex::text
