import type { Node } from '@babel/types';
import type { ParsedFile } from '../../model/transform.js';
import { isCall, isFunction, parentOf } from './syntax.js';

/** `await redis.del(key)`, `table.del(id, (error) => …)`: elsewhere, and it takes its time. */
export function isAskedFor(file: ParsedFile, node: Node): boolean {
  if (!isCall(node)) return false;
  const last = node.arguments.at(-1);
  return isFunction(last) || parentOf(file, node)?.type === 'AwaitExpression';
}

/** `this.service.items.delete(…)`: state of another object. */
export function isFarField(node: Node): boolean {
  const target = isCall(node) ? node.callee : node;
  let depth = 0;
  let at: Node = target;
  while ('object' in at && at.object) {
    depth++;
    at = at.object;
  }
  return at.type === 'ThisExpression' && depth >= 3;
}
