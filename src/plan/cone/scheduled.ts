import type { Node } from '@babel/types';
import type { Reason } from '../../model/finding.js';
import { isFunction, type Fn } from './functions.js';
import type { View } from './view.js';

/** `@Cron('* * * * *')`, `@Interval(1000)`: every process runs the method, as it does an interval. */
export function scheduledReviews(view: View, fn: Fn): Reason[] {
  return decoratorsOf(fn)
    .filter((name) => isRepeating(view, { file: fn.file, node: name }))
    .map((name) => view.reason('every-process-timer', { file: fn.file, node: name }));
}

function decoratorsOf({ node }: Fn): Node[] {
  const decorators = isFunction(node) && 'decorators' in node ? (node.decorators ?? []) : [];
  return decorators.map(({ expression }) =>
    expression.type === 'CallExpression' ? expression.callee : expression,
  );
}

function isRepeating(view: View, at: Fn | { file: string; node: Node }): boolean {
  const origin = view.originOf(at);
  return (
    origin.kind === 'module' &&
    origin.module === '@nestjs/schedule' &&
    /^(Cron|Interval)$/.test(origin.path.at(-1) ?? '')
  );
}
