import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forYou, spokesmen } from '../../main/web/suggest.js';
import { knownWell, tasteOf } from '../../main/web/taste.js';

const DAY = 86400;
const NOW = 1000 * DAY;

test('favourites count twice, plays fade with a half-life of 30 days, skips count against', () => {
  const taste = tasteOf(['aaaaaa'], [[NOW, 'bbbbbb', 100], [NOW - 30 * DAY, 'cccccc', 80], [NOW, 'dddddd', 5], [NOW, 'eeeeee', 30]], NOW);
  assert.deepEqual(Object.fromEntries(taste), { aaaaaa: 2, bbbbbb: 1, cccccc: 0.5, dddddd: -1, eeeeee: 0 });
});

test('favourites and what was heard this week are known well', () => {
  assert.deepEqual([...knownWell(['aaaaaa'], [[NOW - DAY, 'bbbbbb', 100], [NOW - 8 * DAY, 'cccccc', 100]], NOW)], ['aaaaaa', 'bbbbbb']);
});

test('the strongest speak first, and only what was liked', () => {
  assert.deepEqual(spokesmen(new Map([[5, 1], [3, 2], [9, -1], [4, 1], [7, 0]])), [3, 4, 5]);
});

const lists = (n) => ({ 1: [10, 11, 12], 2: [11, 13, 1], 3: [13, 14] })[n] ?? [];
const nothing = () => false;

test('what is near to several liked tracks comes first, with the one that speaks most for it', () => {
  const picks = forYou(new Map([[1, 2], [2, 1]]), nothing, lists, (n) => n, 10);
  assert.deepEqual(picks[0], { n: 11, because: 1 });
});

test('what is near to a skipped track goes back or away', () => {
  const picks = forYou(new Map([[2, 1], [3, -3]]), nothing, lists, (n) => n, 10);
  assert.ok(!picks.some(({ n }) => n === 13 || n === 14));
});

test('an artist has two picks at most, and nothing known is picked', () => {
  const picks = forYou(new Map([[1, 1]]), (n) => n === 10, lists, () => 0, 10);
  assert.deepEqual(picks.map(({ n }) => n), [11, 12]);
});

test('no taste, no picks', () => {
  assert.deepEqual(forYou(new Map(), nothing, lists, () => 0, 10), []);
});
