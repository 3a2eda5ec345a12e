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

/** Words: letters, figures and marks of any script, nothing else. Or the end of a line. */
const WORDS = /[\p{L}\p{N}\p{M}]+|\n/gu;

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

/** @param {string} text @returns {string[]} its words, folded, and the ends of its lines */
const wordsOf = (text) => fold(text).match(WORDS) ?? [];

/** The words of one column of names, in alphabetical order, each with the rows that it stands in. */
class Column {
  /** @param {readonly string[]} names none of them with a line feed */
  constructor(names) {
    this.length = names.length;
    const rows = new Map();
    let row = 0;
    let first = 1;
    // Folded and parted as one text: that takes a third of the time.
    for (const word of wordsOf(names.join('\n'))) {
      if (word === '\n') {
        row++;
        first = 1;
        continue;
      }
      const places = rows.get(word);
      if (places) places.push(row * 2 + first);
      else rows.set(word, [row * 2 + first]);
      first = 0;
    }
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
  const [first, ...others] = points;
  const byScore = [];
  for (let row = 0; row < first.length; row++) {
    let score = first[row];
    for (let w = 0; score && w < others.length; w++) score = others[w][row] && score + others[w][row];
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
      playlists: new Column(catalogue.playlists.map((list) => list.title.replaceAll('\n', ' '))),
      genres: new Column(catalogue.genres),
      contributors: new Column(catalogue.browse.contributors?.split('\n') ?? []),
    };
  }

  /**
   * @param {string} query as typed
   * @returns {Record<'tracks'|'albums'|'artists'|'playlists'|'genres'|'contributors', number[]>} numbers, best first
   */
  find(query) {
    const typed = wordsOf(query.replaceAll('\n', ' '));
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
    words.forEach((_, w) => {
      const [inTitle, inAlbum, inArtist] = [points.tracks[w], points.albums[w], points.artists[w]];
      const ofAlbum = new Uint8Array(inAlbum.length);
      for (let n = 0; n < albums.length; n++) {
        const byArtist = inArtist[browse.albumArtist[n]] ? ELSEWHERE : 0;
        ofAlbum[n] = inAlbum[n] ? ELSEWHERE : 0;
        inAlbum[n] ||= byArtist;
      }
      const { trackArtist } = browse;
      for (let n = 0; n < inTitle.length; n++) {
        if (!inTitle[n] && (ofAlbum[albumOf[n]] || inArtist[trackArtist[n]])) inTitle[n] = ELSEWHERE;
      }
    });
    return Object.fromEntries(Object.entries(points).map(([name, given]) => [name, ranked(given)]));
  }
}
