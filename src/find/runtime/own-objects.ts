import type * as t from '@babel/types';
import { constructionsOf } from './calls.js';
import { definitionOf, superClassOf } from './definition.js';
import { membersOf } from './members.js';
import type { FileNames } from './names.js';
import type { Place, Program } from './program.js';
import { type ClassNode, isCall, isMember, nameOfKey } from './syntax.js';

/**
 * A class whose objects only the program makes, and keeps to itself: a method of it that nothing of the program calls is
 * not called. What a container makes, what a package asks for (by a class above, or by an interface) and what a package is
 * given is called by others.
 */
function isOfOwnObjects(program: Program, names: FileNames, owner: ClassNode): boolean {
  if (owner.decorators?.length || owner.implements?.length || names.parsed.text.includes('this['))
    return false;
  if (owner.superClass && !superClassOf(program, { names, node: owner })) return false;
  if (program.modules.importersOf(names.file).size === 0 || program.isPassedOn(names)) return false;
  const made = constructionsOf(program, names, owner);
  return made.length > 0 && !made.some((one) => isGivenAway(program, one));
}

/** `use(new Store())`, `{ store: new Store() }`, and `const store = new Store(); use(store)` or `store[method]()`. */
function isGivenAway(program: Program, { names, node }: Place): boolean {
  const parent = names.parentOf(node);
  if (parent?.type === 'ObjectProperty' || parent?.type === 'ArrayExpression') return true;
  if (isCall(parent))
    return definitionOf(program, { names, node: parent.callee })?.kind !== 'node' && parent.callee !== node;
  const binding = parent?.type === 'VariableDeclarator' ? names.bindingOf(parent.id) : undefined;
  return (
    binding !== undefined &&
    program.usesOf(binding).some((use) => {
      const around = use.names.parentOf(use.node);
      if (isMember(around) && around.object === use.node) return nameOfKey(around) === null;
      const isPassed = isCall(around) && around.callee !== use.node;
      return (isPassed || around?.type === 'ObjectProperty') && isGivenAway(program, use);
    })
  );
}

/** A method that no name in the program leads to, not even of what may be another object. */
export function isUncalled(
  program: Program,
  { names, member, owner }: { names: FileNames; member: t.Node; owner: ClassNode },
  name: string,
): boolean {
  const isNamed = membersOf(program, { names, member, owner }, name).some(
    ({ place }) => place.names.functionOf(place.node) !== member,
  );
  return !isNamed && isOfOwnObjects(program, names, owner);
}
