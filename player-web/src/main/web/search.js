/**
 * Search over the catalogue while somebody types: accents folded, every word of the query a beginning of a word,
 * one slip forgiven. The index is made on the device when it is first wanted: nothing is downloaded, nothing is asked.
 * Computes only, never touches the page.
 */

const LETTERS = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', '’': ' ' };

/** @param {string} text @returns {string} folded as in site-format.md section 7 */
export function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[œæßøđł’]/g, (letter) => LETTERS[letter]);
}

/** What words are parted by: anything but letters, figures and marks of any script. */
const PARTS = /[^\p{L}\p{N}\p{M}]+/u;

/** How much a hit counts: the beginning of a name, the beginning of a word in it, a word of who or what it belongs to. */
const START = 8, WORD = 4, ELSEWHERE = 1;

/** Words shorter than this are too near to everything to forgive a slip. */
const FORGIVEN = 4;

/**
 * Whether a word begins with what was typed, but for one slip: a letter changed, missing, too much, or two exchanged.
 * @param {string} word @param {string} typed
 */
export function nearly(word, typed) {
  if (word.length < typed.length - 1) return false;
  let i = 0;
  while (i < typed.length && word[i] === typed[i]) i++;
  return word.startsWith(typed.slice(i + 1), i + 1) || word.startsWith(typed.slice(i), i + 1) || word.startsWith(typed.slice(i + 1), i)
    || (typed[i] === word[i + 1] && typed[i + 1] === word[i] && word.startsWith(typed.slice(i + 2), i + 2));
}

/** @param {string} text @returns {string[]} its words, folded */
const wordsOf = (text) => fold(text).split(PARTS).filter(Boolean);

/** The words of one column of names, in alphabetical order, each with the rows that it stands in. */
class Column {
  /** @param {readonly string[]} names */
  constructor(names) {
    this.length = names.length;
    const rows = new Map();
    names.forEach((name, row) => wordsOf(name).forEach((word, place) => {
      if (!rows.has(word)) rows.set(word, []);
      rows.get(word).push(row * 2 + (place === 0 ? 1 : 0));
    }));
    this.words = [...rows.keys()].sort();
    this.rows = this.words.map((word) => rows.get(word));
  }

  /** @param {string} start @returns {number} place of the first word that is not before it */
  #from(start) {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {string} start */
  knows(start) {
    return this.words[this.#from(start)]?.startsWith(start) ?? false;
  }

  /** @param {readonly string[]} starts beginnings of words, any of them @returns {Uint8Array} points by row */
  points(starts) {
    const found = new Uint8Array(this.length);
    for (const start of starts) {
      for (let i = this.#from(start); i < this.words.length && this.words[i].startsWith(start); i++) {
        for (const place of this.rows[i]) found[place >> 1] = Math.max(found[place >> 1], place & 1 ? START : WORD);
      }
    }
    return found;
  }
}

/** Numbers of the rows that every word gave points to; most points first, then in order. @param {Uint8Array[]} points */
function ranked(points) {
  const byScore = [];
  for (let row = 0; row < points[0].length; row++) {
    let score = 0;
    for (const given of points) {
      if (!given[row]) {
        score = 0;
        break;
      }
      score += given[row];
    }
    if (score) (byScore[score] ??= []).push(row);
  }
  return byScore.reverse().flat();
}

export class Search {
  #catalogue;
  #columns;

  /** @param {import('./catalogue.js').Catalogue} catalogue */
  constructor(catalogue) {
    this.#catalogue = catalogue;
    this.#columns = {
      tracks: new Column(catalogue.titles),
      albums: new Column(catalogue.albums.map((album) => album.title)),
      artists: new Column(catalogue.artists.map((artist) => artist.name)),
      playlists: new Column(catalogue.playlists.map((list) => list.title)),
      genres: new Column(catalogue.genres),
      contributors: new Column(catalogue.browse.contributors?.split('\n') ?? []),
    };
  }

  /**
   * @param {string} query as typed
   * @returns {Record<'tracks'|'albums'|'artists'|'playlists'|'genres'|'contributors', number[]>} numbers, best first
   */
  find(query) {
    const typed = wordsOf(query);
    if (!typed.length) return Object.fromEntries(Object.keys(this.#columns).map((name) => [name, []]));
    const found = this.#findAll(typed.map((word) => [word]));
    if (Object.values(found).some((numbers) => numbers.length)) return found;
    return this.#findAll(typed.map((word) => this.#meant(word)));
  }

  /** The beginnings of words that somebody may have meant: the word itself where there is one. */
  #meant(word) {
    const columns = Object.values(this.#columns);
    if (word.length < FORGIVEN || columns.some((column) => column.knows(word))) return [word];
    return [...new Set(columns.flatMap((column) => column.words.filter((known) => nearly(known, word))))];
  }

  /** @param {string[][]} words for each word what it may be */
  #findAll(words) {
    const { albums, albumOf, browse } = this.#catalogue;
    const columns = this.#columns;
    const points = Object.fromEntries(Object.keys(columns).map((name) => [name, words.map((choices) => columns[name].points(choices))]));
    const { tracks, albums: inAlbums, artists } = points;
    words.forEach((_, w) => {
      for (let n = 0; n < albums.length; n++) inAlbums[w][n] ||= artists[w][albums[n].artist] && ELSEWHERE;
      for (let n = 0; n < tracks[w].length; n++) {
        tracks[w][n] ||= (artists[w][browse.trackArtist[n]] || inAlbums[w][albumOf[n]] > ELSEWHERE) && ELSEWHERE;
      }
    });
    return Object.fromEntries(Object.entries(points).map(([name, given]) => [name, ranked(given)]));
  }
}
