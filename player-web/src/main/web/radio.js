/**
 * A radio: tracks that sound like where it began, never far from it, artists spaced, nothing twice.
 * A weighted draw over the lists of similar tracks: those of the seeds keep it anchored, those of what was just
 * played make it flow. A walk from nearest to nearest drifts away; this was measured not to. Computes only.
 */

/** Weights of the lists of the seeds, of the current track, of the one before. */
const SEEDS = 1, CURRENT = 1, BEFORE = 0.5;
/** Ranks count as 1 / (rank + 3) for one list, and as 1 / (rank + 8) where many lists are summed up. */
const ONE = 3, MANY = 8;
/** How much a track by an artist of the last three still counts. */
const SAME_ARTIST = 0.15;
/** So often it goes further: to a track from the second half of the list. */
const EXPLORE = 8;

/** Random figures in [0, 1) that are the same for the same seed (mulberry32). @param {number} seed */
export function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The sum of reciprocal ranks over several lists. @param {number[][]} lists nearest first @returns {Map<number, number>} */
export function sumOfRanks(lists, offset = MANY) {
  const sums = new Map();
  for (const list of lists) list.forEach((n, rank) => sums.set(n, (sums.get(n) ?? 0) + 1 / (rank + offset)));
  return sums;
}

export class Radio {
  #count;
  #artistOf;
  #similar;
  #seeds;
  #random;
  #anchor = null;

  /** What it has played, in order. @type {number[]} */
  played = [];

  /**
   * @param {{count: number, artistOf: (n: number) => number, similar: (n: number) => Promise<number[]>}} catalogue
   * @param {readonly number[]} seeds where it begins @param {() => number} random
   */
  constructor({ count, artistOf, similar }, seeds, random) {
    this.#count = count;
    this.#artistOf = artistOf;
    this.#similar = similar;
    this.#seeds = seeds;
    this.#random = random;
  }

  /** @returns {Promise<number>} the next track, -1 when all have been played */
  async next() {
    const found = this.played.length ? await this.#follow() : this.#seeds[Math.floor(this.#random() * this.#seeds.length)] ?? -1;
    if (found >= 0) this.played.push(found);
    return found;
  }

  async #follow() {
    this.#anchor ??= await this.#anchored();
    const [before, current] = [this.played.at(-2), this.played.at(-1)];
    const near = await this.#similar(current);
    if (this.played.length % EXPLORE === 0) {
      const found = this.#draw(new Map(near.slice(near.length >> 1).map((n) => [n, 1])));
      if (found >= 0) return found;
    }
    const scores = new Map(this.#anchor);
    const count = (list, weight) => list.forEach((n, rank) => scores.set(n, (scores.get(n) ?? 0) + weight / (rank + ONE)));
    count(near, CURRENT);
    if (before !== undefined) count(await this.#similar(before), BEFORE);
    const found = this.#draw(scores);
    if (found >= 0) return found;
    // Everything near was played: what is near to what was played earlier, then anything.
    for (const earlier of this.played.slice(0, -2).reverse()) {
      const other = this.#draw(sumOfRanks([await this.#similar(earlier)], ONE));
      if (other >= 0) return other;
    }
    return this.#draw(new Map(Array.from({ length: this.#count }, (_, n) => [n, 1])));
  }

  /** What is near to all seeds together, the best as good as the first of one list. */
  async #anchored() {
    const sums = sumOfRanks([this.#seeds, ...await Promise.all(this.#seeds.map((seed) => this.#similar(seed)))]);
    const best = Math.max(...sums.values(), 1 / MANY);
    return new Map([...sums].map(([n, sum]) => [n, (SEEDS * sum) / best / ONE]));
  }

  /** Draws one of the tracks that may be played now. @param {Map<number, number>} scores */
  #draw(scores) {
    const played = new Set(this.played);
    const artists = this.played.slice(-3).map(this.#artistOf);
    const weights = [...scores].filter(([n]) => n < this.#count && !played.has(n))
      .map(([n, score]) => [n, (score * (artists.includes(this.#artistOf(n)) ? SAME_ARTIST : 1)) ** 2]);
    let at = this.#random() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [n, weight] of weights) {
      at -= weight;
      if (at <= 0) return n;
    }
    return weights.at(-1)?.[0] ?? -1;
  }
}
