/**
 * Finds the tracks of a foreign playlist in a catalogue: by id, then by MusicBrainz recording, then by artist, title
 * and length. Computes only, never touches the page.
 */

/** @typedef {{id: string, title: string, creator: string, seconds: number, mbid?: string, url?: string}} Candidate a track of the catalogue */
/** @typedef {{tracks: number[], by: ('id'|'musicbrainz'|'name'|'')[], missing: import('./playlist-reading.js').Found[]}} Matches for each entry the place of its candidate, -1 when there is none */

/** Lengths differ by so many seconds where they are rounded, or silence was cut. */
const TOLERANCE = 3;
/** What is often added to a title: (Remastered 2009), [Live], feat. Somebody. */
const ADDED = /\s*(?:\([^()]*\)|\[[^[\]]*\]|\b(?:feat|ft|featuring)\b.*)/gi;

/**
 * @param {import('./playlist-reading.js').Found[]} entries
 * @param {Candidate[]} candidates
 * @param {(text: string) => string} fold of site-format.md section 7
 * @returns {Matches}
 */
export function match(entries, candidates, fold) {
  const words = (...texts) => fold(texts.join(' ')).split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ');
  const fileOf = (url = '') => (/[^/]+\.opus/.exec(url) || [''])[0];
  // By what, what it is of an entry and of a candidate, and how far lengths may be apart when they are known, and when not.
  const ways = [
    ['id', ({ id }) => id, Infinity, true],
    ['id', ({ url, urls = [url] }) => fileOf(urls[0]), Infinity, true],
    ['musicbrainz', ({ mbid }) => mbid, Infinity, true],
    // Artist and title together: “A - B - C” need not say where the artist ends.
    ['name', ({ creator, title }) => words(creator, title), TOLERANCE, true],
    ['name', ({ creator, title }) => words(creator, title.replace(ADDED, '')), TOLERANCE, false],
    // Whoever names no artist is found by the title alone.
    ['name', ({ creator, title, urls }) => (urls && creator ? '' : words(title)), TOLERANCE, false],
  ].map(([by, keyOf, most, unknown]) => {
    const places = new Map();
    candidates.forEach((candidate, place) => {
      const key = keyOf(candidate);
      if (!places.has(key)) places.set(key, []);
      places.get(key).push(place);
    });
    return (entry) => {
      const key = keyOf(entry);
      const off = (place) => (entry.seconds && candidates[place].seconds ? Math.abs(candidates[place].seconds - entry.seconds) : unknown ? 0 : NaN);
      const near = ((key && places.get(key)) || []).filter((place) => off(place) <= most).sort((x, y) => off(x) - off(y) || x - y);
      return near.length ? [near[0], by] : null;
    };
  });
  const found = entries.map((entry) => ways.reduce((hit, way) => hit || way(entry), null) || [-1, '']);
  return { tracks: found.map(([place]) => place), by: found.map(([, by]) => by), missing: entries.filter((_, i) => found[i][0] < 0) };
}
