import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';

const PRIMITIVE =
  tsc.TypeFlags.StringLike | tsc.TypeFlags.NumberLike | tsc.TypeFlags.BigIntLike | tsc.TypeFlags.BooleanLike;
const NOTHING = tsc.TypeFlags.Null | tsc.TypeFlags.Undefined | tsc.TypeFlags.Void;

/** True for a slot that holds numbers, strings or booleans only: a copy of it is no alias. */
export function isPrimitive(a: Analysis, slot: ts.Node): boolean {
  const type = a.facts.checker.getTypeAtLocation(slot);
  const parts = type.isUnion() ? type.types : [type];
  return (
    parts.every(({ flags }) => (flags & (PRIMITIVE | NOTHING)) !== 0) &&
    parts.some(({ flags }) => (flags & PRIMITIVE) !== 0)
  );
}
