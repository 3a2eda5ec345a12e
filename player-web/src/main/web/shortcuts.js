/** Keys for everything that is done often, and a sheet that shows them. They can be switched off (WCAG 2.1.4). */

import { h } from './page.js';
import { sheet } from './tools.js';

/** Seconds and share of the volume that a key moves. */
const JUMP = 10, LOUDER = 0.1;

const volume = (site, by) => (site.audio.volume = Math.min(1, Math.max(0, Math.round((site.audio.volume + by) * 10) / 10)));

/** Keys as `keyOf` gives them, the text that explains them, and what they do. */
const KEYS = [
  [[' ', 'k'], 'playPause', ({ player }) => player?.toggle()],
  [['j'], 'back', ({ player }) => player?.seek(player.position - JUMP)],
  [['l'], 'ahead', ({ player }) => player?.seek(player.position + JUMP)],
  [['P'], 'previous', ({ player }) => player?.previous()],
  [['N'], 'next', ({ player }) => player?.next()],
  [['-'], 'quieter', (site) => volume(site, -LOUDER)],
  [['=', '+'], 'louder', (site) => volume(site, LOUDER)],
  [['m'], 'mute', ({ audio }) => (audio.muted = !audio.muted)],
  [['f'], 'favourite', () => document.getElementById('favourite')?.click()],
  [['q'], 'queue', () => (location.hash = '#/queue')],
  [['/'], 'search', () => document.getElementById('search').focus()],
  [['?'], 'shortcuts', (site) => site.allWords().then(() => showSheet(site))],
];

/** How keys are written on the sheet. */
const written = (key) => ({ ' ': '␣', P: '⇧ P', N: '⇧ N' })[key] ?? key.toUpperCase();

/** The key as on a Latin keyboard: by its place where the letters are others, and whatever Caps Lock says. @param {KeyboardEvent} event */
const keyOf = ({ key, code, shiftKey }) => {
  const letter = /^[a-z]$/i.test(key) ? key : key.length === 1 && key > '\x7f' && /^Key(.)/.exec(code)?.[1];
  return letter ? letter[shiftKey ? 'toUpperCase' : 'toLowerCase']() : key;
};

/** Listens from now on, to the key that called for this module too. @param {KeyboardEvent} first */
export function listen(site, first) {
  const press = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || site.kept('shortcuts') === 'no') return;
    const { target } = event;
    const key = keyOf(event);
    if (target.closest('textarea, select, dialog, [contenteditable], input:not([type=range], [type=checkbox])')) return;
    if (key === ' ' && target.closest('button, a, input, summary, label')) return;
    const found = KEYS.find(([keys]) => keys.includes(key));
    if (!found) return;
    event.preventDefault();
    found[2](site);
  };
  addEventListener('keydown', press);
  press(first);
}

/** The sheet of all keys. */
const showSheet = (site) => sheet(site, 'shortcuts', [
  h('dl.keys', null, KEYS.map(([keys, text]) => [
    h('dt', null, keys.map((key) => h('kbd', null, written(key)))), h('dd', null, site.words.say(text))])),
  h('p', null, site.words.say('shortcutsOff'))]);
