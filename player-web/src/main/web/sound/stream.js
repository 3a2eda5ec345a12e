/**
 * Plays without gaps: a MediaSource that we feed ourselves. All tracks of a visit stand one after the other in one
 * buffer, each cut to its exact samples by the append window; only what is heard soon is downloaded.
 */

import { download } from './download.js';
import { fragment, initSegment } from './mp4.js';
import { OggOpus } from './ogg.js';
import { byteBefore, requestEnd } from './places.js';
import { Waiting } from './waiting.js';

/** One placed track. @typedef {{track: number, rendition: import('./renditions.js').Rendition, start: number, end: number, head: ?import('./ogg.js').Head, marks: [number, number][], fed: boolean}} Placed */

const RATE = 48000;
/** Seconds ahead: below the first number reading begins, at the second it rests; and where bytes are dear. */
const AHEAD = [20, 30], SOBER = [8, 16];
/** Some engines (WebKit) drop whole frames at the window's edges: there it is opened by one frame. */
const FRAME = 0.02;
/** Where the first track begins: the window must open before it. */
const ORIGIN = FRAME;
/** Seconds that stay in the buffer behind what is heard. */
const BEHIND = 60;
/** Milliseconds between attempts while the network is away. */
const RETRY = 3000;
/** Requests for one seek, at most: each miss brings a closer guess. */
const GUESSES = 4;
/** Seconds that one of them brings: two whole pages at least, wherever it begins. */
const PAGES = 3.5;
/** Seconds before a moment that the decoder needs to be right there (RFC 7845 section 4.6: 80 ms). */
const SETTLE = 0.1;

const Source = globalThis.ManagedMediaSource ?? globalThis.MediaSource;
/** Safari knows only one of the two spellings. */
const TYPE = ['audio/mp4; codecs=opus', 'audio/mp4; codecs=Opus'].find((type) => Source?.isTypeSupported(type));

export class Stream {
  static usable = Boolean(TYPE);

  #audio;
  #site;
  #renditions;
  #player;
  #source = null;
  #buffer = null;
  /** @type {Placed[]} the current track, and what follows it as far as it was placed */
  #placed = [];
  #fragments = 0;
  /** The track whose description was appended last. @type {?Placed} */
  #described = null;
  #odd = false;
  #slack = 0;
  /** Seconds that were sought, until the element is there. @type {?number} */
  #sought = null;
  #abort = new AbortController();
  #waiting;

  loaded = -1;

  /** @param {HTMLAudioElement} audio @param {object} site @param {import('./renditions.js').Renditions} renditions @param {object} player see Sound */
  constructor(audio, site, renditions, player) {
    this.#audio = audio;
    this.#site = site;
    this.#renditions = renditions;
    this.#player = player;
    this.#waiting = new Waiting(audio);
    audio.addEventListener('timeupdate', () => this.#advance());
    audio.addEventListener('ended', () => this.loaded >= 0 && player.ended());
    audio.addEventListener('error', () => this.loaded >= 0 && player.gaveUp());
    addEventListener('online', () => this.#waiting.wake());
  }

  /** Seconds into the loaded track. */
  get position() {
    const [now] = this.#placed;
    return this.#sought ?? (now ? Math.min(Math.max(this.#audio.currentTime - now.start, 0), now.end - now.start) : 0);
  }

  /** @param {number} track its number @param {number} seconds into it @throws {Error} with a `problem` */
  async start(track, seconds) {
    this.unload();
    const { signal } = this.#abort;
    const rendition = await this.#renditions.of(track);
    await this.#open();
    if (signal.aborted) return;
    this.#placed = [this.#place(track, rendition, ORIGIN)];
    this.loaded = track;
    await this.#begin(seconds, signal);
    if (!signal.aborted) await this.play();
  }

  play() {
    return this.#audio.play().catch((failure) => {
      if (failure.name === 'NotAllowedError') this.#player.failed('blocked');
    });
  }

  pause() {
    this.#audio.pause();
  }

  async seek(seconds) {
    const [now] = this.#placed;
    if (!now) return;
    const time = now.start + seconds;
    const { buffered } = this.#audio;
    for (let i = 0; i < buffered.length; i++) {
      // Only in the stretch that is still being fed: after another one there would be a hole.
      if (i === buffered.length - 1 && buffered.start(i) <= time && time < buffered.end(i)) {
        this.#audio.currentTime = time;
        this.#waiting.wake();
        return;
      }
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
    this.#audio.pause();
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
    await this.#change(() => this.#buffer.remove(from, Infinity));
    if (!signal.aborted) this.#feed(0, signal);
  }

  /** Lets go of the element, so that another engine can take it. */
  close() {
    this.unload();
    this.#source = null;
  }

  get #ahead() {
    return this.#site.sober ? SOBER : AHEAD;
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

  async #open() {
    if (this.#source?.readyState === 'open' || this.#source?.readyState === 'ended') return;
    this.#source = new Source();
    this.#audio.disableRemotePlayback = true; // A ManagedMediaSource plays on this condition only.
    const address = URL.createObjectURL(this.#source);
    const opened = new Promise((resolve) => this.#source.addEventListener('sourceopen', resolve, { once: true }));
    this.#audio.src = address;
    await opened;
    URL.revokeObjectURL(address);
    this.#buffer = this.#source.addSourceBuffer(TYPE);
    this.#described = null;
  }

  /** Empties the buffer, moves to a moment of the one placed track, and feeds from there. */
  async #begin(seconds, signal) {
    const [now] = this.#placed;
    // A source that has just opened has no duration, and nothing to remove.
    if (this.#source.duration) await this.#change(() => this.#buffer.remove(0, Infinity));
    if (signal.aborted) return;
    await this.#change(() => (this.#source.duration = now.end));
    if (signal.aborted) return;
    this.#audio.currentTime = now.start + seconds;
    this.#sought = null;
    this.#feed(seconds, signal);
  }

  /** One change of the buffer after the other: it takes no second one meanwhile. */
  async #change(act) {
    const settled = () => new Promise((resolve) => this.#buffer.addEventListener('updateend', resolve, { once: true }));
    while (this.#buffer.updating) await settled();
    act();
    if (this.#buffer.updating) await settled();
  }

  /** Keeps the buffer filled until `signal` says that things have changed. @param {number} seconds into the last placed track */
  async #feed(seconds, signal) {
    try {
      for (let from = seconds; !signal.aborted; from = 0) {
        const last = this.#placed.at(-1);
        if (!last.fed) await this.#read(last, from, signal);
        const next = this.#player.following(this.#placed.length);
        if (next < 0) {
          await this.#change(() => this.#source.readyState === 'open' && !signal.aborted && this.#source.endOfStream());
          await this.#waiting.until(() => this.#player.following(this.#placed.length) >= 0, signal);
          continue;
        }
        await this.#waiting.until(() => last.end - this.#audio.currentTime < this.#ahead[0] || this.#player.following(this.#placed.length) !== next, signal);
        if (this.#player.following(this.#placed.length) !== next) continue;
        const rendition = await this.#patiently(() => this.#renditions.of(next), signal);
        if (!signal.aborted) this.#placed.push(this.#place(next, rendition, last.end));
      }
    } catch (failure) {
      if (signal.aborted) return;
      if (this.#placed.length > 1) this.#giveBack(failure);
      else this.#fail(failure);
    }
  }

  /** What follows cannot be read: that is said when its turn comes. */
  #giveBack() {
    this.#placed.pop();
    this.#change(() => this.#source.readyState === 'open' && this.#source.endOfStream());
  }

  #fail(failure) {
    if (failure.problem) this.#player.failed(failure.problem);
    else if (failure instanceof RangeError) this.#player.failed('broken');
    else this.#player.gaveUp(failure);
  }

  /** Reads a placed track to its end, as far ahead as is good. */
  async #read(placed, seconds, signal) {
    const { rendition } = placed;
    const source = rendition.blob ?? this.#site.url(rendition.key);
    let at = 0;
    let ogg = new OggOpus();
    if (seconds > 0) [at, ogg] = await this.#find(placed, source, seconds, signal);
    let packets = [];
    /** Whether somebody waits for its sound. */
    let first = placed === this.#placed[0];
    while (at < rendition.bytes) {
      const ahead = () => placed.start + this.#fedTo(placed, packets) - this.#audio.currentTime;
      if (!first && ahead() > this.#ahead[1]) await this.#waiting.until(() => ahead() < this.#ahead[0], signal);
      const end = requestEnd(rendition, at, first ? 2 : undefined);
      await this.#patiently(() => download(source, at, end, signal, async (bytes) => {
        at += bytes.length;
        packets = await this.#append(placed, ogg, ogg.push(bytes), signal) ?? packets;
      }), signal);
      first = false;
    }
    if (!signal.aborted) placed.fed = true;
  }

  #fedTo(placed, packets) {
    const last = packets.at(-1);
    return last && placed.head ? (last.start + last.samples - placed.head.preSkip) / RATE : 0;
  }

  /** Finds the byte to read from for a moment: one request, more only where the bitrate is very uneven. */
  async #find(placed, source, seconds, signal) {
    const { rendition, marks } = placed;
    if (!placed.head) {
      const ogg = new OggOpus();
      await this.#patiently(() => download(source, 0, Math.min(512, rendition.bytes), signal, (bytes) => {
        ogg.push(bytes);
      }), signal);
      placed.head = ogg.head;
    }
    for (let guess = 0; guess < GUESSES; guess++) {
      const offset = byteBefore(rendition, marks, seconds);
      if (offset === 0) break;
      const ogg = new OggOpus({ head: placed.head, offset });
      let at = offset;
      let start = null;
      let packets = [];
      await this.#patiently(() => download(source, at, requestEnd(rendition, offset, PAGES * (guess + 1)), signal, async (bytes) => {
        at += bytes.length;
        packets.push(...ogg.push(bytes));
        start ??= packets[0]?.start ?? null;
        if (start === null || start / RATE > seconds - SETTLE) return;
        await this.#append(placed, ogg, packets, signal);
        packets = [];
      }), signal);
      marks.push(...ogg.marks.splice(0));
      if (start !== null && start / RATE <= seconds - SETTLE) return [at, ogg];
    }
    return [0, new OggOpus()];
  }

  /** Tries again until the network is back; other problems are for the caller. */
  async #patiently(act, signal) {
    for (;;) {
      try {
        const result = await act();
        this.#player.stalled(false);
        return result;
      } catch (failure) {
        if (signal.aborted || failure.problem !== 'network') throw failure;
        if (this.#audio.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) this.#player.stalled(true);
        await this.#waiting.rest(RETRY, signal);
      }
    }
  }

  /** @returns {Promise<?import('./ogg.js').Packet[]>} what was appended */
  async #append(placed, ogg, packets, signal) {
    placed.head ??= ogg.head;
    if (!packets.length || signal.aborted) return null;
    const { preSkip, gain } = placed.head;
    // Each track is described anew, with a gain that differs in the last bit (0.004 dB): seeing another description,
    // the decoder begins afresh. Without, it goes on from the end of the track before, and the first 50 ms are noise.
    if (this.#described !== placed) {
      this.#described = placed;
      this.#odd = !this.#odd;
      await this.#change(() => this.#buffer.appendBuffer(initSegment({ ...placed.head, gain: gain + (this.#odd ? 1 : 0) })));
    }
    await this.#change(() => {
      if (signal.aborted) return;
      const buffer = this.#buffer;
      buffer.appendWindowStart = 0;
      buffer.appendWindowEnd = placed.end + this.#slack;
      buffer.appendWindowStart = placed.start - this.#slack;
      buffer.timestampOffset = placed.start - preSkip / RATE;
      buffer.appendBuffer(fragment(++this.#fragments, packets));
    });
    this.#learnSlack(placed, packets);
    return packets;
  }

  /** Sees after the first append of a beginning whether this engine cuts frames or drops them. */
  #learnSlack(placed, packets) {
    if (this.#slack || packets[0].start !== 0 || !this.#buffer.buffered.length) return;
    const late = this.#buffer.buffered.start(this.#buffer.buffered.length - 1) - placed.start;
    if (this.#placed[0] === placed && late > 0.005 && late < 2 * FRAME) this.#slack = FRAME;
  }

  /** The next track has begun by itself. */
  #advance() {
    while (this.#placed.length > 1 && this.#audio.currentTime >= this.#placed[1].start) {
      this.#placed.shift();
      this.loaded = this.#placed[0].track;
      this.#player.advanced();
    }
    const { currentTime, buffered } = this.#audio;
    if (this.#source?.readyState === 'open' && buffered.length && currentTime - buffered.start(0) > 2 * BEHIND) {
      this.#change(() => this.#buffer.remove(0, currentTime - BEHIND)).catch(() => { /* Closed meanwhile. */ });
    }
  }
}
