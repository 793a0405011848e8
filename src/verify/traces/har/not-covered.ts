import type { NotCovered } from '../../../model/replay.js';
import { originOf, pathOf } from './origin.js';
import type { HarEntry } from './schema.js';

export function webSocketNotCovered(entry: HarEntry): NotCovered {
  return { step: null, method: entry.request.method, path: pathOf(entry), why: 'a WebSocket is not played' };
}

/** One line for each other server, and for each kind of URL that no server answers. */
export function othersNotCovered(entries: readonly HarEntry[]): NotCovered[] {
  const groups = new Map<string, HarEntry[]>();
  for (const entry of entries) groups.set(originOf(entry), [...(groups.get(originOf(entry)) ?? []), entry]);
  return [...groups].map(([origin, group]) => ({
    step: null,
    method: [...new Set(group.map((entry) => entry.request.method))].join(', '),
    path: origin,
    why: whyOf(origin, group.length),
  }));
}

function whyOf(origin: string, count: number): string {
  const requests = count === 1 ? '1 request' : `${count} requests`;
  return origin.includes('//') ? `${requests} to another server` : `${requests} that no server answers`;
}
