/**
 * A ZIP of files that are compressed already: each as it is, one after the other (APPNOTE.TXT 6.3.10, sections 4.3
 * and 4.4), with names in UTF-8. Computes only, never touches the page.
 */

import { cleanTitle } from '../share/title.js';

/** Names are UTF-8 (bit 11 of the flags); the day is 1 January 1980, so that the same files are the same bytes. */
const UTF8 = 0x800, DAY = 33;
/** What two and four bytes hold: a ZIP of this kind has no more files and is not larger. */
const MOST = 0xffff, LARGEST = 0xffffffff;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

/** @param {Uint8Array} bytes @returns {number} CRC-32 of ISO 3309 */
export function crc32(bytes) {
  let sum = -1;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[i]) & 255];
  return ~sum >>> 0;
}

/** Numbers in bytes, the smallest first: two each, four for those in brackets. */
const little = (...numbers) => numbers.flatMap((n) => (Array.isArray(n) ? [n, n >> 8, n >> 16, n >> 24] : [n, n >> 8]));

/**
 * Nothing but the file that comes next is held in memory.
 * @param {AsyncIterable<{name: string, bytes: Uint8Array}>} files names: of fileName, perhaps after a folder's and `/`
 * @yields {Uint8Array} pieces of the ZIP, in order
 * @throws {RangeError} when there are more files or bytes than a ZIP holds
 */
export async function* zip(files) {
  const directory = [];
  let [at, length, count] = [0, 0, 0];
  for await (const { name, bytes } of files) {
    const label = new TextEncoder().encode(name);
    const size = [bytes.length];
    const said = [...little(20, UTF8, 0, 0, DAY, [crc32(bytes)], size, size, label.length, 0)];
    const entry = Uint8Array.from([...little([0x02014b50], 20), ...said, ...little(0, 0, 0, [0], [at]), ...label]);
    directory.push(entry);
    length += entry.length;
    at += 30 + label.length + bytes.length;
    if (++count > MOST || at + length > LARGEST) throw new RangeError('This is more than a ZIP holds.');
    yield Uint8Array.from([...little([0x04034b50]), ...said, ...label]);
    yield bytes;
  }
  yield* directory;
  yield Uint8Array.from(little([0x06054b50], 0, 0, count, count, [length], [at], 0));
}

/** What no system lets a name hold, and names that Windows keeps for devices. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]+/gu, DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

/** @param {string} text from anywhere @returns {string} a name of at most 241 bytes that any system takes, and that leads nowhere else */
export function fileName(text) {
  const name = cleanTitle(text.replace(FORBIDDEN, '_')).replace(/^[. ]+|[. ]+$/g, '');
  return !name || DEVICE.test(name) ? `_${name}` : name;
}

/** @param {string[]} names @returns {string[]} the same, each once whatever the case of its letters: `01 A.opus`, `01 A (2).opus` */
export function eachOnce(names) {
  const taken = new Set();
  return names.map((name) => {
    let free = name;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = name.replace(/(\.\w+)?$/, ` (${copy})$1`);
    taken.add(free.toLowerCase());
    return free;
  });
}
