/** Titles: made harmless for the eye, and written so that links can hold them. Computes only, never touches the page. */

/** Longest title, in code points. */
const LONGEST = 60;

/** What hides or turns other text: bidirectional controls, halves of surrogate pairs, zero-width and soft characters. */
const HIDDEN = /[\p{Bidi_C}\p{Cs}\u00ad\u200b\u2060\ufeff]/gu;
const BLANK = /[\s\p{Cc}]+/gu;
/** What does not stand alone: marks, skin tones, and the joiner of composed emoji. */
const DEPENDENT = /^[\p{M}\p{EMod}\u200d]/u;

/**
 * @param {string} text from anywhere
 * @param {number} [most] code points
 * @returns {string} one line of at most so many code points, without control characters; markup in it stays text
 */
export function cleanTitle(text, most = LONGEST) {
  const whole = text.slice(0, 1000).replace(HIDDEN, '').normalize('NFC').replace(BLANK, ' ').trim();
  const points = [...whole];
  if (points.length <= most) return whole;
  let end = most;
  while (end && (DEPENDENT.test(points[end]) || points[end - 1] === '\u200d')) end--;
  return points.slice(0, end).join('').trim();
}

/**
 * Plain titles stay readable, with `_` for the space; all others are `_` and the base64url of their UTF-8.
 * Never percent-encoded: browsers and messengers rewrite that at will.
 * @param {string} title clean
 */
export function writeTitle(title) {
  if (/^[A-Za-z0-9 -]+$/.test(title)) return title.replace(/ /g, '_');
  const bytes = new TextEncoder().encode(title);
  return `_${btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}`;
}

/** @param {string} written by writeTitle @returns {?string} clean; null when it is no title */
export function readTitle(written) {
  if (!written.startsWith('_')) return cleanTitle(written.replace(/_/g, ' '));
  try {
    const bytes = atob(written.slice(1).replace(/-/g, '+').replace(/_/g, '/'));
    return cleanTitle(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0))));
  } catch {
    return null;
  }
}
