import type { Node } from '@babel/types';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { isCall, isMember, nameOfKey } from '../../src/find/runtime/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import { type Kept, mentionsOf } from './kept.js';
import type { MapsSite } from './site.js';

/** The place where a single value is the key of an entry in what stays in the process: `versions.get(current)`, `players[turn]`. */
export function namedEntry(
  context: FindContext,
  { plan }: MapsSite,
  staying: readonly Kept[],
): { name: string; file: string; node: Node } | undefined {
  if (plan?.shape !== 'value' && plan?.shape !== 'counter') return undefined;
  const names = programOf(context).namesOf(plan.declaration.file.file);
  if (!names) return undefined;
  const keys = mentionsOf(names, plan.declaration).flatMap((one) => namesOf(names, one));
  for (const { name, names: file, mentions } of staying) {
    const node =
      file === names ? keys.find((key) => mentions.some((one) => isKeyOf(names, key, one))) : undefined;
    if (node) return { name, file: names.file, node };
  }
  return undefined;
}

/** The value itself, and the uses of a constant that has it. */
function namesOf(names: FileNames, mention: Node): Node[] {
  const declarator = names.parentOf(mention);
  if (declarator?.type !== 'VariableDeclarator' || declarator.init !== mention) return [mention];
  const binding = names.bindingOf(declarator.id);
  return binding?.kind === 'const' ? [mention, ...binding.references] : [mention];
}

/** `m.get(k)`, `m.has(k)`, `o[k]`. */
function isKeyOf(names: FileNames, key: Node, mention: Node): boolean {
  const member = names.parentOf(mention);
  if (!isMember(member) || member.object !== mention) return false;
  if (member.computed) return member.property === key;
  const call = names.parentOf(member);
  const isRead = isCall(call) && call.callee === member && /^(?:get|has|at)$/.test(nameOfKey(member) ?? '');
  return isRead && call.arguments[0] === key;
}
