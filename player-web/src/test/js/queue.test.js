import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue } from '../../main/web/queue.js';

/** A queue of the tracks 10, 11, 12 … @param {number} n how many @param {number} at index of the current one */
const queueOf = (n, at = 0) => {
  const queue = new Queue();
  queue.set(Array.from({ length: n }, (_, i) => 10 + i), at);
  return queue;
};

/** Random figures that are the same each time. */
const seeded = (seed) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

test('an empty queue has nothing to play', () => {
  const queue = new Queue();
  assert.deepEqual([queue.current, queue.following(), queue.preceding(), queue.length], [-1, -1, -1, 0]);
});

test('what follows ends at the end', () => {
  assert.equal(queueOf(3, 1).following(), 2);
  assert.equal(queueOf(3, 2).following(), -1);
});

test('repeating all begins again, backwards too', () => {
  const queue = queueOf(3, 2);
  queue.repeat = 'all';
  assert.equal(queue.following(), 0);
  queue.at = 0;
  assert.equal(queue.preceding(), 2);
});

test('repeating one stays, unless another one is asked for', () => {
  const queue = queueOf(3, 1);
  queue.repeat = 'one';
  assert.equal(queue.following(), 1);
  assert.equal(queue.following(true), 2);
});

test('play next and add put tracks where they belong', () => {
  const queue = queueOf(3, 1);
  queue.playNext([1, 2]);
  queue.add([3]);
  assert.deepEqual(queue.tracks, [10, 11, 1, 2, 12, 3]);
  assert.equal(queue.current, 11);
});

test('adding to an empty queue makes the first one current', () => {
  const queue = new Queue();
  queue.add([5, 6]);
  assert.equal(queue.current, 5);
});

test('removing before, at and after the current one', () => {
  const queue = queueOf(4, 2);
  assert.equal(queue.remove(0), false);
  assert.equal(queue.current, 12);
  assert.equal(queue.remove(2), false);
  assert.deepEqual([queue.tracks, queue.current], [[11, 12], 12]);
  assert.equal(queue.remove(1), true);
  assert.equal(queue.current, 11);
  queue.remove(0);
  assert.deepEqual([queue.current, queue.at], [-1, -1]);
});

test('moving keeps what plays', () => {
  const queue = queueOf(4, 1);
  queue.move(3, 0);
  assert.deepEqual([queue.tracks, queue.current], [[13, 10, 11, 12], 11]);
  queue.move(2, 3);
  assert.deepEqual([queue.tracks, queue.current], [[13, 10, 12, 11], 11]);
  queue.move(9, 0);
  assert.deepEqual(queue.tracks, [13, 10, 12, 11]);
});

test('shuffling keeps what was played and what plays, and loses nothing', () => {
  const queue = queueOf(50, 5);
  queue.shuffle(seeded(1));
  assert.deepEqual(queue.tracks.slice(0, 6), [10, 11, 12, 13, 14, 15]);
  assert.notDeepEqual(queue.tracks, queueOf(50).tracks);
  assert.deepEqual([...queue.tracks].sort((a, b) => a - b), queueOf(50).tracks);
});

test('undoing a shuffle brings the order back, around what plays', () => {
  const queue = queueOf(20, 3);
  queue.shuffle(seeded(7));
  queue.at = 9;
  const playing = queue.current;
  queue.unshuffle();
  assert.deepEqual([queue.tracks, queue.current, queue.shuffled], [queueOf(20).tracks, playing, false]);
});

test('what was added while shuffled stands where it was put, after the undo', () => {
  const queue = queueOf(5, 2);
  queue.shuffle(seeded(3));
  queue.playNext([1, 2]);
  queue.add([3]);
  queue.unshuffle();
  assert.deepEqual(queue.tracks, [10, 11, 12, 1, 2, 13, 14, 3]);
});

test('a shuffled queue that is replaced begins with the chosen track and mixes all others', () => {
  const queue = queueOf(3);
  queue.shuffled = true;
  queue.set([1, 2, 3, 4, 5, 6, 7, 8], 4, seeded(5));
  assert.equal(queue.current, 5);
  assert.equal(queue.at, 0);
  queue.unshuffle();
  assert.deepEqual([queue.tracks, queue.at], [[1, 2, 3, 4, 5, 6, 7, 8], 4]);
});

test('every order of three is about as likely as another', () => {
  const counts = {};
  const random = seeded(11);
  for (let i = 0; i < 6000; i++) {
    const queue = queueOf(4);
    queue.shuffle(random);
    counts[queue.tracks.slice(1)] = (counts[queue.tracks.slice(1)] ?? 0) + 1;
  }
  assert.equal(Object.keys(counts).length, 6);
  for (const count of Object.values(counts)) assert.ok(count > 850 && count < 1150, `${count} of 6000`);
});

test('in another catalogue tracks keep their places, and those that are gone leave', () => {
  const queue = queueOf(5, 2);
  queue.translate((n) => (n === 10 ? -1 : n + 100));
  assert.deepEqual([queue.tracks, queue.current], [[111, 112, 113, 114], 112]);
  queue.translate((n) => (n === 112 ? -1 : n));
  assert.deepEqual([queue.tracks, queue.current], [[111, 113, 114], 113]);
  queue.translate(() => -1);
  assert.deepEqual([queue.current, queue.at], [-1, -1]);
});

test('a queue is taken back as it was, shuffled and undoable, without what is gone', () => {
  const queue = queueOf(6, 2);
  queue.repeat = 'all';
  queue.shuffle(seeded(4));
  const again = new Queue();
  again.state = JSON.parse(JSON.stringify(queue.state));
  assert.deepEqual(again.state, queue.state);
  again.unshuffle();
  assert.deepEqual(again.tracks, [10, 11, 12, 13, 14, 15]);
  again.state = { tracks: [5, -1, 7], at: 2 };
  assert.deepEqual([again.tracks, again.current, again.repeat], [[5, 7], 7, 'none']);
});

test('nonsense taken back gives a queue that works', () => {
  const queue = new Queue();
  for (const state of [{ tracks: [] }, { tracks: [1], at: 99, repeat: 'x', shuffled: 'y' }, { tracks: [1, 2], at: 'a', places: [null] }]) {
    queue.state = state;
    assert.ok(queue.length === 0 || queue.current > 0);
  }
});
