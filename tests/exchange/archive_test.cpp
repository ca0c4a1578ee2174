// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archive.hpp"

#include "base/errors.hpp"
#include "base/unzipped.hpp"

#include <gtest/gtest.h>

namespace migralex::exchange {

namespace {

using Contents = std::map<std::string, std::string>;

ArchiveFile file(std::string path, std::string content) {
    return {std::move(path), [content = std::move(content)] { return content; }};
}

std::string hexadecimal(std::string_view bytes) {
    std::string result;
    for (const auto byte : bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        result += digits[static_cast<unsigned char>(byte) >> 4U];
        result += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return result;
}

} // namespace

TEST(Archive, HoldsFilesWithTheirContent) {
    const auto bytes =
        write_zip({file("sitio/es/niñez.html", "<p>niñez migrante</p>"), file("sitio/vacío.txt", ""),
                   file("sitio/largo.txt", std::string(200000, 'a'))},
                  "2026-11-22");
    EXPECT_EQ(unzipped(bytes), (Contents{{"sitio/es/niñez.html", "<p>niñez migrante</p>"},
                                         {"sitio/vacío.txt", ""},
                                         {"sitio/largo.txt", std::string(200000, 'a')}}));
    EXPECT_LT(bytes.size(), 2000U);
}

TEST(Archive, BearsTheDayOfItsDataWhateverTheClockAndTheTimeZone) {
    // Local header: signature, version 2.0, UTF-8 flag if needed, deflate, midnight, 22 November 2026.
    for (const char* zone : {"UTC", "America/Caracas", "Asia/Tokyo"}) {
        ::setenv("TZ", zone, 1);
        ::tzset();
        const auto bytes = write_zip({file("a.txt", "asilo")}, "2026-11-22");
        EXPECT_EQ(hexadecimal(std::string_view(bytes).substr(10, 4)), "0000765d") << zone;
    }
    ::unsetenv("TZ");
    ::tzset();
}

TEST(Archive, HasTheFirstDayOfZipWithoutAUsableDay) {
    for (const auto* day : {"", "2026", "1979-12-31", "2026-13-01", "dos mil26"})
        EXPECT_EQ(hexadecimal(std::string_view(write_zip({file("a.txt", "asilo")}, day)).substr(10, 4)),
                  "00002100")
            << day;
}

TEST(Archive, PassesOnWhyAFileCannotBeRead) {
    const std::vector<ArchiveFile> files = {
        file("a.txt", "asilo"), {"b.txt", []() -> std::string {
                                     throw FileError(Message{"file.cannot-read", {"b.txt", "gone"}});
                                 }}};
    EXPECT_THROW(static_cast<void>(write_zip(files, "2026-11-22")), FileError);
}

} // namespace migralex::exchange
