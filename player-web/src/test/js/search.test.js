import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue } from '../../main/web/catalogue.js';
import { fold, nearly, Search } from '../../main/web/search.js';
import { browse } from './example.js';

const search = new Search(new Catalogue(browse()));

test('folding takes away accents, case and ligatures, in any script', () => {
  assert.equal(fold('ÉLODIE Œuvre Straße Łódź Đà Ørsted Æther l’été'), 'elodie oeuvre strasse lodz da orsted aether l ete');
  assert.equal(fold('Ветер'), 'ветер');
});

test('every word typed is the beginning of a word', () => {
  assert.deepEqual(search.find('etoi').tracks, [3]);
  assert.deepEqual(search.find('OUV oeu').tracks, [1]);
  assert.deepEqual(search.find('ide').tracks, []);
});

test('tracks are found by artist and album too, after those found by title', () => {
  assert.deepEqual(search.find('elodie aub').tracks, [0]);
  assert.deepEqual(search.find('slow').tracks, [2, 3]);
  assert.deepEqual(search.find('slow').albums, [1]);
  assert.deepEqual(search.find('har').artists, [1]);
  assert.deepEqual(search.find('commencer').playlists, [0]);
  assert.deepEqual(search.find('classi').genres, [1]);
  const shared = new Search(new Catalogue({ ...browse(), contributors: 'Anaïs\nBenoît', trackContributor: [0, 1, 1, -1] }));
  assert.deepEqual(shared.find('benoit').contributors, [1]);
});

test('the beginning of a title comes before a word inside one', () => {
  const again = new Search(new Catalogue({ ...browse(), titles: 'My star\nStar\nx\nStar of mine' }));
  assert.deepEqual(again.find('star').tracks, [1, 3, 0]);
});

test('nothing asked, nothing found; signs do no harm', () => {
  for (const query of ['', '  ', '(((', '\\', '.*', '"', '\u0000']) assert.deepEqual(search.find(query).tracks, []);
});

test('one slip in a word of four letters is forgiven where nothing else is found', () => {
  for (const typed of ['etiole', 'etolie', 'etoi1e', 'etooile', 'etile', 'xtoile']) assert.deepEqual(search.find(typed).tracks, [3], typed);
  assert.deepEqual(search.find('harbuor low').tracks, [2]);
  assert.deepEqual(search.find('etiol3').tracks, []);
  assert.deepEqual(search.find('lwo').tracks, []);
});

test('a slip is a letter changed, missing, too much, or two exchanged; two slips are none', () => {
  for (const typed of ['silense', 'silnce', 'sillence', 'slience', 'zilence', 'silenc']) assert.ok(nearly('silences', typed), typed);
  for (const typed of ['slinece', 'xilensse', 'ailance']) assert.ok(!nearly('silences', typed), typed);
});
