import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Radio, randomFrom } from '../../main/web/radio.js';

/** A catalogue on a circle: neighbours are the next numbers on both sides; an artist has every fifth track. */
const circle = (count) => ({
  count,
  artistOf: (n) => n % 5,
  similar: async (n) => Array.from({ length: Math.min(20, count - 1) }, (_, i) => (n + (i % 2 ? -1 : 1) * ((i >> 1) + 1) + count) % count),
});

const listen = async (radio, steps) => {
  for (let i = 0; i < steps; i++) if (await radio.next() < 0) break;
  return radio.played;
};

test('it begins with its track, and goes on without repeating', async () => {
  const played = await listen(new Radio(circle(200), [50], randomFrom(1)), 60);
  assert.equal(played[0], 50);
  assert.equal(new Set(played).size, 60);
});

test('the same seed draws the same tracks, another one draws others', async () => {
  const draw = (seed) => listen(new Radio(circle(100), [7], randomFrom(seed)), 20);
  assert.deepEqual(await draw(3), await draw(3));
  assert.notDeepEqual(await draw(3), await draw(4));
});

test('it stays around where it began', async () => {
  const played = await listen(new Radio(circle(1000), [500], randomFrom(2)), 20);
  const distances = played.map((n) => Math.abs(n - 500)).sort((a, b) => a - b);
  assert.ok(distances[10] <= 20, `half of it within 20: ${distances}`);
});

test('artists are spaced', async () => {
  let same = 0;
  for (let seed = 0; seed < 20; seed++) {
    const played = await listen(new Radio(circle(200), [50], randomFrom(seed)), 40);
    same += played.filter((n, i) => i && n % 5 === played[i - 1] % 5).length;
  }
  assert.ok(same < 0.03 * 20 * 40, `${same} of 800`);
});

test('when everything near was played it goes on elsewhere, and ends when all was', async () => {
  const islands = { ...circle(12), similar: async (n) => (n < 4 ? [0, 1, 2, 3].filter((other) => other !== n) : []) };
  const played = await listen(new Radio(islands, [0], randomFrom(5)), 50);
  assert.deepEqual([...played].sort((a, b) => a - b), Array.from({ length: 12 }, (_, n) => n));
  assert.ok(played.slice(0, 4).every((n) => n < 4), String(played));
});

test('one track alone, or none, is the end', async () => {
  assert.deepEqual(await listen(new Radio(circle(1), [0], randomFrom(1)), 5), [0]);
  assert.deepEqual(await listen(new Radio(circle(9), [], randomFrom(1)), 5), []);
});
