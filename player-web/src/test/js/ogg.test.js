import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OggOpus, samplesIn } from '../../main/web/sound/remux.js';

const SERIAL = 0x12345678;
const CONTINUED = 1, FIRST = 2, LAST = 4;

/** An Ogg page as RFC 3533 section 6 draws it (its checksum is not read by the player). */
function page({ granule, sequence, flags = 0, serial = SERIAL, packets, open = false }) {
  const lacing = packets.flatMap((data, i) => {
    const full = Array(Math.floor(data.length / 255)).fill(255);
    return open && i === packets.length - 1 ? full : [...full, data.length % 255];
  });
  const bytes = new Uint8Array(27 + lacing.length + packets.reduce((sum, data) => sum + data.length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OggS'));
  bytes[5] = flags;
  view.setBigInt64(6, BigInt(granule), true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  bytes[26] = lacing.length;
  bytes.set(lacing, 27);
  let at = 27 + lacing.length;
  for (const data of packets) {
    bytes.set(data, at);
    at += data.length;
  }
  return bytes;
}

/** OpusHead of RFC 7845 section 5.1. */
const opusHead = ({ channels = 2, preSkip = 312, gain = 0, family = 0 } = {}) => {
  const bytes = new Uint8Array(19);
  bytes.set(new TextEncoder().encode('OpusHead'));
  const view = new DataView(bytes.buffer);
  bytes[8] = 1;
  bytes[9] = channels;
  view.setUint16(10, preSkip, true);
  view.setUint32(12, 44100, true);
  view.setInt16(16, gain, true);
  bytes[18] = family;
  return bytes;
};

/** A packet of 20 ms (configuration 31, one frame) that says its number. */
const packet = (number, size = 100) => {
  const data = new Uint8Array(size).fill(number & 255);
  data[0] = 31 << 3;
  return data;
};

/** A stream of `count` packets, `each` to a page, its last page cut by 100 samples. */
function stream(count, { each = 10, size = () => 100, head = {} } = {}) {
  const pages = [page({ granule: 0, sequence: 0, flags: FIRST, packets: [opusHead(head)] }),
    page({ granule: 0, sequence: 1, packets: [new TextEncoder().encode(`OpusTags${'x'.repeat(600)}`)] })];
  for (let from = 0; from < count; from += each) {
    const packets = Array.from({ length: Math.min(each, count - from) }, (_, i) => packet(from + i, size(from + i)));
    const last = from + each >= count;
    pages.push(page({ granule: Math.min(from + each, count) * 960 - (last ? 100 : 0), sequence: pages.length, flags: last ? LAST : 0, packets }));
  }
  return Buffer.concat(pages);
}

const numbers = (packets) => packets.map(({ data }) => data[1]);
const readInPieces = (ogg, bytes, size) => {
  const packets = [];
  for (let at = 0; at < bytes.length; at += size) packets.push(...ogg.push(bytes.subarray(at, at + size)));
  return packets;
};

for (const size of [1, 7, 255, 1000, 1e6]) {
  test(`packets come out whole, in order and in time, from pieces of ${size} bytes`, () => {
    const ogg = new OggOpus();
    const packets = readInPieces(ogg, stream(25, { size: (n) => [1, 254, 255, 256, 510, 700][n % 6] + 1 }), size);
    assert.deepEqual(numbers(packets), Array.from({ length: 25 }, (_, i) => i));
    assert.deepEqual(packets.map(({ start }) => start), Array.from({ length: 25 }, (_, i) => i * 960));
    assert.deepEqual(packets.map(({ data }) => data.length), Array.from({ length: 25 }, (_, n) => [1, 254, 255, 256, 510, 700][n % 6] + 1));
    assert.deepEqual(ogg.head, { channels: 2, preSkip: 312, gain: 0, serial: SERIAL });
  });
}

test('a packet is given as soon as it is complete, long before its page is', () => {
  const bytes = stream(50, { each: 50 });
  const ogg = new OggOpus();
  assert.equal(ogg.push(bytes.subarray(0, bytes.length - 40 * 100)).length, 10);
});

test('gain and channels are read from the head', () => {
  const ogg = new OggOpus();
  ogg.push(stream(1, { head: { channels: 1, gain: -512 } }));
  assert.deepEqual([ogg.head.channels, ogg.head.gain], [1, -512]);
});

test('a packet may go on in the next page', () => {
  const long = packet(9, 600);
  const ogg = new OggOpus();
  ogg.push(Buffer.concat([
    page({ granule: 0, sequence: 0, flags: FIRST, packets: [opusHead()] }), page({ granule: 0, sequence: 1, packets: [new TextEncoder().encode('OpusTags')] })]));
  const first = ogg.push(page({ granule: 960, sequence: 2, packets: [packet(1), long.subarray(0, 510)], open: true }));
  const second = ogg.push(page({ granule: 2880, sequence: 3, flags: CONTINUED, packets: [long.subarray(510), packet(2)] }));
  assert.deepEqual(numbers(first), [1]);
  assert.deepEqual(second.map(({ data, start }) => [data.length, start]), [[600, 960], [100, 1920]]);
});

test('reading may begin anywhere: the next whole page says where it is', () => {
  const bytes = stream(100);
  const head = { channels: 2, preSkip: 312, gain: 0, serial: SERIAL };
  for (const offset of [3000, 3001, 4500, 7777]) {
    const packets = new OggOpus({ head, offset }).push(bytes.subarray(offset));
    assert.ok(packets.length > 0);
    for (const { data, start } of packets) assert.equal(start, data[1] * 960);
    assert.equal(packets.at(-1).data[1], 99);
  }
});

test('the last page, cut within a packet, is placed right when reading begins with it', () => {
  const bytes = stream(100);
  const [first] = new OggOpus({ head: { serial: SERIAL }, offset: bytes.length - 1500 }).push(bytes.subarray(bytes.length - 1500));
  assert.equal(first.start, first.data[1] * 960);
});

test('page marks inside packets do not deceive: the serial number differs', () => {
  const head = { channels: 2, preSkip: 312, gain: 0, serial: SERIAL };
  const trap = page({ granule: 5, sequence: 1, serial: 1, packets: [packet(0)] });
  const bytes = Buffer.concat([trap, page({ granule: 9600, sequence: 7, packets: Array.from({ length: 10 }, (_, i) => packet(i)) })]);
  assert.deepEqual(new OggOpus({ head, offset: 0 }).push(bytes).map(({ start }) => start), Array.from({ length: 10 }, (_, i) => i * 960));
});

test('after a hole the next page says where it goes on', () => {
  const bytes = stream(40);
  const third = bytes.indexOf('OggS', bytes.indexOf('OggS', bytes.indexOf('OggS', 100) + 1) + 1);
  const fourth = bytes.indexOf('OggS', third + 1);
  const ogg = new OggOpus();
  const packets = ogg.push(Buffer.concat([bytes.subarray(0, third), bytes.subarray(fourth)]));
  assert.equal(packets.length, 30);
  for (const { data, start } of packets) assert.equal(start, data[1] * 960);
});

test('marks say where pages begin', () => {
  const bytes = stream(30);
  const ogg = new OggOpus();
  readInPieces(ogg, bytes, 100);
  assert.deepEqual(ogg.marks.map(([, sample]) => sample), [0, 9600, 19200]);
  for (const [offset] of ogg.marks) assert.equal(bytes.toString('latin1', offset, offset + 4), 'OggS');
});

test('what is not Opus in mono or stereo is refused', () => {
  assert.throws(() => new OggOpus().push(new TextEncoder().encode(`<!doctype html>${' '.repeat(300)}`)), RangeError);
  assert.throws(() => new OggOpus().push(stream(1, { head: { channels: 6 } })), RangeError);
  const vorbis = page({ granule: 0, sequence: 0, flags: FIRST, packets: [new TextEncoder().encode('\x01vorbis and some more bytes')] });
  assert.throws(() => new OggOpus().push(vorbis), RangeError);
});

test('lengths follow the first byte of a packet', () => {
  const byToc = (config, code, frames = 0) => samplesIn(Uint8Array.of((config << 3) | code, frames));
  assert.deepEqual([byToc(0, 0), byToc(3, 0), byToc(12, 0), byToc(16, 0), byToc(31, 0)], [480, 2880, 480, 120, 960]);
  assert.deepEqual([byToc(31, 1), byToc(31, 2), byToc(28, 3, 8)], [1920, 1920, 960]);
});
