/**
 * The shelf as a file, and as a link while it fits (links.md sections 6 and 7). What comes in is checked to the last
 * value and merged, it never overwrites. Computes only, never touches the page.
 */

import { readIds } from './link.js';
import { seal, unseal } from './seal.js';
import { emptyShelf, favourites, mergeShelves, playlists, writePlaylist } from './shelf.js';
import { cleanTitle, readTitle, writeTitle } from './title.js';

/** @typedef {import('./shelf.js').Shelf} Shelf */
/** @typedef {{reason: 'foreign'|'long'|'damaged'|'newer'}} Refusal */

const FORMAT = 'lowtunes shelf';

/** Longest file that is looked at, and longest shelf that may come of a merge: browsers keep 2.5 million characters. */
const LONGEST_FILE = 4e6;
const LONGEST_SHELF = 2e6;
/** Longest link of a shelf: QR version 35, and every messenger. */
const LONGEST_LINK = 1800;
/** How far another device's clock may be ahead of ours. */
const DAY = 86400;

/** @param {Shelf} shelf @returns {string} JSON; the same shelf gives the same text */
export function writeShelf(shelf) {
  const { favourites: marks, playlists: lists, gone, plays } = mergeShelves(shelf, emptyShelf());
  const listed = [...lists].map(([key, list]) => [key, { ...list, tracks: Object.fromEntries(list.tracks) }]);
  return JSON.stringify({
    format: FORMAT, version: 1, favourites: Object.fromEntries(marks), playlists: Object.fromEntries(listed), history: { gone, plays },
  });
}

/**
 * Never throws, whatever it is given.
 * @param {string} text of a file @param {number} [now] times after tomorrow become tomorrow
 * @returns {{shelf: Shelf} | Refusal}
 */
export function readShelf(text, now = Infinity) {
  if (text.length > LONGEST_FILE) return { reason: 'long' };
  try {
    const file = JSON.parse(text) || {};
    if (file.format !== FORMAT) return { reason: 'foreign' };
    if (file.version !== 1) return { reason: file.version > 1 ? 'newer' : 'damaged' };
    return { shelf: checked(file, now + DAY) };
  } catch (wrong) {
    // What is no JSON is not ours; what is ours and has not the form that it should have is damaged.
    return { reason: wrong instanceof SyntaxError ? 'foreign' : 'damaged' };
  }
}

const ID = /^[\w-]{6}$/;
const COPY = /^[\w-]{6}\d{0,4}$/;
const isObject = (value) => Boolean(value) && typeof value === 'object' && !Array.isArray(value);
const isBit = (value) => value === 0 || value === 1;
const isText = (value) => typeof value === 'string';
const isId = (value) => isText(value) && ID.test(value);
const isPercent = (value) => Number.isInteger(value) && value >= 0 && value <= 100;

/** @returns {Shelf} @throws {TypeError} at anything that is not as it should be */
function checked(file, latest) {
  const demand = (fine) => {
    if (!fine) throw new TypeError('not a shelf');
  };
  const time = (at) => {
    demand(Number.isSafeInteger(at) && at >= 0);
    return Math.min(at, latest);
  };
  /** A time, and what must follow it. */
  const mark = (...rest) => (value) => {
    demand(Array.isArray(value) && value.length === rest.length + 1 && rest.every((is, i) => is(value[i + 1])));
    return [time(value[0]), ...value.slice(1)];
  };
  const map = (value, keys, read) => {
    demand(isObject(value));
    return new Map(Object.entries(value).map(([key, inner]) => {
      demand(keys.test(key));
      return [key, read(inner)];
    }));
  };
  const list = ({ gone, title, tracks }) => {
    const titled = title === null ? null : mark(isText)(title);
    return { gone: time(gone), title: titled && [titled[0], cleanTitle(titled[1])], tracks: map(tracks, COPY, mark(isBit, Number.isFinite)) };
  };
  const { favourites: marks, playlists: lists, history: { gone, plays } } = file;
  demand(Array.isArray(plays));
  return mergeShelves(emptyShelf(), {
    favourites: map(marks, ID, mark(isBit)), playlists: map(lists, ID, list), gone: time(gone), plays: plays.map(mark(isId, isPercent)),
  });
}

/**
 * Merges what came in, and says what it brought. What would grow beyond what a browser keeps is refused.
 * @param {Shelf} ours @param {Shelf} theirs
 * @returns {{shelf: Shelf, added: {favourites: number, playlists: number, plays: number}} | Refusal}
 */
export function receiveShelf(ours, theirs) {
  const shelf = mergeShelves(ours, theirs);
  if (writeShelf(shelf).length > LONGEST_SHELF) return { reason: 'long' };
  const fresh = (list) => {
    const before = new Set(list(ours));
    return list(shelf).filter((key) => !before.has(key)).length;
  };
  const keys = (side) => playlists(side).map((list) => list.key);
  const plays = (side) => side.plays.map(([at, id]) => at + id);
  return { shelf, added: { favourites: fresh(favourites), playlists: fresh(keys), plays: fresh(plays) } };
}

/** What stands for no favourites. */
const NONE = '0';

/** @param {Shelf} shelf @returns {?string} `#s/1/…` with favourites and playlists; null when they do not fit */
export function writeShelfLink(shelf) {
  const parts = playlists(shelf).map(({ key, title, ids }) => `/${writeTitle(title)}/${key}${ids.join('')}`);
  const link = `#${seal(`s/1/${favourites(shelf).join('') || NONE}${parts.join('')}`)}`;
  return link.length > LONGEST_LINK ? null : link;
}

/**
 * Never throws. A link does not say when: everything in it is older than any change, so that it adds what was never
 * here, and brings back nothing that was removed here.
 * @param {string} hash @returns {{shelf: Shelf, repaired: boolean} | Refusal}
 */
export function readShelfLink(hash) {
  const opened = unseal('s', hash.replace(/^#/, ''));
  if (!opened.parts) return opened;
  const [kept, ...parts] = opened.parts;
  const shelf = emptyShelf();
  const ids = kept === NONE ? [] : readIds(kept);
  if (!ids || parts.length % 2) return { reason: 'damaged' };
  ids.forEach((id, i) => shelf.favourites.set(id, [ids.length - i, 1]));
  for (let i = 0; i < parts.length; i += 2) {
    const title = readTitle(parts[i]);
    const [key, ...tracks] = readIds(parts[i + 1]) || [];
    if (title === null || !key) return { reason: 'damaged' };
    writePlaylist(shelf, key, title, tracks, 1);
  }
  return { shelf, repaired: opened.repaired };
}
