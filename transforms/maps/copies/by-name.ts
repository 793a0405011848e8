import type { Node } from '@babel/types';
import { programOf } from '../../../src/find/runtime/shared.js';
import { membersNamed } from '../../../src/find/runtime/own-members.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';
import { walk } from '../../../src/ast/walk.js';
import type { FindContext } from '../../../src/model/transform.js';
import { type Grip, unsure } from './grip.js';
import type { Trail } from './trail.js';

/** The value was put into `….name` of something: every `….name` of the program may be it from now on. */
export function byName(trail: Trail, near: FileNames, name: string, grip: Grip, put: Node | undefined): void {
  const isPart = isMember(put) && isOfClient(put.object);
  const isOther = (node: Node | undefined): boolean => !isPart && node !== undefined && isOfClient(node);
  for (const place of membersNamed(trail.program, near, name)) {
    const base = isMember(place.node) ? place.node.object : undefined;
    if (place.node !== put && !isOther(base)) trail.follow(place, unsure(grip));
  }
  for (const { names, node } of destructured(trail.context, name))
    if (!isOther(sourceOf(names, node))) trail.bind(names, node, unsure(grip));
}

/** `req.body`: what is in there has come from the client, unless the program has put it there. */
function isOfClient(node: Node): boolean {
  const base = unwrapped(node);
  return isMember(base) && !base.computed && /^(?:body|query|params)$/.test(nameOfKey(base) ?? '');
}

/** `req.body` of `const { user } = req.body`, at `user`. */
function sourceOf(names: FileNames, target: Node): Node | undefined {
  const property = names.parentOf(target);
  const pattern = property && names.parentOf(property);
  const declarator = pattern && names.parentOf(pattern);
  const isDeclared = declarator?.type === 'VariableDeclarator' && declarator.id === pattern;
  return isDeclared ? (declarator.init ?? undefined) : undefined;
}

const patterns = new WeakMap<FindContext, Map<string, Place[]>>();

/** `target` of `{ name: target }` in patterns, in all files. */
function destructured(context: FindContext, name: string): readonly Place[] {
  let index = patterns.get(context);
  if (!index) patterns.set(context, (index = indexOf(context)));
  return index.get(name) ?? [];
}

function indexOf(context: FindContext): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const { file } of context.project.files) {
    const names = programOf(context).namesOf(file);
    if (!names) continue;
    walk(names.parsed.tree.program, (node) => {
      if (node.type !== 'ObjectPattern') return;
      for (const one of node.properties) {
        const name = one.type === 'ObjectProperty' ? nameOfKey(one) : null;
        if (one.type !== 'ObjectProperty' || name === null) continue;
        index.set(name, [...(index.get(name) ?? []), { names, node: one.value }]);
      }
    });
  }
  return index;
}
