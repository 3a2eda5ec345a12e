/**
 * Writes Opus packets as fragmented MP4, the one wrapping that every MediaSource takes
 * (ISO 14496-12; "Encapsulation of Opus in ISO Base Media File Format"). Computes only, never touches the page.
 */

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
 * @param {import('./ogg.js').Packet[]} packets one after the other, at least one
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
