import { parseCookieHeader, parseSetCookie } from '../../requests/cookies.js';
import { setCookieHeaders } from './answer.js';
import type { HarEntry } from './schema.js';

/** By client and name, the values that a cookie has had in the recording so far. */
export type RecordedCookies = Map<string, Set<string>>;

/**
 * The cookies of a request that no earlier answer to this client has set: those with which the recording began, and
 * those that scripts made. All others come from the answers of the run at hand.
 */
export function ownCookies(
  entry: HarEntry,
  client: string,
  recorded: RecordedCookies,
): Record<string, string> | undefined {
  const own: Record<string, string> = {};
  for (const { name, value } of entry.request.headers) {
    if (name.toLowerCase() !== 'cookie') continue;
    for (const [cookie, text] of parseCookieHeader(value)) {
      if (learn(recorded, client, cookie, text)) own[cookie] = text;
    }
  }
  for (const header of setCookieHeaders(entry)) {
    const { name, value } = parseSetCookie(header);
    learn(recorded, client, name, value);
  }
  return Object.keys(own).length ? own : undefined;
}

/** Whether this value is new. */
function learn(recorded: RecordedCookies, client: string, name: string, value: string): boolean {
  const key = JSON.stringify([client, name]);
  const values = recorded.get(key) ?? new Set();
  recorded.set(key, values);
  const isNew = !values.has(value);
  values.add(value);
  return isNew;
}
