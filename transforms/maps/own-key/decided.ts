import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { Fate } from '../copies.js';
import { followsAtOnce } from '../races/order.js';
import type { Address } from './address.js';
import type { Change } from './change.js';

type Fates = readonly (readonly [value: Node, fate: Fate])[];

/**
 * True if something may be decided by what a handler changes in an entry that another one has read for it: before the rewrite
 * nobody came between the two. `if (req.ticket.used) return; req.ticket.used = true;`
 */
export function isDecidedBefore(changes: readonly Change[], fates: Fates): boolean {
  const onRequests = changes.filter(({ owner }) => isMember(owner));
  const [first] = onRequests;
  if (!first) return false;
  const { names } = first;
  const changed = new Set(onRequests.map(({ property }) => property));
  const isChanged = (name: string | null): boolean => name === null || changed.has(name);
  const read = fates.filter(([, { held }]) => onRequests.some(({ owner }) => held.has(owner)));
  return read.some(([, { held }]) =>
    [...held].some((node) => isPart(names, node, isChanged) && isTested(names, node)),
  );
}

/**
 * True if a change hangs on what the entry was like when it was read, where others may have changed it since:
 * `if (seat.taken) return; seat.taken = true;` behind a wait.
 * @param fn the function that changes it
 */
export function isDecidedThere(
  { names, statement, owner }: Change,
  { field, seen }: Address,
  fates: Fates,
  fn: Node,
): boolean {
  const isAtOnce = (node: Node): boolean =>
    isWithin(node, fn) && followsAtOnce(fn, rangeOf(node), rangeOf(statement));
  // It takes the lock from the read on.
  if ([...seen].some((node) => !isName(node) && names.parentOf(node) && isAtOnce(node))) return false;
  const binding = names.bindingOf(owner);
  const isChanged = (name: string | null): boolean => name !== field;
  const isOwner = (node: Node): boolean => binding !== undefined && names.bindingOf(node) === binding;
  return fates.some(([, { held }]) =>
    [...held].some(
      (node) => !isOwner(node) && isPart(names, node, isChanged) && isTested(names, node) && isAtOnce(node),
    ),
  );
}

function isName({ type }: Node): boolean {
  return type === 'Identifier';
}

/** `ticket.used`, or a variable that may have it. */
function isPart(
  names: FileNames,
  node: Node,
  isChanged: (name: string | null) => boolean,
  depth = 0,
): boolean {
  if (isMember(node)) return isChanged(nameOfKey(node));
  const binding = node.type === 'Identifier' && depth < 5 ? names.bindingOf(node) : undefined;
  if (node.type !== 'Identifier' || binding?.kind === 'param') return node.type === 'Identifier';
  const declaration = binding?.declaration;
  if (!binding || declaration?.type !== 'VariableDeclarator') return true;
  const around = names.parentOf(binding.node);
  const property = around?.type === 'AssignmentPattern' ? names.parentOf(around) : around;
  if (property?.type === 'ObjectProperty') return isChanged(nameOfKey(property));
  const { init } = declaration;
  return init ? isPart(names, init, isChanged, depth + 1) : false;
}

const CHOOSING = /^(?:find|filter|some|every|sort|toSorted|partition|reduce|forEach)/;

/** True for code on whose value it depends what happens. */
function isTested(names: FileNames, node: Node): boolean {
  const parent = names.parentOf(node);
  if (!parent) return false;
  if ('test' in parent && parent.test === node) return true;
  if (isCall(parent)) return parent.callee !== node && isTested(names, parent);
  switch (parent.type) {
    case 'LogicalExpression':
      return parent.left === node || isTested(names, parent);
    case 'BinaryExpression':
      return /^[!=<>]|^in/.test(parent.operator) || isTested(names, parent);
    case 'UnaryExpression':
      return parent.operator === '!' || isTested(names, parent);
    case 'SwitchStatement':
      return parent.discriminant === node;
    case 'VariableDeclarator':
      return !isMember(node) && node.type !== 'Identifier';
    case 'ReturnStatement':
      return isReturnTested(names, names.functionOf(parent));
    case 'ArrowFunctionExpression':
      return parent.body === node && isReturnTested(names, parent);
    case 'ConditionalExpression':
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return isTested(names, parent);
    default:
      return false;
  }
}

/** What a function returns is tested by whoever calls it, unless it goes through `map`. */
function isReturnTested(names: FileNames, fn: Node | null): boolean {
  const call = fn && names.parentOf(fn);
  const method = isCall(call) && isMember(call.callee) ? (nameOfKey(call.callee) ?? '') : undefined;
  return method === undefined ? !isCall(call) : CHOOSING.test(method);
}
