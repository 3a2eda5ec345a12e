/** One album. */

import { cover, h, link, playButtons, trackList } from '../page.js';

/** @param {string} slug @returns {?Node[]} null when there is no such album */
export function album(site, slug) {
  const { catalogue, words } = site;
  const found = catalogue.named('album', slug);
  if (!found) return null;
  const tracks = catalogue.tracksOf(found);
  const artist = catalogue.artists[found.artist];
  const genres = [...new Set(tracks.flatMap((n) => catalogue.track(n).genres))].slice(0, 3).map((g) => catalogue.genres[g]);
  return [
    h('article.record', null,
      h('div.sleeve', null, cover(site, found, { large: true, decorative: false })),
      h('div', null,
        h('h1', null, found.title),
        artist && h('p.credit', null, link(artist.name, 'artist', artist.slug)),
        h('p.lead', null,
          found.year > 0 && [link(String(found.year), 'year', String(found.year)), ' · '],
          [words.say('tracks', { n: found.count }), words.length(catalogue.lasts(tracks)), site.about(tracks)].join(' · '),
          genres.map((genre) => [' · ', link(genre, 'genre', genre)])),
        playButtons(site, tracks, found.title, { radio: `album/${found.slug}`, list: false }),
        discs(site, found, tracks),
        said(site, found, tracks))),
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

/** What the curator says of it, and who made it: that is loaded when it is opened. */
function said(site, found, tracks) {
  const { details, notes } = site.descriptor;
  const place = h('div');
  const tell = (into, what) => import('./credits.js').then(what).then((told) => into.append(...told))
    .catch(() => into.append(site.words.say('viewFailed')));
  if (notes) tell(place, (views) => views.notes(site, found));
  let asked = false;
  return [place, (details || site.catalogue.browse.contributors) && h('details', { ontoggle: ({ target }) => {
    if (!asked) tell(target, async (views) => [await views.credits(site, tracks) ?? '']);
    asked = true;
  } }, h('summary', null, site.words.say('madeBy')))];
}
