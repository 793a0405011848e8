import type * as t from '@babel/types';
import type { Binding, FileNames } from '../runtime/names.js';
import { returnsOf } from '../runtime/returns.js';
import { type FunctionNode, isFunction, isMember, unwrapped } from '../runtime/syntax.js';
import { thisOwner } from '../runtime/this.js';

/** How many functions a way from one that is handed out to the variable may have. */
const FAR = 4;

/** `return { add() {…}, close }`: functions that go on using the variable. */
export function givesFunctions(names: FileNames, owner: FunctionNode, binding: Binding): boolean {
  return returnsOf(owner).some((one) =>
    partsOf(names, unwrapped(one)).some((value) => usesVariable(names, value, binding)),
  );
}

/** `this.items = () => items` of a function that is used with `new`. */
export function putsFunctions(names: FileNames, owner: FunctionNode, binding: Binding): boolean {
  return names.thisExpressions.some((node) => {
    const member = names.parentOf(node);
    const assignment = member && names.parentOf(member);
    return (
      isMember(member) &&
      assignment?.type === 'AssignmentExpression' &&
      assignment.left === member &&
      thisOwner(names, node) === owner &&
      usesVariable(names, assignment.right, binding)
    );
  });
}

/** What is returned, or what a literal holds that is: `const api = {}; api.send = () => …; return api`. */
function partsOf(names: FileNames, returned: t.Node): t.Node[] {
  if (returned.type === 'ObjectExpression')
    return returned.properties.map((one) => (one.type === 'ObjectProperty' ? one.value : one));
  const binding = returned.type === 'Identifier' ? names.bindingOf(returned) : undefined;
  const declaration = binding?.declaration;
  const init = declaration?.type === 'VariableDeclarator' && declaration.init && unwrapped(declaration.init);
  if (!binding || !init || init.type !== 'ObjectExpression') return [returned];
  return [returned, ...partsOf(names, init), ...addedTo(binding)];
}

function addedTo({ names, references }: Binding): t.Node[] {
  return references.flatMap((one) => {
    const member = names.parentOf(one);
    const assignment =
      member && isMember(member) && member.object === one ? names.parentOf(member) : undefined;
    return assignment?.type === 'AssignmentExpression' && assignment.left === member
      ? [assignment.right]
      : [];
  });
}

/** A function that names the variable, or that names another one beside it that does. */
function usesVariable(names: FileNames, value: t.Node, binding: Binding, steps = 0): boolean {
  const fn = functionOf(names, value);
  if (!fn) return false;
  if (binding.references.some((one) => isWithin(one, fn))) return true;
  if (steps === FAR) return false;
  return names.bindings.some(
    (one) =>
      one.owner === binding.owner &&
      one.node !== value &&
      functionOf(names, one.node) !== undefined &&
      one.references.some((use) => isWithin(use, fn)) &&
      usesVariable(names, one.node, binding, steps + 1),
  );
}

/** The function that an expression is, or that the variable or declaration of its name is. */
function functionOf(names: FileNames, value: t.Node): t.Node | undefined {
  const bound = value.type === 'Identifier' ? names.bindingOf(value) : undefined;
  // A parameter is declared by the function that has it.
  const named =
    value.type !== 'Identifier' ? value : bound?.kind === 'param' ? undefined : bound?.declaration;
  const fn = named?.type === 'VariableDeclarator' ? named.init : named;
  return isFunction(fn) ? fn : undefined;
}

function isWithin(node: t.Node, outer: t.Node): boolean {
  return (outer.start ?? 0) <= (node.start ?? 0) && (node.end ?? 0) <= (outer.end ?? 0);
}
