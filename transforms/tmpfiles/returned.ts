import type { Node } from '@babel/types';
import { ancestorsOf, isFunction, nodesIn } from '../../src/find/library/syntax.js';
import type { ParsedFile } from '../../src/model/transform.js';

/** The values that a function gives. */
export function returnedBy(file: ParsedFile, fn: Node): Node[] {
  if (!isFunction(fn)) return [];
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  return [...nodesIn(file)].flatMap((node) => {
    if (node.type !== 'ReturnStatement' || !node.argument) return [];
    const around = [...ancestorsOf(file, node)].find((one) => isFunction(one));
    return around === fn ? [node.argument] : [];
  });
}
