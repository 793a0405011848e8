import type { AssignmentExpression, Node } from '@babel/types';
import { indentAt } from '../../ast/habits.js';
import { rangeOf } from '../../ast/walk.js';
import { isFunction } from './functions.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { Names } from './new-names.js';
import type { At, View } from './view.js';

/**
 * `total += f()` reads `total` before it waits, so that what others add meanwhile is lost: the value is fetched first.
 * @returns undefined where the call is not in such an assignment, a code where it cannot be taken apart
 */
export function assignmentSteps(view: View, at: At, names: Names): Layered[] | string | undefined {
  const assignment = compoundAround(view, at.node);
  if (!assignment) return undefined;
  if (/^(\?\?|\|\||&&)=$/.test(assignment.operator)) return 'lazy-assignment';
  const statement = view.parent(assignment);
  const block = statement && view.parent(statement);
  const isAlone =
    statement?.type === 'ExpressionStatement' && /^(BlockStatement|Program)$/.test(block?.type ?? '');
  if (!isAlone) return 'compound-assignment';
  return [fetchedFirst(view, at.file, statement, assignment, names)];
}

function fetchedFirst(
  view: View,
  file: string,
  statement: Node,
  assignment: AssignmentExpression,
  names: Names,
): Layered {
  const { start, end } = rangeOf(statement);
  const right = rangeOf(assignment.right);
  const name = names.next(file, ['amount', 'change', 'value']);
  const { newline, semicolon } = names.habits(file);
  const indent = indentAt(view.text(file), start);
  return replace(file, { start, end }, LAYER.hoist, [
    `const ${name} = `,
    right,
    `${semicolon}${newline}${indent}`,
    { start, end: right.start },
    name,
    { start: right.end, end },
  ]);
}

function compoundAround(view: View, node: Node): AssignmentExpression | undefined {
  let child = node;
  for (const parent of view.around(node)) {
    if (isFunction(parent) || /Statement$/.test(parent.type)) return undefined;
    if (parent.type === 'AssignmentExpression' && parent.right === child && parent.operator !== '=')
      return parent;
    child = parent;
  }
  return undefined;
}
