import type { Doubt } from '../../model/transform.js';
import { isMember, takesPromise } from './promise-position.js';
import type { At, View } from './view.js';

/**
 * What to do about a place that may mean the function. `call`: a call by a computed key; awaiting it is right whether it
 * is the function or a synchronous one. `harmless`: whatever comes back is waited for. `open`: nobody can tell. `unreadable`: the file does not parse.
 */
export type Fate =
  { is: 'call'; at: At } | { is: 'harmless' } | { is: 'open'; at: At } | { is: 'unreadable' };

export function fateOf(view: View, doubt: Doubt): Fate {
  const name = view.at(doubt) ?? view.within(doubt);
  if (!name) return { is: 'unreadable' };
  const parent = view.parent(name.node);
  const access = parent && isMember(parent) && parent.property === name.node ? parent : name.node;
  const call = view.parent(access);
  const isCalled =
    /^(Optional)?CallExpression$/.test(call?.type ?? '') && (call as { callee?: unknown }).callee === access;
  if (!call || !isCalled) return { is: 'open', at: { file: name.file, node: access } };
  if (takesPromise(view, call)) return { is: 'harmless' };
  const at = { file: name.file, node: call };
  return doubt.why === 'computed key' ? { is: 'call', at } : { is: 'open', at };
}
