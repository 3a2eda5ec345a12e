/** Makes a line of time sound by a MediaSource: each track is cut to its exact samples by the append window. */

import { fragment, initSegment } from './remux.js';

/** @typedef {import('./reading.js').Placed} Placed */

const RATE = 48000;
/** Some engines (WebKit) drop whole frames at the window's edges: there it is opened by one frame. */
const FRAME = 0.02;
/** Seconds that stay in the buffer behind what is heard. */
const BEHIND = 60;
/** Seconds: a gap that every browser passes over, and how much must be missing. */
const GAP = 0.1, LEAST = 0.5;

const Source = globalThis.ManagedMediaSource ?? globalThis.MediaSource;
/** Safari knows only one of the two spellings. */
const TYPE = ['audio/mp4; codecs=opus', 'audio/mp4; codecs=Opus'].find((type) => Source?.isTypeSupported(type));

/** @implements {import('./timeline.js').Output} */
export class Stream {
  static usable = Boolean(TYPE);

  ahead = [20, 30];

  #audio;
  #tell;
  #source = null;
  #buffer = null;
  #opening = null;
  #fragments = 0;
  /** The track whose description was appended last. @type {?Placed} */
  #described = null;
  #odd = false;
  #slack = 0;
  /** Where what was appended ends, in seconds on the line. */
  #reached = 0;

  /** @param {HTMLAudioElement} audio @param {{ended: () => void, broken: () => void, refused: () => void, lost: () => void}} tell */
  constructor(audio, tell) {
    this.#audio = audio;
    this.#tell = tell;
    audio.addEventListener('ended', () => this.#source && tell.ended());
    audio.addEventListener('error', () => this.#source && tell.broken());
    // A ManagedMediaSource may throw away what is still to come, when memory is short.
    audio.addEventListener('waiting', () => this.#source && audio.currentTime < this.#reached - LEAST && !this.#holds(audio.currentTime + GAP) && tell.lost());
  }

  get time() {
    return this.#audio.currentTime;
  }

  async open() {
    if (this.#source?.readyState === 'open' || this.#source?.readyState === 'ended') return;
    this.#opening ??= this.#attach().finally(() => (this.#opening = null));
    await this.#opening;
  }

  async #attach() {
    const source = new Source();
    this.#audio.disableRemotePlayback = true; // A ManagedMediaSource plays on this condition only.
    const address = URL.createObjectURL(source);
    const opened = new Promise((resolve) => source.addEventListener('sourceopen', resolve, { once: true }));
    this.#source = source;
    this.#audio.src = address;
    await opened;
    URL.revokeObjectURL(address);
    this.#buffer = source.addSourceBuffer(TYPE);
    this.#described = null;
  }

  /** @param {Placed} placed @param {number} seconds @param {AbortSignal} signal */
  async begin(placed, seconds, signal) {
    this.#reached = 0;
    // A source that has just opened has no duration, and nothing to remove.
    if (this.#source.duration) await this.#change(() => this.#buffer.remove(0, Infinity));
    if (signal.aborted) return;
    await this.#change(() => (this.#source.duration = placed.end));
    if (!signal.aborted) this.#audio.currentTime = placed.start + seconds;
  }

  /** Whether a moment is in the stretch that is still being fed: after another one there would be a hole. */
  #holds(time) {
    const { buffered } = this.#audio;
    const last = buffered.length - 1;
    return last >= 0 && time >= buffered.start(last) && time < buffered.end(last);
  }

  jump(time) {
    const held = this.#holds(time);
    if (held) this.#audio.currentTime = time;
    return held;
  }

  /** @param {Placed} placed @param {import('./remux.js').Packet[]} packets @param {AbortSignal} signal */
  async append(placed, packets, signal) {
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
    const last = packets.at(-1);
    if (!signal.aborted) this.#reached = placed.start + (last.start + last.samples - preSkip) / RATE;
    this.#learnSlack(placed, packets);
  }

  /** Sees after an append of a beginning whether this engine cuts frames or drops them. */
  #learnSlack(placed, packets) {
    const { buffered } = this.#buffer;
    if (this.#slack || packets[0].start !== 0 || buffered.length !== 1) return;
    const late = buffered.start(0) - placed.start;
    if (late > 0.005 && late < 2 * FRAME) this.#slack = FRAME;
  }

  cut(from) {
    this.#reached = Math.min(this.#reached, from);
    return this.#change(() => this.#buffer.remove(from, Infinity));
  }

  finish(signal) {
    return this.#change(() => this.#source.readyState === 'open' && !signal.aborted && this.#source.endOfStream());
  }

  forget() {
    const { currentTime, buffered } = this.#audio;
    if (this.#source?.readyState === 'open' && buffered.length && currentTime - buffered.start(0) > 2 * BEHIND) {
      this.#change(() => this.#buffer.remove(0, currentTime - BEHIND)).catch(() => { /* Closed meanwhile. */ });
    }
  }

  play() {
    return this.#audio.play().catch((failure) => {
      if (failure.name === 'NotAllowedError') this.#tell.refused();
    });
  }

  pause() {
    this.#audio.pause();
  }

  stop() {
    this.#audio.pause();
  }

  close() {
    this.#source = null;
  }

  /** One change of the buffer after the other: it takes no second one meanwhile. */
  async #change(act) {
    const settled = () => new Promise((resolve) => this.#buffer.addEventListener('updateend', resolve, { once: true }));
    while (this.#buffer.updating) await settled();
    act();
    if (this.#buffer.updating) await settled();
  }
}
