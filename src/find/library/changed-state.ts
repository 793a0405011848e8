import type { Node } from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { namesOfState } from '../state/index.js';
import type { Effects } from './effects.js';
import { isCall, isMember } from './syntax.js';

/** Drops entries of what is state of this replica: it goes where that goes. */
export function sweepsState(context: FindContext, { removals }: Effects): boolean {
  return namesState(context, removals);
}

/** True if one of these changes state of this replica. */
export function namesState(context: FindContext, changes: readonly Node[]): boolean {
  if (!changes.length) return false;
  const names = namesOfState(context);
  return changes.some((node) => {
    let at: Node | undefined = isCall(node) ? node.callee : 'left' in node ? node.left : node;
    if (at && 'argument' in at) at = at.argument as Node;
    for (; at; at = isMember(at) ? at.object : undefined) if (names.has(at)) return true;
    return false;
  });
}
