/**
 * What follows from the lists of similar tracks: specified in similarity.md, and tested against the vectors that the
 * builder's side makes. Tracks are numbers; `lists(n)` gives the neighbours of a track, nearest first. Computes only.
 */

/** Ranks count as 1 / (rank + 8) where many lists are summed up, as 1 / (rank + 3) where few are drawn from. */
const MANY = 8, FEW = 3;
/** How much a track by an artist of the last three still counts in a radio. */
const SAME_ARTIST = 0.15, SPAN = 3;
/** So often a radio takes the way out of a rut: ranks from 10 on. */
const EXPLORE_EVERY = 8, EXPLORE_FROM = 10;
/** A radio repeats nothing of its last tracks: half of the library, but no more than this. */
const MEMORY = 200;
/** For you: how many tracks speak for a taste, how much what was skipped speaks against, how many picks an artist has. */
const STRONGEST = 20, AGAINST = 0.5, PER_ARTIST = 2;

/** Adds a list's ranks to the sums. @param {Map<number, number>} sums @param {readonly number[]} list */
function count(sums, list, weight, offset, from = 0) {
  for (let rank = from; rank < list.length; rank++) sums.set(list[rank], (sums.get(list[rank]) ?? 0) + weight / (rank + offset));
}

/** The numbers of a map of scores, the best first, equals by number. @param {Map<number, number>} scores @returns {number[]} */
const best = (scores) => [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([n]) => n);

/**
 * The next track of a radio that stays around where it began.
 * @param {readonly number[]} played so far, at least one @param {number} random from 0 to below 1
 * @param {{lists: (n: number) => readonly number[], artistOf: (n: number) => number, count: number,
 *     seeds?: readonly number[], memory?: number}} library seeds: where it began, unless with one track;
 *     memory: how many of the last tracks may not come again
 * @returns {number} -1 when there is nothing to play
 */
export function nextOfRadio(played, random, { lists, artistOf, count: all, seeds = [played[0]], memory = Math.min(all >> 1, MEMORY) }) {
  const out = new Set(played.slice(-Math.max(1, memory)));
  const scores = new Map();
  const draw = (n, weight, from) => {
    const allowed = new Map();
    count(allowed, lists(n), weight, FEW, from);
    for (const [track, score] of allowed) if (!out.has(track)) scores.set(track, (scores.get(track) ?? 0) + score);
  };
  for (const from of played.length % EXPLORE_EVERY ? [0] : [EXPLORE_FROM, 0]) {
    if (scores.size) break;
    for (const seed of seeds) draw(seed, 1 / seeds.length, from);
    draw(played.at(-1), 1, from);
    if (played.length > 1) draw(played.at(-2), 0.5, from);
  }
  for (let earlier = played.length - 3; !scores.size && earlier > 0; earlier--) draw(played[earlier], 1, 0);
  const artists = played.slice(-SPAN).map(artistOf);
  const weights = [...scores].sort((a, b) => a[0] - b[0])
    .map(([n, score]) => [n, score * score * (artists.includes(artistOf(n)) ? SAME_ARTIST : 1)]);
  let left = random * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [n, weight] of weights) {
    left -= weight;
    if (left < 0) return n;
  }
  return weights.at(-1)?.[0] ?? -1;
}

/** A vector of length 1, or null for a track of which nothing is known. @param {ArrayLike<number>} vector */
function unit(vector) {
  const length = Math.sqrt(Array.prototype.reduce.call(vector, (sum, value) => sum + value * value, 0));
  return length ? Array.from(vector, (value) => value / length) : null;
}

/**
 * From one track to another in even steps.
 * @param {readonly ArrayLike<number>[]} vectors of all tracks
 * @returns {number[]} `length` tracks with both ends, fewer where there are not so many; none when an end is unknown
 */
export function path(vectors, from, to, length, artistOf) {
  const units = vectors.map(unit);
  const [a, b] = [units[from], units[to]];
  if (!a || !b) return [];
  const found = [from];
  const nearest = (part, free) => {
    let [chosen, highest] = [-1, -2];
    units.forEach((vector, n) => {
      if (!vector || !free(n)) return;
      const score = vector.reduce((sum, value, d) => sum + value * ((1 - part) * a[d] + part * b[d]), 0);
      if (score > highest) [chosen, highest] = [n, score];
    });
    return chosen;
  };
  for (let step = 1; step < length - 1; step++) {
    const free = (n) => n !== to && !found.includes(n);
    const artist = artistOf(found.at(-1));
    const part = step / (length - 1);
    let next = nearest(part, (n) => free(n) && artistOf(n) !== artist);
    if (next < 0) next = nearest(part, free);
    if (next >= 0) found.push(next);
  }
  found.push(to);
  return found;
}

/** The tracks that speak for a taste, the strongest first. @param {Map<number, number>} taste weights by track */
export const spokesmen = (taste) => best(new Map([...taste].filter(([, weight]) => weight > 0))).slice(0, STRONGEST);

/** Those that speak against it. @param {Map<number, number>} taste */
export const opponents = (taste) => best(new Map([...taste].filter(([, weight]) => weight < 0).map(([n, weight]) => [n, -weight])))
  .slice(0, STRONGEST);

/**
 * What somebody with this taste may like.
 * @param {Map<number, number>} taste weights by track, below 0 for what was skipped
 * @param {(n: number) => boolean} out tracks that were heard a short while ago
 * @returns {{n: number, because: number}[]} the best first; because: the track that speaks most for it
 */
export function forYou(taste, out, lists, artistOf, most) {
  const scores = new Map();
  const reasons = new Map();
  for (const seed of spokesmen(taste)) {
    count(scores, lists(seed), taste.get(seed), MANY);
    lists(seed).forEach((n, rank) => {
      const share = taste.get(seed) / (rank + MANY);
      if (share > (reasons.get(n)?.share ?? 0)) reasons.set(n, { share, because: seed });
    });
  }
  for (const seed of opponents(taste)) count(scores, lists(seed), AGAINST * taste.get(seed), MANY);
  const picks = new Map();
  return best(scores).filter((n) => scores.get(n) > 0 && reasons.has(n) && !out(n)).filter((n) => {
    const so = (picks.get(artistOf(n)) ?? 0) + 1;
    picks.set(artistOf(n), so);
    return so <= PER_ARTIST;
  }).slice(0, most).map((n) => ({ n, because: reasons.get(n).because }));
}
