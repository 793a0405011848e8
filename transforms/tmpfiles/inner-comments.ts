import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { ParsedFile } from '../../src/model/transform.js';
import type { Pieces } from './file-use.js';

/** The comments in code that goes, each on a line of its own, to stand before what comes into its place. */
export function innerComments(file: ParsedFile, node: Node): Pieces {
  const { start, end } = rangeOf(node);
  const line = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const inside = (file.tree.comments ?? []).filter(
    (one) => start <= (one.start ?? 0) && (one.end ?? 0) <= end,
  );
  return inside.flatMap((one): Pieces => [{ start: one.start ?? 0, end: one.end ?? 0 }, `\n${indent}`]);
}
