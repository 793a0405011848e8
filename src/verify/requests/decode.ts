import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';

/** The encodings of bodies that are understood, as for an Accept-Encoding header. */
export const ENCODINGS = ['gzip', 'deflate', 'br'];

/** Bodies that were cut off give what there is. */
const OPTIONS: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH };

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, OPTIONS),
  'x-gzip': (bytes) => gunzipSync(bytes, OPTIONS),
  // Some send the bare stream.
  deflate: (bytes) => (bytes[0] === 0x78 ? inflateSync(bytes, OPTIONS) : inflateRawSync(bytes, OPTIONS)),
  br: (bytes) => brotliDecompressSync(bytes),
};

/** The body that a Content-Encoding stands for; the bytes as they are if it is not known, or a lie. */
export function decodeBody(bytes: Buffer, contentEncoding: string | undefined): Buffer {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  try {
    return names
      .reverse()
      .reduce((body, name) => (body.length ? (DECODERS[name]?.(body) ?? body) : body), bytes);
  } catch {
    return bytes;
  }
}
