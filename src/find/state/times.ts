import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { isMember, nameOfKey } from '../runtime/syntax.js';
import { type RuntimeWrite, textOf } from './writes.js';

const CLOCK = /\bDate\.now\(\)|\bnew Date\(|\bperformance\.now\(\)/;

/** Whether the text of an expression asks for the time. */
export function isClock(text: string): boolean {
  return CLOCK.test(text);
}

/** `token = body; dueAt = Date.now() + AGE;`: the names of `dueAt`, which tell how old the value is. */
export function timesSetWith({ names, node, how }: RuntimeWrite): t.Node[] {
  const assignment = names.parentOf(node);
  const statement = assignment && names.parentOf(assignment);
  const block = statement && names.parentOf(statement);
  if (how !== 'assign' || statement?.type !== 'ExpressionStatement' || block?.type !== 'BlockStatement')
    return [];
  return block.body.flatMap((one) => {
    if (one === statement || one.type !== 'ExpressionStatement') return [];
    const { expression } = one;
    const isTime = expression.type === 'AssignmentExpression' && isClock(textOf({ names }, expression.right));
    return isTime ? namesOf(names, expression.left) : [];
  });
}

function namesOf(names: FileNames, target: t.Node): readonly t.Node[] {
  if (target.type === 'Identifier') return names.bindingOf(target)?.references ?? [];
  if (!isMember(target) || target.object.type !== 'ThisExpression') return [];
  const own = names.members.get(nameOfKey(target) ?? '') ?? [];
  return own.filter((one) => isMember(one) && one.object.type === 'ThisExpression');
}
