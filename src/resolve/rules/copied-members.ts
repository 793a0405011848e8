import type ts from 'typescript';
import type { Analysis } from '../analysis.js';
import type { Value } from '../value.js';
import { isAccess } from '../syntax/access.js';
import { isSame } from '../values/same.js';

/**
 * The objects whose members are copied onto a value: `Object.assign(module.exports, { a })`, `_.extend(a, b)`, and the
 * loop `for (const key in source) target[key] = source[key]`. The checker gives the result of `Object.assign` a type but
 * leaves the type of its first argument as it was, and knows nothing of the loop.
 */
export function* copiedOnto(a: Analysis, value: Value): Iterable<ts.Expression> {
  if (value.kind === 'external' || value.kind === 'plain') return;
  for (const { target, source } of a.facts.names.copies) if (holds(a, target, value)) yield source;
  for (const word of ['assign', 'extend', '_extend'])
    for (const call of a.facts.names.calls(word)) {
      const [target, ...sources] = call.arguments;
      if (target && sources.length && isCopying(a, call) && holds(a, target, value)) yield* sources;
    }
}

function holds(a: Analysis, node: ts.Node, value: Value): boolean {
  return [...a.shallow.objectsOf(node)].some((one) => isSame(one, value));
}

/** True if the function is the language's or a package's: a method of ours with that name is something else. */
function isCopying(a: Analysis, { expression }: ts.CallExpression): boolean {
  return (
    isAccess(expression) &&
    [...a.shallow.objectsOf(expression.expression)].some(({ kind }) => kind === 'external')
  );
}
