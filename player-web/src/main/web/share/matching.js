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
  const index = (keyOf) => {
    const places = new Map();
    candidates.forEach((candidate, place) => {
      const key = keyOf(candidate);
      if (!places.has(key)) places.set(key, []);
      places.get(key).push(place);
    });
    for (const nothing of ['', undefined]) places.delete(nothing);
    return places;
  };
  const fileOf = (url) => (/[^/]+\.opus/.exec(url || '') || [''])[0];
  const byId = index(({ id }) => id);
  const byFile = index(({ url }) => fileOf(url));
  const byRecording = index(({ mbid }) => mbid);
  // Artist and title together: “A - B - C” need not say where the artist ends.
  const byName = index(({ creator, title }) => words(creator, title));
  const byShortName = index(({ creator, title }) => words(creator, title.replace(ADDED, '')));
  const byTitle = index(({ title }) => words(title));

  /** The candidate whose length is nearest; of a name alone the length must be known and right. */
  const nearest = (places = [], seconds, strict) => {
    const off = (place) => (seconds && candidates[place].seconds ? Math.abs(candidates[place].seconds - seconds) : strict ? Infinity : 0);
    const best = places.reduce((found, place) => (found < 0 || off(place) < off(found) ? place : found), -1);
    return best >= 0 && off(best) <= TOLERANCE ? best : -1;
  };
  const found = entries.map((entry) => {
    const id = [...(byId.get(entry.id) || []), ...entry.urls.flatMap((url) => byFile.get(fileOf(url)) || [])];
    if (id.length) return [id[0], 'id'];
    const recordings = byRecording.get(entry.mbid);
    if (recordings) return [recordings[0], 'musicbrainz'];
    const { creator, title, seconds } = entry;
    const named = [
      nearest(byName.get(words(creator, title)), seconds),
      nearest(byShortName.get(words(creator, title.replace(ADDED, ''))), seconds, true),
      creator ? -1 : nearest(byTitle.get(words(title)), seconds, true),
    ].find((place) => place >= 0);
    return named === undefined ? [-1, ''] : [named, 'name'];
  });
  return { tracks: found.map(([place]) => place), by: found.map(([, by]) => by), missing: entries.filter((_, i) => found[i][0] < 0) };
}
