import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { GLOBAL, type Slot, type Unknown } from '../value.js';
import { isInGlobalBlock } from '../syntax/slots.js';

/**
 * `global.x = value`, read as `global.x`, `globalThis.x` or bare `x`. Unless a `declare global` says so, the checker has
 * no symbol for any of the three; where one says so, plain JavaScript beside it still assigns without.
 */
export function* globalsAt(a: Analysis, name: ts.Node): Iterable<Slot | Unknown> {
  if (tsc.isIdentifier(name)) yield* a.membersOf(GLOBAL, name.text);
}

/** `declare global { var x }` */
export function* declaredGlobals(a: Analysis, key: string): Iterable<Slot> {
  for (const { parent } of a.facts.names.everywhere(key))
    if (tsc.isVariableDeclaration(parent) && isInGlobalBlock(parent)) yield parent;
}
