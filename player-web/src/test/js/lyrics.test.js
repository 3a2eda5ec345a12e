import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineAt, readLyrics } from '../../main/web/lyrics.js';

test('plain lyrics keep their lines and verses, markup in them is text', () => {
  assert.deepEqual(readLyrics('\ufeffOne\r\n<b>two</b>\r\rthree\n\n').map(({ text }) => text), ['One', '<b>two</b>', '', 'three']);
  assert.ok(readLyrics('a').every(({ at }) => at === -1));
});

test('times are read in all their forms, and one line may have several', () => {
  assert.deepEqual(readLyrics('[ti:Song]\n[ar:Somebody]\n[00:01.50]a\n[1:02]b\n[00:30:25] [00:10.5] c\n[100:00.000]d'), [
    { at: 1.5, text: 'a' }, { at: 10.5, text: 'c' }, { at: 30.25, text: 'c' }, { at: 62, text: 'b' }, { at: 6000, text: 'd' }]);
});

test('lines come in the order of their times; those without one are left out, empty ones between them stay', () => {
  assert.deepEqual(readLyrics('[00:09]late\nnote\n[00:04]early\n[00:06]\n').map(({ text }) => text), ['early', '', 'late']);
});

test('marks of single words are taken off, the offset moves all lines', () => {
  assert.deepEqual(readLyrics('[offset:+500]\n[00:02.00]<00:02.00>two <00:02.70>words\n[00:00.10]x'), [{ at: 0, text: 'x' }, { at: 1.5, text: 'two words' }]);
  assert.equal(readLyrics('[offset:nonsense]\n[00:02]x')[0].at, 2);
});

test('the line that is sung is the last that has begun', () => {
  const lines = readLyrics('[00:05]a\n[00:10]b\n[00:10]c');
  assert.deepEqual([0, 4.9, 5, 9, 10, 999].map((seconds) => lineAt(lines, seconds)), [-1, -1, 0, 0, 2, 2]);
});

test('huge and hostile lyrics are read in bounded time', () => {
  for (const text of ['['.repeat(1e6), '[00:01]'.repeat(1e5), '<00:01.0>'.repeat(1e5), '\n'.repeat(1e6), `[offset:${'9'.repeat(1e5)}]`, '[:]\n[a:]\n[99:99:999]']) {
    assert.ok(readLyrics(text).length <= 5000);
  }
});
