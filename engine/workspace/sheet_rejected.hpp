// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/sheet_import.hpp"
#include "workspace/sheet_rows.hpp"

namespace migralex::workspace {

/// The rows that import rejected, as a sheet to mend: what the person wrote stays, what she did not touch is as
/// it stands now, flawed cells say why, and a column says it in words. Fingerprints are of what stands now, so
/// that the mended sheet can be imported: a text of hers beside another one's is then meant. `glossary` is the
/// one after the import. Columns of her own follow at the end.
[[nodiscard]] Sheet rejected_rows(const SheetReport& report, const SheetContent& content,
                                  const Glossary& glossary, const GlossaryDescription& description,
                                  const Publication& publication, InterfaceLanguage language);

} // namespace migralex::workspace
