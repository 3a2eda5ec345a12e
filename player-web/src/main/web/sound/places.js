/** Where in a file a moment of its sound stands. Computes only, never touches the page. */

const RATE = 48000;
/** Seconds before the moment that are asked for: a page, and what the decoder needs to settle. */
const BEFORE = 1.5;
/** Bytes that a request brings at least: about two seconds at 64 kbit/s. */
const FIRST = 16384;
/** Seconds that a request brings when nobody waits for it. */
const STEP = 10;

/** Average bytes of one second. @param {import('./renditions.js').Rendition} rendition */
const perSecond = (rendition) => (rendition.bytes * RATE) / Math.max(rendition.samples, 1);

/**
 * The byte to begin reading at, so that a moment is in what follows.
 * Between two marks the bitrate is taken as even; every miss adds a mark, so that the next guess is closer.
 * @param {import('./renditions.js').Rendition} rendition
 * @param {readonly [number, number][]} marks known places: [byte, sample], in any order
 * @param {number} seconds
 */
export function byteBefore(rendition, marks, seconds) {
  const sample = Math.max(0, (seconds - BEFORE) * RATE);
  let low = [0, 0];
  let high = [rendition.bytes, rendition.samples];
  for (const mark of marks) {
    if (mark[1] <= sample && mark[1] >= low[1]) low = mark;
    if (mark[1] > sample && mark[1] < high[1]) high = mark;
  }
  if (sample - low[1] < BEFORE * RATE) return low[0];
  const share = (sample - low[1]) / Math.max(1, high[1] - low[1]);
  // A hundredth less: variable bitrates lie unevenly, and too early costs less than once more.
  return Math.floor(low[0] + (high[0] - low[0]) * Math.max(0, share - 0.01));
}

/**
 * Where a request that begins at `from` ends.
 * @param {number} [seconds] that it is to bring; fewer while somebody waits for the sound
 */
export function requestEnd(rendition, from, seconds = STEP) {
  const size = Math.max(FIRST, Math.ceil(perSecond(rendition) * seconds));
  // A small rest is taken along: one request less.
  return from + size * 1.5 >= rendition.bytes ? rendition.bytes : from + size;
}
