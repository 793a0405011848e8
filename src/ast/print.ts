import type { namedTypes } from 'ast-types';
import { createRequire } from 'node:module';
import type * as Recast from 'recast';
import type { Habits } from './habits.js';

const require = createRequire(import.meta.url);

/** Prints a new import with recast on one line, in the quotes and with the semicolons of the file that it goes into. */
export function printStatement(
  node: namedTypes.Statement | namedTypes.ImportDeclaration,
  habits: Habits,
): string {
  // Loaded when the first statement is printed: most runs only look.
  const { print } = require('recast') as typeof Recast;
  const { code } = print(node, {
    quote: habits.quote === '"' ? 'double' : 'single',
    tabWidth: 2,
    lineTerminator: '\n',
  });
  const line = code.replace(/\s*\n\s*/g, ' ');
  return habits.semicolon ? line : line.replace(/;$/, '');
}
