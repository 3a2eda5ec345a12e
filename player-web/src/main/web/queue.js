/** The queue: what plays, what follows, in which order. Computes only, never touches the page. */

/** @typedef {'none'|'all'|'one'} Repeat */
/** @typedef {{track: number, place: number}} Entry place: where it stood before shuffling */

export class Queue {
  /** @type {Entry[]} */
  #entries = [];

  /** Index of the current entry, -1 when the queue is empty. */
  at = -1;
  /** @type {Repeat} */
  repeat = 'none';
  shuffled = false;

  /** @returns {number[]} numbers of its tracks, in playing order */
  get tracks() {
    return this.#entries.map((entry) => entry.track);
  }

  /** Everything as plain data, for `state =` to take back. */
  get state() {
    const { at, repeat, shuffled } = this;
    return { tracks: this.tracks, places: this.#entries.map((entry) => entry.place), at, repeat, shuffled };
  }

  /** Takes plain data back; tracks of the number -1 are left out. */
  set state({ tracks, places, at, repeat, shuffled }) {
    this.#entries = tracks.map((track, i) => ({ track, place: Number(places?.[i] ?? i) }));
    this.at = Math.min(Math.max(Math.trunc(at) || 0, 0), this.length - 1);
    this.repeat = ['all', 'one'].includes(repeat) ? repeat : 'none';
    this.shuffled = shuffled === true;
    this.translate((n) => n);
  }

  get length() {
    return this.#entries.length;
  }

  /** @returns {number} number of the current track, -1 when there is none */
  get current() {
    return this.#entries[this.at]?.track ?? -1;
  }

  /**
   * Replaces everything. A queue that is shuffled stays so: the chosen track first, the rest mixed.
   * @param {number[]} tracks @param {number} at index of the one to begin with
   * @param {() => number} [random] as Math.random
   */
  set(tracks, at, random = Math.random) {
    this.#entries = tracks.map((track, place) => ({ track, place }));
    this.at = tracks.length ? Math.min(Math.max(at, 0), tracks.length - 1) : -1;
    if (this.shuffled) this.shuffle(random, true);
  }

  /**
   * Index of what plays after the current one, or after another.
   * @param {boolean} [asked] whether the listener asked for it: then repeating one track does not hold
   * @param {number} [at] index of the other
   * @returns {number} -1 at the end
   */
  following(asked = false, at = this.at) {
    if (at < 0) return -1;
    if (this.repeat === 'one' && !asked) return at;
    if (at + 1 < this.length) return at + 1;
    return this.repeat === 'none' ? -1 : 0;
  }

  /** @returns {number} index of what stands before; the first one stays where it is */
  preceding() {
    if (this.at > 0) return this.at - 1;
    return this.repeat === 'all' ? this.length - 1 : this.at;
  }

  /** @param {number} index @returns {number} the track there, -1 when there is none */
  trackAt(index) {
    return this.#entries[index]?.track ?? -1;
  }

  /** @param {number[]} tracks to play right after the current one */
  playNext(tracks) {
    const place = this.#entries[this.at]?.place ?? 0;
    this.#entries.splice(this.at + 1, 0, ...tracks.map((track, i) => ({ track, place: place + (i + 1) / (tracks.length + 1) })));
    this.#wake();
  }

  /** @param {number[]} tracks to play after all others */
  add(tracks) {
    const place = this.#entries.reduce((most, entry) => Math.max(most, entry.place), -1) + 1;
    this.#entries.push(...tracks.map((track, i) => ({ track, place: place + i })));
    this.#wake();
  }

  #wake() {
    if (this.at < 0 && this.length) this.at = 0;
  }

  /**
   * @param {number} index of the entry to take out
   * @returns {boolean} whether it was the current one, whose successor is current now
   */
  remove(index) {
    if (!this.#entries[index]) return false;
    this.#entries.splice(index, 1);
    const current = index === this.at;
    if (index < this.at || this.at >= this.length) this.at--;
    return current;
  }

  /** @param {number} from @param {number} to both indexes; what plays goes on playing */
  move(from, to) {
    if (!this.#entries[from] || !this.#entries[to]) return;
    const playing = this.#entries[this.at];
    this.#entries.splice(to, 0, ...this.#entries.splice(from, 1));
    this.at = this.#entries.indexOf(playing);
    if (!this.shuffled) this.#entries.forEach((entry, place) => (entry.place = place));
  }

  /**
   * Gives all tracks the numbers that they have in another catalogue.
   * @param {(track: number) => number} number -1 for a track that is no longer there: it leaves the queue
   */
  translate(number) {
    const playing = this.#entries[this.at];
    for (const entry of this.#entries) entry.track = number(entry.track);
    const kept = this.#entries.filter((entry) => entry.track >= 0);
    // When the current track is gone, the next one that is left takes its place.
    const gone = this.#entries.slice(0, this.at).filter((entry) => entry.track < 0).length;
    this.at = kept.includes(playing) ? kept.indexOf(playing) : Math.min(this.at - gone, kept.length - 1);
    this.#entries = kept;
  }

  /**
   * Mixes what is still to come (or everything but the current track); unshuffle takes it back.
   * @param {() => number} [random] @param {boolean} [whole] whether what was played is mixed in too
   */
  shuffle(random = Math.random, whole = false) {
    if (!this.shuffled || whole) this.#entries.forEach((entry, place) => (entry.place = place));
    if (whole && this.at > 0) {
      this.#entries.unshift(...this.#entries.splice(this.at, 1));
      this.at = 0;
    }
    // Fisher-Yates, from the end down to the first entry after the current one.
    for (let i = this.length - 1; i > this.at + 1; i--) {
      const j = this.at + 1 + Math.floor(random() * (i - this.at));
      [this.#entries[i], this.#entries[j]] = [this.#entries[j], this.#entries[i]];
    }
    this.shuffled = true;
  }

  /** Puts everything back where it stood before shuffling; what plays goes on playing. */
  unshuffle() {
    const playing = this.#entries[this.at];
    this.#entries.sort((a, b) => a.place - b.place);
    this.at = this.#entries.indexOf(playing);
    this.shuffled = false;
  }
}
