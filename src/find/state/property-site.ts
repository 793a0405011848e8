import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { type Member } from '../runtime/syntax.js';
import type { Shape } from './shape.js';
import type { Site } from './site.js';

/** Shapes of what a property can hold as state. */
export const HOLDS = new Set<Shape>([
  'map',
  'set',
  'array',
  'record',
  'cache',
  'emitter',
  'sequence',
  'number',
  'flag',
  'text',
  'empty',
  'unknown',
]);

/** A site that is no variable and no field. */
export function site(
  names: FileNames,
  node: t.Node,
  name: string,
  kind: Site['kind'],
  shape: Shape,
  initial: t.Node | undefined,
  references: Place[],
): Site {
  return {
    kind,
    name,
    names,
    node,
    shape,
    initial,
    references: references.filter((one) => one.node !== node),
    lives: 'process',
  };
}

/** What a file assigns to members. */
export interface Assigned {
  program: Program;
  names: FileNames;
  assignments: { key: string; member: Member; value: t.Node }[];
}

export function assignmentsIn(names: FileNames): Assigned['assignments'] {
  return [...names.members].flatMap(([key, members]) =>
    members.flatMap((member) => {
      const parent = names.parentOf(member);
      const isTarget = parent?.type === 'AssignmentExpression' && parent.left === member;
      return isTarget ? [{ key, member, value: parent.right }] : [];
    }),
  );
}
