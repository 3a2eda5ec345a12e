/**
 * The sound of the current track. It chooses what plays it: the stream that we feed ourselves, without gaps; the
 * element alone where that cannot be, or where it failed; a decoder where the browser knows no Opus.
 */

import { problem, Renditions } from './reading.js';
import { Stream } from './stream.js';
import { Timeline } from './timeline.js';

/**
 * What the sound tells the player.
 * @typedef {object} Listener
 * @property {(steps: number) => number} following the track so many steps after the current one, -1 when there is none
 * @property {() => void} advanced the next track has begun by itself
 * @property {() => void} ended nothing more to play
 * @property {(kind: 'network'|'missing'|'broken'|'opus'|'blocked') => void} failed the current track cannot go on
 * @property {(waiting: boolean) => void} stalled the network is away; or it is back
 */

/**
 * What a browser can do.
 * @typedef {object} Abilities
 * @property {boolean} stream takes Opus in MP4 by a MediaSource or a ManagedMediaSource
 * @property {boolean} managed has a ManagedMediaSource: Safari
 * @property {boolean} touched has a touch screen
 * @property {boolean} ogg its media element plays Opus in Ogg
 * @property {boolean} wasm runs WebAssembly, and plays what Web Audio gives
 */

/**
 * Which engines can play in this browser, the best one first.
 *
 * The stream that we feed has no gaps; the element alone works everywhere else. iPhones and iPads play Ogg Opus
 * themselves from 18.4 on, and keep doing so when they are locked; whether our stream does could not be tried, so
 * that there it comes second, and first only from 17.1 to 18.3. Where neither is possible a decoder is downloaded.
 * @param {Abilities} can
 * @returns {('stream'|'plain'|'decoder')[]} none: this browser cannot play
 */
export function engines({ stream, managed, touched, ogg, wasm }) {
  const fed = stream ? ['stream'] : [];
  const alone = ogg ? ['plain'] : [];
  const found = managed && touched ? [...alone, ...fed] : [...fed, ...alone];
  return found.length || !wasm ? found : ['decoder'];
}

export class Sound {
  #audio;
  #site;
  #listener;
  #renditions;
  #engine = null;
  /** Engines that were not tried yet, the best one first. */
  #left;

  /** @param {HTMLAudioElement} audio @param {object} site @param {Listener} player */
  constructor(audio, site, player) {
    this.#audio = audio;
    this.#site = site;
    this.#listener = { ...player, gaveUp: (failure) => this.#fallBack(failure) };
    this.#renditions = new Renditions(site.descriptor.play, async (key) => {
      try {
        return await (await site.load(key)).json();
      } catch (failure) {
        throw problem(failure.status ? 'missing' : 'network');
      }
    }, async (n) => (site.kept('offline') ? (await import('../offline.js')).kept(site, n) : null));
    this.#left = engines({
      stream: Stream.usable,
      managed: 'ManagedMediaSource' in globalThis,
      touched: navigator.maxTouchPoints > 1,
      ogg: audio.canPlayType('audio/ogg; codecs=opus') !== '',
      wasm: 'WebAssembly' in globalThis && 'AudioContext' in globalThis,
    });
  }

  /** The site was published anew. */
  renew() {
    this.unload();
    this.#renditions.renew(this.#site.descriptor.play);
  }

  get renditions() {
    return this.#renditions;
  }

  /** Number of the track that is loaded, -1 when there is none. */
  get loaded() {
    return this.#engine?.loaded ?? -1;
  }

  /** Seconds into the loaded track. */
  get position() {
    return this.#engine?.position ?? 0;
  }

  /** @param {number} track its number @param {number} seconds into it @throws {Error} with a `problem` */
  async start(track, seconds) {
    this.#engine ??= await this.#make(this.#left[0]);
    await this.#engine.start(track, seconds);
  }

  async #make(name) {
    const { Plain } = name === 'plain' ? await import('./plain.js') : {};
    const Output = name === 'stream' ? Stream : name === 'decoder' && await (await import('./decoder.js')).withDecoder(this.#site);
    if (this.#engine) return this.#engine; // Somebody else was faster.
    if (!Plain && !Output) throw problem('opus');
    const parts = [this.#audio, this.#site, this.#renditions, this.#listener];
    return Plain ? new Plain(...parts) : new Timeline(Output, ...parts);
  }

  play() {
    this.#engine?.play();
  }

  pause() {
    this.#engine?.pause();
  }

  seek(seconds) {
    this.#engine?.seek(seconds);
  }

  unload() {
    this.#engine?.unload();
  }

  /** What follows the current track has changed. */
  reconsider() {
    this.#engine?.reconsider();
  }

  /** Goes on with the next engine, at the same second. */
  async #fallBack(failure) {
    console.warn(failure ?? this.#audio.error);
    const { loaded, position } = this.#engine;
    this.#engine.close();
    this.#engine = null;
    this.#left.shift();
    try {
      await this.start(loaded, position);
    } catch (second) {
      this.#listener.failed(second.problem ?? 'network');
    }
  }
}
