/**
 * What the device holds for times without a network: the player and its data, by the service worker; the sound of
 * tracks, by their ids, so that a later encoding neither takes it away nor downloads it again.
 */

import { detailsOf } from './details.js';

const siteCache = (site) => caches.open(`lowtunes:${site.url('')}`);
const soundCache = (site) => caches.open(`lowtunes-sound:${site.url('')}`);
const addressOf = (site, id) => site.url(`kept/${id}`);

/** Whether this browser, at this address, can keep anything: over plain http it cannot. */
export const possible = (site) => Boolean(site.descriptor.worker && globalThis.caches && navigator.serviceWorker);

let begun = null;

/** Begins once in a visit; again after it failed. @returns {Promise<void>} */
export function begin(site) {
  begun ??= prepare(site).catch((failure) => {
    begun = null;
    throw failure;
  });
  return begun;
}

/** The one policy that the page's Content-Security-Policy allows: it passes the worker's address and no other. */
let policy = null;

/** Registers the worker, brings the whole player and its data onto the device, and throws away what is outdated. */
async function prepare(site) {
  const address = site.url(site.descriptor.worker);
  policy ??= globalThis.trustedTypes?.createPolicy('lowtunes', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('Only the service worker is a script.');
      return url;
    },
  });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address);
  const cache = await siteCache(site);
  const wanted = await everything(site);
  const held = new Map((await cache.keys()).map((request) => [request.url, request]));
  for (const [url, request] of held) if (!wanted.has(url) && !url.includes('/t/')) await cache.delete(request);
  for (const url of wanted) if (!held.has(url) && !url.includes('/c/')) await cache.add(url);
}

/** Addresses of all that a visit may ask for, but for sound. @returns {Promise<Set<string>>} */
async function everything(site) {
  const { catalogue, descriptor } = site;
  const files = await (await site.load(`${descriptor.player}files.json`)).json();
  const covers = catalogue.albums.map((album) => catalogue.cover(album.cover)).filter(Boolean).flatMap(({ small, large }) => [small, large]);
  return new Set([
    'index.html', descriptor.browse, ...descriptor.play.files, ...descriptor.similar?.files ?? [], ...descriptor.details?.files ?? [],
    ...descriptor.notes ? [descriptor.notes] : [],
    ...files.filter((file) => !file.startsWith('opus/') || site.kept('decoder')).map((file) => descriptor.player + file), `${descriptor.player}files.json`, ...covers].map(site.url));
}

/** @param {number} n @returns {Promise<?{samples: number, blob: Blob}>} the sound of a track, when it is on the device */
export async function kept(site, n) {
  const cache = await soundCache(site);
  let response;
  for (const id of site.catalogue.synonyms(site.catalogue.id(n))) response ??= await cache.match(addressOf(site, id));
  return response ? { samples: Number(response.headers.get('x-samples')), blob: await response.blob() } : null;
}

/** @returns {Promise<Set<string>>} ids of all tracks that are on the device */
export async function keptIds(site) {
  const requests = await (await soundCache(site)).keys();
  return new Set(requests.map((request) => decodeURIComponent(request.url.split('/kept/')[1])));
}

/**
 * Brings tracks onto the device.
 * @param {readonly number[]} tracks @param {(done: number) => void} progress after each track
 * @param {AbortSignal} signal ends it; what is complete stays
 * @throws {Error} when the network or the room gives out
 */
export async function keep(site, tracks, progress, signal) {
  await navigator.storage?.persist?.();
  site.keep('offline', 'yes');
  const cache = await soundCache(site);
  const renditions = await (await site.music()).renditions();
  const held = await keptIds(site);
  for (const [done, n] of tracks.entries()) {
    progress(done);
    if (signal.aborted) return;
    const id = site.catalogue.id(n);
    if (held.has(id)) continue;
    const { key, samples } = await renditions.of(n);
    const response = await fetch(site.url(key), { signal });
    if (!response.ok) throw new Error(`${key}: ${response.status}`);
    const blob = await response.blob();
    await cache.put(addressOf(site, id), new Response(blob, { headers: { 'content-type': blob.type, 'x-samples': String(samples) } }));
    const picture = site.catalogue.cover(site.catalogue.albums[site.catalogue.albumOf[n]].cover);
    const { lyrics } = await detailsOf(site, n);
    // Asked for once, they stay with the service worker.
    await Promise.all([picture?.small, picture?.large, lyrics].filter(Boolean).map((key) => site.load(key)));
  }
  progress(tracks.length);
}

/** Takes tracks off the device. @param {Iterable<string>} ids */
export async function release(site, ids) {
  const cache = await soundCache(site);
  for (const id of ids) await cache.delete(addressOf(site, id));
}
