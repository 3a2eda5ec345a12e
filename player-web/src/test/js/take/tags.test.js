import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pictureTag, tagged } from '../../../main/web/take/tags.js';

const text = (string) => new TextEncoder().encode(string);
const counted = (bytes) => [...new Uint8Array(new Uint32Array([bytes.length]).buffer), ...bytes];

/** A page as RFC 3533 section 6 draws it, with its checksum computed bit by bit. */
function page(sequence, data, { open = false, type = 0 } = {}) {
  const lacing = [...Array(Math.floor(data.length / 255)).fill(255), ...(open ? [] : [data.length % 255])];
  const bytes = Uint8Array.from([...text('OggS'), 0, type, ...Array(8).fill(0), 1, 2, 3, 4, sequence, 0, 0, 0, 0, 0, 0, 0, lacing.length, ...lacing, ...data]);
  new DataView(bytes.buffer).setUint32(22, checksum(bytes), true);
  return bytes;
}

function checksum(bytes) {
  let sum = 0;
  bytes.forEach((byte, i) => {
    sum ^= (i >= 22 && i < 26 ? 0 : byte) << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  });
  return sum >>> 0;
}

const comments = (...all) => Uint8Array.from([...text('OpusTags'), ...counted(text('vendor')), all.length, 0, 0, 0, ...all.flatMap((one) => counted(text(one)))]);
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const head = page(0, text('OpusHead-----------'), { type: 2 });
const song = (...all) => join(head, page(1, comments(...all)), page(2, [1, 2, 3]), page(3, [4, 5], { type: 4 }));

/** Pages as they stand, each with a right checksum and the next number. */
function pagesOf(bytes) {
  const pages = [];
  for (let at = 0; at < bytes.length;) {
    const segments = bytes[at + 26];
    const size = bytes.subarray(at + 27, at + 27 + segments).reduce((sum, length) => sum + length, 0);
    const whole = bytes.slice(at, at + 27 + segments + size);
    const view = new DataView(whole.buffer);
    assert.equal(view.getUint32(22, true), checksum(whole), `checksum of page ${pages.length}`);
    assert.equal(view.getUint32(18, true), pages.length);
    assert.equal(view.getUint32(14, true), 0x04030201);
    pages.push({ data: whole.slice(27 + segments), open: whole[26 + segments] === 255, type: whole[5], granule: view.getBigInt64(6, true) });
    at += whole.length;
  }
  return pages;
}

function commentsIn(data) {
  const view = new DataView(data.buffer);
  let at = 8;
  const next = () => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    return new TextDecoder().decode(data.subarray(at - length, at));
  };
  assert.equal(next(), 'vendor');
  const count = view.getUint32(at, true);
  at += 4;
  const found = Array.from({ length: count }, next);
  assert.equal(at, data.length);
  return found;
}

test('tags take the place of former ones with their names, the others stay, and the sound is what it was', () => {
  const pages = pagesOf(tagged(song('title=old', 'R128_TRACK_GAIN=-12'), [['TITLE', 'Œuvre <i>'], ['GENRE', 'a'], ['GENRE', 'b=c']]));
  assert.deepEqual(commentsIn(pages[1].data), ['R128_TRACK_GAIN=-12', 'TITLE=Œuvre <i>', 'GENRE=a', 'GENRE=b=c']);
  assert.deepEqual(pages.slice(2).map(({ data, type }) => [[...data], type]), [[[1, 2, 3], 0], [[4, 5], 4]]);
});

test('tags of any length fill as many pages as they need, and all that follow are numbered anew', () => {
  for (const size of [100, 254, 255, 65025 - 45, 65025 - 44, 65025, 70000, 130050 - 40, 200000]) {
    const pages = pagesOf(tagged(song('x=y'), [['LONG', 'z'.repeat(size)]]));
    const last = pages.length - 3;
    assert.deepEqual(pages.slice(-2).map(({ data }) => [...data]), [[1, 2, 3], [4, 5]]);
    const packet = join(...pages.slice(1, last + 1).map(({ data }) => data));
    assert.deepEqual(commentsIn(packet).map(({ length }) => length), [3, size + 5]);
    pages.slice(1, last + 1).forEach(({ open, type, granule }, i) => {
      assert.deepEqual([open, type, granule], [i + 1 < last, i ? 1 : 0, i + 1 < last ? -1n : 0n], `${size}: page ${i + 1}`);
    });
  }
});

test('tags that were spread over pages are read, and come into one', () => {
  const packet = comments(`A=${'x'.repeat(70000)}`, 'B=y');
  const spread = join(head, page(1, packet.subarray(0, 65025), { open: true }), page(2, packet.subarray(65025), { type: 1 }), page(3, [7]));
  const pages = pagesOf(tagged(spread, [['A', 'short']]));
  assert.deepEqual(commentsIn(pages[1].data), ['B=y', 'A=short']);
  assert.deepEqual(pages.slice(2).map(({ data }) => [...data]), [[7]]);
});

test('what is no such file is refused, wherever it is cut', () => {
  const whole = song('TITLE=a');
  for (const bytes of [new Uint8Array(), text('RIFF'), head, join(head, page(1, text('OpusTag'))), join(head, page(1, [...text('OpusTags'), 255, 255, 255, 127]))]) {
    assert.throws(() => tagged(bytes, []), RangeError);
  }
  for (let length = 1; length < head.length + page(1, comments('TITLE=a')).length; length++) assert.throws(() => tagged(whole.subarray(0, length), []), RangeError);
});

test('a cover is a picture block as FLAC has it', () => {
  const block = Buffer.from(pictureTag({ type: 'image/jpeg', width: 400, height: 300, bytes: Uint8Array.of(9, 8, 7) }), 'base64');
  assert.equal(block.toString('hex'), `00000003${'0000000a'}${Buffer.from('image/jpeg').toString('hex')}00000000${'00000190'}${'0000012c'}0000001800000000${'00000003'}090807`);
});

const has = (program) => spawnSync(program, ['-version']).status === 0;
test('ffprobe reads the tags and the cover of a real file', { skip: !(has('ffmpeg') && has('ffprobe')) && 'ffmpeg is not here' }, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lowtunes-tags-'));
  const run = (program, ...how) => String(execFileSync(program, ['-v', 'error', ...how], { cwd: folder }));
  try {
    run('ffmpeg', '-f', 'lavfi', '-i', 'sine=duration=2', '-c:a', 'libopus', '-metadata', 'title=old', 'a.opus');
    run('ffmpeg', '-f', 'lavfi', '-i', 'color=red:size=64x64', '-frames:v', '1', 'a.jpg');
    const bytes = fs.readFileSync(path.join(folder, 'a.jpg'));
    fs.writeFileSync(path.join(folder, 'b.opus'), tagged(fs.readFileSync(path.join(folder, 'a.opus')), [
      ['TITLE', '改札口'], ['ARTIST', 'Élodie'], ['METADATA_BLOCK_PICTURE', pictureTag({ type: 'image/jpeg', width: 64, height: 64, bytes })]]));
    const { streams } = JSON.parse(run('ffprobe', '-show_streams', '-of', 'json', 'b.opus'));
    assert.deepEqual(streams.map(({ codec_name: codec }) => codec), ['opus', 'mjpeg']);
    const { TITLE, title, ARTIST, artist } = streams[0].tags;
    assert.deepEqual([TITLE ?? title, ARTIST ?? artist], ['改札口', 'Élodie']);
    assert.equal(run('ffmpeg', '-i', 'b.opus', '-map', '0:a', '-f', 'md5', '-'), run('ffmpeg', '-i', 'a.opus', '-f', 'md5', '-'));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
