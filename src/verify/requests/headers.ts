import type { Answer } from '../../model/replay.js';

/** A header of an answer, by its name in lower case; several of one name are joined as HTTP allows. */
export function headerOf({ headers }: Answer, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The Set-Cookie headers of an answer, which must not be joined. */
export function setCookiesOf({ headers }: Answer): readonly string[] {
  return [headers['set-cookie'] ?? []].flat();
}
