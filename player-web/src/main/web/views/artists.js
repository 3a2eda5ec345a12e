/** All artists, and one artist. */

import { albumWall, h, link, paged, playButtons, trackList } from '../page.js';

export function artists(site) {
  const { catalogue, words } = site;
  const sorted = [...catalogue.artists].sort((a, b) => words.collator.compare(a.name, b.name));
  return [
    h('h1', null, words.say('artists')),
    h('p.lead', null, words.say('artistCount', { n: sorted.length })),
    paged(site, h('ul.names', { role: 'list' }), sorted, (artist) => h('li', null,
      link(artist.name, 'artist', artist.slug), ' ', h('span.by', null, words.say('tracks', { n: artist.tracks.length })))),
  ];
}

/** @param {string} slug @returns {?Node[]} null when there is no such artist */
export function artist(site, slug) {
  const { catalogue, words } = site;
  const found = catalogue.named('artist', slug);
  if (!found) return null;
  const own = found.albums.map((n) => catalogue.albums[n]).sort((a, b) => b.year - a.year || a.number - b.number);
  const all = [...new Set([...own.flatMap((album) => catalogue.tracksOf(album)), ...found.tracks])];
  const elsewhere = found.tracks.filter((n) => catalogue.albums[catalogue.albumOf[n]].artist !== found.number);
  return [
    h('h1', null, found.name),
    h('p.lead', null, [words.say('tracks', { n: all.length }), words.length(catalogue.lasts(all)), site.about(all)].join(' · ')),
    playButtons(site, all, found.name, { radio: `artist/${found.slug}` }),
    own.length > 0 && h('section', null, h('h2', null, words.say('albums')), albumWall(site, own)),
    elsewhere.length > 0 && h('section', null,
      h('h2', null, words.say(own.length ? 'alsoOn' : 'tracksHeading')), trackList(site, elsewhere, { artist: found.number })),
  ];
}
