/**
 * Takes the Opus decoder from npm, for browsers that know no Opus. Its version and its hash stand in package-lock.json;
 * npm keeps what it downloaded, outside the work tree, so that later builds need no network. Where npm or the network
 * is missing the player is built without it: that is said, and is no failure.
 *
 *     node src/opus/take.js <folder of the built player> offline=<whether Maven is>
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [player, offline] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.join(here, '..', '..');
const work = path.join(project, 'target', 'npm');
const taken = path.join(work, 'node_modules', 'opus-decoder', 'dist', 'opus-decoder.min.js');
const FOLDER = 'opus';

/** @returns {?string} why it cannot be had; null when it is there */
function install() {
  const lock = fs.readFileSync(path.join(project, 'package-lock.json'));
  const former = path.join(work, 'package-lock.json');
  if (fs.existsSync(taken) && fs.existsSync(former) && fs.readFileSync(former).equals(lock)) return null;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) fs.copyFileSync(path.join(project, file), path.join(work, file));
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--fetch-retries=1',
    offline === 'offline=true' ? '--offline' : '--prefer-offline'];
  const npm = spawnSync('npm', options, { cwd: work, encoding: 'utf8', shell: process.platform === 'win32', timeout: 120_000 });
  if (npm.error) return npm.error.code === 'ENOENT' ? 'npm is not installed' : npm.error.message;
  if (npm.status !== 0 || !fs.existsSync(taken)) {
    fs.rmSync(work, { recursive: true, force: true }); // The next build tries again.
    return (npm.stderr.match(/npm error (?!A complete log|code).*/g) ?? ['npm failed'])[0].replace(/^npm error /, '');
  }
  return null;
}

const problem = install();
if (problem) {
  console.log(`[WARNING] The player is built without the Opus decoder (${problem}): browsers that know no Opus, such as iOS before 17.1, will not play.`);
} else {
  fs.mkdirSync(path.join(player, FOLDER), { recursive: true });
  // Its map stays at home; nothing else changes.
  const code = fs.readFileSync(taken, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  fs.writeFileSync(path.join(player, FOLDER, 'opus-decoder.js'), code);
  fs.copyFileSync(path.join(here, 'licences.txt'), path.join(player, FOLDER, 'licences.txt'));
  const list = path.join(player, 'files.json');
  const files = new Set(JSON.parse(fs.readFileSync(list, 'utf8')));
  for (const file of ['opus-decoder.js', 'licences.txt']) files.add(`${FOLDER}/${file}`);
  fs.writeFileSync(list, `[\n${[...files].sort().map((file) => JSON.stringify(file)).join(',\n')}\n]\n`);
}
