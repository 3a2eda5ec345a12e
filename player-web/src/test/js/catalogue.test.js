import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue } from '../../main/web/catalogue.js';
import { browse } from './example.js';

test('a track knows its album, artist, genres and place', () => {
  const catalogue = new Catalogue(browse());
  assert.deepEqual(catalogue.track(1), {
    number: 1, id: 'bbbbbb', title: 'Œuvre ouverte', seconds: 120, artist: 0, album: 0, genres: [0, 1], position: 2, disc: 1 });
  assert.deepEqual(catalogue.track(2).genres, []);
  assert.equal(catalogue.track(3).album, 1);
});

test('numbers and discs are taken from the tags where they are given', () => {
  const track = new Catalogue({ ...browse(), trackNumber: [7, 0, 1, 1], trackDisc: [1, 1, 1, 2] }).track(3);
  assert.deepEqual([track.position, track.disc], [1, 2]);
});

test('without numbers each disc is counted from 1', () => {
  const catalogue = new Catalogue({ ...browse(), trackNumber: undefined, trackDisc: [1, 2, 1, 1] });
  assert.deepEqual([0, 1, 2, 3].map((n) => catalogue.track(n).position), [1, 1, 1, 2]);
});

test('an id is found, and an unknown one is not', () => {
  const catalogue = new Catalogue(browse());
  assert.equal(catalogue.numberOf('cccccc'), 2);
  assert.equal(catalogue.numberOf('zzzzzz'), -1);
});

test('an alias means its track, and an id that is a track’s own means that one', () => {
  const catalogue = new Catalogue({ ...browse(), aliases: { ids: 'oldoldaaaaaaformerbeyond', tracks: [2, 1, 2, 99] } });
  assert.deepEqual(['oldold', 'former', 'aaaaaa', 'beyond'].map((id) => catalogue.numberOf(id)), [2, 2, 0, -1]);
  assert.deepEqual(catalogue.synonyms('former'), ['cccccc', 'oldold', 'former']);
  assert.deepEqual(catalogue.synonyms('zzzzzz'), ['zzzzzz']);
});

test('albums, artists and playlists are found by their slug only', () => {
  const catalogue = new Catalogue(browse());
  assert.equal(catalogue.named('album', 'slow-machines').first, 2);
  assert.deepEqual(catalogue.named('artist', 'elodie-brume').albums, [0]);
  assert.deepEqual(catalogue.named('artist', 'guest').tracks, [3]);
  assert.equal(catalogue.named('playlist', 'Pour commencer'), undefined);
});

test('a playlist leaves out numbers that are not in the catalogue', () => {
  assert.deepEqual(new Catalogue(browse()).playlists[0].tracks, [3, 0]);
});

test('a cover has two addresses and its text; an album without one has none', () => {
  const catalogue = new Catalogue(browse());
  assert.deepEqual(catalogue.cover(0), { small: 'c/abcdefghijklmnop.webp', large: 'c/qrstuvwxyz234567.webp', alt: 'A river at night' });
  assert.equal(catalogue.cover(-1), null);
  assert.equal(catalogue.cover(5), null);
});

test('an empty library is a catalogue too', () => {
  const catalogue = new Catalogue({ ids: '', titles: '', seconds: [], trackArtist: [], artists: '', artistSlugs: '', genres: '',
    albums: '', albumSlugs: '', albumArtist: [], albumYear: [], albumTracks: [], albumAdded: [], albumCover: [] });
  assert.deepEqual([catalogue.count, catalogue.albums, catalogue.artists, catalogue.playlists], [0, [], [], []]);
});

test('columns that do not fit together are refused', () => {
  assert.throws(() => new Catalogue({ ...browse(), titles: 'Only one' }), RangeError);
  assert.throws(() => new Catalogue({ ...browse(), albumTracks: [2, 3] }), RangeError);
});

test('a thing that was renamed is found by its former name', () => {
  const catalogue = new Catalogue({ ...browse(), moved: { 'album/night': 'nocturnes' } });
  assert.equal(catalogue.slugNow('album', 'night'), 'nocturnes');
  assert.equal(catalogue.slugNow('artist', 'night'), 'night');
});
