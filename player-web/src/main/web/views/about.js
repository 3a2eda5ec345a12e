/** Who is responsible for this site, under which licence its music is, and where what runs here can be read. */

import { h } from '../page.js';
import { wearTools } from '../tools.js';
import { outward } from './credits.js';

/** Licences of the decoder that browsers without Opus are given, where the build could take it. */
const DECODER = 'opus/licences.txt';

export async function about(site) {
  wearTools();
  const { descriptor, words } = site;
  const files = await site.load(`${descriptor.player}files.json`).then((r) => r.json(), () => []);
  const rows = [
    descriptor.contact && ['contact', outward(descriptor.contact, descriptor.contact.replace(/^mailto:/i, ''))],
    ['musicLicence', outward(descriptor.licence || words.say('licenceUnknown'))],
    ['software', [words.say('softwareText'), ' ', h('a', { href: site.url(`${descriptor.player}source.zip`), download: 'lowtunes.zip' }, words.say('readSource')),
      files.includes(DECODER) && [' · ', h('a', { href: site.url(descriptor.player + DECODER) }, 'opus-decoder (MIT), libopus (BSD)')]]],
  ].filter(Boolean);
  return [
    h('h1', null, words.say('aboutSite')),
    descriptor.description && h('p.told', null, descriptor.description),
    h('dl.figures', null, rows.map(([label, text]) => [h('dt', null, words.say(label)), h('dd', null, text)])),
    descriptor.legal && h('p.told', null, descriptor.legal),
    descriptor.links?.length > 0 && h('ul.names', { role: 'list' }, descriptor.links.map(({ label, address }) => h('li', null, outward(address, label || address)))),
    h('p', null, words.say('privacyText')),
  ];
}
