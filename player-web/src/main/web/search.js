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

/** Words shorter than this are too near to everything to forgive a slip. */
const FORGIVEN = 4;

/**
 * Whether a word begins with what was typed, but for one slip: a letter changed, missing, too much, or two exchanged.
 * @param {string} word @param {string} typed
 */
export function nearly(word, typed) {
  let i = 0;
  while (i < typed.length && word[i] === typed[i]) i++;
  return word.startsWith(typed.slice(i + 1), i + 1) || word.startsWith(typed.slice(i), i + 1) || word.startsWith(typed.slice(i + 1), i)
    || (typed[i] === word[i + 1] && typed[i + 1] === word[i] && word.startsWith(typed.slice(i + 2), i + 2));
}

export class Search {
  #catalogue;
  #words = null;
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
    const typed = fold(query).split(PARTS).filter(Boolean);
    if (!typed.length) return { tracks: [], albums: [], artists: [], playlists: [] };
    const found = this.#findAll(typed.map((word) => [` ${word}`]));
    if (Object.values(found).some((numbers) => numbers.length)) return found;
    return this.#findAll(typed.map((word) => this.#meant(word)));
  }

  /** The beginnings of words that somebody may have meant: the word itself where there is one. */
  #meant(word) {
    this.#words ??= [...new Set([this.#titles, this.#artists, this.#albums, this.#playlists].flat().join('').split(' '))].sort();
    if (word.length < FORGIVEN || this.#words.some((known) => known.startsWith(word))) return [` ${word}`];
    return this.#words.filter((known) => nearly(known, word)).map((known) => ` ${known}`);
  }

  /** @param {string[][]} words for each word what it may be */
  #findAll(words) {
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
      for (const choices of words) {
        const points = Math.max(0, ...choices.map((word) => {
          const at = names[n].indexOf(word);
          return at === 0 ? START : at > 0 ? WORD : belongsTo(n).some((name) => name?.includes(word)) ? ELSEWHERE : 0;
        }));
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
