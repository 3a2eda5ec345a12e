/** One track: where it comes from, and what sounds like it. */

import { address } from '../address.js';
import { detailsOf } from '../details.js';
import { cover, h, icon, link, PLAY, shareButton, takeButton, trackList, unseen } from '../page.js';
import { Similar } from '../similar.js';
import { whileShown } from '../tools.js';
import { reasonsOf, traitsIn } from '../traits.js';

let similar = null;
/** The descriptor that it was made for. */
let published = null;

/** @param {string} id @returns {?Node[]} null when no track has this id */
export function track(site, id) {
  const { catalogue, words } = site;
  const n = catalogue.numberOf(id);
  if (n < 0) return null;
  const found = catalogue.track(n);
  const album = catalogue.albums[found.album];
  const artist = catalogue.artists[found.artist];
  const alike = h('section', null, h('h2', null, words.say('similar')));
  listSimilar(site, n, alike);
  const keep = h('span.actions');
  offerToKeep(site, id, keep);
  const said = h('div');
  tell(site, n, said);
  return [
    h('article.record', null,
      h('div.sleeve', null, h('a', { href: address('album', album.slug) }, cover(site, album, { large: true, decorative: false }))),
      h('div', null,
        h('h1', null, found.title),
        artist?.name && h('p.credit', null, link(artist.name, 'artist', artist.slug)),
        h('p.lead', null, words.say('from'), ' ', link(album.title, 'album', album.slug),
          ` · ${words.time(found.seconds)}`,
          found.genres.map((g) => [' · ', link(catalogue.genres[g], 'genre', catalogue.genres[g])])),
        h('p.actions', null,
          h('button.strong', { type: 'button', onclick: () => site.hear((player) => player.play([n], 0, site.moment.seconds), n, site.moment.seconds) },
            icon(PLAY), site.moment.seconds ? words.say('playFrom', { time: words.time(site.moment.seconds) }) : words.say('play'), unseen(` ${found.title}`)),
          h('button', { type: 'button', onclick: () => site.hear((player) => player.arrange((queue) => queue.playNext([n]))) }, words.say('playNext')),
          h('button', { type: 'button', onclick: () => site.hear((player) => player.add([n])) }, words.say('addToQueue')),
          site.descriptor.similar && h('a.button', { href: `${address('radio')}/track/${id}` }, words.say('radio')),
          pathHere(site, n),
          shareButton(site, found.title),
          takeButton(site, found.title, [n], false),
          keep),
        said, alike)),
  ];
}

/** Who made it, under which licence, and its lyrics, where the site says so. */
async function tell(site, n, place) {
  const { browse } = site.catalogue;
  if (!site.descriptor.details && !browse.contributors) return;
  try {
    const { credits } = await import('./credits.js');
    const made = await credits(site, [n]);
    const { lyrics } = await detailsOf(site, n);
    place.append(...[made, lyrics && (await import('./lyrics.js')).lyrics(site, site.catalogue.id(n), lyrics)].filter(Boolean));
  } catch (failure) {
    console.warn(failure); // The track is worth showing without.
  }
}

/** A link to a path from what plays to this track. */
function pathHere(site, n) {
  const playing = site.player?.queue.current ?? -1;
  if (playing < 0 || playing === n || !site.descriptor.similar?.vectors) return null;
  const [from, to] = [site.catalogue.track(playing).id, site.catalogue.track(n).id];
  return h('a.button', { href: address('path', from + to) }, site.words.say('pathHere', { title: site.catalogue.titles[playing] }));
}

/** A favourite or not, and a place on one of the listener's playlists. */
async function offerToKeep(site, id, place) {
  const { words } = site;
  const shelf = await site.shelf();
  const favourite = h('button', { type: 'button', onclick: () => shelf.toggleFavourite(id) }, words.say('favourite'));
  const press = () => favourite.setAttribute('aria-pressed', String(shelf.isFavourite(id)));
  press();
  whileShown(place, shelf, 'change', press); // The heart in the bar may be pressed too.
  const lists = h('select', { 'aria-label': words.say('addToPlaylist'), onchange: () => {
    const { title } = site.catalogue.track(site.catalogue.numberOf(id));
    const name = lists.selectedOptions[0].textContent;
    const kept = shelf.playlists.find(({ key }) => key === lists.value);
    if (kept) shelf.write(kept.key, kept.title, [...kept.ids, id]);
    else shelf.create(title, [id]);
    site.confirm('addedTo', { title, name: lists.value === 'new' ? title : name });
    lists.value = '';
  } },
  h('option', { value: '' }, words.say('addToPlaylist')),
  shelf.playlists.map(({ key, title }) => h('option', { value: key }, title)),
  h('option', { value: 'new' }, words.say('newPlaylist')));
  place.append(favourite, lists);
}

/** @param {number} n @returns {Promise<number[]>} tracks that sound like it, nearest first */
export async function similarTo(site, n) {
  if (published !== site.descriptor) similar = new Similar(site.descriptor.similar, async (key) => (await site.load(key)).arrayBuffer());
  published = site.descriptor;
  return (await similar.to(n)).filter((other) => other < site.catalogue.count);
}

/** Says in plain words why a track is similar to this one. @returns {Promise<(other: number) => string>} */
async function reasons(site, n) {
  const key = site.descriptor.similar?.traits;
  if (!key || site.sober) return () => '';
  try {
    const traits = await (await site.load(key)).arrayBuffer();
    const a = traitsIn(traits, n);
    return (other) => {
      const b = traitsIn(traits, other);
      return reasonsOf(a, b).map((why) => site.words.say(why, { n: b.tempo })).join(', ');
    };
  } catch {
    return () => ''; // The list is worth showing without its reasons.
  }
}

async function listSimilar(site, n, place) {
  try {
    const found = await similarTo(site, n);
    const note = await reasons(site, n);
    place.append(...(found.length ? trackList(site, found, { note }) : [h('p', null, site.words.say('noSimilar'))]));
  } catch {
    place.append(h('p', null, site.words.say('viewFailed')));
  }
}
