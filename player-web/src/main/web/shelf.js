/**
 * The shelf: what the listener keeps, on the device alone. Favourites, playlists and history name tracks by their ids,
 * so that they outlive publications. Computes only, never touches the page.
 */

/** @typedef {{key: string, title: string, tracks: string[]}} Kept one of the listener's own playlists */
/** @typedef {{favourites: string[], playlists: Kept[], history: [string, number][], diary: boolean}} Content history: ids, seconds since 1970 */

const FORMAT = 1;
/** How many plays the history holds: about 10 KB. */
const PLAYS = 500;
/** Letters of a playlist's title. */
const TITLE = 120;

const isId = (id) => typeof id === 'string' && /^[\w-]{6}$/.test(id);
const unique = (ids) => [...new Set(ids)];
const list = (value) => (Array.isArray(value) ? value : []);

/** Takes from whatever was stored or imported what is as it should be. @returns {Content} */
function cleaned(raw) {
  return {
    favourites: unique(list(raw?.favourites).filter(isId)),
    playlists: list(raw?.playlists)
      .filter((kept) => isId(kept?.key) && typeof kept.title === 'string')
      .map(({ key, title, tracks }) => ({ key, title: title.slice(0, TITLE), tracks: list(tracks).filter(isId) })),
    history: list(raw?.history).filter((play) => isId(play?.[0]) && Number.isFinite(play[1])).map(([id, at]) => [id, at]).slice(0, PLAYS),
    diary: raw?.diary !== false,
  };
}

/** Fires `change` after every change. */
export class Shelf extends EventTarget {
  #store;

  /** @param {{read: () => ?string, write: (text: string) => void}} store on the device; other tabs may write to it too */
  constructor(store) {
    super();
    this.#store = store;
  }

  /** @returns {Content} as it is stored now */
  get content() {
    try {
      return cleaned(JSON.parse(this.#store.read()));
    } catch {
      return cleaned(null);
    }
  }

  /** @param {(content: Content) => void} act on what is stored now: another tab may have changed it */
  #change(act) {
    const { content } = this;
    act(content);
    this.#store.write(JSON.stringify({ format: FORMAT, ...content }));
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} id */
  isFavourite(id) {
    return this.content.favourites.includes(id);
  }

  /** @param {string} id @returns {boolean} whether it is one now */
  toggleFavourite(id) {
    const was = this.isFavourite(id);
    this.#change((content) => {
      content.favourites = was ? content.favourites.filter((other) => other !== id) : [id, ...content.favourites];
    });
    return !was;
  }

  /** @param {string} key @returns {Kept | undefined} */
  playlist(key) {
    return this.content.playlists.find((kept) => kept.key === key);
  }

  /** @param {string} title @param {string[]} tracks ids @returns {string} the key of the new playlist */
  create(title, tracks) {
    const letters = 'abcdefghijklmnopqrstuvwxyz234567';
    const key = Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * 32)]).join('');
    this.#change((content) => content.playlists.push({ key, title: title.slice(0, TITLE), tracks }));
    return key;
  }

  /** @param {string} key @param {(kept: Kept) => void} act changes its title or tracks */
  edit(key, act) {
    this.#change((content) => content.playlists.filter((kept) => kept.key === key).forEach(act));
  }

  /** @param {string} key of the playlist to throw away */
  remove(key) {
    this.#change((content) => (content.playlists = content.playlists.filter((kept) => kept.key !== key)));
  }

  /** Notes that a track was heard, unless the listener wants no history. @param {string} id @param {number} at seconds since 1970 */
  heard(id, at) {
    if (!this.content.diary) return;
    this.#change((content) => {
      content.history.unshift([id, Math.floor(at)]);
      content.history.length = Math.min(content.history.length, PLAYS);
    });
  }

  /** @param {boolean} keeps whether a history is kept from now on */
  set diary(keeps) {
    this.#change((content) => (content.diary = keeps));
  }

  /** @param {'favourites' | 'playlists' | 'history'} part to forget */
  erase(part) {
    this.#change((content) => (content[part] = []));
  }

  /** @returns {string} everything, as a file that `merge` reads */
  export() {
    return JSON.stringify({ lowtunes: 'shelf', format: FORMAT, ...this.content }, null, 1);
  }

  /**
   * Adds what an exported shelf holds; takes nothing away.
   * @param {string} text the file
   * @throws {RangeError} when it is not an exported shelf
   */
  merge(text) {
    let raw;
    try {
      raw = JSON.parse(text);
    } catch {
      throw new RangeError('This is not a shelf.');
    }
    if (raw?.lowtunes !== 'shelf' || raw.format !== FORMAT) throw new RangeError('This is not a shelf.');
    const other = cleaned(raw);
    this.#change((content) => {
      content.favourites = unique([...content.favourites, ...other.favourites]);
      for (const kept of other.playlists) {
        const mine = content.playlists.find(({ key }) => key === kept.key);
        if (mine) mine.tracks.push(...kept.tracks.filter((id) => !mine.tracks.includes(id)));
        else content.playlists.push(kept);
      }
      const plays = new Map([...content.history, ...other.history].map((play) => [play.join(), play]));
      content.history = [...plays.values()].sort((a, b) => b[1] - a[1]).slice(0, PLAYS);
    });
  }
}
