import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Value } from '../value.js';
import { assignmentTo, isAccess, isAssignment } from '../syntax/access.js';
import { isStatic } from '../syntax/functions.js';

/** What `this` is: the instance, the class, the object whose method it is, or a module's `exports`. */
export function* thisValues(a: Analysis, node: ts.Node): Iterable<Value> {
  const around = thisContainer(node);
  if (tsc.isSourceFile(around)) yield* a.exportsOf(around);
  else if (tsc.isClassLike(around.parent)) {
    const isOfClass = isStatic(around) || tsc.isClassStaticBlockDeclaration(around);
    yield isOfClass ? a.facts.made(around.parent) : a.facts.instance(around.parent, false);
  } else if (tsc.isFunctionDeclaration(around)) {
    yield a.facts.instance(around, false);
    if (!isConstructor(a, around)) yield UNKNOWN;
  } else yield* ownersOf(a, around);
}

function thisContainer(node: ts.Node): ts.Node {
  const found = tsc.findAncestor(
    node.parent,
    (one) =>
      tsc.isSourceFile(one) ||
      tsc.isPropertyDeclaration(one) ||
      tsc.isClassStaticBlockDeclaration(one) ||
      (tsc.isFunctionLike(one) && !tsc.isArrowFunction(one)),
  );
  return found ?? node.getSourceFile();
}

/** The objects that a function is stored on: literals, prototypes, whatever it is assigned to. */
function* ownersOf(a: Analysis, fn: ts.Node): Iterable<Value> {
  const holder = tsc.isFunctionExpression(fn) ? fn.parent : fn;
  if (tsc.isObjectLiteralExpression(holder.parent)) yield* literalOwners(a, holder.parent);
  else if (tsc.isBinaryExpression(holder) && isAssignment(holder) && isAccess(holder.left))
    yield* derived(a, holder.left.expression);
  else if (tsc.isVariableDeclaration(holder)) yield* [a.facts.instance(fn, false), UNKNOWN];
  else yield UNKNOWN;
}

/** A literal is the object itself, or what instances of `X` have if it is put on `X.prototype`. */
function* literalOwners(a: Analysis, literal: ts.ObjectLiteralExpression): Iterable<Value> {
  yield a.facts.made(literal);
  const { parent } = literal;
  const isPrototype =
    tsc.isBinaryExpression(parent) && assignmentTo(parent.left) && isPrototypeAccess(parent.left);
  if (isPrototype) yield* derived(a, parent.left);
}

/** The owners of a method; `this` in a method of `X.prototype` may be an instance of what inherits from X. */
function* derived(a: Analysis, owner: ts.Node): Iterable<Value> {
  for (const object of a.objectsOf(owner))
    yield object.kind === 'instance' ? a.facts.instance(object.of, false) : object;
}

function isPrototypeAccess(node: ts.Node): boolean {
  return tsc.isPropertyAccessExpression(node) && node.name.text === 'prototype';
}

/** True if a function is used as a class: `new F`, `F.prototype`, `F.call(this)`. */
function isConstructor(a: Analysis, fn: ts.FunctionDeclaration): boolean {
  const uses = fn.name ? a.facts.names.inFile(fn.getSourceFile(), fn.name.text) : [];
  return uses.some(
    ({ parent }) =>
      tsc.isNewExpression(parent) ||
      (isAccess(parent) && isPrototypeAccess(parent)) ||
      isPrototypeAccess(parent),
  );
}
