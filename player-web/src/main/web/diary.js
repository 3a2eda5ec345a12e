/** Notes on the shelf what was heard, and how much of it. */

/** Seconds that are too few to be noted. */
const LEAST = 5;

export async function writeDiary(site) {
  const { player } = site;
  const shelf = await site.shelf();
  let current = -1;
  let heard = 0;
  let began = 0;
  let last = 0;
  const note = () => {
    if (heard >= LEAST && site.kept('diary') !== 'no') {
      shelf.notePlay(site.catalogue.id(current), (100 * heard) / site.catalogue.browse.seconds[current], began);
    }
    heard = 0;
  };
  player.addEventListener('track', () => {
    note();
    current = player.queue.current;
    last = player.position;
  });
  player.addEventListener('time', () => {
    if (current < 0) current = player.queue.current;
    const step = player.position - last;
    last = player.position;
    if (!player.playing || step <= 0 || step > 2) return;
    if (!heard) began = Date.now() / 1000;
    heard += step;
  });
  addEventListener('pagehide', note);
}
