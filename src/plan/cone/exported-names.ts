import type { Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import type { View } from './view.js';

/** The variables and functions that a file exports behind their declaration: `module.exports = { add }`, `export { add }`. */
export function exportedNames(view: View, file: string): ReadonlySet<string> {
  const program = view.program(file);
  const body = program?.type === 'Program' ? program.body : [];
  return new Set(body.flatMap((one) => namesIn(one, view.text(file))));
}

function namesIn(statement: Node, text: string): string[] {
  if (statement.type === 'ExportDefaultDeclaration') return namesOf(statement.declaration);
  if (statement.type === 'ExportNamedDeclaration')
    return statement.source
      ? []
      : statement.specifiers.flatMap((one) => (one.type === 'ExportSpecifier' ? namesOf(one.local) : []));
  const assignment = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (assignment?.type !== 'AssignmentExpression') return [];
  const { start, end } = rangeOf(assignment.left);
  return /^(?:module\.)?exports\b/.test(text.slice(start, end)) ? namesOf(assignment.right) : [];
}

/** `a` of `a`, of `{ a, b: a }` and of `exports.b = exports.c = a`. */
function namesOf(value: Node): string[] {
  if (value.type === 'Identifier') return [value.name];
  if (value.type === 'AssignmentExpression') return namesOf(value.right);
  if (value.type !== 'ObjectExpression') return [];
  return value.properties.flatMap((one) => (one.type === 'ObjectProperty' ? namesOf(one.value) : []));
}
