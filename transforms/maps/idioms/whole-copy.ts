import type { Node } from '@babel/types';
import { isWithin, rangeOf, walk } from '../../../src/ast/walk.js';
import { fateOf } from '../copies.js';
import type { Fate } from '../copies/fate.js';
import { isHarmlessKept } from '../copies/kept-harmless.js';
import { changingCalls } from '../pattern/changing-calls.js';
import { callPieces, rewriting, stepAt } from '../pattern/emit.js';
import { nameInBlock } from '../pattern/given-names.js';
import { layoutAt } from '../pattern/layout.js';
import { isFunction } from '../pattern/nodes.js';
import { type PutPoint, putPoints } from '../pattern/put-points.js';
import { putStep } from '../pattern/put-step.js';
import { type Actor, actorsOf } from '../races/accesses.js';
import { mayFollow } from '../races/order.js';
import type { Idiom, Rewriting, State, Use } from '../state.js';

/**
 * `const db = { users: [], nextId: 1 };`, and in a function `const user = { id: db.nextId++ }; db.users.push(user);`: the function
 * has one copy of the object, changes it as it did, and sets it behind each run of changes. It takes the lock, as all that
 * write do. A function that only reads has one copy as well: `{ a: db.a, b: db.b }` shows both as they were at one time. Only
 * tried where nothing finer is found.
 */
export const wholeCopy: Idiom = {
  name: 'whole copy',
  shapes: ['value'],
  match(use, state) {
    if (state.initial?.type !== 'ObjectExpression') return undefined;
    const around = aroundOf(use, state);
    const changes = around && changesIn(around, state);
    if (!around || !changes || waitsIn(around) || isRefreshed(around)) return undefined;
    if (!changes.length) return around.uses.length > 1 ? made(around, []) : undefined;
    if (changes.some(isTorn)) return undefined;
    const asks = around.actor.accesses.filter(({ isDirect }) => !isDirect).map(({ range }) => range);
    const points = putPoints(around.actor.fn, changes, asks);
    return points?.length ? made(around, points) : undefined;
  },
};

/** All that one function does with the state. */
interface Around {
  actor: Actor;
  uses: [Use, ...Use[]];
  fates: readonly Fate[];
  /** The statement of the function with the first use in it. */
  first: Node;
}

function aroundOf(use: Use, state: State): Around | undefined {
  const all = state.uses.map((one) => ({
    ...{ uses: [one], steps: [], starts: [], calls: [], reviews: [] },
    ...{ reads: true, writes: fateOf(state, one.file, one.node).mutations.length > 0 },
  }));
  const isIn = ({ accesses }: Actor, one: Use): boolean =>
    accesses.some(
      ({ isDirect, node, names }) => isDirect && names.file === one.file.file && isWithin(one.node, node),
    );
  const actor = actorsOf(state, all).find((one) => isIn(one, use));
  const body = actor && isFunction(actor.fn) && 'body' in actor.fn ? actor.fn.body : undefined;
  if (!actor || !body || Array.isArray(body) || body.type !== 'BlockStatement') return undefined;
  const [one, ...more] = state.uses.filter((other) => isIn(actor, other));
  const first = one && body.body.find((statement) => isWithin(one.node, statement));
  const uses = one && ([one, ...more] as Around['uses']);
  // The first of them answers for all.
  if (!uses || !first || one !== use || !uses.every(isPlain)) return undefined;
  return { actor, uses, fates: uses.map(({ file, node }) => fateOf(state, file, node)), first };
}

/** A member of it is read or changed: `db.users`; or it is sent: `io.emit('all', db)`. */
function isPlain({ node, ancestors }: Use): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'CallExpression') return parent.callee !== node;
  return parent?.type === 'MemberExpression' && parent.object === node && !parent.computed;
}

/** Everything in the function that changes the object: directly, or a call of a function that gets a part of it. */
function changesIn({ actor, uses, fates }: Around, state: State): Node[] | undefined {
  const { fn } = actor;
  const all = fates.flatMap(({ mutations }) => mutations);
  const isFine = fates.every(
    ({ escapes, kept }) => !escapes.length && kept.every((spot) => isHarmlessKept(state, spot, all)),
  );
  const found = all.map(({ file, node, ...rest }): Node[] =>
    file === uses[0].file && isWithin(node, fn)
      ? [node]
      : changingCalls(state.context, uses[0].file, fn, { node, ...rest }),
  );
  return isFine && found.every(({ length }) => length) ? [...new Set(found.flat())] : undefined;
}

/** Something else runs while the copy is in use. */
function waitsIn({ actor, uses }: Around): boolean {
  const [start, end] = [rangeOf(uses[0].node).start, Math.max(...uses.map(({ node }) => rangeOf(node).end))];
  let found = false;
  walk(actor.fn, (node) => {
    const range = rangeOf(node);
    const isWait = /^(?:Await|Yield)Expression$/.test(node.type) || ('await' in node && node.await === true);
    found ||= isWait && range.end > start && range.start < end;
    return !found;
  });
  return found;
}

/** `report.total += priceOf(id)`: the call may wait, and the sum would have been read before it. */
function isTorn(change: Node): boolean {
  if (change.type !== 'AssignmentExpression' || change.operator === '=') return false;
  let calls = false;
  walk(change.right, (node) => void (calls ||= /CallExpression$/.test(node.type)));
  return calls;
}

/** A function that is called changes the object, and the copy is used behind it. */
function isRefreshed({ actor, uses }: Around): boolean {
  return actor.accesses.some(
    ({ isDirect, writes, range }) =>
      !isDirect && writes && uses.some(({ node }) => mayFollow(actor.fn, range, rangeOf(node))),
  );
}

function made({ uses, fates, first }: Around, points: readonly PutPoint[]): Rewriting {
  const [use] = uses;
  const name = nameInBlock(use, ['current', 'data', 'copy']);
  const { line, semicolon } = layoutAt(use.file, first);
  const { start } = rangeOf(first);
  const get = [`const ${name} = await `, ...callPieces(use.node, 'get'), semicolon, line];
  const set = ['await ', ...callPieces(use.node, 'set', [name])];
  const last = points
    .toSorted((one, other) => rangeOf(one.statement).start - rangeOf(other.statement).start)
    .at(-1);
  return rewriting(use, {
    uses,
    steps: [
      stepAt(use, { start, end: start }, get),
      ...uses.map((one) => stepAt(one, rangeOf(one.node), [name])),
      ...points.map(({ statement }) => putStep(use, statement, set)),
    ],
    calls: points.length ? ['get', 'set'] : ['get'],
    writes: points.length > 0,
    at: [first],
    copy: use.node,
    settled: {
      value: use.node,
      changes: fates.flatMap(({ mutations }) => mutations.map(({ node }) => node)),
    },
    ...(last && { later: last.statement }),
  });
}
