import type { Node } from '@babel/types';
import { identifierAt } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext } from '../../src/model/transform.js';
import { LOCAL_STORES, SHARED_STORES } from './packages.js';
import { returnsOf } from './returns.js';
import { isBranch, unwrap } from './syntax.js';

/** What a `store` option holds. */
export type Store =
  /** In the memory or on the disk of one process: `node` is the expression that makes it. */
  | { kind: 'local'; package: string; file: string; node: Node }
  | { kind: 'absent' }
  /** One of these under a condition, another otherwise. */
  | { kind: 'conditional' }
  /** `isShared` if it is of a package that is known to keep its data outside of the process. */
  | { kind: 'other'; name: string; isShared: boolean };

/** Session middleware that has a MemoryStore of its own. */
const MIDDLEWARE = new Set(['express-session', 'koa-generic-session', '@fastify/session', 'fastify-session']);

/** Classifies the value of a `store` option, following names, functions and conditions. */
export function classifyStore(
  context: FindContext,
  file: string,
  value: Node,
  seen = new Set<Node>(),
): Store {
  const node = unwrap(value);
  if (seen.has(node)) return other(context, file, node);
  seen.add(node);
  if (node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined'))
    return { kind: 'absent' };
  if (node.type === 'ConditionalExpression')
    return oneOf(
      [node.consequent, node.alternate].map((branch) => classifyStore(context, file, branch, seen)),
    );
  if (node.type === 'LogicalExpression') {
    // What `a && b` gives of `a` is no store; `a || b` and `a ?? b` give all of it that is one.
    const left: Store =
      node.operator === '&&' ? { kind: 'absent' } : classifyStore(context, file, node.left, seen);
    return oneOf([left, classifyStore(context, file, node.right, seen)]);
  }
  if (node.type === 'NewExpression' || node.type === 'CallExpression')
    return madeStore(context, file, node, seen);
  return followStore(context, file, node, seen);
}

/** A store that is constructed or returned: by a package, or by a function of the program. */
function madeStore(
  context: FindContext,
  file: string,
  node: Node & { type: 'NewExpression' | 'CallExpression' },
  seen: Set<Node>,
): Store {
  const made = packageOf(context, file, node.callee);
  if (made) {
    if (isLocal(made)) return { kind: 'local', package: made.module, file, node };
    return { ...other(context, file, node.callee), isShared: SHARED_STORES.has(made.module) };
  }
  const origin = context.resolver.originOf(file, rangeOf(unwrap(node.callee)));
  const callee = origin.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
  const returned = callee && node.type === 'CallExpression' ? returnsOf(callee) : [];
  if (origin.kind !== 'value' || !returned.length) return other(context, file, node.callee);
  const store = oneOf(returned.map((one) => classifyStore(context, origin.file, one, seen)));
  return store.kind === 'other' ? { ...store, name: textOf(context, file, node.callee) } : store;
}

function followStore(context: FindContext, file: string, node: Node, seen: Set<Node>): Store {
  const origin = context.resolver.originOf(file, rangeOf(node));
  if (origin.kind === 'value') {
    const made = context.nodeAt(origin.file, origin)?.node;
    return made && made !== node
      ? classifyStore(context, origin.file, made, seen)
      : other(context, file, node);
  }
  if (origin.kind !== 'unknown' || node.type !== 'Identifier') return other(context, file, node);
  const written = assignedStores(context, file, node, seen);
  return written.length ? oneOf(written) : other(context, file, node);
}

/** What is assigned to a variable anywhere; a branch that may not run leaves it as it was. */
function assignedStores(context: FindContext, file: string, name: Node, seen: Set<Node>): Store[] {
  return context.resolver.referencesOf(file, rangeOf(name)).flatMap((use): Store[] => {
    const at = identifierAt(context.parsed(use.file), use);
    const parent = at?.ancestors.at(-1);
    if (parent?.type === 'VariableDeclarator' && parent.id === at?.node)
      return parent.init ? [classifyStore(context, use.file, parent.init, seen)] : [];
    if (parent?.type !== 'AssignmentExpression' || parent.left !== at?.node) return [];
    const store = classifyStore(context, use.file, parent.right, seen);
    return at?.ancestors.some(isBranch) ? [store, { kind: 'conditional' }] : [store];
  });
}

function oneOf(stores: readonly Store[]): Store {
  const [first, ...rest] = stores;
  if (!first || (rest.length && (first.kind === 'local' || rest.some(({ kind }) => kind !== first.kind))))
    return { kind: 'conditional' };
  if (first.kind !== 'other') return first;
  return { ...first, isShared: stores.every((store) => store.kind === 'other' && store.isShared) };
}

/** The package of a store class or function: exported, or made by a factory (`require('memorystore')(session)`), which some call with `new`. */
function packageOf(
  context: FindContext,
  file: string,
  callee: Node,
): { module: string; name: string | undefined } | undefined {
  const origin = context.resolver.originOf(file, rangeOf(unwrap(callee)));
  if (origin.kind === 'module') return { module: origin.module, name: origin.path.at(-1) };
  if (origin.kind !== 'value') return undefined;
  const made = context.nodeAt(origin.file, origin)?.node;
  const isMade = made?.type === 'CallExpression' || made?.type === 'NewExpression';
  return isMade ? packageOf(context, origin.file, made.callee) : undefined;
}

function isLocal({ module, name }: { module: string; name: string | undefined }): boolean {
  if (module in LOCAL_STORES) return true;
  return (
    MIDDLEWARE.has(module) && (name === 'MemoryStore' || (name === 'Store' && module !== 'express-session'))
  );
}

function other(context: FindContext, file: string, node: Node): Store & { kind: 'other' } {
  return { kind: 'other', name: textOf(context, file, node), isShared: false };
}

function textOf(context: FindContext, file: string, node: Node): string {
  const { start, end } = rangeOf(node);
  const line = (context.parsed(file)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}
