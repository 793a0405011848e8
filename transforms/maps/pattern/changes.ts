import type { Node } from '@babel/types';
import { boundNames } from '../../../src/ast/names.js';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { isFunction, peeled } from './nodes.js';
import { CHANGES } from './known-calls.js';
import { isOwned, type Owned } from './owned.js';

/**
 * Properties that code changes in what is owned; `undefined` for one that is not known by name, and where a collection is
 * changed as a whole (`room.add(x)` may matter to `room.has(x)` and `room.size`); `WHOLE` for the same at a place of the state.
 */
export type Changed = Set<string | undefined>;

/** `m.get(k).push(x)`; of a list that is the state itself, `items.splice(i, 1)`. */
export const WHOLE = '';

interface Where {
  context: FindContext;
  file: ParsedFile;
  depth?: number;
}

/** What code changes in what is owned, through new names for it and through functions of the program as well. */
export function changesOf(nodes: readonly Node[], owned: Owned, where: Where): Changed {
  return followed(nodes, owned, where).changed;
}

/** The names that code gives to parts of what is owned, those that were known before included. */
export function aliasesOf(nodes: readonly Node[], owned: Owned, where: Where): Set<string> {
  return followed(nodes, owned, where).names;
}

function followed(
  nodes: readonly Node[],
  owned: Owned,
  where: Where,
): { changed: Changed; names: Set<string> } {
  const names = new Set(owned.names);
  const known = { ...owned, names };
  const changed: Changed = new Set();
  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclarator' && node.init && isOwned(node.init, known) && !isLiteral(node.init))
      for (const { name } of boundNames(node.id)) names.add(name);
    if (
      node.type === 'ForOfStatement' &&
      node.left.type === 'VariableDeclaration' &&
      isOwned(node.right, known)
    )
      for (const { name } of boundNames(node.left.declarations[0]?.id ?? node.left)) names.add(name);
    for (const name of elementsIn(node, known)) names.add(name);
    for (const target of targetsOf(node))
      if (isGiven(node, target, known)) changed.add(undefined);
      else if (isPart(target, known)) for (const name of changedAt(target, node, known)) changed.add(name);
    if (node.type === 'CallExpression') for (const one of handedTo(node, known, where)) changed.add(one);
  };
  for (const node of nodes) walk(node, visit);
  return { changed, names };
}

/** `t` of `u.items.forEach((t) => …)`. */
function elementsIn(node: Node, owned: Owned): string[] {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const { object, property } = node.callee;
  const [callback] = node.arguments;
  const isWalk =
    property.type === 'Identifier' &&
    /^(?:forEach|map|flatMap|filter|find\w*|some|every)$/.test(property.name);
  if (!isWalk || !callback || !isFunction(callback) || !('params' in callback)) return [];
  const [element] = callback.params as Node[];
  return element && isOwned(object, owned) && !isLiteral(peeled(object))
    ? boundNames(element).map(({ name }) => name)
    : [];
}

function isLiteral({ type }: Node): boolean {
  return /Literal$|^(?:Array|Object|New|Binary|Unary|Update)Expression$/.test(type);
}

/** The places that a node assigns or changes. */
function targetsOf(node: Node): Node[] {
  if (node.type === 'AssignmentExpression') return [node.left];
  if (node.type === 'UpdateExpression') return [node.argument];
  if (node.type === 'UnaryExpression' && node.operator === 'delete') return [node.argument];
  if (!/CallExpression$/.test(node.type) || !('callee' in node)) return [];
  const callee = peeled(node.callee);
  if (!/MemberExpression$/.test(callee.type) || !('property' in callee)) return [];
  const { property } = callee as { property: Node };
  const [first] = 'arguments' in node ? node.arguments : [];
  if (property.type !== 'Identifier') return [];
  if (isObjectAssign(callee, property.name)) return first ? [first] : [];
  return CHANGES.test(property.name) ? [callee] : [];
}

function isObjectAssign(callee: Node, method: string): boolean {
  const isObject = 'object' in callee && (callee.object as Node).type === 'Identifier';
  return isObject && (callee.object as Node & { name: string }).name === 'Object' && method === 'assign';
}

/** `Object.assign(u, …)`. */
function isGiven(node: Node, target: Node, owned: Owned): boolean {
  const isArgument = node.type === 'CallExpression' && node.arguments[0] === target;
  return isArgument && isOwned(target, owned) && !isLiteral(peeled(target));
}

/** A place in what is owned: not the variable itself, but a place of the state that stands for it. */
function isPart(target: Node, owned: Owned): boolean {
  const place = peeled(target);
  if (place.type === 'Identifier') return false;
  return isOwned(place, owned) && /MemberExpression$|CallExpression$/.test(place.type);
}

function changedAt(target: Node, changing: Node, { places }: Owned): (string | undefined)[] {
  const whole = wholeOf(target, changing);
  const path = pathOf(target);
  if (!whole) return path;
  return [...path, places?.has(whole) ? WHOLE : undefined];
}

/** `room` of `room.add(x)` and `room.length = 0`: no member of it has a name of its own. */
function wholeOf(target: Node, changing: Node): Node | undefined {
  const place = peeled(target);
  if (!/MemberExpression$/.test(place.type) || !('property' in place)) return undefined;
  const { property, object } = place as { property: Node; object: Node };
  const whole = peeled(object);
  const isLength = property.type === 'Identifier' && property.name === 'length';
  const isMember = /MemberExpression$/.test(whole.type);
  return (/CallExpression$/.test(changing.type) || isLength) && !isMember ? whole : undefined;
}

/** `items`, `push` of `u.items.push(x)`. */
function pathOf(target: Node): (string | undefined)[] {
  const place = peeled(target);
  if (!/MemberExpression$/.test(place.type) || !('property' in place)) return [undefined];
  const { property, object, computed } = place as { property: Node; object: Node; computed?: boolean };
  const name = property.type === 'Identifier' && !computed ? property.name : undefined;
  const above = /MemberExpression$/.test(peeled(object).type) ? pathOf(object) : [];
  return [name, ...above];
}

const DEEPEST = 2;

/** What a function of the program changes in what it is given. */
function handedTo(
  call: Node & { type: 'CallExpression' },
  owned: Owned,
  { context, file, depth = 0 }: Where,
): Changed {
  const given = call.arguments.map((one) => peeled(one)).map((one) => !isLiteral(one) && isOwned(one, owned));
  if (depth >= DEEPEST || !given.some(Boolean)) return new Set();
  const origin = context.resolver.originOf(file.file, rangeOf(call.callee));
  const found = origin.kind === 'value' ? context.nodeAt(origin.file, origin) : undefined;
  const where = origin.kind === 'value' ? context.parsed(origin.file) : undefined;
  if (!found || !where || !isFunction(found.node) || !('params' in found.node) || !('body' in found.node))
    return new Set();
  const params = (found.node.params as Node[]).filter((_, i) => given[i]);
  const names = new Set(params.flatMap(boundNames).map(({ name }) => name));
  return changesOf([found.node.body], { names }, { context, file: where, depth: depth + 1 });
}
