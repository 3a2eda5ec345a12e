/** Gives a link to others: copied, handed to another app, or as a QR code drawn on the device. */

import { hashOf, located } from './address.js';
import { h } from './page.js';
import { MOST_TRACKS, writeList } from './share/link.js';
import { writeMoment } from './share/moment.js';
import { qr, qrPath } from './share/qr.js';
import { button, sheet } from './tools.js';

/** Bytes up to which any phone reads the code from another's display: about 100 tracks. */
const LONGEST_CODE = 700;

/**
 * Opens the sheet.
 * @param {object} site @param {string} title
 * @param {?readonly number[]} tracks a list to write into the link; null shares the page that is shown
 */
export const share = (site, title, tracks) => shareAddress(site, title, located(tracks
  ? writeList({ title, ids: tracks.slice(0, MOST_TRACKS).map((n) => site.catalogue.id(n)) })
  : writeMoment(hashOf(location.href).split('?')[0])), tracks?.length);

/** Opens the sheet with an address. @param {number} [count] of the tracks that were to be in it */
export function shareAddress(site, title, address, count = 0) {
  const { words } = site;
  const field = h('input', { type: 'text', readonly: true, value: address, 'aria-label': words.say('linkTo', { title }), onfocus: () => field.select() });
  const copied = h('span', { role: 'status' });
  sheet(site, 'share', [
    h('p', null, title, count > MOST_TRACKS && ` · ${words.say('onlyFirst', { n: MOST_TRACKS })}`),
    h('p', null, field),
    h('p.actions', null,
      button(words.say('copy'), async () => {
        copied.textContent = words.say(await copy(address, field) ? 'copied' : 'copyByHand');
      }, { class: 'strong' }),
      navigator.share && button(words.say('shareBy'), () => navigator.share({ title, url: address }).catch(() => { /* Called off. */ })),
      copied),
    code(address, words.say('codeOf', { title })) ?? '']);
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

