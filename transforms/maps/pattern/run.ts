import type { IfStatement, Node, Statement } from '@babel/types';
import { boundNames } from '../../../src/ast/names.js';
import { walk } from '../../../src/ast/walk.js';
import type { State } from '../state.js';
import { sameKey, type Access } from './access.js';
import { accessesIn } from './block.js';
import { changesOf, type Changed } from './changes.js';
import { entryOf, type Entry } from './entry.js';
import { movable } from './movable.js';
import { exits } from './order.js';
import { isReassigned } from './stable.js';

/** Statements in a row that can become one change of an entry. */
export interface Run {
  items: Item[];
  entry: Entry | undefined;
  accesses: Access[];
  /** What has to be computed before. */
  hoists: Node[];
  changed: Changed;
  /** Names that are declared in what moves. */
  declared: string[];
}

/** `moved` goes into the change; a `guard` leaves the function: its test goes in, and it also stays behind the call. */
export type Item = { kind: 'moved'; statement: Statement } | { kind: 'guard'; statement: IfStatement };

interface Start {
  first: Access;
  state: State;
  /** Variables that hold the entry. */
  names: ReadonlySet<string>;
}

/** The longest run from the first of the statements that ends with a change; undefined if there is none. */
export function runOf(statements: readonly Statement[], start: Start): Run | undefined {
  const items: Item[] = [];
  let best: Run | undefined;
  for (const statement of statements) {
    const next = itemOf(statement, start);
    if (!next || isReassigned(start.first, [statement])) break;
    const run = runWith([...items, next], start);
    if (!run) break;
    items.push(next);
    if (next.kind === 'moved' && isChange(next.statement, run, start)) best = run;
  }
  return best;
}

function itemOf(statement: Statement, { first, state, names }: Start): Item | undefined {
  if (statement.type !== 'IfStatement' || statement.alternate || !exits(statement.consequent))
    return { kind: 'moved', statement };
  const inside = accessesIn(first.use, state, statement.consequent);
  const changed = changesOf(
    [statement.consequent],
    { names },
    { context: state.context, file: first.use.file },
  );
  return inside?.length === 0 && !changed.size ? { kind: 'guard', statement } : undefined;
}

function runWith(items: readonly Item[], { first, state, names }: Start): Run | undefined {
  const nodes = items.map((one) => (one.kind === 'guard' ? one.statement.test : one.statement));
  const inside = accessesIn(first.use, state, ...nodes);
  if (!inside?.every(({ key }) => sameKey(key, first.key))) return undefined;
  const entry = entryOf(inside);
  const { file } = first.use;
  const calls = inside.filter(({ node, place }) => node === place).map(({ node }) => node);
  const known = new Set([...(entry?.places ?? []), ...calls]);
  const owned = { names, places: entry?.places ?? new Set<Node>() };
  const values = entry?.values ?? [];
  const found = movable([...nodes, ...values], { state, file, ancestors: first.ancestors, owned, known });
  if (!found || (inside.length && !entry)) return undefined;
  const changed = changesOf(nodes, owned, { context: state.context, file });
  return {
    items: [...items],
    entry,
    accesses: inside,
    hoists: found.hoists,
    changed,
    declared: declaredIn(nodes),
  };
}

/** True if a statement of a run writes the entry, or a part of it. */
function isChange(statement: Statement, { entry }: Run, { first, state, names }: Start): boolean {
  const writes = accessesIn(first.use, state, statement)?.some(({ op }) =>
    /^(?:set|step|assign|delete)$/.test(op),
  );
  const owned = { names, places: entry?.places ?? new Set<Node>() };
  return !!writes || changesOf([statement], owned, { context: state.context, file: first.use.file }).size > 0;
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
