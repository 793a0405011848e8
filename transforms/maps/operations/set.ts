import { rangeOf } from '../../../src/ast/walk.js';
import type { Idiom, Refusal, Rewriting, State, Use } from '../state.js';
import { above, isMember, methodCall, propertyName, type MethodCall } from './around.js';
import { awaited, refused, replaced } from './emit.js';
import { emptied } from './emptied.js';
import { forEachLoop } from './for-each.js';
import { iterated } from './iterated.js';
import { isWalked } from './walked.js';

/** `s.add(x)`, `s.has(x)`, `[...s]` … of a Set. */
export const setOperation: Idiom = {
  name: 'set operation',
  shapes: ['set'],
  match(use, state) {
    const call = methodCall(use);
    if (call) return called(use, state, call);
    const member = use.ancestors.at(-1);
    if (isMember(member) && member.object === use.node)
      return propertyName(member) === 'size'
        ? replaced(use, above(use, 1), [rangeOf(member), '()'], { calls: ['size'], reads: true })
        : refused(use, state, 'identity-use');
    return emptied(use, /^Set$/) ?? iterated(use, state, 'values');
  },
};

function called(use: Use, state: State, call: MethodCall): Rewriting | Refusal {
  const { method } = call;
  if (method === 'forEach') return forEachLoop(use, state, call, { call: 'values', order: ['value'] });
  if (method === 'has') return awaited(use, call, { calls: ['has'], reads: true });
  if (method === 'values' || method === 'keys') return valuesOf(use, state, call);
  if (method === 'add' && isMember(call.parent)) return refused(use, state, 'identity-use');
  if (/^(?:add|delete|clear)$/.test(method))
    return awaited(use, call, { calls: [method], reads: method === 'delete', writes: true });
  return refused(use, state, 'identity-use');
}

function valuesOf(use: Use, state: State, call: MethodCall): Rewriting | Refusal {
  if (!isWalked(call)) return refused(use, state, 'identity-use');
  return replaced(use, call, [rangeOf(use.node), '.values()'], { calls: ['values'], reads: true });
}
