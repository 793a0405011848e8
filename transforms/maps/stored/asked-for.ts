import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';
import { walk } from '../../../src/ast/walk.js';
import type { FindContext } from '../../../src/model/transform.js';

/**
 * True if a member may be put in as `undefined`, and the program asks whether it is there: `{ prev: old ? old.id : undefined }`
 * and `'prev' in doc`. JSON leaves it out.
 */
export function isAskedFor(context: FindContext, values: readonly Place[]): boolean {
  const names = new Set(values.flatMap(({ node }) => maybeUndefined(unwrapped(node))));
  return [...names].some((name) => context.project.files.some(({ file }) => asks(context, file, name)));
}

function maybeUndefined(node: Node): string[] {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((one) => {
    const isOpen = one.type === 'ObjectProperty' && !one.computed && mayBeUndefined(unwrapped(one.value));
    const { key } = isOpen ? one : {};
    if (key?.type === 'Identifier') return [key.name];
    return key?.type === 'StringLiteral' ? [key.value] : [];
  });
}

function mayBeUndefined(node: Node): boolean {
  if (node.type === 'ConditionalExpression')
    return mayBeUndefined(unwrapped(node.consequent)) || mayBeUndefined(unwrapped(node.alternate));
  if (node.type === 'LogicalExpression') return mayBeUndefined(unwrapped(node.right));
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  return node.type === 'Identifier' && node.name === 'undefined';
}

/** `'prev' in doc`, `Object.hasOwn(doc, 'prev')`, `doc.hasOwnProperty('prev')` */
function asks(context: FindContext, file: string, name: string): boolean {
  const parsed = context.parsed(file);
  if (!parsed?.text.includes(name)) return false;
  let isFound = false;
  const isName = (node: Node | undefined): boolean => node?.type === 'StringLiteral' && node.value === name;
  walk(parsed.tree.program, (node) => {
    if (node.type === 'BinaryExpression') isFound ||= node.operator === 'in' && isName(node.left);
    if (node.type === 'CallExpression' && isMember(node.callee))
      isFound ||= /^hasOwn(?:Property)?$/.test(nameOfKey(node.callee) ?? '') && isName(node.arguments.at(-1));
    return !isFound;
  });
  return isFound;
}
