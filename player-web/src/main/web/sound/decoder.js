/**
 * Makes a line of time sound where the browser has no Opus at all: a WebAssembly decoder gives samples, Web Audio puts
 * them one after the other, and the one media element of the visit plays what comes out: so volume, lock screen and
 * the page's other business with it stay as they are. Seconds are decoded shortly before they are heard, no more.
 */

import { setSpeed } from '../memory.js';
import { problem } from './reading.js';

/** @typedef {import('./reading.js').Placed} Placed */
/** @typedef {{node: AudioBufferSourceNode, start: number}} Sounding start: in samples on the line */

const RATE = 48000;
/** Packets that are decoded at once: a second, which even an old phone does in 50 ms. */
const AT_ONCE = 50;
/** Seconds between now and what is put next, when it comes late. */
const SOON = 0.05;
/** Milliseconds between looks at where the sound is; those that a browser has for a refused sound. */
const LOOK = 250, REFUSED = 2000;

/** @implements {import('./timeline.js').Output} */
export class Decoder {
  ahead = [6, 10];

  #audio;
  #tell;
  #make;
  #context = null;
  #outlet = null;
  #decoder = null;
  /** The track that the decoder is in, and the sample that it expects next. @type {?Placed} */
  #inside = null;
  #next = -1;
  /** Sample of the context's clock at which the line began; first and last sample of the line that were put. */
  #base = 0;
  #first = 0;
  #last = 0;
  /** @type {Set<Sounding>} */
  #sounding = new Set();
  #finished = false;
  #look = 0;

  /** @param {HTMLAudioElement} audio @param {{ended: () => void, refused: () => void}} tell @param {(channels: number) => Promise<object>} make gives a decoder of this many channels */
  constructor(audio, tell, make) {
    this.#audio = audio;
    this.#tell = tell;
    this.#make = make;
  }

  get time() {
    if (!this.#context) return 0;
    const now = Math.round(this.#context.currentTime * RATE) - this.#base;
    return Math.min(Math.max(now, this.#first), Math.max(this.#last, this.#first)) / RATE;
  }

  async open() {
    if (this.#context) return;
    this.#context = new AudioContext({ sampleRate: RATE });
    this.#outlet = this.#context.createMediaStreamDestination();
    this.#audio.removeAttribute('src');
    setSpeed(this.#audio, 1); // A stream has no other, whatever another browser has kept for this device.
    this.#audio.srcObject = this.#outlet.stream;
  }

  async begin(placed, seconds) {
    this.#silence(-Infinity);
    this.#first = Math.round((placed.start + seconds) * RATE);
    this.#last = this.#first;
    this.#finished = false;
    this.#inside = null;
    this.#base = Math.round((this.#context.currentTime + SOON) * RATE) - this.#first;
  }

  jump() {
    return false; // What is decoded is put already.
  }

  /** @param {Placed} placed @param {import('./remux.js').Packet[]} packets @param {AbortSignal} signal */
  async append(placed, packets, signal) {
    this.#finished = false;
    if (this.#inside !== placed || packets[0].start !== this.#next) {
      this.#inside = placed;
      this.#decoder?.free();
      this.#decoder = null;
      const decoder = await this.#make(placed.head.channels);
      if (signal.aborted) {
        decoder.free();
        return;
      }
      this.#decoder = decoder;
    }
    for (let i = 0; i < packets.length && !signal.aborted; i += AT_ONCE) {
      this.#put(placed, packets.slice(i, i + AT_ONCE));
      await new Promise((resolve) => setTimeout(resolve)); // The page stays alive meanwhile.
    }
    const last = packets.at(-1);
    if (!signal.aborted) this.#next = last.start + last.samples;
  }

  /** Decodes packets, and puts what belongs to the track, and is not over, on the line. */
  #put(placed, packets) {
    const parts = packets.map(({ data }) => this.#decoder.decodeFrame(data).channelData);
    const length = parts.reduce((sum, [channel]) => sum + channel.length, 0);
    const start = Math.round(placed.start * RATE) + packets[0].start - placed.head.preSkip;
    const from = Math.max(start, Math.round(placed.start * RATE), this.#first);
    const to = Math.min(start + length, Math.round(placed.end * RATE));
    if (to <= from) return;
    const buffer = this.#context.createBuffer(parts[0].length, to - from, RATE);
    // This decoder knows nothing of the header, whose gain is in 1/256 dB (RFC 7845 section 5.1).
    const factor = 10 ** (placed.head.gain / 256 / 20);
    for (let channel = 0; channel < parts[0].length; channel++) {
      const samples = buffer.getChannelData(channel);
      let at = start;
      for (const part of parts) {
        const piece = part[channel].subarray(Math.max(0, from - at), Math.max(0, to - at));
        if (factor !== 1) for (let i = 0; i < piece.length; i++) piece[i] *= factor;
        samples.set(piece, Math.max(at, from) - from);
        at += part[channel].length;
      }
    }
    this.#schedule(buffer, from);
    this.#last = Math.max(this.#last, to);
  }

  #schedule(buffer, start) {
    const soon = Math.round((this.#context.currentTime + SOON) * RATE);
    // It comes too late for its moment: the line waits for it.
    this.#base = Math.max(this.#base, soon - start);
    const node = this.#context.createBufferSource();
    const sounding = { node, start };
    node.buffer = buffer;
    node.connect(this.#outlet);
    node.onended = () => this.#sounding.delete(sounding);
    node.start((this.#base + start) / RATE);
    this.#sounding.add(sounding);
  }

  /** Takes away what begins at this sample of the line or later. */
  #silence(from) {
    for (const sounding of this.#sounding) {
      if (sounding.start < from) continue;
      sounding.node.onended = null;
      sounding.node.stop();
      sounding.node.disconnect();
      this.#sounding.delete(sounding);
    }
  }

  async cut(from) {
    const sample = Math.round(from * RATE);
    this.#silence(sample);
    this.#last = Math.min(this.#last, sample);
    this.#inside = null;
  }

  async finish(signal) {
    if (!signal.aborted) this.#finished = true;
  }

  forget() {}

  async play() {
    clearInterval(this.#look);
    this.#look = setInterval(() => this.#watch(), LOOK);
    const refusal = setTimeout(() => this.#context.state !== 'running' && this.#tell.refused(), REFUSED);
    try {
      await Promise.all([this.#context.resume(), this.#audio.play()]);
    } catch (failure) {
      if (failure.name === 'NotAllowedError') this.#tell.refused();
    }
    clearTimeout(refusal);
  }

  #watch() {
    if (!this.#finished || this.time * RATE < this.#last) return;
    this.#finished = false;
    this.#tell.ended();
  }

  pause() {
    clearInterval(this.#look);
    this.#audio.pause();
    this.#context?.suspend();
  }

  stop() {
    this.pause();
    this.#silence(-Infinity);
  }

  close() {
    this.#decoder?.free();
    this.#context?.close();
    this.#audio.srcObject = null;
  }
}

/** Where the build puts the decoder when it could get it: not every site has one. */
const FILE = 'opus/opus-decoder.js';

/**
 * Loads the decoder.
 * @param {object} site
 * @returns {Promise<?new (audio: HTMLAudioElement, tell: object) => Decoder>} null when the site has none
 * @throws {Error} with a `problem` when the network is away
 */
export async function withDecoder(site) {
  let files;
  try {
    files = await (await site.load(`${site.descriptor.player}files.json`)).json();
    if (files.includes(FILE)) await import(`../${FILE}`);
  } catch {
    throw problem('network');
  }
  if (!files.includes(FILE)) return null;
  const { OpusDecoder } = globalThis['opus-decoder'];
  site.keep('decoder', 'yes');
  return class extends Decoder {
    constructor(audio, tell) {
      super(audio, tell, async (channels) => {
        const decoder = new OpusDecoder({ channels, sampleRate: RATE });
        await decoder.ready;
        return decoder;
      });
    }
  };
}
