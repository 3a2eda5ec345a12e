import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Shelf } from '../../main/web/shelf.js';

const shelfOf = (text = null) => {
  const store = { text, read: () => store.text, write: (next) => (store.text = next) };
  return [new Shelf(store), store];
};

test('a favourite is kept, newest first, and let go', () => {
  const [shelf, store] = shelfOf();
  assert.equal(shelf.toggleFavourite('aaaaaa'), true);
  shelf.toggleFavourite('bbbbbb');
  assert.deepEqual(new Shelf(store).content.favourites, ['bbbbbb', 'aaaaaa']);
  assert.equal(shelf.toggleFavourite('aaaaaa'), false);
  assert.deepEqual([shelf.isFavourite('aaaaaa'), shelf.isFavourite('bbbbbb')], [false, true]);
});

test('a playlist is made, changed and thrown away', () => {
  const [shelf] = shelfOf();
  const key = shelf.create('Évening', ['aaaaaa']);
  shelf.edit(key, (kept) => { kept.title = 'Evening'; kept.tracks.push('bbbbbb'); });
  assert.deepEqual(shelf.playlist(key), { key, title: 'Evening', tracks: ['aaaaaa', 'bbbbbb'] });
  shelf.remove(key);
  assert.equal(shelf.playlist(key), undefined);
});

test('the history is newest first, bounded, and kept only when wanted', () => {
  const [shelf] = shelfOf();
  for (let i = 0; i < 600; i++) shelf.heard('aaaaaa', i);
  assert.equal(shelf.content.history.length, 500);
  assert.deepEqual(shelf.content.history[0], ['aaaaaa', 599]);
  shelf.diary = false;
  shelf.heard('bbbbbb', 1000);
  assert.equal(shelf.content.history[0][0], 'aaaaaa');
  shelf.erase('history');
  assert.deepEqual(shelf.content.history, []);
});

test('what another tab wrote meanwhile is not lost', () => {
  const [one, store] = shelfOf();
  const other = new Shelf(store);
  one.toggleFavourite('aaaaaa');
  other.toggleFavourite('bbbbbb');
  assert.deepEqual(one.content.favourites, ['bbbbbb', 'aaaaaa']);
});

test('an exported shelf merges into another one, and twice is as once', () => {
  const [one] = shelfOf();
  const key = one.create('Mine', ['aaaaaa', 'bbbbbb']);
  one.toggleFavourite('aaaaaa');
  one.heard('aaaaaa', 5);
  const [other] = shelfOf();
  other.toggleFavourite('cccccc');
  other.heard('bbbbbb', 9);
  other.merge(one.export());
  other.merge(one.export());
  assert.deepEqual(other.content.favourites, ['cccccc', 'aaaaaa']);
  assert.deepEqual(other.content.playlists, [{ key, title: 'Mine', tracks: ['aaaaaa', 'bbbbbb'] }]);
  assert.deepEqual(other.content.history, [['bbbbbb', 9], ['aaaaaa', 5]]);
});

test('broken or hostile contents are left out', () => {
  for (const text of ['', 'null', '[]', '{"favourites":7}', '{', '"x"']) assert.deepEqual(shelfOf(text)[0].content.favourites, []);
  const [shelf] = shelfOf(JSON.stringify({ favourites: ['aaaaaa', '<b>', 5, '../../x', 'aaaaaa'], playlists: [{ key: 'x' }, { key: 'kkkkkk', title: 'T'.repeat(999), tracks: [null] }], history: [['aaaaaa', 'x'], null] }));
  assert.deepEqual(shelf.content.favourites, ['aaaaaa']);
  assert.equal(shelf.content.playlists.length, 1);
  assert.equal(shelf.content.playlists[0].title.length, 120);
  assert.deepEqual(shelf.content.history, []);
  for (const text of ['{', '{}', '[]', '{"lowtunes":"shelf","format":9}']) assert.throws(() => shelf.merge(text), RangeError);
});
