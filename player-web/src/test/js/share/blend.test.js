import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { blend } from '../../../main/web/share/blend.js';
import { chooser, seeded } from './seeded.js';

const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/blends.json', import.meta.url), 'utf8'));

/** A catalogue on a ring: each track sounds like the ones beside it. */
const ring = (count, k = 20) => (n) => Array.from({ length: k }, (_, r) => (n + (r % 2 ? -1 : 1) * ((r >> 1) + 1) + count) % count);
const range = (from, to) => Array.from({ length: to - from }, (_, i) => from + i);
const some = (random, count, most) => Array.from({ length: 1 + Math.floor(random() * most) }, () => chooser(random)(range(0, count)));

test('published vectors come out to the number', () => {
  for (const { a, b, neighbours, count, length, artists, ...expected } of vectors) {
    const made = blend(a, b, (n) => neighbours[n], { count, length, artistOf: artists && ((n) => artists[n]) });
    assert.deepEqual(made, expected);
  }
});

test('whoever comes first, the mix is the same', () => {
  const random = seeded(41);
  for (let i = 0; i < 300; i++) {
    const [a, b] = [some(random, 200, 40), some(random, 200, 40)];
    const [ab, ba] = [blend(a, b, ring(200), { count: 200 }), blend(b, a, ring(200), { count: 200 })];
    assert.deepEqual(ab.tracks, ba.tracks);
    assert.deepEqual(ab.from, ba.from.map((origin) => ({ a: 'b', b: 'a' })[origin] ?? origin));
    assert.equal(ab.match.percent, ba.match.percent);
    assert.deepEqual(ab.match.near, [...ba.match.near].reverse());
  }
});

test('no track comes twice, no mix is too long, and everything is from one of both or sounds like it', () => {
  const random = seeded(43);
  for (let i = 0; i < 300; i++) {
    const [a, b] = [some(random, 300, 60), some(random, 300, 60)];
    const { tracks, from } = blend(a, b, ring(300), { count: 300, length: 30 });
    assert.equal(new Set(tracks).size, tracks.length);
    assert.ok(tracks.length <= 30);
    tracks.forEach((track, n) => {
      assert.equal(from[n], a.includes(track) ? (b.includes(track) ? 'both' : 'a') : b.includes(track) ? 'b' : 'new');
      assert.ok(from[n] !== 'new' || [...a, ...b].some((own) => ring(300)(own).includes(track)));
    });
  }
});

test('both have as many turns, whatever the length of their lists', () => {
  const { from } = blend(range(0, 60), range(500, 560), ring(1000), { count: 1000 });
  assert.deepEqual([from.filter((o) => o === 'a').length, from.filter((o) => o === 'b').length], [20, 20]);
  const short = blend([0, 1, 2], range(500, 560), ring(1000), { count: 1000 });
  assert.equal(short.from.filter((o) => o === 'a').length, 3);
  const [theirs, ours] = [short.from.filter((o) => o === 'b').length, short.from.filter((o) => o !== 'b').length];
  assert.ok(Math.abs(theirs - ours) <= 1, `${ours} and ${theirs}`);
});

test('what both have comes early, and what suits the other comes first', () => {
  const { tracks, from } = blend([100, 10, 500], [101, 700, 500], ring(1000), { count: 1000 });
  assert.deepEqual(new Set(tracks.slice(0, 2)), new Set([100, 101]));
  assert.deepEqual([tracks[2], from[2]], [500, 'both']);
});

test('one artist does not follow himself where there is another', () => {
  const artistOf = (track) => track % 7;
  const { tracks } = blend(range(0, 60), range(500, 560), ring(1000), { count: 1000, artistOf });
  for (let i = 1; i < tracks.length; i++) assert.notEqual(artistOf(tracks[i]), artistOf(tracks[i - 1]));
});

test('the score is what chance does not explain', () => {
  const match = (a, b, count = 1000) => blend(a, b, ring(count), { count }).match;
  const list = range(0, 30);
  assert.deepEqual(match(list, list), { percent: 100, word: 'same', common: 30, near: [30, 30], of: [30, 30] });
  assert.deepEqual(match(list, range(500, 530)), { percent: 0, word: 'far', common: 0, near: [0, 0], of: [30, 30] });
  assert.equal(match(range(0, 1000).filter((n) => n % 30 === 0), range(0, 1000).filter((n) => n % 30 === 15)).percent, 0);
  assert.equal(match(range(0, 30), range(25, 55)).word, 'close');
  const random = seeded(47);
  let sum = 0;
  for (let i = 0; i < 200; i++) sum += match(some(random, 1000, 30), some(random, 1000, 30)).percent;
  assert.ok(sum / 200 < 12, `lists drawn by lot: ${sum / 200} %`);
});

test('in a catalogue where everything sounds like everything, only what is common counts', () => {
  assert.equal(blend([0, 1, 2, 3], [2, 3, 4, 5], ring(6, 5), { count: 6 }).match.percent, 50);
});

test('two equal lists make a mix of themselves', () => {
  assert.deepEqual(new Set(blend([4, 4, 3, 9], [9, 3, 4], ring(1000), { count: 1000, length: 3 }).tracks), new Set([3, 4, 9]));
});

test('with an empty list there is nothing to be fair about', () => {
  assert.deepEqual(blend([], [], ring(5, 2), { count: 5 }).tracks, []);
  assert.deepEqual(blend([1], [], ring(5, 2), { count: 5 }), { tracks: [], from: [], match: { percent: 0, word: 'far', common: 0, near: [0, 0], of: [1, 0] } });
});

test('a catalogue without index makes a mix, too', () => {
  assert.deepEqual(blend([1, 2], [3, 4], () => [], { count: 5 }).tracks, [1, 3, 2, 4]);
});
