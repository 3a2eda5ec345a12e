/**
 * Where the sound of a track stands: in which file (shards of the play files, site-format.md section 4), and in which
 * bytes of it a moment; and reading it from the server, or from the device: as far ahead as is good, from any second
 * on, patiently. Never touches the page.
 */

import { OggOpus } from './remux.js';

/** @typedef {{key: string, samples: number, bytes: number, blob?: Blob}} Rendition samples: at 48 kHz, pre-skip taken off; blob: when it is on the device */

const RATE = 48000;
const NAME = 16;
/** Seconds before the moment that are asked for: a page, and what the decoder needs to settle. */
const BEFORE = 1.5;
/** Bytes that a request brings at least: about two seconds at 64 kbit/s. The tap asks for as many, see site.js. */
const FIRST = 16384;
/** Seconds that a request brings when nobody waits for it. */
const STEP = 10;
/** Milliseconds between attempts while the network is away. */
const RETRY = 3000;
/** Requests for one seek, at most: each miss brings a closer guess. */
const GUESSES = 4;
/** Seconds that one of them brings: two whole pages at least, wherever it begins. */
const PAGES = 3.5;
/** Seconds that the first request brings: somebody waits for its sound. */
const SOON = 2;
/** Seconds before a moment that the decoder needs to be right there (RFC 7845 section 4.6: 80 ms). */
const SETTLE = 0.1;

/** A failure that the listener is told about by its kind. @param {'network'|'missing'|'broken'} kind */
export const problem = (kind) => Object.assign(new Error(kind), { problem: kind });

/** Asks for a part of a file. @param {number} from @param {number} to first byte, and the one after the last */
const ranged = (address, from, to, signal) => fetch(address, { headers: { Range: `bytes=${from}-${to - 1}` }, signal });

/**
 * Reads a part by one bounded Range request: what is not asked for is never sent.
 * @param {string | Blob} source where it is, or what the device holds of it @param {number} from @param {number} to first byte, and the one after the last
 * @param {AbortSignal} signal ends it early
 * @param {(bytes: Uint8Array) => void | Promise<void>} take gets the bytes as they arrive; when it waits, so do we
 * @param {Promise<Response>} [begun] this very request, when it was made already
 * @throws {Error} with a `problem`: network (try again later) or missing; an AbortError when `signal` ended it
 */
export async function download(source, from, to, signal, take, begun) {
  if (source instanceof Blob) {
    const bytes = await source.slice(from, to).arrayBuffer();
    signal.throwIfAborted();
    await take(new Uint8Array(bytes));
    return;
  }
  const response = await overTheAir(begun ?? ranged(source, from, to, signal));
  if (response.status >= 400 && response.status < 500) throw problem('missing');
  if (!response.ok) throw problem('network');
  // A server without Range sends the whole file from its beginning.
  let at = response.status === 206 ? from : 0;
  const reader = response.body.getReader();
  while (at < to) {
    const { done, value } = await overTheAir(reader.read());
    if (done) throw problem('network');
    const part = value.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += value.length;
    if (part.length) await take(part);
  }
  reader.cancel().catch(() => { /* It was at its end. */ });
}

/** What fails on the way is the network's fault, unless we ended it ourselves. */
function overTheAir(promise) {
  return promise.catch((failure) => {
    throw failure.name === 'AbortError' ? failure : problem('network');
  });
}

/**
 * One track on the line of time.
 * @typedef {object} Placed
 * @property {number} track its number
 * @property {Rendition} rendition
 * @property {number} start seconds on the line
 * @property {number} end the same
 * @property {?import('./remux.js').Head} head as soon as it was read
 * @property {[number, number][]} marks known places, see places.js
 * @property {boolean} fed whether it was read to its end
 */

/**
 * What becomes of what is read.
 * @typedef {object} Taking
 * @property {AbortSignal} signal ends the reading
 * @property {(ahead: () => number) => Promise<void>} rest waits, when so many seconds ahead are enough
 * @property {(packets: import('./remux.js').Packet[]) => Promise<void>} take makes them sound
 */

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

export class Reading {
  #site;
  #waiting;
  #stalled;

  /** @param {object} site @param {{rest: (milliseconds: number, signal: AbortSignal) => Promise<void>}} waiting as Timeline does @param {(waits: boolean) => void} stalled is told when the network is away, and when it is back */
  constructor(site, waiting, stalled) {
    this.#site = site;
    this.#waiting = waiting;
    this.#stalled = stalled;
  }

  /**
   * Reads a placed track to its end.
   * @param {Placed} placed @param {number} seconds into it @param {boolean} first whether somebody waits for its sound @param {Taking} taking
   * @throws {Error} with a `problem`; RangeError when this is not Opus; what `take` throws
   */
  async read(placed, seconds, first, { signal, rest, take }) {
    const { rendition } = placed;
    const source = rendition.blob ?? this.#site.url(rendition.key);
    let at = 0;
    let ogg = new OggOpus();
    let read = 0;
    const append = async (packets) => {
      placed.head ??= ogg.head;
      if (!packets.length || signal.aborted) return;
      const last = packets.at(-1);
      read = (last.start + last.samples - placed.head.preSkip) / RATE;
      await take(packets);
    };
    if (seconds > 0) [at, ogg] = await this.#find(placed, source, seconds, signal, append);
    let head = at === 0 && await this.#head(rendition);
    for (let waited = first; at < rendition.bytes; waited = false) {
      if (!waited) await rest(() => placed.start + read);
      const end = head ? Math.min(head.bytes, rendition.bytes) : requestEnd(rendition, at, waited ? SOON : undefined);
      await this.patiently(() => {
        const begun = head?.response;
        head = null;
        return download(source, at, end, signal, async (bytes) => {
          at += bytes.length;
          await append(ogg.push(bytes));
        }, begun);
      }, signal);
    }
    if (!signal.aborted) placed.fed = true;
  }

  /** What the tap has asked for already, when it is of this track. */
  async #head(rendition) {
    const asked = this.#site.head;
    this.#site.head = null;
    const head = await asked;
    return head?.address === this.#site.url(rendition.key) ? head : null;
  }

  /** Finds the byte to read from for a moment: one request, more only where the bitrate is very uneven. */
  async #find(placed, source, seconds, signal, append) {
    const { rendition, marks } = placed;
    let guessed = null;
    if (!placed.head) {
      // The head and the first guess are asked for at once: one round trip less.
      const offset = byteBefore(rendition, marks, seconds);
      if (offset && !rendition.blob) guessed = ranged(source, offset, requestEnd(rendition, offset, PAGES), signal);
      guessed?.catch(() => null); // Whoever takes it will see.
      const ogg = new OggOpus();
      let begun = (await this.#head(rendition))?.response;
      await this.patiently(() => {
        const response = begun;
        begun = undefined;
        return download(source, 0, Math.min(512, rendition.bytes), signal, (bytes) => {
          ogg.push(bytes);
        }, response);
      }, signal);
      placed.head = ogg.head;
    }
    for (let guess = 0; guess < GUESSES; guess++) {
      const offset = byteBefore(rendition, marks, seconds);
      if (offset === 0) break;
      const ogg = new OggOpus({ head: placed.head, offset });
      let at = offset;
      let start = null;
      let packets = [];
      const end = requestEnd(rendition, offset, PAGES * (guess + 1));
      await this.patiently(() => {
        const begun = guessed;
        guessed = null;
        return download(source, at, end, signal, async (bytes) => {
          at += bytes.length;
          packets.push(...ogg.push(bytes));
          start ??= packets[0]?.start ?? null;
          if (start === null || start / RATE > seconds - SETTLE) return;
          await append(packets);
          packets = [];
        }, begun);
      }, signal);
      marks.push(...ogg.marks.splice(0));
      if (start !== null && start / RATE <= seconds - SETTLE) return [at, ogg];
    }
    return [0, new OggOpus()];
  }

  /** Tries again until the network is back; other problems are for the caller. @template T @param {() => Promise<T>} act @param {AbortSignal} signal @returns {Promise<T>} */
  async patiently(act, signal) {
    for (;;) {
      try {
        const result = await act();
        this.#stalled(false);
        return result;
      } catch (failure) {
        if (signal.aborted || failure.problem !== 'network') throw failure;
        this.#stalled(true);
        await this.#waiting.rest(RETRY, signal);
      }
    }
  }
}
