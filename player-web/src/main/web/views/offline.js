/** What is on the device for times without a network, and the sheet that brings music there. */

import { h, trackList, wearTools } from '../page.js';
import { begin, keep, keptIds, possible, release } from '../offline.js';

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
      h('button', { type: 'button', onclick: () => sheet(site, site.descriptor.title, all) }, words.say('keepSite')),
      h('button', { type: 'button', disabled: !ids.length, onclick: async () => {
        await release(site, ids);
        await site.refresh(() => {});
      } }, words.say('releaseAll'))),
    tracks.length > 0 && trackList(site, tracks),
  ];
}

/** Says what it takes, then brings tracks onto the device or takes them off. @param {readonly number[]} tracks */
export async function sheet(site, title, tracks) {
  wearTools();
  const { words, catalogue } = site;
  const ending = new AbortController();
  const content = h('div');
  const dialog = h('dialog', { 'aria-labelledby': 'sheet-title', onclose: () => {
    ending.abort();
    dialog.remove();
  } }, h('h2', { id: 'sheet-title' }, words.say('keepOffline')), h('p', null, title), content);
  const close = h('button', { type: 'button', onclick: () => dialog.close() }, words.say('close'));
  document.body.append(dialog);
  dialog.showModal();
  if (!possible(site)) {
    content.replaceChildren(h('p', null, words.say('offlineImpossible')), close);
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
        missing.length > 0 && h('button.strong', { type: 'button', onclick: () => fetchThem(missing) }, `${words.say('keep')} · ${site.about(missing)}`),
        here.length > 0 && h('button', { type: 'button', onclick: async () => {
          await release(site, here.flatMap((n) => catalogue.synonyms(catalogue.id(n))));
          show();
        } }, words.say('release')), close));
  };
  const fetchThem = async (missing) => {
    const bar = h('progress', { max: missing.length, value: 0, 'aria-label': words.say('keepOffline') });
    content.replaceChildren(h('p', null, bar), h('p.actions', null, close));
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
