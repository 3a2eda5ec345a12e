import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.PerformanceObserver = class { observe() {} };
const { remind } = await import('../../main/web/company.js');

const DAY = 86400;
const listener = (kept = {}) => {
  const said = [];
  return { said, kept: (name) => kept[name] ?? null, keep: (name, value) => (kept[name] = String(value)), showMessage: (text) => said.push(text), words: { say: (key) => key } };
};
const full = { favourites: ['abcdef'], playlists: [] };

test('who keeps something is reminded to export it every two months, not before', () => {
  const site = listener();
  for (const day of [100, 130, 159]) remind(site, full, day * DAY);
  assert.deepEqual(site.said, []);
  for (const day of [161, 162, 200]) remind(site, full, day * DAY);
  assert.deepEqual(site.said, ['exportReminder']);
  remind(site, full, 230 * DAY);
  assert.equal(site.said.length, 2);
});

test('an export postpones it, and an empty shelf needs none', () => {
  const site = listener({ exported: String(100 * DAY) });
  remind(site, { favourites: [], playlists: [] }, 300 * DAY);
  site.keep('exported', 320 * DAY);
  remind(site, full, 370 * DAY);
  assert.deepEqual(site.said, []);
});
