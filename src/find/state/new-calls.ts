import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { isMember } from '../runtime/syntax.js';
import { bindingsOfFunction, extensionOf } from './owners.js';
import type { Owner } from './site.js';

/** Every `new F()` of a function or an object that stands for a class, and of what extends it. */
export function newCallsOf(program: Program, names: FileNames, owner: Owner): Place[] {
  const value = owner.type === 'ObjectExpression' ? extensionOf(names, owner) : owner;
  if (!value) return [];
  const uses = [
    ...bindingsOfFunction(names, value).flatMap((binding) => program.usesOf(binding)),
    ...program.exportedNames(names, value).flatMap((name) => program.usesOfExport(names, name)),
  ];
  return uses.flatMap((use) => {
    const at = use.names.parentOf(use.node);
    if (at?.type === 'NewExpression' && at.callee === use.node && use.names.functionOf(at) !== owner)
      return [{ names: use.names, node: at }];
    const below = at && isMember(at) && at.object === use.node ? extendedBy(use.names, at) : undefined;
    return below ? newCallsOf(program, use.names, below) : [];
  });
}

/** The literal of `Base.extend({ … })`. */
function extendedBy(names: FileNames, member: t.Node): t.ObjectExpression | undefined {
  const call = names.parentOf(member);
  const literal =
    call?.type === 'CallExpression' && call.callee === member ? call.arguments.at(-1) : undefined;
  return literal?.type === 'ObjectExpression' && extensionOf(names, literal) ? literal : undefined;
}
