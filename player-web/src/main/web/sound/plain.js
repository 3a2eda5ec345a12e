/** Plays with the media element alone, whose source changes from track to track: a short gap, but it works everywhere. */

import { problem } from './reading.js';

export class Plain {
  #audio;
  #site;
  #player;
  #renditions;
  #turn = 0;

  /** Number of the track that is in the element, -1 when there is none. */
  loaded = -1;

  /** @param {HTMLAudioElement} audio @param {object} site @param {import('./reading.js').Renditions} renditions @param {import('./sound.js').Listener} player */
  constructor(audio, site, renditions, player) {
    this.#audio = audio;
    this.#site = site;
    this.#player = player;
    this.#renditions = renditions;
    audio.addEventListener('ended', () => this.loaded >= 0 && player.ended());
    audio.addEventListener('error', () => this.loaded >= 0 && this.#explain());
  }

  /** Seconds into the loaded track. */
  get position() {
    return this.#audio.currentTime;
  }

  /** @param {number} track its number @param {number} seconds into it @throws {Error} with a `problem` */
  async start(track, seconds) {
    const mine = ++this.#turn;
    if (!this.#audio.canPlayType('audio/ogg; codecs=opus')) throw problem('opus');
    const rendition = await this.#renditions.of(track);
    if (mine !== this.#turn) return;
    URL.revokeObjectURL(this.#audio.src); // Of what the device held, if it was that.
    this.#audio.src = rendition.blob ? URL.createObjectURL(rendition.blob) : this.#site.url(rendition.key);
    this.loaded = track;
    if (seconds > 0) this.#audio.currentTime = seconds;
    await this.play();
  }

  /** @returns {Promise<void>} settled when it plays or the player knows why not */
  play() {
    return this.#audio.play().catch((failure) => {
      // An abort is another call of ours; anything but a refusal comes as an `error` event too.
      if (failure.name === 'NotAllowedError') this.#player.failed('blocked');
    });
  }

  pause() {
    this.#turn++;
    this.#audio.pause();
  }

  seek(seconds) {
    this.#audio.currentTime = seconds;
  }

  unload() {
    this.#turn++;
    this.loaded = -1;
    if (!this.#audio.hasAttribute('src')) return;
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  /** What follows has changed: nothing is prepared here. */
  reconsider() {}

  /** Asks the server why the element failed: it does not say. */
  async #explain() {
    const mine = this.#turn;
    let kind = 'network';
    try {
      const response = await fetch(this.#audio.src, { method: 'HEAD' });
      kind = response.ok ? 'broken' : 'missing';
    } catch { /* The network it is. */ }
    if (mine === this.#turn) this.#player.failed(kind);
  }
}
