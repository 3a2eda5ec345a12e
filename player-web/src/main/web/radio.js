/**
 * A radio: tracks that sound like where it began, never far from it, artists spaced, nothing twice. Each step is that
 * of suggest.js. Computes only.
 */

import { nextOfRadio } from './suggest.js';

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

export class Radio {
  #count;
  #artistOf;
  #similar;
  #seeds;
  #random;

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
    const needed = [...new Set([...this.#seeds, ...this.played])];
    const known = new Map(await Promise.all(needed.map(async (n) => [n, await this.#similar(n)])));
    const found = nextOfRadio(this.played, this.#random(), {
      lists: (n) => known.get(n), artistOf: this.#artistOf, count: this.#count, seeds: this.#seeds, memory: this.#count,
    });
    return found >= 0 ? found : this.#anything();
  }

  /** Everything near was played. */
  #anything() {
    const played = new Set(this.played);
    const left = Array.from({ length: this.#count }, (_, n) => n).filter((n) => !played.has(n));
    return left.length ? left[Math.floor(this.#random() * left.length)] : -1;
  }
}
