/**
 * All tracks of a visit stand one after the other on one line of time, so that none begins with a gap; only what is
 * heard soon is downloaded. What makes them sound is an output: a MediaSource (stream.js), or a decoder (decoder.js).
 */

import { Reading } from './reading.js';

/** @typedef {import('./reading.js').Placed} Placed */

/**
 * What makes a line of time sound.
 * @typedef {object} Output
 * @property {number} time where it is, in seconds on the line
 * @property {[number, number]} ahead seconds: below the first number reading begins, at the second it rests
 * @property {() => Promise<void>} open begins, if it has not begun yet
 * @property {(placed: Placed, seconds: number, signal: AbortSignal) => Promise<void>} begin forgets everything, and is at these seconds of the one track
 * @property {(time: number) => boolean} jump goes to a moment that can sound at once; false when it cannot
 * @property {(placed: Placed, packets: import('./remux.js').Packet[], signal: AbortSignal) => Promise<void>} append
 * @property {(from: number) => Promise<void>} cut forgets what comes from this moment on
 * @property {(signal: AbortSignal) => Promise<void>} finish nothing follows
 * @property {() => void} forget drops what was heard long ago
 * @property {() => Promise<void>} play
 * @property {() => void} pause
 * @property {() => void} stop
 * @property {() => void} close lets go of the element, so that another engine can take it
 */

const RATE = 48000;
/** Where the first track begins: some engines open a window before it. */
const ORIGIN = 0.02;
/** Seconds ahead where bytes are dear; see Output. */
const SOBER = [8, 16];

export class Timeline {
  #audio;
  #site;
  #renditions;
  #player;
  /** @type {Output} */
  #output;
  #reading;
  #waiting;
  /** @type {Placed[]} the current track, and what follows it as far as it was placed */
  #placed = [];
  /** Seconds that were sought, until the output is there. @type {?number} */
  #sought = null;
  #abort = new AbortController();

  loaded = -1;

  /**
   * @param {new (audio: HTMLAudioElement, tell: object) => Output} Output
   * @param {HTMLAudioElement} audio @param {object} site @param {import('./reading.js').Renditions} renditions @param {object} player see Sound
   */
  constructor(Output, audio, site, renditions, player) {
    this.#audio = audio;
    this.#site = site;
    this.#renditions = renditions;
    this.#player = player;
    this.#waiting = new Waiting(audio);
    this.#reading = new Reading(site, this.#waiting, (waits) => {
      if (!waits || audio.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) player.stalled(waits);
    });
    this.#output = new Output(audio, {
      ended: () => this.loaded >= 0 && player.ended(),
      broken: () => this.loaded >= 0 && player.gaveUp(),
      refused: () => player.failed('blocked'),
      // A little further on, so that no gap can hold it for ever.
      lost: () => this.loaded >= 0 && this.seek(this.position + 0.1),
    });
    audio.addEventListener('timeupdate', () => this.#advance());
    addEventListener('online', () => this.#waiting.wake());
  }

  /** Seconds into the loaded track. */
  get position() {
    const [now] = this.#placed;
    return this.#sought ?? (now ? Math.min(Math.max(this.#output.time - now.start, 0), now.end - now.start) : 0);
  }

  /** @param {number} track its number @param {number} seconds into it @throws {Error} with a `problem` */
  async start(track, seconds) {
    this.unload();
    const { signal } = this.#abort;
    const [rendition] = await Promise.all([this.#renditions.of(track), this.#output.open()]);
    if (signal.aborted) return;
    this.#placed = [this.#place(track, rendition, ORIGIN)];
    this.loaded = track;
    await this.#begin(seconds, signal);
    if (!signal.aborted) await this.play();
  }

  play() {
    return this.#output.play();
  }

  pause() {
    this.#output.pause();
  }

  async seek(seconds) {
    const [now] = this.#placed;
    if (!now) return;
    if (this.#output.jump(now.start + seconds)) {
      this.#waiting.wake();
      return;
    }
    const signal = this.#restart();
    this.#sought = seconds;
    this.#placed = [{ ...now, fed: false }];
    await this.#begin(seconds, signal);
  }

  unload() {
    this.#restart();
    this.loaded = -1;
    this.#placed = [];
    this.#output.stop();
  }

  /** Takes back what was placed after the current track when something else follows now. */
  async reconsider() {
    const wrong = this.#placed.findIndex((placed, i) => i > 0 && placed.track !== this.#player.following(i));
    if (wrong < 0) {
      this.#waiting.wake();
      return;
    }
    const signal = this.#restart();
    const from = this.#placed[wrong].start;
    this.#placed.length = wrong;
    await this.#output.cut(from);
    if (!signal.aborted) this.#feed(0, signal);
  }

  /** Lets go of the element, so that another engine can take it. */
  close() {
    this.unload();
    this.#output.close();
  }

  get #ahead() {
    const { ahead } = this.#output;
    return this.#site.sober ? ahead.map((seconds, i) => Math.min(seconds, SOBER[i])) : ahead;
  }

  /** Ends whatever is being read. @returns {AbortSignal} for what begins now */
  #restart() {
    this.#sought = null;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#waiting.wake();
    return this.#abort.signal;
  }

  /** @returns {Placed} */
  #place(track, rendition, start) {
    return { track, rendition, start, end: start + rendition.samples / RATE, head: null, marks: [], fed: false };
  }

  /** Moves to a moment of the one placed track, and feeds from there. */
  async #begin(seconds, signal) {
    await this.#output.begin(this.#placed[0], seconds, signal);
    if (signal.aborted) return;
    this.#sought = null;
    this.#feed(seconds, signal);
  }

  /** Keeps the output fed until `signal` says that things have changed. @param {number} seconds into the last placed track */
  async #feed(seconds, signal) {
    const following = () => this.#player.following(this.#placed.length);
    try {
      for (let from = seconds; !signal.aborted; from = 0) {
        const last = this.#placed.at(-1);
        if (!last.fed) await this.#read(last, from, signal);
        const next = following();
        if (next < 0) {
          await this.#output.finish(signal);
          await this.#waiting.until(() => following() >= 0, signal);
          continue;
        }
        await this.#waiting.until(() => last.end - this.#output.time < this.#ahead[0] || following() !== next, signal);
        if (following() !== next) continue;
        const rendition = await this.#reading.patiently(() => this.#renditions.of(next), signal);
        if (!signal.aborted) this.#placed.push(this.#place(next, rendition, last.end));
      }
    } catch (failure) {
      if (signal.aborted) return;
      if (this.#placed.length > 1) this.#giveBack(signal);
      else this.#fail(failure);
    }
  }

  #read(placed, seconds, signal) {
    return this.#reading.read(placed, seconds, placed === this.#placed[0], {
      signal,
      rest: async (read) => {
        const ahead = () => read() - this.#output.time;
        if (ahead() > this.#ahead[1]) await this.#waiting.until(() => ahead() < this.#ahead[0], signal);
      },
      take: (packets) => this.#output.append(placed, packets, signal),
    });
  }

  /** What follows cannot be read: that is said when its turn comes. */
  #giveBack(signal) {
    this.#placed.pop();
    this.#output.finish(signal);
  }

  #fail(failure) {
    if (failure.problem) this.#player.failed(failure.problem);
    else if (failure instanceof RangeError) this.#player.failed('broken');
    else this.#player.gaveUp(failure);
  }

  /** The next track has begun by itself. */
  #advance() {
    while (this.#placed.length > 1 && this.#output.time >= this.#placed[1].start) {
      this.#placed.shift();
      this.loaded = this.#placed[0].track;
      this.#player.advanced();
    }
    this.#output.forget();
  }
}

/** Waits for what changes while a media element plays. One waits at a time: whoever feeds the sound. */
class Waiting {
  #audio;
  #look = () => {};

  /** @param {HTMLAudioElement} audio whose time goes on */
  constructor(audio) {
    this.#audio = audio;
  }

  /** Something may have changed: whoever waits looks again. */
  wake() {
    this.#look();
  }

  /** @param {() => boolean} condition looked at as time goes on, and when woken @param {AbortSignal} signal ends it by throwing */
  until(condition, signal) {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!signal.aborted && !condition()) return;
        this.#audio.removeEventListener('timeupdate', look);
        this.#look = () => {};
        if (signal.aborted) reject(signal.reason);
        else resolve();
      };
      this.#look = look;
      this.#audio.addEventListener('timeupdate', look);
      look();
    });
  }

  /** @param {number} milliseconds at most: being woken ends it too @param {AbortSignal} signal ends it by throwing */
  async rest(milliseconds, signal) {
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#look = () => resolve(clearTimeout(timer));
    });
    this.#look = () => {};
    signal.throwIfAborted();
  }
}
