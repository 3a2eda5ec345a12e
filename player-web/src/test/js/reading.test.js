import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import http from 'node:http';
import { download } from '../../main/web/sound/reading.js';

const file = Uint8Array.from({ length: 1000 }, (_, i) => i & 255);
let server;
let answer;
let url;

beforeEach(async () => {
  server = http.createServer((request, response) => answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}/a`;
});
afterEach(() => new Promise((resolve) => {
  server.closeAllConnections();
  server.close(resolve);
}));

const read = async (from, to, signal = new AbortController().signal) => {
  const parts = [];
  await download(url, from, to, signal, (bytes) => parts.push(Buffer.from(bytes)));
  return [...Buffer.concat(parts)];
};

test('exactly the bytes that were asked for are given, and no more is asked of the server', async () => {
  answer = ({ headers }, response) => {
    assert.equal(headers.range, 'bytes=10-19');
    response.writeHead(206).end(file.subarray(10, 20));
  };
  assert.deepEqual(await read(10, 20), [...file.subarray(10, 20)]);
});

test('a server that knows no ranges will do', async () => {
  answer = (_, response) => response.end(file);
  assert.deepEqual(await read(300, 400), [...file.subarray(300, 400)]);
});

test('a file that is gone is missing; a server in trouble or a cut line is the network', async () => {
  answer = (_, response) => response.writeHead(404).end();
  await assert.rejects(read(0, 9), { problem: 'missing' });
  answer = (_, response) => response.writeHead(503).end();
  await assert.rejects(read(0, 9), { problem: 'network' });
  answer = (_, response) => response.writeHead(206).end(file.subarray(0, 5));
  await assert.rejects(read(0, 9), { problem: 'network' });
  answer = (request) => request.socket.destroy();
  await assert.rejects(read(0, 9), { problem: 'network' });
});

test('ending it is no problem of the network', async () => {
  const controller = new AbortController();
  answer = (_, response) => {
    response.writeHead(206).write(file.subarray(0, 5));
    controller.abort();
  };
  await assert.rejects(read(0, 900, controller.signal), { name: 'AbortError' });
});

test('what fails while taking bytes is told as it is', async () => {
  answer = (_, response) => response.writeHead(206).end(file.subarray(0, 9));
  await assert.rejects(download(url, 0, 9, new AbortController().signal, () => { throw new RangeError('not Opus'); }), RangeError);
});
