/*! lowtunes, GPL-3.0-or-later; what this was made of lies beside it: source.zip */
/** Begins the visit, and shows the view that the address asks for. */

import { address, enter, hashOf, located, readAddress } from './address.js';
import { Catalogue, FORMAT } from './catalogue.js';
import { h, link } from './page.js';
import { site } from './site.js';
import { chooseLanguage, LANGUAGES } from './words.js';

/** Each view is a function of a module, loaded when it is first asked for. */
const MODULES = {
  home: ['home'], album: ['album'], track: ['track'], blend: ['blend'],
  browse: ['albums', 'tracks', 'artists', 'artist', 'playlists', 'playlist', 'genres', 'genre', 'years', 'year', 'contributors', 'contributor'],
  radio: ['radio'], path: ['path'], search: ['search'], queue: ['queue'],
  shelf: ['shelf', 'favourites', 'history', 'own'], linked: ['linked', 'shelved'], foryou: ['foryou'], settings: ['settings'], about: ['about'], offline: ['offline'],
};
/** Modules whose texts are there from the beginning. */
const AT_ONCE = ['home', 'album', 'browse', 'lost'];
async function moduleOf(view) {
  const name = Object.keys(MODULES).find((module) => MODULES[module].includes(view)) ?? 'lost';
  const [module] = await Promise.all([import(`./views/${name}.js`), AT_ONCE.includes(name) || site.allWords()]);
  return module;
}

const main = document.getElementById('main');
/** Addresses that say a moment (`?t=1m20s`), or that a messenger has glued something to. */
const UNUSUAL = /[?&=]|[^\w/-]$/;
const NOW = { track: 0, seconds: 0 };
const moments = () => import('./share/moment.js');
/** Where each entry of the browser's history was scrolled to. */
const scrolled = new Map();
const newVisit = () => `${Date.now()}-${Math.random()}`;
let visit = newVisit();
/** The address of what is shown. */
let shown = '';
let turn = 0;

/** Draws what stands around the view: again when the language changes. */
function frame() {
  const { words, descriptor } = site;
  const search = h('input', {
    type: 'search', id: 'search', 'aria-keyshortcuts': '/', 'aria-label': words.say('search'), placeholder: words.say('search'), autocomplete: 'off',
    oninput: () => lookFor(search.value),
    onfocus: () => withoutHaste(moduleOf('search')),
  });
  const languages = h('select', { 'aria-label': words.say('language'), onchange: () => changeLanguage(languages.value) },
    Object.entries(LANGUAGES).map(([code, name]) => h('option', { value: code, lang: code, selected: code === words.language }, name)));
  document.getElementById('top').replaceChildren(
    h('a.skip', { href: '#main', onclick: (event) => { event.preventDefault(); main.querySelector('h1').focus(); } }, words.say('skip')),
    h('a.brand', { href: address('home') }, descriptor.title),
    h('nav', { 'aria-label': words.say('sections') },
      ['albums', 'artists', 'playlists', 'shelf'].map((view) => link(words.say(view), view))),
    h('form', { role: 'search', onsubmit: (event) => { event.preventDefault(); lookFor(search.value); } }, search),
    languages);
}

async function changeLanguage(language) {
  site.keep('language', language);
  await site.speak(language);
  if (site.player) await site.allWords();
  frame();
  site.player?.drawBar();
  await show();
  document.querySelector('#top select').focus();
}

/** Shows results while somebody types: one entry in the browser's history for a whole search. */
function lookFor(text) {
  const searching = location.hash.startsWith('#/search');
  if (!searching) {
    scrolled.set(visit, scrollY);
    visit = newVisit();
  }
  history[searching ? 'replaceState' : 'pushState']({ visit }, '', address('search', text));
  show();
}

/** @param {{arrive?: boolean}} [how] arrive: as by a link, with the focus on the heading */
async function show({ arrive = false } = {}) {
  const mine = ++turn;
  shown = location.href;
  const here = hashOf(shown) ?? '';
  site.moment = UNUSUAL.test(here) ? (await moments()).readMoment(here) : NOW;
  const asked = readAddress(site.moment.address ?? here);
  if (!asked || mine !== turn) return;
  const { key } = asked;
  asked.key = site.catalogue.slugNow(asked.view, key);
  let nodes;
  let lost;
  try {
    const module = await moduleOf(asked.view);
    nodes = await (module[asked.view] ?? module.lost)(site, asked.key);
    lost = !nodes;
    nodes ??= (await import('./views/lost.js')).lost(site);
  } catch (failure) {
    console.warn(failure);
    // What this visit began with may be gone: it goes on in what was published since.
    if (mine === turn && (await site.renew().catch(() => false)) === false && mine === turn) site.showMessage(site.words.say('viewFailed'));
    return;
  }
  if (mine !== turn) return;
  if (!lost) settle(asked.key === key ? here : here.replace(key, asked.key));
  const told = [...main.querySelectorAll('audio')];
  const sounding = told.findIndex((audio) => !audio.paused);
  main.replaceChildren(...nodes.flat(2).filter(Boolean));
  const rows = main.querySelectorAll('[data-track]');
  if (told.length === rows.length) rows.forEach((row, i) => site.sources.set(Number(row.dataset.track), told[i].src));
  // Somebody was faster than the player: it goes on with what they have begun.
  if (sounding >= 0) rows[sounding]?.querySelector('.row').click();
  for (const code of document.querySelectorAll('body > .code')) code.hidden = code.dataset.of !== `${asked.view}/${asked.key}`;
  const heading = main.querySelector('h1');
  heading.tabIndex = -1;
  document.title = asked.view === 'home' ? site.descriptor.title : `${heading.textContent} · ${site.descriptor.title}`;
  for (const item of document.querySelectorAll('#top nav a')) {
    const here = item.hash === `#/${asked.view}` || item.hash === `#/${asked.view}s`;
    item.setAttribute('aria-current', here ? 'page' : 'false');
  }
  if (asked.view !== 'search') document.getElementById('search').value = '';
  site.markPlaying();
  if (arrive) {
    heading.focus({ preventScroll: true });
    scrollTo(0, scrolled.get(visit) ?? 0);
  }
}

site.show = show;

/** Brings the address of a view into the one form that is worth copying. */
function settle(hash) {
  shown = located(hash);
  if (shown !== location.href) history.replaceState(history.state, '', shown);
}

/** Back, forward, or an address that was changed by hand. */
function arrive() {
  if (location.href === shown || location.hash === '#main') return;
  scrolled.set(visit, scrollY);
  visit = history.state?.visit ?? newVisit();
  history.replaceState({ visit }, '');
  show({ arrive: true });
}
addEventListener('popstate', arrive);
addEventListener('hashchange', arrive);

addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (!link || event.defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey || link.target || link.hasAttribute('download')) return;
  const hash = hashOf(link.href);
  if (hash === null || !readAddress(hash)) return;
  event.preventDefault();
  if (link.href !== location.href) history.pushState(null, '', link.href);
  shown = '';
  arrive();
});

// A finger, a pointer or the focus on a track: what makes the sound is on its way before the tap is over; first of all
// where the sound stands, so that it comes along with the modules.
for (const sign of ['pointerover', 'pointerdown', 'focusin']) {
  addEventListener(sign, ({ target }) => {
    if (site.opening || !target.closest?.('.row, .strong')) return;
    const row = target.closest('[data-track]') ?? main.querySelector('[data-track]');
    if (row) site.shardOf(row.dataset.track).catch(() => null);
    site.music().catch(() => { /* The tap will say it. */ });
  }, { passive: true });
}

addEventListener('keydown', async (event) => (await import('./shortcuts.js')).listen(site, event), { once: true });

/** What the visit can do without. @param {Promise<unknown>} promise */
const withoutHaste = (promise) => promise.catch((failure) => console.warn(failure));

async function begin() {
  const inlined = document.getElementById('lowtunes');
  // A page of an album, artist or playlist does not change with every publication: it asks for what does.
  site.descriptor = inlined ? JSON.parse(inlined.textContent) : await (await site.load('lowtunes.json')).json();
  enter(location.href, site.descriptor.unlisted);
  // The browser looks for it anew when the address changes: from then on it must not be relative.
  for (const icon of document.querySelectorAll('link[rel=icon]')) icon.href = icon.href;
  const wanted = [site.kept('language'), ...navigator.languages, site.descriptor.language].filter(Boolean);
  if (site.descriptor.format !== FORMAT) throw new RangeError(`format ${site.descriptor.format}`);
  if (site.descriptor.accent) withoutHaste(import('./accent.js').then(({ wear }) => wear(site.descriptor.accent)));
  const here = hashOf(location.href) ?? '';
  // Only a head start: the view itself will say what fails.
  moduleOf(readAddress(here)?.view).catch(() => null);
  if (UNUSUAL.test(here)) moments().catch(() => null);
  const [browse] = await Promise.all([site.load(site.descriptor.browse).then((r) => r.json()), site.speak(chooseLanguage(wanted))]);
  site.catalogue = new Catalogue(browse);
  document.body.append(h('footer', { id: 'foot' },
    h('div', { id: 'message', role: 'status' }), h('div.unseen', { id: 'status', role: 'status' })));
  history.scrollRestoration = 'manual';
  history.replaceState({ visit }, '');
  frame();
  await show();
  if (site.kept('queue')) withoutHaste(import('./memory.js').then(({ recall }) => recall(site)));
  // From the second visit on the player opens without a network: a first visit is not burdened with it.
  if (site.kept('visited') && site.descriptor.worker && navigator.serviceWorker) {
    withoutHaste(import('./offline.js').then((device) => device.begin(site)));
  }
  site.keep('visited', 'yes');
}

begin().catch((failure) => {
  console.warn(failure);
  main.prepend(h('p.problem', null,
    h('span', { lang: 'en' }, 'The music could not be loaded. '), h('span', { lang: 'fr' }, 'La musique n’a pas pu être chargée. '),
    h('button', { type: 'button', onclick: () => location.reload() }, '↻ Reload / Recharger')));
});
