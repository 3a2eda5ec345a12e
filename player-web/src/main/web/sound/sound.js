/**
 * The sound of the current track. It chooses what plays it: the stream that we feed ourselves, without gaps;
 * the element alone where that cannot be, or where it failed.
 */

import { problem } from './download.js';
import { Renditions } from './renditions.js';
import { Stream } from './stream.js';

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
 * iPhones and iPads play Ogg Opus themselves from 18.4 on, and keep doing so when they are locked;
 * whether our stream does could not be tried.
 */
function prefersElement(audio) {
  return !Stream.usable
    || ('ManagedMediaSource' in globalThis && navigator.maxTouchPoints > 1 && audio.canPlayType('audio/ogg; codecs=opus') !== '');
}

export class Sound {
  #audio;
  #site;
  #listener;
  #renditions;
  #engine = null;

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
    if (!prefersElement(audio)) this.#engine = new Stream(audio, site, this.#renditions, this.#listener);
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
    if (!this.#engine) {
      const { Plain } = await import('./plain.js');
      this.#engine ??= new Plain(this.#audio, this.#site, this.#renditions, this.#listener);
    }
    await this.#engine.start(track, seconds);
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

  /** Goes on with the plain element, at the same second. */
  async #fallBack(failure) {
    console.warn(failure ?? this.#audio.error);
    const { loaded, position } = this.#engine;
    this.#engine.close();
    this.#engine = null;
    try {
      await this.start(loaded, position);
    } catch (second) {
      this.#listener.failed(second.problem ?? 'network');
    }
  }
}
