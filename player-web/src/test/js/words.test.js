import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { chooseLanguage, LANGUAGES, Words } from '../../main/web/words.js';

const web = new URL('../../main/web/', import.meta.url);
const fileOf = (code) => JSON.parse(fs.readFileSync(new URL(`languages/${code}.json`, web), 'utf8'));
const textsOf = (code) => {
  const { later, ...first } = fileOf(code);
  return { ...first, ...later };
};
const places = (text) => [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
const en = new Words('en', textsOf('en'));
const fr = new Words('fr', textsOf('fr'));

/** All modules of the player as one text. */
const sources = fs.readdirSync(web, { recursive: true }).filter((file) => file.endsWith('.js'))
  .map((file) => fs.readFileSync(new URL(file.replaceAll('\\', '/'), web), 'utf8')).join('\n');

test('the first language that we speak is chosen, English when there is none', () => {
  assert.equal(chooseLanguage(['br', 'fr-CA', 'en']), 'fr');
  assert.equal(chooseLanguage(['toString', '__proto__', 'xx']), 'en');
});

for (const code of Object.keys(LANGUAGES)) {
  test(`${code} says everything, with the same values`, () => {
    const texts = textsOf(code);
    assert.deepEqual(Object.keys(texts), Object.keys(textsOf('en')));
    for (const [key, text] of Object.entries(texts)) {
      assert.deepEqual(new Set(places(text)), new Set(places(textsOf('en')[key])), key);
      if (typeof text === 'object') assert.ok(text.one && text.other, key);
    }
  });
}

test('what a first visit may say is there from the beginning, in every language', () => {
  const early = ['app', 'address', 'page', 'words', 'catalogue', ...['home', 'album', 'browse', 'lost', 'credits'].map((view) => `views/${view}`)]
    .map((name) => fs.readFileSync(new URL(`${name}.js`, web), 'utf8')).join('\n');
  for (const code of Object.keys(LANGUAGES)) {
    for (const key of Object.keys(fileOf(code).later)) assert.ok(!early.includes(`'${key}'`) && !key.startsWith('order.'), `${code}: ${key}`);
    assert.deepEqual(Object.keys(fileOf(code).later), Object.keys(fileOf('en').later));
  }
});

test('the build makes two whole files of a language', () => {
  const pom = fs.readFileSync(new URL('../../../pom.xml', import.meta.url), 'utf8').replaceAll('&quot;', '"');
  const [later, first] = [...pom.matchAll(/flags="s" encoding="UTF-8" match="(.+)" replace="(.+)">/g)].map(([, match, replace]) => [new RegExp(match, 's'), replace.replace('\\1', '$1')]);
  for (const code of Object.keys(LANGUAGES)) {
    const text = fs.readFileSync(new URL(`languages/${code}.json`, web), 'utf8');
    assert.deepEqual({ ...JSON.parse(text.replace(...first)), later: JSON.parse(text.replace(...later)) }, fileOf(code));
  }
});

test('every text is used, and every text that is used is there', () => {
  const texts = textsOf('en');
  for (const [, key] of sources.matchAll(/(?:words\.say|site\.announce|site\.confirm)\('([\w.]+)'/g)) assert.ok(Object.hasOwn(texts, key), key);
  for (const key of Object.keys(texts)) {
    assert.ok(sources.includes(`'${key}'`) || sources.includes(`\`${key.replace(/\..*/, '.')}`), `${key} is not used`);
  }
});

test('plurals follow the language', () => {
  assert.equal(en.say('tracks', { n: 0 }), '0 tracks');
  assert.equal(fr.say('tracks', { n: 0 }), '0 titre');
  assert.equal(fr.say('tracks', { n: 1234 }), '1\u202f234 titres');
});

test('values enter as they are, even when they look like places', () => {
  assert.equal(en.say('searchFor', { query: '{query} <b>$&' }), 'Search: {query} <b>$&');
  assert.equal(en.say('unknown key'), 'unknown key');
});

test('times are shown and spoken', () => {
  assert.deepEqual([0, 59.9, 61, 3600, 36061].map((s) => en.time(s)), ['0:00', '0:59', '1:01', '1:00:00', '10:01:01']);
  assert.equal(en.time(NaN), '0:00');
  assert.equal(en.spoken(3661), '1 hour 1 minute 1 second');
  assert.equal(fr.spoken(0), '0 seconde');
  assert.equal(fr.spoken(121), '2 minutes 1 seconde');
});

test('lengths and sizes are rounded to what matters', () => {
  assert.deepEqual([20, 3120, 7380].map((s) => en.length(s)), ['1 min', '52 min', '2 h 03 min']);
  assert.deepEqual([1, 1.54e6, 187.2e6].map((bytes) => fr.size(bytes)), ['0,1 Mo', '1,5 Mo', '187 Mo']);
});
