// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/categories.hpp"

namespace migralex::tbx::category {

namespace {
constexpr std::string_view status_suffix = "Term-admn-sts";
}

std::string status_to_picklist(AdministrativeStatus value) {
    return std::string(to_string(value)) + std::string(status_suffix);
}

std::optional<AdministrativeStatus> status_from_picklist(std::string_view value) {
    if (!value.ends_with(status_suffix)) return std::nullopt;
    return administrative_status_from_string(value.substr(0, value.size() - status_suffix.size()));
}

} // namespace migralex::tbx::category
