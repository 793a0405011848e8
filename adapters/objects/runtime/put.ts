import { Readable } from 'node:stream';
import { backend } from './backend.js';

export type ObjectBody = string | ArrayBufferView | Readable | AsyncIterable<Uint8Array | string>;

/** As `writeFile` of `node:fs/promises`: the object is replaced as a whole, and at once. */
export async function putObject(
  key: string,
  body: ObjectBody,
  options: BufferEncoding | { encoding?: BufferEncoding | null; contentType?: string } | null = {},
): Promise<void> {
  const { encoding, contentType } =
    typeof options === 'string' ? { encoding: options, contentType: undefined } : (options ?? {});
  await backend.put(key, bodyOf(body, encoding ?? 'utf8'), contentType);
}

function bodyOf(body: ObjectBody, encoding: BufferEncoding): Uint8Array | Readable {
  if (typeof body === 'string') return Buffer.from(body, encoding);
  if (ArrayBuffer.isView(body)) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return body instanceof Readable ? body : Readable.from(body);
}
