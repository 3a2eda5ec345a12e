import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { writeList } from '../../../main/web/share/link.js';
import { qr, qrPath } from '../../../main/web/share/qr.js';
import { DATA, readQr } from './qr-reading.js';
import { seeded, someIds } from './seeded.js';

const vectors = JSON.parse(fs.readFileSync(new URL('../../vectors/qr.json', import.meta.url), 'utf8'));
const site = 'https://records.example.coop/';

test('published vectors are drawn to the module', () => {
  for (const { text, level, version, rows } of vectors) {
    const code = qr(text, level);
    assert.equal(code.version, version);
    assert.deepEqual(code.modules.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')), rows);
  }
});

for (const level of ['L', 'M']) {
  test(`each version of level ${level} is filled to its last byte, and read`, () => {
    const random = seeded(level.charCodeAt(0));
    for (let version = 1; version <= 40; version++) {
      const most = DATA[level][version - 1] - (version < 10 ? 2 : 3);
      const text = Array.from({ length: most }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join('');
      const { modules, version: drawn } = qr(text, level);
      assert.equal(drawn, version);
      const read = readQr(modules);
      assert.deepEqual([read.text, read.version, read.level], [text, version, level]);
    }
  });
}

test('texts of any length are read, whatever their mask', () => {
  const random = seeded(21);
  const masks = new Set();
  for (let i = 0; i < 200; i++) {
    const length = i % 50;
    const text = Array.from({ length }, () => String.fromCodePoint(32 + Math.floor(random() * 600))).join('');
    const read = readQr(qr(text, i % 3 ? 'L' : 'M').modules);
    assert.equal(read.text, text);
    masks.add(read.mask);
  }
  assert.equal(masks.size, 8);
});

test('links of playlists make symbols of the size that a phone reads', () => {
  for (const [tracks, version] of [[10, 7], [20, 9], [50, 15], [100, 21], [150, 26]]) {
    const text = site + writeList({ title: 'Road trip', ids: someIds(seeded(tracks), tracks) });
    const code = qr(text);
    console.log(`${tracks} tracks, ${text.length} characters: version ${code.version}, ${code.modules.length} modules`);
    assert.equal(readQr(code.modules).text, text);
    assert.ok(code.version <= version, `${tracks} tracks: version ${code.version}`);
  }
});

test('what no symbol holds is not drawn', () => {
  assert.equal(qr('x'.repeat(2331)).version, 40);
  assert.equal(qr('x'.repeat(2332)), null);
  assert.equal(qr('x'.repeat(2953), 'L').version, 40);
  assert.equal(qr('x'.repeat(2954), 'L'), null);
});

test('the path draws exactly the dark modules, with a margin of four', () => {
  const { modules } = qr(site);
  const { side, path } = qrPath(modules);
  assert.equal(side, modules.length + 8);
  const drawn = modules.map((row) => row.map(() => false));
  for (const [, x, y, run, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    assert.equal(run, back);
    for (let i = 0; i < Number(run); i++) drawn[y - 4][x - 4 + i] = true;
  }
  assert.deepEqual(drawn, modules);
  assert.equal(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, ''), '');
});
