/** Two lists in, one fair mix out: what both like, in turns. It is shared as a link like any other list. */

import { h, playButtons, summary, trackList } from '../page.js';
import { blend as mix } from '../share/blend.js';
import { readList } from '../share/link.js';
import { readMoment } from '../share/moment.js';
import { readShelfLink } from '../share/shelf-file.js';
import { favourites } from '../share/shelf.js';
import { choice, wearTools } from '../tools.js';
import { similarTo } from './track.js';

/** @param {string} text a link of a list or of a shelf, as somebody pasted it @returns {?string[]} ids; null when it is none */
export function idsIn(text) {
  const { address } = readMoment(text.slice(Math.max(0, text.indexOf('#'))).trim());
  const shelf = readShelfLink(address).shelf;
  return shelf ? favourites(shelf) : readList(address).ids ?? null;
}

/** @param {string} sent a link that the mix begins with, from behind its `#` on */
export async function blend(site, sent) {
  wearTools();
  const { words, catalogue } = site;
  const shelf = await site.shelf();
  const mine = [['favourites', words.say('favourites'), shelf.favourites], ...shelf.playlists.map(({ key, title, ids }) => [key, title, ids])];
  const outcome = h('div', { 'aria-live': 'polite' });
  const field = (id, value) => h('label', null, words.say('blendLink'), h('input', { type: 'text', id, value, autocomplete: 'off' }));
  const [first, second] = [field('first', null), field('second', sent ? `#${sent}` : null)];
  let chosen = mine[0][0];
  const pick = choice('mine', words.say('blendMine'), [...mine.map(([key, title]) => [key, title]), ['', words.say('blendLink')]], chosen, (key) => {
    chosen = key;
    first.hidden = key !== '';
  });
  first.hidden = true;
  const draw = async () => {
    const lists = [chosen ? mine.find(([key]) => key === chosen)[2] : idsIn(first.lastChild.value), idsIn(second.lastChild.value)];
    const [a, b] = lists.map((ids) => ids?.map((id) => catalogue.numberOf(id)).filter((n) => n >= 0));
    if (!a?.length || !b?.length) return outcome.replaceChildren(h('p', null, words.say('blendFailed')));
    const near = new Map(await Promise.all([...new Set([...a, ...b])].map(async (n) => [n, await similarTo(site, n)])));
    const { tracks, from, match } = mix(a, b, (n) => near.get(n), { count: catalogue.count, artistOf: (n) => catalogue.browse.trackArtist[n] });
    const origin = new Map(tracks.map((n, i) => [n, words.say(`blend.${from[i]}`)]));
    outcome.replaceChildren(...[
      h('h2', null, words.say(`match.${match.word}`)),
      h('p', null, words.say('matchText', { percent: match.percent, n: match.common })),
      summary(site, tracks), playButtons(site, tracks, words.say('blend'), { share: tracks }),
      trackList(site, tracks, { note: (n) => origin.get(n) })].flat(2));
  };
  return [
    h('h1', null, words.say('blend')),
    h('p', null, words.say('blendText')),
    h('form.stack', { onsubmit: (event) => {
      event.preventDefault();
      draw().catch(() => site.showMessage(words.say('viewFailed')));
    } }, pick, first, second, h('button.strong', null, words.say('blend'))),
    outcome,
  ];
}
