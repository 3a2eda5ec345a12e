/** The queue survives a reload: it is kept on the device, by the ids of its tracks, with the second that was heard. */

/** Seconds of sound between two notes of the position. */
const EVERY = 5;

/** Notes the queue from now on. */
export function remember(site) {
  const { player } = site;
  let noted = 0;
  const note = () => {
    noted = player.position;
    const { tracks, ...state } = player.queue.state;
    const ids = tracks.map((n) => site.catalogue.id(n)).join('');
    site.keep('queue', JSON.stringify({ ids, ...state, seconds: Math.floor(player.position), speed: site.audio.defaultPlaybackRate, last: player.stopsAfter }));
  };
  for (const event of ['queue', 'track', 'seeked', 'state']) player.addEventListener(event, note);
  site.audio.addEventListener('ratechange', note);
  player.addEventListener('time', () => {
    if (Math.abs(player.position - noted) >= EVERY) note();
  });
  addEventListener('pagehide', note);
  note();
}

/** @param {HTMLAudioElement} audio @param {number} rate 1 = as recorded */
export function setSpeed(audio, rate) {
  audio.defaultPlaybackRate = rate; // A new source takes it from here.
  audio.playbackRate = rate;
}

/** Brings back the queue of the last visit, silent. */
export async function recall(site) {
  let kept;
  try {
    kept = JSON.parse(site.kept('queue'));
    const tracks = (kept.ids.match(/.{6}/g) ?? []).map((id) => site.catalogue.numberOf(id));
    const player = await site.music();
    setSpeed(site.audio, kept.speed >= 0.25 && kept.speed <= 4 ? kept.speed : 1);
    if (player.queue.length) return; // Somebody was faster, and has begun something else.
    player.stopsAfter = kept.last === true;
    player.restore({ ...kept, tracks }, kept.seconds);
  } catch {
    // What was noted cannot be read: the visit begins empty.
  }
}
