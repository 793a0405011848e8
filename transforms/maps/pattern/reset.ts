import type { Node, Statement } from '@babel/types';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { walk } from '../../../src/ast/walk.js';
import type { ParsedFile, Range } from '../../../src/model/transform.js';
import type { Access } from './access.js';
import { statementsOf } from './block.js';
import { peeled } from './nodes.js';
import type { Run } from './run.js';
import { presence } from './sum.js';

/** What a run does with the variable itself that holds the entry. */
export interface Reset {
  /** Code that puts the new value in, which the change does by itself. */
  removed: Range[];
  /** The run begins with it, where there is no entry. */
  isEnsured: boolean;
}

/**
 * `if (!u || u.until < now) { u = { n: 0 }; m.set(k, u); }`, or `u = { n: 0 }` with `m.set(k, u)` as the last statement: the
 * variable gets another value.
 * @returns undefined where that value might not be put in, or something leaves before it is
 */
export function resetIn(run: Run, name: string, file: ParsedFile): Reset | undefined {
  const reset: Reset = { removed: [], isEnsured: isEnsuring(run.items[0]?.statement, name) };
  let last = -1;
  for (const [i, { kind, statement }] of run.items.entries()) {
    const places = assignmentsIn(statement, name);
    if (!places.length) continue;
    if (kind !== 'moved') return undefined;
    last = i;
    for (const place of places) {
      const removed = stored(place, run, name, file) ?? (isStoredAtEnd(place, run, i, name) ? [] : undefined);
      if (!removed) return undefined;
      reset.removed.push(...removed);
    }
  }
  // Guards are asked again behind the call, of what the variable has then.
  return run.items.slice(0, Math.max(last, 0)).some(({ kind }) => kind === 'guard') ? undefined : reset;
}

interface Place {
  assignment: Node;
  ancestors: readonly Node[];
}

function assignmentsIn(statement: Statement, name: string): Place[] {
  const places: Place[] = [];
  walk(statement, (node, ancestors) => {
    const target = 'left' in node ? node.left : 'argument' in node ? node.argument : undefined;
    const isTarget = /^(?:Assignment|Update)Expression$/.test(node.type) && isNamed(target, name);
    if (isTarget) places.push({ assignment: node, ancestors: [...ancestors] });
  });
  return places;
}

/** `u = { … }; m.set(k, u);`: the range of the second. */
function stored(
  { assignment, ancestors }: Place,
  run: Run,
  name: string,
  file: ParsedFile,
): Range[] | undefined {
  const [block, statement] = ancestors.slice(-2);
  if (!block || statement?.type !== 'ExpressionStatement' || !isNew(assignment)) return undefined;
  const siblings = statementsOf(block);
  const next = siblings[siblings.indexOf(statement) + 1];
  if (!next || !isBack(next, run.accesses, name)) return undefined;
  return [{ start: statementEnd(file.text, statement), end: statementEnd(file.text, next) }];
}

/** The run ends with `m.set(k, u)`, and nothing leaves it from here on. */
function isStoredAtEnd({ assignment }: Place, { items, accesses }: Run, from: number, name: string): boolean {
  if (!isThere(assignment)) return false;
  const end = items.at(-1);
  const isEnd = end?.kind === 'moved' && isBack(end.statement, accesses, name);
  return isEnd && items.slice(from).every(({ kind }) => kind === 'moved');
}

function isBack(statement: Statement, accesses: readonly Access[], name: string): boolean {
  return (
    statement.type === 'ExpressionStatement' &&
    accesses.some(
      ({ node, op, value }) =>
        op === 'set' && node === statement.expression && !!value && isNamed(value, name),
    )
  );
}

function isNew(node: Node): boolean {
  return (
    node.type === 'AssignmentExpression' &&
    node.operator === '=' &&
    /^(?:Object|Array)Expression$/.test(peeled(node.right).type)
  );
}

/** To answer with `undefined` would take the entry out. */
function isThere(node: Node): boolean {
  if (node.type !== 'AssignmentExpression') return node.type === 'UpdateExpression';
  const value = peeled(node.right);
  if (node.operator !== '=') return /^(?:[-+*/%]|\*\*)=$/.test(node.operator);
  if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression')
    return /^(?:Object|Array|Binary)Expression$|^(?:Numeric|String|Boolean|Template)Literal$/.test(
      value.type,
    );
  const { property } = value.callee;
  return property.type === 'Identifier' && /^(?:filter|map|concat|slice)$/.test(property.name);
}

/** `if (!u || …) { … }` */
function isEnsuring(statement: Statement | undefined, name: string): boolean {
  if (statement?.type !== 'IfStatement') return false;
  let test = peeled(statement.test);
  while (test.type === 'LogicalExpression' && test.operator === '||') test = peeled(test.left);
  const read = (node: Node): object | undefined => (isNamed(node, name) ? {} : undefined);
  return presence(test, { read, asks: () => false }) === false;
}

function isNamed(node: Node | null | undefined, name: string): boolean {
  return node?.type === 'Identifier' && node.name === name;
}
