/**
 * Sealed texts: links that notice what messengers, mailers and hands do to them (links.md section 2).
 * The sixth character from the end on, five capital letters hold a checksum over everything before them and one
 * small letter holds its length. A sealed text is made of letters, digits, `-`, `_` and `/`, and ends in a letter.
 * Computes only, never touches the page.
 *
 * The checksum is a polynomial in BASE, modulo the largest prime below 26^5. BASE is a primitive root, so that every
 * changed character, and every two exchanged ones at any distance, change it for certain; the length notices every
 * character that was lost or added; letters of two cases notice those of the seal itself. Anything else passes once
 * in 300 million times.
 */

const PRIME = 11881357;
const BASE = 6000004;
const LETTERS = 26;
const SEAL = 6;

/** Longest text that is looked at: twice what we ever write. */
const LONGEST = 4000;

function sealOf(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * BASE + text.charCodeAt(i)) % PRIME;
  let letters = String.fromCharCode(97 + (text.length % LETTERS));
  for (let i = 1; i < SEAL; i++) {
    letters = String.fromCharCode(65 + (sum % LETTERS)) + letters;
    sum = Math.floor(sum / LETTERS);
  }
  return letters;
}

/** @param {string} text @returns {string} the text and its seal */
export const seal = (text) => text + sealOf(text);

const holds = (text) => text.length > SEAL && sealOf(text.slice(0, -SEAL)) === text.slice(-SEAL);

/**
 * What a sealed text may have been before something foreign came into it: punctuation glued to its end, the line
 * breaks of a mailer, the zero-width characters of a messenger, all of them perhaps percent-encoded.
 */
function cleaned(text) {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch { /* It never was percent-encoded. */ }
  return plain.replace(/[^\w/-]+/g, '');
}

/**
 * Opens what `seal` closed.
 * @param {string} kind letter that the text begins with
 * @param {string} text of an address, after its `#`
 * @returns {{parts: string[], repaired: boolean} | {reason: 'foreign'|'long'|'damaged'|'newer'}}
 *   parts: what stands between the slashes after kind and version
 */
export function unseal(kind, text) {
  if (!text.startsWith(`${kind}/`)) return { reason: 'foreign' };
  if (text.length > LONGEST) return { reason: 'long' };
  const clean = cleaned(text);
  const found = [text, clean, clean.replace(/[-_/]+$/, '')].find(holds);
  const opened = found && /^.\/([1-9]\d*)\/(.*)$/.exec(found.slice(0, -SEAL));
  if (!opened) return { reason: 'damaged' };
  if (opened[1] !== '1') return { reason: 'newer' };
  return { parts: opened[2].split('/'), repaired: found !== text };
}
