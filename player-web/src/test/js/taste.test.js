import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forYou, seedsOf, tasteOf } from '../../main/web/taste.js';

const DAY = 86400;
const NOW = 1000 * DAY;

test('favourites count twice, plays fade with a half-life of 30 days, skips count against', () => {
  const taste = tasteOf(['aaaaaa'], [[NOW, 'bbbbbb', 100], [NOW - 30 * DAY, 'cccccc', 80], [NOW, 'dddddd', 5], [NOW, 'eeeeee', 30]], NOW);
  assert.deepEqual(Object.fromEntries(taste), { aaaaaa: 2, bbbbbb: 1, cccccc: 0.5, dddddd: -1, eeeeee: 0 });
});

test('the strongest speak first, and only what was liked', () => {
  assert.deepEqual(seedsOf(new Map([[5, 1], [3, 2], [9, -1], [4, 1], [7, 0]])), [3, 4, 5]);
});

const lists = { 1: [10, 11, 12], 2: [11, 13, 1], 3: [13, 14] };
const similar = async (n) => lists[n] ?? [];

test('what is near to several liked tracks comes first, with the one that speaks most for it', async () => {
  const picks = await forYou(new Map([[1, 2], [2, 1]]), similar, (n) => n, 10);
  assert.deepEqual(picks[0], { n: 11, because: 1 });
  assert.deepEqual(picks.map(({ n }) => n).sort(), [10, 11, 12, 13]);
});

test('what is near to a skipped track goes back or away', async () => {
  const picks = await forYou(new Map([[2, 1], [3, -3]]), similar, (n) => n, 10);
  assert.ok(!picks.some(({ n }) => n === 13 || n === 14));
});

test('an artist has two picks at most, and nothing known is picked', async () => {
  const picks = await forYou(new Map([[1, 1], [10, 0.1]]), similar, () => 0, 10);
  assert.deepEqual(picks.map(({ n }) => n), [11, 12]);
  assert.equal((await forYou(new Map([[1, 1], [2, 1]]), similar, () => 0, 10)).length, 2);
});

test('no taste, no picks', async () => {
  assert.deepEqual(await forYou(new Map(), similar, () => 0, 10), []);
});
