import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { address, enter, hashOf, located, readAddress } from '../../main/web/address.js';

const root = new URL('../../', new URL('../../main/web/address.js', import.meta.url)).href;
afterEach(() => enter(root));

test('addresses are read back as they were written', () => {
  for (const [view, key] of [['album', 'nocturnes'], ['playlist', 'le-soir-2'], ['search', 'a/b ? é #%'], ['track', 'a-_B09'], ['own', 'k3v-7n']]) {
    assert.deepEqual(readAddress(hashOf(address(view, key))), { view, key });
  }
  assert.deepEqual(readAddress(''), { view: 'home', key: '' });
  assert.deepEqual(readAddress(hashOf(address('albums'))), { view: 'albums', key: '' });
  assert.deepEqual(readAddress(hashOf(address('home'))), { view: 'home', key: '' });
});

test('what has a page stands there, everything else at the entrance', () => {
  assert.equal(address('album', 'night-songs'), `${root}album/night-songs.html`);
  assert.equal(address('track', 'AbCdEf'), `${root}#/track/AbCdEf`);
  assert.equal(address('album', 'no slug'), `${root}#/album/no%20slug`);
  assert.equal(located('#l/1/AbCdEfCULWHk'), `${root}#l/1/AbCdEfCULWHk`);
});

test('an old address is brought into the new form, its moment with it', () => {
  assert.equal(located('#/album/night-songs?track=3&t=1m20s'), `${root}album/night-songs.html#track=3&t=1m20s`);
  assert.equal(located('#/'), root);
});

test('moments are read from either side of the fragment', () => {
  assert.equal(hashOf(`${root}album/night-songs.html?t=80`), '#/album/night-songs?t=80');
  assert.equal(hashOf(`${root}album/night-songs.html#track=3&time=1m20s`), '#/album/night-songs?track=3&time=1m20s');
  assert.equal(hashOf(`${root}album/night-songs.html#main`), '#/album/night-songs');
});

test('an address behind the # counts wherever the page stands', () => {
  assert.equal(hashOf(`${root}album/night-songs.html#/queue`), '#/queue');
  assert.equal(hashOf(`${root}album/night-songs.html#l/1/AbCdEfCULWHk`), '#l/1/AbCdEfCULWHk');
});

test('a visit that begins at index.html stays there, for servers that know no other entrance', () => {
  enter(`${root}index.html#/albums`);
  assert.equal(address('home'), `${root}index.html`);
  assert.equal(address('queue'), `${root}index.html#/queue`);
  assert.equal(address('album', 'x'), `${root}album/x.html`);
});

test('an album that is in no list is a site of its own, and the way out leads to the other', () => {
  enter(`${root}album/secret.html`, 'album/secret.html');
  assert.equal(address('album', 'secret'), `${root}album/secret.html`);
  assert.equal(address('artist', 'somebody'), `${root}album/secret.html#/artist/somebody`);
  assert.deepEqual(readAddress(hashOf(address('track', 'AbCdEf'))), { view: 'track', key: 'AbCdEf' });
  assert.equal(address('home'), root);
  assert.equal(hashOf(root), null);
  assert.equal(hashOf(`${root}album/other.html`), null);
});

test('what is elsewhere is left alone', () => {
  for (const href of ['https://example.org/', `${root}a/abcdefghijklmnop.opus`, `${root}playlist/x.m3u8`, 'mailto:us@example.org', `${root}album/UP.html`]) {
    assert.equal(hashOf(href), null, href);
  }
});

test('other fragments are left alone, broken ones lead nowhere', () => {
  assert.equal(readAddress('#main'), null);
  assert.deepEqual(readAddress('#/<script>'), { view: 'lost', key: '' });
  assert.deepEqual(readAddress(`#/search/${'a'.repeat(1e6)}`), { view: 'lost', key: '' });
  assert.deepEqual(readAddress('#/album/%E9'), { view: 'lost', key: '' });
});
