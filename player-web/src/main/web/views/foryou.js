/** What the listener may like, from the shelf on this device; each pick says because of what. */

import { h, playButtons, summary, trackList } from '../page.js';
import { forYou, opponents, spokesmen } from '../suggest.js';
import { knownWell, tasteOf } from '../taste.js';
import { similarTo } from './track.js';

const PICKS = 30;

/** The listener's taste, by numbers of tracks that are on this site. @returns {Promise<Map<number, number>>} */
export async function taste(site) {
  if (site.kept('suggest') === 'no') return new Map();
  const shelf = await site.shelf();
  const byId = tasteOf(shelf.favourites, shelf.history, Date.now() / 1000);
  return new Map([...byId].map(([id, weight]) => [site.catalogue.numberOf(id), weight]).filter(([n]) => n >= 0));
}

export async function foryou(site) {
  const { catalogue, words } = site;
  if (!site.descriptor.similar) return null;
  const liking = await taste(site);
  const { favourites, history } = await site.shelf();
  const known = knownWell(favourites, history, Date.now() / 1000);
  const asked = [...spokesmen(liking), ...opponents(liking)];
  const lists = new Map(await Promise.all(asked.map(async (n) => [n, await similarTo(site, n)])));
  const picks = forYou(liking, (n) => known.has(catalogue.track(n).id), (n) => lists.get(n), (n) => catalogue.browse.trackArtist[n], PICKS);
  const tracks = picks.map(({ n }) => n);
  const reasons = [...new Set(picks.map(({ because }) => because))];
  return [
    h('h1', null, words.say('forYou')),
    h('p', null, words.say('forYouText')),
    tracks.length
      ? [
        summary(site, tracks),
        playButtons(site, tracks, words.say('forYou'), { share: tracks }),
        reasons.map((because) => h('section', null,
          h('h2', null, words.say('because', { title: catalogue.titles[because] })),
          trackList(site, picks.filter((pick) => pick.because === because).map(({ n }) => n), { within: tracks })))]
      : h('p', null, words.say(site.kept('suggest') === 'no' ? 'suggestOff' : 'noTaste')),
  ];
}
