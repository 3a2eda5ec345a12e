/**
 * The shelf: what a listener keeps. Favourites, own playlists and what was played (links.md section 6).
 * Each thing carries the second of its last change, removed ones too, so that the shelves of several devices can be
 * merged in any order, any number of times, with one outcome (a state-based CRDT: last-writer-wins elements).
 * Computes only, never touches the page.
 */

import { cleanTitle } from './title.js';

/**
 * Times are seconds since 1970. In a mark the last change comes first, so that marks compare like words.
 * @typedef {[at: number, kept: 0|1]} Mark
 * @typedef {[at: number, kept: 0|1, place: number]} Entry a track of a playlist; the tracks are ordered by place
 * @typedef {[at: number, id: string, heard: number]} Play heard: how much of it, 0 to 100 %
 * @typedef {{gone: number, title: ?[at: number, text: string], tracks: Map<string, Entry>}} List
 *   gone: what happened until then is forgotten; a list without title is removed;
 *   tracks: by id, from the second copy of a track on by id and number of the copy (`AbCdEf2`)
 * @typedef {{favourites: Map<string, Mark>, playlists: Map<string, List>, gone: number, plays: Play[]}} Shelf
 *   gone: plays until then are forgotten; plays: newest first
 */

/** How many plays are remembered: the newest ones. */
export const MOST_PLAYS = 5000;

/** @returns {Shelf} */
export const emptyShelf = () => ({ favourites: new Map(), playlists: new Map(), gone: 0, plays: [] });

/** The greater of two marks, element by element. */
function later(a, b) {
  const i = a.findIndex((value, n) => value !== b[n]);
  return i < 0 || a[i] > b[i] ? a : b;
}

/** Both maps in one, sorted by key, with the later mark of each. */
function join(ours, theirs, choose = later) {
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return new Map(keys.map((key) => [key, choose(ours.get(key) || theirs.get(key), theirs.get(key) || ours.get(key))]));
}

function joinLists(ours, theirs) {
  const gone = Math.max(ours.gone, theirs.gone);
  const title = ours.title && theirs.title ? later(ours.title, theirs.title) : ours.title || theirs.title;
  const tracks = [...join(ours.tracks, theirs.tracks)].filter(([, [at]]) => at > gone);
  return { gone, title: title && title[0] > gone ? title : null, tracks: new Map(tracks) };
}

function joinPlays(plays, gone) {
  const sorted = plays.filter(([at]) => at > gone).sort((a, b) => (a === later(a, b) ? -1 : 1));
  return sorted.filter(([at, id], i) => !i || at !== sorted[i - 1][0] || id !== sorted[i - 1][1]).slice(0, MOST_PLAYS);
}

/**
 * Commutative, associative, idempotent: what either knows is known, what either removed later stays removed.
 * @param {Shelf} ours @param {Shelf} theirs @returns {Shelf} a new one
 */
export function mergeShelves(ours, theirs) {
  const gone = Math.max(ours.gone, theirs.gone);
  return {
    favourites: join(ours.favourites, theirs.favourites),
    playlists: join(ours.playlists, theirs.playlists, joinLists),
    gone,
    plays: joinPlays([...ours.plays, ...theirs.plays], gone),
  };
}

/** A change must count although a clock elsewhere is ahead of ours. */
const after = (at, now) => Math.max(Math.floor(now), at + 1);

/** @param {Shelf} shelf @param {string} id @param {boolean} kept @param {number} now in seconds, as all `now` here */
export function keepTrack(shelf, id, kept, now) {
  const [at, before] = shelf.favourites.get(id) || [0, 0];
  if (Boolean(before) !== kept) shelf.favourites.set(id, [after(at, now), kept ? 1 : 0]);
}

/** @param {Shelf} shelf @param {string} id @returns {boolean} */
export const isKept = (shelf, id) => Boolean((shelf.favourites.get(id) || [])[1]);

/** @param {Shelf} shelf @returns {string[]} ids, the last kept first */
export function favourites({ favourites: marks }) {
  return [...marks].filter(([, [, kept]]) => kept).sort(([a, [x]], [b, [y]]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}

/** @param {List} list @returns {[string, number][]} keys and places of its tracks, in order */
const standing = (list) => [...list.tracks].filter(([, [, kept]]) => kept).map(([key, [, , place]]) => [key, place])
  .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));

/** @param {Shelf} shelf @returns {{key: string, title: string, ids: string[]}[]} own playlists, by title */
export function playlists(shelf) {
  return [...shelf.playlists].filter(([, list]) => list.title)
    .map(([key, list]) => ({ key, title: list.title[1], ids: standing(list).map(([track]) => track.slice(0, 6)) }))
    .sort((a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)) || (a.key < b.key ? -1 : 1));
}

/**
 * Writes a playlist: a new one, a changed one, or one that comes back after it was removed. Of a changed one only what
 * differs is marked, so that changes made elsewhere meanwhile live on.
 * @param {Shelf} shelf @param {string} key 6 base64url characters, random for a new one
 * @param {string} title @param {readonly string[]} ids in order @param {number} now
 */
export function writePlaylist(shelf, key, title, ids, now) {
  const list = shelf.playlists.get(key) || { gone: 0, title: null, tracks: new Map() };
  shelf.playlists.set(key, list);
  const [at, text] = list.title || [list.gone, null];
  if (text !== cleanTitle(title)) list.title = [after(at, now), cleanTitle(title)];
  const copies = new Map();
  const wanted = ids.map((id) => {
    copies.set(id, (copies.get(id) || 0) + 1);
    return copies.get(id) > 1 ? id + copies.get(id) : id;
  });
  const mark = (track, kept, place) => {
    const [before] = list.tracks.get(track) || [list.gone];
    list.tracks.set(track, [after(before, now), kept, place]);
  };
  const before = new Map(standing(list));
  for (const [track, place] of before) if (!wanted.includes(track)) mark(track, 0, place);
  places(wanted.map((track) => before.get(track))).forEach((place, i) => {
    if (place !== before.get(wanted[i])) mark(wanted[i], 1, place);
  });
}

/** Rising places for a list in its new order: the longest part that is in order already stays where it is. */
function places(old) {
  const stays = longestRise(old);
  const found = [];
  for (let i = 0; i <= stays.length; i++) {
    const [from, to] = [i ? stays[i - 1] : -1, i < stays.length ? stays[i] : old.length];
    const low = from < 0 ? (to < old.length ? old[to] - (to - from) : 0) : old[from];
    const step = to < old.length && from >= 0 ? (old[to] - low) / (to - from) : 1;
    for (let j = from + 1; j < to; j++) found[j] = low + step * (j - from);
    if (to < old.length) found[to] = old[to];
  }
  // Halved too often, places meet: then all are numbered anew.
  return found.every((place, i) => !i || place > found[i - 1]) ? found : found.map((_, i) => i + 1);
}

/** Indexes of a longest rising part of the values; what is undefined is no part of any. */
function longestRise(values) {
  // For each value the longest rise that ends there: how many values it has, and which one comes before.
  const rises = [];
  let last = -1;
  values.forEach((value, i) => {
    rises[i] = [value === undefined ? 0 : 1, -1];
    for (let j = 0; j < i; j++) if (values[j] < value && rises[j][0] >= rises[i][0]) rises[i] = [rises[j][0] + 1, j];
    if (rises[i][0] > (last < 0 ? 0 : rises[last][0])) last = i;
  });
  const found = [];
  for (; last >= 0; last = rises[last][1]) found.unshift(last);
  return found;
}

/** @param {Shelf} shelf @param {string} key @param {number} now */
export function removePlaylist(shelf, key, now) {
  const list = shelf.playlists.get(key);
  if (!list || !list.title) return;
  const latest = [...list.tracks.values()].reduce((most, [at]) => Math.max(most, at), list.title[0]);
  shelf.playlists.set(key, { gone: after(latest, now), title: null, tracks: new Map() });
}

/** @param {Shelf} shelf @param {string} id @param {number} heard 0 to 100 % of the track @param {number} now when it began */
export function notePlay(shelf, id, heard, now) {
  const play = [after(shelf.gone, now), id, Math.round(Math.min(100, Math.max(0, heard)))];
  shelf.plays = joinPlays([...shelf.plays, play], shelf.gone);
}

/** Forgets everything that was played until now, here and wherever this shelf is merged. @param {Shelf} shelf @param {number} now */
export function forgetPlays(shelf, now) {
  shelf.gone = shelf.plays.reduce((most, [at]) => Math.max(most, at), after(shelf.gone, now));
  shelf.plays = [];
}
