import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { callersOf } from './copies/callers.js';
import type { MapsSite } from './site.js';

/** Locks by the functions that take them. */
type Holders = Map<string, Set<string>>;

/**
 * The first of the sites whose lock would be taken while that of another is held, and the other way round elsewhere: two
 * requests would wait for each other. A function that takes several locks itself takes them in the order of their names.
 * @returns the site, and the lock that it collides with; undefined if all can be taken
 */
export function collidingLocks(
  context: FindContext,
  sites: readonly MapsSite[],
): { site: MapsSite; other: string } | undefined {
  const holders: Holders = new Map();
  const taken: MapsSite[] = [];
  for (const site of sites) {
    const { plan } = site;
    if (!plan?.locked.length) continue;
    for (const fn of plan.locked)
      holders.set(keyOf(fn), new Set([...(holders.get(keyOf(fn)) ?? []), plan.store]));
    taken.push(site);
    const edges = edgesOf(context, taken, holders);
    const other = [...(edges.get(plan.store) ?? [])].find((one) => reaches(edges, one, plan.store));
    if (other !== undefined) return { site, other };
  }
  return undefined;
}

/** From each lock to those that are taken while it is held. */
function edgesOf(
  context: FindContext,
  sites: readonly MapsSite[],
  holders: Holders,
): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    if (from !== to) edges.set(from, new Set([...(edges.get(from) ?? []), to]));
  };
  for (const stores of holders.values()) {
    const [first, ...rest] = [...stores].sort();
    rest.reduce((one, next) => (add(one, next), next), first ?? '');
  }
  for (const { plan } of sites)
    for (const fn of plan?.locked ?? [])
      for (const caller of callersAbove(context, fn)) {
        const held = holders.get(caller);
        if (plan && !held?.has(plan.store)) for (const one of held ?? []) add(one, plan.store);
      }
  return edges;
}

/** The functions that call a function, and those that call them, and so on. */
function callersAbove(context: FindContext, place: Place): Set<string> {
  const found = new Set<string>();
  const todo = [place];
  for (let one = todo.pop(); one; one = todo.pop()) {
    const names = programOf(context).namesOf(one.file);
    const node = context.nodeAt(one.file, one)?.node;
    if (!names || !node) continue;
    for (const { place: at, call } of callersOf(context, { names, node })) {
      for (let fn: Node | null | undefined = at.names.functionOf(call); fn; fn = at.names.functionOf(fn)) {
        const caller = { file: at.names.file, ...rangeOf(fn) };
        if (found.has(keyOf(caller))) continue;
        found.add(keyOf(caller));
        todo.push(caller);
      }
    }
  }
  return found;
}

function reaches(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const todo = [from];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (one === to) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    todo.push(...(edges.get(one) ?? []));
  }
  return false;
}

function keyOf({ file, start, end }: Place): string {
  return `${file} ${start}-${end}`;
}
