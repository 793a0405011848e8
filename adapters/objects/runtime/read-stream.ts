import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { backend } from './backend.js';
import { missing } from './missing.js';

/**
 * As `createReadStream` of `node:fs`: there at once; `open` follows, or an error with code ENOENT.
 * @param options an encoding, or the first and the last byte
 */
export function objectReadStream(
  key: string,
  options: BufferEncoding | { start?: number; end?: number; encoding?: BufferEncoding | null } = {},
): Readable {
  const { start, end, encoding } =
    typeof options === 'string' ? { start: undefined, end: undefined, encoding: options } : options;
  const stream = new PassThrough();
  if (encoding) stream.setEncoding(encoding);
  backend
    .get(key, { start, end })
    .then(async (body) => {
      if (!body) throw missing(key);
      stream.emit('open');
      stream.emit('ready');
      // A stream that is destroyed ends the download, and a download that breaks off the stream.
      await pipeline(body, stream);
    })
    .catch((error: Error) => stream.destroy(error));
  return stream;
}
