import type { Node } from '@babel/types';
import type { Binding, FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';
import { isOfModule } from './scopes.js';

/** A variable of a function, and the members that lead from it to an object. */
interface Way {
  binding: Binding;
  keys: readonly string[];
}

/**
 * The places of a function that mean the same object as an expression does: `req.body`, and all that `const body = req.body`
 * and `const { body } = req` give its name to.
 */
export function sameObject({ names, node }: Place): Node[] {
  const way = wayTo(names, node);
  return way ? [...new Set(reached(way, new Set()))] : [];
}

function wayTo(names: FileNames, expression: Node): Way | undefined {
  const node = unwrapped(expression);
  if (node.type === 'LogicalExpression') return wayTo(names, node.left);
  if (isMember(node)) {
    const key = nameOfKey(node);
    const outer = wayTo(names, node.object);
    return outer && key !== null ? { ...outer, keys: [...outer.keys, key] } : undefined;
  }
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  if (!binding || isOfModule(binding)) return undefined;
  return wayFrom(names, binding) ?? { binding, keys: [] };
}

/** Of a constant: the way to what it was taken out of. */
function wayFrom(names: FileNames, { kind, declaration, node }: Binding): Way | undefined {
  if (kind !== 'const' || declaration.type !== 'VariableDeclarator' || !declaration.init) return undefined;
  const keys = keysTo(declaration.id, node);
  const outer = keys && wayTo(names, declaration.init);
  return outer && { ...outer, keys: [...outer.keys, ...keys] };
}

/** `['body', 'item']` for `item` in `{ body: { item } }`. */
function keysTo(pattern: Node, name: Node): string[] | undefined {
  if (pattern === name) return [];
  if (pattern.type === 'AssignmentPattern') return keysTo(pattern.left, name);
  if (pattern.type !== 'ObjectPattern') return undefined;
  for (const one of pattern.properties) {
    const key = one.type === 'ObjectProperty' ? nameOfKey(one) : null;
    const rest = one.type === 'ObjectProperty' && key !== null ? keysTo(one.value, name) : undefined;
    if (key !== null && rest) return [key, ...rest];
  }
  return undefined;
}

function* reached({ binding, keys }: Way, seen: Set<Binding>): Iterable<Node> {
  if (seen.has(binding)) return;
  seen.add(binding);
  for (const one of binding.references) yield* behind(binding.names, one, keys, seen);
}

/** From an expression along the members: the expressions at their end, and variables that get what is there. */
function* behind(names: FileNames, node: Node, keys: readonly string[], seen: Set<Binding>): Iterable<Node> {
  const [key, ...rest] = keys;
  if (key === undefined) yield node;
  const parent = names.parentOf(node);
  if (isMember(parent) && parent.object === node) {
    if (key !== undefined && nameOfKey(parent) === key) yield* behind(names, parent, rest, seen);
    return;
  }
  for (const [name, left] of named(targetOf(names, node), keys)) {
    const binding = names.bindingOf(name);
    if (binding && !isOfModule(binding)) yield* reached({ binding, keys: left }, seen);
  }
}

/** What a declaration or an assignment gives the value to. */
function targetOf(names: FileNames, node: Node): Node | undefined {
  const parent = names.parentOf(node);
  if (parent?.type === 'VariableDeclarator') return parent.init === node ? parent.id : undefined;
  if (parent?.type === 'AssignmentExpression') return parent.right === node ? parent.left : undefined;
  const isPassing = /^(?:Logical|TS\w+|Parenthesized)Expression$/.test(parent?.type ?? '');
  return parent && isPassing ? targetOf(names, parent) : undefined;
}

/** The names in a pattern on the way along the members, with those that are left. */
function named(target: Node | undefined, keys: readonly string[]): [Node, readonly string[]][] {
  if (target?.type === 'Identifier') return [[target, keys]];
  if (target?.type === 'AssignmentPattern') return named(target.left, keys);
  if (target?.type !== 'ObjectPattern') return [];
  return target.properties.flatMap((one) =>
    one.type === 'ObjectProperty' && nameOfKey(one) === keys[0] ? named(one.value, keys.slice(1)) : [],
  );
}
