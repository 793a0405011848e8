import type * as t from '@babel/types';
import { namesOfPattern } from '../runtime/syntax.js';

/** True if a function has a parameter of that name, also in a pattern: `({ socket })`, `([interaction])`. */
export function hasParameter(node: t.Node, name: string): boolean {
  const params = 'params' in node ? (node.params as t.Node[]) : [];
  return params.some((one) => namesOfPattern(one).some((each) => each.name === name));
}
