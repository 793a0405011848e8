import type { IfStatement, Node, Statement } from '@babel/types';
import { boundNames } from '../../../src/ast/names.js';
import { walk } from '../../../src/ast/walk.js';
import type { State, Use } from '../state.js';
import { sameKey, type Access } from './access.js';
import { begunBy, type Begun } from './begun.js';
import { accessesIn, usesIn } from './block.js';
import { aliasesOf, changesOf, type Changed } from './changes.js';
import { entryOf, type Entry } from './entry.js';
import { movable } from './movable.js';
import { exits } from './order.js';
import { isKeyedInside } from './stable.js';

/** Statements in a row that can become one change of an entry. */
export interface Run {
  items: Item[];
  entry: Entry | undefined;
  accesses: Access[];
  uses: Use[];
  /** What has to be computed before. */
  hoists: Node[];
  changed: Changed;
  /** Names that are declared in what moves. */
  declared: string[];
}

/**
 * `moved` goes into the change; a `guard` leaves the function: its test goes in, and it also stays behind the call. `begun`
 * is a guard that puts in a first value before it leaves.
 */
export type Item =
  { kind: 'moved'; statement: Statement } | { kind: 'guard'; statement: IfStatement } | Begun;

export interface Start {
  first: Access;
  state: State;
  /** Variables that hold the entry. */
  names: ReadonlySet<string>;
  /** Some of them, which may get another value. */
  assignable?: ReadonlySet<string>;
  /** Undefined where something is done that has no counterpart inside of a change. */
  read: (nodes: readonly Node[], start: Start) => Reading | undefined;
}

/** The operations in some code. */
export interface Reading {
  entry: Entry | undefined;
  accesses: Access[];
  uses: Use[];
  /** Calls that become something else. */
  calls: Node[];
}

/** All operations are about one entry. */
export function entryReading(
  nodes: readonly Node[],
  { first, state }: Pick<Start, 'first' | 'state'>,
): Reading | undefined {
  const accesses = accessesIn(first.use, state, ...nodes);
  if (!accesses?.every(({ key }) => sameKey(key, first.key))) return undefined;
  const entry = entryOf(accesses);
  if (accesses.length && !entry) return undefined;
  const calls = accesses.filter(({ node, place }) => node === place).map(({ node }) => node);
  return { entry, accesses, calls, uses: accesses.map(({ use }) => use) };
}

/** The longest run from the first of the statements that ends with a change; undefined if there is none. */
export function runOf(statements: readonly Statement[], start: Start): Run | undefined {
  const items: Item[] = [];
  let best: Run | undefined;
  for (const statement of statements) {
    const next = itemOf(statement, items, start);
    if (!next || isKeyedInside(start.first, statement)) break;
    const run = runWith([...items, next], start);
    if (!run) break;
    items.push(next);
    if (next.kind === 'moved' && isChange(run, start)) best = run;
  }
  return best;
}

function itemOf(statement: Statement, before: readonly Item[], start: Start): Item | undefined {
  const { first, state, names, assignable } = start;
  if (statement.type !== 'IfStatement' || statement.alternate || !exits(statement.consequent))
    return { kind: 'moved', statement };
  const begun = assignable && !before.length ? begunBy(statement, { first, state, names }) : undefined;
  if (begun) return begun;
  const where = { context: state.context, file: first.use.file };
  const nodes = nodesOf(before);
  const places = start.read(nodes, start)?.entry?.places ?? new Set<Node>();
  const aliases = aliasesOf(nodes, { names, places }, where);
  const isQuiet = !changesOf([statement.consequent], { names: aliases, places }, where).size;
  return isQuiet && !usesIn(first.use, state, statement.consequent).length
    ? { kind: 'guard', statement }
    : undefined;
}

function nodesOf(items: readonly Item[]): Node[] {
  return items.flatMap((one) => {
    if (one.kind === 'begun') return [one.statement.test, one.set.node];
    return [one.kind === 'guard' ? one.statement.test : one.statement];
  });
}

function runWith(items: readonly Item[], start: Start): Run | undefined {
  const { first, state, names, assignable } = start;
  const nodes = nodesOf(items);
  const reading = start.read(nodes, start);
  if (!reading) return undefined;
  const { entry, accesses, uses, calls } = reading;
  const { file } = first.use;
  const places = entry?.places ?? new Set<Node>();
  const owned = { names, places };
  const known = new Set([...places, ...calls]);
  const all = [...nodes, ...(entry?.values ?? [])];
  const ground = { state, file, ancestors: first.ancestors, owned, known };
  const found = movable(all, { ...ground, ...(assignable && { assignable }) });
  if (!found) return undefined;
  const changed = changesOf(nodes, owned, { context: state.context, file });
  return {
    items: [...items],
    entry,
    accesses,
    uses,
    hoists: found.hoists,
    changed,
    declared: declaredIn(nodes),
  };
}

/** True if the last statement of a run writes the entry, or a part of it. */
function isChange({ items, entry }: Run, start: Start): boolean {
  const { first, state, names } = start;
  const where = { context: state.context, file: first.use.file };
  const owned = { names, places: entry?.places ?? new Set<Node>() };
  const nodes = nodesOf(items);
  const last = nodes.slice(-1);
  const aliases = aliasesOf(nodes.slice(0, -1), owned, where);
  const writes = start.read(last, start)?.accesses.some(({ op }) => /^(?:set|step|assign|delete)$/.test(op));
  return !!writes || changesOf(last, { ...owned, names: aliases }, where).size > 0;
}

/** The variables that are declared on the first level of some code. */
function declaredIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    node.type === 'VariableDeclaration'
      ? node.declarations.flatMap(({ id }) => boundNames(id)).map(({ name }) => name)
      : [],
  );
}

/** The names of properties that code reads, to tell whether what was changed matters to it. */
export function propertiesIn(root: Node): Set<string> {
  const names = new Set<string>();
  walk(root, (node) => {
    if (/MemberExpression$/.test(node.type) && 'property' in node) {
      const { property } = node as { property: Node };
      names.add(property.type === 'Identifier' ? property.name : '');
    }
  });
  return names;
}
