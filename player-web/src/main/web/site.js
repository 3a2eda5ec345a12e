/** What all views share: the catalogue, the words, the player, what is kept on this device. */

import { announce, showMessage } from './page.js';
import { Words } from './words.js';

/** What only somebody who plays needs; asked for all at once, so that no module waits for another. */
const MUSIC = ['player', 'queue', ...['sound', 'timeline', 'reading', 'stream', 'remux'].map((part) => `sound/${part}`)];
let opening = null;
let later = null;
let shelf = null;

/** The site's root, wherever the page stands: this file is `p/<name>/site.js`. */
const root = new URL('../../', import.meta.url);

export const site = {
  /** See site-format.md section 2. */
  descriptor: null,
  /** @type {import('./catalogue.js').Catalogue} */ catalogue: null,
  /** @type {Words} */ words: null,
  /** From the first music on. @type {?import('./player.js').Player} */ player: null,
  /** What the address says to begin with: a track of the list (from 1), seconds into it. */
  moment: { track: 0, seconds: 0 },
  audio: /** @type {HTMLAudioElement} */ (document.getElementById('sound')),

  /** @param {string} key @returns {string} its absolute address */
  url: (key) => new URL(key, root).href,

  /** @param {string} key of a data file @returns {Promise<Response>} @throws {Error} with `status` unless it is there */
  async load(key) {
    const response = await fetch(site.url(key));
    if (!response.ok) throw Object.assign(new Error(`${key}: ${response.status}`), { status: response.status });
    return response;
  },

  /** Whether bytes are dear: by choice, or because the browser says so. */
  get sober() {
    const { saveData, effectiveType = '' } = navigator.connection ?? {};
    return (site.kept('sober') ?? (saveData || /2g|3g/.test(effectiveType) ? 'yes' : 'no')) === 'yes';
  },

  /** A setting has changed that is seen everywhere. */
  changed() {
    site.player?.drawBar();
  },

  /** Speaks a language from now on. @param {string} language a code of LANGUAGES */
  async speak(language) {
    const file = new URL(`languages/${language}.json`, import.meta.url);
    site.words = new Words(language, await (await fetch(file)).json());
    later = null;
    Object.assign(document.documentElement, { lang: language, dir: site.words.say('direction') });
  },

  /** Loads the texts that a first visit does without. @returns {Promise<void>} */
  allWords() {
    const { words } = site;
    later ??= fetch(new URL(`languages/later/${words.language}.json`, import.meta.url)).then(async (response) => words.add(await response.json()));
    later.catch(() => (later = null));
    return later;
  },

  /** Addresses of the sound of tracks, as a page says them for those who have no player: where they are known, one request less stands before the first sound. @type {Map<number, string>} */
  sources: new Map(),

  /** @param {number} n @returns {Promise<Response>} the file that says where the sound of a track stands */
  shardOf: (n) => site.load(site.descriptor.play.files[Math.floor(n / site.descriptor.play.shard)]),

  /** Whether the player is there, or on its way. */
  get opening() {
    return Boolean(opening);
  },

  /** Loads the player, the first time. @returns {Promise<import('./player.js').Player>} */
  music() {
    opening ??= Promise.all(MUSIC.map((part) => import(`./${part}.js`))).then(([{ Player }]) => {
      const player = new Player(site, site.audio);
      player.addEventListener('track', () => {
        site.markPlaying();
        if (!player.playing) return;
        const { title, artist } = site.catalogue.track(player.queue.current);
        site.announce('nowPlaying', { title, artist: site.catalogue.artists[artist]?.name ?? '' });
      });
      site.player = player;
      return player;
    });
    opening.catch(() => (opening = null));
    return opening;
  },

  /**
   * What a tap asks of the player.
   * @param {(player: import('./player.js').Player) => void} act @param {number} [n] the track that will sound first @param {number} [seconds] into it
   */
  async hear(act, n = -1, seconds = 0) {
    if (!site.player) site.audio.load(); // Within the tap: some browsers let only such an element play later.
    // The beginning of the sound: its address, its response and how many bytes that has; or null.
    site.head = n < 0 ? null : firstBytes(n, seconds).catch(() => null);
    try {
      act(await site.music());
    } catch (failure) {
      console.warn(failure);
      site.showMessage(site.words.say('viewFailed'));
    }
  },

  /** Remembers something on this device. @returns {boolean} whether that was allowed: private windows may refuse */
  keep(name, value) {
    try {
      localStorage.setItem(`lowtunes:${root.pathname}:${name}`, value);
      return true;
    } catch {
      return false;
    }
  },
  kept(name) {
    try {
      return localStorage.getItem(`lowtunes:${root.pathname}:${name}`);
    } catch {
      return null;
    }
  },

  /** What the listener keeps on this device. @returns {Promise<import('./shelf.js').Shelf>} */
  async shelf() {
    const { Shelf } = await import('./shelf.js');
    shelf ??= new Shelf({
      read: () => site.kept('shelf'),
      write: (text) => site.keep('shelf', text) || (site.confirm('cannotKeep'), false),
    }, (id) => site.catalogue.synonyms(id));
    return shelf;
  },

  /** Draws the view again: see app.js. @type {() => Promise<void>} */ show: null,

  /** Changes something, then draws the view again. @param {() => void} act */
  async refresh(act) {
    act();
    await site.show();
  },

  /** Marks the rows of the track that plays. */
  markPlaying() {
    const current = String(site.player?.queue.current);
    for (const row of document.querySelectorAll('[data-track]')) {
      if (row.dataset.track === current) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  },

  /** Goes over to a newer publication, when there is one. @returns {Promise<?boolean>} as in renew.js */
  async renew() {
    const renewed = await (await import('./renew.js')).renew(site);
    if (renewed) {
      site.sources.clear();
      await site.show();
    }
    return renewed;
  },

  showMessage: (text) => showMessage(site, text),
  /** Confirms something, for a short while. */
  confirm: (key, values) => showMessage(site, site.words.say(key, values), true),
  announce: (key, values) => announce(site.words.say(key, values)),

  /** @param {readonly number[]} tracks @returns {string} roughly how much they are to download, without asking the server */
  about(tracks) {
    const { bytes, seconds } = site.descriptor;
    return `≈ ${site.words.size((bytes / Math.max(1, seconds)) * site.catalogue.lasts(tracks))}`;
  },
};

/** Asks for the beginning of a track's sound (site-format.md section 4) while the modules are on their way that will play it; see sound/reading.js for how much: of a later moment only the head. */
async function firstBytes(n, seconds) {
  if (site.kept('offline') && await (await import('./offline.js')).kept(site, n)) return null;
  const bytes = seconds ? 512 : 16384;
  let address = site.sources.get(n);
  if (!address) {
    const { from, names } = await (await site.shardOf(n)).json();
    address = site.url(`a/${names.substr(16 * (n - from), 16)}.opus`);
  }
  const response = fetch(address, { headers: { Range: `bytes=0-${bytes - 1}` } });
  response.catch(() => null);
  return { address, response, bytes };
}
