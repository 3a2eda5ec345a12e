/** Two tabs do not play at once: the one that begins silences the others. */

export function silenceOthers(site) {
  if (!globalThis.BroadcastChannel) return;
  const { player } = site;
  const channel = new BroadcastChannel(`lowtunes:${site.url('')}`);
  let played = false;
  const tell = () => {
    if (player.playing && !played) channel.postMessage('playing');
    played = player.playing;
  };
  player.addEventListener('state', tell);
  tell();
  channel.addEventListener('message', () => {
    if (player.playing) player.pause();
  });
}
