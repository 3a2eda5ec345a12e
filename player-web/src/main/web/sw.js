/*! lowtunes, GPL-3.0-or-later */
/**
 * The service worker: the player opens without a network. It stands at the root of the site and names no hashed file.
 * The page is asked of the network first, for a moment; what never changes comes from the device when it is there.
 * Sound is not its business: what is kept of it, the player reads itself.
 */

const { scope } = registration;
const CACHE = `lowtunes:${scope}`;
/** Milliseconds that the network gets for the page while a copy of it is at hand. */
const PATIENCE = 3000;
const PAGE = /^(?:album|artist|playlist)\/[a-z\d-]+\.html$/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const key = url.slice(scope.length).split(/[?#]/)[0];
  if (mode === 'navigate' && (key === '' || key === 'index.html')) event.respondWith(entrance(event));
  else if (mode === 'navigate' && PAGE.test(key)) event.respondWith(page(event, url.slice(scope.length)));
  else if (/^[pdct]\//.test(key)) event.respondWith(unchanging(event.request));
});

async function entrance(event) {
  const cache = await caches.open(CACHE);
  const home = `${scope}index.html`;
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok && !response.redirected) await cache.put(home, response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => { /* No network: the copy was given. */ }));
  return inTime(fresh, await cache.match(home));
}

/** The page of an album, artist or playlist: without a network the kept entrance shows the same. */
async function page(event, address) {
  const cache = await caches.open(CACHE);
  const fresh = fetch(event.request);
  event.waitUntil(fresh.catch(() => { /* No network: the entrance was given. */ }));
  const [, thing, said = ''] = /^(.+)\.html[?#]?(.*)/s.exec(address);
  const shown = Response.redirect(`${scope}#/${thing}${said && `?${said.replace('#', '&')}`}`);
  return inTime(fresh, await cache.match(`${scope}index.html`) && shown);
}

/** The network's answer, unless it takes too long and there is another. */
function inTime(fresh, other) {
  if (!other) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, other));
  return Promise.race([fresh.catch(() => other), late]);
}

async function unchanging(request) {
  const cache = await caches.open(CACHE);
  const copy = await cache.match(request.url);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request.url, response.clone());
  return response;
}
