import type { Node } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { isCall } from '../../../src/find/runtime/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Spot } from '../copies/fate.js';
import { calledBy } from '../copies/functions.js';

const DEPTH = 4;

/** The calls in a function that run a change which stands in another one, before they are over. */
export function changingCalls(
  context: FindContext,
  file: ParsedFile,
  scope: Node,
  change: Pick<Spot, 'node' | 'function'>,
): Node[] {
  const names = programOf(context).namesOf(file.file);
  return names ? callsTo(context, { names, node: scope }, change, DEPTH) : [];
}

function callsTo(
  context: FindContext,
  { names, node: scope }: Place,
  change: Pick<Spot, 'node' | 'function'>,
  depth: number,
): Node[] {
  const found: Node[] = [];
  walk(scope, (node) => {
    if (isCall(node) && reaches(context, { names, node: node.callee }, change, depth)) found.push(node);
  });
  return found;
}

function reaches(
  context: FindContext,
  callee: Place,
  change: Pick<Spot, 'node' | 'function'>,
  depth: number,
): boolean {
  const called = calledBy(context, callee);
  if (called.kind !== 'program') return false;
  return called.callees.some(({ names, node }) => {
    if (node.async || ('generator' in node && node.generator)) return false;
    return (
      node === change.function ||
      (depth > 0 && callsTo(context, { names, node }, change, depth - 1).length > 0)
    );
  });
}
