/** The small player on other people's pages: one track at a time, and the next one follows. */

const tracks = [...document.querySelectorAll('audio')];
for (const [i, track] of tracks.entries()) {
  track.addEventListener('play', () => tracks.forEach((other) => other !== track && other.pause()));
  track.addEventListener('ended', () => tracks[i + 1]?.play().catch(() => { /* Its button is there. */ }));
}
