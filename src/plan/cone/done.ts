import type { CallExpression, Identifier, Node } from '@babel/types';
import { rangeOf, walk } from '../../ast/walk.js';
import { isFunction, type Fn } from './functions.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { View } from './view.js';

/**
 * A hook that calls `done` at its end becomes one that returns: `done()` → `return`, `done(new Error())` → `throw`,
 * `done(null, payload)` → `return payload`, and the parameter goes.
 * @returns undefined if `done` is used in another way, or code follows
 */
export function withoutDone(view: View, fn: Fn): Layered[] | undefined {
  const done = fn.node.params.at(-1);
  if (done?.type !== 'Identifier') return undefined;
  const calls = callsIn(fn, done);
  const steps = calls?.map((call) => ending(view, fn, call));
  if (!steps || steps.some((one) => one === undefined)) return undefined;
  return [parameterGone(fn, done), ...steps.flatMap((one) => one ?? [])];
}

/** The calls of `done`, undefined if its name stands anywhere else, or in a function within. */
function callsIn({ node }: Fn, done: Identifier): CallExpression[] | undefined {
  const calls: CallExpression[] = [];
  let isElsewhere = false;
  walk(node.body, (one, ancestors) => {
    if (one.type !== 'Identifier' || one.name !== done.name) return;
    const parent = ancestors.at(-1);
    if (parent?.type === 'CallExpression' && parent.callee === one && !ancestors.some(isFunction))
      calls.push(parent);
    else isElsewhere = true;
  });
  return isElsewhere || !calls.length ? undefined : calls;
}

function ending(view: View, { file, node }: Fn, call: CallExpression): Layered | undefined {
  const statement = view.parent(call);
  const isReturn = statement?.type === 'ReturnStatement';
  if (
    !statement ||
    (!isReturn && (statement.type !== 'ExpressionStatement' || !isLast(view, statement, node.body)))
  )
    return undefined;
  const [error, payload] = call.arguments;
  const whole = { start: rangeOf(statement).start, end: rangeOf(call).end };
  if (!error)
    return isAtEnd(node, statement)
      ? gone(view, file, statement)
      : replace(file, whole, LAYER.hoist, ['return']);
  if (error.type === 'NewExpression') return replace(file, whole, LAYER.hoist, ['throw ', rangeOf(error)]);
  const isFine = error.type === 'NullLiteral' || (error.type === 'Identifier' && error.name === 'undefined');
  if (!isFine) return undefined;
  return replace(file, whole, LAYER.hoist, payload ? ['return ', rangeOf(payload)] : ['return']);
}

function isAtEnd({ body }: Fn['node'], statement: Node): boolean {
  return body.type === 'BlockStatement' && body.body.at(-1) === statement && body.body.length > 1;
}

/** With the space before it. */
function gone(view: View, file: string, statement: Node): Layered {
  const { start, end } = rangeOf(statement);
  const space = /\s*$/.exec(view.text(file).slice(0, start))?.[0].length ?? 0;
  return replace(file, { start: start - space, end }, LAYER.hoist, []);
}

/** True if nothing of the body runs after a statement. */
function isLast(view: View, statement: Node, body: Node): boolean {
  let child = statement;
  for (const parent of view.around(statement)) {
    if (parent.type === 'BlockStatement' && parent.body.at(-1) !== child) return false;
    if (parent === body) return true;
    if (!/^(Block|If)Statement$/.test(parent.type)) return false;
    child = parent;
  }
  return false;
}

function parameterGone({ file, node }: Fn, done: Identifier): Layered {
  const before = node.params.at(-2);
  const { end } = rangeOf(done);
  const start = before ? rangeOf(before).end : rangeOf(done).start;
  return replace(file, { start, end }, LAYER.async, !before && start === rangeOf(node).start ? ['()'] : []);
}
