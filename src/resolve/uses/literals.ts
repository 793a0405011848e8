import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { assignmentTo, isAccess, nameOfAccess } from '../syntax/access.js';
import type { Event, Slot } from '../value.js';
import type { Tracer } from './tracer.js';

const COPYING = new Set(['assign', 'create', 'extend', '_extend', 'setPrototypeOf']);

/**
 * The names that read a member of an object literal, found by following the literal: wherever it goes, `.key` behind it
 * and `{ key }` from it. That is exact, and saves asking what every other `x.key` of the program might be.
 *
 * @param handed whether a literal that code outside gets hold of may still be followed this way.
 * @returns undefined where following is not enough: its members are copied or inherited, or it comes back from outside.
 */
export function namesBehind(
  tracer: Pick<Tracer, 'a' | 'flowOf'>,
  slot: Slot,
  key: string,
  handed: boolean,
): ts.Node[] | undefined {
  const { a } = tracer;
  const literal = slot.parent;
  if (!tsc.isObjectLiteralExpression(literal) || isPrototype(literal)) return undefined;
  const found: ts.Node[] = [];
  for (const { kind, expression } of tracer.flowOf(literal)) {
    if ((kind === 'handed' && !handed) || isCopied(a, expression)) return undefined;
    found.push(...namesIn(a, expression, key));
  }
  return found;
}

function isPrototype(literal: ts.ObjectLiteralExpression): boolean {
  const { parent } = literal;
  if (!tsc.isBinaryExpression(parent) || !isAccess(parent.left)) return false;
  return assignmentTo(parent.left) === parent && nameOfAccess(parent.left).getText() === 'prototype';
}

/** `{ ...literal }`, `Object.assign(target, literal)` and the like: from there on other objects have its members. */
function isCopied(a: Analysis, { parent }: ts.Node): boolean {
  if (tsc.isSpreadAssignment(parent)) return true;
  if (a.facts.names.copies.some(({ read, target }) => read === parent || target.parent === parent))
    return true;
  const callee = tsc.isCallExpression(parent) ? parent.expression : undefined;
  return callee !== undefined && isAccess(callee) && COPYING.has(a.facts.names.keyOf(callee) ?? '');
}

/** The names of the member in what stands around an expression that is the literal. */
function namesIn(a: Analysis, expression: ts.Node, key: string): ts.Node[] {
  const { parent } = expression;
  if (isAccess(parent) && parent.expression === expression)
    return a.facts.names.keyOf(parent) === key ? [nameOfAccess(parent)] : [];
  const pattern = tsc.isObjectBindingPattern(expression)
    ? expression
    : tsc.isVariableDeclaration(parent) && tsc.isObjectBindingPattern(parent.name)
      ? parent.name
      : undefined;
  if (pattern) return pattern.elements.map(keyOfElement).filter((name) => a.facts.names.textOf(name) === key);
  const isAssigned = tsc.isBinaryExpression(parent) && tsc.isObjectLiteralExpression(parent.left);
  if (!isAssigned) return [];
  return parent.left.properties.flatMap(({ name }) =>
    name && a.facts.names.textOf(name) === key ? [name] : [],
  );
}

function keyOfElement({ propertyName, name }: ts.BindingElement): ts.Node {
  return propertyName ?? name;
}

/** The literal that a method is part of; not in a list that the program keeps, whose items are followed. */
export function literalFor(method: ts.MethodDeclaration): ts.ObjectLiteralExpression | undefined {
  if (!tsc.isObjectLiteralExpression(method.parent)) return undefined;
  let list: ts.Node = method.parent.parent;
  while (tsc.isArrayLiteralExpression(list)) list = list.parent;
  return list === method.parent.parent || tsc.isCallExpression(list) ? method.parent : undefined;
}

/**
 * Where a literal is handed to code that is not followed, and, if they are of interest, other literals that its members are
 * spread into.
 */
export function* literalGoesTo(
  tracer: Pick<Tracer, 'flowOf'>,
  literal: ts.ObjectLiteralExpression,
  isSpreadToo: boolean,
  seen: readonly ts.Node[] = [],
): Iterable<Event> {
  for (const event of tracer.flowOf(literal)) {
    if (event.kind === 'handed') yield event;
    const outer = isSpreadToo ? spreadInto(event.expression) : undefined;
    if (outer && !seen.includes(outer)) yield* literalGoesTo(tracer, outer, isSpreadToo, [...seen, outer]);
  }
}

/** The literal of `{ ...value }`. */
function spreadInto({ parent }: ts.Node): ts.ObjectLiteralExpression | undefined {
  return tsc.isSpreadAssignment(parent) ? parent.parent : undefined;
}
