import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { qr } from '../../../main/web/share/qr.js';
import { seal } from '../../../main/web/share/seal.js';
import { emptyShelf, favourites, keepTrack, mergeShelves, notePlay, playlists, removePlaylist, writePlaylist } from '../../../main/web/share/shelf.js';
import { readShelf, readShelfLink, receiveShelf, writeShelf, writeShelfLink } from '../../../main/web/share/shelf-file.js';
import { seeded, someIds } from './seeded.js';

const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/shelves.json', import.meta.url), 'utf8'));
const ids = someIds(seeded(17), 400);
const file = (members = {}) => ({ format: 'lowtunes shelf', version: 1, favourites: {}, playlists: {}, history: { gone: 0, plays: [] }, ...members });

test('published vectors are merged to the letter', () => {
  for (const { ours, theirs, merged } of vectors.merges) {
    const [a, b] = [ours, theirs].map((one) => readShelf(JSON.stringify(one)).shelf);
    assert.deepEqual(JSON.parse(writeShelf(mergeShelves(a, b))), merged);
    assert.equal(writeShelf(mergeShelves(b, a)), JSON.stringify(merged));
  }
  for (const { shelf, hash } of vectors.links) {
    assert.equal(writeShelfLink(readShelf(JSON.stringify(shelf)).shelf), hash);
    const read = readShelfLink(hash).shelf;
    assert.equal(writeShelfLink(read), hash);
  }
});

test('a shelf is written and read without loss, unknown members aside', () => {
  const shelf = emptyShelf();
  keepTrack(shelf, ids[0], true, 10);
  keepTrack(shelf, ids[1], true, 10);
  keepTrack(shelf, ids[1], false, 20);
  writePlaylist(shelf, 'mylist', '<b>Nuit</b> d’été', [ids[2], ids[2], ids[3]], 30);
  notePlay(shelf, ids[4], 73, 40);
  const text = writeShelf(shelf);
  assert.equal(writeShelf(readShelf(text).shelf), text);
  assert.equal(writeShelf(readShelf(JSON.stringify({ ...JSON.parse(text), later: [1] })).shelf), text);
});

test('receiving says what it brought', () => {
  const ours = emptyShelf();
  const theirs = emptyShelf();
  keepTrack(ours, ids[0], true, 10);
  keepTrack(theirs, ids[0], true, 10);
  keepTrack(theirs, ids[0], false, 20);
  keepTrack(theirs, ids[1], true, 20);
  writePlaylist(theirs, 'mylist', 'Theirs', [ids[2]], 20);
  notePlay(theirs, ids[2], 100, 20);
  const { shelf, added } = receiveShelf(ours, theirs);
  assert.deepEqual(added, { favourites: 1, playlists: 1, plays: 1 });
  assert.deepEqual(favourites(shelf), [ids[1]]);
  assert.deepEqual(receiveShelf(shelf, theirs).added, { favourites: 0, playlists: 0, plays: 0 });
});

test('hostile files are refused with a reason', () => {
  const text = (members) => JSON.stringify(file(members));
  const list = { gone: 0, title: [1, 'A'], tracks: {} };
  for (const [content, reason] of [
    ['', 'foreign'], ['null', 'foreign'], ['[]', 'foreign'], ['{', 'foreign'], ['7', 'foreign'], ['{"format":"other"}', 'foreign'],
    ['['.repeat(3e6), 'foreign'], ['{"a":'.repeat(5e5), 'foreign'], [' '.repeat(4e6 + 1), 'long'],
    [text({ version: 2 }), 'newer'], [text({ version: '1' }), 'damaged'], [text({ version: 0 }), 'damaged'],
    [text({ favourites: [] }), 'damaged'], [text({ favourites: null }), 'damaged'],
    ['{"format":"lowtunes shelf","version":1,"favourites":{"__proto__":[1,1]},"playlists":{},"history":{"gone":0,"plays":[]}}', 'damaged'],
    [text({ favourites: { constructor: [1, 1] } }), 'damaged'],
    [text({ favourites: { AAAAAA: 1 } }), 'damaged'], [text({ favourites: { AAAAAA: [1] } }), 'damaged'],
    [text({ favourites: { AAAAAA: [-1, 1] } }), 'damaged'], [text({ favourites: { AAAAAA: [1.5, 1] } }), 'damaged'],
    [text({ favourites: { AAAAAA: ['1', 1] } }), 'damaged'], [text({ favourites: { AAAAAA: [1e300, 1] } }), 'damaged'],
    [text({ favourites: { AAAAAA: [1, true] } }), 'damaged'],
    [text({ playlists: { mylist: [] } }), 'damaged'], [text({ playlists: { mylist: null } }), 'damaged'],
    [text({ playlists: { mylist: { ...list, title: [1, {}] } } }), 'damaged'],
    [text({ playlists: { mylist: { ...list, title: undefined } } }), 'damaged'],
    [text({ playlists: { mylist: { ...list, tracks: { AAAAAA: [1, 1, null] } } } }), 'damaged'],
    [text({ playlists: { mylist: { ...list, tracks: { AAAAAAx: [1, 1, 1] } } } }), 'damaged'],
    [text({ playlists: { mylist: { ...list, title: [1, 'A', 2] } } }), 'damaged'],
    [text({ history: null }), 'damaged'], [text({ history: { gone: 0, plays: [[1, ['AAAAAA'], 1]] } }), 'damaged'],
    [text({ history: { gone: 0, plays: [[1, 'AAAAAA', 101]] } }), 'damaged'],
  ]) {
    assert.deepEqual(readShelf(content), { reason }, content.slice(0, 120));
  }
  assert.equal({}.polluted, undefined);
});

test('times of a clock that is years ahead become tomorrow', () => {
  const { shelf } = readShelf(JSON.stringify(file({ favourites: { AAAAAA: [9e9, 1] }, history: { gone: 9e9, plays: [] } })), 1000);
  assert.deepEqual(shelf.favourites.get('AAAAAA'), [87400, 1]);
  assert.equal(shelf.gone, 87400);
});

test('what would grow beyond what a browser keeps is not merged', () => {
  const ours = emptyShelf();
  const theirs = emptyShelf();
  for (let i = 0; i < 70000; i++) {
    ours.favourites.set(`a${i.toString(36).padStart(5, '0')}`, [1, 1]);
    theirs.favourites.set(`b${i.toString(36).padStart(5, '0')}`, [1, 1]);
  }
  assert.deepEqual(receiveShelf(ours, theirs), { reason: 'long' });
});

const small = () => {
  const shelf = emptyShelf();
  ids.slice(0, 30).forEach((id, i) => keepTrack(shelf, id, true, 100 + i));
  writePlaylist(shelf, 'list-1', 'Matin d’été', ids.slice(30, 50), 200);
  writePlaylist(shelf, 'list_2', '', [ids[1], ids[1]], 200);
  writePlaylist(shelf, 'list_3', 'Road trip', [], 200);
  writePlaylist(shelf, 'gone-1', 'Gone', [ids[9]], 200);
  removePlaylist(shelf, 'gone-1', 201);
  notePlay(shelf, ids[0], 100, 300);
  return shelf;
};

test('favourites and playlists travel as a link, in order, and as a QR code', () => {
  const shelf = small();
  const hash = writeShelfLink(shelf);
  assert.match(hash, /^#s\/1\/[\w/-]*[a-z]$/);
  const read = readShelfLink(hash);
  assert.equal(read.repaired, false);
  assert.deepEqual(favourites(read.shelf), favourites(shelf));
  assert.deepEqual(playlists(read.shelf), playlists(shelf));
  assert.deepEqual(read.shelf.plays, []);
  assert.ok(qr(`https://records.example.coop/${hash}`));
  assert.deepEqual(readShelfLink(`${hash}).`), { ...read, repaired: true });
});

test('a link adds what was never here, and brings back nothing that was removed here', () => {
  const shelf = small();
  const hash = writeShelfLink(shelf);
  keepTrack(shelf, ids[0], false, 400);
  removePlaylist(shelf, 'list-1', 400);
  const text = writeShelf(shelf);
  assert.equal(writeShelf(receiveShelf(shelf, readShelfLink(hash).shelf).shelf), text);
  const fresh = receiveShelf(emptyShelf(), readShelfLink(hash).shelf);
  assert.deepEqual(fresh.added, { favourites: 30, playlists: 3, plays: 0 });
});

test('an empty shelf makes a link, a large one does not', () => {
  assert.deepEqual(readShelfLink(writeShelfLink(emptyShelf())).shelf, emptyShelf());
  const shelf = emptyShelf();
  ids.forEach((id) => keepTrack(shelf, id, true, 1));
  assert.equal(writeShelfLink(shelf), null);
});

test('damaged and hostile links of shelves are refused', () => {
  const hash = writeShelfLink(small());
  for (let i = 3; i < hash.length; i++) {
    assert.deepEqual(readShelfLink(hash.slice(0, i) + (hash[i] === 'x' ? 'y' : 'x') + hash.slice(i + 1)), { reason: 'damaged' });
  }
  const sealed = (text) => `#${seal(text)}`;
  for (const [link, reason] of [
    ['', 'foreign'], ['#l/1/AAAAAA', 'foreign'], [sealed('s/2/x'), 'newer'], [sealed('s/1/AAAAA'), 'damaged'],
    [sealed('s/1/0/title'), 'damaged'], [sealed('s/1/0/title/'), 'damaged'], [sealed('s/1/0/_!/mylist'), 'damaged'],
    [sealed('s/1/0/title/mylistAAAAA'), 'damaged'], [`#s/1/${'A'.repeat(1e6)}`, 'long'],
  ]) {
    assert.deepEqual(readShelfLink(link), { reason }, link.slice(0, 60));
  }
  assert.deepEqual(playlists(readShelfLink(sealed('s/1/0/constructor/mylist')).shelf), [{ key: 'mylist', title: 'constructor', ids: [] }]);
});
