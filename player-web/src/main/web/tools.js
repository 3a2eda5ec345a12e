/** What a visit needs when it plays or keeps something: the style of the bar, sheets and forms. */

import { DOWN, REMOVE, UP } from './icons.js';
import { h, iconButton } from './page.js';

/** Loads that style; when it fails, the next one who needs it tries again. */
export function wearTools() {
  if (document.getElementById('tools')) return;
  const style = h('link', { id: 'tools', rel: 'stylesheet', href: new URL('tools.css', import.meta.url).href, onerror: () => style.remove() });
  document.head.append(style);
}

/**
 * Opens a sheet over the page, which goes when it is closed.
 * @param {string} key of the words above it @param {(Node|string)[]} content @param {() => void} [closed]
 * @returns {HTMLDialogElement}
 */
export function sheet({ words }, key, content, closed) {
  wearTools();
  const dialog = h('dialog', { 'aria-labelledby': 'sheet-title', onclose: () => {
    dialog.remove();
    closed?.();
  } }, h('h2', { id: 'sheet-title' }, words.say(key)), ...content,
  h('p.actions', null, button(words.say('close'), () => dialog.close())));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** @param {string} text @param {() => void} onclick @param {object} [props] */
export const button = (text, onclick, props) => h('button', { type: 'button', onclick, ...props }, text);

/** A choice with its label. @param {[value: string|number, text: string][]} options */
export const choice = (id, label, options, chosen, onchange) => h('label.choice', null, label,
  h('select', { id, onchange: ({ target }) => onchange(target.value) },
    options.map(([value, text]) => h('option', { value, selected: String(value) === String(chosen) }, text))));

/** A switch that is kept on the device. */
export const check = (site, name, checked, hint) => h('p', null,
  h('label', null, h('input', { type: 'checkbox', id: name, checked, onchange: ({ target }) => {
    site.keep(name, target.checked ? 'yes' : 'no');
    site.changed();
  } }), ' ', site.words.say(name)),
  hint && [h('br'), h('small.by', null, hint)]);

/**
 * The buttons of a row that can be moved and taken away.
 * @param {string} removal key of the words for taking it away @param {(to: number, button: string) => () => void} move
 */
export const arranging = ({ words }, title, index, count, removal, move, remove) => [
  iconButton(UP, words.say('moveUp', { title }), move(index - 1, 'up'), { id: `up-${index}`, disabled: index === 0 }),
  iconButton(DOWN, words.say('moveDown', { title }), move(index + 1, 'down'), { id: `down-${index}`, disabled: index === count - 1 }),
  iconButton(REMOVE, words.say(removal, { title }), remove, { id: `remove-${index}` }),
];

/** Does something at each such event, as long as an element is on the page. @param {Element} place @param {EventTarget} teller @param {string} event @param {() => void} act */
export const whileShown = (place, teller, event, act) => teller.addEventListener(event, function hear() {
  if (place.isConnected) act();
  else teller.removeEventListener(event, hear);
});

/** Gives a file to the listener. @param {string} name @param {Blob} file */
export function save(name, file) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
