import type { CallExpression, Node, Statement } from '@babel/types';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { accessesIn, spotOf } from '../pattern/block.js';
import { callPieces, keyPiece, rewriting, stepAt } from '../pattern/emit.js';
import { isFunction } from '../pattern/nodes.js';
import { reasonAt } from '../pattern/reason.js';
import { isStable } from '../pattern/stable.js';
import type { Idiom, State } from '../state.js';

/** `m.set(k, v); setTimeout(() => m.delete(k), ms);`: an entry with a time to live. */
export const ttlTimer: Idiom = {
  name: 'ttl timer',
  shapes: ['map', 'record', 'set'],
  match(use, state) {
    const set = accessOf(use, state);
    const spot = set && isAdding(set, state) ? spotOf(set.node, set.ancestors) : undefined;
    const next = spot?.siblings[spot.index + 1];
    if (!set || !spot || !next || !isStable(set, state)) return undefined;
    if (spot.statement.type !== 'ExpressionStatement' || spot.statement.expression !== set.node)
      return undefined;
    const timer = timerOf(next);
    const ended = timer && accessesIn(use, state, timer.callback);
    const [gone, ...more] = ended ?? [];
    if (!timer || gone?.op !== 'delete' || more.length || !sameKey(gone.key, set.key)) return undefined;
    if (!isAllOf(timer.callback, gone)) return { refuse: reasonAt(state, use, next, 'ttl-side-effect') };
    const { start } = rangeOf(spot.statement);
    const end = statementEnd(use.file.text, next);
    const close = use.file.text[end - 1] === ';' ? ';' : '';
    return rewriting(use, {
      uses: [use, gone.use],
      steps: [stepAt(use, { start, end }, ['await ', ...setCall(set, timer.ms, state), close])],
      calls: [state.shape === 'set' ? 'add' : 'set'],
      at: [spot.statement],
      reads: false,
      reviews: [reasonAt(state, use, set.node, 'ttl-renews')],
    });
  },
};

function isAdding({ op, value, args }: Access, { shape }: State): boolean {
  return shape === 'set' ? op === 'add' && args.length === 1 : op === 'set' && !!value && args.length <= 2;
}

function setCall({ use, key, value }: Access, ms: Node, { shape }: State): Piece[] {
  const argument = key ? [keyPiece(use.file, key)] : [];
  const options: Piece[] = ['{ ttlMs: ', rangeOf(ms), ' }'];
  if (shape === 'set') return callPieces(use.node, 'add', argument, options);
  return callPieces(use.node, 'set', argument, value ? [rangeOf(value)] : [], options);
}

interface Timer {
  callback: Node;
  ms: Node;
}

/** `setTimeout(f, ms);`, `setTimeout(f, ms).unref();` whose handle nobody keeps. */
function timerOf(statement: Statement): Timer | undefined {
  if (statement.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  const call =
    expression.type === 'CallExpression' && isUnref(expression) ? expression.callee.object : expression;
  if (
    call.type !== 'CallExpression' ||
    call.callee.type !== 'Identifier' ||
    call.callee.name !== 'setTimeout'
  )
    return undefined;
  const [callback, ms, ...more] = call.arguments;
  return callback && ms && !more.length && isFunction(callback) ? { callback, ms } : undefined;
}

function isUnref(call: CallExpression): call is CallExpression & { callee: { object: Node } } {
  const { callee } = call;
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'unref'
  );
}

/** True if the callback does nothing else. */
function isAllOf(callback: Node, { node }: Access): boolean {
  const body = 'body' in callback ? (callback.body as Node) : undefined;
  if (body?.type !== 'BlockStatement') return body === node;
  const [only, ...more] = body.body;
  return only?.type === 'ExpressionStatement' && only.expression === node && !more.length;
}
