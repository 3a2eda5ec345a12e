/** A radio that begins at a track, an album, an artist or a playlist: an hour of it is shown before it plays. */

import { h, icon, PLAY, shareButton, summary, trackList, unseen } from '../page.js';
import { Radio, randomFrom } from '../radio.js';
import { spokesmen } from '../suggest.js';
import { taste } from './foryou.js';
import { similarTo } from './track.js';

/** Seconds: a radio ends, unless it is asked to go on. */
const HOUR = 3600;
/** The most seeds: more of them do not change what comes. */
const SEEDS = 20;

/** What the visit's radios have drawn, by address: the way back shows the same list. */
const drawn = new Map();

/** @param {string} key `album/night-songs`, `track/AbCdEf` … */
export async function radio(site, key) {
  const { catalogue, words } = site;
  const [kind, name] = key.split('/');
  const start = kind === 'day' ? await ofTheDay(site) : seedsOf(site, kind, name ?? '');
  if (!start?.seeds.length || !site.descriptor.similar) return null;
  if (drawn.get(key)?.catalogue !== catalogue) drawn.set(key, await begin(site, start.seeds, start.random));
  const { tracks, radio: source } = drawn.get(key);
  return [
    h('h1', null, kind === 'day' ? start.title : words.say('radioOf', { title: start.title })),
    summary(site, tracks),
    h('p', null, words.say('radioText')),
    h('p.actions', null,
      h('button.strong', { type: 'button', onclick: () => site.hear((player) => player.play(tracks, 0), tracks[0]) }, icon(PLAY), words.say('play'), unseen(` ${start.title}`)),
      h('button', { type: 'button', onclick: () => site.player?.stop() }, words.say('stop')),
      h('button', { type: 'button', onclick: () => site.refresh(() => drawn.delete(key)) }, words.say('drawAgain')),
      h('button', { type: 'button', onclick: async () => {
        const more = await hour(catalogue, source);
        tracks.push(...more);
        if (more.length && site.player?.queue.length) site.player.add(more);
        if (!more.length) site.confirm('radioOver');
        await site.refresh(() => {});
      } }, words.say('oneMoreHour')),
      shareButton(site, start.title, tracks)),
    trackList(site, tracks),
  ];
}

/** The mix of the day: the same all day long, from what was liked, or from anywhere. */
async function ofTheDay(site) {
  const random = randomFrom(Math.floor(Date.now() / 86400000));
  const liked = spokesmen(await taste(site));
  const anywhere = [0, 1, 2].map(() => Math.floor(random() * site.catalogue.count));
  return { title: site.words.say('mixOfDay'), seeds: liked.length ? liked.slice(0, 5) : anywhere, random };
}

/** Where a radio begins. @returns {?{title: string, seeds: number[]}} */
function seedsOf({ catalogue }, kind, name) {
  if (kind === 'track') {
    const n = catalogue.numberOf(name);
    return n < 0 ? null : { title: catalogue.titles[n], seeds: [n] };
  }
  const found = ['album', 'artist', 'playlist'].includes(kind) && catalogue.named(kind, name);
  if (!found) return null;
  const all = kind === 'album' ? catalogue.tracksOf(found) : found.tracks;
  const step = Math.max(1, all.length / SEEDS);
  return { title: found.title ?? found.name, seeds: all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)) };
}

async function begin(site, seeds, random = randomFrom(Math.random() * 2 ** 32)) {
  const { catalogue } = site;
  const radio = new Radio({
    count: catalogue.count, artistOf: (n) => catalogue.browse.trackArtist[n], similar: (n) => similarTo(site, n),
  }, seeds, random);
  return { catalogue, radio, tracks: await hour(catalogue, radio) };
}

/** The next tracks of a radio, an hour of them. */
async function hour(catalogue, radio) {
  const tracks = [];
  while (catalogue.lasts(tracks) < HOUR) {
    const n = await radio.next();
    if (n < 0) break;
    tracks.push(n);
  }
  return tracks;
}
