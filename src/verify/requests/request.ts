import type { CookieJar } from './cookies.js';
import type { Request } from './send.js';
import { fill, fillAll, type Saved } from '../traces/template.js';
import type { Step } from '../traces/step.js';

/** Headers that describe the connection or the body as it was recorded; ours are sent instead. */
const OWN_HEADERS = new Set([
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'keep-alive',
]);

/**
 * Makes the request of a step: saved values filled in, body encoded, cookies added. A `cookie` header in the step
 * replaces the jar's.
 */
export function makeRequest(step: Step, saved: Saved, host: string, jar: CookieJar | undefined): Request {
  const path = pathOf(fill(step.path, saved));
  const body = encodeBody(step, saved);
  const cookie = jar?.header(path);
  const headers: Record<string, string> = { host, ...(cookie === undefined ? {} : { cookie }) };
  if (isJson(step)) headers['content-type'] = 'application/json';
  for (const [name, value] of Object.entries(step.headers)) {
    if (!OWN_HEADERS.has(name.toLowerCase())) headers[name.toLowerCase()] = fill(value, saved);
  }
  // Node would leave the length out for methods that usually have no body.
  if (body) headers['content-length'] = String(body.length);
  return { method: step.method, path, headers, body };
}

function isJson(step: Step): boolean {
  return step.bodyBase64 === undefined && step.body != null && typeof step.body !== 'string';
}

function encodeBody(step: Step, saved: Saved): Buffer | undefined {
  if (step.bodyBase64 !== undefined) return Buffer.from(step.bodyBase64, 'base64');
  if (step.body == null) return undefined;
  return Buffer.from(
    typeof step.body === 'string' ? fill(step.body, saved) : JSON.stringify(fillAll(step.body, saved)),
  );
}

/** A saved value may be a whole URL, or hold characters that a request line must not. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?]+/, '').replace(/[^\x21-\x7e]+/gu, encodeURIComponent) || '/';
}
