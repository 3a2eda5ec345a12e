import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteBefore, Renditions, requestEnd } from '../../main/web/sound/reading.js';

const shards = {
  'd/0.json': { format: 1, from: 0, samples: [48000, 96123], bytes: [100, 200], names: `${'a'.repeat(16)}${'b'.repeat(16)}` },
  'd/1.json': { format: 1, from: 2, samples: [7], bytes: [9], names: 'c'.repeat(16) },
};

test('a rendition is found in its shard', async () => {
  const renditions = new Renditions({ shard: 2, files: Object.keys(shards) }, async (key) => shards[key]);
  assert.deepEqual(await renditions.of(1), { key: `a/${'b'.repeat(16)}.opus`, samples: 96123, bytes: 200 });
  assert.deepEqual(await renditions.of(2), { key: `a/${'c'.repeat(16)}.opus`, samples: 7, bytes: 9 });
});

test('a shard that failed is asked for again', async () => {
  let asked = 0;
  const renditions = new Renditions({ shard: 2, files: Object.keys(shards) }, async (key) => {
    if (asked++ === 0) throw new Error('offline');
    return shards[key];
  });
  await assert.rejects(renditions.of(0), /offline/);
  assert.equal((await renditions.of(0)).bytes, 100);
});

/** Four minutes at 64 kbit/s. */
const rendition = { key: 'a/x.opus', samples: 240 * 48000, bytes: 240 * 8000 };

test('a moment is looked for a little before where an even bitrate would have it', () => {
  const byte = byteBefore(rendition, [], 180);
  assert.ok(byte < 180 * 8000 && byte > 174 * 8000, String(byte));
  assert.equal(byteBefore(rendition, [], 1), 0);
});

test('each known place brings the guess closer', () => {
  // The first half of the track takes only a quarter of its bytes: the first guess for 100 s lies at 130 s.
  const marks = [[120 * 4000, 120 * 48000], [60 * 4000, 60 * 48000]];
  const byte = byteBefore(rendition, marks, 100);
  assert.ok(byte <= 98.5 * 4000 && byte > 97 * 4000, String(byte));
  assert.equal(byteBefore(rendition, [[50 * 4000, 99 * 48000]], 100.5), 50 * 4000);
});

test('requests are bounded, and a small rest is taken along', () => {
  assert.equal(requestEnd(rendition, 0, 2), 16384);
  assert.equal(requestEnd(rendition, 0), 80000);
  assert.equal(requestEnd(rendition, rendition.bytes - 100000), rendition.bytes);
  assert.equal(requestEnd({ ...rendition, samples: 0 }, 0), rendition.bytes);
});
