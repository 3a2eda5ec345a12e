/**
 * The one player of a visit: the queue, and the sound that follows it. Views ask it to play; it tells them
 * by events what became of it: `track` (another one is current), `queue`, `state` (plays, waits, rests), `time`, `seeked`.
 */

import { Queue } from './queue.js';

/** Tracks in a row that may fail before it stops; seconds after which "previous" begins the track again instead. */
const PATIENCE = 3, AGAIN = 3;
/** Milliseconds between attempts while the network is away. */
const RETRY = 5000;

export class Player extends EventTarget {
  #site;
  #audio;
  #opening = null;
  #sound = null;
  #bar = null;
  #accompanied = false;
  #turn = 0;
  #failures = 0;
  #retry = 0;
  /** Whether a message stands that goes when it plays. */
  #troubled = false;
  #from = 0;

  queue = new Queue();
  /** Whether the listener wants it to play; while `waiting`, the sound is on its way. */
  playing = false;
  waiting = false;
  /** Whether it rests when the current track is over. */
  stopsAfter = false;

  /** @param {object} site @param {HTMLAudioElement} audio the only one of the visit */
  constructor(site, audio) {
    super();
    this.#site = site;
    this.#audio = audio;
    audio.addEventListener('timeupdate', () => this.#tell('time'));
    audio.addEventListener('waiting', () => this.#setState(this.playing, this.playing));
    audio.addEventListener('playing', () => {
      this.#failures = 0;
      this.#stalled(false);
      this.#setState(true, false);
      this.#accompany();
    });
    // The system may pause it (a call, a headset unplugged); the end of a track is not such a pause.
    audio.addEventListener('pause', () => {
      if (!audio.ended && !this.waiting) this.#setState(false, false);
    });
    addEventListener('online', () => this.#resume());
  }

  /** Whether the current track is in the media element. */
  get #loaded() {
    return this.queue.current >= 0 && this.#sound?.loaded === this.queue.current;
  }

  /** Seconds into the current track. */
  get position() {
    return this.#loaded ? this.#sound.position : this.#from;
  }

  /** Seconds that the current track lasts. */
  get duration() {
    const n = this.queue.current;
    return n < 0 ? 0 : this.#site.catalogue.browse.seconds[n];
  }

  /** @returns {Promise<import('./sound/reading.js').Renditions>} */
  async renditions() {
    await this.#open();
    return this.#sound.renditions;
  }

  /** Plays a list from one of its tracks on. @param {readonly number[]} tracks @param {number} index @param {number} [seconds] into it */
  play(tracks, index, seconds = 0) {
    this.queue.set([...tracks], index);
    this.#tell('queue');
    this.#begin(Math.min(seconds, Math.max(0, this.duration - 1)));
  }

  /** Plays the entry of the queue with this index. */
  playAt(index) {
    this.queue.at = index;
    this.#begin();
  }

  /** @param {readonly number[]} tracks to play after all others */
  add(tracks) {
    const silent = this.queue.length === 0;
    this.queue.add([...tracks]);
    this.#queueChanged();
    this.#site.confirm('added', { n: tracks.length });
    if (silent) this.#rest();
  }

  /** Brings a queue back, silent. @param {object} state see Queue @param {number} seconds into its current track */
  restore(state, seconds) {
    this.queue.state = state;
    if (this.queue.current >= 0) this.#rest(Math.min(Math.max(Number(seconds) || 0, 0), this.duration - 1));
  }

  /** Changes the queue (`(queue) => queue.move(3, 2)`), the current track going on. */
  arrange(change) {
    const before = this.queue.current;
    change(this.queue);
    this.#queueChanged();
    if (this.queue.current < 0) this.stop();
    else if (this.queue.current !== before) this.playing ? this.#begin() : this.#rest();
  }

  toggle() {
    this.playing ? this.pause() : this.resume();
  }

  pause() {
    this.#turn++;
    this.#from = this.position;
    this.#setState(false, false);
    this.#sound?.pause();
  }

  resume() {
    if (this.queue.current < 0) return;
    if (this.#loaded) {
      this.#setState(true, true);
      this.#sound.play();
    } else {
      this.#begin(this.#from);
    }
  }

  next() {
    const index = this.queue.following(true);
    if (index >= 0) this.playAt(index);
  }

  previous() {
    if (this.position > AGAIN || this.queue.preceding() === this.queue.at) this.seek(0);
    else this.playAt(this.queue.preceding());
  }

  /** @param {number} seconds into the current track */
  seek(seconds) {
    const to = Math.min(Math.max(seconds, 0), Math.max(this.duration - 0.5, 0));
    this.#from = to;
    if (this.#loaded) this.#sound.seek(to);
    else if (this.playing) this.#begin(to);
    this.#tell('time');
    this.#tell('seeked');
  }

  /** @param {boolean} stops whether to rest when the current track is over */
  stopAfter(stops) {
    this.stopsAfter = stops;
    this.#queueChanged();
  }

  /** Ends the music; the queue stays. */
  stop() {
    this.pause();
    this.#sound?.unload();
    this.#from = 0;
    this.#tell('track');
  }

  /** Another publication: tracks have other numbers now. @param {(track: number) => number} number -1 for one that is gone */
  translate(number) {
    this.#from = this.position;
    this.#sound?.renew();
    this.queue.translate(number);
    this.#tell('queue');
    this.#tell('track');
  }

  /** Draws the bar anew, in the language that is spoken now. */
  drawBar() {
    this.#bar?.draw();
  }

  /** Loads what makes the sound. */
  #open() {
    this.#opening ??= import('./sound/sound.js')
      .then(({ Sound }) => {
        this.#sound = new Sound(this.#audio, this.#site, {
          following: (steps) => this.#following(steps),
          advanced: () => this.#advanced(),
          ended: () => this.#ended(),
          failed: (problem) => this.#failed(problem),
          stalled: (waiting) => this.#stalled(waiting),
        });
      })
      .catch((failure) => {
        this.#opening = null;
        throw failure;
      });
    return this.#opening;
  }

  /** Shows the bar, from the first time on that there is something to play. */
  async #showBar() {
    try {
      // All at once, so that none waits for another.
      const [{ Bar }] = await Promise.all([...['bar', 'icons', 'tools'].map((part) => import(`./${part}.js`)), this.#site.allWords()]);
      this.#bar ??= new Bar(this.#site);
    } catch (failure) {
      console.warn(failure); // The music goes on; the next track tries again.
    }
  }

  /** Loads what goes along with music, when it no longer delays the music. */
  async #accompany() {
    if (this.#accompanied) return;
    this.#accompanied = true;
    try {
      const [{ accompany }] = await Promise.all([import('./company.js'), this.#site.allWords()]);
      await accompany(this.#site);
      await this.#bar?.keepOn(await this.#site.shelf());
    } catch (failure) {
      this.#accompanied = false;
      console.warn(failure);
    }
  }

  /** Begins the current track of the queue. @param {number} [seconds] into it */
  async #begin(seconds = 0) {
    const mine = ++this.#turn;
    clearTimeout(this.#retry);
    this.#from = seconds;
    this.#sound?.unload();
    this.#setState(true, true);
    this.#tell('track');
    try {
      await this.#open();
      this.#showBar(); // Its module must not keep the sound waiting.
      if (mine === this.#turn) await this.#sound.start(this.queue.current, seconds);
    } catch (failure) {
      if (!failure.problem) console.warn(failure);
      if (mine === this.#turn) this.#failed(failure.problem ?? 'network');
    }
  }

  /** Shows the current track without playing it. @param {number} [seconds] into it */
  async #rest(seconds = 0) {
    this.#turn++;
    this.#setState(false, false);
    this.#sound?.unload();
    this.#from = seconds;
    await this.#showBar();
    this.#accompany();
    this.#tell('track');
  }

  /** The track so many steps after the current one, -1 when there is none. */
  #following(steps) {
    if (this.stopsAfter) return -1;
    let index = this.queue.at;
    for (let i = 0; i < steps; i++) index = this.queue.following(false, index);
    return this.queue.trackAt(index);
  }

  #advanced() {
    this.queue.at = this.queue.following();
    this.#failures = 0;
    this.#from = 0;
    this.#tell('track');
  }

  #ended() {
    const index = this.queue.following();
    if (index < 0) {
      // The end of the queue: ready to begin again.
      this.stopsAfter = false;
      this.queue.at = Math.min(this.queue.at, 0);
      this.stop();
    } else if (this.stopsAfter) {
      this.stopsAfter = false;
      this.queue.at = index;
      this.#rest();
    } else {
      this.playAt(index);
    }
  }

  /** @param {'network'|'missing'|'broken'|'opus'|'blocked'} problem */
  async #failed(problem) {
    const mine = this.#turn;
    const { id, title } = this.#site.catalogue.track(this.queue.current);
    const renewed = problem === 'missing' && await this.#site.renew();
    if (mine !== this.#turn) return;
    if (renewed === null) {
      this.#rest(this.position); // This player can no longer go on, and has said so.
      return;
    }
    if (renewed) {
      const { current } = this.queue;
      const same = current >= 0 && this.#site.catalogue.id(current) === id;
      if (!same) this.#confirm('missing', title);
      const from = same ? this.#from : 0;
      if (current < 0) this.stop();
      else this.playing ? this.#begin(from) : this.#rest(from);
      return;
    }
    if (problem === 'missing' || problem === 'broken') this.#confirm(problem, title);
    else this.#tellTrouble(problem);
    if (!this.playing) {
      this.#rest(this.position); // Nobody waits for its sound.
    } else if (problem === 'network') {
      this.#from = this.position;
      this.#sound?.unload();
      this.#setState(true, true);
      this.#retry = setTimeout(() => this.#resume(), RETRY);
    } else if (problem === 'opus' || problem === 'blocked') {
      this.#setState(false, false);
    } else if (++this.#failures < PATIENCE && this.queue.following(true) >= 0) {
      this.next();
    } else {
      this.#failures = 0;
      this.stop();
    }
  }

  /** The sound waits for the network, or goes on. */
  #stalled(waiting) {
    if (waiting && !this.#troubled) this.#tellTrouble('network');
    if (!waiting && this.#troubled) this.#site.showMessage('');
    this.#troubled = waiting;
  }

  /** Says why a track is passed over. */
  #confirm(problem, title) {
    this.#site.allWords().then(() => this.#site.confirm(`problem.${problem}`, { title }), () => { /* The next trouble says it. */ });
  }

  /** Says what is wrong, until it plays again. */
  async #tellTrouble(problem) {
    this.#troubled = true;
    const { title } = this.#site.catalogue.track(this.queue.current);
    const { words } = this.#site;
    // Without a network from the beginning there are not even the words for it.
    const said = await this.#site.allWords().then(() => words.say(`problem.${problem}`, { title }), () => words.say('viewFailed'));
    if (this.#troubled) this.#site.showMessage(said);
  }

  /** Goes on where the network stopped it. */
  #resume() {
    if (this.playing && this.waiting && !this.#loaded) this.#begin(this.#from);
  }

  #setState(playing, waiting) {
    if (this.playing === playing && this.waiting === waiting) return;
    this.playing = playing;
    this.waiting = waiting;
    this.#tell('state');
  }

  #queueChanged() {
    this.#sound?.reconsider();
    this.#tell('queue');
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
