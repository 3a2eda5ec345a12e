/** What sounds alike: the lists of site-format.md section 5. Computes only, never touches the page. */

const HEAD = 8;
const NONE = 65535;
/** Bytes of a track among the vectors, and how many of them are the vector. */
const PLACE = 36, DIMENSIONS = 32;

/**
 * @param {ArrayBuffer} buffer a file of `similar` @param {number} i place of a track in this file
 * @returns {number[]} numbers of its neighbours, nearest first
 * @throws {RangeError} when the bytes are not such a file
 */
export function neighboursIn(buffer, i) {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEAD || view.getUint32(0) !== 0x4c545349 || view.getUint8(4) !== 1) {
    throw new RangeError('This is not a list of similar tracks.');
  }
  const k = view.getUint8(5);
  const n = view.getUint16(6, true);
  if (buffer.byteLength < HEAD + 2 * k * n || !(i >= 0 && i < n)) throw new RangeError('The list of similar tracks is cut short.');
  const found = [];
  for (let rank = 0; rank < k; rank++) {
    const number = view.getUint16(HEAD + 2 * (k * i + rank), true);
    if (number === NONE) break;
    found.push(number);
  }
  return found;
}

/**
 * @param {ArrayBuffer} buffer the file of `similar.vectors`
 * @returns {Int8Array[]} a vector for each track; only its direction counts, all zeros = nothing is known
 * @throws {RangeError} when the bytes are not such a file
 */
export function vectorsIn(buffer) {
  const view = new DataView(buffer);
  const n = buffer.byteLength < HEAD || view.getUint32(0) !== 0x4c545356 || view.getUint8(4) !== 1 ? -1 : view.getUint16(6, true);
  if (n < 0 || buffer.byteLength < HEAD + PLACE * n) throw new RangeError('These are no vectors, or they are cut short.');
  return Array.from({ length: n }, (_, i) => new Int8Array(buffer, HEAD + PLACE * i, DIMENSIONS));
}

export class Similar {
  #similar;
  #load;
  /** @type {Map<number, Promise<ArrayBuffer>>} */
  #shards = new Map();

  /**
   * @param {{shard: number, files: string[]} | undefined} similar from the descriptor
   * @param {(key: string) => Promise<ArrayBuffer>} load gives a data file
   */
  constructor(similar, load) {
    this.#similar = similar;
    this.#load = load;
  }

  /** @param {number} n number of a track @returns {Promise<number[]>} nearest first, perhaps none */
  async to(n) {
    if (!this.#similar) return [];
    const { shard, files } = this.#similar;
    const s = Math.floor(n / shard);
    if (!this.#shards.has(s)) this.#shards.set(s, this.#load(files[s]));
    try {
      return neighboursIn(await this.#shards.get(s), n - s * shard);
    } catch (failure) {
      this.#shards.delete(s); // The next attempt asks again.
      throw failure;
    }
  }
}
