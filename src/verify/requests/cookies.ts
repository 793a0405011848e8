/** A cookie as a Set-Cookie header describes it. */
export interface Cookie {
  name: string;
  value: string;
  path: string;
  /** Milliseconds since the epoch; Infinity for a session cookie. */
  expires: number;
}

/**
 * The cookies of one client of one app. Domain and Secure are ignored: there is one host, on the loopback, and a
 * browser would send them too.
 */
export class CookieJar {
  readonly #cookies: Cookie[] = [];

  /** Takes over the Set-Cookie headers of an answer to a request for `requestPath`. */
  store(setCookies: readonly string[], requestPath: string): void {
    for (const header of setCookies) {
      const cookie = parseSetCookie(header, requestPath);
      const index = this.#cookies.findIndex((old) => old.name === cookie.name && old.path === cookie.path);
      // A cookie that is set again keeps its place in the order of sending.
      if (index >= 0) this.#cookies[index] = cookie;
      else this.#cookies.push(cookie);
    }
  }

  /** What a script of the page does: a value for the cookie of that name, or a new one for all paths. */
  put(name: string, value: string): void {
    const known = this.#cookies.filter((cookie) => cookie.name === name && isAlive(cookie));
    for (const cookie of known) cookie.value = value;
    if (known.length === 0) this.#cookies.push({ name, value, path: '/', expires: Infinity });
  }

  /** A jar with the same cookies, which goes its own way. */
  copy(): CookieJar {
    const copy = new CookieJar();
    copy.#cookies.push(...this.#cookies.map((cookie) => ({ ...cookie })));
    return copy;
  }

  /** The Cookie header for a request, or undefined if no cookie belongs there. */
  header(requestPath: string): string | undefined {
    const sent = this.#cookies
      .filter((cookie) => isAlive(cookie) && covers(cookie.path, pathnameOf(requestPath)))
      .sort((a, b) => b.path.length - a.path.length);
    return sent.length ? sent.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ') : undefined;
  }
}

/** Reads a Set-Cookie header (RFC 6265, section 5.2). Max-Age wins over Expires. */
export function parseSetCookie(header: string, requestPath = '/'): Cookie {
  const [pair = '', ...rest] = header.split(';');
  const [name, value] = splitPair(pair);
  const attributes = new Map(
    rest.map((part) => splitPair(part)).map(([key, text]) => [key.toLowerCase(), text]),
  );
  const path = attributes.get('path');
  return {
    name,
    value,
    path: path?.startsWith('/') ? path : defaultPath(requestPath),
    expires: expiry(attributes),
  };
}

/** The names and values of a Cookie header. */
export function parseCookieHeader(header: string): [name: string, value: string][] {
  return header
    .split(';')
    .filter((pair) => pair.includes('='))
    .map(splitPair);
}

/** Whether a cookie is kept and sent, rather than deleted. */
export function isAlive(cookie: Cookie): boolean {
  return cookie.expires > Date.now();
}

function splitPair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function expiry(attributes: Map<string, string>): number {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Date.now() + Number(maxAge) * 1000;
  const date = Date.parse(attributes.get('expires') ?? '');
  return Number.isNaN(date) ? Infinity : date;
}

function pathnameOf(requestPath: string): string {
  return requestPath.split('?', 1)[0] ?? requestPath;
}

/** The folder of the request's path (RFC 6265, section 5.1.4). */
function defaultPath(requestPath: string): string {
  const pathname = pathnameOf(requestPath);
  return pathname.slice(0, pathname.lastIndexOf('/')) || '/';
}

function covers(cookiePath: string, pathname: string): boolean {
  if (cookiePath === pathname) return true;
  return pathname.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`);
}
