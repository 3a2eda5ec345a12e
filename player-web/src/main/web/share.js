/** Gives a link to others: copied, handed to another app, or as a QR code drawn on the device. */

import { hashOf, located } from './address.js';
import { h, wearTools } from './page.js';
import { MOST_TRACKS, writeList } from './share/link.js';
import { writeMoment } from './share/moment.js';
import { qr, qrPath } from './share/qr.js';

/** Bytes up to which any phone reads the code from another's display: about 100 tracks. */
const LONGEST_CODE = 700;

/**
 * Opens the sheet.
 * @param {object} site @param {string} title
 * @param {?readonly number[]} tracks a list to write into the link; null shares the page that is shown
 */
export function share(site, title, tracks) {
  wearTools();
  const { words, catalogue } = site;
  const hash = tracks
    ? writeList({ title, ids: tracks.slice(0, MOST_TRACKS).map((n) => catalogue.id(n)) })
    : writeMoment(hashOf(location.href).split('?')[0]);
  const address = located(hash);
  const field = h('input', { type: 'text', readonly: true, value: address, 'aria-label': words.say('linkTo', { title }), onfocus: () => field.select() });
  const copied = h('span', { role: 'status' });
  const sheet = h('dialog', { 'aria-labelledby': 'sheet-title', onclose: () => sheet.remove() },
    h('h2', { id: 'sheet-title' }, words.say('share')),
    h('p', null, title, tracks?.length > MOST_TRACKS && ` · ${words.say('onlyFirst', { n: MOST_TRACKS })}`),
    h('p', null, field),
    h('p.actions', null,
      h('button.strong', { type: 'button', onclick: async () => {
        copied.textContent = words.say(await copy(address, field) ? 'copied' : 'copyByHand');
      } }, words.say('copy')),
      navigator.share && h('button', { type: 'button', onclick: () => navigator.share({ title, url: address }).catch(() => { /* Called off. */ }) }, words.say('shareBy')),
      h('button', { type: 'button', onclick: () => sheet.close() }, words.say('close')),
      copied),
    code(address, words.say('codeOf', { title })));
  document.body.append(sheet);
  sheet.showModal();
}

/** @returns {Promise<boolean>} whether it is in the clipboard; over plain http only the old way is there */
async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}

/** The QR code, while it can be read. */
function code(text, label) {
  const drawn = text.length <= LONGEST_CODE && qr(text);
  if (!drawn) return null;
  const { side, path } = qrPath(drawn.modules);
  const make = (tag, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = make('svg', { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': label, class: 'code' });
  svg.append(make('path', { d: path }));
  return svg;
}

