import type { IfStatement, Node, Statement } from '@babel/types';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { accessesIn, branchOf, spotOf, usesIn, type Spot } from '../pattern/block.js';
import {
  awaitedStep,
  callPieces,
  keyPiece,
  removal,
  rewriting,
  statementStep,
  stepAt,
} from '../pattern/emit.js';
import { layoutAt, segmentOf } from '../pattern/layout.js';
import { movable } from '../pattern/movable.js';
import { exits } from '../pattern/order.js';
import { isPlain } from '../pattern/plain.js';
import { isFixed, isReassigned, isStable } from '../pattern/stable.js';
import { presence } from '../pattern/sum.js';
import { EntryTerms } from '../pattern/terms.js';
import { holdsOnlyTruthy } from '../pattern/truthy.js';
import type { Idiom, Rewriting, State } from '../state.js';

/** `if (m.has(k)) return …; …; m.set(k, v);`, `if (!s.has(x)) { s.add(x); … }`: who was first is told by the set. */
export const checkThenSet: Idiom = {
  name: 'check then set',
  shapes: ['map', 'record', 'set'],
  match(use, state) {
    const asked = accessOf(use, state);
    const spot = asked && spotOf(asked.node, asked.ancestors);
    const check = spot?.statement;
    if (!spot || check?.type !== 'IfStatement' || !isStable(asked, state)) return undefined;
    const isThere = presence(check.test, new EntryTerms([asked], asked.key));
    if (isThere === undefined || !isAskedAlone(asked, check.test, state)) return undefined;
    if (asked.op === 'get' && !holdsOnlyTruthy(state)) return undefined;
    if (!isThere) return firstInside(asked, check, state);
    const isGuard =
      !check.alternate && exits(check.consequent) && !usesIn(use, state, check.consequent).length;
    return isGuard ? setBehind(asked, check, spot, state) : undefined;
  },
};

function isAskedAlone({ use }: Access, test: Node, state: State): boolean {
  return usesIn(use, state, test).length === 1;
}

/** `store.setIfAbsent(k, v)`, `store.addIfAbsent(x)` */
function absentCall({ use, key }: Access, { value }: Access, { shape }: State): Piece[] {
  const argument = key ? [keyPiece(use.file, key)] : [];
  if (shape === 'set') return callPieces(use.node, 'addIfAbsent', argument);
  return callPieces(use.node, 'setIfAbsent', argument, value ? [rangeOf(value)] : []);
}

function methodOf({ shape }: State): string {
  return shape === 'set' ? 'addIfAbsent' : 'setIfAbsent';
}

/** The set as a statement of its own. */
function isSet(statement: Statement, access: Access, asked: Access): boolean {
  const isAlone = statement.type === 'ExpressionStatement' && statement.expression === access.node;
  const isOne =
    (access.op === 'set' && access.value && access.args.length <= 2) ||
    (access.op === 'add' && access.args.length === 1);
  return isAlone && !!isOne && sameKey(access.key, asked.key);
}

/** `if (!m.has(k)) { m.set(k, v); … }` */
function firstInside(asked: Access, check: IfStatement, state: State): Rewriting | undefined {
  const [first, ...more] = branchOf(check.consequent);
  const [set] = (first && accessesIn(asked.use, state, first)) ?? [];
  if (
    !first ||
    !set ||
    !isSet(first, set, asked) ||
    (!more.length && !check.alternate && state.shape !== 'set')
  )
    return undefined;
  if (usesIn(asked.use, state, first).length > 1 || (set.value && !isFixed([set.value], set, state)))
    return undefined;
  const parts = { uses: [asked.use, set.use], calls: [methodOf(state)], at: [asked.node] };
  const call = absentCall(asked, set, state);
  if (!more.length && !check.alternate)
    return rewriting(asked.use, {
      ...parts,
      steps: [statementStep(asked.use, check, ['await ', ...absentCall(set, set, state)])],
    });
  if (check.consequent.type !== 'BlockStatement') return undefined;
  const test = stepAt(asked.use, rangeOf(check.test), ['await ', ...call]);
  return rewriting(asked.use, { ...parts, steps: [test, removal(asked.use, first)] });
}

/** `if (m.has(k)) return …; …; m.set(k, v);` */
function setBehind(
  asked: Access,
  check: IfStatement,
  { siblings, index }: Spot,
  state: State,
): Rewriting | undefined {
  const rest = siblings.slice(index + 1);
  const next = rest.findIndex((one) => usesIn(asked.use, state, one).length > 0);
  const writing = rest[next];
  const [set, ...more] = (writing && accessesIn(asked.use, state, writing)) ?? [];
  const between = rest.slice(0, next);
  if (!writing || !set || more.length || !isSet(writing, set, asked) || isReassigned(asked, between))
    return undefined;
  const ground = {
    state,
    file: asked.use.file,
    ancestors: asked.ancestors,
    owned: { names: new Set<string>() },
  };
  // What the value does to others (`id: ++last`) is done only where nothing is there.
  if (movable([...between, ...(set.value ? [set.value] : [])], ground))
    return movedBehind(asked, check, between, writing, set, state);
  const isFree = between.every((one) => isHarmless(one) || movable([one], ground) !== undefined);
  return isFree && isPlain(check.consequent, ground)
    ? askedTwice(asked, check, writing, set, state)
    : undefined;
}

/** What only makes a value, or leaves: nobody else sees that it was done in vain. */
function isHarmless(statement: Statement): boolean {
  return (
    statement.type === 'VariableDeclaration' ||
    (statement.type === 'IfStatement' && !statement.alternate && exits(statement.consequent))
  );
}

function guardPieces(check: IfStatement, call: readonly Piece[]): Piece[] {
  return ['if (!(await ', ...call, ')) ', rangeOf(check.consequent)];
}

/** Nothing of what is between has an effect: the guard moves to where the value is ready. */
function movedBehind(
  asked: Access,
  check: IfStatement,
  between: readonly Statement[],
  writing: Statement,
  set: Access,
  state: State,
): Rewriting {
  const { use } = asked;
  const { line } = layoutAt(use.file, check);
  const end = statementEnd(use.file.text, writing);
  const [first] = between;
  const last = between.at(-1);
  const from = first && segmentOf(use.file, first, rangeOf(check).end).start;
  const middle: Piece[] =
    from !== undefined && last ? [{ start: from, end: statementEnd(use.file.text, last) }, line] : [];
  const pieces = [...middle, ...guardPieces(check, absentCall(set, set, state))];
  const steps = [stepAt(use, { start: rangeOf(check).start, end }, pieces)];
  return rewriting(use, { uses: [use, set.use], steps, calls: [methodOf(state)], at: [writing] });
}

/** The check stays for those that come late; the set decides between those that come at once. */
function askedTwice(
  asked: Access,
  check: IfStatement,
  writing: Statement,
  set: Access,
  state: State,
): Rewriting {
  const { use } = asked;
  const method = asked.op === 'has' ? 'has' : 'get';
  const key = asked.key ? [keyPiece(use.file, asked.key)] : [];
  const end = statementEnd(use.file.text, writing);
  const steps = [
    awaitedStep(use, asked, callPieces(use.node, method, key)),
    stepAt(use, { start: rangeOf(writing).start, end }, guardPieces(check, absentCall(set, set, state))),
  ];
  return rewriting(use, {
    uses: [use, set.use],
    steps,
    calls: [method, methodOf(state)],
    at: [asked.node, writing],
  });
}
