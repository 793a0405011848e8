import type { Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import type { ParsedFile } from '../../model/transform.js';
import { holderOf } from './findings.js';
import { type Call, argumentOf, callsIn, calleeName, isCall, isMember, receiverOf } from './syntax.js';

/**
 * `timers.delete(id)` in the callback of a timer that `timers.set(id, timer)` keeps, `delete timers[id]`: of that table
 * it takes away only itself.
 */
export function isOwnHandle(file: ParsedFile, timer: Call, removal: Node): boolean {
  const table = tableOf(removal);
  const holder = holderOf(file, timer);
  if (!table || !holder) return false;
  const name = textOf(file, table);
  if (isMember(holder.node)) return textOf(file, holder.node.object) === name;
  return callsIn(file).some((call) => {
    const receiver = calleeName(call) === 'set' ? receiverOf(call) : undefined;
    const kept = argumentOf(call, 1);
    const isKept = kept?.type === 'Identifier' && kept.name === holder.name;
    return isKept && receiver !== undefined && textOf(file, receiver) === name;
  });
}

function tableOf(removal: Node): Node | undefined {
  if (isCall(removal)) return receiverOf(removal);
  const target = removal.type === 'UnaryExpression' ? removal.argument : undefined;
  return target && isMember(target) ? target.object : undefined;
}

function textOf(file: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return file.text.slice(start, end);
}
