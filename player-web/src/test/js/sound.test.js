import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engines } from '../../main/web/sound/sound.js';

const nothing = { stream: false, managed: false, touched: false, ogg: false, wasm: false };
const choose = (can) => engines({ ...nothing, wasm: true, ...can }).join(' ');

test('where a MediaSource takes Opus the stream comes first, and the element alone is what is left when it fails', () => {
  assert.equal(choose({ stream: true, ogg: true }), 'stream plain');
  assert.equal(choose({ stream: true, ogg: true, touched: true }), 'stream plain', 'Android');
  assert.equal(choose({ stream: true, managed: true, ogg: true }), 'stream plain', 'Safari 18.4 on a Mac');
  assert.equal(choose({ stream: true }), 'stream', 'Safari 17 on a Mac');
});

test('iPhones and iPads play Ogg themselves from 18.4 on, and take the managed stream from 17.1 to 18.3', () => {
  assert.equal(choose({ stream: true, managed: true, touched: true, ogg: true }), 'plain stream');
  assert.equal(choose({ stream: true, managed: true, touched: true }), 'stream');
});

test('without a MediaSource the element plays alone', () => {
  assert.equal(choose({ ogg: true }), 'plain');
});

test('a decoder is downloaded only where nothing else plays Opus, and only where it can run', () => {
  assert.equal(choose({}), 'decoder');
  assert.equal(choose({ touched: true }), 'decoder', 'iOS before 17.1');
  assert.equal(choose({ wasm: false }), '');
});
