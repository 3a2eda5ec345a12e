/** How the player behaves on this device, and what this visit weighs. */

import { meter } from '../meter.js';
import { h } from '../page.js';
import { check, wearTools } from '../tools.js';

export async function settings(site) {
  wearTools();
  const { words } = site;
  const n = site.player?.queue.current ?? -1;
  const key = n >= 0 && (await (await site.player.renditions()).of(n)).key;
  const rows = [
    key && ['weight.track', meter.of(site.url(key))], ['weight.sound', meter.sound], ['weight.rest', meter.rest], ['weight.device', meter.device],
  ].filter(Boolean);
  return [
    h('h1', null, words.say('settings')),
    check(site, 'sober', site.sober, words.say('soberText')),
    check(site, 'shortcuts', site.kept('shortcuts') !== 'no', words.say('shortcutsHint')),
    site.descriptor.similar && check(site, 'suggest', site.kept('suggest') !== 'no', words.say('forYouText')),
    h('h2', null, words.say('weight')),
    h('dl.figures', null, rows.map(([label, bytes]) => [h('dt', null, words.say(label)), h('dd', null, words.size(bytes))])),
    h('p', null, words.say('weightText')),
  ];
}
