/** All that there is, by album, artist, title, genre, year, contributor and playlist; and one of each but albums. */

import { albumWall, h, link, paged, playButtons, summary, trackList } from '../page.js';

/** Compares by several things in turn. */
const by = (...keys) => (a, b) => keys.reduce((order, key) => order || key(a, b), 0);

/** How albums, artists and tracks can be ordered, the first by itself; names are compared as in the listener's language. */
const ORDERS = {
  albums: ({ artists }, name) => ({
    title: (a, b) => name(a.title, b.title),
    artist: by((a, b) => name(artists[a.artist]?.name ?? '', artists[b.artist]?.name ?? ''), (a, b) => a.year - b.year),
    year: (a, b) => b.year - a.year, added: (a, b) => b.added - a.added, length: (a, b) => b.count - a.count,
  }),
  artists: (catalogue, name) => ({ title: (a, b) => name(a.name, b.name), length: (a, b) => musicOf(catalogue, b).length - musicOf(catalogue, a).length }),
  tracks: ({ albums, albumOf, artists, browse, titles }, name) => {
    const album = (key) => (a, b) => albums[albumOf[b]][key] - albums[albumOf[a]][key];
    return {
      title: (a, b) => name(titles[a], titles[b]),
      artist: (a, b) => name(artists[browse.trackArtist[a]]?.name ?? '', artists[browse.trackArtist[b]]?.name ?? ''),
      year: album('year'), added: album('added'), length: (a, b) => browse.seconds[b] - browse.seconds[a],
    };
  },
};

/**
 * Things in the order that the listener chose, with the choice above them.
 * @template T @param {'albums'|'artists'|'tracks'} kind @param {readonly T[]} items @param {(sorted: T[]) => unknown[]} draw
 */
function ordered(site, kind, items, draw) {
  const { words, catalogue } = site;
  const orders = ORDERS[kind](catalogue, words.collator.compare);
  const kept = site.kept(`order.${kind}`);
  const order = Object.hasOwn(orders, kept) ? kept : 'title';
  const number = (item) => item.number ?? item;
  const chosen = h('select', { id: 'order', onchange: async () => {
    await site.refresh(() => site.keep(`order.${kind}`, chosen.value));
    document.getElementById('order').focus();
  } }, Object.keys(orders).map((name) => h('option', { value: name, selected: name === order }, words.say(`order.${name}`))));
  return [
    items.length > 1 && h('p.actions', null, h('label.choice', null, words.say('order'), chosen)),
    draw([...items].sort(by(orders[order], (a, b) => number(a) - number(b)))),
  ];
}

/** Names with how much there is of each. @param {[text: string, view: string, key: string, more: string][]} rows */
const names = (site, rows) => paged(site, h('ul.names', { role: 'list' }), rows, ([text, view, key, more]) => h('li', null,
  link(text, view, key), ' ', h('span.by', null, more)));

/** A page of one thing: its name, what it weighs, its buttons, its music. */
const page = (site, title, tracks, more, ...content) => [h('h1', null, title), summary(site, tracks), playButtons(site, tracks, title, more), ...content];

/** Tracks that can be sorted; they play in the order that is shown. */
const sorted = (site, tracks) => ordered(site, 'tracks', tracks, (all) => trackList(site, all));

const every = (catalogue, wanted = () => true) => catalogue.titles.map((_, n) => n).filter(wanted);

export const albums = (site) => [
  h('h1', null, site.words.say('albums')),
  h('p.lead', null, site.words.say('albumCount', { n: site.catalogue.albums.length })),
  ordered(site, 'albums', site.catalogue.albums, (all) => albumWall(site, all)),
];

export function tracks(site) {
  const all = every(site.catalogue);
  return [h('h1', null, site.words.say('tracksHeading')), summary(site, all), sorted(site, all)];
}

export function artists(site) {
  const { catalogue, words } = site;
  return [
    h('h1', null, words.say('artists')),
    h('p.lead', null, words.say('artistCount', { n: catalogue.artists.length })),
    ordered(site, 'artists', catalogue.artists, (all) => names(site, all.map((one) => (
      [one.name, 'artist', one.slug, words.say('tracks', { n: musicOf(catalogue, one).length })])))),
  ];
}

const albumsOf = (catalogue, artist) => artist.albums.map((n) => catalogue.albums[n]).sort((a, b) => b.year - a.year || a.number - b.number);

/** All tracks of an artist, and those of others on the albums that bear the name. */
const musicOf = (catalogue, artist) => [...new Set([...albumsOf(catalogue, artist).flatMap((album) => catalogue.tracksOf(album)), ...artist.tracks])];

/** @param {string} slug @returns {?Node[]} null when there is no such artist, as with all of these */
export function artist(site, slug) {
  const { catalogue, words } = site;
  const found = catalogue.named('artist', slug);
  if (!found) return null;
  const own = albumsOf(catalogue, found);
  const all = musicOf(catalogue, found);
  const elsewhere = found.tracks.filter((n) => catalogue.albums[catalogue.albumOf[n]].artist !== found.number);
  return page(site, found.name, all, { radio: `artist/${found.slug}` },
    own.length > 0 && h('section', null, h('h2', null, words.say('albums')), albumWall(site, own)),
    elsewhere.length > 0 && h('section', null,
      h('h2', null, words.say(own.length ? 'alsoOn' : 'tracksHeading')), trackList(site, elsewhere, { artist: found.number })));
}

/** Names of a column with their numbers of tracks, by name. */
function counted(site, heading, view, column, numbersOf) {
  const { catalogue, words } = site;
  const counts = column.map(() => 0);
  for (const n of every(catalogue)) for (const i of numbersOf(n)) counts[i]++;
  const rows = column.map((name, i) => [name, view, name, words.say('tracks', { n: counts[i] })]);
  return [h('h1', null, words.say(heading)), names(site, rows.sort(([a], [b]) => words.collator.compare(a, b)))];
}

export const genres = (site) => counted(site, 'genres', 'genre', site.catalogue.genres, (n) => site.catalogue.track(n).genres);

/** @param {string} name of a genre */
export function genre(site, name) {
  const number = site.catalogue.genres.indexOf(name);
  const found = every(site.catalogue, (n) => site.catalogue.track(n).genres.includes(number));
  return number < 0 ? null : page(site, name, found, {}, sorted(site, found));
}

const contributing = ({ browse }) => browse.contributors?.split('\n') ?? [];

export const contributors = (site) => !contributing(site.catalogue).length ? null : counted(site, 'contributors', 'contributor', contributing(site.catalogue),
  (n) => [site.catalogue.browse.trackContributor[n]].filter((i) => i >= 0));

/** @param {string} name of a contributor */
export function contributor(site, name) {
  const { catalogue } = site;
  const number = contributing(catalogue).indexOf(name);
  const found = every(catalogue, (n) => catalogue.browse.trackContributor?.[n] === number);
  return number < 0 ? null : page(site, name, found, {}, sorted(site, found));
}

export function years(site) {
  const { catalogue, words } = site;
  const counts = new Map();
  for (const { year } of catalogue.albums) if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [
    h('h1', null, words.say('years')),
    names(site, [...counts].sort((a, b) => b[0] - a[0]).map(([year, n]) => [String(year), 'year', String(year), words.say('albumCount', { n })])),
  ];
}

/** @param {string} key a year */
export function year(site, key) {
  const { catalogue } = site;
  const found = catalogue.albums.filter((album) => album.year > 0 && String(album.year) === key);
  return found.length ? page(site, key, found.flatMap((album) => catalogue.tracksOf(album)), {}, albumWall(site, found)) : null;
}

export function playlists(site) {
  const { catalogue, words } = site;
  return [
    h('h1', null, words.say('playlists')),
    catalogue.playlists.length
      ? names(site, catalogue.playlists.map(({ title, slug, tracks: all }) => (
        [title, 'playlist', slug, `${words.say('tracks', { n: all.length })} · ${words.length(catalogue.lasts(all))}`])))
      : h('p', null, words.say('noPlaylists')),
  ];
}

/** @param {string} slug of a playlist */
export function playlist(site, slug) {
  const found = site.catalogue.named('playlist', slug);
  return found ? page(site, found.title, found.tracks, { radio: `playlist/${found.slug}` }, trackList(site, found.tracks)) : null;
}
