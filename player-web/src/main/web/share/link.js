/**
 * A playlist is a URL: `#l/1/Road_trip/AbCdEf…` holds its title and its tracks (links.md section 3).
 * Computes only, never touches the page.
 */

import { seal, unseal } from './seal.js';
import { cleanTitle, readTitle, writeTitle } from './title.js';

/** The most tracks that a link holds: with 300 of them it stays below the 2,400 characters that everything carries. */
export const MOST_TRACKS = 300;

/** @typedef {{title: string, ids: string[], repaired: boolean}} LinkedList repaired: something foreign had come into the link */

/** @param {string} text @returns {?string[]} the ids of 6 characters that it is made of; null when it is not */
export function readIds(text) {
  return text.length % 6 || !/^[\w-]*$/.test(text) ? null : text.match(/.{6}/g) || [];
}

/**
 * @param {{title?: string, ids: readonly string[]}} list ids in order, the same one perhaps several times
 * @returns {string} the part of the address from `#` on
 * @throws {RangeError} when there is no track, more than MOST_TRACKS, or something that is not an id
 */
export function writeList({ title = '', ids }) {
  if (!ids.length || ids.length > MOST_TRACKS) throw new RangeError(`A link holds 1 to ${MOST_TRACKS} tracks, not ${ids.length}.`);
  const wrong = ids.find((id) => !/^[\w-]{6}$/.test(id));
  if (wrong !== undefined) throw new RangeError(`“${wrong}” is not the id of a track.`);
  const clean = cleanTitle(title);
  return `#${seal(`l/1/${clean && `${writeTitle(clean)}/`}${ids.join('')}`)}`;
}

/**
 * Never throws, whatever it is given.
 * @param {string} hash the address from `#` on, without its time (moment.js)
 * @returns {LinkedList | {reason: 'foreign'|'long'|'damaged'|'newer'}}
 *   foreign: not a playlist link at all; newer: of a later version than this player knows
 */
export function readList(hash) {
  const opened = unseal('l', hash.replace(/^#/, ''));
  if (!opened.parts) return opened;
  const [tracks, written, more] = opened.parts.reverse();
  const ids = readIds(tracks);
  const title = written === undefined ? '' : readTitle(written);
  if (!ids || !ids.length || title === null || more !== undefined) return { reason: 'damaged' };
  if (ids.length > MOST_TRACKS) return { reason: 'long' };
  return { title, ids, repaired: opened.repaired };
}
