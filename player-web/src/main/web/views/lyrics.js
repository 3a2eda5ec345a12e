/** The lyrics of a track, loaded when they are opened; timed ones follow the music, and a tap on a line goes there. */

import { h } from '../page.js';
import { lineAt, readLyrics } from '../lyrics.js';
import { wearTools, whileShown } from '../tools.js';

/** Milliseconds that the lyrics stay where the listener has moved them. */
const LEFT_ALONE = 5000;

/** @param {string} id of the track @param {string} key of its text @returns {HTMLElement} */
export function lyrics(site, id, key) {
  const place = h('div.lyrics');
  let asked = false;
  return h('details', { ontoggle: async () => {
    if (asked) return;
    asked = true;
    wearTools();
    try {
      const lines = readLyrics(await (await site.load(key)).text());
      if (lines[0]?.at >= 0) follow(site, id, lines, place);
      else place.append(...lines.map(({ text }) => h('div', null, text || '\u00a0')));
    } catch {
      asked = false;
      place.replaceChildren(site.words.say('viewFailed'));
    }
  } }, h('summary', null, site.words.say('lyrics')), place);
}

/** Shows timed lines, and marks the one that is sung. */
async function follow(site, id, lines, place) {
  const now = () => site.catalogue.numberOf(id);
  const rows = lines.map(({ at, text }) => text && h('button', { type: 'button', onclick: () => site.hear((player) => {
    if (player.queue.current === now()) player.seek(at);
    else player.play([now()], 0, at);
  }, now()) }, text));
  place.append(h('ol', { role: 'list' }, rows.map((row) => h('li', null, row || '\u00a0'))));
  let [shown, moved] = [-1, 0];
  for (const sign of ['wheel', 'touchmove']) place.addEventListener(sign, () => (moved = Date.now()), { passive: true });
  const player = await site.music();
  const show = () => {
    const current = player.queue.current === now() ? lineAt(lines, player.position) : -1;
    if (current === shown) return;
    if (rows[shown]) rows[shown].removeAttribute('aria-current');
    shown = current;
    const row = rows[shown];
    if (!row) return;
    row.setAttribute('aria-current', 'true');
    if (Date.now() - moved < LEFT_ALONE) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollTo({ top: row.offsetTop - place.clientHeight / 3, behavior: still ? 'auto' : 'smooth' });
  };
  whileShown(place, player, 'time', show);
  show();
}
