/**
 * Reads a symbol back, strictly: every fixed pattern, both copies of format and version, every block's checksum.
 * Written from the tables of ISO/IEC 18004, apart from the encoder: it shares no figure with it.
 */
import assert from 'node:assert/strict';

/** Centres of alignment patterns beside 6, by version from 2 on (annex E). */
const ALIGNMENT = ['18', '22', '26', '30', '34', '22 38', '24 42', '26 46', '28 50', '30 54', '32 58', '34 62', '26 46 66', '26 48 70', '26 50 74',
  '30 54 78', '30 56 82', '30 58 86', '34 62 90', '28 50 72 94', '26 50 74 98', '30 54 78 102', '28 54 80 106', '32 58 84 110', '30 58 86 114',
  '34 62 90 118', '26 50 74 98 122', '30 54 78 102 126', '26 52 78 104 130', '30 56 82 108 134', '34 60 86 112 138', '30 58 86 114 142',
  '34 62 90 118 146', '30 54 78 102 126 150', '24 50 76 102 128 154', '28 54 80 106 132 158', '32 58 84 110 136 162', '26 54 82 110 138 166',
  '30 58 86 114 142 170'].map((row) => row.split(' ').map(Number));

/** Codewords of data, by version from 1 on (table 7). */
export const DATA = {
  L: [19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523, 589, 647, 721, 795, 861, 932, 1006, 1094, 1174, 1276, 1370, 1468, 1531,
    1631, 1735, 1843, 1955, 2071, 2191, 2306, 2434, 2566, 2702, 2812, 2956],
  M: [16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669, 714, 782, 860, 914, 1000, 1062, 1128, 1193,
    1267, 1373, 1455, 1541, 1631, 1725, 1812, 1914, 1992, 2102, 2216, 2334],
};

/** a × b in GF(256), bit by bit. */
function product(a, b) {
  let sum = 0;
  for (let bit = 7; bit >= 0; bit--) {
    sum <<= 1;
    if (sum > 255) sum ^= 0b100011101;
    if ((b >> bit) & 1) sum ^= a;
  }
  return sum;
}

/** Whether a binary polynomial is a multiple of another. */
function divides(divisor, value) {
  const width = divisor.toString(2).length;
  while (value.toString(2).length >= width) value ^= divisor << (value.toString(2).length - width);
  return value === 0;
}

/** Whether the word is a codeword: its polynomial is 0 at 2^0, 2^1 … */
function isWhole(word, degree) {
  for (let i = 0, x = 1; i < degree; i++, x = product(x, 2)) {
    if (word.reduce((sum, byte) => product(sum, x) ^ byte, 0) !== 0) return false;
  }
  return true;
}

const MASK = [
  (i, j) => (i + j) % 2 === 0, (i) => i % 2 === 0, (i, j) => j % 3 === 0, (i, j) => (i + j) % 3 === 0,
  (i, j) => ((i >> 1) + Math.trunc(j / 3)) % 2 === 0, (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0, (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/**
 * @param {boolean[][]} modules
 * @returns {{text: string, version: number, level: string, mask: number}}
 * @throws {AssertionError} when anything is not as the standard says
 */
export function readQr(modules) {
  const size = modules.length;
  const version = (size - 17) / 4;
  const used = modules.map((row) => row.map(() => false));
  const expect = (r, c, dark) => {
    assert.equal(modules[r][c], dark, `module ${r}, ${c}`);
    used[r][c] = true;
  };
  const bits = (places) => places.reduce((sum, [r, c]) => {
    used[r][c] = true;
    return sum * 2 + Number(modules[r][c]);
  }, 0);

  const FINDER = ['#######.', '#.....#.', '#.###.#.', '#.###.#.', '#.###.#.', '#.....#.', '#######.', '........'];
  FINDER.forEach((line, r) => [...line].forEach((mark, c) => {
    expect(r, c, mark === '#');
    expect(r, size - 1 - c, mark === '#');
    expect(size - 1 - r, c, mark === '#');
  }));
  for (let i = 8; i < size - 8; i++) {
    expect(6, i, i % 2 === 0);
    expect(i, 6, i % 2 === 0);
  }
  const centres = version > 1 ? [6, ...ALIGNMENT[version - 2]] : [];
  const far = centres[centres.length - 1];
  for (const r of centres) {
    for (const c of centres) {
      if ((r === 6 && (c === 6 || c === far)) || (c === 6 && r === far)) continue;
      ['#####', '#...#', '#.#.#', '#...#', '#####'].forEach((line, i) => [...line].forEach((mark, j) => expect(r + i - 2, c + j - 2, mark === '#')));
    }
  }
  expect(size - 8, 8, true);

  const first = [[8, 0], [8, 1], [8, 2], [8, 3], [8, 4], [8, 5], [8, 7], [8, 8], [7, 8], [5, 8], [4, 8], [3, 8], [2, 8], [1, 8], [0, 8]];
  const second = first.map((_, i) => (i < 7 ? [size - 1 - i, 8] : [8, size - 15 + i]));
  const format = bits(first);
  assert.equal(bits(second), format, 'the copies of the format differ');
  const open = format ^ 0b101010000010010;
  assert.ok(divides(0b10100110111, open), 'the format is damaged');
  const level = ['M', 'L'][open >> 13];
  const mask = (open >> 10) & 7;
  if (version >= 7) {
    const place = (i) => [size - 9 - (i % 3), 5 - Math.trunc(i / 3)];
    const names = Array.from({ length: 18 }, (_, i) => place(i));
    const name = bits(names);
    assert.equal(bits(names.map(([r, c]) => [c, r])), name, 'the copies of the version differ');
    assert.ok(divides(0b1111100100101, name), 'the version is damaged');
    assert.equal(name >> 12, version);
  }

  let stream = '';
  for (let c = size - 1, down = false; c > 0; c -= c === 8 ? 3 : 2, down = !down) {
    for (let i = 0; i < size; i++) {
      const r = down ? i : size - 1 - i;
      for (const column of [c, c - 1]) if (!used[r][column]) stream += Number(modules[r][column] !== MASK[mask](r, column));
    }
  }
  const words = stream.match(/.{8}/g).map((byte) => parseInt(byte, 2));
  assert.ok(/^0{0,7}$/.test(stream.slice(words.length * 8)), 'what is left over is not 0');

  const data = DATA[level][version - 1];
  const parted = [...partings(words, data)].find((blocks) => blocks.every((block) => isWhole(block.word, block.degree)));
  assert.ok(parted, 'no block is whole');
  const message = parted.flatMap((block) => block.word.slice(0, block.word.length - block.degree));
  const text = message.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  assert.equal(text.slice(0, 4), '0100', 'not in byte mode');
  const wide = version < 10 ? 8 : 16;
  const length = parseInt(text.slice(4, 4 + wide), 2);
  const end = 4 + wide + 8 * length;
  assert.equal(text.slice(end, end + 4), '0000', 'no terminator');
  const filled = text.slice(end + 4).match(/.{8}/g) || [];
  filled.forEach((byte, i) => assert.equal(byte, i % 2 ? '00010001' : '11101100', 'padding'));
  const bytes = text.slice(4 + wide, end).match(/.{8}/g) || [];
  return { text: new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 2))), version, level, mask };
}

/** Every way in which blocks can have been interleaved; only the right one makes them whole. */
function* partings(words, data) {
  for (let count = 1; count <= 60; count++) {
    const degree = (words.length - data) / count;
    if (!Number.isInteger(degree) || degree > 30 || degree < 7) continue;
    const short = Math.trunc(data / count);
    const longFrom = count - (data % count);
    yield Array.from({ length: count }, (_, b) => {
      const own = Array.from({ length: short }, (_, i) => words[i * count + b]);
      if (b >= longFrom) own.push(words[short * count + b - longFrom]);
      return { degree, word: [...own, ...Array.from({ length: degree }, (_, i) => words[data + i * count + b])] };
    });
  }
}
