import type { Node, Statement } from '@babel/types';
import { sameKey, type Access } from '../pattern/access.js';
import { onlyAccess, spotOf, usesIn } from '../pattern/block.js';
import { mentions } from '../pattern/nodes.js';
import { awaitedStep, computedStep, removal, rewriting } from '../pattern/emit.js';
import { amountOf, incrementCall, oneStep, undoing, type Amount } from '../pattern/increment.js';
import { isMentionedBesides, localOf, type Local } from '../pattern/local.js';
import { movable } from '../pattern/movable.js';
import { readsBehind, takenFrom } from '../pattern/result-reads.js';
import { assigns, isFixed, isReassigned } from '../pattern/stable.js';
import { baseOf, sumOf, type Terms } from '../pattern/sum.js';
import { EntryTerms } from '../pattern/terms.js';
import { collapsed } from '../pattern/with-reads.js';
import type { Idiom, Rewriting, State, Use } from '../state.js';

/** `const x = m.get(k) || 0; m.set(k, x + 1);` in its forms, by way of a variable: one `increment`. */
export const localIncrement: Idiom = {
  name: 'local increment',
  shapes: ['map', 'record', 'counter', 'value'],
  match(use, state) {
    const pair = pairOf(use, state);
    return pair && (summedFirst(pair, state) ?? summedBetween(pair, state) ?? summedLast(pair, state));
  },
};

/** A variable that gets an entry, and the statement that sets the entry again. */
interface Pair extends Local {
  terms: EntryTerms;
  between: readonly Statement[];
  write: Access & { value: Node };
  writing: Statement;
}

function pairOf(use: Use, state: State): Pair | undefined {
  const local = localOf(use, state);
  if (!local) return undefined;
  const { rest, reads } = local;
  const next = rest.findIndex((one) => usesIn(use, state, one).length);
  const writing = rest[next];
  const write = writing && onlyAccess(use, state, writing);
  const between = rest.slice(0, next);
  if (!writing || !isWriteOf(write, writing, reads[0]) || isReassigned(reads[0], between)) return undefined;
  return { ...local, terms: new EntryTerms(reads, reads[0].key), between, write, writing };
}

function isWriteOf(
  write: Access | undefined,
  writing: Statement,
  first: Access,
): write is Access & { value: Node } {
  const isAlone = writing.type === 'ExpressionStatement' && writing.expression === write?.node;
  return (
    isAlone && write?.op === 'set' && !!write.value && write.args.length <= 2 && sameKey(write.key, first.key)
  );
}

/** `const x = (m.get(k) || 0) + 1; m.set(k, x);` */
function summedFirst(pair: Pair, state: State): Rewriting | undefined {
  const { init, terms, write, name, between } = pair;
  if (!isNamed(write.value, name) || !isQuiet(pair, between, state)) return undefined;
  const amount = sumOf(init, terms);
  return amount && made(pair, state, amount, [pair.writing]);
}

/** `let x = m.get(k) || 0; x++; m.set(k, x);` */
function summedBetween(pair: Pair, state: State): Rewriting | undefined {
  const { init, terms, write, name, between } = pair;
  const change = between.find((one) => assigns(one, new Set([name])));
  const others = between.filter((one) => one !== change);
  if (!change || !isNamed(write.value, name) || !isQuiet(pair, others, state)) return undefined;
  if (others.some((one) => mentions(one, name))) return undefined;
  const base = baseOf(init, terms);
  const amount = base && changeOf(change, name, base);
  return amount && isFree(amount, others, pair, state)
    ? made(pair, state, amount, [change, pair.writing])
    : undefined;
}

/** `const x = m.get(k) || 0; m.set(k, x + 1);` */
function summedLast(pair: Pair, state: State): Rewriting | undefined {
  const { init, terms, write, name, between, writing, declaration } = pair;
  const base = baseOf(init, terms);
  const amount = base && sumOf(write.value, termsOf(name, base));
  if (!amount || !isQuiet(pair, between, state)) return undefined;
  if (isMentionedBesides(pair, [declaration, writing]))
    return isFree(amount, between, pair, state) ? made(pair, state, amount, [writing], true) : undefined;
  const call = callOf(pair, write, state, amount);
  if (!call) return undefined;
  const { steps, uses, at } = collapsed(write, state, call.pieces);
  return result(pair, [removal(pair.use, declaration), ...steps], at.node, call, uses);
}

function made(
  pair: Pair,
  state: State,
  amount: Amount,
  gone: Statement[],
  isBefore = false,
): Rewriting | undefined {
  const call = callOf(pair, pair.reads[0], state, amount);
  if (!call) return undefined;
  const target = { node: pair.init, ancestors: pair.around };
  const step = isBefore
    ? computedStep(pair.use, target, call.pieces, undoing(amount))
    : awaitedStep(pair.use, target, call.pieces);
  const reads = isBefore ? [] : readsOfSum(pair, state);
  const shown = takenFrom(pair.name, reads, state);
  const steps = [step, ...gone.map((one) => removal(pair.use, one)), ...shown.steps];
  return result(pair, steps, pair.init, call, shown.uses);
}

/** `m.get(k)` behind it: the variable has the sum. */
function readsOfSum({ name, write, writing }: Pair, state: State): Access[] {
  const spot = spotOf(writing, write.ancestors);
  return spot ? readsBehind(write, spot, state, name) : [];
}

type Call = NonNullable<ReturnType<typeof incrementCall>>;

function callOf({ terms }: Pair, at: Access, state: State, amount: Amount): Call | undefined {
  const isNumber = amount.initial !== undefined || amount.literal !== undefined || state.shape === 'counter';
  return terms.isComplete && isNumber ? incrementCall(at, state, amount) : undefined;
}

function result(
  { use, reads, write }: Pair,
  steps: Rewriting['steps'],
  at: Node,
  call: Call,
  behind: readonly Use[],
): Rewriting {
  const uses = [...reads.map((one) => one.use), write.use, ...behind];
  return rewriting(use, { uses, steps, calls: [call.method], at: [at], reviews: call.reviews });
}

/** What is computed between may be computed later as well. */
function isQuiet({ reads, name }: Pair, between: readonly Statement[], state: State): boolean {
  const [first] = reads;
  const { file } = first.use;
  const isPure = movable(between, { state, file, ancestors: first.ancestors, owned: { names: new Set() } });
  return !!isPure && between.every((one) => !assigns(one, new Set([name])));
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function termsOf(name: string, base: { initial?: number }): Terms {
  return { read: (node) => (isNamed(node, name) ? base : undefined), asks: () => false };
}

/** `x++`, `x += 2`, `x = x + 2`. */
function changeOf(statement: Statement, name: string, base: { initial?: number }): Amount | undefined {
  const change = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (change?.type === 'UpdateExpression') return { ...oneStep(change.operator), ...base };
  if (change?.type !== 'AssignmentExpression' || !isNamed(change.left, name)) return undefined;
  const { right, operator } = change;
  if (operator === '=') return sumOf(right, termsOf(name, base));
  const sign = operator === '+=' ? '+' : operator === '-=' ? '-' : undefined;
  const sum = sign && amountOf(right, sign);
  return sum && { ...sum, ...base };
}

/** An amount that is computed earlier now must not depend on what is between. */
function isFree(
  { literal, node }: Amount,
  between: readonly Statement[],
  { reads }: Pair,
  state: State,
): boolean {
  return literal !== undefined || (!!node && !between.length && isFixed([node], reads[0], state));
}
