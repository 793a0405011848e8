import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Use } from './state.js';

/** `eval`, or `with`, in a file that knows the state: what they do with it cannot be seen. */
export function evalInScope(context: FindContext, uses: readonly Use[]): Reason | undefined {
  for (const file of new Set(uses.map((use) => use.file))) {
    if (!/\b(?:eval|with)\s*\(/.test(file.text)) continue;
    let reason: Reason | undefined;
    walk(file.tree.program, (node) => {
      const isEval =
        node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'eval';
      if (isEval || node.type === 'WithStatement')
        reason ??= refusalAt(context, 'eval-in-scope', { file: file.file, ...rangeOf(node) });
      return !reason;
    });
    if (reason) return reason;
  }
  return undefined;
}
