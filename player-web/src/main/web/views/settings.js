/** How the player behaves on this device, and what this visit weighs. */

import { meter } from '../meter.js';
import { h, wearTools } from '../page.js';

/** A switch that is kept on the device. */
const check = (site, name, label, checked, hint) => h('p', null,
  h('label', null, h('input', { type: 'checkbox', id: name, checked, onchange: (event) => {
    site.keep(name, event.target.checked ? 'yes' : 'no');
    site.changed();
  } }), ' ', label),
  hint && [h('br'), h('small.by', null, hint)]);

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
    check(site, 'sober', words.say('sober'), site.sober, words.say('soberText')),
    check(site, 'shortcuts', words.say('useShortcuts'), site.kept('shortcuts') !== 'no', words.say('shortcutsHint')),
    h('h2', null, words.say('weight')),
    h('dl.figures', null, rows.map(([label, bytes]) => [h('dt', null, words.say(label)), h('dd', null, words.size(bytes))])),
    h('p', null, words.say('weightText')),
  ];
}
