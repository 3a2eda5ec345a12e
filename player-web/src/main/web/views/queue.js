/** What plays and what follows, and how it is played. */

import { h, PAGE, paged, shareButton, unseen } from '../page.js';
import { setSpeed } from '../memory.js';
import { arranging, button, choice, whileShown } from '../tools.js';

/** Minutes of the sleep timer, speeds of play. */
const MINUTES = [0, 10, 20, 30, 45, 60, 90];
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** When it is to fall silent, in milliseconds since 1970; 0 = never. */
let sleepsAt = 0;
let sleeping = 0;

/** @param {number} minutes after which it falls silent; 0 takes that back */
function sleepAfter(player, minutes) {
  clearTimeout(sleeping);
  sleepsAt = minutes && Date.now() + minutes * 60000;
  if (minutes) sleeping = setTimeout(() => player.pause(), minutes * 60000);
}

export async function queue(site) {
  const { words } = site;
  const player = await site.music();
  const place = h('div');
  const draw = () => {
    const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
    const shown = place.querySelector('ol')?.children.length ?? 0;
    place.replaceChildren(...content(site, Math.max(shown, player.queue.at + PAGE)).flat(2).filter(Boolean));
    if (focused) (document.getElementById(focused) ?? place.querySelector('button'))?.focus();
  };
  draw();
  for (const event of ['queue', 'track', 'state']) whileShown(place, player, event, draw);
  return [h('h1', null, words.say('queue')), place];
}

function content(site, shown) {
  const { catalogue, player, words } = site;
  const { tracks, at } = player.queue;
  if (!tracks.length) return [h('p', null, words.say('emptyQueue'))];
  const left = tracks.slice(at);
  return [
    h('p.lead', null, [words.say('tracksLeft', { n: left.length }), words.length(catalogue.lasts(left)), site.about(left)].join(' · ')),
    controls(site),
    paged(site, h('ol.tracks', { role: 'list' }), tracks, (n, index) => entry(site, n, index), shown),
  ];
}

/** A button that stays pressed. */
const toggle = (id, label, pressed, onclick) => button(label, onclick, { id, 'aria-pressed': String(pressed) });

function controls(site) {
  const { player, words } = site;
  const { queue: list } = player;
  return h('div.controls.actions', { role: 'group', 'aria-label': words.say('playback') },
    toggle('shuffle', words.say('shuffle'), list.shuffled, () => player.arrange((q) => (q.shuffled ? q.unshuffle() : q.shuffle()))),
    toggle('stop-after', words.say('stopAfter'), player.stopsAfter, () => player.stopAfter(!player.stopsAfter)),
    choice('repeat', words.say('repeat'), ['none', 'all', 'one'].map((mode) => [mode, words.say(`repeat.${mode}`)]), list.repeat,
      (mode) => player.arrange((q) => (q.repeat = mode))),
    // What a decoder streams into the element sounds as fast as it was recorded.
    !site.audio.srcObject && choice('speed', words.say('speed'), SPEEDS.map((rate) => [rate, `${rate.toLocaleString(words.language)} ×`]), site.audio.playbackRate,
      (rate) => setSpeed(site.audio, Number(rate))),
    choice('sleep', words.say('sleep'), MINUTES.map((n) => [n, n ? words.say('minutes', { n }) : words.say('never')]), minutesLeft(),
      (minutes) => sleepAfter(player, Number(minutes))),
    shareButton(site, words.say('queue'), list.tracks),
    button(words.say('saveQueue'), async () => {
      const title = prompt(words.say('playlistTitle'), words.say('queue'));
      if (!title?.trim()) return;
      (await site.shelf()).create(title.trim(), list.tracks.map((n) => site.catalogue.id(n)));
      site.confirm('saved', { title: title.trim() });
    }, { id: 'save' }),
    button(words.say('clearQueue'), () => player.arrange((q) => q.set([], 0)), { id: 'clear' }));
}

/** The choice that the sleep timer was set to: the first that is not shorter than what is left. */
function minutesLeft() {
  const left = (sleepsAt - Date.now()) / 60000;
  return left > 0 ? MINUTES.find((minutes) => minutes >= left) : 0;
}

function entry(site, n, index) {
  const { catalogue, player, words } = site;
  const { at, length } = player.queue;
  const track = catalogue.track(n);
  const { title } = track;
  const move = (to, name) => () => {
    player.arrange((q) => q.move(index, to));
    (document.querySelector(`#${name}-${to}:enabled`) ?? document.getElementById(`row-${to}`))?.focus();
    site.announce('movedTo', { title, place: to + 1 });
  };
  return h('li', { 'aria-current': index === at ? 'true' : null },
    h('button.row', { type: 'button', id: `row-${index}`, onclick: () => player.playAt(index) },
      h('span.no', { 'aria-hidden': 'true' }, String(index + 1)),
      unseen(`${words.say('play')} `),
      h('span.what', null, h('span.title', null, title), unseen(', '), h('span.by', null, catalogue.artists[track.artist]?.name ?? '')),
      unseen(', '), h('span.time', null, words.time(track.seconds))),
    arranging(site, title, index, length, 'removeFrom', move, () => player.arrange((q) => q.remove(index))));
}
