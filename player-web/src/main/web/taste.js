/**
 * What a listener may like, from the shelf alone: nothing leaves the device, and every pick says why.
 * Computes only, never touches the page.
 */

/** Seconds after which a play counts half. */
const HALF_LIFE = 30 * 86400;
/** A favourite counts as so many plays. */
const FAVOURITE = 2;
/** Percent: who heard more liked it, who heard less did not. */
const LIKED = 50, SKIPPED = 20;
/** How many tracks speak for the taste, how much what was skipped speaks against, how many picks an artist has. */
const SEEDS = 20, AGAINST = 0.5, PER_ARTIST = 2;
/** Ranks count as 1 / (rank + 8). */
const OFFSET = 8;

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

/** The tracks that speak for a taste, the strongest first. @param {Map<number, number>} taste by number of the track */
export const seedsOf = (taste) => [...taste].filter(([, weight]) => weight > 0)
  .sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, SEEDS).map(([n]) => n);

/**
 * @param {Map<number, number>} taste by number of the track
 * @param {(n: number) => Promise<number[]>} similar @param {(n: number) => number} artistOf
 * @param {number} most how many picks
 * @returns {Promise<{n: number, because: number}[]>} the best first; because: the track that speaks most for it
 */
export async function forYou(taste, similar, artistOf, most) {
  const scores = new Map();
  const disliked = [...taste].filter(([, weight]) => weight < 0).sort((a, b) => a[1] - b[1]).slice(0, SEEDS).map(([n]) => n);
  for (const seed of [...seedsOf(taste), ...disliked]) {
    const weight = taste.get(seed) * (taste.get(seed) < 0 ? AGAINST : 1);
    (await similar(seed)).forEach((n, rank) => {
      const share = weight / (rank + OFFSET);
      const entry = scores.get(n) ?? { n, score: 0, because: -1, best: 0 };
      entry.score += share;
      if (share > entry.best) Object.assign(entry, { because: seed, best: share });
      scores.set(n, entry);
    });
  }
  const artists = new Map();
  return [...scores.values()].filter(({ n, score }) => score > 0 && !taste.has(n)).sort((a, b) => b.score - a.score || a.n - b.n)
    .filter(({ n }) => {
      const count = (artists.get(artistOf(n)) ?? 0) + 1;
      artists.set(artistOf(n), count);
      return count <= PER_ARTIST;
    })
    .slice(0, most).map(({ n, because }) => ({ n, because }));
}
