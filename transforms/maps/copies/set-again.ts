import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';

/** `const card = cards.get(id); cards.set(id, card);`: it is where it was before. */
export function isSetAgain(names: FileNames, call: Node): boolean {
  const set = methodOf(names, call, 'set');
  const value = isCall(call) ? call.arguments[1] : undefined;
  const binding = value?.type === 'Identifier' ? names.bindingOf(value) : undefined;
  if (!set || binding?.declaration.type !== 'VariableDeclarator' || !binding.declaration.init) return false;
  const statement = names.parentOf(binding.declaration);
  const isFixed = statement?.type === 'VariableDeclaration' && statement.kind === 'const';
  const get = methodOf(names, unwrapped(binding.declaration.init), 'get');
  const isSame = get !== undefined && get.key === set.key && get.receiver === set.receiver;
  return isFixed && isSame && !isAssignedBetween(names, set.receiver, binding.declaration, call);
}

interface Asked {
  receiver: string;
  key: string;
}

/** What a method is called on and with, as text; nothing for a key that may be another one the next time. */
function methodOf(names: FileNames, call: Node, method: string): Asked | undefined {
  if (!isCall(call) || !isMember(call.callee) || nameOfKey(call.callee) !== method) return undefined;
  const [key] = call.arguments;
  const binding = key?.type === 'Identifier' ? names.bindingOf(key) : undefined;
  const isAssigned = binding?.references.some((one) => {
    const parent = names.parentOf(one);
    return (
      parent?.type === 'UpdateExpression' || (parent?.type === 'AssignmentExpression' && parent.left === one)
    );
  });
  if (!key || (key.type !== 'StringLiteral' && (!binding || isAssigned))) return undefined;
  return { receiver: textOf(names, call.callee.object), key: textOf(names, key) };
}

/** `room.cards = …`, `room = …`: it may be another collection by now. */
function isAssignedBetween(names: FileNames, receiver: string, from: Node, to: Node): boolean {
  let found = false;
  walk(names.functionOf(to) ?? from, (node) => {
    if (node.type !== 'AssignmentExpression') return !found;
    const { start } = rangeOf(node);
    const isBetween = start > rangeOf(from).start && start < rangeOf(to).start;
    found ||= isBetween && receiver.startsWith(textOf(names, node.left));
    return !found;
  });
  return found;
}

/** Without `?`, `!` and white space, which make no difference to what is meant. */
function textOf({ parsed }: FileNames, node: Node): string {
  const { start, end } = rangeOf(node);
  return parsed.text.slice(start, end).replaceAll(/[?!\s]/g, '');
}
