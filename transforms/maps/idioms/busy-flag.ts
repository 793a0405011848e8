import type { IfStatement, Node, Statement } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import { accessOf, type Access } from '../pattern/access.js';
import { accessesIn, branchOf, spotOf, usesIn } from '../pattern/block.js';
import { callPieces, removal, rewriting, statementStep, stepAt } from '../pattern/emit.js';
import { peeled } from '../pattern/nodes.js';
import { exits } from '../pattern/order.js';
import { reasonAt } from '../pattern/reason.js';
import { sameCode } from '../pattern/same.js';
import type { Idiom, Rewriting, State } from '../state.js';

/** `if (busy) return; busy = true;`: `compareAndSet`, which one caller wins. */
export const busyFlag: Idiom = {
  name: 'busy flag',
  shapes: ['value'],
  match(use, state) {
    const asked = accessOf(use, state);
    const spot = asked && spotOf(asked.node, asked.ancestors);
    const check = spot?.statement;
    if (!spot || check?.type !== 'IfStatement' || usesIn(use, state, check.test).length > 1) return undefined;
    const from = expected(check.test, asked, state);
    if (!from) return undefined;
    if (from.isGuard) {
      const next = spot.siblings[spot.index + 1];
      const isGuard =
        !check.alternate && exits(check.consequent) && !usesIn(use, state, check.consequent).length;
      return isGuard && next ? guarded(asked, check, next, from.value, state) : undefined;
    }
    return inside(asked, check, from.value, state);
  },
};

interface Expected {
  /** What the flag has to be, as a piece of code. */
  value: Piece;
  /** The test finds that it is something else. */
  isGuard: boolean;
}

/** `busy`, `!busy`, `mode === 'idle'`, `mode !== 'idle'` */
function expected(test: Node, asked: Access, state: State): Expected | undefined {
  const node = peeled(test);
  const initial = resting(state);
  if (node === asked.node) return initial === undefined ? undefined : { value: initial, isGuard: true };
  if (node.type === 'UnaryExpression' && node.operator === '!' && peeled(node.argument) === asked.node)
    return initial === undefined ? undefined : { value: initial, isGuard: false };
  if (node.type !== 'BinaryExpression' || peeled(node.left) !== asked.node || !isPrimitive(node.right))
    return undefined;
  if (!/^[!=]==$/.test(node.operator)) return undefined;
  return { value: rangeOf(node.right), isGuard: node.operator === '!==' };
}

/** The one falsy value of a flag: what it begins with, if nothing else that is falsy is ever set. */
function resting(state: State): string | undefined {
  const { initial, file } = state;
  const isResting = initial && /^(?:BooleanLiteral|NullLiteral)$/.test(initial.type);
  if (!isResting || (initial.type === 'BooleanLiteral' && initial.value)) return undefined;
  const isKnown = state.uses.every((use) => {
    const access = accessOf(use, state);
    if (access?.op === 'assign' || access?.op === 'step') return false;
    if (access?.op !== 'set' || !access.value) return true;
    const value = peeled(access.value);
    return (
      sameCode(value, initial) || (value.type === 'BooleanLiteral' && value.value) || isTextOrTime(value)
    );
  });
  return isKnown ? file.text.slice(rangeOf(initial).start, rangeOf(initial).end) : undefined;
}

function isTextOrTime(value: Node): boolean {
  if (value.type === 'StringLiteral') return value.value !== '';
  return value.type === 'TemplateLiteral' && value.quasis.some(({ value: { raw } }) => raw !== '');
}

function isPrimitive({ type }: Node): boolean {
  return /^(?:Boolean|Null|Numeric|String)Literal$/.test(type);
}

/** The statement that sets the flag to something simple. */
function setOf(statement: Statement, asked: Access, state: State): (Access & { value: Node }) | undefined {
  const [set, ...more] = accessesIn(asked.use, state, statement) ?? [];
  if (set?.op !== 'set' || !set.value || more.length || !isPrimitive(peeled(set.value))) return undefined;
  const isAlone = statement.type === 'ExpressionStatement' && statement.expression === set.node;
  return isAlone ? { ...set, value: set.value } : undefined;
}

function guarded(
  asked: Access,
  check: IfStatement,
  next: Statement,
  from: Piece,
  state: State,
): Rewriting | undefined {
  const set = setOf(next, asked, state);
  if (!set) return undefined;
  const call = swapCall(asked, from, set);
  const test = stepAt(asked.use, rangeOf(check.test), ['!(await ', ...call, ')']);
  return made(asked, set, [test, removal(asked.use, next)], state);
}

function inside(asked: Access, check: IfStatement, from: Piece, state: State): Rewriting | undefined {
  const [first, ...more] = branchOf(check.consequent);
  const set = first && setOf(first, asked, state);
  if (!set) return undefined;
  const call = swapCall(asked, from, set);
  if (!more.length && !check.alternate)
    return made(asked, set, [statementStep(asked.use, check, ['await ', ...call])], state);
  if (check.consequent.type !== 'BlockStatement') return undefined;
  const test = stepAt(asked.use, rangeOf(check.test), ['await ', ...call]);
  return made(asked, set, [test, removal(asked.use, first)], state);
}

function swapCall({ use }: Access, from: Piece, { value }: { value: Node }): Piece[] {
  return callPieces(use.node, 'compareAndSet', [from], [rangeOf(value)]);
}

/** A flag that a crash leaves set is set for ever; a process forgot it. */
function made(asked: Access, set: Access, steps: Rewriting['steps'], state: State): Rewriting {
  const isReset = state.uses.some((use) => use !== set.use && accessOf(use, state)?.op === 'set');
  const reviews = isReset ? [reasonAt(state, asked.use, set.node, 'crash-holds-flag')] : [];
  return rewriting(asked.use, {
    uses: [asked.use, set.use],
    steps,
    calls: ['compareAndSet'],
    at: [asked.node],
    reviews,
  });
}
