import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragment, initSegment } from '../../main/web/sound/remux.js';

/** Boxes that hold boxes, and how many bytes of their own come first. */
const HOLDERS = { moov: 0, trak: 0, mdia: 0, minf: 0, dinf: 0, stbl: 0, mvex: 0, moof: 0, traf: 0, stsd: 8, Opus: 28, dref: 8 };

/** All boxes as a flat list of [path, content]; throws when sizes do not fit. */
function boxes(bytes, path = '') {
  const found = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  while (at < bytes.length) {
    const size = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    assert.ok(size >= 8 && at + size <= bytes.length, `${path}/${type} has a wrong size`);
    const content = bytes.subarray(at + 8, at + size);
    found.push([`${path}/${type}`, content]);
    if (type in HOLDERS) found.push(...boxes(content.subarray(HOLDERS[type]), `${path}/${type}`));
    at += size;
  }
  return found;
}

const packets = [3, 5, 4].map((size, i) => ({ data: new Uint8Array(size).fill(i + 1), start: 2 ** 32 + 960 * i, samples: i === 2 ? 480 : 960 }));

test('the beginning holds one track of Opus with all that a player asks for', () => {
  const all = Object.fromEntries(boxes(initSegment({ channels: 2, gain: -256 })));
  for (const path of ['/ftyp', '/moov/mvhd', '/moov/trak/tkhd', '/moov/trak/mdia/mdhd', '/moov/trak/mdia/hdlr', '/moov/trak/mdia/minf/smhd',
    '/moov/trak/mdia/minf/dinf/dref/url ', '/moov/trak/mdia/minf/stbl/stts', '/moov/mvex/trex']) assert.ok(all[path], path);
  const lengths = { '/moov/mvhd': 100, '/moov/trak/tkhd': 84, '/moov/trak/mdia/mdhd': 24, '/moov/mvex/trex': 24 };
  for (const [path, length] of Object.entries(lengths)) assert.equal(all[path].length, length, path);
  const dOps = all['/moov/trak/mdia/minf/stbl/stsd/Opus/dOps'];
  assert.deepEqual([...dOps], [0, 2, 0, 0, 0, 0, 0xbb, 0x80, 0xff, 0, 0]);
});

test('a fragment says when, how long and how large, and where its data begins', () => {
  const bytes = fragment(7, packets);
  const all = Object.fromEntries(boxes(bytes));
  const view = (path) => new DataView(all[path].buffer, all[path].byteOffset, all[path].length);
  assert.equal(view('/moof/mfhd').getUint32(4), 7);
  assert.equal(view('/moof/traf/tfdt').getBigUint64(4), 2n ** 32n);
  const trun = view('/moof/traf/trun');
  assert.equal(trun.getUint32(4), 3);
  assert.deepEqual([0, 1, 2].map((i) => [trun.getUint32(12 + 8 * i), trun.getUint32(16 + 8 * i)]), [[960, 3], [960, 5], [480, 4]]);
  const offset = trun.getUint32(8);
  assert.deepEqual([...bytes.subarray(offset, offset + 12)], [1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3]);
  assert.equal(offset + 12, bytes.length);
});
