import type { Node } from '@babel/types';
import type { Binding, FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { isCall, isFunction, isMember, nameOfKey, rootOf } from '../../../src/find/runtime/syntax.js';
import { elementParameters } from './methods.js';

/** True for a variable that lives as long as its module. */
export function isOfModule({ owner, names, declaration, kind }: Binding): boolean {
  if (owner !== null || kind === 'param') return false;
  const statement = names.parentOf(declaration);
  const around = statement && names.parentOf(statement);
  return kind === 'var' || around?.type === 'Program' || around?.type === 'ExportNamedDeclaration';
}

export function usesInFile({ names, references }: Binding): Place[] {
  return references.map((node) => ({ names, node }));
}

/** True if a function between a place and the variable that it changes something through runs later than the code around it. */
export function isLater({ names, node }: Place, changed: Node, own: ReadonlySet<Node>): boolean {
  const root = rootOf(changed);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  if (!binding || own.has(root)) return false;
  for (let fn = names.functionOf(node); fn && fn !== binding.owner; fn = names.functionOf(fn))
    if (!runsAtOnce({ names, node: fn })) return true;
  return false;
}

/** `(() => …)()`, `list.forEach(() => …)`: it has run before the code behind it runs. */
export function runsAtOnce({ names, node }: Place): boolean {
  const parent = names.parentOf(node);
  if (!isFunction(node) || !isCall(parent)) return false;
  if (parent.callee === node) return true;
  if (isMember(parent.callee)) return elementParameters(nameOfKey(parent.callee) ?? '') !== undefined;
  return (
    parent.type === 'NewExpression' && parent.callee.type === 'Identifier' && parent.callee.name === 'Promise'
  );
}

/** The text of `k` in `m.set(k, …)` and `o[k] = …`, at `m` and `o`. */
export function keyAt({ names, node }: Place): string | undefined {
  const member = names.parentOf(node);
  if (!isMember(member) || member.object !== node) return undefined;
  const call = names.parentOf(member);
  const isSet = isCall(call) && call.callee === member && nameOfKey(member) === 'set';
  const key = isSet ? call.arguments[0] : member.computed ? member.property : undefined;
  return key && names.parsed.text.slice(key.start ?? 0, key.end ?? 0);
}

/** The function that a place belongs to: around callbacks that run at once. */
export function runnerOf(names: FileNames, node: Node): Node | undefined {
  let fn = names.functionOf(node);
  while (fn && runsAtOnce({ names, node: fn })) fn = names.functionOf(fn);
  return fn ?? undefined;
}
