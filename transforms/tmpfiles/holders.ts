import type { Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import { ancestorsOf, bare, isFunction, nodesIn } from '../../src/find/library/syntax.js';
import type { ParsedFile, Range } from '../../src/model/transform.js';

/** The name of a declared function, all of any other. */
export function ownRange(fn: Node): Range {
  return fn.type === 'FunctionDeclaration' && fn.id ? nameRange(fn.id) : rangeOf(fn);
}

/** With `as const` and parentheses. */
export function outermost(file: ParsedFile, value: Node): Node {
  let node = value;
  for (const one of ancestorsOf(file, value)) {
    if (bare(one) !== bare(value)) break;
    node = one;
  }
  return node;
}

/** The name of a variable or property that has a value. */
export function nameIn(holder: Node, value: Node): Node | undefined {
  if (holder.type === 'VariableDeclarator' && holder.init === value)
    return holder.id.type === 'Identifier' ? holder.id : undefined;
  if (/^(Object|Class)Property$/.test(holder.type) && 'value' in holder && holder.value === value)
    return 'key' in holder ? holder.key : undefined;
  return undefined;
}

/** The values that a function gives. */
export function returnedBy(file: ParsedFile, fn: Node): Node[] {
  if (!isFunction(fn)) return [];
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  return [...nodesIn(file)].flatMap((node) => {
    if (node.type !== 'ReturnStatement' || !node.argument) return [];
    const around = [...ancestorsOf(file, node)].find((one) => isFunction(one));
    return around === fn ? [node.argument] : [];
  });
}

/** A parameter, and where it is. */
export interface Parameter {
  fn: Node;
  index: number;
  name: Node;
  /** What it is if nothing is given. */
  initial: Node | undefined;
}

/** The parameter that a name means. */
export function parameterOf(file: ParsedFile, use: Node): Parameter | undefined {
  if (use.type !== 'Identifier') return undefined;
  for (const fn of ancestorsOf(file, use)) {
    if (!isFunction(fn)) continue;
    for (const [index, one] of (fn.params as Node[]).entries()) {
      const given = one.type === 'TSParameterProperty' ? one.parameter : one;
      const name = given.type === 'AssignmentPattern' ? given.left : given;
      if (name.type !== 'Identifier' || name.name !== use.name) continue;
      return { fn, index, name, initial: given.type === 'AssignmentPattern' ? given.right : undefined };
    }
  }
  return undefined;
}
