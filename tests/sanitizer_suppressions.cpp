// SPDX-License-Identifier: GPL-3.0-or-later
// What the leak checker leaves alone: libxlsxwriter 1.1.4 never frees the formula of a list validation (18 bytes a column of
// a sheet). Linked into the program and its tests where they are built with sanitizers.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
    return "leak:lxw_strdup\n";
}
