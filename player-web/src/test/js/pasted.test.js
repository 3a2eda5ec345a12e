import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyShelf, keepTrack } from '../../main/web/share/shelf.js';
import { writeShelfLink } from '../../main/web/share/shelf-file.js';
import { writeList } from '../../main/web/share/link.js';
import { idsIn } from '../../main/web/views/blend.js';

const ids = ['AbCdEf', '123456'];

test('a link that somebody pasted is read, whatever stands around it', () => {
  const link = writeList({ title: 'Road trip', ids });
  for (const text of [link, `https://music.example/site/${link}`, `  https://music.example/${link}?t=1m20s\n`, `${link}.`]) assert.deepEqual(idsIn(text), ids, text);
});

test('a shelf gives its favourites', () => {
  const shelf = emptyShelf();
  ids.forEach((id, i) => keepTrack(shelf, id, true, 10 + i));
  assert.deepEqual(idsIn(`https://music.example/${writeShelfLink(shelf)}`), [...ids].reverse());
});

test('anything else gives nothing', () => {
  for (const text of ['', '#', 'hello', 'https://music.example/', '#l/1/AbCdEf', 'javascript:alert(1)', '#s/9/x', '#'.repeat(1e5)]) assert.equal(idsIn(text), null, text.slice(0, 40));
});
