/** What goes along with music once it plays: the system's controls, the memory of this device, other tabs, the meter. */

import { remember } from './memory.js';
import './meter.js';
import { follow } from './session.js';

export async function accompany(site) {
  follow(site);
  remember(site);
  silenceOthers(site);
  const shelf = await site.shelf();
  writeDiary(site, shelf);
  remind(site, shelf, Date.now() / 1000);
}

/** Two tabs do not play at once: the one that begins silences the others. */
function silenceOthers(site) {
  if (!globalThis.BroadcastChannel) return;
  const { player } = site;
  const channel = new BroadcastChannel(`lowtunes:${site.url('')}`);
  let played = false;
  const tell = () => {
    if (player.playing && !played) channel.postMessage('playing');
    played = player.playing;
  };
  player.addEventListener('state', tell);
  tell();
  channel.addEventListener('message', () => {
    if (player.playing) player.pause();
  });
}

/** Seconds that are too few to be noted. */
const LEAST = 5;

/** Notes on the shelf what was heard, and how much of it. */
function writeDiary(site, shelf) {
  const { player } = site;
  let current = -1;
  let heard = 0;
  let began = 0;
  let last = 0;
  const note = () => {
    if (heard >= LEAST && site.kept('diary') !== 'no') {
      shelf.notePlay(site.catalogue.id(current), (100 * heard) / site.catalogue.browse.seconds[current], began);
    }
    heard = 0;
  };
  player.addEventListener('track', () => {
    note();
    current = player.queue.current;
    last = player.position;
  });
  player.addEventListener('time', () => {
    if (current < 0) current = player.queue.current;
    const step = player.position - last;
    last = player.position;
    if (!player.playing || step <= 0 || step > 2) return;
    if (!heard) began = Date.now() / 1000;
    heard += step;
  });
  addEventListener('pagehide', note);
}

/** Seconds after an export, a reminder or the first visit after which the listener is reminded. */
const MONTHS = 60 * 86400;

/** Browsers may drop what is kept: from time to time, who keeps something is reminded to export it. @param {number} now seconds since 1970 */
export function remind(site, shelf, now) {
  const since = Number(site.kept('exported') ?? 0);
  if (since && now - since < MONTHS) return;
  site.keep('exported', Math.floor(now));
  if (since && (shelf.favourites.length || shelf.playlists.length)) site.showMessage(site.words.say('exportReminder'));
}
