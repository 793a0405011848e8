import type { Node } from '@babel/types';
import type { Spot } from './copies/fate.js';
import type { Read } from './copies/gone-stale.js';
import { fateOf } from './copies.js';
import { isCall, isMember } from './operations/around.js';
import type { State, Use } from './state.js';

/** Where an entry is changed in place, also by what an idiom writes back: what is put in there gets into the store. */
export function changedInside(state: State): Spot[] {
  return readsOf(state).flatMap(({ fate }) => fate.mutations);
}

/** Everything that is read as an entry, with what becomes of it. */
export function readsOf(state: State): Read[] {
  return state.uses.flatMap((use) => {
    const node = readAt(use, state);
    return node ? [{ file: use.file, node, fate: fateOf(state, use.file, node) }] : [];
  });
}

/** Where all entries of an object are read at once: `Object.values(o)`. */
export function listedReadsOf(state: State): Read[] {
  return state.uses.flatMap(({ file, node, ancestors }) => {
    const call = ancestors.at(-1);
    const isListed =
      isCall(call) &&
      isMember(call.callee) &&
      call.callee.object.type === 'Identifier' &&
      call.callee.object.name === 'Object' &&
      call.arguments.includes(node as never);
    return isListed ? [{ file, node: call, fate: fateOf(state, file, call) }] : [];
  });
}

/** What has an entry as its value: `m.get(k)`, `o[k]`, `item` of `for (const item of list)`. */
function readAt({ node, ancestors }: Use, { shape }: State): Node | undefined {
  if (shape === 'value') return node;
  const [call, member] = ancestors.slice(-2);
  if (member?.type === 'ForOfStatement' && member.right === node)
    return member.left.type === 'VariableDeclaration' ? member.left.declarations[0]?.id : undefined;
  if (!isMember(member) || member.object !== node) return undefined;
  return isCall(call) && call.callee === member ? call : member;
}
