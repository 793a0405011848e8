import type { ForOfStatement, Identifier, Node } from '@babel/types';
import type { ParsedFile } from '../../model/transform.js';
import { hasParameter } from './parameters.js';
import { ancestorsOf, calleeName, isCall, isFunction, parentOf, receiverOf } from './syntax.js';

/** `paths` of a `path` in `paths.forEach((path) => …)` or `for (const path of paths)`. */
export function listOf(file: ParsedFile, element: Identifier): Identifier | undefined {
  for (const one of ancestorsOf(file, element)) {
    const list =
      one.type === 'ForOfStatement' ? listOfLoop(one, element) : listOfCallback(file, one, element);
    if (list) return list;
    if (isFunction(one) && hasParameter(one, element.name)) return undefined;
  }
  return undefined;
}

function listOfLoop({ left, right }: ForOfStatement, element: Identifier): Identifier | undefined {
  const declared = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
  const isIts = declared?.type === 'Identifier' && declared.name === element.name;
  return isIts && right.type === 'Identifier' ? right : undefined;
}

function listOfCallback(file: ParsedFile, fn: Node, element: Identifier): Identifier | undefined {
  const call = isFunction(fn) && hasParameter(fn, element.name) ? parentOf(file, fn) : undefined;
  if (!isCall(call) || !/^(forEach|map)$/.test(calleeName(call) ?? '')) return undefined;
  const list = receiverOf(call);
  return list?.type === 'Identifier' ? list : undefined;
}
