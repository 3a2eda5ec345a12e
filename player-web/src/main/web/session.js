/** The lock screen, hardware keys and headset buttons, by the Media Session interface. */

/** Tells the system what plays, and does what it asks for. */
export function follow(site) {
  const { mediaSession } = navigator;
  if (!mediaSession) return;
  const { player } = site;
  // Not seekforward and seekbackward: on iOS they take the places of the neighbouring tracks.
  const actions = {
    play: () => player.resume(),
    pause: () => player.pause(),
    previoustrack: () => player.previous(),
    nexttrack: () => player.next(),
    seekto: ({ seekTime }) => player.seek(seekTime),
  };
  const describe = () => {
    const n = player.queue.current;
    if (n < 0) return;
    const { catalogue } = site;
    const track = catalogue.track(n);
    const album = catalogue.albums[track.album];
    const cover = catalogue.cover(album.cover);
    mediaSession.metadata = new MediaMetadata({
      title: track.title,
      artist: catalogue.artists[track.artist]?.name ?? '',
      album: album.title,
      artwork: cover && !site.sober ? [[cover.small, 128], [cover.large, 400]].map(([key, side]) => (
        { src: site.url(key), sizes: `${side}x${side}`, type: 'image/webp' })) : [],
    });
    for (const [name, act] of Object.entries(actions)) {
      try {
        mediaSession.setActionHandler(name, act);
      } catch { /* An action that this browser does not know. */ }
    }
  };
  const place = () => {
    const { duration, position } = player;
    if (duration > 0) mediaSession.setPositionState?.({ duration, position: Math.min(position, duration), playbackRate: site.audio.playbackRate });
  };
  player.addEventListener('track', describe);
  const state = () => {
    mediaSession.playbackState = player.playing ? 'playing' : 'paused';
    if (player.playing && !player.waiting) describe();
    place();
  };
  player.addEventListener('state', state);
  player.addEventListener('seeked', place);
  site.audio.addEventListener('ratechange', place);
  describe();
  state(); // It plays already.
}
