import type { Node } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Reason } from '../../../src/model/finding.js';
import type { State } from '../state.js';
import type { Access } from './access.js';
import { callPieces, keyPiece } from './emit.js';
import { movable } from './movable.js';
import { reasonAt } from './reason.js';
import { isNumber, numberOf } from './values.js';

/** What is added to a number, and what the number is where there is none. */
export interface Amount {
  by: Piece[];
  /** `by`, where it is a literal. */
  literal?: number;
  /** The start value that the code gives; undefined where it gives none. */
  initial?: number;
  /** The expression that is added, undefined for `++`. */
  node?: Node;
}

/** One of `++`, `--`. */
export function oneStep(operator: string): Amount {
  return literalAmount(operator === '--' ? -1 : 1);
}

/** An expression that is added or taken away. Undefined where it is no number. */
export function amountOf(node: Node, sign: '+' | '-'): Amount | undefined {
  const value = numberOf(node);
  if (value !== undefined) return { ...literalAmount(sign === '-' ? -value : value), node };
  if (!isNumber(node)) return undefined;
  if (sign === '+') return { by: [rangeOf(node)], node };
  const isSimple = /^(?:Identifier|MemberExpression|CallExpression)$/.test(node.type);
  return { by: isSimple ? ['-', rangeOf(node)] : ['-(', rangeOf(node), ')'], node };
}

function literalAmount(literal: number): Amount {
  return { by: [String(literal)], literal };
}

/** What to write behind the result to get the value before: ` - 1`. */
export function undoing({ by, literal, node }: Amount): Piece[] {
  if (literal !== undefined) return [literal < 0 ? ` + ${-literal}` : ` - ${literal}`];
  const isPlain = node && /^(?:Identifier|MemberExpression)$/.test(node.type) && by.length === 1;
  return isPlain ? [' - ', ...by] : [' - (', ...by, ')'];
}

/** `store.increment(…)`, without `await`; for a single value, whose store has none, `store.update(…)`. */
export function incrementCall(access: Access, state: State, amount: Amount): Increment | undefined {
  const { use, key } = access;
  if (state.shape === 'value') return key ? undefined : valueCall(access, state, amount);
  const initial = key ? (amount.initial ?? startOf(access, state) ?? 0) : 0;
  const by = amount.literal === 1 && initial === 0 ? [] : [amount.by];
  const args = [...(key ? [[keyPiece(use.file, key)]] : []), ...by, ...(initial ? [[String(initial)]] : [])];
  return {
    pieces: callPieces(use.node, 'increment', ...args),
    method: 'increment',
    ...doubts(access, state, amount),
  };
}

export interface Increment {
  pieces: Piece[];
  method: string;
  reviews: Reason[];
}

function valueCall(
  { use, ancestors }: Access,
  state: State,
  { by, node, literal }: Amount,
): Increment | undefined {
  const isFree =
    !node ||
    movable([node], { state, file: use.file, ancestors, owned: { names: new Set() } })?.hoists.length === 0;
  if (!isFree) return undefined;
  const name = freeName(namesIn(use.file), ['value', 'current', 'total']);
  const change = literal !== undefined && literal < 0 ? [` - ${-literal}`] : [' + ', ...by];
  return {
    pieces: callPieces(use.node, 'update', [`(${name}) => ${name}`, ...change]),
    method: 'update',
    reviews: [],
  };
}

/** Where neither the code nor the declaration gives a start value, the original made NaN of a missing entry. */
function doubts(access: Access, state: State, { initial }: Amount): { reviews: Reason[] } {
  const isKnown = !access.key || initial !== undefined || startOf(access, state) !== undefined;
  return { reviews: isKnown ? [] : [reasonAt(state, access.use, access.node, 'nan-increment')] };
}

/** The number that a record is declared with under this key. */
export function startOf({ key }: Access, { initial }: State): number | undefined {
  if (!key || initial?.type !== 'ObjectExpression') return undefined;
  const name = 'name' in key ? key.name : key.node.type === 'StringLiteral' ? key.node.value : undefined;
  const property = initial.properties.find(
    (one) => one.type === 'ObjectProperty' && !one.computed && nameOf(one.key) === name,
  );
  return name !== undefined && property?.type === 'ObjectProperty' ? numberOf(property.value) : undefined;
}

function nameOf(key: Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'StringLiteral' ? key.value : undefined;
}
