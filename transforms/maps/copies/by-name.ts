import type { Node } from '@babel/types';
import { programOf } from '../../../src/find/runtime/shared.js';
import { membersNamed } from '../../../src/find/runtime/members.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { nameOfKey } from '../../../src/find/runtime/syntax.js';
import { walk } from '../../../src/ast/walk.js';
import type { FindContext } from '../../../src/model/transform.js';
import { type Grip, unsure } from './grip.js';
import type { Trail } from './trail.js';

/** The value was put into `….name` of something: every `….name` of the program may be it from now on. */
export function byName(trail: Trail, near: FileNames, name: string, grip: Grip, put: Node | undefined): void {
  for (const place of membersNamed(trail.program, near, name))
    if (place.node !== put) trail.follow(place, unsure(grip));
  for (const { names, node } of destructured(trail.context, name)) trail.bind(names, node, unsure(grip));
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
