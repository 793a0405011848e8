import type * as t from '@babel/types';
import type { Binding } from './names.js';
import { isCall, isMember, nameOfKey, unwrapped } from './syntax.js';

/** The only value that a variable ever gets: its initial one, or the one assignment to an empty one. */
export function onlyValue(binding: Binding): t.Node | undefined {
  if (!known.has(binding)) known.set(binding, findOnly(binding));
  return known.get(binding);
}

const known = new WeakMap<Binding, t.Node | undefined>();

function findOnly(binding: Binding): t.Node | undefined {
  const { declaration, names } = binding;
  const init = declaration.type === 'VariableDeclarator' ? declaration.init : undefined;
  const assigned: t.Node[] = [];
  for (const reference of binding.references) {
    const parent = names.parentOf(reference);
    if (parent?.type === 'UpdateExpression') return undefined;
    if (parent?.type === 'AssignmentExpression' && parent.left === reference) assigned.push(parent.right);
    if (parent?.type === 'VariableDeclarator' && parent.id === reference && parent.init)
      assigned.push(parent.init);
  }
  if (init && !isEmpty(init)) return assigned.length === 0 ? init : undefined;
  return assigned.length === 1 ? assigned[0] : undefined;
}

/** `new Room(id)` of `let room = rooms.get(id); if (!room) room = new Room(id);`: what was there is such a one too. */
export function madeIfMissing({ declaration, names, references }: Binding): t.Node | undefined {
  const init = declaration.type === 'VariableDeclarator' ? declaration.init : undefined;
  if (!init || !isLookUp(unwrapped(init))) return undefined;
  const assigned = references.flatMap((one) => {
    const parent = names.parentOf(one);
    return parent?.type === 'AssignmentExpression' && parent.left === one ? [unwrapped(parent.right)] : [];
  });
  const [made] = assigned;
  return assigned.length === 1 && made?.type === 'NewExpression' ? made : undefined;
}

function isLookUp(node: t.Node): boolean {
  if (isMember(node)) return node.computed;
  return isCall(node) && isMember(node.callee) && /^(?:get|find)$/.test(nameOfKey(node.callee) ?? '');
}

export function isEmpty(node: t.Node): boolean {
  return (
    node.type === 'NullLiteral' ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}

export function unwrappedDefault(node: t.Node): t.Node {
  return node.type === 'AssignmentPattern' ? node.left : node;
}

export function classReference(type: t.Node): t.Identifier | undefined {
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier') return type.typeName;
  if (type.type !== 'TSUnionType') return undefined;
  const named = type.types.flatMap((one) => classReference(one) ?? []);
  return named.length === 1 ? named[0] : undefined;
}

/** `const options: SessionOptions = { … }`: this object, whatever package its type is from. */
export function isWrittenOut({ declaration }: Binding): boolean {
  return declaration.type === 'VariableDeclarator' && declaration.init?.type === 'ObjectExpression';
}
