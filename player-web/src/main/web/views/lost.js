/** For addresses that lead nowhere. */

import { h, link } from '../page.js';

export function lost(site) {
  const { words } = site;
  return [h('h1', null, words.say('lost')), h('p', null, words.say('lostHint'), ' ', link(words.say('toEntrance'), 'home'))];
}
