import type { Json } from './view.js';

/** How to compare a list that has the same items each time, but not in the same order. */
export interface Order {
  /** What tells items apart: the text of all in them that does not vary by itself. */
  identity: (item: Json) => string;
  /** Paths in items (`.id`) at which values vary by themselves. */
  varying: string[];
}

/**
 * What lists of the same length have in common.
 * @param anyOrder the order never counts
 * @returns `fixed`: items are compared one by one; `unknown`: nothing can be compared
 */
export function learnOrder(lists: readonly Json[][], anyOrder: boolean): Order | 'fixed' | 'unknown' {
  if (!anyOrder && isSteady(lists.map((list) => JSON.stringify(list)))) return 'fixed';
  const leaves = lists.map((list) => list.map((item) => leavesOf(item)));
  const paths = new Set(leaves.flat().flatMap((item) => [...item.keys()]));
  const varying = [...paths].filter((path) => !isPermuted(leaves.map((items) => columnOf(items, path))));
  const steady = [...paths].filter((path) => !varying.includes(path)).sort();
  const identify = (item: Leaves) => JSON.stringify(steady.map((path) => item.get(path)));
  const identities = leaves.map((items) => items.map(identify));
  if (!anyOrder && isSteady(identities.map((each) => each.join('\n')))) return 'fixed';
  if (!isPermuted(identities)) return anyOrder ? 'unknown' : 'fixed';
  return { identity: (item) => identify(leavesOf(item)), varying };
}

/** The items of a list that another does not have, or has fewer of. */
export function surplusOf(
  list: readonly Json[],
  other: readonly Json[],
  identity: Order['identity'],
): Json[] {
  const left = new Map<string, number>();
  for (const item of other) left.set(identity(item), (left.get(identity(item)) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(identity(item)) ?? 0;
    left.set(identity(item), count - 1);
    return count <= 0;
  });
}

/** Texts of the values in an item, by their path; a list within it is one value. */
type Leaves = Map<string, string>;

function leavesOf(value: Json, path = '', leaves: Leaves = new Map()): Leaves {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return leaves.set(path, JSON.stringify(value));
  for (const [key, inner] of Object.entries(value)) leavesOf(inner, `${path}.${key}`, leaves);
  return leaves;
}

function columnOf(items: readonly Leaves[], path: string): string[] {
  return items.map((item) => item.get(path) ?? '');
}

function isPermuted(lists: readonly string[][]): boolean {
  return isSteady(lists.map((list) => [...list].sort().join('\n')));
}

function isSteady(texts: readonly string[]): boolean {
  return texts.every((text) => text === texts[0]);
}
