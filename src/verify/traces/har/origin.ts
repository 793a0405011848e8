import type { HarEntry } from './schema.js';

/** `https://shop.example`; `data:` and the like for what no server answers. */
export function originOf({ request }: HarEntry): string {
  const [, origin, scheme] =
    /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)|^([a-z][a-z0-9+.-]*:)/i.exec(request.url) ?? [];
  return (origin?.replace(/\/\/.*@/, '//') ?? scheme ?? '').toLowerCase();
}

/** Path and query as they were sent: parsing would change dots and backslashes. */
export function pathOf({ request }: HarEntry): string {
  const rest = request.url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The server that most requests went to; undefined if there was none. */
export function mainOrigin(entries: readonly HarEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const origin = originOf(entry);
    if (/^https?:\/\//.test(origin) && !isWebSocket(entry)) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

export function isWebSocket(entry: HarEntry): boolean {
  const { request, response } = entry;
  return (
    entry._webSocketMessages !== undefined ||
    response.status === 101 ||
    /^wss?:/i.test(request.url) ||
    request.headers.some(({ name, value }) => /^upgrade$/i.test(name) && /^websocket$/i.test(value))
  );
}
