/** Music by genre and by year. */

import { albumWall, h, link, paged, playButtons, trackList } from '../page.js';

export function genres(site) {
  const { catalogue, words } = site;
  const counts = new Array(catalogue.genres.length).fill(0);
  for (let n = 0; n < catalogue.count; n++) for (const genre of catalogue.track(n).genres) counts[genre]++;
  const sorted = catalogue.genres.map((name, i) => [name, counts[i]]).sort(([a], [b]) => words.collator.compare(a, b));
  return [
    h('h1', null, words.say('genres')),
    paged(site, h('ul.names', { role: 'list' }), sorted, ([name, n]) => h('li', null,
      link(name, 'genre', name), ' ', h('span.by', null, words.say('tracks', { n })))),
  ];
}

/** @param {string} name of a genre */
export function genre(site, name) {
  const { catalogue, words } = site;
  const number = catalogue.genres.indexOf(name);
  if (number < 0) return null;
  const tracks = Array.from({ length: catalogue.count }, (_, n) => n).filter((n) => catalogue.track(n).genres.includes(number));
  return [
    h('h1', null, name),
    h('p.lead', null, [words.say('tracks', { n: tracks.length }), words.length(catalogue.lasts(tracks)), site.about(tracks)].join(' · ')),
    playButtons(site, tracks, name),
    trackList(site, tracks),
  ];
}

export function years(site) {
  const { catalogue, words } = site;
  const counts = new Map();
  for (const { year } of catalogue.albums) if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [
    h('h1', null, words.say('years')),
    h('ul.names', { role: 'list' }, [...counts].sort((a, b) => b[0] - a[0]).map(([year, n]) => h('li', null,
      link(String(year), 'year', String(year)), ' ', h('span.by', null, words.say('albumCount', { n }))))),
  ];
}

/** @param {string} key a year */
export function year(site, key) {
  const { catalogue, words } = site;
  const albums = catalogue.albums.filter((album) => album.year > 0 && String(album.year) === key);
  if (!albums.length) return null;
  const tracks = albums.flatMap((album) => catalogue.tracksOf(album));
  return [
    h('h1', null, key),
    h('p.lead', null, [words.say('tracks', { n: tracks.length }), words.length(catalogue.lasts(tracks)), site.about(tracks)].join(' · ')),
    playButtons(site, tracks, key),
    albumWall(site, albums),
  ];
}
