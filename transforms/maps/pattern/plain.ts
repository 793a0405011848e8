import type { Node } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import { isLabelOf } from './nodes.js';
import { meaningOf } from './scope.js';
import type { Ground } from './ground.js';

/** True if code can be written down twice: nothing in it can be state, or become asynchronous. */
export function isPlain(root: Node, ground: Ground): boolean {
  let isFine = true;
  walk(root, (node, ancestors) => {
    if (/^TS/.test(node.type)) return false;
    if (/^(?:This|Await|Yield|Import)Expression$|^Super$/.test(node.type)) isFine = false;
    if (node.type === 'Identifier' && !isLabelOf(node, ancestors.at(-1)) && !isKnown(node, ground))
      isFine = false;
    return isFine;
  });
  return isFine;
}

function isKnown(name: Node & { type: 'Identifier' }, ground: Ground): boolean {
  return /^(?:local|constant)$/.test(meaningOf(name, ground));
}
