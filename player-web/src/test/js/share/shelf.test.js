import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptyShelf, favourites, forgetPlays, isKept, keepTrack, mergeShelves, MOST_PLAYS, notePlay, playlists, removePlaylist, writePlaylist,
} from '../../../main/web/share/shelf.js';
import { readShelf, writeShelf } from '../../../main/web/share/shelf-file.js';
import { chooser, seeded, someIds, someTitle } from './seeded.js';

const [A, B, C, D, E] = ['AAAAAA', 'BBBBBB', 'CCCCCC', 'DDDDDD', 'EEEEEE'];
const copy = (shelf) => readShelf(writeShelf(shelf)).shelf;
const ids = (shelf, key = 'mylist') => playlists(shelf).find((list) => list.key === key)?.ids;
const withList = (tracks, now = 10) => {
  const shelf = emptyShelf();
  writePlaylist(shelf, 'mylist', 'Mine', tracks, now);
  return shelf;
};

/** A listener who does anything, with a clock of their own; ids are few, so that devices meet on them. */
function live(shelf, random, steps, clock) {
  const choose = chooser(random);
  const tracks = someIds(seeded(99), 12);
  const keys = ['listA-', 'listB_', 'listCC'];
  for (let i = 0; i < steps; i++) {
    const now = clock + Math.floor(random() * 40);
    const id = choose(tracks);
    const key = choose(keys);
    choose([
      () => keepTrack(shelf, id, true, now), () => keepTrack(shelf, id, false, now),
      () => writePlaylist(shelf, key, someTitle(random).slice(0, 3), Array.from({ length: Math.floor(random() * 9) }, () => choose(tracks)), now),
      () => {
        const list = playlists(shelf).find((one) => one.key === key);
        if (list) writePlaylist(shelf, key, list.title, list.ids.filter((_, n) => n !== 1).concat(id), now);
      },
      () => removePlaylist(shelf, key, now), () => notePlay(shelf, id, random() * 100, now), () => random() < 0.2 && forgetPlays(shelf, now),
    ])();
  }
  return shelf;
}

test('merging is commutative, associative and idempotent, whatever listeners did', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = seeded(seed);
    const common = live(emptyShelf(), random, 10, 1000);
    const [a, b, c] = [0, 1, 2].map(() => live(copy(common), random, 25, 1000 + Math.floor(random() * 60)));
    const same = (x, y) => assert.equal(writeShelf(x), writeShelf(y), `seed ${seed}`);
    same(mergeShelves(a, b), mergeShelves(b, a));
    same(mergeShelves(mergeShelves(a, b), c), mergeShelves(a, mergeShelves(b, c)));
    same(mergeShelves(a, a), a);
    const all = mergeShelves(mergeShelves(a, b), c);
    same(mergeShelves(all, b), all);
    same(copy(all), all);
  }
});

test('merging changes neither of both', () => {
  const random = seeded(5);
  const [a, b] = [live(emptyShelf(), random, 40, 0), live(emptyShelf(), random, 40, 0)];
  const before = [writeShelf(a), writeShelf(b)];
  live(mergeShelves(a, b), random, 40, 100);
  assert.deepEqual([writeShelf(a), writeShelf(b)], before);
});

test('a removal on one device survives, and so does keeping it again later', () => {
  const phone = emptyShelf();
  keepTrack(phone, A, true, 10);
  keepTrack(phone, B, true, 11);
  const laptop = copy(phone);
  keepTrack(phone, A, false, 20);
  assert.deepEqual(favourites(mergeShelves(laptop, phone)), [B]);
  const both = mergeShelves(laptop, phone);
  keepTrack(both, A, true, 30);
  assert.deepEqual(favourites(mergeShelves(phone, both)), [A, B]);
});

test('the last kept comes first, and keeping twice changes nothing', () => {
  const shelf = emptyShelf();
  keepTrack(shelf, A, true, 10);
  keepTrack(shelf, B, true, 20);
  keepTrack(shelf, A, true, 30);
  assert.deepEqual(favourites(shelf), [B, A]);
  assert.deepEqual([isKept(shelf, A), isKept(shelf, C)], [true, false]);
});

test('what is done here counts, although a clock elsewhere was ahead', () => {
  const shelf = emptyShelf();
  keepTrack(shelf, A, true, 5000);
  const elsewhere = copy(shelf);
  keepTrack(shelf, A, false, 10);
  assert.deepEqual(favourites(mergeShelves(elsewhere, shelf)), []);
});

test('a playlist is read as it was written, the same track twice too', () => {
  const random = seeded(8);
  const choose = chooser(random);
  const shelf = emptyShelf();
  for (let i = 0; i < 500; i++) {
    const list = Array.from({ length: Math.floor(random() * 30) }, () => choose([A, B, C, D, E, 'a-b_c9']));
    writePlaylist(shelf, 'mylist', `Title ${i}`, list, i);
    assert.deepEqual(playlists(shelf), [{ key: 'mylist', title: `Title ${i}`, ids: list }]);
    assert.deepEqual(ids(copy(shelf)), list);
  }
});

test('a track moved between the same two a thousand times stays in order', () => {
  const shelf = withList([A, B, C, D]);
  for (let i = 0; i < 1000; i++) {
    const order = i % 2 ? [A, B, C, D] : [A, C, B, D];
    writePlaylist(shelf, 'mylist', 'Mine', order, 20 + i);
    assert.deepEqual(ids(shelf), order);
  }
});

test('two devices add to one playlist, and both additions stay', () => {
  const phone = withList([A, B, C]);
  const laptop = copy(phone);
  writePlaylist(phone, 'mylist', 'Mine', [A, D, B, C], 20);
  writePlaylist(laptop, 'mylist', 'Ours', [A, C, E], 21);
  assert.deepEqual(playlists(mergeShelves(phone, laptop)), [{ key: 'mylist', title: 'Ours', ids: [A, D, C, E] }]);
});

test('moving one track marks one track', () => {
  const shelf = withList([A, B, C, D, E]);
  writePlaylist(shelf, 'mylist', 'Mine', [E, A, B, C, D], 20);
  assert.deepEqual([...shelf.playlists.get('mylist').tracks].filter(([, [at]]) => at === 20).map(([id]) => id), [E]);
});

test('a removed playlist stays removed, unless it is written again later', () => {
  const phone = withList([A, B]);
  const laptop = copy(phone);
  removePlaylist(phone, 'mylist', 20);
  assert.deepEqual(playlists(mergeShelves(laptop, phone)), []);
  assert.ok(!writeShelf(phone).includes(A));
  writePlaylist(laptop, 'mylist', 'Mine', [A, B, C], 15);
  assert.deepEqual(playlists(mergeShelves(laptop, phone)), []);
  writePlaylist(phone, 'mylist', 'Again', [B], 30);
  assert.deepEqual(playlists(mergeShelves(laptop, phone)), [{ key: 'mylist', title: 'Again', ids: [B] }]);
});

test('plays are remembered newest first, once each, and only so many', () => {
  const phone = emptyShelf();
  for (let i = 1; i <= MOST_PLAYS + 50; i++) if (i % 50 === 0 || i > MOST_PLAYS) notePlay(phone, A, 50, i);
  const many = { ...emptyShelf(), plays: Array.from({ length: MOST_PLAYS }, (_, i) => [i + 1, A, 100]) };
  const both = mergeShelves(phone, many);
  assert.equal(both.plays.length, MOST_PLAYS);
  assert.deepEqual(both.plays[0], [MOST_PLAYS + 50, A, 50]);
  assert.deepEqual(both.plays[50], [MOST_PLAYS, A, 100]);
});

test('plays that were forgotten stay forgotten, and later ones are noted', () => {
  const phone = emptyShelf();
  notePlay(phone, A, 100, 10);
  const laptop = copy(phone);
  notePlay(laptop, B, 101.4, 12);
  forgetPlays(phone, 11);
  assert.ok(!writeShelf(phone).includes(A));
  assert.deepEqual(mergeShelves(phone, laptop).plays, [[12, B, 100]]);
  notePlay(phone, C, -3, 5);
  assert.deepEqual(phone.plays, [[12, C, 0]]);
});
