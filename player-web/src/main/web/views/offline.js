/** What is on the device for times without a network, and the sheet that brings music there. */

import { h, trackList } from '../page.js';
import { begin, keep, keptIds, possible, release } from '../offline.js';
import { button, sheet } from '../tools.js';

export async function offline(site) {
  const { words, catalogue } = site;
  if (!possible(site)) return [h('h1', null, words.say('offline')), h('p', null, words.say('offlineImpossible'))];
  const ids = [...await keptIds(site)];
  const tracks = ids.map((id) => catalogue.numberOf(id)).filter((n) => n >= 0).sort((a, b) => a - b);
  const { usage = 0 } = await navigator.storage?.estimate?.() ?? {};
  const all = Array.from({ length: catalogue.count }, (_, n) => n);
  return [
    h('h1', null, words.say('offline')),
    h('p.lead', null, [words.say('tracks', { n: ids.length }), words.length(catalogue.lasts(tracks)), words.size(usage)].join(' · ')),
    h('p', null, words.say('offlineText')),
    h('p.actions', null,
      button(words.say('keepSite'), () => keepSheet(site, site.descriptor.title, all)),
      button(words.say('releaseAll'), async () => {
        await release(site, ids);
        await site.refresh(() => {});
      }, { disabled: !ids.length })),
    tracks.length > 0 && trackList(site, tracks),
  ];
}

/** Says what it takes, then brings tracks onto the device or takes them off. @param {readonly number[]} tracks */
export async function keepSheet(site, title, tracks) {
  const { words, catalogue } = site;
  const ending = new AbortController();
  const content = h('div');
  sheet(site, 'keepOffline', [h('p', null, title), content], () => ending.abort());
  if (!possible(site)) {
    content.replaceChildren(h('p', null, words.say('offlineImpossible')));
    return;
  }
  const show = async (problem) => {
    const held = await keptIds(site);
    const isHere = (n) => catalogue.synonyms(catalogue.id(n)).some((id) => held.has(id));
    const here = tracks.filter(isHere);
    const missing = tracks.filter((n) => !isHere(n));
    content.replaceChildren(
      h('p', { role: 'status' }, problem ?? words.say('keptOf', { n: here.length, all: tracks.length })),
      h('p.actions', null,
        missing.length > 0 && button(`${words.say('keep')} · ${site.about(missing)}`, () => fetchThem(missing), { class: 'strong' }),
        here.length > 0 && button(words.say('release'), async () => {
          await release(site, here.flatMap((n) => catalogue.synonyms(catalogue.id(n))));
          show();
        })));
  };
  const fetchThem = async (missing) => {
    const bar = h('progress', { max: missing.length, value: 0, 'aria-label': words.say('keepOffline') });
    content.replaceChildren(h('p', null, bar));
    try {
      await begin(site);
      await keep(site, missing, (done) => (bar.value = done), ending.signal);
      await show();
    } catch (failure) {
      console.warn(failure);
      if (!ending.signal.aborted) await show(words.say(failure.name === 'QuotaExceededError' ? 'deviceFull' : 'viewFailed'));
    }
  };
  await show();
}
