import type * as t from '@babel/types';
import type { Binding, FileNames } from '../runtime/names.js';
import { isMember, pathOf, unwrapped } from '../runtime/syntax.js';

/** `const found = { name: null }; found.name = await read(key);`: what its fields get after the literal. */
export function fieldsGiven({ names, declaration, references }: Binding): t.Node[] {
  if (declaration.type !== 'VariableDeclarator' || declaration.init?.type !== 'ObjectExpression') return [];
  return references.flatMap((one) => {
    const member = names.parentOf(one);
    const assignment = isMember(member) && member.object === one ? names.parentOf(member) : undefined;
    return assignment?.type === 'AssignmentExpression' && assignment.left === member
      ? [unwrapped(assignment.right)]
      : [];
  });
}

/** `const none = { latest: process.version, isNewer: false }`: the same in every replica. */
export function isConstantObject(names: FileNames, value: t.Node): boolean {
  const inner = unwrapped(value);
  const binding = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  if (binding?.kind !== 'const' || fieldsGiven(binding).length) return false;
  const init = binding.declaration.type === 'VariableDeclarator' ? binding.declaration.init : undefined;
  return (
    init?.type === 'ObjectExpression' &&
    init.properties.length > 0 &&
    init.properties.every((one) => one.type === 'ObjectProperty' && isConstant(unwrapped(one.value)))
  );
}

function isConstant(node: t.Node): boolean {
  return /^(?!Template)\w+Literal$/.test(node.type) || /^process\.\w+$/.test(pathOf(node) ?? '');
}
