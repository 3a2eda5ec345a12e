/** Takes music along: each track as a file with tags and cover, several as a ZIP, lists for other programs; all made here. */

import { detailsOf } from '../details.js';
import { h } from '../page.js';
import { FORMATS } from '../share/playlist-writing.js';
import { pictureTag, tagged } from '../take/tags.js';
import { eachOnce, fileName, zip } from '../take/zip.js';
import { button, save, sheet } from '../tools.js';

/** Opens the sheet. @param {string} title @param {readonly number[]} tracks in order @param {boolean} [list] whether they are no album */
export async function take(site, title, tracks, list = true) {
  const { words } = site;
  const ending = new AbortController();
  const content = h('div', null, h('p', null, title));
  sheet(site, 'takeAlong', [content], () => ending.abort());
  const progress = h('progress', { max: tracks.length, value: 0, 'aria-label': words.say('takeAlong'), hidden: true });
  const problem = h('p', { role: 'status' });
  const attempt = (act) => async ({ currentTarget }) => {
    currentTarget.disabled = true;
    problem.textContent = '';
    try {
      await act();
    } catch (failure) {
      console.warn(failure);
      if (!ending.signal.aborted && failure.name !== 'AbortError') problem.textContent = words.say('viewFailed');
    }
    currentTarget.disabled = false;
    progress.hidden = true;
  };
  try {
    const renditions = await (await site.music()).renditions();
    const bytes = (await Promise.all(tracks.map((n) => renditions.of(n)))).reduce((sum, one) => sum + one.bytes, 0);
    const names = namesOf(site, tracks, list);
    /** The files one after the other, as the ZIP asks for them. */
    const files = async function* (folder) {
      progress.hidden = false;
      for (const [i, n] of tracks.entries()) {
        progress.value = i;
        ending.signal.throwIfAborted();
        yield { name: folder + names[i], bytes: await fileOf(site, renditions, n, ending.signal) };
      }
    };
    const music = async () => {
      if (tracks.length < 2) {
        for await (const file of files('')) save(file.name, new Blob([file.bytes], { type: 'audio/ogg' }));
        return;
      }
      const name = fileName(title);
      // Straight into a file where the browser can; else in pieces that it may put away.
      const place = await globalThis.showSaveFilePicker?.({ suggestedName: `${name}.zip` });
      const out = await place?.createWritable();
      const parts = [];
      for await (const piece of zip(files(`${name}/`))) await (out ? out.write(piece) : parts.push(new Blob([piece])));
      if (out) await out.close();
      else save(`${name}.zip`, new Blob(parts, { type: 'application/zip' }));
    };
    const written = (format) => async () => {
      const { type, write, ending: last } = FORMATS[format];
      save(`${fileName(title)}.${last}`, new Blob([write({ title, entries: await entriesOf(site, renditions, tracks) })], { type }));
    };
    content.append(
      h('p', null, words.say('takeText')),
      h('p.actions', null, button(`${tracks.length > 1 ? 'ZIP' : 'Opus'} · ${words.size(bytes)}`, attempt(music), { class: 'strong' })),
      h('p', null, words.say('takeList')),
      h('p.actions', null, Object.keys(FORMATS).map((format) => button(format.toUpperCase(), attempt(written(format))))),
      progress, problem);
  } catch (failure) {
    console.warn(failure);
    content.append(words.say('viewFailed'));
  }
}

/** `01 Title.opus`; `2-01 Title.opus` where there are several discs; numbered as they stand in a list. */
function namesOf({ catalogue }, tracks, list) {
  const all = tracks.map((n) => catalogue.track(n));
  const discs = new Set(all.map(({ disc }) => disc)).size > 1;
  const digits = list ? String(tracks.length).length : 2;
  return eachOnce(all.map(({ disc, position, title }, i) => (
    `${!list && discs ? `${disc}-` : ''}${String(list ? i + 1 : position).padStart(Math.max(2, digits), '0')} ${fileName(title)}.opus`)));
}

/** One track as a file, from this device when it is here. @returns {Promise<Uint8Array>} */
async function fileOf(site, renditions, n, signal) {
  const { key, blob } = await renditions.of(n);
  const response = blob ? new Response(blob) : await fetch(site.url(key), { signal });
  if (!response.ok) throw new Error(`${key}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  try {
    return tagged(bytes, await tagsOf(site, n));
  } catch (failure) {
    console.warn(failure); // Better without tags than not at all.
    return bytes;
  }
}

async function tagsOf(site, n) {
  const { catalogue } = site;
  const track = catalogue.track(n);
  const album = catalogue.albums[track.album];
  const details = await detailsOf(site, n);
  return [
    ['TITLE', track.title], ['ARTIST', catalogue.artists[track.artist]?.name], ['ALBUM', album.title],
    ['ALBUMARTIST', catalogue.artists[album.artist]?.name], ['TRACKNUMBER', track.position], ['DISCNUMBER', track.disc],
    ['DATE', album.year], ...track.genres.map((genre) => ['GENRE', catalogue.genres[genre]]), ['COMPOSER', details.composer],
    ['LICENSE', details.licence || site.descriptor.licence], ['COPYRIGHT', details.copyright], ['MUSICBRAINZ_TRACKID', details.recording],
    ['METADATA_BLOCK_PICTURE', await picture(site, album)],
  ].filter(([, value]) => value);
}

/** The cover as JPEG, which all players know. @returns {Promise<?string>} */
async function picture(site, album) {
  const cover = site.catalogue.cover(album.cover);
  if (!cover) return null;
  const image = await createImageBitmap(await (await site.load(cover.large)).blob());
  const { width, height } = image;
  const canvas = h('canvas', { width, height });
  canvas.getContext('2d').drawImage(image, 0, 0);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return pictureTag({ type: 'image/jpeg', width, height, bytes: new Uint8Array(await blob.arrayBuffer()) });
}

/** Tracks as playlists of other programs name them. */
const entriesOf = (site, renditions, tracks) => Promise.all(tracks.map(async (n) => {
  const { catalogue } = site;
  const { id, title, artist, album, seconds } = catalogue.track(n);
  const { key } = await renditions.published(n);
  return {
    id, title, seconds, creator: catalogue.artists[artist]?.name, album: catalogue.albums[album].title,
    url: site.url(key), mbid: (await detailsOf(site, n)).recording,
  };
}));
