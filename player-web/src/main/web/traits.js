/** What a listener can be told of a track's sound: section 5 of site-format.md. Computes only. */

const HEAD = 8;
const BYTES = 6;
/** How near two tracks must be to be called alike, in the order of the traits after the tempo. */
const ALIKE = { activity: 3, brightness: 8, clarity: 9, dynamics: 8, attack: 18 };
const NAMES = ['tempo', ...Object.keys(ALIKE)];
const SAME_TEMPO = 0.04;

/** @typedef {{tempo: number, activity: number, brightness: number, clarity: number, dynamics: number, attack: number}} Traits */

/**
 * @param {ArrayBuffer} buffer the file of `similar.traits` @param {number} n number of a track
 * @returns {?Traits} null when nothing is known of this track
 * @throws {RangeError} when the bytes are not such a file
 */
export function traitsIn(buffer, n) {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEAD || view.getUint32(0) !== 0x4c545354 || view.getUint8(4) !== 1) throw new RangeError('These are no traits.');
  const size = view.getUint8(5);
  if (size < BYTES || !(n >= 0 && n < view.getUint16(6, true)) || buffer.byteLength < HEAD + size * (n + 1)) throw new RangeError('The traits are cut short.');
  const numbers = NAMES.map((_, i) => view.getUint8(HEAD + size * n + i));
  return numbers.some((number) => number) ? Object.fromEntries(NAMES.map((name, i) => [name, numbers[i]])) : null;
}

/** Half and double count as the same: ears do not agree which of them the beat is. */
function sameTempo(a, b) {
  const ratio = Math.max(a, b) / Math.min(a, b);
  return a > 0 && b > 0 && (ratio <= 1 + SAME_TEMPO || Math.abs(ratio / 2 - 1) <= SAME_TEMPO);
}

/** What two tracks have in common, the most telling first. @param {?Traits} a @param {?Traits} b @returns {string[]} keys of words */
export function reasonsOf(a, b) {
  if (!a || !b) return [];
  const near = (name) => Math.abs(a[name] - b[name]) <= ALIKE[name];
  const timbre = ['brightness', 'clarity', 'attack'].every(near);
  return [
    sameTempo(a.tempo, b.tempo) && 'why.tempo', timbre && 'why.timbre', !timbre && near('brightness') && 'why.brightness',
    near('activity') && 'why.activity', near('dynamics') && 'why.dynamics',
  ].filter(Boolean);
}
