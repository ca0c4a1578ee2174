// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace migralex::tbx {

/// Throws FormatError if the bytes are plainly something else than XML, and says what: nothing at all, JSON, a
/// pointer of Git LFS, an archive, a text. Whatever begins as XML does is left to the parser.
void refuse_other_formats(std::string_view bytes, const std::string& file_name);

} // namespace migralex::tbx
