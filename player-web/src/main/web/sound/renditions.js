/**
 * Where the sound of a track stands: in which file (shards of the play files, site-format.md section 4), and in which
 * bytes of it a moment. Computes only, never touches the page.
 */

/** @typedef {{key: string, samples: number, bytes: number, blob?: Blob}} Rendition samples: at 48 kHz, pre-skip taken off; blob: when it is on the device */

const NAME = 16;
const RATE = 48000;
/** Seconds before the moment that are asked for: a page, and what the decoder needs to settle. */
const BEFORE = 1.5;
/** Bytes that a request brings at least: about two seconds at 64 kbit/s. The tap asks for as many. */
export const FIRST = 16384;
/** Seconds that a request brings when nobody waits for it. */
const STEP = 10;

export class Renditions {
  #play;
  #load;
  #kept;
  /** @type {Map<number, Promise<object>>} */
  #shards = new Map();

  /**
   * @param {{shard: number, files: string[]}} play from the descriptor
   * @param {(key: string) => Promise<object>} load gives a data file, parsed
   * @param {(n: number) => Promise<?{samples: number, blob: Blob}>} [kept] gives what the device holds of a track
   */
  constructor(play, load, kept = async () => null) {
    this.#play = play;
    this.#load = load;
    this.#kept = kept;
  }

  /** Another publication: everything is asked for anew. @param {{shard: number, files: string[]}} play */
  renew(play) {
    this.#play = play;
    this.#shards.clear();
  }

  /** @param {number} n number of a track @returns {Promise<Rendition>} @throws what `load` throws */
  async of(n) {
    const held = await this.#kept(n);
    return held ? { key: '', samples: held.samples, bytes: held.blob.size, blob: held.blob } : this.published(n);
  }

  /** What is on the site, whatever the device holds. @param {number} n @returns {Promise<Rendition>} @throws what `load` throws */
  async published(n) {
    const s = Math.floor(n / this.#play.shard);
    if (!this.#shards.has(s)) this.#shards.set(s, this.#load(this.#play.files[s]));
    let shard;
    try {
      shard = await this.#shards.get(s);
    } catch (failure) {
      this.#shards.delete(s); // The next attempt asks again.
      throw failure;
    }
    const i = n - shard.from;
    return { key: `a/${shard.names.slice(i * NAME, i * NAME + NAME)}.opus`, samples: shard.samples[i], bytes: shard.bytes[i] };
  }
}

/** Average bytes of one second. @param {Rendition} rendition */
const perSecond = (rendition) => (rendition.bytes * RATE) / Math.max(rendition.samples, 1);

/**
 * The byte to begin reading at, so that a moment is in what follows.
 * Between two marks the bitrate is taken as even; every miss adds a mark, so that the next guess is closer.
 * @param {Rendition} rendition
 * @param {readonly [number, number][]} marks known places: [byte, sample], in any order
 * @param {number} seconds
 */
export function byteBefore(rendition, marks, seconds) {
  const sample = Math.max(0, (seconds - BEFORE) * RATE);
  let low = [0, 0];
  let high = [rendition.bytes, rendition.samples];
  for (const mark of marks) {
    if (mark[1] <= sample && mark[1] >= low[1]) low = mark;
    if (mark[1] > sample && mark[1] < high[1]) high = mark;
  }
  if (sample - low[1] < BEFORE * RATE) return low[0];
  const share = (sample - low[1]) / Math.max(1, high[1] - low[1]);
  // A hundredth less: variable bitrates lie unevenly, and too early costs less than once more.
  return Math.floor(low[0] + (high[0] - low[0]) * Math.max(0, share - 0.01));
}

/**
 * Where a request that begins at `from` ends.
 * @param {number} [seconds] that it is to bring; fewer while somebody waits for the sound
 */
export function requestEnd(rendition, from, seconds = STEP) {
  const size = Math.max(FIRST, Math.ceil(perSecond(rendition) * seconds));
  // A small rest is taken along: one request less.
  return from + size * 1.5 >= rendition.bytes ? rendition.bytes : from + size;
}
