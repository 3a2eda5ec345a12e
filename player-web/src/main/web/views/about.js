/** Who is responsible for this site, under which licence its music is, and where what runs here can be read. */

import { h } from '../page.js';

/** A mail or web address becomes a link; everything else stays text. */
function contact(text) {
  const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text) ? `mailto:${text}` : text;
  return /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(address) ? h('a', { href: address, rel: 'noreferrer' }, text.replace(/^mailto:/i, '')) : text;
}

export function about(site) {
  const { descriptor, words } = site;
  const rows = [
    descriptor.contact && ['contact', contact(descriptor.contact)],
    ['musicLicence', descriptor.licence || words.say('licenceUnknown')],
    ['software', [words.say('softwareText'), ' ', h('a', { href: site.url(`${descriptor.player}app.js`) }, words.say('readSource')), ' ', words.say('decoderText')]],
  ].filter(Boolean);
  return [
    h('h1', null, words.say('aboutSite')),
    h('dl.figures', null, rows.map(([label, text]) => [h('dt', null, words.say(label)), h('dd', null, text)])),
    h('p', null, words.say('privacyText')),
  ];
}
