/** What is needed to sound: shards of the play files (site-format.md section 4). Computes only. */

/** @typedef {{key: string, samples: number, bytes: number, blob?: Blob}} Rendition samples: at 48 kHz, pre-skip taken off; blob: when it is on the device */

const NAME = 16;

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
