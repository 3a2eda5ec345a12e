/** Notes on the shelf what was heard: half of a track, or half a minute of it. */

const ENOUGH = 30;

export async function writeDiary(site) {
  const { player } = site;
  const shelf = await site.shelf();
  let noted = -1;
  let from = 0;
  player.addEventListener('track', () => {
    noted = -1;
    from = player.position;
  });
  player.addEventListener('seeked', () => (from = Math.min(from, player.position)));
  player.addEventListener('time', () => {
    const n = player.queue.current;
    if (!player.playing || noted === n || player.position - from < Math.min(ENOUGH, player.duration / 2)) return;
    noted = n;
    shelf.heard(site.catalogue.id(n), Date.now() / 1000);
  });
}
