/** All albums, and one album. */

import { albumWall, cover, h, link, playButtons, trackList } from '../page.js';

export function albums(site) {
  const { catalogue, words } = site;
  return [
    h('h1', null, words.say('albums')),
    h('p.lead', null, words.say('albumCount', { n: catalogue.albums.length })),
    albumWall(site, [...catalogue.albums].sort((a, b) => words.collator.compare(a.title, b.title))),
  ];
}

/** @param {string} slug @returns {?Node[]} null when there is no such album */
export function album(site, slug) {
  const { catalogue, words } = site;
  const found = catalogue.named('album', slug);
  if (!found) return null;
  const tracks = catalogue.tracksOf(found);
  const artist = catalogue.artists[found.artist];
  const genres = [...new Set(tracks.flatMap((n) => catalogue.track(n).genres))].map((g) => catalogue.genres[g]);
  return [
    h('article.record', null,
      h('div.sleeve', null, cover(site, found, { large: true, decorative: false })),
      h('div', null,
        h('h1', null, found.title),
        artist && h('p.credit', null, link(artist.name, 'artist', artist.slug)),
        h('p.lead', null, [
          found.year || null, words.say('tracks', { n: found.count }), words.length(catalogue.lasts(tracks)),
          site.about(tracks), genres.slice(0, 3).join(', ')].filter(Boolean).join(' · ')),
        playButtons(site, tracks, found.title),
        discs(site, found, tracks))),
  ];
}

/** The tracks, under a heading for each disc when there are several. */
function discs(site, found, tracks) {
  const numbers = [...new Set(tracks.map((n) => site.catalogue.track(n).disc))];
  const look = { numbered: true, artist: found.artist };
  if (numbers.length < 2) return trackList(site, tracks, look);
  return numbers.map((disc) => h('section', null,
    h('h2', null, site.words.say('disc', { disc: String(disc) })),
    trackList(site, tracks.filter((n) => site.catalogue.track(n).disc === disc), { ...look, within: tracks })));
}
