/** The one colour that a curator sets, made legible: as text on the page, and behind text. Computes; only wear touches the page. */

/** The papers of style.css in both schemes, the lighter or darker one; and what the accent is mixed with until it can be read. */
const SCHEMES = { light: ['#faf8f3', 0], dark: ['#211e1a', 255] };
/** WCAG 2.2 AA wants 4.5 : 1; buttons get 8 % brighter under the pointer. */
const CONTRAST = 5.2;

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance of WCAG 2.2. @param {number[]} rgb 0 to 255 */
const luminance = (rgb) => rgb.map((value) => value / 255)
  .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);

/** @param {string} a @param {string} b `#rrggbb` @returns {number} from 1 to 21 */
export function contrast(a, b) {
  const [low, high] = [a, b].map((colour) => luminance(channels(colour))).sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** @param {string} colour `#rrggbb` @param {'light'|'dark'} scheme @returns {string} the nearest like it that can be read there */
export function legible(colour, scheme) {
  const [paper, end] = SCHEMES[scheme];
  const mixed = (part) => `#${channels(colour).map((value) => Math.round(value + (end - value) * part).toString(16).padStart(2, '0')).join('')}`;
  let part = 0;
  while (contrast(mixed(part), paper) < CONTRAST) part += 0.02;
  return mixed(part);
}

/** @param {string} colour of the descriptor; anything but `#rrggbb` changes nothing */
export function wear(colour) {
  if (!/^#[\da-f]{6}$/i.test(colour)) return;
  for (const scheme of Object.keys(SCHEMES)) document.documentElement.style.setProperty(`--accent-${scheme}`, legible(colour, scheme));
}
