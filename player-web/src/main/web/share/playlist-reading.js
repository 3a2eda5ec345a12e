/**
 * Playlists of other programs: JSPF, XSPF and M3U of any age (links.md section 8).
 * Computes only, never touches the page.
 */

import { RECORDING, TRACK } from './playlist-writing.js';
import { cleanTitle } from './title.js';
import { readXml } from './xml.js';

/**
 * @typedef {{title: string, creator: string, album: string, seconds: number, urls: string[], id: string, mbid: string}} Found
 *   what is not known is '' or 0
 */
/** @typedef {{title: string, entries: Found[]} | {reason: 'foreign'|'long'|'damaged'}} Reading */

/** What a file may hold. */
const LONGEST_FILE = 4e6;
const MOST_ENTRIES = 10000;

const texts = (values) => [values].flat().filter((value) => typeof value === 'string');
/** Titles of tracks are not cut short: they are compared. */
const text = (value) => cleanTitle(texts(value)[0] || '', 1000);

/** @param {{seconds: number, urls: string[], identifiers: string[]}} found @returns {Found} */
function entry({ title = '', creator = '', album = '', seconds, urls, identifiers }) {
  const names = [...identifiers, ...urls].map((uri) => uri.slice(0, 1000));
  const named = (pattern) => names.reduce((found, uri) => found || (pattern.exec(uri) || ['', ''])[1], '');
  return {
    title: text(title), creator: text(creator), album: text(album), seconds: seconds > 0 && seconds < 1e6 ? Math.round(seconds) : 0, urls,
    id: named(new RegExp(`(?:^${TRACK}|#/track/)([\\w-]{6})(?![\\w-])`)),
    mbid: named(new RegExp(`^${RECORDING.replace('https', 'https?')}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`, 'i')).toLowerCase(),
  };
}

function readJspf(source) {
  const { playlist } = JSON.parse(source) || {};
  if (!playlist || !Array.isArray(playlist.track)) return null;
  const entries = playlist.track.filter((track) => track && typeof track === 'object').map((track) => entry({
    ...track, seconds: Number(track.duration) / 1000, urls: texts(track.location), identifiers: texts(track.identifier),
  }));
  return { title: text(playlist.title), entries };
}

function readXspf(source) {
  const root = readXml(source);
  if (!root || root.name !== 'playlist') return null;
  const all = (element, name) => element.children.filter((child) => child.name === name);
  const values = (element, name) => all(element, name).map((child) => child.text.trim());
  const lists = all(root, 'trackList');
  if (lists.length !== 1) return null;
  const entries = all(lists[0], 'track').map((track) => entry({
    title: values(track, 'title'), creator: values(track, 'creator'), album: values(track, 'album'),
    seconds: Number(values(track, 'duration')[0]) / 1000, urls: values(track, 'location'), identifiers: values(track, 'identifier'),
  }));
  return { title: text(values(root, 'title')), entries };
}

/** The name of a file, as a title. */
function nameOf(url) {
  const name = url.split(/[?#]/)[0].split(/[/\\]/).pop().replace(/\.\w{2,4}$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readM3u(source) {
  const list = { title: '', entries: [] };
  let said = {};
  for (const line of source.split(/\r\n?|\n/).map((one) => one.trim())) {
    const [, name, value] = /^#([A-Z]+):(.*)$/.exec(line) || [];
    if (name === 'PLAYLIST') list.title = text(value);
    if (name === 'EXTALB') said.album = value;
    if (name === 'LOWTUNES') said.id = TRACK + value;
    if (name === 'EXTINF') {
      // Seconds, perhaps attributes, a comma; then “Artist - Title”, or a title alone.
      const [, seconds, names] = /^(-?[\d.]*)[^,]*,?(.*)$/.exec(value);
      const at = names.indexOf(' - ');
      Object.assign(said, { seconds: Number(seconds), creator: at < 0 ? '' : names.slice(0, at), title: at < 0 ? names : names.slice(at + 3) });
    }
    if (!line || line[0] === '#') continue;
    list.entries.push(entry({ ...said, title: said.title || nameOf(line), urls: [line], identifiers: texts(said.id) }));
    said = {};
  }
  return list;
}

/** @param {Uint8Array} bytes UTF-8, or what was written before it */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Never throws, whatever it is given; the format is known by its first character.
 * @param {Uint8Array} bytes of a file
 * @returns {Reading} foreign: not a playlist at all
 */
export function readPlaylist(bytes) {
  if (bytes.length > LONGEST_FILE) return { reason: 'long' };
  const source = decode(bytes).replace(/^\ufeff/, '').trim();
  const read = { '{': readJspf, '<': readXspf }[source[0]] || readM3u;
  let list = null;
  try {
    list = read(source);
  } catch { /* Not JSON. */ }
  if (!list) return { reason: 'damaged' };
  if (list.entries.length > MOST_ENTRIES) return { reason: 'long' };
  // Any text is a list of addresses: without the mark of the format only what looks like music is taken.
  if (read === readM3u && !source.startsWith('#EXTM3U') && !list.entries.some(({ urls }) => /\.\w{2,4}([?#]|$)/.test(urls[0]))) return { reason: 'foreign' };
  return list;
}
