import type { Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { ParsedFile, Range } from '../../src/model/transform.js';
import { exportTarget, exportedAs } from './client-exports.js';
import { isBranch, isFunction } from './syntax.js';

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
  let depth = ancestors.length - 1;
  let value = made;
  for (; depth >= 0; depth--) {
    const parent = ancestors[depth];
    if (!parent || !isChained(value, parent)) break;
    value = parent;
  }
  const outside = ancestors.slice(0, depth);
  const holder = ancestors[depth];
  const place = { value: rangeOf(value), name: null, scope: null, exported: null, obstacle: null };
  const obstacle = obstacleOf(holder, outside);
  const block = outside.findLast(({ type }) => type === 'BlockStatement');
  if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' && holder.init === value) {
    const name = { ...nameRange(holder.id), text: holder.id.name };
    if (block) return { ...place, name, scope: rangeOf(block), obstacle };
    return { ...place, name, exported: exportedAs(file, name.text) };
  }
  if (obstacle) return { ...place, obstacle };
  return withoutName(file, place, holder, outside);
}

/** Assigned to a variable, or exported as it is made. */
function withoutName(
  file: ParsedFile,
  place: Place,
  holder: Node | undefined,
  outside: readonly Node[],
): Place {
  if (holder?.type === 'ExportDefaultDeclaration') return { ...place, exported: 'default' };
  if (holder?.type === 'TSExportAssignment') return { ...place, exported: '*' };
  const [statement, assignment] =
    holder?.type === 'ObjectProperty' ? outside.slice(-3) : [outside.at(-1), holder];
  if (statement?.type !== 'ExpressionStatement' || assignment?.type !== 'AssignmentExpression')
    return { ...place, obstacle: 'it has no name' };
  const { left } = assignment;
  if (holder?.type !== 'ObjectProperty' && left.type === 'Identifier') {
    const name = { ...rangeOf(left), text: left.name };
    return { ...place, name, exported: exportedAs(file, name.text) };
  }
  const target = exportTarget(left);
  const key =
    holder?.type === 'ObjectProperty' && holder.key.type === 'Identifier' ? holder.key.name : target;
  const exported = holder?.type === 'ObjectProperty' && target !== '*' ? undefined : key;
  return exported === undefined ? { ...place, obstacle: 'it has no name' } : { ...place, exported };
}

function obstacleOf(holder: Node | undefined, outside: readonly Node[]): string | null {
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
    parent.property.type === 'Identifier' &&
    /^(on|once|connect)$/.test(parent.property.name)
  );
}
