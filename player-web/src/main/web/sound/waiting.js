/** Waits for what changes while a media element plays. One waits at a time: whoever feeds the sound. */

export class Waiting {
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
