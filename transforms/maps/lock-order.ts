import type { Node } from '@babel/types';
import { encloses, rangeOf } from '../../src/ast/walk.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import { callersOf } from './copies/callers.js';
import type { Step } from '../../src/model/step.js';
import type { MapsSite, SitePlan } from './site.js';

/** A lock, the functions that take it, and the edits that let them. */
export type Taken = Pick<SitePlan, 'lock' | 'locked' | 'locks'>;

/** Locks by the functions that take them. */
type Holders = Map<string, Set<string>>;

/**
 * The first of the sites whose lock would be taken while that of another is held, and the other way round elsewhere: two
 * requests would wait for each other. A function that takes several locks itself takes them in the order of their names.
 * @param there locks of the program as it is
 * @returns the site, and the lock that it collides with, which it can share; undefined if all can be taken
 */
export function collidingLocks(
  context: FindContext,
  sites: readonly MapsSite[],
  there: readonly Taken[],
): { site: MapsSite; other: string } | undefined {
  const holders: Holders = new Map();
  const taken = [...there];
  for (const one of there) hold(holders, one);
  for (const site of sites) {
    const { plan } = site;
    if (!plan?.locked.length) continue;
    const apart = taken.find((one) => areApart(one, plan));
    if (apart) return { site, other: apart.lock };
    hold(holders, plan);
    taken.push(plan);
    const edges = edgesOf(context, taken, holders);
    const other = [...(edges.get(plan.lock) ?? [])].find((one) => reaches(edges, one, plan.lock));
    if (other !== undefined) return { site, other };
  }
  return undefined;
}

function hold(holders: Holders, { lock, locked }: Taken): void {
  for (const fn of locked) holders.set(keyOf(fn), new Set([...(holders.get(keyOf(fn)) ?? []), lock]));
}

/**
 * Two locks of one function that are around different statements of it: they would be taken in the order of the statements.
 * One lock may be taken in itself, but not around a part of what it is around already.
 */
function areApart(one: Taken, other: Taken): boolean {
  const pairs = locksIn(one).flatMap((a) => locksIn(other).map((b) => [a, b] as const));
  return pairs.some(
    ([a, b]) =>
      a.file === b.file &&
      a.start < b.end &&
      b.start < a.end &&
      (a.start !== b.start || a.end !== b.end) &&
      (one.lock !== other.lock || !(encloses(a, b) || encloses(b, a))),
  );
}

function locksIn({ locks }: Taken): Step[] {
  return locks.filter(({ start, end }) => start < end);
}

/** From each lock to those that are taken while it is held. */
function edgesOf(context: FindContext, taken: readonly Taken[], holders: Holders): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    if (from !== to) edges.set(from, new Set([...(edges.get(from) ?? []), to]));
  };
  for (const stores of holders.values()) {
    const [first, ...rest] = [...stores].sort();
    rest.reduce((one, next) => (add(one, next), next), first ?? '');
  }
  for (const { lock, locked } of taken)
    for (const fn of locked)
      for (const caller of callersAbove(context, fn)) {
        const held = holders.get(caller);
        if (!held?.has(lock)) for (const one of held ?? []) add(one, lock);
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
