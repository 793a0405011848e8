import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { membersNamed } from '../runtime/own-members.js';
import type { Place, Program } from '../runtime/program.js';
import { isCall, isMember, pathOf, rootOf } from '../runtime/syntax.js';
import { usesOfPicked } from './picked.js';
import { tailOf } from './targets.js';

/** A member of what a function is given, by the path that sets it: `req.user`, at `left` if that is an assignment to it. */
export interface Put {
  names: FileNames;
  path: string | null;
  name: string;
  left?: t.Node;
}

/** Where functions take it out of what they are given: `request.user`, `const { user } = req`. */
export function takenOut(program: Program, { names, path, name, left }: Put): Place[] {
  const tail = tailOf(path);
  const isSame = (of: FileNames, node: t.Node, own: string): boolean =>
    own === tail && isOfParameter(of, node);
  return [
    ...membersNamed(program, names, name).filter(
      (one) => one.node !== left && isSame(one.names, one.node, tailOf(pathOf(one.node))),
    ),
    ...usesOfPicked(program, names, name, (of, from) => isSame(of, from, tailOf(`${pathOf(from)}.${name}`))),
  ];
}

/** What has a member of a literal from then on: `req.context = { db }`, `Object.assign(req, { db })`. */
export function putByLiteral({ names, node }: Place, name: string): Put | undefined {
  const target = targetOf(names.parentOf(node), node);
  const path = target && isOfParameter(names, target) ? pathOf(target) : null;
  return path === null ? undefined : { names, path: `${path}.${name}`, name };
}

function targetOf(parent: t.Node | undefined, literal: t.Node): t.Node | undefined {
  if (parent?.type === 'AssignmentExpression' && parent.right === literal)
    return isMember(parent.left) ? parent.left : undefined;
  if (!isCall(parent) || pathOf(parent.callee) !== 'Object.assign') return undefined;
  return parent.arguments[0] === literal ? undefined : parent.arguments[0];
}

function isOfParameter(names: FileNames, node: t.Node): boolean {
  const root = rootOf(node);
  return root.type === 'Identifier' && names.bindingOf(root)?.kind === 'param';
}
