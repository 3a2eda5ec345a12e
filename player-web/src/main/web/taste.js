/**
 * What a listener likes, from the shelf alone: nothing leaves the device. Computes only, never touches the page.
 */

/** Seconds after which a play counts half. */
const HALF_LIFE = 30 * 86400;
/** A favourite counts as so many plays. */
const FAVOURITE = 2;
/** Percent: who heard more liked it, who heard less did not. */
const LIKED = 50, SKIPPED = 20;
/** Seconds that something counts as just heard. */
const RECENT = 7 * 86400;

/**
 * @param {readonly string[]} favourites ids @param {readonly [at: number, id: string, heard: number][]} plays
 * @param {number} now seconds since 1970
 * @returns {Map<string, number>} weights by id, below 0 for what was skipped
 */
export function tasteOf(favourites, plays, now) {
  const taste = new Map(favourites.map((id) => [id, FAVOURITE]));
  for (const [at, id, heard] of plays) {
    const liking = heard >= LIKED ? 1 : heard < SKIPPED ? -1 : 0;
    taste.set(id, (taste.get(id) ?? 0) + liking * 0.5 ** (Math.max(0, now - at) / HALF_LIFE));
  }
  return taste;
}

/** What was heard in the last seven days, or is a favourite: nobody needs to be told of it. @returns {Set<string>} ids */
export const knownWell = (favourites, plays, now) => new Set([
  ...favourites, ...plays.filter(([at]) => now - at < RECENT).map(([, id]) => id)]);
