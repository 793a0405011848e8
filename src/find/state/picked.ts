import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { unwrapped } from '../runtime/syntax.js';

/** A variable that takes one member out of an object: `const { rooms } = from`. */
export interface Picked {
  names: FileNames;
  from: t.Node;
  uses: readonly Place[];
}

/** The variables that take a member of that name out of anything, in the files that can be in one program with `near`. */
export function pickedAs(program: Program, near: FileNames, key: string): Picked[] {
  return program.picksNamed(near, key).flatMap(({ names, node }) => {
    const binding = names.bindingOf(node);
    const from = binding?.declaration.type === 'VariableDeclarator' ? binding.declaration.init : undefined;
    return binding && from ? [{ names, from: unwrapped(from), uses: program.usesOf(binding) }] : [];
  });
}

/** Every use of these variables, where what they are taken out of is the object that is meant. */
export function usesOfPicked(
  program: Program,
  near: FileNames,
  key: string,
  isMeant: (names: FileNames, from: t.Node) => boolean,
): Place[] {
  return pickedAs(program, near, key).flatMap(({ names, from, uses }) => (isMeant(names, from) ? uses : []));
}
