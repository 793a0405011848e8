import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import type { Binding } from '../runtime/names.js';
import { bindingOf } from './program.js';
import { textOf, writesOf } from './syntax.js';

/** What a variable is declared with, unless it is set to another text in between. */
export function firstValue(
  context: FindContext,
  file: ParsedFile,
  node: Node & { type: 'Identifier' },
): Node | undefined {
  const binding = bindingOf(context, file.file, node);
  const isTakenOut =
    binding?.declaration.type === 'VariableDeclarator' && binding.declaration.id.type === 'ObjectPattern';
  // Another function may have a variable of that name; what a function gives back often keeps its name.
  const writes = writesOf(file, node.name).filter(
    (one) => !binding || isTakenOut || isOf(context, file, one, binding),
  );
  const texts = new Set(
    writes.flatMap((one) => (one.type === 'AssignmentExpression' ? (textOf(one.right) ?? []) : [])),
  );
  for (const one of writes) {
    if (one.type !== 'VariableDeclarator' || one.id.type !== 'Identifier') continue;
    if (!one.init || one.init === node) continue;
    const own = textOf(one.init);
    const given = own === '' ? writes.find(({ type }) => type === 'AssignmentExpression') : undefined;
    // `let path = ''`, and the path later.
    if (given?.type === 'AssignmentExpression' && given.operator === '=') return given.right;
    return own !== undefined && [...texts].some((text) => text !== own) ? undefined : one.init;
  }
  return undefined;
}

function isOf(context: FindContext, file: ParsedFile, write: Node, binding: Binding): boolean {
  const name =
    write.type === 'VariableDeclarator'
      ? write.id
      : write.type === 'AssignmentExpression'
        ? write.left
        : undefined;
  return name?.type !== 'Identifier' || bindingOf(context, file.file, name) === binding;
}
