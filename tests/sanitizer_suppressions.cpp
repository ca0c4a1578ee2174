// SPDX-License-Identifier: GPL-3.0-or-later
// What the leak checker leaves alone: strings of about 18 bytes that libxlsxwriter 1.1.4 copied and did not
// free, seen when it writes a workbook with lists or comments. Linked into the program and its tests where they
// are built with sanitizers.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
    return "leak:lxw_strdup\n";
}
