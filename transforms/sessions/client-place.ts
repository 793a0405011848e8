import type { Identifier, Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { ParsedFile, Range } from '../../src/model/transform.js';
import { exportTarget, exportedAs } from './client-exports.js';
import { isBranch, isFunction, propertyName } from './syntax.js';

/** Where a client is made, and who can get at it. */
export interface Place {
  /** The expression that makes it, with `.on(…)`, `.connect()` and `await` around it. */
  value: Range;
  /** The name that it has where it is made. */
  name: (Range & { text: string }) | null;
  /** The part of the file where the name is known, null for the whole file. */
  scope: Range | null;
  /** How other modules get it: an exported name, `default`, `*` (it is the whole module), or null. */
  exported: string | null;
  /** Why no other code can use it, or null. */
  obstacle: string | null;
}

/** Tells the place of an expression that makes a client. */
export function placeOf(file: ParsedFile, made: Node, ancestors: readonly Node[]): Place {
  const found = climb(made, ancestors);
  const { value, outside, isPromise } = found;
  const place = { value: rangeOf(value), name: null, scope: null, exported: null, obstacle: null };
  const obstacle = isPromise ? 'it is the promise of one' : obstacleOf(found);
  const id = nameOf(found);
  const name = id ? { ...nameRange(id), text: id.name } : null;
  const block = outside.findLast(({ type }) => type === 'BlockStatement');
  const isDeclared = found.holder?.type === 'VariableDeclarator';
  if (isDeclared && block && name && !isPromise) return { ...place, name, scope: rangeOf(block), obstacle };
  if (obstacle) return { ...place, obstacle };
  const exported = exportOf(found) ?? (name ? exportedAs(file, name.text) : null);
  return name || exported ? { ...place, name, exported } : { ...place, obstacle: 'it has no name' };
}

/** What stands around the expression that makes a client. */
interface Around {
  value: Node;
  /** `createClient().connect()` without `await`. */
  isPromise: boolean;
  /** Left sides of the assignments that the value goes through. */
  assigned: Node[];
  holder: Node | undefined;
  outside: readonly Node[];
}

/** Goes up through `.on(…)`, `.connect()`, `await` and assignments to what holds the client. */
function climb(made: Node, ancestors: readonly Node[]): Around {
  const around: Around = { value: made, isPromise: false, assigned: [], holder: undefined, outside: [] };
  let below = made;
  for (let depth = ancestors.length - 1; depth >= 0; depth--) {
    const parent = ancestors[depth];
    if (parent?.type === 'AssignmentExpression' && parent.right === below) around.assigned.push(parent.left);
    else if (parent && isChained(below, parent)) {
      if (parent.type === 'AwaitExpression') around.isPromise = false;
      if (isCallOf(parent, 'connect')) around.isPromise = true;
      around.value = parent;
    } else return { ...around, holder: parent, outside: ancestors.slice(0, depth) };
    below = parent;
  }
  return around;
}

/** The variable that gets the client. */
function nameOf({ holder, assigned }: Around): Identifier | undefined {
  if (holder?.type === 'VariableDeclarator') return holder.id.type === 'Identifier' ? holder.id : undefined;
  return holder?.type === 'ExpressionStatement'
    ? assigned.find((left): left is Identifier => left.type === 'Identifier')
    : undefined;
}

/** How the client leaves its module where it is made. */
function exportOf({ holder, outside, assigned }: Around): string | undefined {
  if (holder?.type === 'ExportDefaultDeclaration') return 'default';
  if (holder?.type === 'TSExportAssignment') return '*';
  if (holder?.type !== 'ObjectProperty') return assigned.map(exportTarget).find((one) => one !== undefined);
  const assignment = outside.at(-2);
  const isExported = assignment?.type === 'AssignmentExpression' && exportTarget(assignment.left) === '*';
  return isExported && holder.key.type === 'Identifier' ? holder.key.name : undefined;
}

function obstacleOf({ holder, outside }: Around): string | null {
  const around = holder ? [...outside, holder] : outside;
  if (around.some(isFunction)) return 'it is made inside a function';
  if (around.some(isBranch)) return 'it is not always made';
  return around.some(({ type }) => /^Class/.test(type)) ? 'it is a member of a class' : null;
}

/** `createClient().on('error', …).connect()` is the client still. */
function isChained(value: Node, parent: Node): boolean {
  if (parent.type === 'AwaitExpression' || /^TS(As|Satisfies|NonNull)Expression$/.test(parent.type))
    return true;
  if (parent.type === 'CallExpression') return parent.callee === value;
  return (
    parent.type === 'MemberExpression' &&
    parent.object === value &&
    /^(on|once|connect)$/.test(propertyName(parent) ?? '')
  );
}

function isCallOf(node: Node, method: string): boolean {
  return node.type === 'CallExpression' && propertyName(node.callee) === method;
}
