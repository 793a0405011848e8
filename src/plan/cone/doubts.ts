import type { Doubt } from '../../model/transform.js';
import { rangeOf } from '../../ast/walk.js';
import { isOnlyData } from './destructured.js';
import type { Fn } from './functions.js';
import { isMisread } from './mentions.js';
import { isMember, takesPromise } from './promise-position.js';
import type { At, View } from './view.js';

/**
 * What to do about a place that may mean the function. `call`: a call by a computed key; awaiting it is right whether it
 * is the function or a synchronous one. `harmless`: whatever comes back is waited for. `open`: nobody can tell. `unreadable`: the file does not parse.
 */
export type Fate =
  { is: 'call'; at: At } | { is: 'harmless' } | { is: 'open'; at: At } | { is: 'unreadable' };

export function fateOf(view: View, fn: Fn, doubt: Doubt): Fate {
  if (isPrivate(view, fn, doubt)) return { is: 'harmless' };
  const name = view.at(doubt) ?? view.within(doubt);
  if (!name) return { is: 'unreadable' };
  const parent = view.parent(name.node);
  const access = parent && isMember(parent) && parent.property === name.node ? parent : name.node;
  const call = view.parent(access);
  const isCalled =
    /^(Optional)?CallExpression$/.test(call?.type ?? '') && (call as { callee?: unknown }).callee === access;
  const read = { file: name.file, node: access };
  if (!call || !isCalled)
    return isMisread(view, read) && !isOnlyData(view, read) ? { is: 'open', at: read } : { is: 'harmless' };
  if (takesPromise(view, call)) return { is: 'harmless' };
  const at = { file: name.file, node: call };
  return doubt.why === 'computed key' ? { is: 'call', at } : { is: 'open', at };
}

/** A `private` method is not called from outside of its class, or TypeScript would say so. */
function isPrivate(view: View, { file, node }: Fn, doubt: Doubt): boolean {
  const member = 'key' in node ? node : view.parent(node);
  if (!member || !('accessibility' in member) || member.accessibility !== 'private') return false;
  const body = view.parent(member);
  const { start, end } = rangeOf(body ?? member);
  return doubt.file !== file || doubt.start < start || doubt.end > end;
}

/** `expect(mocks.f)` in a test looks at it. */
export function isExpected(view: View, { node }: At): boolean {
  const call = view.parent(node);
  const callee = call?.type === 'CallExpression' ? call.callee : undefined;
  return callee?.type === 'Identifier' && callee.name === 'expect';
}
