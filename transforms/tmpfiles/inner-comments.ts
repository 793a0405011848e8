import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { ParsedFile } from '../../src/model/transform.js';
import type { Pieces } from './file-use.js';

/**
 * The comments in code that goes, each on a line of its own, to stand before what comes into its place; not those in the ranges
 * that stay.
 */
export function innerComments(file: ParsedFile, node: Node, stays: Pieces = []): Pieces {
  const { start, end } = rangeOf(node);
  const line = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const inside = (file.tree.comments ?? []).filter(
    (one) => start <= (one.start ?? 0) && (one.end ?? 0) <= end && !stays.some((piece) => holds(piece, one)),
  );
  return inside.flatMap((one): Pieces => [{ start: one.start ?? 0, end: one.end ?? 0 }, `\n${indent}`]);
}

function holds(piece: Pieces[number], { start, end }: { start?: number; end?: number }): boolean {
  return (
    typeof piece !== 'string' && 'start' in piece && piece.start <= (start ?? 0) && (end ?? 0) <= piece.end
  );
}
