import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Shelf } from '../../main/web/shelf.js';

const shelfOf = (text = null) => {
  const store = { text, read: () => store.text, write: (next) => Boolean(store.text = next) };
  return [new Shelf(store), store];
};

test('a favourite is kept over a reload, and let go', () => {
  const [shelf, store] = shelfOf();
  assert.equal(shelf.toggleFavourite('aaaaaa'), true);
  shelf.toggleFavourite('bbbbbb');
  assert.deepEqual([...new Shelf(store).favourites].sort(), ['aaaaaa', 'bbbbbb']);
  assert.equal(shelf.toggleFavourite('aaaaaa'), false);
  assert.deepEqual([shelf.isFavourite('aaaaaa'), shelf.isFavourite('bbbbbb')], [false, true]);
});

test('a favourite stays one when its track has got another id, and is let go under both', () => {
  const text = shelfOf();
  text[0].toggleFavourite('oldold');
  const shelf = new Shelf(text[1], (id) => (['oldold', 'newnew'].includes(id) ? ['newnew', 'oldold'] : [id]));
  assert.equal(shelf.isFavourite('newnew'), true);
  assert.equal(shelf.toggleFavourite('newnew'), false);
  assert.deepEqual(shelf.favourites, []);
});

test('a playlist is made, changed and thrown away', () => {
  const [shelf] = shelfOf();
  const key = shelf.create('Évening', ['aaaaaa']);
  shelf.write(key, 'Evening', ['bbbbbb', 'aaaaaa']);
  assert.deepEqual(shelf.playlists, [{ key, title: 'Evening', ids: ['bbbbbb', 'aaaaaa'] }]);
  shelf.remove(key);
  assert.deepEqual(shelf.playlists, []);
});

test('the history names each track once, the last heard first, and is forgotten when wanted', () => {
  const [shelf] = shelfOf();
  for (const [i, id] of ['aaaaaa', 'bbbbbb', 'aaaaaa'].entries()) shelf.notePlay(id, 100, 1000 + i);
  assert.deepEqual([shelf.heard, shelf.plays], [['aaaaaa', 'bbbbbb'], 3]);
  shelf.erase('history');
  assert.deepEqual([shelf.heard, shelf.plays], [[], 0]);
});

test('what another tab wrote meanwhile is not lost', () => {
  const [one, store] = shelfOf();
  const other = new Shelf(store);
  one.toggleFavourite('aaaaaa');
  other.toggleFavourite('bbbbbb');
  assert.equal(one.favourites.length, 2);
});

test('an exported shelf merges into another one', () => {
  const [one] = shelfOf();
  one.create('Mine', ['aaaaaa', 'bbbbbb']);
  const [other] = shelfOf();
  other.toggleFavourite('cccccc');
  assert.equal(other.merge(one.export()).added.playlists, 1);
  assert.deepEqual([other.favourites, other.playlists.length], [['cccccc'], 1]);
  assert.equal(other.merge('{}').reason, 'foreign');
});

test('each part is erased by itself', () => {
  const [shelf] = shelfOf();
  shelf.toggleFavourite('aaaaaa');
  shelf.create('Mine', []);
  shelf.erase('favourites');
  assert.deepEqual([shelf.favourites, shelf.playlists.length], [[], 1]);
  shelf.erase('playlists');
  assert.deepEqual(shelf.playlists, []);
});

test('what a newer player wrote is not overwritten; what is broken is', () => {
  const [shelf, store] = shelfOf('{"format":"lowtunes shelf","version":2}');
  shelf.toggleFavourite('aaaaaa');
  assert.equal(store.text, '{"format":"lowtunes shelf","version":2}');
  const [broken] = shelfOf('{');
  broken.toggleFavourite('aaaaaa');
  assert.deepEqual(broken.favourites, ['aaaaaa']);
});
