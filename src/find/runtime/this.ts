import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import type { Definition } from './stands-for.js';
import { type ClassNode, isClass, isMember } from './syntax.js';
import { isEmpty } from './values.js';

/** The class whose object `this` is. */
export function classOf(names: FileNames, node: t.Node): ClassNode | undefined {
  const owner = thisOwner(names, node);
  return isClass(owner) ? owner : undefined;
}

/** The class, object literal or plain function that `this` belongs to. */
export function thisOwner(names: FileNames, node: t.Node): t.Node | undefined {
  for (let at = names.parentOf(node), child = node; at; child = at, at = names.parentOf(at)) {
    if (isClass(at)) return at.body === child ? at : undefined;
    if (at.type === 'ObjectMethod') return names.parentOf(at);
    if (at.type === 'FunctionExpression' && names.parentOf(at)?.type === 'ObjectProperty') {
      const property = names.parentOf(at);
      return property && names.parentOf(property);
    }
    if (at.type === 'FunctionDeclaration' || at.type === 'FunctionExpression') return at;
  }
  return undefined;
}

/** `this.x = value` in a method of the class. */
export function isAssignedIn(names: FileNames, member: t.Node, owner: ClassNode): boolean {
  const parent = names.parentOf(member);
  return (
    parent?.type === 'AssignmentExpression' &&
    parent.left === member &&
    isMember(member) &&
    member.object.type === 'ThisExpression' &&
    classOf(names, member.object) === owner &&
    !isEmpty(parent.right)
  );
}

/** `C.x = value` anywhere in the file of the class. */
export function isAssignedTo(names: FileNames, member: t.Node, owner: ClassNode): boolean {
  const parent = names.parentOf(member);
  return (
    parent?.type === 'AssignmentExpression' &&
    parent.left === member &&
    isMember(member) &&
    member.object.type === 'Identifier' &&
    names.bindingOf(member.object)?.declaration === owner &&
    !isEmpty(parent.right)
  );
}

/** What the only `o.name = value` in the file of `const o = {}` gives. */
export function addedTo(names: FileNames, literal: t.Node, name: string): t.Node | undefined {
  const declarator = names.parentOf(literal);
  if (declarator?.type !== 'VariableDeclarator' || declarator.init !== literal) return undefined;
  const binding = names.bindingOf(declarator.id);
  const values = (names.members.get(name) ?? []).flatMap((member) => {
    const parent = names.parentOf(member);
    const isAdded =
      parent?.type === 'AssignmentExpression' &&
      parent.left === member &&
      isMember(member) &&
      member.object.type === 'Identifier' &&
      names.bindingOf(member.object) === binding;
    return isAdded ? [parent.right] : [];
  });
  return binding && values.length === 1 ? values[0] : undefined;
}

/** What `this` stands for: in a static method the class, else an object of it. */
export function ofThis(names: FileNames, node: t.ThisExpression): Definition | undefined {
  const owner = thisOwner(names, node);
  if (!owner) return undefined;
  if (isClass(owner)) return { kind: isOfClass(names, node) ? 'node' : 'instance', names, node: owner };
  return { kind: 'node', names, node: owner };
}

/** True where `this` of a class is the class itself: in static methods, blocks and fields. */
export function isOfClass(names: FileNames, node: t.Node): boolean {
  const member = names.above(node, (one): one is t.Node => names.parentOf(one)?.type === 'ClassBody');
  return member?.type === 'StaticBlock' || Boolean(member && 'static' in member && member.static);
}
