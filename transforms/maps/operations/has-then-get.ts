import type { Node, Statement } from '@babel/types';
import { accessOf, sameKey } from '../pattern/access.js';
import { type Asked, askedBy, readsBehind } from '../pattern/asked.js';
import { accessesIn } from '../pattern/block.js';
import { rewriting } from '../pattern/emit.js';
import { alone, oneRead } from '../pattern/one-read.js';
import { exits } from '../pattern/order.js';
import { reasonAt } from '../pattern/reason.js';
import type { Idiom, Rewriting, State } from '../state.js';
import { isNeverUndefined } from '../stored/defined.js';

/**
 * `if (m.has(k)) return m.get(k);`, `if (m.get(k)) return m.get(k).name;`: one read, since others may take the entry out
 * between two.
 */
export const hasThenGet: Idiom = {
  name: 'has then get',
  shapes: ['map', 'record', 'value'],
  match(use, state) {
    const has = accessOf(use, state);
    const asked = has && askedBy(has, state);
    const reads = asked && readsBehind(asked, state);
    const [first] = reads ?? [];
    if (!asked || !reads || !first) return undefined;
    if (!losesEntries(state)) return undefined;
    const { ahead, question: node, isThere } = asked;
    const isTold = has.op === 'has' && (isNeverUndefined(state) || isMadeAgain(asked, state));
    const question = { node, isThere };
    const steps =
      ahead && isTold ? oneRead({ first: has, ahead, question, reads, sure: reads }, state) : undefined;
    const made = rewriting(use, {
      uses: [use, ...reads.map((one) => one.use)],
      steps: steps ?? [asked.has, ...reads].map((one) => alone(one, state)),
      calls: steps ? ['get'] : [asked.has.op, 'get'],
      at: steps ? [asked.has.node] : [asked.has.node, ...reads.map(({ node }) => node)],
      reviews: steps ? [] : [reasonAt(state, first.use, first.node, 'asked-then-read')],
    });
    const others = has.op === 'get' ? reads : reads.slice(1);
    const copy = has.op === 'get' ? has.node : first.node;
    return { ...reading(made), copy, copies: others.map(({ node }) => node) };
  },
};

/** Entries that only come need no care, nor does a value that is never nothing again. */
function losesEntries(state: State): boolean {
  return state.uses.some((use) => {
    const access = accessOf(use, state);
    const isAssigned = state.shape === 'value' && /^(?:set|assign)$/.test(access?.op ?? '');
    if (isAssigned) return !isSomething(access?.value);
    return !/^(?:get|has|set|step|assign)$/.test(access?.op ?? '');
  });
}

function isSomething(value: Node | undefined): boolean {
  return /^(?:Object|Array|New|Function|ArrowFunction)Expression$/.test(value?.type ?? '');
}

/** `if (m.has(k)) return m.get(k); …; m.set(k, …);`: an undefined that was kept is worked out again, and is the same. */
function isMadeAgain({ has, check, siblings, isThere }: Asked, state: State): boolean {
  const later = siblings.slice(siblings.indexOf(check as Statement) + 1);
  const accesses = accessesIn(has.use, state, ...later) ?? [];
  return (
    isThere &&
    check.type === 'IfStatement' &&
    exits(check.consequent) &&
    accesses.some(({ op, key }) => op === 'set' && sameKey(key, has.key))
  );
}

function reading(made: Rewriting): Rewriting {
  return { ...made, writes: false, starts: made.starts.map((start) => ({ ...start, writes: false })) };
}
