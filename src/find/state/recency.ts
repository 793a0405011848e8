import type * as t from '@babel/types';
import { isCall, isFunction, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';
import { type RuntimeWrite, textOf } from './writes.js';

/** `const value = map.get(key); map.delete(key); map.set(key, value);`: the same entry, as the latest that was used. */
export function isMovedUp(write: RuntimeWrite, all: readonly RuntimeWrite[]): boolean {
  if (write.how === 'set') return isPutBack(write);
  return (
    write.how === 'delete' &&
    all.some(
      (other) =>
        other.how === 'set' &&
        other.fn === write.fn &&
        isPutBack(other) &&
        argumentText(other) === argumentText(write),
    )
  );
}

/** The text of the key that `map.set(key, …)` or `map.delete(key)` names. */
function argumentText(write: RuntimeWrite): string | undefined {
  const key = write.key ?? write.value;
  return key && textOf(write, key);
}

function isPutBack(write: RuntimeWrite): boolean {
  const { names, node, value, key } = write;
  const got = value && initOf(write, value);
  return (
    isMember(node) &&
    key !== undefined &&
    isCall(got) &&
    isMember(got.callee) &&
    nameOfKey(got.callee) === 'get' &&
    got.arguments[0] !== undefined &&
    textOf({ names }, got.callee.object) === textOf({ names }, node.object) &&
    textOf({ names }, got.arguments[0]) === textOf({ names }, key)
  );
}

function initOf({ names }: RuntimeWrite, name: t.Node): t.Node | undefined {
  const inner = unwrapped(name);
  const { kind, declaration } = (inner.type === 'Identifier' && names.bindingOf(inner)) || {};
  const init = declaration?.type === 'VariableDeclarator' && kind === 'const' ? declaration.init : undefined;
  return init ? unwrapped(init) : undefined;
}

/** `map.delete(map.keys().next().value)`, or each entry that is too old: thrown away for its age, not since it has changed. */
export function isOldest(write: RuntimeWrite): boolean {
  const { names, node, how, value } = write;
  if (how !== 'delete' || !isMember(node) || !value) return false;
  const table = textOf({ names }, node.object);
  const key = initOf(write, value) ?? unwrapped(value);
  if (textOf({ names }, key).replace(/[?!]/g, '').startsWith(`${table}.keys().next().value`)) return true;
  return isOfLoop(write, value, table);
}

const AGES = /Date|now|expir|ttl|\bage\b|stale|\.size\b|time/i;

/** `for (const [key, entry] of map) if (entry.dueAt < Date.now()) map.delete(key)`. */
function isOfLoop({ names, node }: RuntimeWrite, key: t.Node, table: string): boolean {
  const declaration = key.type === 'Identifier' ? names.bindingOf(key)?.declaration : undefined;
  let test: t.Node | undefined;
  for (
    let at = names.parentOf(node), child = node;
    at && !isFunction(at);
    child = at, at = names.parentOf(at)
  ) {
    if (at.type === 'IfStatement' && at.consequent === child) test ??= at.test;
    if (at.type !== 'ForOfStatement') continue;
    const isOver = new RegExp(`^\\W*(?:Array\\.from\\()?${table.replace(/\W/g, '\\$&')}\\b`);
    return (
      at.left.type === 'VariableDeclaration' &&
      at.left.declarations[0] === declaration &&
      isOver.test(textOf({ names }, at.right)) &&
      test !== undefined &&
      AGES.test(textOf({ names }, test))
    );
  }
  return false;
}
