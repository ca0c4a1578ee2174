// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/definition.hpp"
#include "model/note.hpp"
#include "model/transaction.hpp"
#include "tbx/group.hpp"
#include "tbx/preserve.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Items that stand on more than one level.
namespace migralex::tbx {

[[nodiscard]] bool is_definition(const Group& group);
/// `language_attribute` names the attribute that said the language of the definition; empty if none did.
[[nodiscard]] Definition read_definition(Group& group, std::string_view language_attribute);

/// Empty if the group is no note.
[[nodiscard]] std::optional<NoteKind> note_kind_of(const Group& group);
[[nodiscard]] Note read_note(Group& group, NoteKind kind);

[[nodiscard]] bool is_transaction(const Group& group);
[[nodiscard]] Transaction read_transaction(Group& group);

} // namespace migralex::tbx
