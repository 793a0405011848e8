import type { RequestRoute } from '../model/finding.js';

/**
 * How well a route fits a request: 0 by its whole path and method, 1 by its path as far as that is known, 2 because it
 * takes (nearly) all; undefined if it does not.
 * @param path of the request, with or without a query
 */
export function fitOf(route: RequestRoute, method: string, path: string): number | undefined {
  const takesMethod = route.method === 'ALL' || route.method === method || isHead(route.method, method);
  if (!takesMethod || !patternOf(route).test(pathnameOf(path))) return undefined;
  if (!/[^*/]/.test(route.path)) return route.below || route.path.includes('*') ? 2 : 0;
  return route.below || route.method === 'ALL' || route.path.includes('*') ? 1 : 0;
}

/** A route for GET answers HEAD too. */
function isHead(route: string, method: string): boolean {
  return route === 'GET' && method === 'HEAD';
}

function pathnameOf(path: string): string {
  const pathname = path.split(/[?#]/, 1)[0] ?? path;
  return pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname;
}

/** `:id`, `:id(\\d+)`, `:id?`, `{id}`, `{/:optional}`, `*`, `*rest`, `(.*)`: the ways in which routers write what varies. */
const VARIABLE =
  /(?<slash>\/?):\w+(?:\([^()]*\))?(?<count>[?*+]?)|\{(?<optional>\/[^{}]*)\}|\{[^{}]*\}|\*\w*|\((?:[^()]|\([^()]*\))*\)[?*+]?/g;

/** More would take for ever on a long path: of such a route, only what stands before the first counts. */
const STARS = 4;

function patternOf({ path: written, below }: RequestRoute): RegExp {
  const stars = written.split('*').length - 1;
  const path = stars > STARS ? written.replace(/\*.*/, '*') : written;
  let source = '';
  let at = 0;
  for (const match of path.matchAll(VARIABLE)) {
    source += escaped(path.slice(at, match.index)) + variable(match);
    at = match.index + match[0].length;
  }
  const whole = (source + escaped(path.slice(at))).replace(/\/$/, '');
  return new RegExp(`^${whole}${below ? '(?:/.*)?' : '/?'}$`, 'i');
}

function variable({ 0: text, groups = {} }: RegExpMatchArray): string {
  const { slash, count, optional } = groups;
  if (slash !== undefined) {
    if (count === '?') return `(?:${slash}[^/]+)?`;
    return count === '*' ? `(?:${slash}.*)?` : `${slash}${count === '+' ? '.+' : '[^/]+'}`;
  }
  if (optional !== undefined) return '(?:/.*)?';
  return text.startsWith('{') ? '[^/]+' : '.*';
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
