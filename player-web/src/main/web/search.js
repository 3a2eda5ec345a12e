/**
 * Search over the catalogue while somebody types: accents folded, every word of the query a beginning of a word.
 * Plain scans over folded columns: 10,000 tracks take half a millisecond, and there is no index to download.
 * Computes only, never touches the page.
 */

const LETTERS = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', '’': ' ' };

/** @param {string} text @returns {string} folded as in site-format.md section 7 */
export function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[œæßøđł’]/g, (letter) => LETTERS[letter]);
}

/** What words are parted by: anything but letters, figures and marks of any script. */
const PARTS = /[^\p{L}\p{N}\p{M}]+/u;

/** Begins every word with a space, so that `indexOf(' ' + start)` finds beginnings of words. */
const column = (text) => ` ${fold(text).split(PARTS).join(' ')}`;

/** How much a hit counts: the beginning of a name, the beginning of a word in it, a word of who or what it belongs to. */
const START = 8, WORD = 4, ELSEWHERE = 1;

export class Search {
  #catalogue;
  #titles;
  #artists;
  #albums;
  #playlists;

  /** @param {import('./catalogue.js').Catalogue} catalogue */
  constructor(catalogue) {
    this.#catalogue = catalogue;
    this.#titles = catalogue.titles.map(column);
    this.#artists = catalogue.artists.map((artist) => column(artist.name));
    this.#albums = catalogue.albums.map((album) => column(album.title));
    this.#playlists = catalogue.playlists.map((list) => column(list.title));
  }

  /**
   * @param {string} query as typed
   * @returns {{tracks: number[], albums: number[], artists: number[], playlists: number[]}} numbers, best first
   */
  find(query) {
    const words = fold(query).split(PARTS).filter(Boolean).map((word) => ` ${word}`);
    if (!words.length) return { tracks: [], albums: [], artists: [], playlists: [] };
    const { albums, albumOf, browse } = this.#catalogue;
    return {
      tracks: this.#rank(this.#titles, words, (n) => [this.#artists[browse.trackArtist[n]], this.#albums[albumOf[n]]]),
      albums: this.#rank(this.#albums, words, (n) => [this.#artists[albums[n].artist]]),
      artists: this.#rank(this.#artists, words, () => []),
      playlists: this.#rank(this.#playlists, words, () => []),
    };
  }

  /** Numbers of the rows in which every word is found, here or in what they belong to; best first, then in order. */
  #rank(names, words, belongsTo) {
    const hits = [];
    for (let n = 0; n < names.length; n++) {
      let score = 0;
      for (const word of words) {
        const at = names[n].indexOf(word);
        const points = at === 0 ? START : at > 0 ? WORD : belongsTo(n).some((name) => name?.includes(word)) ? ELSEWHERE : 0;
        if (!points) {
          score = 0;
          break;
        }
        score += points;
      }
      if (score) hits.push([n, score]);
    }
    return hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([n]) => n);
  }
}
