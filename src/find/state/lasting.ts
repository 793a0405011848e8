import type * as t from '@babel/types';
import type { Binding, FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { returnsOf } from '../runtime/returns.js';
import { isCall, isFunction, isMember, rootOf, unwrapped } from '../runtime/syntax.js';
import { isDecoration } from './decorated.js';
import { givenFor } from './received.js';

/** Whether what a member expression begins with is a variable of the module or a field. */
export function isLastingRoot(names: FileNames, node: t.Node, depth = 0): boolean {
  const root = throughCalls(node);
  if (root.type === 'ThisExpression') return true;
  if (isCall(root)) return givesLasting(names, root);
  if (root.type !== 'Identifier') return false;
  const binding = names.bindingOf(root);
  // What is declared nowhere is a global one.
  if (!binding) return root !== node;
  if (binding.kind === 'param') return false;
  const same = depth < 4 ? otherNameOf(binding) : undefined;
  if (same) return isLastingRoot(names, same, depth + 1);
  if (binding.owner === null || binding.references.some((one) => names.functionOf(one) !== binding.owner))
    return true;
  return (
    depth < 4 &&
    valuesOf(binding).some((one) =>
      isMember(throughAwait(one)) || isCall(throughAwait(one)) ? isLastingRoot(names, one, depth + 1) : false,
    )
  );
}

/** `const client = socket as Client`: what has another name for a while. */
function otherNameOf(binding: Binding): t.Node | undefined {
  const { declaration, owner } = binding;
  if (owner === null || declaration.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier')
    return undefined;
  const values = valuesOf(binding).map(unwrapped);
  return values.length === 1 && values[0]?.type === 'Identifier' ? values[0] : undefined;
}

/** `pool()[id]`, where `pool` returns a variable of the module. */
function givesLasting(names: FileNames, call: t.Node): boolean {
  const callee =
    isCall(call) && call.callee.type === 'Identifier' ? names.bindingOf(call.callee)?.declaration : undefined;
  if (!isFunction(callee)) return false;
  return returnsOf(callee).some((one) => one.type === 'Identifier' && names.bindingOf(one)?.owner === null);
}

function throughAwait(node: t.Node): t.Node {
  return unwrapped(node);
}

/** `this` of `this.rooms.get(id).members`. */
function throughCalls(node: t.Node): t.Node {
  const root = rootOf(node);
  return isCall(root) && isMember(root.callee) ? throughCalls(root.callee.object) : root;
}

function valuesOf(binding: Binding): t.Node[] {
  const { declaration, names } = binding;
  const init = declaration.type === 'VariableDeclarator' && declaration.init ? [declaration.init] : [];
  const assigned = binding.references.flatMap((one) => {
    const parent = names.parentOf(one);
    return parent?.type === 'AssignmentExpression' && parent.left === one ? [parent.right] : [];
  });
  return [...init, ...assigned];
}

/** What lasts by itself, or a parameter for which a caller gives such a thing. */
export function isLasting(program: Program, names: FileNames, node: t.Node): boolean {
  if (isLastingRoot(names, node) || isDecoration(program, node)) return true;
  const root = rootOf(node);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  return (
    binding !== undefined && givenFor(program, binding).some((one) => isLastingRoot(one.names, one.node))
  );
}
