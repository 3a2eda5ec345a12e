/** The player's weight is a promise: these limits fail the build. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const web = new URL('../../main/web/', import.meta.url);
/** Files as they are published: the build leaves comments and indentation out, by the expressions in the POM. */
const pom = fs.readFileSync(new URL('../../../pom.xml', import.meta.url), 'utf8');
const left = [...pom.matchAll(/match="([^"]+)" replace=""/g)].map(([, expression]) => new RegExp(expression, 'gm'));
const read = (file) => {
  const bytes = fs.readFileSync(new URL(file, web));
  if (file.startsWith('languages/')) return Buffer.from(String(bytes).replace(/,\s*"later": \{.*$/s, '}'));
  return /\.(js|css)$/.test(file) ? Buffer.from(left.reduce((text, expression) => text.replace(expression, ''), String(bytes))) : bytes;
};
const gzip = (files) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
const raw = (files) => files.reduce((sum, file) => sum + read(file).length, 0);
const modules = fs.readdirSync(web, { recursive: true }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.js'));
/** What only browsers without Opus load, together with the decoder itself. */
const FOR_FEW = ['sound/decoder.js'];

/** A module and all that it imports at once. */
const graph = (file, found = new Set()) => {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, other] of String(read(file)).matchAll(/^(?:import|export)[^;]*? from '([^']+)';/gm)) {
    graph(new URL(other, new URL(file, 'x:/')).pathname.slice(1), found);
  }
  return found;
};
const eager = [...graph('app.js')];
const preloaded = [...String(read('index.html')).matchAll(/modulepreload" href="\{\{player\}\}([^"]+)"/g)].map((match) => match[1]);

test('what is needed at once is at most 14 KB gzip in 6 modules', () => {
  console.log(`eager: ${eager.length} modules, ${raw(eager)} bytes, ${gzip(eager)} gzip`);
  assert.ok(eager.length <= 6, eager.join(' '));
  assert.ok(gzip(eager) <= 14_000, String(gzip(eager)));
});

test('leaving comments out leaves every module whole', () => {
  for (const file of modules) {
    const code = (text) => String(text).split('\n').map((line) => line.trimStart()).filter((line) => line && !/^(\/?\*|\/\/)/.test(line));
    const inline = (text) => String(text).split('\n').filter((line) => /^ *\/\*.*\*\/ *\S/.test(line)).length;
    const written = fs.readFileSync(new URL(file, web));
    assert.deepEqual(code(read(file)), code(written), file);
    assert.equal(inline(read(file)), inline(written), file);
  }
});

test('the page preloads exactly that', () => {
  assert.deepEqual(preloaded.sort(), eager.sort());
});

const together = (files) => gzipSync(Buffer.concat(files.map(read)), { level: 9 }).length;

test('all modules together are at most 60 KB gzip, what only browsers without Opus load aside', () => {
  const files = modules.filter((file) => !FOR_FEW.includes(file));
  console.log(`all: ${files.length} modules, ${raw(files)} bytes, ${together(files)} gzip together, ${gzip(files)} one by one`);
  assert.ok(together(files) <= 60_000, String(together(files)));
});

test('a first visit leaves 20 KB raw and 4.5 KB gzip of its 60 and 20 to the page and the catalogue', () => {
  const first = [...eager, 'style.css', 'icon.svg', 'languages/fr.json', 'views/album.js'];
  console.log(`first visit: ${raw(first)} bytes, ${gzip(first)} gzip`);
  assert.ok(raw(first) <= 40_000, String(raw(first)));
  assert.ok(gzip(first) <= 15_500, String(gzip(first)));
});
