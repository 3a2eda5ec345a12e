/**
 * A strict reader of small XML files: elements and their text. No document types, so no entities but the five and
 * numbers, and nothing that grows. DOMParser is not used: the page's security policy forbids strings to it.
 * Computes only, never touches the page.
 */

/** @typedef {{name: string, children: Element[], text: string}} Element name: without prefix */

const DEEPEST = 32;
const NAME = '[^\\s<>/="\'!?&]+';
const TOKEN = new RegExp([
  '<!--[^]*?-->', '<\\?[^]*?\\?>', '<!\\[CDATA\\[([^]*?)\\]\\]>', `</(${NAME})\\s*>`,
  `<(${NAME})(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*\\s*(/?)>`, '([^<]+)',
].join('|'), 'y');
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const local = (name) => name.slice(name.indexOf(':') + 1);

/** @throws {RangeError} at a number that is no character; what names no entity of ours is text */
const unescape = (text) => text.replace(/&(?:#x(\w{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (_, hex, decimal, word) => (
  word ? ENTITIES[word] : String.fromCodePoint(hex ? parseInt(hex, 16) : decimal)));

/** @param {string} text @returns {?Element} the root; null when this is not XML as we read it */
export function readXml(text) {
  const top = { name: '', children: [], text: '' };
  const open = [top];
  try {
    for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) {
      const token = TOKEN.exec(text);
      if (!token) return null;
      const [, verbatim, closed, opened, empty, written] = token;
      const inside = open[open.length - 1];
      if (verbatim !== undefined || written) inside.text += verbatim === undefined ? unescape(written) : verbatim;
      if (opened) {
        const child = { name: local(opened), children: [], text: '', closed: opened };
        inside.children.push(child);
        if (!empty) open.push(child);
        if (open.length > DEEPEST) return null;
      }
      if (closed && (open.pop().closed !== closed || !open.length)) return null;
    }
  } catch {
    return null;
  }
  return open.length === 1 && top.children.length === 1 && !top.text.trim() ? top.children[0] : null;
}
