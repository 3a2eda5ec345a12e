/** The bar at the foot of the page: what plays, and the controls that are always at hand. */

import { address } from './address.js';
import { HEART, NEXT, PAUSE, PREVIOUS, QUEUE } from './icons.js';
import { cover, h, icon, iconButton, PLAY } from './page.js';
import { wearTools } from './tools.js';

/** The clock is spoken at most so often while it runs, in seconds; whenever the listener moves it. */
const SPEAK_EVERY = 5;

/** Seconds that an arrow key moves. */
const STEP = 5;

export class Bar {
  #site;
  #place = h('div', { id: 'bar' });
  #parts;
  /** Whether the listener holds the slider: then it does not run on under the finger. */
  #held = false;
  #spoken = -1;
  #shelf = null;

  constructor(site) {
    this.#site = site;
    document.getElementById('foot').append(this.#place);
    this.draw();
    const { player } = site;
    player.addEventListener('track', () => this.#showTrack());
    player.addEventListener('state', () => this.#showState());
    player.addEventListener('time', () => this.#showTime());
    player.addEventListener('queue', () => this.#showState());
  }

  /** Lets favourites be kept. @param {import('./shelf.js').Shelf} shelf */
  keepOn(shelf) {
    this.#shelf = shelf;
    shelf.addEventListener('change', () => this.#showFavourite());
    this.#showFavourite();
  }

  /** Makes all elements, in the language that is spoken now. */
  draw() {
    const { words, player } = this.#site;
    const time = h('input', {
      type: 'range', id: 'time', min: 0, step: 1, value: 0, 'aria-label': words.say('position'),
      onkeydown: (event) => {
        const steps = { ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP }[event.key];
        if (!steps || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        player.seek(player.position + steps);
      },
      oninput: () => {
        this.#held = true;
        this.#showTime(Number(time.value));
      },
      onchange: () => {
        this.#held = false;
        player.seek(Number(time.value));
      },
    });
    const title = h('a.title', { id: 'now-title' });
    const artist = h('a.by');
    this.#parts = {
      time, title, artist, cover: h('span'),
      elapsed: h('span.clock', { 'aria-hidden': 'true' }), total: h('span.clock', { 'aria-hidden': 'true' }),
      play: h('button.icon.strong', { type: 'button', id: 'play', 'aria-keyshortcuts': 'K', onclick: () => player.toggle() }),
      previous: iconButton(PREVIOUS, words.say('previous'), () => player.previous(), { id: 'previous', 'aria-keyshortcuts': 'Shift+P' }),
      next: iconButton(NEXT, words.say('next'), () => player.next(), { id: 'next', 'aria-keyshortcuts': 'Shift+N' }),
      favourite: iconButton(HEART, words.say('favourite'), () => this.#toggleFavourite(), { id: 'favourite', 'aria-keyshortcuts': 'F' }),
      queue: h('a.icon', { id: 'queue', 'aria-keyshortcuts': 'Q', href: address('queue'), 'aria-label': words.say('queue'), title: words.say('queue') }, icon(QUEUE)),
    };
    const parts = this.#parts;
    this.#place.replaceChildren(h('section', { 'aria-label': words.say('player') },
      h('div.now', null, parts.cover, h('p', null, title, ' ', artist)),
      h('div.controls', null, parts.previous, parts.play, parts.next),
      h('div.line', null, parts.elapsed, time, parts.total),
      this.#volume(),
      h('div.keep', null, parts.favourite, parts.queue)));
    this.#showTrack();
    this.#showState();
  }

  /** The volume, where the device lets us set it: iPhones do not. */
  #volume() {
    const { audio, words } = this.#site;
    const before = audio.volume;
    audio.volume = 0.5;
    const settable = audio.volume === 0.5;
    audio.volume = settable ? Number(this.#site.kept('volume') ?? before) : before;
    if (!settable) return null;
    const slider = h('input', {
      type: 'range', id: 'volume', min: 0, max: 100, step: 5, 'aria-label': words.say('volume'),
      oninput: () => (audio.volume = slider.value / 100),
    });
    const show = () => {
      slider.value = Math.round(audio.volume * 100);
      slider.style.setProperty('--done', `${slider.value}%`);
    };
    audio.onvolumechange = () => {
      show();
      this.#site.keep('volume', audio.volume);
    };
    show();
    return h('span.volume', null, slider);
  }

  #showTrack() {
    wearTools();
    const { catalogue, player, words } = this.#site;
    const n = player.queue.current;
    this.#place.hidden = n < 0;
    if (n < 0) return;
    const track = catalogue.track(n);
    const artist = catalogue.artists[track.artist];
    const { title, artist: by, time, total } = this.#parts;
    title.textContent = track.title;
    title.href = address('track', track.id);
    by.textContent = artist?.name ?? '';
    by.href = address('artist', artist?.slug ?? '');
    const picture = cover(this.#site, catalogue.albums[track.album]);
    this.#parts.cover.replaceWith(picture);
    this.#parts.cover = picture;
    time.max = track.seconds;
    total.textContent = words.time(track.seconds);
    this.#held = false;
    this.#showTime();
    this.#showFavourite();
  }

  get #id() {
    return this.#site.catalogue.id(this.#site.player.queue.current);
  }

  async #toggleFavourite() {
    const shelf = await this.#site.shelf();
    const kept = shelf.toggleFavourite(this.#id);
    // By its key the heart is pressed from anywhere: then nothing says what became of it.
    if (document.activeElement !== this.#parts.favourite) {
      this.#site.announce(kept ? 'kept' : 'unkept', { title: this.#site.catalogue.titles[this.#site.player.queue.current] });
    }
  }

  #showFavourite() {
    if (this.#shelf && this.#site.player.queue.current >= 0) {
      this.#parts.favourite.setAttribute('aria-pressed', String(this.#shelf.isFavourite(this.#id)));
    }
  }

  #showState() {
    const { player, words } = this.#site;
    const { play, next } = this.#parts;
    const label = words.say(player.playing ? 'pause' : 'play');
    play.replaceChildren(icon(player.playing ? PAUSE : PLAY));
    play.setAttribute('aria-label', label);
    play.title = label;
    play.classList.toggle('waiting', player.waiting);
    next.disabled = player.queue.following(true) < 0;
  }

  /** @param {number} [chosen] seconds under the listener's finger */
  #showTime(chosen) {
    if (this.#held && chosen === undefined) return;
    const { player, words } = this.#site;
    const { time, elapsed } = this.#parts;
    const seconds = chosen ?? player.position;
    const { duration } = player;
    elapsed.textContent = words.time(seconds);
    if (chosen === undefined) time.value = seconds;
    time.style.setProperty('--done', `${duration ? Math.min(100, (100 * seconds) / duration) : 0}%`);
    const five = Math.floor(seconds / SPEAK_EVERY);
    if (chosen === undefined && five === this.#spoken) return;
    this.#spoken = five;
    time.setAttribute('aria-valuetext', words.say('timeOf', { at: words.spoken(seconds), of: words.spoken(duration) }));
  }
}
