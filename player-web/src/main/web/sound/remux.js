/**
 * From Ogg to fragmented MP4, the one wrapping that every MediaSource takes: reads Opus packets out of an Ogg stream
 * while it arrives, from its beginning or from anywhere in it (RFC 3533, RFC 7845), and writes them anew
 * (ISO 14496-12; "Encapsulation of Opus in ISO Base Media File Format"). Computes only, never touches the page.
 */

/** @typedef {{channels: number, preSkip: number, gain: number, serial: number}} Head gain: in 1/256 dB, as in the header */
/** @typedef {{data: Uint8Array, start: number, samples: number}} Packet start: at 48 kHz, pre-skip included */

const HEADER = 27;
const CONTINUED = 1, LAST = 4;

/** @param {Uint8Array} packet @returns {number} samples at 48 kHz that it lasts (RFC 6716 section 3.1) */
export function samplesIn(packet) {
  const config = packet[0] >> 3;
  const frame = config < 12 ? [480, 960, 1920, 2880][config & 3] : config < 16 ? [480, 960][config & 1] : [120, 240, 480, 960][config & 3];
  const code = packet[0] & 3;
  return frame * (code === 0 ? 1 : code < 3 ? 2 : packet[1] & 63);
}

export class OggOpus {
  #bytes = new Uint8Array(0);
  /** The page that is being read: its lacing values, and how many of them were used. */
  #page = null;
  /** Start of a packet that goes on in the next page. */
  #partial = null;
  /** Where the next packet begins; null after a hole, until a page says it. */
  #at = 0;
  #sequence = -1;
  #headers = 0;
  /** Byte offset in the file of what stands first in #bytes. */
  #offset = 0;

  /** @type {?Head} of the stream, as soon as it was read */
  head = null;
  /** Where pages begin: [byte in the file, sample], in the order in which they were read. @type {[number, number][]} */
  marks = [];

  /**
   * @param {{head: Head, offset: number}} [inside] to begin in the middle of a stream whose head is known,
   *     at this byte of the file: what stands before the first page is left out
   */
  constructor(inside) {
    if (!inside) return;
    this.head = inside.head;
    this.#offset = inside.offset;
    this.#headers = 2;
    this.#at = null;
  }

  /**
   * @param {Uint8Array} bytes that follow those of the last call
   * @returns {Packet[]} packets that are complete now
   * @throws {RangeError} when this is not Opus in Ogg, mono or stereo
   */
  push(bytes) {
    const joined = new Uint8Array(this.#bytes.length + bytes.length);
    joined.set(this.#bytes);
    joined.set(bytes, this.#bytes.length);
    this.#bytes = joined;
    const packets = [];
    while (this.#page ? this.#readPage(packets) : this.#openPage());
    return packets;
  }

  #drop(count) {
    this.#bytes = this.#bytes.subarray(count);
    this.#offset += count;
  }

  /** Reads a page's header; steps over what is none. @returns {boolean} whether to go on */
  #openPage() {
    const b = this.#bytes;
    if (b.length < HEADER || b.length < HEADER + b[26]) return false;
    const view = new DataView(b.buffer, b.byteOffset);
    const serial = view.getUint32(14, true);
    if (view.getUint32(0) !== 0x4f676753 || b[4] !== 0 || (this.head && serial !== this.head.serial)) {
      const next = b.indexOf(0x4f, 1);
      this.#lose();
      this.#drop(next < 0 ? b.length : next);
      return true;
    }
    const sequence = view.getUint32(18, true);
    if (this.#sequence >= 0 && sequence !== this.#sequence + 1) this.#lose();
    this.#sequence = sequence;
    const granule = view.getUint32(6, true) + view.getInt32(10, true) * 2 ** 32;
    this.#page = { granule, flags: b[5], serial, lacing: b.slice(HEADER, HEADER + b[26]), used: 0, offset: this.#offset };
    if (!(b[5] & CONTINUED)) this.#partial = null;
    if (this.#at !== null && this.#headers === 2) this.marks.push([this.#offset, this.#at]);
    this.#drop(HEADER + b[26]);
    return true;
  }

  #lose() {
    if (this.#headers < 2) throw new RangeError('This is not Opus in Ogg.');
    this.#at = null;
    this.#partial = null;
  }

  /** Takes packets out of the open page. @returns {boolean} whether it is at its end */
  #readPage(packets) {
    const page = this.#page;
    const { lacing } = page;
    // After a hole only the page as a whole says where its packets stand.
    if (this.#at === null && this.#bytes.length < lacing.reduce((sum, value) => sum + value, 0)) return false;
    const found = [];
    while (page.used < lacing.length) {
      let end = page.used;
      let size = 0;
      do size += lacing[end]; while (lacing[end++] === 255 && end < lacing.length);
      if (this.#bytes.length < size) break;
      const whole = lacing[end - 1] < 255;
      const piece = this.#bytes.subarray(0, size);
      this.#drop(size);
      const continuing = page.used === 0 && (page.flags & CONTINUED);
      page.used = end;
      if (continuing && !this.#partial) continue; // The rest of a packet whose beginning is not here.
      const data = this.#partial ? joined(this.#partial, piece) : piece;
      this.#partial = whole ? null : data;
      if (whole && data.length) found.push(data);
    }
    this.#place(found, page, packets);
    if (page.used < lacing.length) return false;
    if (this.#headers === 2 && page.granule >= 0 && !(page.flags & LAST)) this.#at = page.granule;
    this.#page = null;
    return true;
  }

  /** Gives packets their place in time. */
  #place(found, page, packets) {
    for (const data of found.splice(0, Math.min(found.length, 2 - this.#headers))) this.#readHeader(data, page.serial);
    if (!found.length || this.#headers < 2) return;
    if (this.#at === null) {
      if (page.granule < 0) return;
      const start = page.granule - found.reduce((sum, data) => sum + samplesIn(data), 0);
      // The last page of a stream ends within a packet: its packets begin at multiples of their length.
      const step = samplesIn(found[0]) || 1;
      this.#at = page.flags & LAST ? Math.ceil(start / step) * step : start;
      this.marks.push([page.offset, this.#at]);
    }
    for (const data of found) {
      const samples = samplesIn(data);
      packets.push({ data, start: this.#at, samples });
      this.#at += samples;
    }
  }

  #readHeader(data, serial) {
    if (this.#headers++ > 0) return; // The comments.
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    const isHead = data.length >= 19 && view.getUint32(0) === 0x4f707573 && view.getUint32(4) === 0x48656164;
    if (!isHead || data[8] >> 4 || data[9] < 1 || data[9] > 2) throw new RangeError('This is not Opus in mono or stereo.');
    this.head = { channels: data[9], preSkip: view.getUint16(10, true), gain: view.getInt16(16, true), serial };
  }
}

const RATE = 48000;

/** Bytes of a box: its size, its type, its content. */
function box(type, ...parts) {
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  const bytes = new Uint8Array(size);
  bytes.set(u32(size));
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  let at = 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const u16 = (...values) => Uint8Array.from(values.flatMap((v) => [v >> 8 & 255, v & 255]));
const u32 = (...values) => Uint8Array.from(values.flatMap((v) => [v >>> 24, v >>> 16 & 255, v >>> 8 & 255, v & 255]));
const text = (string) => Uint8Array.from(string, (letter) => letter.charCodeAt(0));
const zeros = (count) => new Uint8Array(count);

/** No rotation: the identity matrix in 16.16 and 2.30 fixed point. */
const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/**
 * What comes before the first fragment. The pre-skip is written as 0: the append window cuts it off, to the sample.
 * @param {{channels: number, gain: number}} head of the stream
 */
export function initSegment({ channels, gain }) {
  const dOps = box('dOps', Uint8Array.of(0, channels), u16(0), u32(RATE), u16(gain & 0xffff), Uint8Array.of(0));
  const entry = box('Opus', zeros(6), u16(1), zeros(8), u16(channels, 16, 0, 0), u32(RATE * 65536), dOps);
  const tables = box('stbl',
    box('stsd', u32(0, 1), entry), box('stts', u32(0, 0)), box('stsc', u32(0, 0)), box('stsz', u32(0, 0, 0)), box('stco', u32(0, 0)));
  const media = box('mdia',
    box('mdhd', u32(0, 0, 0, RATE, 0), u16(0x55c4, 0)),
    box('hdlr', u32(0, 0), text('soun'), zeros(12), text('sound\0')),
    box('minf', box('smhd', u32(0, 0)), box('dinf', box('dref', u32(0, 1), box('url ', u32(1)))), tables));
  const track = box('trak',
    box('tkhd', u32(7, 0, 0, 1, 0, 0, 0, 0, 0), u16(0x100, 0), MATRIX, u32(0, 0)), media);
  const movie = box('moov',
    box('mvhd', u32(0, 0, 0, RATE, 0, 0x10000), u16(0x100, 0), u32(0, 0), MATRIX, zeros(24), u32(2)),
    track, box('mvex', box('trex', u32(0, 1, 1, 0, 0, 0))));
  return joined(box('ftyp', text('iso5'), u32(0), text('iso5mp41')), movie);
}

/**
 * @param {number} number of the fragment, from 1
 * @param {Packet[]} packets one after the other, at least one
 */
export function fragment(number, packets) {
  const samples = u32(...packets.flatMap(({ data, samples: duration }) => [duration, data.length]));
  const { start } = packets[0];
  const build = (offset) => box('moof',
    box('mfhd', u32(0, number)),
    box('traf',
      box('tfhd', u32(0x020000, 1)), // Offsets count from the beginning of this moof.
      box('tfdt', u32(0x01000000, Math.floor(start / 2 ** 32), start >>> 0)),
      box('trun', u32(0x000301, packets.length, offset), samples))); // An offset; of each packet duration and size.
  return joined(build(build(0).length + 8), box('mdat', ...packets.map(({ data }) => data)));
}

function joined(a, b) {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
