// SPDX-License-Identifier: GPL-3.0-or-later
// node unzip.mjs FILE FOLDER: unpacks a zip archive as any program does that knows the format and nothing of ours
// (PKWARE APPNOTE 4.3: the directory at the end names every file).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { inflateRawSync } from "node:zlib";

const [file, folder] = process.argv.slice(2);
const bytes = readFileSync(file), end = bytes.lastIndexOf("PK\x05\x06");
let place = bytes.readUInt32LE(end + 16);
for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
  const method = bytes.readUInt16LE(place + 10), packed = bytes.readUInt32LE(place + 20);
  const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(place + offset));
  const name = bytes.toString("utf8", place + 46, place + 46 + lengths[0]), local = bytes.readUInt32LE(place + 42);
  if (normalize(name).startsWith("..") || name.startsWith("/")) throw new Error(`${name} leads out of the folder`);
  const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(begin, begin + packed);
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), method === 8 ? inflateRawSync(content) : content);
  place += 46 + lengths[0] + lengths[1] + lengths[2];
}
