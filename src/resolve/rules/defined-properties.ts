import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Slot, Value } from '../value.js';
import { isSame } from '../values/same.js';

/**
 * `Object.defineProperty(exports, 'm', { get: () => m })`, `{ value: m }`: a member that is declared by a call. The
 * checker knows it with a fixed value on `exports` and `this`, and types it as `any` behind a getter.
 */
export function* definedMembers(a: Analysis, value: Value, key: string): Iterable<Slot> {
  for (const call of a.facts.names.calls('defineProperty')) {
    const [target, name] = call.arguments;
    if (!target || !name || a.facts.names.textOf(name) !== key) continue;
    if ([...a.shallow.objectsOf(target)].some((one) => isSame(one, value))) yield call;
  }
}

export function isDefinition(node: ts.Node): node is ts.CallExpression {
  return (
    tsc.isCallExpression(node) &&
    tsc.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'defineProperty' &&
    node.arguments.length === 3
  );
}

/** What the descriptor gives as the value. */
export function* definedValues(a: Analysis, definition: ts.CallExpression): Iterable<Value> {
  const [, , descriptor] = definition.arguments;
  if (!descriptor || !tsc.isObjectLiteralExpression(descriptor)) return;
  for (const property of descriptor.properties)
    for (const value of roleOf(property) === undefined ? [] : a.valuesIn(property)) {
      if (roleOf(property) === 'value') yield value;
      else if (value.kind === 'made' && tsc.isFunctionLike(value.at)) yield* a.returnsOf(value.at);
    }
}

/** The definition whose member gets what a property of its descriptor holds, or what its getter returns. */
export function definitionAround(node: ts.Node): ts.CallExpression | undefined {
  const property = tsc.isObjectLiteralElementLike(node) ? node : node.parent;
  if (!tsc.isObjectLiteralElementLike(property) || roleOf(property) === undefined) return undefined;
  const call = property.parent.parent;
  return isDefinition(call) && call.arguments[2] === property.parent ? call : undefined;
}

function roleOf({ name }: ts.ObjectLiteralElementLike): 'get' | 'value' | undefined {
  const text = name && tsc.isIdentifier(name) ? name.text : undefined;
  return text === 'get' || text === 'value' ? text : undefined;
}
