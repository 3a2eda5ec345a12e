/**
 * Blend: two lists in, one fair mix out, and how much both have in common (links.md section 9).
 * Computes only, never touches the page.
 */

/** Weighs the ranks of the similarity index: a neighbour of rank r, from 0, adds 1 / (r + SMOOTH). */
const SMOOTH = 8;
/** How far down its wishes a turn looks for another artist than the one before. */
const CHOICE = 5;

/** @typedef {(track: number) => ArrayLike<number>} Neighbours numbers of the tracks that sound most like it, nearest first */
/** @typedef {'a'|'b'|'both'|'new'} Origin whose list it is from */
const ORIGINS = ['new', 'a', 'b', 'both'];
/**
 * @typedef {object} Match what two lists have in common
 * @property {number} percent 0 = no more than two lists drawn by lot, 100 = everything
 * @property {'far'|'some'|'close'|'same'} word
 * @property {number} common how many tracks are in both
 * @property {[number, number]} near how many of each are in the other list, or sound like something in it
 * @property {[number, number]} of how many tracks each has
 */

/** How well each track suits a list: the mean of its weighed ranks. */
function affinities(list, neighbours) {
  const sums = new Map();
  for (const track of list) {
    Array.from(neighbours(track)).forEach((other, rank) => sums.set(other, (sums.get(other) || 0) + 1 / (rank + SMOOTH) / list.length));
  }
  return (track) => sums.get(track) || 0;
}

/** Everything in the list, and everything that sounds like something in it. */
const around = (list, neighbours) => new Set([...list, ...list.flatMap((track) => Array.from(neighbours(track)))]);

/**
 * @param {readonly number[]} a @param {readonly number[]} b numbers of tracks
 * @param {Neighbours} neighbours of all tracks in both
 * @param {{count: number, length?: number, artistOf?: (track: number) => number}} how count: tracks of the catalogue
 * @returns {{tracks: number[], from: Origin[], match: Match}} the same tracks whoever comes first
 */
export function blend(a, b, neighbours, { count, length = 40, artistOf = (track) => track }) {
  const sides = [[...new Set(a)], [...new Set(b)]];
  const sets = sides.map((side) => new Set(side));
  const circles = sides.map((side) => around(side, neighbours));
  const match = compare(sides, sets, circles, count);
  // Whose turn comes first does not depend on which link came first.
  const order = String(sides[1]) < String(sides[0]) ? [1, 0] : [0, 1];
  const suits = sides.map((side) => affinities(side, neighbours));
  const least = (track) => Math.min(suits[0](track), suits[1](track));
  const best = (tracks, score) => tracks.sort((x, y) => score(y) - score(x) || x - y);
  const origin = (track) => ORIGINS[Number(sets[0].has(track)) + 2 * Number(sets[1].has(track))];

  const shared = best(sides[0].filter((track) => sets[1].has(track)), least);
  const fresh = (circle) => [...circle].filter((track) => origin(track) === 'new');
  // Each one's turn: what is theirs alone and suits the other best, then what both have, then what sounds like theirs.
  const wishes = order.map((own) => [
    ...best(sides[own].filter((track) => !sets[1 - own].has(track)), suits[1 - own]), ...shared, ...best(fresh(circles[own]), suits[own])]);
  // The third turn is everybody's: what both have, then what is new to both and suits the one whom it suits less.
  wishes.push([...shared, ...best(fresh(circles[0]).filter((track) => circles[1].has(track)), least)]);

  const tracks = [];
  /** @returns {boolean} whether there was a wish left */
  const take = (wish) => {
    const left = wish.filter((track) => !tracks.includes(track)).slice(0, CHOICE);
    const last = tracks.length ? artistOf(tracks[tracks.length - 1]) : undefined;
    const another = left.findIndex((track) => artistOf(track) !== last);
    if (tracks.length < length) tracks.push(...left.slice(Math.max(0, another)).slice(0, 1));
    return left.length > 0;
  };
  // When one of both has nothing left to give, only what is everybody's goes on.
  for (let fair = true, more = true; more && tracks.length < length;) {
    fair = fair && take(wishes[0]) && take(wishes[1]);
    more = take(wishes[2]) || fair;
  }
  return { tracks, from: tracks.map(origin), match };
}

/** What chance alone would give is taken off: in a small catalogue everything sounds like something. */
function compare(sides, sets, circles, count) {
  const near = sides.map((side, i) => side.filter((track) => circles[1 - i].has(track)).length);
  const common = sides[0].filter((track) => sets[1].has(track)).length;
  const shares = sides.map((side, i) => {
    const chance = circles[1 - i].size / count;
    if (!side.length) return 0;
    return chance < 1 ? Math.max(0, (near[i] / side.length - chance) / (1 - chance)) : common / side.length;
  });
  const percent = Math.round(50 * (shares[0] + shares[1]));
  const word = ['far', 'some', 'close', 'same'][[15, 45, 85].filter((least) => percent >= least).length];
  return { percent, word, common, near, of: sides.map((side) => side.length) };
}
