import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document = { createElement: (name) => ({ name, attributes: {}, texts: [], setAttribute(key, value) { this.attributes[key] = value; }, append(...children) { this.texts.push(...children); } }) };
const { outward } = await import('../../main/web/views/credits.js');

/** The addresses that a text leads to, and the text as it is read. */
const read = (text, label) => {
  const parts = [outward(text, label)].flat();
  return [parts.filter((part) => part.attributes).map(({ attributes }) => attributes.href), parts.map((part) => part.texts?.join('') ?? part).join('')];
};

test('web and mail addresses become links, alone or within a text', () => {
  assert.deepEqual(read('https://a.example/b?c'), [['https://a.example/b?c'], 'https://a.example/b?c']);
  assert.deepEqual(read('somebody@a.example'), [['mailto:somebody@a.example'], 'somebody@a.example']);
  assert.deepEqual(read('CC0 1.0: https://a.example/zero/1.0/.'), [['https://a.example/zero/1.0/'], 'CC0 1.0: https://a.example/zero/1.0/.']);
  assert.deepEqual(read('https://a.example/', 'The score'), [['https://a.example/'], 'The score']);
});

test('everything else stays text', () => {
  for (const text of ['', 'CC-BY-4.0', 'javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//a.example', '<a href="x">', 'file:///etc/passwd', ' javascript://https:/a']) {
    assert.deepEqual(read(text), [[], text]);
    assert.deepEqual(read(text, 'label'), [[], 'label']);
  }
  assert.deepEqual(read('javascript:alert("https://a.example/")')[0], ['https://a.example/']);
});
