import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Answer } from '../../model/replay.js';
import { decodeBody } from './decode.js';
import { type EventLimits, isEventStream, readEvents } from './events.js';

export interface ReadOptions {
  /** For a whole stream of events. */
  timeoutMs: number;
  events?: EventLimits | undefined;
  /** Longer bodies are kept as their hash (default 8 MiB). */
  bodyLimit?: number | undefined;
  /** The same for bytes that are no text (default 64 KiB): all runs keep all answers. */
  bytesLimit?: number | undefined;
}

/** Reads an answer to its end; of a stream of events, what comes before a limit is reached. */
export async function readAnswer(response: IncomingMessage, options: ReadOptions): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  if (isEventStream(headers['content-type'])) {
    const body = await readEvents(response, options.events ?? {}, options.timeoutMs);
    return { status, headers, body, encoding: 'utf8' };
  }
  const { bodyLimit = 8 * 2 ** 20, bytesLimit = 64 * 2 ** 10 } = options;
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  const hashed = { status, headers, body: shown(hash.digest('hex'), size), encoding: 'sha256' as const };
  if (size > bodyLimit) return hashed;
  const bytes = decodeBody(Buffer.concat(chunks), headers['content-encoding']);
  const encoding = isUtf8(bytes) ? 'utf8' : 'base64';
  if (encoding === 'base64' && bytes.length > bytesLimit) return { ...hashed, body: hashOf(bytes) };
  return { status, headers, body: bytes.toString(encoding), encoding };
}

/** Bytes, for people and for comparing. */
export function hashOf(bytes: Buffer): string {
  return shown(createHash('sha256').update(bytes).digest('hex'), bytes.length);
}

function shown(digest: string, size: number): string {
  return `sha256 ${digest.slice(0, 32)} (${size} bytes)`;
}
