/** All albums. */

import { albumWall, h } from '../page.js';

/** Orders of albums, by the name that is kept of the choice. */
const ORDERS = {
  title: (catalogue, compare) => (a, b) => compare(a.title, b.title),
  artist: (catalogue, compare) => (a, b) => compare(catalogue.artists[a.artist].name, catalogue.artists[b.artist].name) || a.year - b.year,
  year: () => (a, b) => b.year - a.year,
  added: () => (a, b) => b.added - a.added,
};

export function albums(site) {
  const { catalogue, words } = site;
  const kept = site.kept('order');
  const order = Object.hasOwn(ORDERS, kept) ? kept : 'title';
  const by = ORDERS[order](catalogue, words.collator.compare);
  const choice = h('select', { id: 'order', onchange: async () => {
    await site.refresh(() => site.keep('order', choice.value));
    document.getElementById('order').focus();
  } }, Object.keys(ORDERS).map((name) => h('option', { value: name, selected: name === order }, words.say(`order.${name}`))));
  return [
    h('h1', null, words.say('albums')),
    h('p.lead', null, words.say('albumCount', { n: catalogue.albums.length })),
    h('p.actions', null, h('label.choice', null, words.say('order'), choice)),
    albumWall(site, [...catalogue.albums].sort((a, b) => by(a, b) || a.number - b.number)),
  ];
}
