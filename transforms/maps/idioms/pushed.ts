import type { Statement } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall } from '../../../src/find/runtime/syntax.js';
import { calledBy } from '../copies/functions.js';
import { type Access, accessOf } from '../pattern/access.js';
import { functionAround, spotOf, usesIn } from '../pattern/block.js';
import { rewriting, statementStep, stepAt } from '../pattern/emit.js';
import { nameInBlock } from '../pattern/given-names.js';
import { isFunction } from '../pattern/nodes.js';
import { waits } from '../pattern/order.js';
import type { Idiom, State, Use } from '../state.js';

/** `list.push(x); … list.length …`: `push` gives the length that it has made. */
export const pushed: Idiom = {
  name: 'pushed',
  shapes: ['list'],
  match(use, state) {
    const put = accessOf(use, state);
    const spot = put && spotOf(put.node, put.ancestors);
    if (!put || !spot || !/^(?:push|unshift)$/.test(put.op)) return undefined;
    const { statement, siblings, index } = spot;
    if (statement.type !== 'ExpressionStatement' || statement.expression !== put.node) return undefined;
    const reads = lengthsBehind(use, state, siblings.slice(index + 1));
    if (!reads.length) return undefined;
    const name = nameInBlock(use, ['length', 'count', 'size']);
    return rewriting(use, {
      uses: [use, ...reads.map((one) => one.use)],
      steps: [
        statementStep(use, statement, [`const ${name} = await `, rangeOf(put.node)]),
        ...reads.map((one) => stepAt(use, rangeOf(one.node), [name])),
      ],
      calls: [put.op],
      at: [put.node],
      reads: true,
    });
  },
};

/**
 * Where the statements behind ask how long it is, if they do nothing else to the list: what follows from the length, and
 * changes the list, needs a lock.
 */
function lengthsBehind(use: Use, state: State, statements: readonly Statement[]): Access[] {
  if (statements.some((one) => runsProgram(use, state, one))) return [];
  const fn = functionAround(use.ancestors);
  const behind = fn
    ? usesIn(use, state, fn).filter(({ node }) => rangeOf(node).start > rangeOf(use.node).end)
    : [];
  const reads = behind.map((one) => {
    const read = accessOf(one, state);
    const around = read?.ancestors ?? [];
    const at = around.findIndex((node) => statements.includes(node as Statement));
    const isAtOnce = at >= 0 && !around.slice(at).some(isFunction);
    const isBehindWait = statements.slice(0, statements.indexOf(around[at] as Statement) + 1).some(waits);
    return read?.op === 'size' && isAtOnce && !isBehindWait ? read : undefined;
  });
  return reads.every((read) => read !== undefined) ? reads : [];
}

/** A function of the program may change the list as well. */
function runsProgram({ file }: Use, { context }: State, statement: Statement): boolean {
  const names = programOf(context).namesOf(file.file);
  let isRun = false;
  walk(statement, (node) => {
    if (isCall(node) && names) isRun ||= calledBy(context, { names, node: node.callee }).kind === 'program';
    return !isRun;
  });
  return isRun;
}
