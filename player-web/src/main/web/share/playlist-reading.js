/**
 * Playlists of other programs: JSPF, XSPF and M3U of any age (links.md section 8).
 * Computes only, never touches the page.
 */

import { cleanTitle } from './title.js';
import { readXml } from './xml.js';

/**
 * @typedef {{title: string, creator: string, album: string, seconds: number, urls: string[], id: string, mbid: string}} Found
 *   what is not known is '' or 0
 */
/** @typedef {{title: string, entries: Found[]} | {reason: 'long'|'damaged'}} Reading */

const LONGEST_FILE = 4e6;
/** Tracks, or lines. */
const MOST = 50000;

/** @throws {RangeError} */
function few(items) {
  if (items.length > MOST) throw new RangeError('long');
  return items;
}

const texts = (values) => [values].flat().filter((value) => typeof value === 'string');
/** Titles of tracks are not cut short: they are compared. */
const text = (value) => cleanTitle(texts(value)[0] || '', 1000);

/** @param {{seconds: number, urls: string[], identifiers: string[]}} found @returns {Found} */
function entry({ title = '', creator = '', album = '', seconds, urls, identifiers }) {
  const named = (pattern) => [...identifiers, ...urls].reduce((found, uri) => found || (pattern.exec(uri) || ['', ''])[1], '');
  return {
    title: text(title), creator: text(creator), album: text(album), seconds: seconds > 0 && seconds < 1e6 ? Math.round(seconds) : 0, urls,
    id: named(/(?:^lowtunes:|#\/track\/)([\w-]{6})(?![\w-])/),
    mbid: named(/^https?:\/\/musicbrainz\.org\/recording\/([0-9a-f-]{36})/i).toLowerCase(),
  };
}

function readJspf(source) {
  const { playlist } = JSON.parse(source) || {};
  if (!playlist || !Array.isArray(playlist.track)) return null;
  const entries = few(playlist.track).filter((track) => track && typeof track === 'object').map((track) => entry({
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
  const entries = few(all(lists[0], 'track')).map((track) => entry({
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
  for (const line of few(source.split(/\r\n?|\n/)).map((one) => one.trim())) {
    const [, name, value] = /^#([A-Z]+):(.*)$/.exec(line) || [];
    if (name === 'PLAYLIST') list.title = text(value);
    else if (name) said[name] = value;
    if (!line || line[0] === '#') continue;
    // Seconds, perhaps attributes, a comma; then “Artist - Title”, or a title alone.
    const [, seconds, , creator, title] = /^(-?[\d.]*)[^,]*,?((.*?) - )?(.*)$/.exec(said.EXTINF || '');
    list.entries.push(entry({
      title: title || nameOf(line), creator, album: said.EXTALB, seconds: Number(seconds), urls: [line], identifiers: [`lowtunes:${said.LOWTUNES}`],
    }));
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
 * @returns {Reading} any text is a list of addresses: what is none of the formats has no entries that are found
 */
export function readPlaylist(bytes) {
  if (bytes.length > LONGEST_FILE) return { reason: 'long' };
  const source = decode(bytes).replace(/^\ufeff/, '').trim();
  try {
    const list = ({ '{': readJspf, '<': readXspf }[source[0]] || readM3u)(source);
    return list || { reason: 'damaged' };
  } catch (failure) {
    return { reason: failure instanceof RangeError ? 'long' : 'damaged' };
  }
}
