/**
 * The service worker: the player opens without a network. It stands at the root of the site and names no hashed file.
 * The page is asked of the network first, for a moment; what never changes comes from the device when it is there.
 * Sound is not its business: what is kept of it, the player reads itself.
 */

const { scope } = registration;
const CACHE = `lowtunes:${scope}`;
/** Milliseconds that the network gets for the page while a copy of it is at hand. */
const PATIENCE = 3000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const key = url.slice(scope.length).split(/[?#]/)[0];
  if (mode === 'navigate' && (key === '' || key === 'index.html')) event.respondWith(page(event));
  else if (/^[pdct]\//.test(key)) event.respondWith(unchanging(event.request));
});

async function page(event) {
  const cache = await caches.open(CACHE);
  const home = `${scope}index.html`;
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok && !response.redirected) await cache.put(home, response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => { /* No network: the copy was given. */ }));
  const copy = await cache.match(home);
  if (!copy) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, copy));
  return Promise.race([fresh.catch(() => copy), late]);
}

async function unchanging(request) {
  const cache = await caches.open(CACHE);
  const copy = await cache.match(request.url);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request.url, response.clone());
  return response;
}
