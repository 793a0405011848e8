import { rangeOf } from '../../../src/ast/walk.js';
import type { Idiom, Refusal, Rewriting, State, Use } from '../state.js';
import { above, isMember, methodCall, propertyName, type MethodCall } from './around.js';
import { awaited, refused, replaced } from './emit.js';
import { iterated } from './iterated.js';
import { forEachLoop } from './for-each.js';
import { emptied } from './emptied.js';
import { isWalked } from './walked.js';

/** `m.get(k)`, `m.size`, `[...m]` … of a Map: each becomes one call of the store. */
export const mapOperation: Idiom = {
  name: 'map operation',
  shapes: ['map'],
  match(use, state) {
    const call = methodCall(use);
    if (call) return called(use, state, call);
    const member = use.ancestors.at(-1);
    if (isMember(member) && member.object === use.node)
      return propertyName(member) === 'size'
        ? replaced(use, above(use, 1), [rangeOf(member), '()'], { calls: ['size'], reads: true })
        : refused(use, state, 'identity-use');
    return emptied(use, /^Map$/) ?? iterated(use, state, 'entries');
  },
};

const COPYING = new Set(['get', 'values', 'entries']);
const READING = /^(?:get|has|keys|values|entries)$/;

function called(use: Use, state: State, call: MethodCall): Rewriting | Refusal {
  const { method } = call;
  if (method === 'forEach')
    return forEachLoop(use, state, call, { call: 'entries', order: ['value', 'key'] });
  if (method === 'set') return chainedSet(use, state, call);
  if (method === 'delete' || method === 'clear')
    return awaited(use, call, { calls: [method], reads: method === 'delete', writes: true });
  if (!READING.test(method)) return refused(use, state, 'identity-use');
  if (/^(?:keys|values|entries)$/.test(method) && !isWalked(call)) return refused(use, state, 'identity-use');
  const copy = COPYING.has(method) ? { copy: call.node } : {};
  return awaited(use, call, { calls: [method], reads: true, ...copy });
}

/** `m.set(a, 1).set(b, 2)`: every call of the chain is awaited before the next. */
function chainedSet(use: Use, state: State, first: MethodCall): Rewriting | Refusal {
  const rewriting = awaited(use, first, { calls: ['set'], writes: true });
  let levels = 2;
  for (;;) {
    const member = use.ancestors.at(-levels - 1);
    const call = use.ancestors.at(-levels - 2);
    if (!isMember(member) || member.object !== use.ancestors.at(-levels)) return rewriting;
    if (propertyName(member) !== 'set' || call?.type !== 'CallExpression' || call.callee !== member)
      return refused(use, state, 'identity-use');
    levels += 2;
    const next = awaited(use, above(use, levels), { calls: ['set'], writes: true });
    rewriting.steps.unshift(...next.steps);
  }
}
