import type { CallExpression, Statement } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import type { State, Use } from '../state.js';
import { usesIn } from './block.js';
import { elementType } from './element-type.js';
import { isPlainMember } from './access.js';
import { isAlwaysRun } from './order.js';
import { isFixed } from './stable.js';

/** `list.splice(i, 1)` in a statement that looks at what was taken out. */
export interface Cut {
  call: CallExpression;
  use: Use;
}

/** The call of a statement that takes something out of the list, before the statement does anything else. */
export function cutOut(statement: Statement, first: Use, state: State): Cut | undefined {
  const [use, ...more] = usesIn(first, state, statement);
  const [call, member] = use?.ancestors.slice(-2) ?? [];
  if (!use || more.length || call?.type !== 'CallExpression' || !isPlainMember(member)) return undefined;
  const isSplice =
    call.callee === member && member.property.type === 'Identifier' && member.property.name === 'splice';
  if (!isSplice || !isFirst(call, use, statement)) return undefined;
  return isFixed(call.arguments, { use, ancestors: use.ancestors }, state) ? { call, use } : undefined;
}

/** Nothing of the statement has an effect before the call, and the statement always makes it. */
function isFirst(call: CallExpression, { ancestors }: Use, statement: Statement): boolean {
  if (!/^(?:Return|Expression)Statement$|^VariableDeclaration$/.test(statement.type)) return false;
  if (!isAlwaysRun(call, ancestors.slice(0, -2), statement)) return false;
  const { start, end } = rangeOf(call);
  let isFirst = true;
  walk(statement, (node) => {
    const range = rangeOf(node);
    const isBefore =
      range.end <= start ||
      (node.type === 'AssignmentExpression' && range.start <= start && end <= range.end);
    if (
      isBefore &&
      /^(?:Call|New|OptionalCall|Assignment|Update|Await|Yield|TaggedTemplate|Import)Expression$/.test(
        node.type,
      )
    )
      isFirst = false;
    return isFirst;
  });
  return isFirst;
}

/** The declaration of the variable that gets what is taken out, in the language of a file. */
export function declarationOfCut(name: string, state: State, file: ParsedFile): string {
  return /\.[cm]?tsx?$/.test(file.file) ? `let ${name}: ${elementType(state, file)}[] = []` : `let ${name}`;
}
