import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';

/**
 * Inheritance by calls: `util.inherits(Child, Parent)`, `inherits(Child, Parent)`,
 * `Object.setPrototypeOf(Child.prototype, Parent.prototype)`. The checker types these calls but does not link the
 * functions, so an instance has no inherited members for it. (`Child.prototype = Object.create(Parent.prototype)` needs
 * no rule: it is a prototype like any other.)
 */
export function* inheritances(a: Analysis): Iterable<{ child: ts.Expression; parent: ts.Expression }> {
  for (const call of a.facts.names.calls('inherits')) {
    const [child, parent] = call.arguments;
    if (child && parent) yield { child, parent };
  }
  for (const call of a.facts.names.calls('setPrototypeOf')) {
    const [child, parent] = call.arguments.map(ownerOfPrototype);
    if (child && parent) yield { child, parent };
  }
}

function ownerOfPrototype(node: ts.Expression): ts.Expression | undefined {
  return tsc.isPropertyAccessExpression(node) && node.name.text === 'prototype' ? node.expression : undefined;
}
