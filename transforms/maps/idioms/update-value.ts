import type { Node } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import { accessOf, type Access } from '../pattern/access.js';
import { awaitedStep, callPieces, keyPiece, rewriting, stepAt } from '../pattern/emit.js';
import { listReading } from '../pattern/list-reading.js';
import { movable } from '../pattern/movable.js';
import { peeled } from '../pattern/nodes.js';
import { entryReading, type Reading } from '../pattern/run.js';
import { isStable } from '../pattern/stable.js';
import { collapsed } from '../pattern/with-reads.js';
import type { Idiom, Rewriting, State } from '../state.js';
import { update } from './update.js';

/** `m.set(k, f(m.get(k)))`, `v = v * 2`, `o[k] += text`, `list = list.filter(p)`: `update` with the new value. */
export const updateValue: Idiom = {
  name: 'update value',
  shapes: ['map', 'record', 'value', 'list'],
  match(use, state) {
    const access = accessOf(use, state);
    if (!access?.value || !/^(?:set|assign|replace)$/.test(access.op) || !isStable(access, state))
      return undefined;
    const whole = isDefault(access) ? update.match(use, state) : undefined;
    if (whole) return whole;
    if (access.args.length > 2 || !hasPlace(access, state)) return undefined;
    const { value } = access;
    const reading =
      state.shape === 'list' ? longer(access, state) : entryReading([value], { first: access, state });
    if (!reading) return undefined;
    if ('steps' in reading) return reading;
    if (access.op !== 'assign' && !reading.uses.length) return undefined;
    return updated(access, value, reading, state);
  },
};

/** `o[k] ??= {}; o[k].x = 1;` is one change. */
function isDefault({ op, node }: Access): boolean {
  return op === 'assign' && node.type === 'AssignmentExpression' && /^(?:\?\?|\|\|)=$/.test(node.operator);
}

/** A map's `set` is the map: nobody may look at it. A list is assigned, not one of its items. */
function hasPlace({ op, node, place, ancestors }: Access, { shape }: State): boolean {
  if (shape === 'list') return op === 'replace' && ancestors.at(-1)?.type === 'ExpressionStatement';
  return place !== node || ancestors.at(-1)?.type === 'ExpressionStatement';
}

/** `list = [...list, x]` is a `push`, `[x, ...list]` an `unshift`. */
function longer(access: Access, state: State): Reading | Rewriting | undefined {
  const { use, value } = access;
  if (!value) return undefined;
  const reading = listReading([value], { first: access, state });
  const [list, ...more] = reading?.uses ?? [];
  const items = value.type === 'ArrayExpression' ? value.elements : [];
  const at = items.findIndex((one) => one?.type === 'SpreadElement' && one.argument === list?.node);
  const others = items.filter((_, i) => i !== at);
  const isEdge = at === 0 || (at > 0 && at === items.length - 1);
  if (!reading || !list || more.length || !isEdge || !others.length) return reading;
  const method = at === 0 ? 'push' : 'unshift';
  const args = others.map((one): Piece[] => (one ? [rangeOf(one)] : ['undefined']));
  const steps = [awaitedStep(use, access, callPieces(use.node, method, ...args))];
  return rewriting(use, { uses: [use, list], steps, calls: [method], at: [access.node], reads: false });
}

function updated(
  access: Access,
  value: Node,
  { entry, uses, calls }: Reading,
  state: State,
): Rewriting | undefined {
  const { use, key, ancestors, node } = access;
  const { file } = use;
  const places = entry?.places ?? new Set<Node>();
  const owned = { names: new Set<string>(), places: state.shape === 'list' ? places : new Set<Node>() };
  const known = new Set([...places, ...calls]);
  if (movable([value], { state, file, ancestors, owned, known })?.hoists.length !== 0) return undefined;
  const param = freeName(
    namesIn(file),
    state.shape === 'list' ? ['items', 'list', 'entries'] : ['value', 'current', 'entry'],
  );
  const change = changePieces(access, value, param, isUnsure(access, state));
  const call = callPieces(use.node, 'update', ...(key ? [[keyPiece(file, key)]] : []), [
    `(${param}) => `,
    ...change,
  ]);
  const swaps = entry?.swaps(param, !isUnsure(access, state)) ?? [];
  const isLookedAt = ancestors.at(-1)?.type !== 'ExpressionStatement';
  const made = collapsed(access, state, call);
  return rewriting(use, {
    uses: [use, ...uses, ...made.uses],
    steps: [...made.steps, ...swaps.map((one) => stepAt(use, one, one.pieces))],
    calls: ['update'],
    reads: isLookedAt || made.uses.length > 0,
    at: [made.at.node],
    // `(o[k] ??= []).push(x)`: what was the entry is a copy of it.
    ...(isLookedAt && { copy: node }),
  });
}

/** The new value: what is set, or for `x *= 2` the old value times two. */
function changePieces({ node, op }: Access, value: Node, param: string, isUnsure: boolean): Piece[] {
  const range = rangeOf(value);
  const inner = peeled(value);
  if (op !== 'assign' || node.type !== 'AssignmentExpression')
    return inner.type === 'ObjectExpression' ? ['(', range, ')'] : [range];
  const operator = node.operator.slice(0, -1);
  const isTight = /^(?:Identifier|MemberExpression|CallExpression)$|Literal$/.test(inner.type);
  const name = isUnsure && !/^(?:\?\?|\|\||&&)$/.test(operator) ? `${param}!` : param;
  return [`${name} ${operator} `, ...(isTight ? [range] : ['(', range, ')'])];
}

/** In TypeScript, `o[k]` of a record counts as there, and what `update` gives may be missing. */
function isUnsure({ use }: Access, { shape }: State): boolean {
  return shape === 'record' && /\.[cm]?tsx?$/.test(use.file.file);
}
