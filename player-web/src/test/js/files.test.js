/** The files of the player are what they should be, before any browser sees them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = new URL('../../main/web/', import.meta.url);

// What lies in pages/ are templates: the builder fills them.
test('files.json lists all files of the player\'s folder', () => {
  const elsewhere = ['index.html', '404.html', 'sw.js', 'files.json'];
  const there = fs.readdirSync(web, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(fileURLToPath(web), path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !elsewhere.includes(file) && !file.startsWith('pages/'))
    .flatMap((file) => (file.startsWith('languages/') ? [file, file.replace('/', '/later/')] : [file])).sort();
  assert.deepEqual(JSON.parse(fs.readFileSync(new URL('files.json', web), 'utf8')), there, `it should be\n${JSON.stringify(there, null, 0)}`);
});

test('every module is well-formed, and imports only what is there', () => {
  const modules = fs.readdirSync(web, { recursive: true }).filter((file) => file.endsWith('.js'));
  for (const file of modules) {
    const address = new URL(file.replaceAll('\\', '/'), web);
    execFileSync(process.execPath, ['--check', fileURLToPath(address)], { stdio: 'pipe' });
    for (const [, names, other] of fs.readFileSync(address, 'utf8').matchAll(/^import (?:\{([^}]*)\} from )?'([^']+)';/gm)) {
      const source = fs.readFileSync(new URL(other, address), 'utf8');
      for (const name of (names ?? '').split(',').map((text) => text.trim().split(' as ')[0]).filter(Boolean)) {
        assert.match(source, new RegExp(`^export (?:async )?(?:const|let|class|function|function\\*) ${name}\\b`, 'm'), `${file} imports ${name} from ${other}`);
      }
    }
  }
});
