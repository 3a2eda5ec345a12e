/** Lyrics, plain or timed as in LRC files. Computes only, never touches the page. */

/** The most lines and characters that are looked at. */
const LINES = 5000, LONGEST = 200000;
/** `[01:23.45]` at the beginning of a line, `<01:23.45>` before a word. */
const TIME = /^\s*\[(\d{1,3}):(\d{1,2}(?:[.:]\d{1,3})?)\]/;
const WORD = /<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>\s*/g;
const TAG = /^\s*\[([a-z]+):\s*(.*?)\s*\]\s*$/i;

/** @typedef {{at: number, text: string}} Line at: seconds, -1 = the lyrics have no times */

/**
 * @param {string} text of a file
 * @returns {Line[]} in order; where one line has a time, lines without one are left out
 */
export function readLyrics(text) {
  const plain = [];
  const timed = [];
  let offset = 0;
  for (const line of text.slice(0, LONGEST).replace(/^\ufeff/, '').split(/\r\n?|\n/).slice(0, LINES)) {
    const tag = TAG.exec(line);
    if (tag) {
      // A positive offset, in milliseconds, shows lines earlier.
      if (tag[1].toLowerCase() === 'offset') offset = Number(tag[2]) / 1000 || 0;
      continue;
    }
    const times = [];
    let rest = line;
    for (let found; (found = TIME.exec(rest)); rest = rest.slice(found[0].length)) times.push(found[1] * 60 + Number(found[2].replace(':', '.')));
    rest = rest.replace(WORD, '').trim();
    plain.push({ at: -1, text: rest });
    timed.push(...times.map((at) => ({ at, text: rest })));
  }
  const lines = timed.length ? timed.map(({ at, text: words }) => ({ at: Math.max(0, at - offset), text: words })).sort((a, b) => a.at - b.at) : plain;
  while (lines.length && !lines.at(-1).text) lines.pop();
  return lines.slice(0, LINES);
}

/** @param {Line[]} lines with times @param {number} seconds @returns {number} index of the line that is sung then, -1 before the first */
export const lineAt = (lines, seconds) => lines.findLastIndex?.(({ at }) => at <= seconds) ?? lines.filter(({ at }) => at <= seconds).length - 1;
