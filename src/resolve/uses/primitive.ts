import ts from 'typescript';
import type { Analysis } from '../analysis.js';

const PRIMITIVE =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.BooleanLike;
const NOTHING = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;

/** True for a slot that holds numbers, strings or booleans only: a copy of it is no alias. */
export function isPrimitive(a: Analysis, slot: ts.Node): boolean {
  const type = a.facts.checker.getTypeAtLocation(slot);
  const parts = type.isUnion() ? type.types : [type];
  return (
    parts.every(({ flags }) => (flags & (PRIMITIVE | NOTHING)) !== 0) &&
    parts.some(({ flags }) => (flags & PRIMITIVE) !== 0)
  );
}
