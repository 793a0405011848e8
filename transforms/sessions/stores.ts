import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext } from '../../src/model/transform.js';
import { isBranch, unwrap } from './options.js';

/** What a `store` option holds. */
export type Store =
  /** In the memory or on the disk of one process: `node` is the expression that makes it. */
  | { kind: 'local'; package: string; file: string; node: Node }
  | { kind: 'absent' }
  /** One of these under a condition, another otherwise. */
  | { kind: 'conditional' }
  | { kind: 'other'; name: string };

/** Packages whose stores live in one process or on its disk. How they are made does not matter. */
const LOCAL_STORES = new Set([
  'memorystore',
  'session-memory-store',
  'session-file-store',
  'connect-sqlite3',
  'better-sqlite3-session-store',
  'connect-loki',
  'connect-nedb-session',
  'express-nedb-session',
  'nedb-session-store',
  'koa-session-memory',
  'koa-session-local',
]);

/** Session middleware that has a MemoryStore of its own. */
const MIDDLEWARE = new Set(['express-session', 'koa-generic-session', '@fastify/session', 'fastify-session']);

/** Classifies the value of a `store` option, following names and conditions. */
export function classifyStore(
  context: FindContext,
  file: string,
  value: Node,
  seen = new Set<Node>(),
): Store {
  const node = unwrap(value);
  if (seen.has(node)) return { kind: 'other', name: textOf(context, file, node) };
  seen.add(node);
  if (node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined'))
    return { kind: 'absent' };
  if (node.type === 'ConditionalExpression')
    return oneOf(
      [node.consequent, node.alternate].map((branch) => classifyStore(context, file, branch, seen)),
    );
  if (node.type === 'LogicalExpression')
    return oneOf([{ kind: 'absent' }, classifyStore(context, file, node.right, seen)]);
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const made = localPackage(context, file, node.callee);
    return made
      ? { kind: 'local', package: made, file, node }
      : { kind: 'other', name: textOf(context, file, node.callee) };
  }
  return followStore(context, file, node, seen);
}

function followStore(context: FindContext, file: string, node: Node, seen: Set<Node>): Store {
  const other: Store = { kind: 'other', name: textOf(context, file, node) };
  const origin = context.resolver.originOf(file, rangeOf(node));
  if (origin.kind === 'value') {
    const made = context.nodeAt(origin.file, origin)?.node;
    return made && made !== node ? classifyStore(context, origin.file, made, seen) : other;
  }
  if (origin.kind !== 'unknown' || node.type !== 'Identifier') return other;
  const written = assignedStores(context, file, node, seen);
  return written.length ? oneOf(written) : other;
}

/** What is assigned to a variable anywhere; a branch that may not run leaves it as it was. */
function assignedStores(context: FindContext, file: string, name: Node, seen: Set<Node>): Store[] {
  return context.resolver.referencesOf(file, rangeOf(name)).flatMap((use): Store[] => {
    const at = context.nodeAt(use.file, use);
    const parent = at?.ancestors.at(-1);
    if (parent?.type === 'VariableDeclarator' && parent.id === at?.node)
      return parent.init ? [classifyStore(context, use.file, parent.init, seen)] : [];
    if (parent?.type !== 'AssignmentExpression' || parent.left !== at?.node) return [];
    const store = classifyStore(context, use.file, parent.right, seen);
    return at?.ancestors.some(isBranch) ? [store, { kind: 'conditional' }] : [store];
  });
}

function oneOf(stores: Store[]): Store {
  const [first, ...rest] = stores;
  if (first && rest.every(({ kind }) => kind === first.kind) && first.kind !== 'local') return first;
  return first && !rest.length ? first : { kind: 'conditional' };
}

/** The package of a process-local store class: exported, or made by a factory (`require('memorystore')(session)`). */
function localPackage(context: FindContext, file: string, callee: Node): string | undefined {
  const origin = context.resolver.originOf(file, rangeOf(unwrap(callee)));
  if (origin.kind === 'module') {
    const isMemoryStore =
      MIDDLEWARE.has(origin.module) && ['MemoryStore', 'Store'].includes(origin.path.at(-1) ?? '');
    const isBaseOfExpress = origin.module === 'express-session' && origin.path.at(-1) === 'Store';
    return LOCAL_STORES.has(origin.module) || (isMemoryStore && !isBaseOfExpress) ? origin.module : undefined;
  }
  if (origin.kind !== 'value') return undefined;
  const made = context.nodeAt(origin.file, origin)?.node;
  return made?.type === 'CallExpression' ? localPackage(context, origin.file, made.callee) : undefined;
}

function textOf(context: FindContext, file: string, node: Node): string {
  const { start, end } = rangeOf(node);
  const text = context.parsed(file)?.text.slice(start, end) ?? '';
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
