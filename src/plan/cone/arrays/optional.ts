import type { Node } from '@babel/types';
import { isMember } from '../promise-position.js';

/** `a?.map(f)`, `a?.b.map(f)`: nothing is called if there is no `a`, and the result is `undefined`. */
export function isOptional(call: Node): boolean {
  return call.type === 'OptionalCallExpression';
}

/** A loop over nothing does what `a?.forEach(f)` does; the other methods have a result, and `a.forEach?.(f)` asks for the method. */
export function canBeSkipped(call: Node, method: string): boolean {
  return (
    method === 'forEach' && call.type === 'OptionalCallExpression' && !call.optional && isMember(call.callee)
  );
}
