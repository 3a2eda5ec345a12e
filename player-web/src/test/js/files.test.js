/** What has to be on the device for a visit without a network is listed in one file, which must not be forgotten. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = new URL('../../main/web/', import.meta.url);

test('files.json lists all files of the player\'s folder', () => {
  const elsewhere = ['index.html', '404.html', 'sw.js', 'files.json'];
  const there = fs.readdirSync(web, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(fileURLToPath(web), path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !elsewhere.includes(file)).sort();
  assert.deepEqual(JSON.parse(fs.readFileSync(new URL('files.json', web), 'utf8')), there, `it should be\n${JSON.stringify(there, null, 0)}`);
});
