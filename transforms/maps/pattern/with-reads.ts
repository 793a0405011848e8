import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { State, Use } from '../state.js';
import type { Access } from './access.js';
import { spotOf } from './block.js';
import { awaitedStep, removal, statementStep } from './emit.js';
import { nameInBlock } from './given-names.js';
import { isAlwaysRun } from './order.js';
import { readsBehind, takenFrom } from './result-reads.js';
import { isFixed } from './stable.js';

/** An atomic call that stands alone, and what its result is used for. */
export interface Collapsed {
  steps: Step[];
  uses: Use[];
  /** The node whose place the call takes. */
  at: Access;
}

/**
 * A statement that changes an entry, and the reads of it right behind: they get the result of the call, since by the
 * time of a second call another process may have changed it.
 */
export function collapsed(access: Access, state: State, call: readonly Piece[]): Collapsed {
  const spot = spotOf(access.node, access.ancestors);
  const { use } = access;
  const isStatement =
    spot?.statement.type === 'ExpressionStatement' && spot.statement.expression === access.node;
  const reads = isStatement ? readsBehind(access, spot, state) : [];
  const uses = reads.map((read) => read.use);
  const [first] = reads;
  if (!isStatement || !first) return { steps: [awaitedStep(use, access, call)], uses, at: access };
  // What may have to be awaited itself stays where it is.
  const isFree = isFixed(movedWith(call, access), access, state);
  if (reads.length === 1 && isFree && isReadNext(first, spot.siblings[spot.index + 1]))
    return { steps: [removal(use, spot.statement), awaitedStep(use, first, call)], uses, at: first };
  const name = nameInBlock(use, ['current', 'count', 'latest']);
  const made = statementStep(use, spot.statement, [`const ${name} = await `, ...call]);
  return { steps: [made, ...takenFrom(name, reads, state).steps], uses, at: access };
}

/** What stands in the call of the value that is set or added. */
function movedWith(call: readonly Piece[], { value }: Access): Node[] {
  const found: Node[] = [];
  if (value)
    walk(value, (node) => {
      const { start, end } = rangeOf(node);
      const isMoved = call.some(
        (piece) => typeof piece === 'object' && piece.start === start && piece.end === end,
      );
      if (isMoved) found.push(node);
      return !isMoved;
    });
  return found;
}

function isReadNext(
  { node, ancestors }: Access,
  next: Parameters<typeof isAlwaysRun>[2] | undefined,
): boolean {
  return !!next && ancestors.includes(next) && isAlwaysRun(node, ancestors, next);
}
