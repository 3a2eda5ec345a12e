import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { crc32, eachOnce, fileName, zip } from '../../../main/web/take/zip.js';
import { seeded } from '../share/seeded.js';

async function bytesOf(files) {
  const parts = [];
  for await (const part of zip(files)) parts.push(part);
  return Buffer.concat(parts);
}
const has = (program, ...how) => spawnSync(program, how).status === 0;

test('checksums are those of the standard', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
  assert.equal(crc32(new Uint8Array()), 0);
});

test('what a ZIP says of its files is true, and nothing is compressed', async () => {
  const files = [{ name: 'Élodie/01 Œuvre 改札口.opus', bytes: Uint8Array.of(1, 2, 3) }, { name: 'b', bytes: new Uint8Array() }];
  const whole = await bytesOf(files);
  const end = whole.length - 22;
  assert.equal(whole.readUInt32LE(end), 0x06054b50);
  assert.equal(whole.readUInt16LE(end + 10), 2);
  let at = whole.readUInt32LE(end + 16);
  assert.equal(at + whole.readUInt32LE(end + 12), end);
  for (const { name, bytes } of files) {
    const [flags, method, crc, size] = [whole.readUInt16LE(at + 8), whole.readUInt16LE(at + 10), whole.readUInt32LE(at + 16), whole.readUInt32LE(at + 24)];
    const length = whole.readUInt16LE(at + 28);
    const from = whole.readUInt32LE(at + 42);
    assert.equal(String(whole.subarray(at + 46, at + 46 + length)), name);
    assert.deepEqual([flags & 0x800, method, crc, size], [0x800, 0, crc32(bytes), bytes.length]);
    assert.equal(whole.readUInt32LE(from), 0x04034b50);
    assert.deepEqual(whole.subarray(from + 4, from + 28), whole.subarray(at + 6, at + 30), 'both heads say the same');
    assert.deepEqual(new Uint8Array(whole.subarray(from + 30 + length, from + 30 + length + size)), bytes);
    at += 46 + length;
  }
});

test('other programs open it: unzip', { skip: !has('unzip', '-v') && 'unzip is not here' }, async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lowtunes-zip-'));
  try {
    fs.writeFileSync(path.join(folder, 'a.zip'), await bytesOf([{ name: 'A/01 x.opus', bytes: new Uint8Array(70000).fill(7) }, { name: 'A/02 é.opus', bytes: Uint8Array.of(9) }]));
    assert.match(String(execFileSync('unzip', ['-t', 'a.zip'], { cwd: folder })), /No errors detected/);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('other programs open it: Python', { skip: !has('python3', '--version') && 'Python is not here' }, async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lowtunes-zip-'));
  try {
    fs.writeFileSync(path.join(folder, 'a.zip'), await bytesOf([{ name: 'Œ/01 改札口.opus', bytes: Uint8Array.of(1, 2, 3) }]));
    const script = 'import zipfile; z = zipfile.ZipFile("a.zip"); assert z.testzip() is None; print(ascii(z.namelist()[0]), z.read(z.namelist()[0]).hex())';
    assert.equal(String(execFileSync('python3', ['-c', script], { cwd: folder })).trim(), "'\\u0152/01 \\u6539\\u672d\\u53e3.opus' 010203");
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('only the file that comes next is asked for', async () => {
  let asked = 0;
  const files = (async function* () {
    for (; asked < 3; ) yield { name: String(++asked), bytes: Uint8Array.of(asked) };
  })();
  const pieces = zip(files);
  await pieces.next();
  await pieces.next();
  assert.equal(asked, 1);
});

test('more than a ZIP holds is refused', async () => {
  const files = (async function* () {
    for (let i = 0; i < 65536; i++) yield { name: String(i), bytes: new Uint8Array() };
  })();
  await assert.rejects(bytesOf(files), RangeError);
});

test('names lead nowhere else, and any system takes them', () => {
  const hostile = ['../../etc/passwd', 'C:\\Windows', '/abs', 'CON', 'con.txt', 'lpt¹', 'nul ', 'a. . .', '...', '', ' ', '\u0000\u0007', 'x\u202egpj.exe', 'a?b*c|d"e<f>', '\ud800', '😀'.repeat(500), 'é'.repeat(500)];
  for (const text of hostile) {
    const name = fileName(text);
    assert.doesNotMatch(name, /[<>:"/\\|?*\p{Cc}\p{Bidi_C}\p{Cs}]|^[. ]|[. ]$|^$/u, text);
    assert.doesNotMatch(name, /^(con|prn|aux|nul|com\d|lpt[\d¹])(\.|$)/i);
    assert.ok(Buffer.byteLength(name) <= 241, text);
  }
  assert.equal(fileName('Étude: n° 3 / “Lent”'), 'Étude_ n° 3 _ “Lent”');
});

test('noise makes names that are safe', () => {
  const random = seeded(7);
  for (let i = 0; i < 5000; i++) {
    const text = Array.from({ length: Math.floor(random() * 9) }, () => './\\: CON\u0000é~'[Math.floor(random() * 11)]).join('');
    assert.doesNotMatch(fileName(text), /[:/\\\0]|^\.|[. ]$|^$/, JSON.stringify(text));
  }
});

test('the same name comes once, whatever the case of its letters', () => {
  assert.deepEqual(eachOnce(['01 A.opus', '01 a.opus', '01 A.opus', 'b']), ['01 A.opus', '01 a (2).opus', '01 A (3).opus', 'b']);
});

