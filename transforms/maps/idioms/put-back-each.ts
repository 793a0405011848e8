import type { Node } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { isWithin, rangeOf, walk } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { Range } from '../../../src/model/transform.js';
import { namesOfState } from '../../../src/find/state/index.js';
import { fateOf } from '../copies.js';
import type { Fate, Spot } from '../copies/fate.js';
import { type Access, accessOf } from '../pattern/access.js';
import { functionAround, spotOf } from '../pattern/block.js';
import { changingCalls } from '../pattern/changing-calls.js';
import { callPieces, entryStep, keyPiece, rewriting, stepAt } from '../pattern/emit.js';
import { nameInBlock } from '../pattern/given-names.js';
import { layoutAt } from '../pattern/layout.js';
import { isFunction, peeled } from '../pattern/nodes.js';
import { type PutPoint, putPoints } from '../pattern/put-points.js';
import { putStep } from '../pattern/put-step.js';
import { isReassigned, isStable } from '../pattern/stable.js';
import { tellsOnly } from '../pattern/tells-only.js';
import { type Access as Asked, actorsOf } from '../races/accesses.js';
import { followsAtOnce, mayFollow } from '../races/order.js';
import type { Idiom, Rewriting, State, Use } from '../state.js';

/**
 * `const u = m.get(k); if (a) { u.n++; return; } touch(u); show(k); u.open = false;`: changed here and there, in branches and
 * by functions that get it. It is put back behind each run of changes, before anybody asks and before the function is left.
 * The function takes the lock, as all that write do. Only tried where nothing finer is found.
 */
export const putBackEach: Idiom = {
  name: 'put back each',
  shapes: ['map', 'record', 'list'],
  match(use, state) {
    const read = readAt(use, state);
    const fate = read && fateOf(state, use.file, read.access.node);
    if (!read || !fate?.mutations.length || fate.escapes.length) return undefined;
    const changes = changesIn(read, fate, state);
    const asks = changes && asksBesides(read, changes, fate, state);
    const points = asks && putPoints(read.scope, changes, asks);
    if (!points?.length || !hasPlainKey(read, state)) return undefined;
    return made(read, fate, points, state);
  },
};

/** A constant with an entry, or an item of a list. */
interface Read {
  use: Use;
  access: Access;
  name: string;
  declaration: Node;
  /** The function around. */
  scope: Node;
}

function readAt(use: Use, state: State): Read | undefined {
  const access = accessOf(use, state);
  const isOne = state.shape === 'list' ? /^(?:find|findLast|at)$/ : /^get$/;
  const spot = access && isOne.test(access.op) ? spotOf(access.node, access.ancestors) : undefined;
  const declaration = spot?.statement;
  const scope = spot && functionAround(spot.ancestors);
  if (!access || declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const')
    return undefined;
  const [declarator, ...more] = declaration.declarations;
  const isPlain = declarator?.init && peeled(declarator.init) === access.node && !more.length;
  if (!isPlain || declarator.id.type !== 'Identifier' || !scope || scope.type === 'Program') return undefined;
  return { use, access, name: declarator.id.name, declaration, scope };
}

/** What changes the copy, in this function: directly, or a call of the function that does. Nothing waits before it. */
function changesIn(read: Read, fate: Fate, state: State): Node[] | undefined {
  const { use, scope, access } = read;
  const own = rangeOf(access.node);
  const isBehind = (node: Node): boolean => rangeOf(node).start > own.end;
  const isChange = ({ node }: Spot): boolean =>
    fate.mutations.some((one) => rangeOf(one.node).start === rangeOf(node).start);
  const isHandedOut = !fate.kept.every(isChange) || isReturned(read, fate);
  const found = fate.mutations.map((spot): Node[] => {
    const isHere = spot.file === use.file && isWithin(spot.node, scope);
    return (isHere ? [spot.node] : changingCalls(state.context, use.file, scope, spot)).filter(isBehind);
  });
  // A function that several call gives each what it got: what others do with theirs is no change of this one.
  if (isHandedOut && !found.every(({ length }) => length)) return undefined;
  const changes = [...new Set(found.flat())];
  const atOnce = changes.every((node) => followsAtOnce(scope, own, rangeOf(node)));
  return changes.length && atOnce ? changes : undefined;
}

/** `return u`: what the caller does with it is a change as well. */
function isReturned({ use, scope }: Read, { held }: Fate): boolean {
  const isOwn = (node: Node): boolean => isInFile(use, scope, node);
  if ('body' in scope && held.has(scope.body as Node)) return true;
  let found = false;
  walk(scope, (node) => {
    if (node !== scope && isFunction(node)) return false;
    found ||=
      node.type === 'ReturnStatement' &&
      !!node.argument &&
      [...held].some((one) => isOwn(one) && isWithin(one, node));
    return !found;
  });
  return found;
}

/** Where the state is asked besides; undefined if another copy is in use while this one changes, or this one gets stale. */
function asksBesides(read: Read, changes: readonly Node[], fate: Fate, state: State): Range[] | undefined {
  const { use, scope, access } = read;
  const all = state.uses.map((one) => ({
    ...{ uses: [one], steps: [], starts: [], calls: [], reviews: [] },
    ...{ reads: true, writes: isWrite(one, state) },
  }));
  const actor = actorsOf(state, all).find(({ fn }) => fn === scope);
  if (!actor) return undefined;
  const others = actor.accesses.filter(({ node }) => !isWithin(use.node, node));
  const later = (ask: Asked, nodes: Iterable<Node>): boolean =>
    [...nodes].some((node) => isWithin(node, scope) && mayFollow(scope, ask.range, rangeOf(node)));
  const held = [...fate.held].filter((node) => node !== access.node && isInFile(use, scope, node));
  const isBad = others.some((ask) => {
    const keeps = !tellsOnly(ask.node, state) && !isAlone(ask, scope);
    return (keeps && later(ask, changes)) || (ask.writes && later(ask, isGone(ask, state) ? changes : held));
  });
  return isBad ? undefined : others.map(({ range }) => range);
}

function isWrite(use: Use, state: State): boolean {
  const access = accessOf(use, state);
  return !access || !/^(?:get|has|size|find\w*|some|every|includes|filter|map|at|indexOf)$/.test(access.op);
}

/** Nodes of other files may have the same offsets. */
function isInFile({ ancestors }: Use, scope: Node, node: Node): boolean {
  return ancestors.includes(scope) && isWithin(node, scope) && isBelow(scope, node);
}

const below = new WeakMap<Node, Set<Node>>();

function isBelow(scope: Node, node: Node): boolean {
  let nodes = below.get(scope);
  if (!nodes) {
    const found = new Set<Node>();
    walk(scope, (one) => void found.add(one));
    below.set(scope, (nodes = found));
  }
  return nodes.has(node);
}

/** A call that stands for itself: whatever it gives, nobody has it. */
function isAlone({ node, names }: Asked, scope: Node): boolean {
  return names.parentOf(node)?.type === 'ExpressionStatement' && node !== scope;
}

/** What is taken out, or replaced: the copy is of nothing any more, as the object was. */
function isGone({ node, isDirect }: Asked, state: State): boolean {
  const use = state.uses.find((one) => one.ancestors.includes(node));
  const op = use && accessOf(use, state)?.op;
  return isDirect && (op === 'delete' || op === 'clear');
}

function made(read: Read, fate: Fate, points: readonly PutPoint[], state: State): Rewriting {
  const { use, access } = read;
  const last = points.reduce((one, other) =>
    rangeOf(one.statement).start < rangeOf(other.statement).start ? other : one,
  );
  const isList = state.shape === 'list';
  const items = freeName(namesIn(use.file), ['items', 'list', 'entries']);
  const { key, steps } = isList ? { key: [], steps: [] } : keyOf(read, state);
  const back = isList ? wholeBack(use, items) : entryBack(read, key);
  return rewriting(use, {
    uses: [use],
    steps: [
      ...steps,
      ...(isList ? fromWhole(read, items) : [entryOf(read, key, state)]),
      ...points.map(({ statement }) => putStep(use, statement, back)),
    ],
    calls: [isList ? 'toArray' : 'get', 'update'],
    at: [isList ? read.declaration : access.node],
    copy: access.node,
    settled: { value: access.node, changes: fate.mutations.map(({ node }) => node) },
    later: last.statement,
  });
}

function entryOf({ use, access }: Read, key: readonly Piece[], state: State): Step {
  return entryStep(state, use, access, callPieces(use.node, 'get', ...(access.key ? [key] : [])));
}

/** A key that is worked out from another state would have to be asked for. */
function hasPlainKey({ access }: Read, state: State): boolean {
  const { key } = access;
  if (state.shape === 'list' || !key || isStable(access, state)) return true;
  return 'node' in key && key.node.type === 'Identifier' && !namesOfState(state.context).has(key.node);
}

/** A key that may be another one behind a wait is worked out once: `const key = current;`. */
function keyOf({ use, access, declaration, scope }: Read, state: State): { key: Piece[]; steps: Step[] } {
  if (!access.key) return { key: [], steps: [] };
  const piece = keyPiece(use.file, access.key);
  if (isStable(access, state) && !isReassigned(access, [scope])) return { key: [piece], steps: [] };
  const name = nameInBlock(use, ['key', 'entryKey', 'keyOfEntry']);
  const { start } = rangeOf(declaration);
  const { line, semicolon } = layoutAt(use.file, declaration);
  const first = [`const ${name} = `, piece, semicolon, line];
  return { key: [name], steps: [stepAt(use, { start, end: start }, first)] };
}

/** What has been taken out meanwhile stays out. */
function entryBack({ use, access, name }: Read, key: readonly Piece[]): Piece[] {
  const entry = freeName(namesIn(use.file), ['entry', 'value', 'current']);
  const args = [...(access.key ? [key] : []), [`(${entry}) => ${entry} && ${name}`]];
  return ['await ', ...callPieces(use.node, 'update', ...args)];
}

/** `const items = await list.toArray();`, and the item is one of these. */
function fromWhole({ use, declaration }: Read, items: string): Step[] {
  const { start } = rangeOf(declaration);
  const { line, semicolon } = layoutAt(use.file, declaration);
  const whole = [`const ${items} = await `, ...callPieces(use.node, 'toArray'), semicolon, line];
  return [stepAt(use, { start, end: start }, whole), stepAt(use, rangeOf(use.node), [items])];
}

/** Nobody else changes the list while the lock is held. */
function wholeBack(use: Use, items: string): Piece[] {
  return ['await ', ...callPieces(use.node, 'update', [`() => ${items}`])];
}
