import type { Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import { ancestorsOf, bare, isFunction, nodesIn, parentOf } from '../../src/find/library/syntax.js';
import { bindingOf, type Declared } from '../../src/find/library/program.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';

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
  if (holder.type === 'AssignmentExpression' && holder.operator === '=' && holder.right === value)
    return holder.left.type === 'Identifier' ? holder.left : undefined;
  if (/^(Object|Class)Property$/.test(holder.type) && 'value' in holder && holder.value === value)
    return 'key' in holder ? holder.key : undefined;
  return undefined;
}

/** The name that has a value, where it is declared. */
export function nameOf(context: FindContext, { parsed, node }: Declared): Node | undefined {
  const outer = outermost(parsed, node);
  const holder = parentOf(parsed, outer);
  const name = holder && nameIn(holder, outer);
  if (holder?.type !== 'AssignmentExpression' || !name) return name;
  return bindingOf(context, parsed.file, name)?.node;
}

/** True for the name of a variable or a setting, where it is declared. */
export function isVariable(file: ParsedFile, name: Node): boolean {
  const holder = parentOf(file, name);
  if (holder?.type === 'VariableDeclarator') return holder.id === name;
  return holder?.type === 'ObjectProperty' && holder.key === name;
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
