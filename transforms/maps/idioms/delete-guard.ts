import type { Node, Statement } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { accessesIn, branchOf, spotOf } from '../pattern/block.js';
import {
  awaitedStep,
  callPieces,
  keyPiece,
  removal,
  rewriting,
  statementStep,
  stepAt,
} from '../pattern/emit.js';
import { movable } from '../pattern/movable.js';
import { peeled } from '../pattern/nodes.js';
import { exits } from '../pattern/order.js';
import { isReassigned, isStable } from '../pattern/stable.js';
import type { Idiom, State, Use } from '../state.js';

/** `if (!m.has(k)) return …; m.delete(k);`: the `delete` itself tells who was first. */
export const deleteGuard: Idiom = {
  name: 'delete guard',
  shapes: ['map', 'record', 'set'],
  match(use, state) {
    const has = accessOf(use, state);
    if (has?.op !== 'has' || !has.key || !isStable(has, state)) return undefined;
    const gone = deleteFor(has, state);
    if (!gone) return undefined;
    const call = callPieces(use.node, 'delete', [keyPiece(use.file, has.key)]);
    return rewriting(use, {
      uses: [use, gone.access.use],
      steps: wholeIf(use, has, gone.statement, call) ?? [
        awaitedStep(use, has, call),
        removal(use, gone.statement),
      ],
      calls: ['delete'],
      at: [has.node],
    });
  },
};

/** `if (m.has(k)) m.delete(k);` is the `delete` alone; what is behind `else` runs where that finds nothing. */
function wholeIf(use: Use, has: Access, gone: Statement, call: readonly Piece[]): Step[] | undefined {
  const check = has.ancestors.findLast((one) => one.type === 'IfStatement');
  if (check?.consequent !== gone || !/^(?:Block|SwitchCase|Program)/.test(has.ancestors.at(-2)?.type ?? ''))
    return undefined;
  const { alternate } = check;
  if (!alternate) return [statementStep(use, check, ['await ', ...call])];
  const { start } = rangeOf(check);
  return [stepAt(use, { start, end: rangeOf(alternate).start }, ['if (!(await ', ...call, ')) '])];
}

interface Gone {
  access: Access;
  statement: Statement;
}

/** The delete that follows where there is an entry: behind a guard, as the first in a branch, or right behind. */
function deleteFor(has: Access, state: State): Gone | undefined {
  const spot = spotOf(has.node, has.ancestors);
  if (!spot) return undefined;
  const { statement, siblings, index } = spot;
  if (statement.type === 'IfStatement') {
    if (isTest(statement.test, has) === true) return deleteIn(branchOf(statement.consequent), has, state);
    const isGuard =
      isTest(statement.test, has) === false && !statement.alternate && exits(statement.consequent);
    const isAlone = accessesIn(has.use, state, statement)?.length === 1;
    return isGuard && isAlone ? deleteIn(siblings.slice(index + 1), has, state) : undefined;
  }
  const isKept =
    statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => init === has.node);
  return isKept ? deleteIn(siblings.slice(index + 1), has, state) : undefined;
}

/** True for `m.has(k)`, false for `!m.has(k)`. */
function isTest(test: Node, has: Access): boolean | undefined {
  const node = peeled(test);
  if (node === has.node) return true;
  return node.type === 'UnaryExpression' && node.operator === '!' && peeled(node.argument) === has.node
    ? false
    : undefined;
}

function deleteIn(statements: readonly Statement[], has: Access, state: State): Gone | undefined {
  for (const statement of statements) {
    const accesses = accessesIn(has.use, state, statement);
    const [access] = accesses ?? [];
    if (!accesses || isReassigned(has, [statement])) return undefined;
    if (access) {
      const isAlone = statement.type === 'ExpressionStatement' && statement.expression === access.node;
      return isAlone && access.op === 'delete' && sameKey(access.key, has.key)
        ? { access, statement }
        : undefined;
    }
    const ground = {
      state,
      file: has.use.file,
      ancestors: has.ancestors,
      owned: { names: new Set<string>() },
    };
    if (!movable([statement], ground)) return undefined;
  }
  return undefined;
}
