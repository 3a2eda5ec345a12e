/** Takes files in: an exported shelf is merged, a playlist of any program is looked up here, with what is missing listed. */

import { detailsOf } from '../details.js';
import { h } from '../page.js';
import { fold } from '../search.js';
import { match } from '../share/matching.js';
import { readPlaylist } from '../share/playlist-reading.js';
import { button, sheet } from '../tools.js';

/** The most missing entries that are listed. */
const LISTED = 200;

/** @param {File} file of the listener @returns {Promise<void>} */
export async function receive(site, file) {
  const mine = await site.shelf();
  const shelved = mine.merge(await file.text());
  if (!shelved.reason) site.confirm('imported');
  else if (shelved.reason === 'newer') site.confirm('badLink.newer');
  else await receiveList(site, mine, file);
}

async function receiveList(site, mine, file) {
  const { words, catalogue } = site;
  const list = readPlaylist(new Uint8Array(await file.arrayBuffer()));
  if (list.reason || !list.entries.length) return site.confirm('importFailed');
  const { tracks, missing } = match(list.entries, await candidates(site, list.entries), fold);
  const found = tracks.filter((n) => n >= 0);
  const title = list.title || file.name.replace(/\.\w+$/, '');
  const open = sheet(site, 'import', [
    h('p', null, `${title} · ${words.say('foundOf', { n: found.length, all: list.entries.length })}`),
    missing.length > 0 && [h('h3', null, words.say('notFound')), h('ul.missing', null, missing.slice(0, LISTED).map((entry) => (
      h('li', null, [entry.creator, entry.title].filter(Boolean).join(' · ') || entry.urls[0]))))],
    found.length > 0 && h('p.actions', null, button(words.say('keepList'), () => {
      mine.create(title, found.map((n) => catalogue.id(n)));
      site.confirm('saved', { title });
      open.close();
      site.refresh(() => {});
    }, { class: 'strong' })),
  ].flat().filter(Boolean));
}

/** All tracks of the site, as entries of playlists are compared with. MusicBrainz is asked for only where it helps. */
async function candidates(site, entries) {
  const { catalogue } = site;
  const known = entries.some(({ mbid }) => mbid);
  return Promise.all(catalogue.titles.map(async (title, n) => {
    const { id, artist, seconds } = catalogue.track(n);
    return { id, title, seconds, creator: catalogue.artists[artist]?.name ?? '', mbid: known ? (await detailsOf(site, n)).recording : '' };
  }));
}
