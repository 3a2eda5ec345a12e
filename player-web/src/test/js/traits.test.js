import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vectorsIn } from '../../main/web/similar.js';
import { reasonsOf, traitsIn } from '../../main/web/traits.js';

const file = (magic, second, n, ...bytes) => Uint8Array.from([...Buffer.from(magic), 1, second, n, 0, ...bytes]).buffer;
const ONE = { tempo: 120, activity: 20, brightness: 100, clarity: 90, dynamics: 50, attack: 100 };

test('traits are read, and nothing known is null', () => {
  const traits = file('LTST', 6, 2, 120, 20, 100, 90, 50, 100, 0, 0, 0, 0, 0, 0);
  assert.deepEqual(traitsIn(traits, 0), ONE);
  assert.equal(traitsIn(traits, 1), null);
});

test('more than six bytes a track are passed over', () => {
  assert.deepEqual(traitsIn(file('LTST', 7, 2, 1, 2, 3, 4, 5, 6, 99, 120, 20, 100, 90, 50, 100, 99), 1), ONE);
});

test('what is no file of traits or vectors is refused', () => {
  for (const bytes of [new ArrayBuffer(0), file('LTSI', 6, 1, 1, 2, 3, 4, 5, 6), file('LTST', 6, 2, 1, 2, 3, 4, 5, 6), file('LTST', 3, 1, 1, 2, 3)]) {
    assert.throws(() => traitsIn(bytes, 1), RangeError);
  }
  for (const bytes of [new ArrayBuffer(3), file('LTSI', 1, 0), file('LTSV', 1, 1, 1, 2)]) assert.throws(() => vectorsIn(bytes), RangeError);
});

test('vectors are signed', () => {
  const [vector] = vectorsIn(file('LTSV', 1, 1, 255, ...Array(31).fill(2), 0, 0, 0, 0));
  assert.equal(vector.length, 32);
  assert.deepEqual([vector[0], vector[31]], [-1, 2]);
});

test('reasons are those of the builder', () => {
  assert.deepEqual(reasonsOf(ONE, ONE), ['why.tempo', 'why.timbre', 'why.activity', 'why.dynamics']);
  assert.deepEqual(reasonsOf(ONE, { tempo: 61, activity: 255, brightness: 255, clarity: 255, dynamics: 255, attack: 255 }), ['why.tempo']);
  assert.ok(!reasonsOf({ ...ONE, tempo: 0 }, { ...ONE, tempo: 0 }).includes('why.tempo'));
  assert.deepEqual(reasonsOf(ONE, null), []);
});
