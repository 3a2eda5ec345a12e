/** What was found, while somebody types. */

import { albumWall, announce, h, link, trackList } from '../page.js';
import { Search } from '../search.js';

/** Results are counted aloud when typing rests for so many milliseconds. */
const REST = 500;
/** Tracks that are drawn at each keystroke; the rest when it is asked for. */
const SHOWN = 40;

/** Letters of the longest search: more than anybody types, and few enough that no link keeps the device busy. */
const LONGEST = 200;

let index = null;
/** The catalogue that it was made of. */
let indexed = null;
let resting = 0;

/** @param {string} typed */
export function search(site, typed) {
  const { catalogue, words } = site;
  const query = typed.slice(0, LONGEST);
  if (indexed !== catalogue) index = new Search(indexed = catalogue);
  const field = document.getElementById('search');
  if (document.activeElement !== field) field.value = query;
  const found = index.find(query);
  const n = Object.values(found).flat().length;
  const count = query.trim() ? words.say(n ? 'results' : 'noResults', { n }) : words.say('searchHint');
  clearTimeout(resting);
  resting = setTimeout(() => announce(count), REST);
  const names = (kind, things) => things.length > 0 && h('section', null,
    h('h2', null, words.say(`${kind}s`)),
    h('ul.names', { role: 'list' }, things.map((thing) => h('li', null, link(thing.name ?? thing.title, kind, thing.slug ?? thing.name)))));
  return [
    h('h1', null, query.trim() ? words.say('searchFor', { query: query.trim() }) : words.say('search')),
    h('p.lead', null, count),
    names('artist', found.artists.slice(0, 12).map((i) => catalogue.artists[i])),
    names('playlist', found.playlists.slice(0, 12).map((i) => catalogue.playlists[i])),
    names('genre', found.genres.slice(0, 12).map((i) => ({ name: catalogue.genres[i] }))),
    names('contributor', found.contributors.slice(0, 12).map((i) => ({ name: catalogue.browse.contributors.split('\n')[i] }))),
    found.albums.length > 0 && h('section', null, h('h2', null, words.say('albums')),
      albumWall(site, found.albums.slice(0, 12).map((i) => catalogue.albums[i]))),
    found.tracks.length > 0 && h('section', null, h('h2', null, words.say('tracksHeading')), trackList(site, found.tracks, { shown: SHOWN })),
  ];
}
