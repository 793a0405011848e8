import { isCall, isFunction, isMember, nameOfKey } from '../runtime/syntax.js';
import type { Use } from './use.js';

/** `catch (error) { ready = false; throw error; }`, `.catch(() => { ready = false; })`: as if nobody had tried. */
export function isAfterFailure({ names, node, value }: Use): boolean {
  if (value?.type !== 'BooleanLiteral' || value.value) return false;
  for (let child = node, at = names.parentOf(node); at; child = at, at = names.parentOf(at)) {
    if (at.type === 'CatchClause') return true;
    if (isCall(at) && isMember(at.callee) && at.callee !== child)
      return nameOfKey(at.callee) === 'catch' && isFunction(child);
  }
  return false;
}
