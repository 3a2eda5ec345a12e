/**
 * Moments: `?t=1m20s` on any address of the player, and `#track=3&time=1m20s` on the page of an album
 * (links.md section 4). Computes only, never touches the page.
 */

/** @typedef {{address: string, track: number, seconds: number}} Moment address: the hash without its time; track: from 1, 0 = not said; seconds: 0 = from the beginning */

/** A time may be written by hand and by others: with letters, with colons or as seconds alone. */
const TIME = /^(?:npt:)?((?:\d{1,4}[hm:]){0,2})(\d{0,6})s?(?:[.,]|$)/;

/** Longest address that is looked at. */
const LONGEST = 5000;
/** Slugs and ids end in letters, digits, `-` or `_`: what else stands at the end of these does not belong to them. */
const TRIMMED = /^#\/(?:album|artist|playlist|track|radio|path)\//;

/** @param {string} text `1m20s`, `80`, `1:20`, `npt:80,95` @returns {number} whole seconds, 0 when it says nothing */
export function readTime(text) {
  const [, parts = '', rest] = TIME.exec(text) || [];
  let minutes = 0;
  for (const part of parts.match(/\d+./g) || []) minutes = part.endsWith('h') ? 60 * parseInt(part, 10) : minutes * (part.endsWith(':') ? 60 : 1) + parseInt(part, 10);
  return minutes * 60 + Number(rest || 0);
}

/** @param {number} seconds at least 0 @returns {string} `1h2m3s`, without what is 0 */
export function writeTime(seconds) {
  const s = Math.floor(seconds);
  const parts = [[Math.floor(s / 3600), 'h'], [Math.floor(s / 60) % 60, 'm'], [s % 60, 's']];
  return parts.filter(([n]) => n).map(([n, unit]) => n + unit).join('') || '0';
}

/**
 * Parts an address from its moment. Punctuation that a messenger has glued to its end is taken off.
 * @param {string} hash of the location, with its `#`
 * @returns {Moment} address is '' when the hash was nothing but a moment
 */
export function readMoment(hash) {
  const whole = hash.slice(0, LONGEST);
  const at = /^#[a-z]+=/.test(whole) ? 1 : whole.search(/[?&](?:amp;)?[a-z]+=/);
  const [address, said] = at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at)];
  const found = { address: address === '#' ? '' : address, track: 0, seconds: 0 };
  for (const [, name, value] of said.matchAll(/\b(n|track|t|time)=([\w.:,]*)/g)) {
    if (name[0] === 't' && name !== 'track') found.seconds = readTime(value);
    else found.track = Number(/^\d{0,4}/.exec(value)[0]);
  }
  if (TRIMMED.test(address)) found.address = address.replace(/(?:%[0-9A-F]{2}|[^\w-])+$/i, '');
  return found;
}

/**
 * @param {string} address from `#` on, '' = this page @param {number} [seconds] @param {number} [track] from 1, of an album or a list
 * @returns {string} an address that ends in a letter or a digit: messengers eat a last `-` or `_`
 */
export function writeMoment(address, seconds = 0, track = 0) {
  const said = [track > 0 && `track=${track}`, (seconds >= 1 || (!track && /[-_]$/.test(address))) && `t=${writeTime(seconds)}`];
  const pairs = said.filter(Boolean).join('&');
  return pairs ? `${address ? `${address}?` : '#'}${pairs}` : address;
}
