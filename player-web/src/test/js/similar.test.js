import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighboursIn, Similar } from '../../main/web/similar.js';

/** The bytes of site-format.md section 5, written by hand. */
const file = (k, lists) => {
  const bytes = new Uint8Array(8 + 2 * k * lists.length).fill(0xff);
  bytes.set([0x4c, 0x54, 0x53, 0x49, 1, k, lists.length & 255, lists.length >> 8]);
  lists.forEach((list, i) => list.forEach((n, rank) => bytes.set([n & 255, n >> 8], 8 + 2 * (k * i + rank))));
  return bytes.buffer;
};

test('neighbours are read nearest first, up to the first place that is empty', () => {
  const bytes = file(3, [[2, 300, 1], [0], []]);
  assert.deepEqual(neighboursIn(bytes, 0), [2, 300, 1]);
  assert.deepEqual(neighboursIn(bytes, 1), [0]);
  assert.deepEqual(neighboursIn(bytes, 2), []);
});

test('anything else is refused', () => {
  const good = file(2, [[1, 2]]);
  assert.throws(() => neighboursIn(good, 1), RangeError);
  assert.throws(() => neighboursIn(good.slice(0, 10), 0), RangeError);
  assert.throws(() => neighboursIn(new ArrayBuffer(3), 0), RangeError);
  assert.throws(() => neighboursIn(new TextEncoder().encode('<!doctype html>').buffer, 0), RangeError);
});

test('a track is looked up in its shard, which is loaded once', async () => {
  const asked = [];
  const similar = new Similar({ k: 1, shard: 2, files: ['d/a.bin', 'd/b.bin'] }, async (key) => {
    asked.push(key);
    return key === 'd/a.bin' ? file(1, [[1], [0]]) : file(1, [[7]]);
  });
  assert.deepEqual([await similar.to(2), await similar.to(2), await similar.to(1)], [[7], [7], [0]]);
  assert.deepEqual(asked, ['d/b.bin', 'd/a.bin']);
});

test('a failure is not remembered', async () => {
  let up = false;
  const similar = new Similar({ k: 1, shard: 9, files: ['d/a.bin'] }, async () => {
    if (!up) throw new Error('offline');
    return file(1, [[4]]);
  });
  await assert.rejects(similar.to(0), /offline/);
  up = true;
  assert.deepEqual(await similar.to(0), [4]);
});

test('a site without lists has nothing to recommend', async () => {
  assert.deepEqual(await new Similar(undefined, null).to(0), []);
});
