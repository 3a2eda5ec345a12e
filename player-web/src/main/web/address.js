/**
 * Addresses: where each view is, and what an address asks for. An album, an artist and a playlist stand at their own page
 * (`album/night-songs.html`), everything else behind the `#` of the entrance (links.md section 1). Within the player every
 * address is written as if it stood there: `#/album/night-songs`. Computes only, never touches the page.
 */

/** This file is `p/<name>/address.js`. */
const ROOT = new URL('../../', import.meta.url).href;
const KINDS = 'album|artist|playlist';
const PAGE = new RegExp(`^(${KINDS})/([a-z\\d-]+)\\.html$`);
const PAGED = new RegExp(`^#/((?:${KINDS})/[a-z\\d-]+)(?:\\?(.*))?$`, 's');

/** Longest address of a view: twice what we ever write. */
const LONGEST = 5000;

/** The key of the page that stands for the entrance. */
let entrance = '';
/** Whether this visit is to an album that is in no list, and sees nothing else. */
let alone = false;

/** @param {string} href where the visit begins @param {?string} [unlisted] the page of an album that is in no list */
export function enter(href, unlisted) {
  const key = href.split(/[?#]/)[0].slice(ROOT.length);
  alone = Boolean(unlisted);
  entrance = unlisted ?? (key === 'index.html' ? key : '');
}

/** @param {string} href absolute @returns {?string} as it would stand behind the `#`; null when it leads elsewhere */
export function hashOf(href) {
  const [, place, search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href);
  if (!place.startsWith(ROOT)) return null;
  const key = place.slice(ROOT.length);
  const page = PAGE.exec(key);
  if (alone ? key !== entrance : !page && key !== '' && key !== 'index.html') return null;
  if (!page || /^#(?:\/|[ls]\/)/.test(hash)) return hash;
  const said = [search, hash].filter((part) => part.includes('=')).map((part) => part.slice(1)).join('&');
  return `#/${page[1]}/${page[2]}${said && `?${said}`}`;
}

/** @param {string} hash @returns {string} the absolute address */
export function located(hash) {
  const [, page, said] = PAGED.exec(hash) ?? [];
  if (page && (!alone || `${page}.html` === entrance)) return `${ROOT}${page}.html${said ? `#${said}` : ''}`;
  return ROOT + entrance + (hash === '#/' || hash === '#' ? '' : hash);
}

/** @param {string} view @param {string} [key] @returns {string} the absolute address that asks for it */
export function address(view, key) {
  if (view === 'home') return ROOT + (alone ? '' : entrance);
  return located(key === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(key)}`);
}

/**
 * What an address asks for: `#/album/night-songs` is the view `album` of the key `night-songs`.
 * @param {string} hash as `hashOf` gives it
 * @returns {?{view: string, key: string}} null when it is not an address of ours (`#main`)
 */
export function readAddress(hash) {
  if (hash === '' || hash === '#' || hash === '#/') return { view: 'home', key: '' };
  // Lists and shelves in links are sealed: they are read as a whole.
  if (/^#[ls]\//.test(hash)) return { view: hash[1] === 'l' ? 'linked' : 'shelved', key: hash };
  const parts = /^#\/([a-z]+)(?:\/(.*))?$/s.exec(hash);
  if (!parts || hash.length > LONGEST) return hash.startsWith('#/') ? { view: 'lost', key: '' } : null;
  try {
    return { view: parts[1], key: decodeURIComponent(parts[2] ?? '') };
  } catch {
    return { view: 'lost', key: '' };
  }
}
