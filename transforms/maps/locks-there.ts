import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Taken } from './lock-order.js';

/** The locks that functions of the program take already, since an earlier run. */
export function locksThere(context: FindContext): Taken[] {
  const found = new Map<string, Taken>();
  for (const { file, text } of context.project.files) {
    const names = text.includes('withLock') ? programOf(context).namesOf(file) : undefined;
    for (const call of names?.calls ?? []) {
      const lock = lockOf(call);
      const fn = names && lock !== undefined ? holderOf(names, call) : undefined;
      if (lock === undefined || !fn) continue;
      const taken = found.get(lock) ?? { lock, locked: [], locks: [] };
      found.set(lock, { ...taken, locked: [...taken.locked, { file, ...rangeOf(fn) }] });
    }
  }
  return [...found.values()];
}

function lockOf(call: Node): string | undefined {
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') return undefined;
  const [name] = call.arguments;
  return call.callee.name === 'withLock' && name?.type === 'StringLiteral' ? name.value : undefined;
}

/** The function around, where what is handed to another lock is none. */
function holderOf(names: FileNames, call: Node): Node | undefined {
  const fn = names.functionOf(call);
  const around = fn && names.parentOf(fn);
  return around && lockOf(around) !== undefined ? holderOf(names, around) : (fn ?? undefined);
}
