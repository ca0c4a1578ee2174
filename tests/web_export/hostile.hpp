// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/site.hpp"

/// The sample with a text in every field that anybody fills in that would be markup if it were not escaped.
namespace migralex::web::hostile {

[[nodiscard]] Glossary glossary();
[[nodiscard]] Publication publication();
[[nodiscard]] Edition edition();

/// Besides, terms of ten thousand letters and with marks that turn the direction of writing.
[[nodiscard]] Glossary glossary_of_long_terms();

} // namespace migralex::web::hostile
