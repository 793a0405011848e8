import { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Bytes are characters here, so that nothing else changes. */
const BYTES = 'latin1';
const REWRITTEN = /html|json|javascript|css|xml/;

/** Whether links of the app itself may be in a body of this type. */
export function hasLinks(contentType: string | undefined): boolean {
  return REWRITTEN.test(contentType ?? '');
}

/** The stream that decodes a body, if it is encoded at all; null if nobody here can. */
export function decoderFor(contentEncoding: string | undefined): Transform | undefined | null {
  switch (contentEncoding?.toLowerCase().trim() ?? 'identity') {
    case 'identity':
      return undefined;
    case 'gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}

/** Replaces one text by another in what streams through, wherever chunks are cut. */
export function replaceInStream(from: string, to: string): Transform {
  let rest = '';
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const parts = (rest + chunk.toString(BYTES)).split(from);
      const last = parts.at(-1) ?? '';
      // The beginning of `from` may be at its end.
      const kept = Math.min(last.length, from.length - 1);
      rest = last.slice(last.length - kept);
      parts[parts.length - 1] = last.slice(0, last.length - kept);
      done(null, Buffer.from(parts.join(to), BYTES));
    },
    flush(done) {
      done(null, Buffer.from(rest, BYTES));
    },
  });
}
