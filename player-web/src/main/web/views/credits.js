/** Who made a track or an album, under which licence it is, and what its curator says of it. */

import { detailsOf } from '../details.js';
import { h, link } from '../page.js';
import { wearTools } from '../tools.js';

/** A text that may hold a web address, or be a mail address: as a link. @param {string} text @param {string} [label] of a text that is an address */
export function outward(text, label = text) {
  const to = (href, name) => h('a', { href, rel: 'noreferrer' }, name);
  if (/^[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)) return to(`mailto:${text}`, label);
  if (/^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(text)) return to(text, label);
  const [, before, address, after] = /^(.*?)(https?:\/\/[^\s<>"]*[\w/])(.*)$/is.exec(text) ?? [];
  return address && label === text ? [before, to(address, address), after] : label;
}

/** Who contributed a track. @param {number} n @returns {string} '' when it is not said */
export const contributorOf = ({ browse }, n) => browse.contributors?.split('\n')[browse.trackContributor?.[n] ?? -1] ?? '';

/** What is said of some tracks, each thing once. @param {readonly number[]} tracks @returns {Promise<?HTMLElement>} */
export async function credits(site, tracks) {
  wearTools();
  const { words, catalogue } = site;
  const all = await Promise.all(tracks.map((n) => detailsOf(site, n)));
  const rows = [
    ['composer', all.map((one) => one.composer)],
    ['contributor', tracks.map((n) => contributorOf(catalogue, n)), (name) => link(name, 'contributor', name)],
    ['licence', all.map((one) => one.licence), outward],
    ['copyright', all.map((one) => one.copyright), outward],
  ].map(([key, values, draw = (text) => text]) => [key, [...new Set(values)].filter(Boolean).map((value) => draw(value))]).filter(([, values]) => values.length);
  return rows.length ? h('dl.figures', null, rows.map(([key, values]) => [
    h('dt', null, words.say(key)), h('dd', null, values.map((value, i) => [i > 0 && ', ', value]))])) : null;
}

/** What the curator says of an album. @param {import('../catalogue.js').Album} album @returns {Promise<(?Node)[]>} */
export async function notes(site, album) {
  const { albums } = await (await site.load(site.descriptor.notes)).json();
  const { text, credits: said, links = [] } = albums?.[album.number] ?? {};
  const paragraphs = (whole) => whole.split(/\n{2,}/).map((part) => h('p.told', null, part));
  return [
    text && paragraphs(text),
    said && [h('h2', null, site.words.say('credits')), paragraphs(said)],
    links.length > 0 && h('ul.names', { role: 'list' }, links.map(({ label, address }) => h('li', null, outward(address, label || address)))),
  ].flat(2).filter(Boolean);
}
