import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detailsIn, detailsOf } from '../../main/web/details.js';

const file = {
  format: 1, from: 256, composers: 'Erik Satie\nKaija Saariaho', composer: [1, -1, 0], licences: 'CC0-1.0', licence: [0, 0, -1],
  recordings: '\nb1a9c0e9-d987-4042-ae91-78d6a3267d69\n', lyrics: 'abcdefghijklmnop\n\n../../evil',
};

test('each track is told what is said of it, and nothing else', () => {
  assert.deepEqual(detailsIn(file, 256), { composer: 'Kaija Saariaho', licence: 'CC0-1.0', copyright: '', recording: '', lyrics: 't/abcdefghijklmnop.txt' });
  assert.deepEqual(detailsIn(file, 257), {
    composer: '', licence: 'CC0-1.0', copyright: '', recording: 'b1a9c0e9-d987-4042-ae91-78d6a3267d69', lyrics: '' });
});

test('a name of lyrics that is none leads nowhere, and a track that is not in the file has no details', () => {
  assert.equal(detailsIn(file, 258).lyrics, '');
  assert.deepEqual(Object.values(detailsIn(file, 999)).filter(Boolean), []);
  assert.deepEqual(Object.values(detailsIn({ from: 0 }, 0)).filter(Boolean), []);
});

test('a file of details is loaded once, and again after it failed', async () => {
  let loads = 0;
  const site = {
    descriptor: { details: { shard: 256, files: ['d/none.json', 'd/x.json'] } },
    load: async () => {
      if (++loads === 1) throw new Error('no network');
      return { json: async () => file };
    },
  };
  await assert.rejects(detailsOf(site, 256));
  assert.equal((await detailsOf(site, 256)).composer, 'Kaija Saariaho');
  assert.equal((await detailsOf(site, 257)).licence, 'CC0-1.0');
  assert.equal(loads, 2);
});

test('a site without details has none, and asks for nothing', async () => {
  assert.deepEqual(await detailsOf({ descriptor: {} }, 3), {});
  assert.deepEqual(await detailsOf({ descriptor: { details: { shard: 256, files: [] } } }, 3), {});
});
