/** Elements that every view is made of. All text enters as text, never as markup. */

import { address } from './address.js';

/** Outlines on a 24 x 24 grid; more of them in icons.js. */
export const PLAY = 'M7 4.5v15l13-7.5z';
const MORE = 'M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z';

/** How many rows a list shows at once: 200 take 24 ms to draw on a desktop, 10,000 took 645 ms. */
export const PAGE = 200;

/**
 * @param {string} name tag and classes: `a.brand.quiet`
 * @param {?Record<string, unknown>} [props] functions become listeners, true an empty attribute, false and null none
 * @param {...(Node|string|null|undefined|false|unknown[])} children
 * @returns {HTMLElement}
 */
export function h(name, props, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(props ?? {})) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat(3).filter((child) => child != null && child !== false));
  return element;
}

/** @param {string} outline */
export function icon(outline) {
  const make = (tag) => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = make('svg');
  const path = make('path');
  path.setAttribute('d', outline);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

/** A text for those who listen to the page. */
export const unseen = (text) => h('span.unseen', null, text);

/** A button that shows an icon only. */
export function iconButton(outline, label, onclick, props) {
  return h('button.icon', { type: 'button', 'aria-label': label, title: label, onclick, ...props }, icon(outline));
}

/** A link to a view of the player. */
export function link(text, view, key, name = 'a') {
  return h(name, { href: address(view, key) }, text);
}

/** The cover of an album, or its initial where there is none. `decorative`: its name stands beside it. */
export function cover(site, album, { large = false, decorative = true } = {}) {
  const picture = site.catalogue.cover(album.cover);
  if (!picture || site.sober) return h('span.cover.blank', { 'aria-hidden': 'true' }, [...album.title][0] ?? '♪');
  const side = large ? 400 : 128;
  return h('img.cover', {
    src: site.url(large ? picture.large : picture.small), width: side, height: side,
    alt: decorative ? '' : picture.alt || site.words.say('coverOf', { title: album.title }),
    loading: large && !decorative ? 'eager' : 'lazy', decoding: 'async',
  });
}

/**
 * A list by pages, with a button for more: no endless scroll.
 * @template T
 * @param {HTMLElement} list filled with what `draw` makes of each item
 * @param {readonly T[]} items @param {(item: T, index: number) => HTMLElement} draw
 * @param {number} [shown] how many it shows at first
 */
export function paged(site, list, items, draw, shown = PAGE) {
  const button = h('button.wide', { type: 'button', onclick: () => grow()?.querySelector('a, button')?.focus() });
  const grow = (count = PAGE) => {
    const from = list.children.length;
    list.append(...items.slice(from, from + count).map((item, i) => draw(item, from + i)));
    const left = items.length - list.children.length;
    button.hidden = left <= 0;
    button.textContent = site.words.say('showMore', { n: Math.min(PAGE, left), left });
    site.markPlaying();
    return list.children[from];
  };
  grow(shown);
  return [list, button];
}

/**
 * Tracks that play from the chosen one on.
 * @param {readonly number[]} tracks @param {{numbered?: boolean, artist?: number, within?: readonly number[], extra?: Function, note?: (n: number) => string, shown?: number}} [look]
 *     numbered: as on the album; artist: who need not be named in each row; within: the longer list that is played;
 *     extra: makes more buttons for a row; note: what else is said of a track; shown: how many at first
 */
export function trackList(site, tracks, { numbered = false, artist = -1, within, extra, note, shown } = {}) {
  const { catalogue, words } = site;
  return paged(site, h('ol.tracks', { role: 'list' }), tracks, (n, index) => {
    const track = catalogue.track(n);
    const by = track.artist !== artist && catalogue.artists[track.artist]?.name;
    return h('li', { 'data-track': n },
      h('button.row', { type: 'button', onclick: () => site.hear((player) => player.play(within ?? tracks, within ? within.indexOf(n) : index), n) },
        h('span.no', { 'aria-hidden': 'true' }, numbered && track.position ? String(track.position) : icon(PLAY)),
        unseen(`${words.say('play')} `),
        h('span.what', null, h('span.title', null, track.title), by && [unseen(', '), h('span.by', null, by)],
          note?.(n) && [unseen(', '), h('small.by', null, note(n))]),
        unseen(', '),
        h('span.time', null, words.time(track.seconds))),
      extra?.(n, index),
      h('a.icon', { href: address('track', track.id), 'aria-label': words.say('about', { title: track.title }) }, icon(MORE)));
  }, shown);
}

/** Albums as a wall of covers. @param {readonly import('./catalogue.js').Album[]} albums */
export function albumWall(site, albums) {
  return paged(site, h('ul.wall', { role: 'list' }), albums, (album) => h('li', null,
    h('a', { href: address('album', album.slug) },
      cover(site, album, { large: true }),
      h('span.title', null, album.title), ' ',
      h('span.by', null, site.catalogue.artists[album.artist]?.name ?? ''))));
}

/** How many tracks these are, how long they last and what they weigh: said before anything plays. @param {readonly number[]} tracks */
export const summary = ({ words, catalogue, about }, tracks, ...more) => h('p.lead', null,
  [words.say('tracks', { n: tracks.length }), words.length(catalogue.lasts(tracks)), about(tracks)].join(' · '), ...more);

/**
 * The buttons that a list of tracks begins with.
 * @param {{radio?: string, share?: ?readonly number[], list?: boolean}} [more] where a radio begins that sounds like it;
 *     what a link to it holds: the tracks, or (null) only the address of this page; whether it is a list, not an album
 */
export function playButtons(site, tracks, title, { radio, share = null, list = true } = {}) {
  const { words, moment } = site;
  const index = moment.track > 0 && moment.track <= tracks.length ? moment.track - 1 : 0;
  return h('p.actions', null,
    h('button.strong', { type: 'button', onclick: () => site.hear((player) => player.play(tracks, index, moment.seconds), tracks[index], moment.seconds) },
      icon(PLAY), moment.seconds ? words.say('playFrom', { time: words.time(moment.seconds) }) : words.say('play'), unseen(` ${title}`)),
    h('button', { type: 'button', onclick: () => site.hear((player) => player.add(tracks)) }, words.say('addToQueue')),
    radio && site.descriptor.similar && h('a.button', { href: `${address('radio')}/${radio}` }, words.say('radio'), unseen(` ${title}`)),
    shareButton(site, title, share),
    takeButton(site, title, tracks, list),
    site.descriptor.worker && opener(site, 'keepOffline', async () => (await import('./views/offline.js')).keepSheet(site, title, tracks)));
}

/** Opens the sheet that makes files of tracks. @param {readonly number[]} tracks */
export const takeButton = (site, title, tracks, list) => opener(site, 'takeAlong', async () => (
  (await import('./views/take.js')).take(site, title, tracks, list)));

/** Opens the sheet with the link. @param {?readonly number[]} [tracks] of a list that has no page of its own */
export const shareButton = (site, title, tracks = null) => opener(site, 'share', async () => (
  (await import('./share.js')).share(site, title, tracks)));

/** A button that opens a sheet, which has texts of its own. */
const opener = (site, key, open) => h('button', { type: 'button', onclick: () => site.allWords().then(open) }, site.words.say(key));

/** Says something to those who listen to the page, when they have heard the rest. @param {string} text */
export function announce(text) {
  document.getElementById('status').textContent = text;
}

/** Milliseconds that a message stays which asks for nothing. */
const BRIEF = 6000;
let leaving = 0;

/** Shows a message until it is closed or replaced, or only for a while; an empty one takes it away. @param {string} text */
export function showMessage(site, text, brief = false) {
  const place = document.getElementById('message');
  place.replaceChildren(...(text
    ? [h('p', null, text), h('button', { type: 'button', onclick: () => showMessage(site, '') }, site.words.say('close'))]
    : []));
  clearTimeout(leaving);
  if (brief) leaving = setTimeout(() => place.replaceChildren(), BRIEF);
}
