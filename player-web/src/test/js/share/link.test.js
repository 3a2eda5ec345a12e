import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { MOST_TRACKS, readList, writeList } from '../../../main/web/share/link.js';
import { seal } from '../../../main/web/share/seal.js';
import { cleanTitle } from '../../../main/web/share/title.js';
import { chooser, seeded, someIds, someTitle } from './seeded.js';

const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/links.json', import.meta.url), 'utf8'));
const ids = someIds(seeded(7), 300);
const sealed = (text) => `#${seal(text)}`;

test('published vectors are written and read to the letter', () => {
  for (const { title, ids: tracks, hash } of vectors.lists) {
    assert.equal(writeList({ title, ids: tracks }), hash);
    assert.deepEqual(readList(hash), { title, ids: tracks, repaired: false });
  }
  for (const { hash, title, ids: tracks } of vectors.repaired) {
    assert.deepEqual(readList(hash), { title, ids: tracks, repaired: true }, hash);
  }
  for (const { hash, reason } of vectors.refused) assert.deepEqual(readList(hash), { reason }, hash);
});

test('random lists come back as they were, with their titles made harmless', () => {
  const random = seeded(1);
  for (let i = 0; i < 2000; i++) {
    const list = { title: someTitle(random), ids: someIds(random, 1 + Math.floor(random() * (i % 50 ? 30 : 300))) };
    const hash = writeList(list);
    assert.deepEqual(readList(hash), { title: cleanTitle(list.title), ids: list.ids, repaired: false });
    assert.match(hash, /^#l\/1\/[\w/-]*[a-z]$/);
  }
});

test('a link of 50 tracks has fewer than 400 characters, one of 300 fewer than 2,400', () => {
  const site = 'https://records.example.coop/';
  assert.equal(new URL(site).host.length, 20);
  const fifty = site.length + 2 + writeList({ title: 'Summer on the road', ids: ids.slice(0, 50) }).length;
  const most = site.length + writeList({ title: '🎵'.repeat(100), ids }).length;
  console.log(`50 tracks: ${fifty} characters; 300 tracks and the longest title: ${most}`);
  assert.ok(fifty < 400);
  assert.ok(most < 2400);
});

const ANY = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_/.,;:!?)(]["\'%#&=+~*@$ |<>\u200bé'];

/** Every text that differs from the given one by one edit, and what the edit was. */
function* edits(text) {
  for (let i = 0; i <= text.length; i++) {
    const [before, after] = [text.slice(0, i), text.slice(i)];
    for (const c of ANY) {
      yield ['insert', before + c + after];
      if (after && c !== after[0]) yield ['substitute', before + c + after.slice(1)];
    }
    if (after) yield ['delete', before + after.slice(1)];
    if (after.length > 1 && after[0] !== after[1]) yield ['swap', before + after[1] + after[0] + after.slice(2)];
    if (after && after[0].toLowerCase() !== after[0].toUpperCase()) {
      yield ['case', before + (after[0] === after[0].toLowerCase() ? after[0].toUpperCase() : after[0].toLowerCase()) + after.slice(1)];
    }
  }
}

test('every single edit of a link is noticed: it is refused, or taken back and said', () => {
  const random = seeded(3);
  let tried = 0;
  for (let i = 0; i < 24; i++) {
    const list = { title: cleanTitle(someTitle(random).slice(0, 12)), ids: someIds(random, 1 + (i % 8)) };
    const text = writeList(list).slice(1);
    for (const [edit, changed] of edits(text)) {
      const read = readList(`#${changed}`);
      tried++;
      if (read.reason) continue;
      assert.equal(edit, 'insert', `${edit} made ${changed} of ${text}`);
      assert.deepEqual(read, { ...list, repaired: true }, changed);
    }
  }
  console.log(`${tried} edits tried`);
});

test('letters, - and _ put in anywhere but at the end are refused', () => {
  const text = writeList({ title: 'Road trip', ids: ids.slice(0, 4) }).slice(1);
  for (let i = 0; i < text.length; i++) {
    for (const c of ANY.filter((c) => /[\w/-]/.test(c))) {
      assert.match(readList(`#${text.slice(0, i)}${c}${text.slice(i)}`).reason, i < 2 ? /foreign|damaged/ : /damaged/, `${c} at ${i}`);
    }
  }
});

test('any two characters exchanged, at any distance, are noticed', () => {
  const random = seeded(5);
  const text = writeList({ title: 'Étoile', ids: someIds(random, 20) }).slice(1);
  for (let i = 2; i < text.length; i++) {
    for (let j = i + 1; j < text.length; j++) {
      if (text[i] === text[j]) continue;
      const changed = text.slice(0, i) + text[j] + text.slice(i + 1, j) + text[i] + text.slice(j + 1);
      assert.equal(readList(`#${changed}`).reason, 'damaged', changed);
    }
  }
});

test('several edits at once are noticed', () => {
  const random = seeded(19);
  const choose = chooser(random);
  const plain = ANY.filter((c) => /[\w/-]/.test(c));
  for (let i = 0; i < 20000; i++) {
    const text = writeList({ title: 'Road trip', ids: ids.slice(0, 8) }).slice(1);
    let changed = text;
    for (let n = 2 + Math.floor(random() * 3); n; n--) {
      const at = 2 + Math.floor(random() * (changed.length - 2));
      changed = changed.slice(0, at) + choose(['', choose(plain), choose(plain) + choose(plain)]) + changed.slice(at + Math.floor(random() * 3));
    }
    const read = readList(`#${changed}`);
    if (!read.reason) assert.deepEqual(read.ids, ids.slice(0, 8), changed);
  }
});

test('a link in capitals, in small letters or cut short is refused', () => {
  const random = seeded(9);
  for (let i = 0; i < 200; i++) {
    const hash = writeList({ title: someTitle(random), ids: someIds(random, 1 + Math.floor(random() * 20)) });
    assert.ok(readList(hash.toUpperCase()).reason);
    assert.ok(readList(hash.toLowerCase()).reason);
    for (let end = 0; end < hash.length; end++) assert.ok(readList(hash.slice(0, end)).reason);
  }
});

test('what messengers and mailers glue to a link or break into it is taken out and said', () => {
  const list = { title: 'Road trip', ids: ids.slice(0, 12) };
  const hash = writeList(list);
  for (const end of ['.', ')', ',', ').', '!', '?', '"', '>', '»', '_', '*', '-', '/', '…', '%22', '%3E', '%C2%BB', '\u200b', ' ']) {
    assert.deepEqual(readList(hash + end), { ...list, repaired: true }, end);
  }
  for (const inside of ['\n', '\r\n ', '%20', '%0A', '\u00ad', '\u200b', '=\n']) {
    assert.deepEqual(readList(hash.slice(0, 40) + inside + hash.slice(40)), { ...list, repaired: true }, JSON.stringify(inside));
  }
  assert.deepEqual(readList(hash.replace(/\//g, '%2F').replace('l%2F', 'l/')), { ...list, repaired: true });
});

test('markup in a title stays text, and what hides or turns text is gone', () => {
  const title = '<img src=x onerror=alert(1)>';
  assert.equal(readList(writeList({ title, ids: ids.slice(0, 1) })).title, title);
  assert.equal(cleanTitle(' a\u202eb\u0000c\n\td\u2066 \ud800e\ufeff '), 'ab c d e');
});

test('a long title is cut between characters that people see', () => {
  assert.equal(cleanTitle('é'.repeat(200)), 'é'.repeat(60));
  assert.equal(cleanTitle('🎵'.repeat(200)), '🎵'.repeat(60));
  assert.equal(cleanTitle(`${'x'.repeat(58)}👩🏽‍🎤`), 'x'.repeat(58));
  assert.equal(cleanTitle(`${'x'.repeat(59)}q\u0323\u0307`), 'x'.repeat(59));
  assert.equal(cleanTitle('\u0301'.repeat(100)), '');
});

test('cleaning a clean title changes nothing', () => {
  const random = seeded(11);
  for (let i = 0; i < 3000; i++) {
    const clean = cleanTitle(someTitle(random) + someTitle(random));
    assert.equal(cleanTitle(clean), clean);
    assert.ok([...clean].length <= 60);
    assert.ok(clean.isWellFormed?.() ?? true);
  }
});

test('hostile links give a reason', () => {
  const id = 'AbCdEf';
  for (const [hash, reason] of [
    ['', 'foreign'], ['#', 'foreign'], ['#/album/x', 'foreign'], ['#l', 'foreign'], ['#s/1/AAAAAA', 'foreign'],
    ['#l/', 'damaged'], ['#l/1', 'damaged'], ['#l/1/', 'damaged'], ['#l/1/%', 'damaged'], [`#l/1/${'%'.repeat(3000)}`, 'damaged'],
    [`#l/1/${'A'.repeat(1e6)}`, 'long'], [`#l/1/${'-'.repeat(3900)}a`, 'damaged'],
    [sealed(`l/2/whatever/${id}`), 'newer'], [sealed('l/17/x'), 'newer'], [sealed(`l/0/${id}`), 'damaged'], [sealed(`l/01/${id}`), 'damaged'],
    [sealed(`l/1/`), 'damaged'], [sealed(`l/1/${id}x`), 'damaged'], [sealed('l/1/<a>.&='), 'damaged'], [sealed(`l/1/_!/${id}`), 'damaged'],
    [sealed(`l/1/_gICA/${id}`), 'damaged'], [sealed(`l/1/a/b/${id}`), 'damaged'], [sealed(`l/1/__proto__/constructor/${id}`), 'damaged'],
    [sealed(`l/1/${id.repeat(301)}`), 'long'],
  ]) {
    assert.deepEqual(readList(hash), { reason }, hash.slice(0, 60));
  }
});

test('noise gives a reason, never an exception', () => {
  const random = seeded(13);
  const choose = chooser(random);
  for (let i = 0; i < 20000; i++) {
    const noise = Array.from({ length: Math.floor(random() * 60) }, () => choose(ANY)).join('');
    assert.ok(readList(`#l/1/${noise}`).reason);
  }
});

test('a list that no link can hold is not written', () => {
  assert.throws(() => writeList({ ids: [] }), RangeError);
  assert.throws(() => writeList({ ids: Array(MOST_TRACKS + 1).fill('AbCdEf') }), RangeError);
  assert.throws(() => writeList({ ids: ['AbCdE'] }), RangeError);
  assert.throws(() => writeList({ ids: ['AbCd/f'] }), RangeError);
});
