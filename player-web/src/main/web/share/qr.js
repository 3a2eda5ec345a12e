/**
 * QR codes of links, drawn on the device: ISO/IEC 18004, model 2, byte mode, levels L and M, versions 1 to 40.
 * Computes only, never touches the page.
 */

/** Codewords of error correction in each block, by version from 1 on (ISO/IEC 18004 table 9). */
const CORRECTION = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, ...Array(14).fill(30)],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, ...Array(19).fill(28)],
};
/** Number of blocks, by version from 1 on (the same table). */
const BLOCKS = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
};
/** How a level is called in the format information. */
const LEVEL_BITS = { L: 1, M: 0 };

/** Which modules a mask turns over, by row and column. */
const MASKS = [
  (r, c) => (r + c) % 2, (r) => r % 2, (r, c) => c % 3, (r, c) => (r + c) % 3,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2, (r, c) => ((r * c) % 2) + ((r * c) % 3),
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2,
];

/** a × b in GF(256), with the polynomial x^8 + x^4 + x^3 + x^2 + 1. */
function times(a, b) {
  let product = 0;
  for (; b; b >>= 1, a = (a << 1) ^ (a > 127 ? 0x11d : 0)) if (b & 1) product ^= a;
  return product;
}

/** The remainder of the data, as a polynomial, by (x - 2^0)(x - 2^1) … of the given degree. */
function reedSolomon(data, degree) {
  let divisor = [1];
  for (let i = 0, root = 1; i < degree; i++, root = times(root, 2)) divisor = [...divisor, 0].map((a, j) => a ^ times(divisor[j - 1], root));
  return data.reduce((rest, byte) => {
    const factor = byte ^ rest[0];
    return divisor.slice(1).map((a, i) => times(a, factor) ^ rest[i + 1]);
  }, Array(degree).fill(0));
}

/** The value, followed by its remainder in a binary BCH code. */
function bch(value, generator, degree) {
  let rest = value << degree;
  for (let bit = 17; bit >= degree; bit--) if ((rest >> bit) & 1) rest ^= generator << (bit - degree);
  return (value << degree) | rest;
}

/** Where the 15 bits of the format stand, twice, the last bit first: rows and columns. */
const formatPlaces = (size) => Array.from({ length: 15 }, (_, i) => [
  i < 8 ? [i + (i > 5), 8] : [8, i < 9 ? 7 : 14 - i],
  i < 8 ? [8, size - 1 - i] : [size - 15 + i, 8],
]);

/** Where the 18 bits of the version stand, twice, the last bit first. */
const versionPlaces = (size) => Array.from({ length: size < 45 ? 0 : 18 }, (_, i) => {
  const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
  return [[a, b], [b, a]];
});

const FREE = 2;

/** A symbol with all its fixed patterns: rows of 1 dark, 0 light, FREE. Format and version are left light. */
function frame(version) {
  const size = 17 + 4 * version;
  const rows = Array.from({ length: size }, () => new Uint8Array(size).fill(FREE));
  /** Nested squares around a centre; dark says which. */
  const squares = (row, column, radius, dark) => {
    for (let r = row - radius; r <= row + radius; r++) {
      for (let c = column - radius; c <= column + radius; c++) {
        // Typed arrays leave out what is beyond their ends.
        if (rows[r]) rows[r][c] = dark(Math.max(Math.abs(r - row), Math.abs(c - column))) ? 1 : 0;
      }
    }
  };
  for (let i = 0; i < size; i++) rows[6][i] = rows[i][6] = 1 - (i % 2);
  const last = version > 1 ? Math.floor(version / 7) + 1 : 0;
  const step = version === 32 ? 26 : 2 * Math.ceil((size - 13) / last / 2);
  const centre = (k) => (k ? size - 7 - (last - k) * step : 6);
  for (let i = 0; last && i <= last; i++) {
    for (let j = 0; j <= last; j++) {
      const underFinder = i % last === 0 && j % last === 0 && i + j < 2 * last;
      if (!underFinder) squares(centre(i), centre(j), 2, (d) => d !== 1);
    }
  }
  for (const [r, c] of [[3, 3], [3, size - 4], [size - 4, 3]]) squares(r, c, 4, (d) => d !== 2 && d !== 4);
  for (const [r, c] of [...formatPlaces(size), ...versionPlaces(size)].flat()) rows[r][c] = 0;
  rows[size - 8][8] = 1;
  return rows;
}

/** All codewords in the order in which they are laid: the blocks interleaved, then their correction. */
function codewords(bytes, counter, data, blocks, correction) {
  // Four bits say “bytes”, then comes their number, four 0 end them: everything moves by half a byte.
  const digits = `4${bytes.length.toString(16).padStart(2 * counter, '0')}${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}0`;
  const words = digits.match(/../g).map((word) => parseInt(word, 16));
  for (let pad = 0xec; words.length < data; pad ^= 0xec ^ 0x11) words.push(pad);
  let at = 0;
  const parts = Array.from({ length: blocks }, (_, i) => words.slice(at, (at += Math.floor((data + i) / blocks))));
  const weave = (columns) => columns[blocks - 1].flatMap((_, i) => columns.map((column) => column[i]).filter((word) => word !== undefined));
  return [...weave(parts), ...weave(parts.map((part) => reedSolomon(part, correction)))];
}

/** Free modules in the order of the standard: two columns at a time from the right, upwards, downwards, upwards … */
function* freePlaces(rows) {
  const size = rows.length;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--; // The column of the timing pattern.
    for (let i = 0; i < size; i++) {
      const r = up ? size - 1 - i : i;
      for (const c of [right, right - 1]) if (rows[r][c] === FREE) yield [r, c];
    }
  }
}

/** How hard a symbol is to read: runs, blocks, what looks like a finder, and too much of one colour. */
function penalty(rows) {
  const lines = [...rows.map((row) => row.join('')), ...rows.map((_, c) => rows.map((row) => row[c]).join(''))];
  let points = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) || []) points += run.length - 2;
    points += 40 * [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  let dark = 0;
  rows.forEach((row, r) => row.forEach((module, c) => {
    dark += module;
    if (r && c && module === row[c - 1] && module === rows[r - 1][c] && module === rows[r - 1][c - 1]) points += 3;
  }));
  return points + 10 * Math.floor(Math.abs((dark * 20) / rows.length ** 2 - 10));
}

/**
 * @param {string} text
 * @param {'L'|'M'} [level] of error correction: 7 or 15 % of the symbol may be unreadable
 * @returns {?{version: number, modules: boolean[][]}} rows of modules, true = dark, without margin;
 *   null when the text has more bytes than the largest symbol holds (2,953 in L, 2,331 in M)
 */
export function qr(text, level = 'M') {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= 40; version++) {
    const rows = frame(version);
    const places = [...freePlaces(rows)];
    const correction = CORRECTION[level][version - 1];
    const blocks = BLOCKS[level][version - 1];
    const data = (places.length >> 3) - correction * blocks;
    const counter = version < 10 ? 1 : 2;
    if (bytes.length + counter < data) {
      const words = codewords(bytes, counter, data, blocks, correction);
      places.forEach(([r, c], i) => (rows[r][c] = (words[i >> 3] >> (7 - (i & 7))) & 1));
      return { version, modules: best(rows, places, version, level) };
    }
  }
  return null;
}

/** The symbol under the mask that is easiest to read. */
function best(rows, places, version, level) {
  const masked = MASKS.map((mask, number) => {
    const copy = rows.map((row) => row.slice());
    for (const [r, c] of places) copy[r][c] ^= mask(r, c) ? 0 : 1;
    const write = (bits, places) => places.forEach((pair, i) => pair.forEach(([r, c]) => (copy[r][c] = (bits >> i) & 1)));
    write(bch((LEVEL_BITS[level] << 3) | number, 0x537, 10) ^ 0x5412, formatPlaces(rows.length));
    write(bch(version, 0x1f25, 12), versionPlaces(rows.length));
    return copy;
  });
  const points = masked.map(penalty);
  return masked[points.indexOf(Math.min(...points))].map((row) => Array.from(row, Boolean));
}

/**
 * @param {boolean[][]} modules @param {number} [margin] light modules around: the standard asks for 4
 * @returns {{side: number, path: string}} for `<svg viewBox="0 0 side side"><path d="path"/></svg>`, dark on light
 */
export function qrPath(modules, margin = 4) {
  const runs = modules.flatMap((row, r) => Array.from(row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g),
    ({ 0: run, index }) => `M${index + margin} ${r + margin}h${run.length}v1h-${run.length}z`));
  return { side: modules.length + 2 * margin, path: runs.join('') };
}
