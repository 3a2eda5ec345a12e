/** Reads a part of a file by one bounded Range request: what is not asked for is never sent. */

/** A failure that the listener is told about by its kind. @param {'network'|'missing'|'broken'} kind */
export const problem = (kind) => Object.assign(new Error(kind), { problem: kind });

/**
 * @param {string | Blob} source where it is, or what the device holds of it @param {number} from @param {number} to first byte, and the one after the last
 * @param {AbortSignal} signal ends it early
 * @param {(bytes: Uint8Array) => void | Promise<void>} take gets the bytes as they arrive; when it waits, so do we
 * @throws {Error} with a `problem`: network (try again later) or missing; an AbortError when `signal` ended it
 */
export async function download(source, from, to, signal, take) {
  if (source instanceof Blob) {
    const bytes = await source.slice(from, to).arrayBuffer();
    signal.throwIfAborted();
    await take(new Uint8Array(bytes));
    return;
  }
  const response = await overTheAir(fetch(source, { headers: { Range: `bytes=${from}-${to - 1}` }, signal }));
  if (response.status >= 400 && response.status < 500) throw problem('missing');
  if (!response.ok) throw problem('network');
  // A server without Range sends the whole file from its beginning.
  let at = response.status === 206 ? from : 0;
  const reader = response.body.getReader();
  while (at < to) {
    const { done, value } = await overTheAir(reader.read());
    if (done) throw problem('network');
    const part = value.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += value.length;
    if (part.length) await take(part);
  }
  reader.cancel().catch(() => { /* It was at its end. */ });
}

/** What fails on the way is the network's fault, unless we ended it ourselves. */
function overTheAir(promise) {
  return promise.catch((failure) => {
    throw failure.name === 'AbortError' ? failure : problem('network');
  });
}
