import type { Statement } from '@babel/types';
import { awaitAround } from '../../../src/ast/awaiting.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { accessesIn, spotOf } from '../pattern/block.js';
import { callPieces, keyPiece, rewriting, removal, stepAt, statementStep } from '../pattern/emit.js';
import { changesOf } from '../pattern/changes.js';
import { ensuredBy, isSafe, type Ensured } from '../pattern/ensure.js';
import { incrementCall } from '../pattern/increment.js';
import { segmentOf } from '../pattern/layout.js';
import { localOf } from '../pattern/local.js';
import { madeBy } from '../pattern/make.js';
import { isAlwaysRun } from '../pattern/order.js';
import { reasonAt } from '../pattern/reason.js';
import { sumOf } from '../pattern/sum.js';
import { EntryTerms } from '../pattern/terms.js';
import { numberOf } from '../pattern/values.js';
import { collapsed } from '../pattern/with-reads.js';
import type { Idiom, Rewriting, State } from '../state.js';
import { stepOf } from './step.js';

/** `if (!m.has(k)) m.set(k, v); return m.get(k);`, `o[k] ??= v;`: what was there before, or what is put there now. */
export const getOrCreate: Idiom = {
  name: 'get or create',
  shapes: ['map', 'record'],
  match(use, state) {
    const first = accessOf(use, state);
    const spot = first && spotOf(first.node, first.ancestors);
    const ensured = spot && ensuredBy(spot.statement, use, state);
    if (!ensured) return undefined;
    const next = spot.siblings[spot.index + 1];
    const behind = next && accessesIn(use, state, next);
    if (next && behind?.length)
      return counted(ensured, next, behind, state) ?? read(ensured, next, behind, state);
    return isSafe(ensured) ? alone(ensured, state) : undefined;
  },
};

/** `if (!o[k]) o[k] = 0; o[k]++;` */
function counted(
  ensured: Ensured,
  next: Statement,
  behind: readonly Access[],
  state: State,
): Rewriting | undefined {
  const [access, ...inner] = behind;
  const initial = numberOf(ensured.value);
  const { set } = ensured;
  if (!access || initial === undefined || (ensured.isFalsyTest && initial !== 0)) return undefined;
  if (next.type !== 'ExpressionStatement' || next.expression !== access.node || !sameKey(access.key, set.key))
    return undefined;
  const terms = new EntryTerms(inner, set.key);
  const sum = access.op === 'set' && access.value ? sumOf(access.value, terms) : stepOf(access, state, true);
  if (!sum || !terms.isComplete || (access.op !== 'set' && inner.length)) return undefined;
  const call = incrementCall(access, state, { ...sum, initial });
  if (!call) return undefined;
  const { steps, uses, at } = collapsed(access, state, call.pieces);
  return rewriting(set.use, {
    uses: [...[...ensured.accesses, ...behind].map(({ use }) => use), ...uses],
    steps: [removal(set.use, ensured.statement), ...steps],
    calls: [call.method],
    reads: uses.length > 0,
    at: [at.node],
  });
}

/** The entry is read next. */
function read(
  ensured: Ensured,
  next: Statement,
  behind: readonly Access[],
  state: State,
): Rewriting | undefined {
  const [get] = behind;
  const { set, value } = ensured;
  if (get?.op !== 'get' || !sameKey(get.key, set.key) || !isSafe(ensured)) return undefined;
  if (!isAlwaysRun(get.node, get.ancestors, next) || behind.length > 1) return undefined;
  const made = madeBy(set, value, state);
  if (!made) return undefined;
  if (isChangedLater(get, next, state)) return undefined;
  // The value moves behind, into the place of the read: one step around both keeps whatever is edited in it.
  const { file } = set.use;
  const whole = { start: rangeOf(ensured.statement).start, end: statementEnd(file.text, next) };
  const { start } = segmentOf(file, next, statementEnd(file.text, ensured.statement));
  const [open, close] = awaitAround(get.node, get.ancestors.at(-1));
  const { start: from, end: to } = rangeOf(get.node);
  const pieces = [{ start, end: from }, open, ...made.pieces, close, { start: to, end: whole.end }];
  const step = stepAt(set.use, whole, pieces);
  const reviews = made.isLoaded ? [reasonAt(state, set.use, value, 'cache-without-ttl')] : [];
  return rewriting(set.use, {
    uses: [...ensured.accesses, get].map(({ use }) => use),
    steps: [step],
    calls: [made.method],
    at: [get.node],
    copy: get.node,
    reviews,
  });
}

/** The entry is changed there, or the variable that gets it is changed behind: that has to be an `update`. */
function isChangedLater({ use, place }: Access, next: Statement, state: State): boolean {
  const where = { context: state.context, file: use.file };
  if (changesOf([next], { names: new Set(), places: new Set([place]) }, where).size) return true;
  const local = localOf(use, state);
  if (local?.declaration !== next) return false;
  return changesOf(local.rest, { names: new Set([local.name]) }, where).size > 0;
}

/** Nobody reads it: `setIfAbsent`. */
function alone({ statement, accesses, set, value }: Ensured, state: State): Rewriting | undefined {
  const made = madeBy(set, value, state);
  if (!made || !set.key) return undefined;
  const isPlain = made.method === 'getOrInsert';
  const call = isPlain
    ? callPieces(set.use.node, 'setIfAbsent', [keyPiece(set.use.file, set.key)], [rangeOf(value)])
    : made.pieces;
  return rewriting(set.use, {
    uses: accesses.map(({ use }) => use),
    steps: [statementStep(set.use, statement, ['await ', ...call])],
    calls: [isPlain ? 'setIfAbsent' : made.method],
    reads: false,
    at: [statement],
    reviews: made.isLoaded ? [reasonAt(state, set.use, value, 'cache-without-ttl')] : [],
  });
}
