import { accessOf } from '../pattern/access.js';
import { accessesIn } from '../pattern/block.js';
import { rewriting } from '../pattern/emit.js';
import { incrementCall } from '../pattern/increment.js';
import { isStable } from '../pattern/stable.js';
import { sumOf } from '../pattern/sum.js';
import { EntryTerms } from '../pattern/terms.js';
import { collapsed } from '../pattern/with-reads.js';
import type { Idiom } from '../state.js';

/** `m.set(k, (m.get(k) || 0) + 1)`, `o[k] = o[k] + 1 || 1`, `n = n + x`: one `increment`. */
export const increment: Idiom = {
  name: 'increment',
  shapes: ['map', 'record', 'counter', 'value'],
  match(use, state) {
    const access = accessOf(use, state);
    if (access?.op !== 'set' || !access.value || !isStable(access, state) || access.args.length > 2)
      return undefined;
    const inner = accessesIn(use, state, access.value);
    if (!inner?.length) return undefined;
    const terms = new EntryTerms(inner, access.key);
    const amount = sumOf(access.value, terms);
    if (!amount || !terms.isComplete || !isNumeric(amount, state.shape)) return undefined;
    const call = incrementCall(access, state, amount);
    if (!call || (state.shape === 'map' && !isStatement(access.ancestors.at(-1)?.type))) return undefined;
    const { method, reviews } = call;
    const { steps, uses, at } = collapsed(access, state, call.pieces);
    return rewriting(use, {
      uses: [use, ...inner.map((one) => one.use), ...uses],
      steps,
      calls: [method],
      at: [at.node],
      reads: uses.length > 0 || !isStatement(access.ancestors.at(-1)?.type),
      reviews,
    });
  },
};

/** Without a start value, `a + b` may be text. */
function isNumeric({ initial, literal }: { initial?: number; literal?: number }, shape: string): boolean {
  return initial !== undefined || literal !== undefined || shape === 'counter';
}

/** `m.set(…)` is the map, not the number. */
function isStatement(type: string | undefined): boolean {
  return type === 'ExpressionStatement';
}
