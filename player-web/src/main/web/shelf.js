/** The shelf on this device: its text is the file of links.md section 6. Computes only, never touches the page. */

import {
  emptyShelf, favourites, forgetPlays, isKept, keepTrack, notePlay, playlists, removePlaylist, writePlaylist,
} from './share/shelf.js';
import { readShelf, receiveShelf, writeShelf, writeShelfLink } from './share/shelf-file.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const now = () => Math.floor(Date.now() / 1000);

/** Fires `change` after every change. */
export class Shelf extends EventTarget {
  #store;
  #synonyms;
  #text = null;
  #shelf = emptyShelf();
  /** Why what is stored cannot be read; then nothing is written over it. */
  #refused = '';

  /**
   * @param {{read: () => ?string, write: (text: string) => boolean}} store on the device; other tabs may write to it too
   * @param {(id: string) => string[]} [synonyms] all ids that mean the same track
   */
  constructor(store, synonyms = (id) => [id]) {
    super();
    this.#store = store;
    this.#synonyms = synonyms;
  }

  /** What is stored now. */
  get #content() {
    const text = this.#store.read();
    if (text !== this.#text) {
      const { shelf, reason } = text ? readShelf(text, now()) : { shelf: emptyShelf() };
      this.#refused = reason === 'newer' ? reason : '';
      this.#shelf = shelf ?? emptyShelf();
      this.#text = text;
    }
    return this.#shelf;
  }

  /** @returns {boolean} whether it could be stored */
  #change(act) {
    const shelf = act(this.#content) ?? this.#shelf;
    const stored = !this.#refused && this.#store.write(writeShelf(shelf));
    this.#text = null;
    this.dispatchEvent(new Event('change'));
    return stored;
  }

  /** @returns {string[]} ids, the last kept first */
  get favourites() {
    return favourites(this.#content);
  }

  /** @returns {{key: string, title: string, ids: string[]}[]} by title */
  get playlists() {
    return playlists(this.#content);
  }

  /** @returns {string[]} ids of what was heard, the last first, each once */
  get heard() {
    return [...new Set(this.#content.plays.map(([, id]) => id))];
  }

  /** @returns {[at: number, id: string, heard: number][]} plays, newest first */
  get history() {
    return this.#content.plays;
  }

  /** How many plays the history holds. */
  get plays() {
    return this.#content.plays.length;
  }

  isFavourite(id) {
    return this.#synonyms(id).some((own) => isKept(this.#content, own));
  }

  /** @param {string} id @returns {boolean} whether it is a favourite now */
  toggleFavourite(id) {
    if (this.isFavourite(id)) this.#change((shelf) => this.#synonyms(id).forEach((own) => keepTrack(shelf, own, false, now())));
    else this.#change((shelf) => keepTrack(shelf, id, true, now()));
    return this.isFavourite(id);
  }

  /** @param {string} title @param {readonly string[]} ids @returns {string} the key of the new playlist */
  create(title, ids) {
    const key = Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * 32)]).join('');
    this.write(key, title, ids);
    return key;
  }

  /** @param {string} key @param {string} title @param {readonly string[]} ids in order */
  write(key, title, ids) {
    this.#change((shelf) => writePlaylist(shelf, key, title, ids, now()));
  }

  /** @param {string} key of the playlist to throw away */
  remove(key) {
    this.#change((shelf) => removePlaylist(shelf, key, now()));
  }

  /** @param {string} id @param {number} percent of it that was heard @param {number} began seconds since 1970 */
  notePlay(id, percent, began) {
    this.#change((shelf) => notePlay(shelf, id, percent, began));
  }

  /** @param {'favourites' | 'playlists' | 'history'} part to forget */
  erase(part) {
    this.#change((shelf) => {
      if (part === 'history') forgetPlays(shelf, now());
      else if (part === 'favourites') favourites(shelf).forEach((id) => keepTrack(shelf, id, false, now()));
      else playlists(shelf).forEach(({ key }) => removePlaylist(shelf, key, now()));
    });
  }

  /** @returns {string} everything, as a file that `merge` reads */
  export() {
    return writeShelf(this.#content);
  }

  /**
   * Adds what an exported shelf holds.
   * @param {string} text of the file
   * @returns {{reason: string} | {added: object, removed: number}} see receiveShelf
   */
  merge(text) {
    const read = readShelf(text, now());
    return read.shelf ? this.receive(read.shelf) : read;
  }

  /** Adds another shelf. @param {import('./share/shelf.js').Shelf} other */
  receive(other) {
    const outcome = receiveShelf(this.#content, other);
    if (outcome.shelf) this.#change(() => outcome.shelf);
    return outcome;
  }

  /** @returns {?string} everything but the history as the hash of a link; null when it is too long for one */
  get link() {
    return writeShelfLink(this.#content);
  }
}
