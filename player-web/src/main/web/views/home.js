/** The entrance: what this site is, its playlists, what came last. */

import { albumWall, h, link } from '../page.js';

/** How many albums the entrance shows. */
const NEWEST = 12;

export function home(site) {
  const { catalogue, descriptor, words } = site;
  const newest = [...catalogue.albums].sort((a, b) => b.added - a.added || a.number - b.number).slice(0, NEWEST);
  return [
    h('h1', null, descriptor.title),
    h('p.lead', null, [
      words.say('tracks', { n: descriptor.tracks }), words.length(descriptor.seconds), words.size(descriptor.bytes)].join(' · ')),
    descriptor.description && h('p', null, descriptor.description),
    h('p.browse', null, [
      ['tracksHeading', 'tracks'], catalogue.genres.length > 1 && ['genres'], catalogue.albums.some((album) => album.year) && ['years'],
      catalogue.browse.contributors && ['contributors'], descriptor.similar && site.kept('suggest') !== 'no' && ['forYou', 'foryou'],
      descriptor.similar && ['mixOfDay', 'radio', 'day'], ['settings'], ['aboutSite', 'about'],
    ].filter(Boolean).map(([text, view = text, key]) => [link(words.say(text), view, key), ' '])),
    catalogue.playlists.length > 0 && h('section', null,
      h('h2', null, words.say('playlists')),
      h('ul.names', { role: 'list' }, catalogue.playlists.slice(0, NEWEST).map((list) => h('li', null,
        link(list.title, 'playlist', list.slug), ' ', h('span.by', null, words.say('tracks', { n: list.tracks.length })))))),
    h('section', null,
      h('h2', null, words.say('newest')),
      albumWall(site, newest),
      catalogue.albums.length > NEWEST && h('p', null, link(words.say('allAlbums', { n: catalogue.albums.length }), 'albums'))),
  ];
}
