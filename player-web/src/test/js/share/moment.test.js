import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { writeList } from '../../../main/web/share/link.js';
import { readMoment, readTime, writeMoment, writeTime } from '../../../main/web/share/moment.js';

const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/links.json', import.meta.url), 'utf8'));

test('published vectors are read to the letter', () => {
  for (const { hash, ...moment } of vectors.moments) assert.deepEqual(readMoment(hash), moment, hash);
});

test('times are read as people and standards write them', () => {
  for (const [text, seconds] of [
    ['80', 80], ['80s', 80], ['1m20s', 80], ['1m20', 80], ['1m', 60], ['1h2m3s', 3723], ['1:20', 80], ['1:02:03', 3723],
    ['npt:80', 80], ['80,95', 80], ['npt:1:20,2:00', 80], ['80.5', 80], ['80.', 80], ['0', 0],
    ['', 0], ['s', 0], ['-5', 0], ['1e9', 0], ['abc', 0], ['99999999999', 0], ['1m20s.', 80],
  ]) assert.equal(readTime(text), seconds, text);
});

test('every second of three hours is written and read', () => {
  for (let s = 0; s < 10800; s++) assert.equal(readTime(writeTime(s)), s);
  assert.equal(writeTime(80.9), '1m20s');
});

test('moments are added to any address, and parted from it', () => {
  for (const address of ['#/album/night-songs', '#/track/AbCdEf', '#/track/AbCd-_', '#/playlist/x', '#/', writeList({ title: 'A', ids: ['AbCdEf'] }), '']) {
    for (const seconds of [0, 1, 80]) {
      for (const track of [0, 3]) {
        const hash = writeMoment(address, seconds, track);
        assert.deepEqual(readMoment(hash), { address, track, seconds });
        assert.match(hash, /^(#.*[A-Za-z0-9/])?$/);
      }
    }
  }
});

test('an address never ends in what messengers eat', () => {
  assert.equal(writeMoment('#/track/AbCde_'), '#/track/AbCde_?t=0');
  assert.equal(writeMoment('#/track/AbCde-', 80), '#/track/AbCde-?t=1m20s');
  assert.equal(writeMoment('#/track/AbCdef'), '#/track/AbCdef');
});

test('glued punctuation is taken off addresses, and other anchors are left alone', () => {
  for (const end of ['.', ')', ',', ').', '%22', '%C2%BB', '…']) {
    assert.equal(readMoment(`#/track/AbCdE_${end}`).address, '#/track/AbCdE_');
    assert.deepEqual(readMoment(`#/album/x?t=1m20s${end}`), { address: '#/album/x', track: 0, seconds: 80 });
  }
  for (const hash of ['', '#main', '#/', '#/search/what%3F', '#/search/(live)', '#/search/%26t%3D80']) assert.equal(readMoment(hash).address, hash);
});

test('hostile addresses are read in bounded time', () => {
  for (const hash of [`#/album/${'!'.repeat(1e6)}a`, `#${'a'.repeat(1e6)}?`, `#/${'?t='.repeat(1e5)}`, `#t=${'9'.repeat(1e6)}`, `#/album/${'%'.repeat(1e5)}`]) {
    const { track, seconds } = readMoment(hash);
    assert.deepEqual([track, seconds], [0, 0]);
  }
});
