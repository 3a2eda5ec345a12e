/**
 * The catalogue: what there is.
 * Reads the columns of site-format.md section 3. Computes only, never touches the page.
 */

/** @typedef {{number: number, title: string, slug: string, artist: number, year: number, first: number, count: number, added: number, cover: number}} Album */
/** @typedef {{number: number, name: string, slug: string, albums: number[], tracks: number[]}} Artist */
/** @typedef {{number: number, id: string, title: string, seconds: number, artist: number, album: number, genres: number[], position: number, disc: number}} Track */
/** @typedef {{title: string, slug: string, tracks: number[]}} Playlist */
/** @typedef {{small: string, large: string, alt: string}} Cover keys of two sizes, and what the picture shows */

/** The newest format that this player reads. */
export const FORMAT = 1;

const ID = 6;
const NAME = 16;
const lines = (text) => (text ? text.split('\n') : []);
const keyAt = (names, n) => `c/${names.slice(n * NAME, n * NAME + NAME)}.webp`;

export class Catalogue {
  #numbers = null;
  #alts;

  /**
   * @param {object} browse the browse file, parsed
   * @throws {RangeError} when its columns do not fit together
   */
  constructor(browse) {
    this.browse = browse;
    /** @type {string[]} */
    this.titles = lines(browse.titles);
    this.count = browse.seconds.length;
    if (browse.ids.length !== this.count * ID || this.titles.length !== this.count) {
      throw new RangeError('The columns of the catalogue differ in length.');
    }
    this.#alts = lines(browse.covers?.alts);
    this.genres = lines(browse.genres);
    const slugs = lines(browse.artistSlugs);
    /** @type {Artist[]} */
    this.artists = (slugs.length ? browse.artists.split('\n') : []).map((name, number) => ({ number, name, slug: slugs[number], albums: [], tracks: [] }));
    this.#readAlbums(browse);
    browse.trackArtist.forEach((artist, n) => this.artists[artist]?.tracks.push(n));
    /** @type {Playlist[]} */
    this.playlists = (browse.playlists ?? []).map((list) => ({ ...list, tracks: list.tracks.filter((n) => n >= 0 && n < this.count) }));
  }

  #readAlbums(browse) {
    const slugs = lines(browse.albumSlugs);
    /** Number of the album of each track. */
    this.albumOf = new Uint16Array(this.count);
    let first = 0;
    /** @type {Album[]} */
    this.albums = lines(browse.albums).map((title, number) => {
      const count = browse.albumTracks[number];
      const album = {
        number, title, slug: slugs[number], artist: browse.albumArtist[number], year: browse.albumYear[number],
        first, count, added: browse.albumAdded[number], cover: browse.albumCover[number],
      };
      this.albumOf.fill(number, first, first + count);
      this.artists[album.artist]?.albums.push(number);
      first += count;
      return album;
    });
    if (first !== this.count) throw new RangeError('The albums do not hold all tracks.');
  }

  /** @param {number} n @returns {string} 6 characters of base64url */
  id(n) {
    return this.browse.ids.slice(n * ID, n * ID + ID);
  }

  /** @param {string} id a track's own, or an alias of it @returns {number} -1 when no track has it */
  numberOf(id) {
    if (!this.#numbers) {
      const { ids = '', tracks = [] } = this.browse.aliases ?? {};
      this.#numbers = new Map(tracks.map((n, i) => [ids.slice(i * ID, i * ID + ID), n]).filter(([, n]) => n >= 0 && n < this.count));
      for (let n = 0; n < this.count; n++) this.#numbers.set(this.id(n), n);
    }
    return this.#numbers.get(id) ?? -1;
  }

  /** @param {string} id @returns {string[]} all ids that mean the same track; the given one when there is none */
  synonyms(id) {
    const n = this.numberOf(id);
    if (n < 0) return [id];
    const { ids = '', tracks = [] } = this.browse.aliases ?? {};
    return [this.id(n), ...tracks.flatMap((other, i) => (other === n ? ids.slice(i * ID, i * ID + ID) : []))];
  }

  /** @param {number} n @returns {Track} */
  track(n) {
    const { seconds, trackArtist, trackGenres, trackNumber, trackDisc } = this.browse;
    const album = this.albums[this.albumOf[n]];
    return {
      number: n, id: this.id(n), title: this.titles[n], seconds: seconds[n], artist: trackArtist[n], album: album.number,
      genres: [trackGenres?.[n] ?? -1].flat().filter((genre) => genre >= 0),
      position: trackNumber ? trackNumber[n] : this.#place(n, album.first), disc: trackDisc?.[n] ?? 1,
    };
  }

  /** Where a track stands on its disc, from 1, when the numbers are what one would count. */
  #place(n, first) {
    const { trackDisc } = this.browse;
    let start = n;
    while (start > first && trackDisc?.[start - 1] === trackDisc?.[n]) start--;
    return n - start + 1;
  }

  /** @param {Album} album @returns {number[]} its tracks, in order */
  tracksOf(album) {
    return Array.from({ length: album.count }, (_, i) => album.first + i);
  }

  /** @param {number[]} tracks @returns {number} seconds that they last together */
  lasts(tracks) {
    return tracks.reduce((sum, n) => sum + this.browse.seconds[n], 0);
  }

  /** @param {number} n number of a cover @returns {?Cover} */
  cover(n) {
    const { covers } = this.browse;
    if (!covers || !(n >= 0) || covers.small.length < (n + 1) * NAME) return null;
    return { small: keyAt(covers.small, n), large: keyAt(covers.large, n), alt: this.#alts[n] ?? '' };
  }

  /**
   * @param {'album'|'artist'|'playlist'} kind @param {string} slug
   * @returns {Album|Artist|Playlist|undefined}
   */
  named(kind, slug) {
    return this[`${kind}s`].find((thing) => thing.slug === slug);
  }

  /** @param {string} kind @param {string} slug @returns {string} what it is called now, when it has been renamed */
  slugNow(kind, slug) {
    return this.browse.moved?.[`${kind}/${slug}`] ?? slug;
  }
}
