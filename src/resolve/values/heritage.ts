import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Value } from '../value.js';
import { inheritances } from '../rules/inherits.js';
import { assignmentTo, isObjectCreate } from '../syntax/access.js';

/** The classes that a class extends, the constructor functions that another one inherits from. */
export function* parentsOf(a: Analysis, of: ts.Node): Iterable<Value> {
  if (tsc.isClassLike(of))
    for (const clause of of.heritageClauses ?? [])
      if (clause.token === tsc.SyntaxKind.ExtendsKeyword)
        for (const type of clause.types) yield* a.objectsOf(type.expression);
  for (const { child, parent } of inheritances(a)) {
    if (!a.shallow.objectsOf(child).has(a.facts.made(of))) continue;
    yield* a.shallow.objectsOf(parent);
  }
}

export function* childrenOf(a: Analysis, of: ts.Node): Iterable<Value> {
  for (const clause of a.facts.names.heritage) {
    if (clause.token !== tsc.SyntaxKind.ExtendsKeyword) continue;
    for (const type of clause.types)
      if (a.shallow.objectsOf(type.expression).has(a.facts.made(of))) yield a.facts.made(clause.parent);
  }
  for (const { child, parent } of inheritances(a))
    if (a.shallow.objectsOf(parent).has(a.facts.made(of))) yield* a.shallow.objectsOf(child);
  for (const { owner, prototype } of prototypes(a))
    if (
      [...a.shallow.objectsOf(prototypeBehind(prototype))].some(
        (one) => one.kind === 'instance' && one.of === of,
      )
    )
      yield* a.shallow.objectsOf(owner);
}

/** The objects that `X.prototype = object` puts behind the instances of X. */
export function* prototypesOf(a: Analysis, of: ts.Node): Iterable<ts.Expression> {
  for (const { owner, prototype } of prototypes(a))
    if (a.shallow.objectsOf(owner).has(a.facts.made(of))) yield prototype;
}

function* prototypes(a: Analysis): Iterable<{ owner: ts.Expression; prototype: ts.Expression }> {
  for (const access of a.facts.names.assigned('prototype')) {
    const assignment = assignmentTo(access);
    if (assignment) yield { owner: access.expression, prototype: assignment.right };
  }
}

/** `Parent.prototype` of `Object.create(Parent.prototype)`. */
function prototypeBehind(node: ts.Expression): ts.Expression {
  return isObjectCreate(node) ? (node.arguments[0] ?? node) : node;
}
