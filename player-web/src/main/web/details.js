/** What only the page of a track or of an album tells: who composed it, under which licence it is, its lyrics. */

/** @typedef {{composer: string, licence: string, copyright: string, recording: string, lyrics: string}} Details '' = not said; recording: of MusicBrainz; lyrics: key of their text */

const lines = (text) => (text ? text.split('\n') : []);

/**
 * @param {object} file of details, parsed (site-format.md section 3.1) @param {number} n number of a track in it
 * @returns {Details}
 */
export function detailsIn(file, n) {
  const i = n - file.from;
  const said = (names, numbers) => lines(file[names])[file[numbers]?.[i] ?? -1] ?? '';
  const name = lines(file.lyrics)[i] ?? '';
  return {
    composer: said('composers', 'composer'), licence: said('licences', 'licence'), copyright: said('copyrights', 'copyright'),
    recording: lines(file.recordings)[i] ?? '', lyrics: /^[a-z2-7]{16}$/.test(name) ? `t/${name}.txt` : '',
  };
}

/** Files of details by key: what stands under a key never changes. @type {Map<string, Promise<object>>} */
const files = new Map();

/** @param {number} n number of a track @returns {Promise<Partial<Details>>} empty where the site has none @throws what `load` throws */
export async function detailsOf(site, n) {
  const { details } = site.descriptor;
  const key = details?.files[Math.floor(n / details.shard)];
  if (!key) return {};
  if (!files.has(key)) files.set(key, site.load(key).then((response) => response.json()));
  try {
    return detailsIn(await files.get(key), n);
  } catch (failure) {
    files.delete(key); // The next attempt asks again.
    throw failure;
  }
}
