/** All playlists of the curator, and one of them. */

import { h, link, playButtons, trackList } from '../page.js';

export function playlists(site) {
  const { catalogue, words } = site;
  return [
    h('h1', null, words.say('playlists')),
    catalogue.playlists.length
      ? h('ul.names', { role: 'list' }, catalogue.playlists.map((list) => h('li', null,
        link(list.title, 'playlist', list.slug), ' ',
        h('span.by', null, `${words.say('tracks', { n: list.tracks.length })} · ${words.length(catalogue.lasts(list.tracks))}`))))
      : h('p', null, words.say('noPlaylists')),
  ];
}

/** @param {string} slug @returns {?Node[]} null when there is no such playlist */
export function playlist(site, slug) {
  const { catalogue, words } = site;
  const found = catalogue.named('playlist', slug);
  if (!found) return null;
  return [
    h('h1', null, found.title),
    h('p.lead', null, [
      words.say('tracks', { n: found.tracks.length }), words.length(catalogue.lasts(found.tracks)), site.about(found.tracks)].join(' · ')),
    playButtons(site, found.tracks, found.title, { radio: `playlist/${found.slug}` }),
    trackList(site, found.tracks),
  ];
}
