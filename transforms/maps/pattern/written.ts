import type { Node, Statement, VariableDeclarator } from '@babel/types';
import { isWithin, rangeOf, walk } from '../../../src/ast/walk.js';
import type { Access } from './access.js';
import { isLabelOf, peeled } from './nodes.js';
import type { Run } from './run.js';

/** What a run sets the entry to. */
export interface Written {
  /** Statements that only set what is returned anyway. */
  dropped: Set<Statement>;
  /** The entry becomes another value. */
  isReplaced: boolean;
  /** It may become `0`, `''` or another value that a test takes for missing. */
  isFalsy: boolean;
  isDeleted: boolean;
  /** `const next = { ...u, x }; m.set(k, next);`: the variable that has the new value. */
  renewed?: Renewed;
}

export interface Renewed {
  name: string;
  declaration: Statement;
  init: Node;
}

/** @param name the variable that holds the entry */
export function writtenIn(run: Run, name: string | undefined): Written {
  const { items } = run;
  const begun = items.flatMap((one) => (one.kind === 'begun' ? [one.set.node] : []));
  const accesses = run.accesses.filter(({ node }) => !begun.includes(node));
  const writes = accesses.filter(({ op }) => /^(?:set|step|assign)$/.test(op));
  const back = writes.filter(({ op, value }) => op === 'set' && isNamed(value, name));
  const [only, ...more] = writes.filter((one) => !back.includes(one));
  const renewed = only && !more.length && !back.length ? renewedBy(only, run) : undefined;
  const isOver = ({ node }: Access): boolean =>
    back.some((one) => one.node === node) || (!!renewed && node === only?.node);
  const dropped = items
    .map((one) => one.statement)
    .filter(
      (one) =>
        one.type === 'ExpressionStatement' && accesses.some((at) => at.node === one.expression && isOver(at)),
    );
  const values = renewed ? [renewed.init] : writes.map(({ value }) => value);
  return {
    dropped: new Set(dropped),
    isReplaced: writes.length > back.length,
    isFalsy: !values.every((value) => isNamed(value, name) || (value && isObject(value))),
    isDeleted: accesses.some(({ op }) => op === 'delete'),
    ...(renewed && { renewed }),
  };
}

function isNamed(node: Node | undefined, name: string | undefined): boolean {
  return node?.type === 'Identifier' && node.name === name;
}

function isObject(node: Node): boolean {
  return /^(?:Object|Array|New)Expression$/.test(peeled(node).type);
}

/** The variable of the run whose value is set at its end. */
function renewedBy({ op, value, node }: Access, { items }: Run): Renewed | undefined {
  const last = items.at(-1)?.statement;
  if (op !== 'set' || value?.type !== 'Identifier') return undefined;
  if (last?.type !== 'ExpressionStatement' || last.expression !== node) return undefined;
  for (const { statement } of items) {
    const declarator = onlyDeclarator(statement);
    if (declarator?.init && declarator.id.type === 'Identifier' && declarator.id.name === value.name)
      return { name: value.name, declaration: statement, init: declarator.init };
  }
  return undefined;
}

function onlyDeclarator(statement: Statement): VariableDeclarator | undefined {
  return statement.type === 'VariableDeclaration' && statement.declarations.length === 1
    ? statement.declarations[0]
    : undefined;
}

/** True if a variable with the old value is looked at where the entry has a new one. */
export function isStale({ items, accesses }: Run, name: string, { dropped, renewed }: Written): boolean {
  const sets = accesses.filter(
    ({ op, value }) => /^(?:set|step|assign|delete)$/.test(op) && !isNamed(value, name),
  );
  const from = renewed ? rangeOf(renewed.declaration).end : Infinity;
  return items.some(({ statement }) => {
    if (dropped.has(statement)) return false;
    let found = false;
    walk(statement, (node, ancestors) => {
      const parent = ancestors.at(-1);
      if (!isNamed(node, name) || isLabelOf(node, parent)) return !found;
      const { start } = rangeOf(node);
      found ||=
        start > from ||
        sets.some((set) => start > rangeOf(set.node).end && !isOtherBranch(set.node, node, ancestors));
      return !found;
    });
    return found;
  });
}

/** `if (…) m.set(k, v); else u.n++;` */
function isOtherBranch(set: Node, mention: Node, ancestors: readonly Node[]): boolean {
  return ancestors.some((one) => {
    if (one.type !== 'IfStatement' || !one.alternate) return false;
    return isWithin(set, one.consequent) && isWithin(mention, one.alternate);
  });
}
