/** What plays and what follows. */

import { h, paged, unseen } from '../page.js';

export function queue(site) {
  const { player, words } = site;
  const place = h('div');
  const draw = () => place.replaceChildren(...content(site).flat(2).filter(Boolean));
  const redraw = () => {
    if (place.isConnected) draw();
    else ['queue', 'track'].forEach((event) => player.removeEventListener(event, redraw));
  };
  draw();
  // The first events come after this view is on the page.
  ['queue', 'track'].forEach((event) => player.addEventListener(event, redraw));
  return [h('h1', null, words.say('queue')), place];
}

function content(site) {
  const { catalogue, player, words } = site;
  const { tracks, at } = player.queue;
  if (!tracks.length) return [h('p', null, words.say('emptyQueue'))];
  const left = tracks.slice(at);
  return [
    h('p.lead', null, [words.say('tracksLeft', { n: left.length }), words.length(catalogue.lasts(left)), site.about(left)].join(' · ')),
    paged(site, h('ol.tracks', { role: 'list' }), tracks, (n, index) => h('li', { 'aria-current': index === at ? 'true' : null },
      h('button.row', { type: 'button', onclick: () => player.playAt(index) },
        h('span.no', { 'aria-hidden': 'true' }, String(index + 1)),
        unseen(`${words.say('play')} `),
        h('span.what', null, h('span.title', null, catalogue.titles[n]), unseen(', '),
          h('span.by', null, catalogue.artists[catalogue.track(n).artist]?.name ?? '')),
        unseen(', '), h('span.time', null, words.time(catalogue.track(n).seconds))))),
  ];
}
