/** A newer publication has taken the place of the one that this visit began with: the visit goes on in it. */

import { Catalogue, FORMAT } from './catalogue.js';

const BLOCK = /<script type="application\/json" id="lowtunes">([^]*?)<\/script>/;

/**
 * Looks whether the site was published anew, and moves the visit over: every track is found again by its id.
 * @param {object} site
 * @returns {Promise<?boolean>} whether there is something new; null when this player is too old for it, which is said
 */
export async function renew(site) {
  let descriptor;
  let catalogue;
  try {
    const page = await (await fetch(site.url(site.descriptor.unlisted ?? 'index.html'), { cache: 'no-cache' })).text();
    descriptor = JSON.parse(BLOCK.exec(page)?.[1] ?? 'null');
    if (!descriptor || descriptor.publication === site.descriptor.publication) return false;
    if (descriptor.format !== FORMAT) {
      // Once: when the same player comes back, it says so.
      if (site.kept('newer') !== descriptor.publication && site.keep('newer', descriptor.publication)) location.reload();
      else {
        await site.allWords();
        site.showMessage(site.words.say('newerPlayer'));
      }
      return null;
    }
    catalogue = new Catalogue(await (await site.load(descriptor.browse)).json());
  } catch (failure) {
    console.warn(failure);
    return false;
  }
  const former = site.catalogue;
  site.descriptor = descriptor;
  site.catalogue = catalogue;
  site.player?.translate((n) => catalogue.numberOf(former.id(n)));
  return true;
}
