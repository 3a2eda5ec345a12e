/** A path from one track to another, by even steps of what they sound like. */

import { h, link, playButtons, summary, trackList } from '../page.js';
import { vectorsIn } from '../similar.js';
import { path as pathBetween } from '../suggest.js';

/** Tracks on a path, both ends with it. */
const STEPS = 12;

/** @param {string} key two ids, one after the other */
export async function path(site, key) {
  const { catalogue, words } = site;
  const [from, to] = [key.slice(0, 6), key.slice(6)].map((id) => catalogue.numberOf(id));
  const { vectors } = site.descriptor.similar ?? {};
  if (from < 0 || to < 0 || from === to || !vectors) return null;
  const places = vectorsIn(await (await site.load(vectors)).arrayBuffer());
  const tracks = pathBetween(places, from, to, Math.min(STEPS, catalogue.count), (n) => catalogue.browse.trackArtist[n]);
  if (!tracks.length) return null;
  const title = words.say('pathTitle', { from: catalogue.titles[from], to: catalogue.titles[to] });
  return [
    h('h1', null, title),
    summary(site, tracks),
    h('p', null, words.say('pathText'), ' ', link(words.say('pathBack'), 'path', key.slice(6) + key.slice(0, 6))),
    playButtons(site, tracks, title, { share: tracks }),
    trackList(site, tracks),
  ];
}
