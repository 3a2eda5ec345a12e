/** What the listener keeps: favourites, playlists, history; what is stored of it, and how to take it along or erase it. */

import { located } from '../address.js';
import { announce, h, link, playButtons, summary, trackList } from '../page.js';
import { arranging, button, check, save, wearTools, whileShown } from '../tools.js';

/** Numbers of those tracks that are on this site. */
const here = (site, ids) => ids.map((id) => site.catalogue.numberOf(id)).filter((n) => n >= 0);
/** The tracks' own ids, each once: one track may have been kept under several. */
const owned = (site, ids) => [...new Set(ids.map((id) => site.catalogue.synonyms(id)[0]))];

/** A heading, how much it is, and how many of the tracks are no longer on this site. */
const head = (site, title, ids, tracks) => [h('h1', null, title), said(site, ids, tracks)];

function said(site, ids, tracks) {
  const gone = ids.length - tracks.length;
  return [
    tracks.length > 0 && summary(site, tracks),
    gone > 0 && h('p', null, site.words.say('notHere', { n: gone })),
  ];
}

export async function shelf(site) {
  wearTools();
  const { words } = site;
  const mine = await site.shelf();
  const row = (text, view, key, count) => h('li', null, link(text, view, key), ' ', h('span.by', null, words.say('tracks', { n: count })));
  return [
    h('h1', null, words.say('shelf')),
    h('ul.names', { role: 'list' },
      row(words.say('favourites'), 'favourites', undefined, mine.favourites.length),
      row(words.say('history'), 'history', undefined, mine.heard.length),
      site.descriptor.worker && h('li', null, link(words.say('offline'), 'offline')),
      h('li', null, link(words.say('blend'), 'blend')),
      h('li', null, link(words.say('settings'), 'settings'))),
    h('h2', null, words.say('ownPlaylists')),
    mine.playlists.length > 0 && h('ul.names', { role: 'list' },
      mine.playlists.map(({ key, title, ids }) => row(title, 'own', key, ids.length))),
    newPlaylist(site, mine),
    h('h2', null, words.say('stored')),
    h('p', null, words.say('storedText')),
    storage(site, mine),
  ];
}

function newPlaylist(site, mine) {
  const { words } = site;
  const field = h('input', { type: 'text', required: true, maxlength: 60, 'aria-label': words.say('playlistTitle'), placeholder: words.say('playlistTitle') });
  return h('form.actions', { onsubmit: (event) => {
    event.preventDefault();
    location.hash = `#/own/${mine.create(field.value.trim() || words.say('untitled'), [])}`;
  } }, field, h('button', null, words.say('newPlaylist')));
}

/** What is stored, with a button to erase each part; export and import. */
function storage(site, mine) {
  const { words } = site;
  const amounts = { favourites: mine.favourites.length, playlists: mine.playlists.length, history: mine.plays };
  const parts = Object.entries(amounts).map(([part, n]) => h('li', null,
    h('span', null, words.say(`stored.${part}`, { n })), ' ',
    button(words.say(`erase.${part}`), () => {
      if (confirm(words.say('eraseSure'))) site.refresh(() => mine.erase(part));
    }, { disabled: !n })));
  const file = h('input', { type: 'file', accept: '.json,.jspf,.xspf,.m3u,.m3u8', id: 'import', onchange: async () => {
    await (await import('./exchange.js')).receive(site, file.files[0]);
    await site.refresh(() => {});
  } });
  return [
    h('ul.stored', { role: 'list' }, parts),
    check(site, 'diary', site.kept('diary') !== 'no'),
    h('p.actions', null, button(words.say('export'), () => {
      save('lowtunes-shelf.json', new Blob([mine.export()], { type: 'application/json' }));
      site.keep('exported', Math.floor(Date.now() / 1000));
    }, { id: 'export' })),
    h('p.actions', null, h('label.choice', null, words.say('import'), file)),
    mine.link && h('p', null, button(words.say('shelfLink'), async () => (await import('../share.js')).shareAddress(site, words.say('shelf'), located(mine.link)))),
  ];
}

/** The favourites, as they are now: the heart in the bar may take one away that is shown here. */
export async function favourites(site) {
  const { words } = site;
  const mine = await site.shelf();
  const place = h('div');
  let shown;
  const draw = () => {
    const ids = owned(site, mine.favourites);
    if (ids.join() === shown) return false; // Something else on the shelf has changed.
    shown = ids.join();
    const tracks = here(site, ids);
    place.replaceChildren(...[
      said(site, ids, tracks),
      tracks.length ? [playButtons(site, tracks, words.say('favourites'), { share: tracks }), trackList(site, tracks)] : h('p', null, words.say('noFavourites')),
    ].flat(3).filter(Boolean));
    return true;
  };
  draw();
  whileShown(place, mine, 'change', () => {
    const controls = () => [...place.querySelectorAll('a, button')];
    const at = controls().indexOf(document.activeElement);
    if (!draw()) return;
    site.markPlaying();
    // What comes after it has the focus then, where the focus was in the list.
    if (at >= 0) (controls()[Math.min(at, controls().length - 1)] ?? document.querySelector('main h1')).focus();
    announce(place.querySelector('p').textContent);
  });
  return [h('h1', null, words.say('favourites')), place];
}

export async function history(site) {
  const { words } = site;
  const ids = owned(site, (await site.shelf()).heard);
  const tracks = here(site, ids);
  return [
    ...head(site, words.say('history'), ids, tracks),
    tracks.length ? trackList(site, tracks) : h('p', null, words.say('noHistory')),
  ];
}

/** @param {string} key of one of the listener's playlists */
export async function own(site, key) {
  const { words, catalogue } = site;
  const mine = await site.shelf();
  const kept = mine.playlists.find((list) => list.key === key);
  if (!kept) return null;
  const tracks = here(site, kept.ids);
  /** Writes the list with other tracks or another title; what is not on this site stays in it, at its end. */
  const write = async (numbers, focus, title = kept.title) => {
    const gone = kept.ids.filter((id) => catalogue.numberOf(id) < 0);
    await site.refresh(() => mine.write(key, title, [...numbers.map((n) => catalogue.id(n)), ...gone]));
    document.getElementById(focus)?.focus();
  };
  const move = (from) => (to, name) => () => {
    const numbers = [...tracks];
    numbers.splice(to, 0, ...numbers.splice(from, 1));
    return write(numbers, `${name}-${to}`);
  };
  const buttons = (n, index) => arranging(site, catalogue.titles[n], index, tracks.length, 'removeFromList', move(index),
    () => write(tracks.filter((_, i) => i !== index), `remove-${Math.min(index, tracks.length - 2)}`));
  return [
    ...head(site, kept.title, kept.ids, tracks),
    tracks.length ? [playButtons(site, tracks, kept.title, { share: tracks }), trackList(site, tracks, { extra: buttons })] : h('p', null, words.say('emptyPlaylist')),
    h('h2', null, words.say('change')),
    changes(site, mine, kept, (title) => write(tracks, 'rename', title)),
  ];
}

/** Another title, or away with it. */
function changes(site, mine, kept, rename) {
  const { words } = site;
  const title = h('input', { type: 'text', value: kept.title, maxlength: 60, 'aria-label': words.say('playlistTitle') });
  return h('form.actions', { onsubmit: (event) => {
    event.preventDefault();
    rename(title.value.trim() || kept.title);
  } },
  title, h('button', { id: 'rename' }, words.say('rename')),
  button(words.say('deletePlaylist'), () => {
    if (!confirm(words.say('eraseSure'))) return;
    mine.remove(kept.key);
    location.hash = '#/shelf';
  }));
}
