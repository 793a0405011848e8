import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { isAccess } from '../syntax/access.js';
import type { Event, Slot, Why } from '../value.js';
import { effectOn } from './builtins.js';

/**
 * `table[key]()`, `Object.values(table)`, `JSON.stringify(table)`: which member of a literal is meant is known at run time
 * only, or it is all of them. For the checker the first is an index, the others take an object.
 */
export function* computedReads(a: Analysis, slots: Iterable<Slot>): Iterable<{ name: ts.Node; why: Why }> {
  const literals = new Set([...slots].map(({ parent }) => parent).filter(tsc.isObjectLiteralExpression));
  for (const literal of literals)
    for (const event of a.flowOf(literal)) {
      const read = event.kind === 'use' ? readAt(a, event) : undefined;
      if (read) yield read;
    }
}

function readAt(a: Analysis, { expression }: Event): { name: ts.Node; why: Why } | undefined {
  const { parent } = expression;
  if (isAccess(parent) && parent.expression === expression) {
    const isCopied = a.facts.names.copies.some(({ read }) => read === parent);
    const isComputed = tsc.isElementAccessExpression(parent) && a.facts.names.keyOf(parent) === undefined;
    return isComputed && !isCopied ? { name: parent.argumentExpression, why: 'computed key' } : undefined;
  }
  const index = tsc.isCallExpression(parent) ? parent.arguments.indexOf(expression as ts.Expression) : -1;
  const isRead = index >= 0 && tsc.isCallExpression(parent) && effectOn(a, parent, index) === 'reads';
  return isRead && !isAssign(parent) ? { name: expression, why: 'whole object' } : undefined;
}

/** The members that `Object.assign` copies are followed. */
function isAssign(call: ts.CallExpression): boolean {
  return tsc.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'assign';
}
