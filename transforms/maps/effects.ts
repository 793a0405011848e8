import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Effects, Named } from '../../src/model/finding.js';
import type { Step } from '../../src/model/step.js';
import type { FindContext, Place } from '../../src/model/transform.js';
import type { SitePlan } from './site.js';

/** Calls that do in one step what takes several operations of a Map. */
const ATOMIC =
  /^(?:increment|update|setIfAbsent|addIfAbsent|getOrInsert|getOrInsertComputed|take|compareAndSet)$/;
/** These read, and then write if nothing has changed since. A lock is taken and given back. */
const TWICE = /^(?:update|getOrInsertComputed)$/;

/** What it comes to when a state is moved. */
export function effectsOf(context: FindContext, { cone, rewritings, locks }: SitePlan): Effects {
  const counts = new Map<string, number>();
  for (const call of rewritings.flatMap(({ calls }) => calls).filter((one) => ATOMIC.test(one)))
    counts.set(call, (counts.get(call) ?? 0) + 1);
  const held = locks.filter(isLock).length;
  if (held) counts.set('withLock', held);
  return {
    functions: cone.functions.map((place) => named(context, place)),
    atomic: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([call, count]) => ({ call, count })),
    handlers: handlersOf(context, tripsIn(context, { rewritings, locks }), cone.calls),
  };
}

interface Trips {
  place: Place;
  operations: number;
  roundTrips: number;
}

/** By function, what is asked of the store right in it. */
function tripsIn(
  context: FindContext,
  { rewritings, locks }: Pick<SitePlan, 'rewritings' | 'locks'>,
): Map<string, Trips> {
  const trips = new Map<string, Trips>();
  const add = (at: Place, operations: number, roundTrips: number): void => {
    const place = functionAround(context, at);
    if (!place) return;
    const known = trips.get(keyOf(place)) ?? { place, operations: 0, roundTrips: 0 };
    known.operations += operations;
    known.roundTrips += roundTrips;
    trips.set(keyOf(place), known);
  };
  for (const { uses, calls } of rewritings) {
    const [first] = uses;
    const cost = calls.reduce((sum, call) => sum + (TWICE.test(call) ? 2 : 1), 0);
    if (first) add({ file: first.file.file, ...rangeOf(first.node) }, uses.length, cost);
  }
  for (const lock of locks.filter(isLock)) add(lock, 0, 2);
  return trips;
}

/** The functions that no other of them awaits, with what those ask that they call. */
function handlersOf(
  context: FindContext,
  trips: ReadonlyMap<string, Trips>,
  calls: SitePlan['cone']['calls'],
): Effects['handlers'] {
  const called = new Set(calls.map(({ callee }) => keyOf(callee)));
  const places = [...[...trips.values()].map(({ place }) => place), ...calls.map(({ caller }) => caller)];
  const roots = new Map(places.map((place) => [keyOf(place), place]));
  const total = (key: string, path: readonly string[]): { operations: number; roundTrips: number } => {
    const own = trips.get(key) ?? { operations: 0, roundTrips: 0 };
    const inner = calls
      .filter(({ caller, callee }) => keyOf(caller) === key && !path.includes(keyOf(callee)))
      .map(({ callee }) => total(keyOf(callee), [...path, key]));
    return [own, ...inner].reduce((a, b) => ({
      operations: a.operations + b.operations,
      roundTrips: a.roundTrips + b.roundTrips,
    }));
  };
  return [...roots]
    .filter(([key]) => !called.has(key))
    .map(([key, place]) => {
      const { operations, roundTrips } = total(key, []);
      return { ...named(context, place), operations, roundTrips };
    })
    .sort((a, b) => compare(a, b));
}

function compare({ location: a }: Named, { location: b }: Named): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start;
}

function keyOf({ file, start, end }: Place): string {
  return `${file}:${start}-${end}`;
}

function isLock({ pieces }: Step): boolean {
  return pieces.some((piece) => typeof piece === 'object' && 'emitted' in piece && piece.name === 'withLock');
}

function functionAround(context: FindContext, { file, start, end }: Place): Place | undefined {
  const parsed = context.parsed(file);
  let found: Node | undefined;
  if (parsed)
    walk(parsed.tree.program, (node) => {
      const range = rangeOf(node);
      if (range.start > start || range.end < end) return false;
      if ('params' in node && 'body' in node) found = node;
      return true;
    });
  return found && { file, ...rangeOf(found) };
}

/** `f`, `Cart.add`, `app.get('/carts')`. */
function named(context: FindContext, place: Place): Named {
  const parsed = context.parsed(place.file);
  const at = context.nodeAt(place.file, place);
  const location = parsed ? locate(parsed, place) : { ...place, line: 1, column: 1 };
  return { name: (parsed && at && nameOf(parsed.text, at.node, at.ancestors)) ?? 'a function', location };
}

function nameOf(text: string, node: Node, ancestors: readonly Node[]): string | undefined {
  const textOf = (one: Node): string => text.slice(rangeOf(one).start, rangeOf(one).end);
  const parent = ancestors.at(-1);
  if ('id' in node && node.id) return textOf(node.id);
  if ('key' in node) return textOf(node.key);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'AssignmentExpression') return textOf(parent.left);
  if (parent?.type === 'ObjectProperty' || parent?.type === 'ClassProperty') return textOf(parent.key);
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return undefined;
  const [first] = parent.arguments;
  const event = first && /^(?:String|Template)Literal$/.test(first.type) ? textOf(first) : '…';
  return `${textOf(parent.callee).split('\n', 1)[0] ?? ''}(${event})`;
}
