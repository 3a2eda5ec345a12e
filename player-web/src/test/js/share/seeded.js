/** Random figures that are the same each time, and what tests make of them. */

/** @param {number} seed at least 1 @returns {() => number} as Math.random (Lehmer, MINSTD) */
export const seeded = (seed) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

/** @returns {<T>(from: ArrayLike<T>) => T} */
export const chooser = (random) => (from) => from[Math.floor(random() * from.length)];

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @param {number} count @returns {string[]} ids of tracks */
export const someIds = (random, count) => Array.from({ length: count }, () => {
  const choose = chooser(random);
  return Array.from({ length: 6 }, () => choose(BASE64URL)).join('');
});

const LETTERS = [...'abcXYZ 019-_.,!?/\\%#&=+~*\'"<>()[]{}éÉñßŁøЖשلा日本語🎵👩🏽‍🎤\u0000\u0007\n\u202e\u2066\u200b\ud800\udc00'];

/** @returns {string} a title with anything in it */
export const someTitle = (random) => Array.from({ length: Math.floor(random() * 80) }, () => chooser(random)(LETTERS)).join('');
