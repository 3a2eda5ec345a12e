/**
 * Playlists for other programs: JSPF, XSPF 1 and extended M3U (links.md section 8).
 * Computes only, never touches the page.
 */

/**
 * @typedef {object} Entry
 * @property {string} title
 * @property {string} [creator] artist
 * @property {string} [album]
 * @property {number} [seconds] 0 = unknown
 * @property {string} [url] of the rendition: absolute, because programs forget where a file came from
 * @property {string} [id] of the track
 * @property {string} [mbid] MusicBrainz recording
 */
/** @typedef {{title: string, creator?: string, url?: string, date?: string, entries: Entry[]}} Playlist url: where the file itself will stand; date: of creation, xsd:dateTime */

const RECORDING = 'https://musicbrainz.org/recording/';
/** How a track of any lowtunes site is named outside of it. */
const TRACK = 'lowtunes:';

/** What programs are told about each format, and how it is written. */
export const FORMATS = {
  jspf: { ending: 'jspf', type: 'application/jspf+json', write: writeJspf },
  xspf: { ending: 'xspf', type: 'application/xspf+xml', write: writeXspf },
  // Not application/vnd.apple.mpegurl: that means a stream cut in pieces (RFC 8216).
  m3u8: { ending: 'm3u8', type: 'audio/x-mpegurl', write: writeM3u8 },
};

const identifiers = ({ id, mbid }) => [mbid && RECORDING + mbid, id && TRACK + id].filter(Boolean);
const milliseconds = ({ seconds }) => (seconds > 0 ? Math.round(seconds * 1000) : undefined);
/** What neither XML nor a line can hold: controls, lone surrogates, noncharacters. */
const plain = (text) => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\p{Cs}\ufffe\uffff]/gu, '').trim();
const said = (text) => (text ? plain(text) : undefined);

const names = (entry) => ({ title: plain(entry.title), creator: said(entry.creator), album: said(entry.album), duration: milliseconds(entry) });

/** @param {Playlist} list @returns {string} */
export function writeJspf({ title, creator, url, date, entries }) {
  const track = entries.map((entry) => ({ location: entry.url ? [entry.url] : undefined, identifier: identifiers(entry), ...names(entry) }));
  return `${JSON.stringify({ playlist: { title: plain(title), creator: said(creator), location: url, date, track } }, null, 1)}\n`;
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const element = (name, text) => (text ? `<${name}>${plain(String(text)).replace(/[&<>]/g, (c) => ESCAPES[c])}</${name}>` : '');

/** @param {Playlist} list @returns {string} */
export function writeXspf({ title, creator, url, date, entries }) {
  const tracks = entries.map((entry) => `<track>${[
    element('location', entry.url), ...identifiers(entry).map((uri) => element('identifier', uri)), element('title', entry.title),
    element('creator', entry.creator), element('album', entry.album), element('duration', milliseconds(entry)),
  ].join('')}</track>\n`);
  const head = [element('title', title), element('creator', creator), element('location', url), element('date', date)].filter(Boolean);
  return `<?xml version="1.0" encoding="UTF-8"?>
<playlist version="1" xmlns="http://xspf.org/ns/0/">
${head.join('\n')}
<trackList>
${tracks.join('')}</trackList>
</playlist>
`;
}

/** @param {Playlist} list tracks without address are left out: a line is an address @returns {string} */
export function writeM3u8({ title, entries }) {
  const lines = entries.filter((entry) => entry.url).map((entry) => [
    `#EXTINF:${entry.seconds > 0 ? Math.round(entry.seconds) : -1},${plain([entry.creator, entry.title].filter(Boolean).join(' - '))}`,
    entry.album && `#EXTALB:${plain(entry.album)}`,
    entry.id && `#LOWTUNES:${entry.id}`,
    entry.url,
  ].filter(Boolean).join('\n'));
  return `${['#EXTM3U', '#EXTENC:UTF-8', `#PLAYLIST:${plain(title)}`, ...lines].join('\n')}\n`;
}
