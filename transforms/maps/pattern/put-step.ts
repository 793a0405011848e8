import type { Node } from '@babel/types';
import { statementEnd } from '../../../src/ast/statement-end.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { Use } from '../state.js';
import { stepAt } from './emit.js';
import { layoutAt } from './layout.js';

/** Another statement right behind one. A comment at the end of the line stays with that. */
export function putStep(use: Use, statement: Node, pieces: readonly Piece[]): Step {
  const { line, semicolon } = layoutAt(use.file, statement);
  const after = statementEnd(use.file.text, statement);
  const end = after + (/^[ \t]*\/\/[^\r\n]*/.exec(use.file.text.slice(after))?.[0].length ?? 0);
  return stepAt(use, { start: end, end }, [line, ...pieces, semicolon]);
}
