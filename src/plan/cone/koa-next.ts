import { walk } from '../../ast/walk.js';
import { isFunction, type Fn } from './functions.js';
import type { At } from './view.js';

/** `next()` as a statement in Koa middleware: the rest of the answer, which has to be waited for. */
export function nextCalls({ file, node }: Fn): At[] {
  const next = node.params[1];
  const calls: At[] = [];
  if (next?.type !== 'Identifier' || node.async) return calls;
  walk(node.body, (inner, ancestors) => {
    if (inner.type !== 'CallExpression' || inner.callee.type !== 'Identifier') return;
    const isStatement = ancestors.at(-1)?.type === 'ExpressionStatement' && !ancestors.some(isFunction);
    if (inner.callee.name === next.name && isStatement) calls.push({ file, node: inner });
  });
  return calls;
}
