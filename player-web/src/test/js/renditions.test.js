import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Renditions } from '../../main/web/sound/renditions.js';

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
