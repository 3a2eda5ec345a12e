/** What others have sent as a link: a list of tracks, or a whole shelf. Nothing plays, nothing is kept before a tap. */

import { h, link, playButtons, summary, trackList } from '../page.js';
import { readList } from '../share/link.js';
import { readShelfLink } from '../share/shelf-file.js';

/** Why a link cannot be opened. */
const refusal = (site, reason) => [
  h('h1', null, site.words.say('badLink')), h('p', null, site.words.say(`badLink.${reason}`))];

/** @param {string} hash the whole link, from `#` on */
export async function linked(site, hash) {
  const { words, catalogue } = site;
  const list = readList(hash);
  if (list.reason) return refusal(site, list.reason);
  const title = list.title || words.say('linkedList');
  const tracks = list.ids.map((id) => catalogue.numberOf(id)).filter((n) => n >= 0);
  const gone = list.ids.length - tracks.length;
  return [
    h('h1', null, title),
    tracks.length > 0 && summary(site, tracks),
    gone > 0 && h('p', null, words.say('goneOf', { n: gone, all: list.ids.length })),
    tracks.length > 0 && [
      playButtons(site, tracks, title, { share: tracks }),
      h('p.actions', null, h('button', { type: 'button', onclick: async () => {
        (await site.shelf()).create(title, list.ids);
        site.confirm('saved', { title });
      } }, words.say('keepList')),
      link(words.say('blendWith'), 'blend', hash.slice(1), 'a.button')),
      trackList(site, tracks)],
  ];
}

/** @param {string} hash the whole link, from `#` on */
export async function shelved(site, hash) {
  const { words } = site;
  const sent = readShelfLink(hash);
  if (sent.reason) return refusal(site, sent.reason);
  const lists = [...sent.shelf.playlists.values()].map((list) => list.title[1]);
  return [
    h('h1', null, words.say('linkedShelf')),
    h('p', null, words.say('stored.favourites', { n: sent.shelf.favourites.size })),
    h('ul', null, lists.map((title) => h('li', null, title))),
    h('p.actions', null, h('button.strong', { type: 'button', onclick: async () => {
      (await site.shelf()).receive(sent.shelf);
      site.confirm('imported');
      location.hash = '#/shelf';
    } }, words.say('addShelf'))),
  ];
}
