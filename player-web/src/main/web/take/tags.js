/**
 * Writes tags into an Ogg Opus file: its second packet is made anew (RFC 7845 section 5.2), the sound stays as it is.
 * Computes only, never touches the page.
 */

/** Ogg's CRC (RFC 3533 section 6): the polynomial 0x04c11db7, the highest bit first. */
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  n <<= 24;
  for (let bit = 0; bit < 8; bit++) n = n < 0 ? (n << 1) ^ 0x04c11db7 : n << 1;
  return n;
});
const HEAD = 27;
const SEQUENCE = 18, CRC = 22;

/** Gives a page its number and its checksum. @param {Uint8Array} page */
function number(page, sequence) {
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  view.setUint32(SEQUENCE, sequence, true);
  view.setUint32(CRC, 0);
  let sum = 0;
  for (let i = 0; i < page.length; i++) sum = (sum << 8) ^ TABLE[(sum >>> 24) ^ page[i]];
  view.setUint32(CRC, sum, true);
  return page;
}

const join = (parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
};
const four = (n) => Uint8Array.of(n, n >> 8, n >> 16, n >> 24);
const text = (string) => new TextEncoder().encode(string);
/** A text or bytes, after its length. */
const counted = (bytes) => [four(bytes.length), bytes];

/** @returns {{pages: Uint8Array[], end: number}} @throws {RangeError} when the bytes are not pages of Ogg */
function pagesOf(bytes) {
  const pages = [];
  for (let at = 0; at < bytes.length;) {
    const segments = bytes[at + HEAD - 1];
    const from = at + HEAD + segments;
    const end = from + bytes.subarray(at + HEAD, from).reduce((sum, length) => sum + length, 0);
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== 'OggS' || !(end <= bytes.length)) throw new RangeError('This is no Ogg file.');
    pages.push(bytes.subarray(at, end));
    at = end;
  }
  return pages;
}

const dataOf = (page) => page.subarray(HEAD + page[HEAD - 1]);
/** Whether a packet ends with this page. */
const closes = (page) => page[HEAD - 1 + page[HEAD - 1]] < 255;

/** @param {Uint8Array} packet the old comments @param {string[][]} tags @returns {Uint8Array} the new ones */
function comments(packet, tags) {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  let at = 8;
  const next = () => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    if (at > packet.length) throw new RangeError('The tags are cut short.');
    return packet.subarray(at - length, at);
  };
  if (new TextDecoder().decode(packet.subarray(0, 8)) !== 'OpusTags') throw new RangeError('This is no Opus file.');
  const vendor = next();
  const count = view.getUint32(at, true);
  at += 4;
  const names = new Set(tags.map(([name]) => name));
  const kept = [];
  for (let i = 0; i < count; i++) {
    const comment = next();
    if (!names.has(new TextDecoder().decode(comment).split('=')[0].toUpperCase())) kept.push(comment);
  }
  const all = [...kept, ...tags.map((tag) => text(tag.join('=')))];
  return join([text('OpusTags'), ...counted(vendor), four(all.length), ...all.flatMap(counted)]);
}

/**
 * @param {Uint8Array} bytes of an Ogg Opus file
 * @param {string[][]} tags pairs of a name in capitals and a value; they take the place of former ones with these names
 * @returns {Uint8Array} the file with the tags
 * @throws {RangeError} when it is no such file
 */
export function tagged(bytes, tags) {
  const pages = pagesOf(bytes);
  const last = pages.findIndex((page, i) => i > 0 && closes(page));
  if (last < 0) throw new RangeError('The tags have no end.');
  const packet = comments(join(pages.slice(1, last + 1).map(dataOf)), tags);
  const fresh = [];
  // A page holds 255 segments of 255 bytes; a packet ends with a shorter one, an empty one if need be.
  for (let at = 0; at <= packet.length; at += 255 * 255) {
    const data = packet.subarray(at, at + 255 * 255);
    const ends = data.length < 255 * 255;
    const segments = Math.floor(data.length / 255) + Number(ends);
    const page = new Uint8Array(HEAD + segments + data.length).fill(255, HEAD, HEAD + segments);
    page.set(pages[1].subarray(0, SEQUENCE));
    page[5] = at ? 1 : 0; // Whether it goes on with a packet.
    page.fill(ends ? 0 : 255, 6, 14); // The sample that it ends with: none, unless the packet ends.
    page[HEAD - 1] = segments;
    if (ends) page[HEAD + segments - 1] = data.length % 255;
    page.set(data, HEAD + segments);
    fresh.push(number(page, fresh.length + 1));
  }
  const rest = pages.slice(last + 1);
  // Where there are as many pages as before, those after them keep their numbers.
  return join([pages[0], ...fresh, ...(fresh.length === last ? rest : rest.map((page, i) => number(page.slice(), fresh.length + 1 + i)))]);
}

/**
 * @param {{type: string, width: number, height: number, bytes: Uint8Array}} picture
 * @returns {string} for METADATA_BLOCK_PICTURE: a front cover as in FLAC (RFC 9639 section 8.8), in base64
 */
export function pictureTag({ type, width, height, bytes }) {
  const big = (n) => four(n).reverse();
  const block = join([3, type.length, text(type), 0, width, height, 24, 0, bytes.length, bytes].map((part) => (typeof part === 'number' ? big(part) : part)));
  return btoa(Array.from(block, (byte) => String.fromCharCode(byte)).join(''));
}
