import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { match } from '../../../main/web/share/matching.js';
import { readPlaylist } from '../../../main/web/share/playlist-reading.js';
import { FORMATS } from '../../../main/web/share/playlist-writing.js';
import { readXml } from '../../../main/web/share/xml.js';
import { fold } from '../../../main/web/search.js';
import { chooser, seeded } from './seeded.js';

const golden = (name) => fs.readFileSync(new URL(`../../vectors/playlists/${name}`, import.meta.url), 'utf8');
const list = JSON.parse(golden('list.json'));
const bytes = (text) => new TextEncoder().encode(text);
const read = (text) => readPlaylist(bytes(text));

for (const [name, { ending, write }] of Object.entries(FORMATS)) {
  test(`${name} is written to the letter, and read back`, () => {
    assert.equal(write(list), golden(`list.${ending}`));
    const back = readPlaylist(bytes(write(list)));
    assert.equal(back.title, list.title);
    assert.deepEqual(back.entries.map(({ id }) => id), list.entries.map(({ id }) => id));
    assert.deepEqual(back.entries.map(({ urls }) => urls), list.entries.map(({ url }) => [url]));
    assert.deepEqual(back.entries.map(({ seconds }) => seconds), [187, 0, 61]);
    assert.deepEqual(back.entries[0].creator, 'Élodie Brume');
    assert.deepEqual(back.entries[2].title, '<script>alert(1)</script>');
  });
}

test('formats are known by their content types', () => {
  assert.deepEqual(Object.values(FORMATS).map(({ type }) => type), ['application/jspf+json', 'application/xspf+xml', 'audio/x-mpegurl']);
});

test('no title breaks a line or a document', () => {
  const title = 'a\r\nhttps://evil.example/x.opus\n#EXTM3U\u0000]]></trackList>\ud800';
  const entries = [{ title, creator: title, album: title, seconds: 3, url: 'https://a.example/a/x.opus', id: 'AbCdEf' }];
  for (const { write } of Object.values(FORMATS)) {
    const back = read(write({ title, entries }));
    assert.deepEqual([back.entries.length, back.entries[0].urls], [1, ['https://a.example/a/x.opus']]);
    assert.equal(back.title, 'a https://evil.example/x.opus #EXTM3U ]]></trackList>');
  }
});

test('M3U is read as programs write it', () => {
  const text = '#EXTM3U\r\n#PLAYLIST:Été\r\n\r\n# a comment\r\n#EXTINF:123,Artist - Song - live\r\nC:\\Music\\x.mp3\r\n'
    + '#EXTINF:-1 tvg-id="x",Alone\r\nb%20c.ogg\r\n../d/Some%20Song.flac\r\n';
  const found = (creator, title, seconds, url) => ({ title, creator, album: '', seconds, urls: [url], id: '', mbid: '' });
  const entries = [found('Artist', 'Song - live', 123, 'C:\\Music\\x.mp3'), found('', 'Alone', 0, 'b%20c.ogg'), found('', 'Some Song', 0, '../d/Some%20Song.flac')];
  assert.deepEqual(read(text), { title: 'Été', entries });
  assert.deepEqual(read(`\ufeff${text}`), { title: 'Été', entries });
  assert.deepEqual(readPlaylist(Uint8Array.from(text, (c) => c.charCodeAt(0))), { title: 'Été', entries });
  assert.equal(read('one.mp3\ntwo.ogg\n').entries.length, 2);
});

test('XSPF is read with prefixes, comments, CDATA, entities, and in any order', () => {
  const back = read(`<?xml version="1.0"?><!-- x --><x:playlist version='1' xmlns:x="http://xspf.org/ns/0/">
    <x:extension application="https://a.example/1"><title>no</title></x:extension>
    <x:trackList><x:track><x:duration> 61000 </x:duration><x:title><![CDATA[A <b> & c]]></x:title>
    <x:identifier>https://musicbrainz.org/recording/8F3471B5-7e6a-48da-86a9-c1c07a0f47ae</x:identifier><x:meta rel="x"/>
    <x:location>https://b.example/music/#/track/AbCdE_</x:location><x:creator>&#201;lodie &#x26; &quot;Co&quot;</x:creator></x:track></x:trackList>
    <x:title>Mine</x:title></x:playlist>`);
  assert.deepEqual(back, { title: 'Mine', entries: [{
    title: 'A <b> & c', creator: 'Élodie & "Co"', album: '', seconds: 61, urls: ['https://b.example/music/#/track/AbCdE_'], id: 'AbCdE_',
    mbid: '8f3471b5-7e6a-48da-86a9-c1c07a0f47ae',
  }] });
});

test('JSPF is read with single values where lists belong', () => {
  const back = read(JSON.stringify({ playlist: { track: [
    { title: 'A', identifier: 'https://musicbrainz.org/recording/8f3471b5-7e6a-48da-86a9-c1c07a0f47ae', duration: '61000' },
    { title: 7, creator: {}, location: [3, 'x'], identifier: null, duration: -1, id: 'evil', seconds: 9 }, null, 'x',
  ] } }));
  assert.deepEqual(back.entries, [
    { title: 'A', creator: '', album: '', seconds: 61, urls: [], id: '', mbid: '8f3471b5-7e6a-48da-86a9-c1c07a0f47ae' },
    { title: '', creator: '', album: '', seconds: 0, urls: ['x'], id: '', mbid: '' },
  ]);
});

test('hostile files are refused with a reason, in bounded time', () => {
  const xspf = (inside) => `<playlist><trackList>${inside}</trackList></playlist>`;
  for (const [text, reason] of [
    ['{', 'damaged'], ['{}', 'damaged'], ['{"playlist":{}}', 'damaged'], ['{"playlist":{"track":{}}}', 'damaged'], [`{"a":${'['.repeat(1e6)}`, 'damaged'],
    ['<', 'damaged'], ['<html></html>', 'damaged'], ['<playlist/>', 'damaged'], ['<playlist><trackList/><trackList/></playlist>', 'damaged'],
    ['<!DOCTYPE a [<!ENTITY b "cc">]><playlist><trackList>&b;</trackList></playlist>', 'damaged'],
    [xspf('<track><title>&#1114112;</title></track>'), 'damaged'],
    [xspf('<track></title></track>'), 'damaged'], [xspf('<track>'), 'damaged'], [`${xspf('')}<x/>`, 'damaged'], [xspf('<a>'.repeat(1e5)), 'damaged'],
    [`<!--${'-'.repeat(1e6)}`, 'damaged'], [`<a ${'b="c" '.repeat(1e5)}`, 'damaged'], [`<a${' '.repeat(1e5)}`, 'damaged'],
    [xspf('<track/>'.repeat(50001)), 'long'], [`{"playlist":{"track":[${'0,'.repeat(60000)}0]}}`, 'long'],
    ['#EXTM3U\n'.padEnd(5e6, 'x'), 'long'], ['a\n'.repeat(1e6), 'long'],
  ]) assert.deepEqual(read(text), { reason }, text.slice(0, 80));
});

test('noise never throws', () => {
  const random = seeded(31);
  const choose = chooser(random);
  const parts = ['<', '>', '/', 'track', 'playlist', '"', '=', '&', 'amp;', '#', ';', '<![CDATA[', ']]>', '<!--', '-->', '{', '}', ':', ' ', '\n', '#EXTINF:', '\u0000', 'é'];
  for (let i = 0; i < 5000; i++) {
    const noise = Array.from({ length: Math.floor(random() * 30) }, () => choose(parts)).join('');
    for (const start of ['', '<', '{', '#EXTM3U\n', '<playlist><trackList>']) assert.ok(read(start + noise));
  }
});

test('an entity that nobody declared stays what it is', () => {
  assert.equal(read('<playlist><trackList><track><title>R&b; &#x41; &</title></track></trackList></playlist>').entries[0].title, 'R&b; A &');
});

test('elements called like members of every object are only elements', () => {
  assert.deepEqual(readXml('<__proto__><constructor>x</constructor></__proto__>').children[0].text, 'x');
});

const tracks = [
  { id: 'AAAAAA', title: 'Étoile', creator: 'Élodie Brume', seconds: 200, url: 'https://a.example/a/k3v7n2abcdefghij.opus' },
  { id: 'BBBBBB', title: 'Étoile (live)', creator: 'Élodie Brume', seconds: 260 },
  { id: 'CCCCCC', title: 'Low Tide', creator: 'Harbour Lights', seconds: 100, mbid: '8f3471b5-7e6a-48da-86a9-c1c07a0f47ae' },
  { id: 'DDDDDD', title: 'Don’t Go', creator: 'A - B', seconds: 90 },
  { id: 'EEEEEE', title: 'Intro', creator: 'A', seconds: 30 },
  { id: 'FFFFFF', title: 'Intro', creator: 'B', seconds: 50 },
];
const entry = (values) => ({ title: '', creator: '', album: '', seconds: 0, urls: [], id: '', mbid: '', ...values });

test('tracks are found by id, then by MusicBrainz, then by artist, title and length', () => {
  for (const [values, place, by] of [
    [{ id: 'CCCCCC', title: 'Étoile', creator: 'Élodie Brume' }, 2, 'id'],
    [{ id: 'zzzzzz', mbid: tracks[2].mbid, title: 'Étoile', creator: 'Élodie Brume' }, 2, 'musicbrainz'],
    [{ urls: ['http://old.example/music/a/k3v7n2abcdefghij.opus#t=3'] }, 0, 'id'],
    [{ creator: 'ELODIE BRUME', title: 'etoile', seconds: 201 }, 0, 'name'],
    [{ creator: 'Elodie Brume', title: 'Etoile', seconds: 259 }, 1, 'name'],
    [{ creator: 'Elodie Brume', title: 'Etoile' }, 0, 'name'],
    [{ creator: 'Elodie Brume', title: 'Etoile', seconds: 230 }, -1, ''],
    [{ creator: 'Harbour Lights', title: 'Low Tide [Remastered 2009]', seconds: 101 }, 2, 'name'],
    [{ creator: 'Harbour Lights', title: 'Low Tide feat. Nobody', seconds: 101 }, 2, 'name'],
    [{ creator: 'Harbour Lights', title: 'Low Tide feat. Nobody' }, -1, ''],
    [{ creator: 'A', title: 'B - Don\'t go', seconds: 90 }, 3, 'name'],
    [{ title: 'Intro', seconds: 50 }, 5, 'name'], [{ title: 'Intro' }, -1, ''], [{}, -1, ''], [{ title: '…' }, -1, ''],
  ]) {
    const { tracks: places, by: how, missing } = match([entry(values)], tracks, fold);
    assert.deepEqual([places, how, missing.length], [[place], [by], place < 0 ? 1 : 0], JSON.stringify(values));
  }
});

test('what was not found is listed, in order', () => {
  const entries = [entry({ id: 'AAAAAA' }), entry({ title: 'Nowhere', creator: 'Nobody' }), entry({ id: 'AAAAAA' })];
  assert.deepEqual(match(entries, tracks, fold), { tracks: [0, -1, 0], by: ['id', '', 'id'], missing: [entries[1]] });
});
