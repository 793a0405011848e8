import type { Node } from '@babel/types';
import type { ParsedFile } from '../../model/transform.js';
import { textOf, writesOf } from './syntax.js';

/** What a variable is declared with, unless it is set to another text in between. */
export function firstValue(file: ParsedFile, node: Node & { type: 'Identifier' }): Node | undefined {
  const writes = writesOf(file, node.name);
  const texts = new Set(
    writes.flatMap((one) => (one.type === 'AssignmentExpression' ? (textOf(one.right) ?? []) : [])),
  );
  for (const one of writes) {
    if (one.type !== 'VariableDeclarator' || one.id.type !== 'Identifier') continue;
    if (!one.init || one.init === node) continue;
    const own = textOf(one.init);
    return own !== undefined && [...texts].some((text) => text !== own) ? undefined : one.init;
  }
  return undefined;
}
