import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { membersNamed } from '../runtime/own-members.js';
import type { Place, Program } from '../runtime/program.js';
import { isCall, type Member, nameOfKey, pathOf, rootOf } from '../runtime/syntax.js';
import { usesOfPicked } from './picked.js';
import { membersIn, tailOf } from './targets.js';

/** What is put on `req.user`: read as `….user` of some parameter elsewhere, or of the same `this`. */
export function readsOf(program: Program, names: FileNames, left: Member): Place[] {
  const name = nameOfKey(left);
  if (name === null) return [];
  const reads =
    rootOf(left).type === 'ThisExpression'
      ? membersIn(names, name).filter(({ node }) => rootOf(node).type === 'ThisExpression')
      : isOfParameter(names, left)
        ? takenOut(program, names, pathOf(left), name)
        : [];
  return reads.filter(({ node }) => node !== left);
}

/** The same for a member of a literal in `Object.assign(req, { db })`. */
export function readsAssigned(program: Program, { names, node }: Place, name: string): Place[] {
  const call = names.parentOf(node);
  if (!isCall(call) || pathOf(call.callee) !== 'Object.assign') return [];
  const [target] = call.arguments;
  const path = target && target !== node && isOfParameter(names, target) ? pathOf(target) : null;
  return path === null ? [] : takenOut(program, names, `${path}.${name}`, name);
}

/** Where functions take it out of what they are given: `request.user`, `const { user } = req`. */
function takenOut(program: Program, near: FileNames, path: string | null, name: string): Place[] {
  const tail = tailOf(path);
  const isSame = (names: FileNames, node: t.Node, own: string): boolean =>
    own === tail && isOfParameter(names, node);
  return [
    ...membersNamed(program, near, name).filter((one) =>
      isSame(one.names, one.node, tailOf(pathOf(one.node))),
    ),
    ...usesOfPicked(program, near, name, (names, from) =>
      isSame(names, from, tailOf(`${pathOf(from)}.${name}`)),
    ),
  ];
}

/** `req`, `req.app.locals`: what a function is given, or something in it. */
export function isOfParameter(names: FileNames, node: t.Node): boolean {
  const root = rootOf(node);
  return root.type === 'Identifier' && names.bindingOf(root)?.kind === 'param';
}
