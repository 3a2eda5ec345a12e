/** What the listener keeps: favourites, playlists, history; what is stored of it, and how to take it along or erase it. */

import { h, iconButton, link, playButtons, trackList } from '../page.js';

/** Numbers of those tracks that are on this site. */
const here = (site, ids) => ids.map((id) => site.catalogue.numberOf(id)).filter((n) => n >= 0);

/** A heading, how much it is, and how many of the tracks are no longer on this site. */
function head(site, title, ids, tracks) {
  const { catalogue, words } = site;
  const gone = ids.length - tracks.length;
  return [
    h('h1', null, title),
    tracks.length > 0 && h('p.lead', null, [
      words.say('tracks', { n: tracks.length }), words.length(catalogue.lasts(tracks)), site.about(tracks)].join(' · ')),
    gone > 0 && h('p', null, words.say('notHere', { n: gone })),
  ];
}

export async function shelf(site) {
  const { words } = site;
  const mine = await site.shelf();
  const { favourites, playlists, history } = mine.content;
  const row = (text, view, key, count) => h('li', null, link(text, view, key), ' ', h('span.by', null, words.say('tracks', { n: count })));
  return [
    h('h1', null, words.say('shelf')),
    h('ul.names', { role: 'list' },
      row(words.say('favourites'), 'favourites', undefined, favourites.length),
      row(words.say('history'), 'history', undefined, history.length)),
    h('h2', null, words.say('ownPlaylists')),
    playlists.length > 0 && h('ul.names', { role: 'list' },
      playlists.map(({ key, title, tracks }) => row(title, 'own', key, tracks.length))),
    newPlaylist(site, mine),
    h('h2', null, words.say('stored')),
    h('p', null, words.say('storedText')),
    storage(site, mine),
  ];
}

function newPlaylist(site, mine) {
  const { words } = site;
  const field = h('input', { type: 'text', required: true, maxlength: 120, 'aria-label': words.say('playlistTitle'), placeholder: words.say('playlistTitle') });
  return h('form.actions', { onsubmit: (event) => {
    event.preventDefault();
    location.hash = `#/own/${mine.create(field.value.trim() || words.say('untitled'), [])}`;
  } }, field, h('button', null, words.say('newPlaylist')));
}

/** What is stored, with a button to erase each part; export and import. */
function storage(site, mine) {
  const { words } = site;
  const { content } = mine;
  const parts = ['favourites', 'playlists', 'history'].map((part) => h('li', null,
    h('span', null, words.say(`stored.${part}`, { n: content[part].length })), ' ',
    h('button', { type: 'button', disabled: !content[part].length, onclick: () => {
      if (confirm(words.say('eraseSure'))) site.refresh(() => mine.erase(part));
    } }, words.say(`erase.${part}`))));
  const file = h('input', { type: 'file', accept: 'application/json,.json', id: 'import', onchange: async () => {
    try {
      const text = await file.files[0].text();
      site.refresh(() => mine.merge(text));
      site.confirm('imported');
    } catch {
      site.confirm('importFailed');
    }
  } });
  return [
    h('ul.stored', { role: 'list' }, parts,
      h('li', null, h('label', null, h('input', { type: 'checkbox', id: 'diary', checked: content.diary, onchange: (event) => (mine.diary = event.target.checked) }),
        ' ', words.say('diary')))),
    h('p.actions', null,
      h('button', { type: 'button', id: 'export', onclick: () => save('lowtunes-shelf.json', mine.export()) }, words.say('export')),
      h('label.choice', null, words.say('import'), file)),
  ];
}

/** Gives a file to the listener. */
function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export async function favourites(site) {
  const { words } = site;
  const ids = (await site.shelf()).content.favourites;
  const tracks = here(site, ids);
  return [
    ...head(site, words.say('favourites'), ids, tracks),
    tracks.length ? [playButtons(site, tracks, words.say('favourites')), trackList(site, tracks)] : h('p', null, words.say('noFavourites')),
  ];
}

export async function history(site) {
  const { words } = site;
  const plays = (await site.shelf()).content.history;
  const ids = [...new Set(plays.map(([id]) => id))];
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
  const kept = mine.playlist(key);
  if (!kept) return null;
  const tracks = here(site, kept.tracks);
  const edit = async (act, focus) => {
    await site.refresh(() => mine.edit(key, act));
    if (focus) document.getElementById(focus)?.focus();
  };
  const title = h('input', { type: 'text', value: kept.title, maxlength: 120, 'aria-label': words.say('playlistTitle') });
  const place = (n) => kept.tracks.indexOf(catalogue.id(n));
  const move = (n, by) => () => edit(({ tracks: ids }) => {
    const from = place(n);
    const to = ids.indexOf(catalogue.id(tracks[tracks.indexOf(n) + by]));
    ids.splice(to, 0, ...ids.splice(from, 1));
  }, `${by < 0 ? 'up' : 'down'}-${tracks.indexOf(n) + by}`);
  const rows = trackList(site, tracks, { extra: (n, index) => {
    const name = { title: catalogue.titles[n] };
    return [
      iconButton('up', words.say('moveUp', name), move(n, -1), { id: `up-${index}`, disabled: index === 0 }),
      iconButton('down', words.say('moveDown', name), move(n, 1), { id: `down-${index}`, disabled: index === tracks.length - 1 }),
      iconButton('remove', words.say('removeFromList', name),
        () => edit(({ tracks: ids }) => ids.splice(place(n), 1), `remove-${Math.min(index, tracks.length - 2)}`), { id: `remove-${index}` }),
    ];
  } });
  return [
    ...head(site, kept.title, kept.tracks, tracks),
    tracks.length ? [playButtons(site, tracks, kept.title), rows] : h('p', null, words.say('emptyPlaylist')),
    h('h2', null, words.say('change')),
    h('form.actions', { onsubmit: (event) => {
      event.preventDefault();
      edit((list) => (list.title = title.value.trim() || list.title));
    } }, title, h('button', null, words.say('rename')),
    h('button', { type: 'button', onclick: () => {
      if (!confirm(words.say('eraseSure'))) return;
      mine.remove(key);
      location.hash = '#/shelf';
    } }, words.say('deletePlaylist'))),
  ];
}
