/** The player's logic of recommendations, against the vectors that the builder's side makes (similarity.md). */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { forYou, nextOfRadio, path } from '../../main/web/suggest.js';

const vectors = new URL('../../../../lowtunes-maven-plugin/src/test/resources/org/lowtunes/similarity/suggestions.json', import.meta.url);
const { artists, neighbours, vectors: places, ...expected } = JSON.parse(fs.readFileSync(vectors, 'utf8'));
const lists = (n) => neighbours[n];
const artistOf = (n) => artists[n];

test('a radio draws what the reference draws', () => {
  for (const { seed, random, result } of expected.radio) {
    const played = [seed];
    for (const figure of random) {
      const next = nextOfRadio(played, figure, { lists, artistOf, count: neighbours.length });
      if (next < 0) break;
      played.push(next);
    }
    assert.deepEqual(played.slice(1), result);
  }
});

test('a path from one track to another', () => {
  for (const { from, to, length, result } of expected.path) assert.deepEqual(path(places, from, to, length, artistOf), result);
});

test('for you', () => {
  for (const { history, count, result } of expected.forYou) {
    const taste = new Map();
    const recent = new Set();
    for (const { track, daysAgo, what } of history) {
      const worth = { like: 2, skip: -1 }[what] ?? 1;
      taste.set(track, (taste.get(track) ?? 0) + worth * 2 ** (-daysAgo / 30));
      if (daysAgo < 7) recent.add(track);
    }
    const picks = forYou(taste, (n) => recent.has(n), lists, artistOf, count);
    assert.deepEqual(picks.map(({ n, because }) => ({ track: n, because })), result);
  }
});

test('where nothing is known nothing is said', () => {
  const empty = { lists: () => [], artistOf, count: 3 };
  assert.equal(nextOfRadio([0], 0.5, empty), -1);
  assert.deepEqual(path([[0, 0], [1, 0]], 0, 1, 5, artistOf), []);
});
