import { print } from 'recast';
import type { namedTypes } from 'ast-types';
import type { Habits } from './habits.js';

/** Prints a new import with recast on one line, in the quotes and with the semicolons of the file that it goes into. */
export function printStatement(
  node: namedTypes.Statement | namedTypes.ImportDeclaration,
  habits: Habits,
): string {
  const { code } = print(node, {
    quote: habits.quote === '"' ? 'double' : 'single',
    tabWidth: 2,
    lineTerminator: '\n',
  });
  const line = code.replace(/\s*\n\s*/g, ' ');
  return habits.semicolon ? line : line.replace(/;$/, '');
}
