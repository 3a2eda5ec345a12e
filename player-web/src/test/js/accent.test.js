import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { contrast, legible } from '../../main/web/accent.js';
import { seeded } from './share/seeded.js';

const style = fs.readFileSync(new URL('../../main/web/style.css', import.meta.url), 'utf8');
const [light, dark] = style.match(/:root \{[^}]+\}/g).map((block) => (
  Object.fromEntries([...block.matchAll(/--([\w-]+): (?:var\([^,]+, )?(#[\da-f]+)/g)].map(([, name, colour]) => [name, colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour]))));

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('every colour becomes one that can be read on the papers and behind the text of both schemes', () => {
  const random = seeded(3);
  const colours = ['#000000', '#ffffff', '#ffff00', '#0000ff', '#ff0000', '#00ff00', '#808080', light.accent, dark.accent,
    ...Array.from({ length: 500 }, () => `#${Math.floor(random() * 0xffffff).toString(16).padStart(6, '0')}`)];
  for (const colour of colours) {
    for (const [scheme, { paper, raised, 'on-accent': on }] of [['light', light], ['dark', dark]]) {
      const accent = legible(colour, scheme);
      assert.match(accent, /^#[\da-f]{6}$/);
      for (const other of [paper, raised, on]) assert.ok(contrast(accent, other) >= 4.5, `${colour} in ${scheme}: ${accent} on ${other}`);
    }
  }
});

test('a colour that can be read stays as it is', () => {
  assert.equal(legible('#7a1f4b', 'light'), '#7a1f4b');
  assert.equal(legible('#f0905f', 'dark'), '#f0905f');
});

test('the colours of the style itself can be read', () => {
  for (const { paper, raised, ink, soft, accent } of [light, dark]) {
    for (const text of [ink, soft, accent]) for (const back of [paper, raised]) assert.ok(contrast(text, back) >= 4.5, `${text} on ${back}`);
  }
});
