// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/normalize.hpp"

namespace migralex::tbx {

namespace {

void adopt(XmlNode& element, std::string_view root_namespace) {
    if (element.kind == XmlNode::Kind::element && element.uri == root_namespace) {
        element.uri = shared_tbx_namespace();
        element.prefix = {};
    }
    for (auto& child : element.children) adopt(child, root_namespace);
}

} // namespace

void normalize(XmlNode& element, Family family, std::string_view root_namespace) {
    if (root_namespace != tbx_namespace) adopt(element, root_namespace);
    switch (family) {
    case Family::version3: normalize_dct(element); break;
    case Family::martif: normalize_martif(element); break;
    case Family::old_min: normalize_old_min(element); break;
    }
}

} // namespace migralex::tbx
