import type { TraceStep } from '../step.js';
import type { HarEntry } from './schema.js';

/** The answer that was recorded; null if none came. */
export function recordedOf(entry: HarEntry): TraceStep['recorded'] {
  const { status, content } = entry.response;
  if (status < 100 || status > 599) return null;
  const headers: Record<string, string | string[]> = {};
  for (const { name, value } of entry.response.headers) {
    const key = name.toLowerCase();
    if (!key.startsWith(':') && key !== 'set-cookie')
      headers[key] = key in headers ? `${String(headers[key])}, ${value}` : value;
  }
  const setCookies = setCookieHeaders(entry);
  if (setCookies.length) headers['set-cookie'] = setCookies;
  const { text, encoding } = content;
  if (text === undefined) return { status, headers };
  return { status, headers, ...(encoding === 'base64' ? { bodyBase64: text } : { body: text }) };
}

/** Chromium puts several into one, by lines. */
export function setCookieHeaders({ response }: HarEntry): string[] {
  return response.headers
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .flatMap(({ value }) => value.split('\n'));
}
