import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import { awaitEntry } from '../pattern/as-there.js';
import type { Idiom, Refusal, Rewriting, State, Use } from '../state.js';
import { above, isCall, isMember, isStatement, propertyName, type Member } from './around.js';
import { refused, replaced, rewriting } from './emit.js';
import { emptied } from './emptied.js';
import { growsIn } from './iterated.js';
import { isShown } from './snapshot.js';
import { isRepeatable, textAt } from './values.js';
import { keyOf } from './whole.js';

/** `o[k]`, `o.name`, `k in o`, `delete o[k]`, `Object.keys(o)` … of an object that is used as a table. */
export const recordOperation: Idiom = {
  name: 'record operation',
  shapes: ['record'],
  match(use, state) {
    const parent = use.ancestors.at(-1);
    if (isMember(parent) && parent.object === use.node) return entry(use, state, parent);
    if (parent?.type === 'BinaryExpression' && parent.operator === 'in' && parent.right === use.node)
      return has(use, above(use, 1), parent.left);
    if (parent?.type === 'ForInStatement' && parent.right === use.node) return keysIn(use, state, parent);
    return emptied(use, /^Object$/) ?? listed(use) ?? whole(use) ?? refused(use, state, 'identity-use');
  },
};

function entry(use: Use, state: State, member: Member): Rewriting | Refusal {
  const spot = above(use, 1);
  const { parent } = spot;
  const own = ownMethod(use, member);
  if (own) return own === 'unknown' ? refused(use, state, 'identity-use') : own;
  const key = keyPieces(use, member);
  if (parent?.type === 'AssignmentExpression' && parent.left === member) {
    const whole = above(use, 2);
    if (parent.operator !== '=') return refused(use, state, 'compound-assignment');
    const call = [rangeOf(use.node), '.set(', ...key, ', ', rangeOf(parent.right), ')'];
    const effect = { calls: ['set'], writes: true };
    if (isStatement(whole)) return replaced(use, whole, call, effect);
    if (!isRepeatable(parent.right)) return refused(use, state, 'assignment-as-value');
    return rewriting(use, whole, ['(await ', ...call, ', ', textAt(use, parent.right), ')'], effect);
  }
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') return deleted(use, key);
  const isLoopVariable = /^For(In|Of)Statement$/.test(parent?.type ?? '') && !isRight(parent, member);
  if (parent?.type === 'UpdateExpression' || /Pattern$/.test(parent?.type ?? '') || isLoopVariable)
    return refused(use, state, 'compound-assignment');
  if (isCall(parent) && parent.callee === member) return refused(use, state, 'identity-use');
  const [before, after] = awaitEntry(state, use, spot.node, spot.parent);
  return rewriting(use, spot, [before, rangeOf(use.node), '.get(', ...key, ')', after], {
    calls: ['get'],
    reads: true,
    copy: member,
  });
}

/** What a loop goes over. */
function isRight(loop: Node | undefined, node: Node): boolean {
  return loop !== undefined && 'right' in loop && loop.right === node;
}

/** The key as an argument: the expression in brackets, or the name as a string. */
function keyPieces({ file }: Use, member: Member): Piece[] {
  const { start, end } = rangeOf(member.property);
  if (member.computed) return [{ start, end }];
  const quote = file.text.includes('"') && !file.text.includes("'") ? '"' : "'";
  return [quote + file.text.slice(start, end) + quote];
}

function deleted(use: Use, key: Piece[]): Rewriting {
  const spot = above(use, 2);
  const effect = { calls: ['delete'], writes: true };
  const call = [rangeOf(use.node), '.delete(', ...key, ')'];
  if (isStatement(spot)) return replaced(use, spot, call, effect);
  const made = replaced(use, { ...spot, parent: undefined }, call, effect);
  const [step] = made.steps;
  return step ? { ...made, steps: [{ ...step, pieces: ['(', ...step.pieces, ', true)'] }] } : made;
}

/** `o.hasOwnProperty(k)`; other inherited methods make the object more than a table. */
function ownMethod(use: Use, member: Member): Rewriting | 'unknown' | undefined {
  const name = member.computed ? undefined : propertyName(member);
  const call = use.ancestors.at(-2);
  if (!isCall(call) || call.callee !== member || name === undefined) return undefined;
  const [key] = call.arguments;
  return name === 'hasOwnProperty' && key ? has(use, above(use, 2), key) : 'unknown';
}

function has(use: Use, spot: ReturnType<typeof above>, key: Node): Rewriting {
  return replaced(use, spot, [rangeOf(use.node), '.has(', rangeOf(key), ')'], {
    calls: ['has'],
    reads: true,
  });
}

function keysIn(use: Use, state: State, loop: Node & { type: 'ForInStatement' }): Rewriting | Refusal {
  if (growsIn(loop.body, state)) return refused(use, state, 'live-iteration');
  const spot = above(use, 0);
  const made = replaced(use, spot, [rangeOf(use.node), '.keys()'], { calls: ['keys'], reads: true });
  const between = use.file.text.slice(rangeOf(loop.left).end, rangeOf(use.node).start);
  const at = rangeOf(loop.left).end + between.indexOf('in');
  const of = { file: use.file.file, start: at, end: at + 2, pieces: ['of'] };
  return { ...made, steps: [...made.steps, of] };
}

/** `Object.keys(o)`, `Object.hasOwn(o, k)`. */
function listed(use: Use): Rewriting | undefined {
  const spot = above(use, 1);
  const { node } = spot;
  if (!isCall(node) || node.arguments[0] !== use.node || !isMember(node.callee)) return undefined;
  const { object } = node.callee;
  if (object.type !== 'Identifier' || object.name !== 'Object')
    return isBorrowed(node.callee) && node.arguments[1] ? has(use, spot, node.arguments[1]) : undefined;
  const method = propertyName(node.callee) ?? '';
  const [, key] = node.arguments;
  if (method === 'hasOwn' && key) return has(use, spot, key);
  if (!/^(?:keys|values|entries)$/.test(method)) return undefined;
  // The list is nobody else's, what is in it is.
  const copy = method === 'keys' ? {} : { copy: use.node };
  return replaced(use, spot, [rangeOf(use.node), `.${method}()`], { calls: [method], reads: true, ...copy });
}

/** `Object.assign({}, o)`. */
function isSource({ node, parent }: ReturnType<typeof above>): boolean {
  if (!isCall(parent) || !isMember(parent.callee) || parent.arguments[0] === node) return false;
  const { object } = parent.callee;
  return object.type === 'Identifier' && object.name === 'Object' && propertyName(parent.callee) === 'assign';
}

/** `Object.prototype.hasOwnProperty.call`. */
function isBorrowed({ object, property }: Member): boolean {
  const isCallOf = property.type === 'Identifier' && property.name === 'call';
  return isCallOf && isMember(object) && propertyName(object) === 'hasOwnProperty';
}

/** `res.json(o)`, `{ ...o }`. */
function whole(use: Use): Rewriting | undefined {
  const spot = above(use, 0);
  const isSpread = spot.parent?.type === 'SpreadElement' && use.ancestors.at(-2)?.type === 'ObjectExpression';
  if (!use.isCopied && !isSpread && !isShown(spot) && !isSource(spot)) return undefined;
  const pieces = [keyOf(use), 'Object.fromEntries(await ', rangeOf(use.node), '.entries())'];
  const made = replaced(use, { ...spot, parent: undefined }, [], {
    calls: ['entries'],
    reads: true,
    copy: use.node,
  });
  return { ...made, steps: [{ file: use.file.file, ...rangeOf(use.node), pieces }] };
}
