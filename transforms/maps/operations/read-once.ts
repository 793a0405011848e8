import type { Node } from '@babel/types';
import { encloses, rangeOf } from '../../../src/ast/walk.js';
import { fateOf } from '../copies.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { type Ahead, aheadOf } from '../pattern/ahead.js';
import { askedBy, isPlain, readsBehind } from '../pattern/asked.js';
import { functionAround, usesIn } from '../pattern/block.js';
import { rewriting } from '../pattern/emit.js';
import { oneRead } from '../pattern/one-read.js';
import { isLook, isStillThere, isWrittenIn } from '../pattern/quiet.js';
import { isStable } from '../pattern/stable.js';
import { followsAtOnce } from '../races/order.js';
import type { Idiom, State } from '../state.js';

/**
 * `{ name: m.get(k).name, tags: m.get(k).tags }`, `if (!m.get(k)) return; m.get(k).name`: nothing ran between the two, so both
 * showed one moment. One read gives both.
 */
export const readOnce: Idiom = {
  name: 'read once',
  shapes: ['map', 'record', 'value', 'counter'],
  match(use, state) {
    const first = accessOf(use, state);
    if (first?.op !== 'get' || !isStable(first, state) || isChanged(first, state)) return undefined;
    const ahead = aheadOf(first, state);
    const reads = ahead ? readsWith(first, ahead, state) : [];
    if (
      !ahead ||
      !reads.some((one) => isSeenWith(first, one)) ||
      (ahead.inBlock?.isValue && isWrittenIn(ahead.check, state))
    )
      return undefined;
    const asked = askedBy(first, state);
    const sure = asked ? readsBehind(asked, state).map(({ node }) => node) : [];
    const made = rewriting(use, {
      uses: [use, ...reads.map((one) => one.use)],
      steps: oneRead({ first, ahead, reads, sure: reads.filter(({ node }) => sure.includes(node)) }, state),
      calls: ['get'],
      at: [first.node],
      writes: false,
      ...(state.shape !== 'counter' && { copy: first.node, copies: reads.map(({ node }) => node) }),
    });
    return made;
  },
};

/** The reads of the same entry that nothing can come before: no wait, and no change of the state. */
function readsWith(first: Access, { check, siblings }: Ahead, state: State): Access[] {
  const behind = [check, ...siblings];
  const from = rangeOf(first.node).end;
  const reads: Access[] = [];
  let changedAt = Infinity;
  for (const use of usesIn(first.use, state, ...behind)) {
    const access = accessOf(use, state);
    if (rangeOf(use.node).start < from) {
      // `n = f(n)`, `m.set(k, f(m.get(k)))`: it begins before the read, and changes the state behind it.
      const isAround = !access || (!isLook(access) && encloses(rangeOf(access.node), rangeOf(first.node)));
      if (isAround) changedAt = Math.min(changedAt, access ? rangeOf(access.node).end : from);
      continue;
    }
    if (!access || !isLook(access) || rangeOf(use.node).start >= changedAt) break;
    if (access.op !== 'get' || !sameKey(access.key, first.key)) continue;
    if (!isPlain(access, check, first) || !isStillThere(access, behind, state, from)) break;
    if (isChanged(access, state)) break;
    reads.push(access);
  }
  return reads;
}

/** What is read is changed in place: that has a way of its own to the store. */
function isChanged({ use, node }: { use: Access['use']; node: Node }, state: State): boolean {
  return state.shape !== 'counter' && fateOf(state, use.file, node).mutations.length > 0;
}

/** One run of the function reads both. */
function isSeenWith({ ancestors, node }: Access, other: Access): boolean {
  const fn = functionAround(ancestors);
  return fn !== undefined && followsAtOnce(fn, rangeOf(node), rangeOf(other.node));
}
