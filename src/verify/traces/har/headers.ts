import { originOf } from './origin.js';
import type { HarEntry } from './schema.js';

/** What describes the connection or the body as it was recorded, or comes from the cookies at hand. */
const DROPPED = new Set([
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The headers of a request that are sent again, names in lower case. Host stays as it was: an app may compare it with
 * Origin, or make links of it. The proxy that spoke HTTPS for the app told it so.
 */
export function headersOf(entry: HarEntry): Record<string, string> {
  const origin = originOf(entry);
  const headers: Record<string, string> = { host: origin.replace(/^.*\/\//, '') };
  for (const { name, value } of entry.request.headers) {
    const key = name.toLowerCase();
    if (key.startsWith(':') || DROPPED.has(key)) continue;
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  if (origin.startsWith('https:')) headers['x-forwarded-proto'] ??= 'https';
  return headers;
}
