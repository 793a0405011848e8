import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import type { Idiom, Refusal, Rewriting, State, Use } from '../state.js';
import {
  above,
  isMember,
  isStatement,
  methodCall,
  propertyName,
  type Member,
  type MethodCall,
} from './around.js';
import { awaited, refused, replaced } from './emit.js';
import { emptied } from './emptied.js';
import { growsIn } from './iterated.js';
import { changedInside } from './update.js';
import { readWhole } from './whole.js';

/** `a.push(x)`, `a.find(p)`, `a[i]`, `a.length` … of an array. */
export const listOperation: Idiom = {
  name: 'list operation',
  shapes: ['list'],
  match(use, state) {
    const call = methodCall(use);
    if (call) return called(use, state, call);
    const member = use.ancestors.at(-1);
    if (isMember(member) && member.object === use.node) return item(use, state, member);
    const parent = use.ancestors.at(-1);
    if (parent?.type === 'ForOfStatement' && parent.right === use.node)
      return growsIn(parent.body, state) ? refused(use, state, 'live-iteration') : readWhole(use, 'toArray');
    return emptied(use, /^Array$/) ?? shown(use, state);
  },
};

function shown(use: Use, state: State): Rewriting | Refusal {
  return readWhole(use, 'toArray', { ifShown: true }) ?? refused(use, state, 'identity-use');
}

const DIRECT = /^(?:push|unshift|pop|shift|at)$/;
const CHANGES = /^(?:splice|sort|reverse|fill|copyWithin)$/;
const READS =
  /^(?:find|findLast|findIndex|findLastIndex|filter|map|flatMap|some|every|includes|indexOf|lastIndexOf|slice|join|reduce|reduceRight|concat|flat|entries|keys|values|forEach|toSorted|toReversed|toSpliced|with|toString)$/;

function called(use: Use, state: State, call: MethodCall): Rewriting | Refusal {
  const { method } = call;
  if (DIRECT.test(method)) {
    const writes = method !== 'at';
    const copy = /^(?:push|unshift)$/.test(method) ? {} : { copy: call.node };
    return awaited(use, call, { calls: [method], reads: true, writes, ...copy });
  }
  if (CHANGES.test(method)) return changedInside(use, state, call);
  if (!READS.test(method)) return refused(use, state, 'identity-use');
  if (growsIn(call.node, { ...state, uses: state.uses.filter((one) => one !== use) }))
    return refused(use, state, 'live-iteration');
  return readWhole(use, 'toArray');
}

function item(use: Use, state: State, member: Member): Rewriting | Refusal {
  const spot = above(use, 1);
  if (propertyName(member) === 'length') return length(use, state);
  if (!member.computed) return refused(use, state, 'identity-use');
  const { parent } = spot;
  if (parent?.type === 'AssignmentExpression' && parent.left === member)
    return changedInside(use, state, above(use, 2));
  if (isChanged(spot)) return refused(use, state, 'identity-use');
  if (isLast(member, use)) {
    const effect = { calls: ['at'], reads: true, copy: member };
    const inner = state.uses.filter((one) => one.file === use.file && isWithin(one.node, member.property));
    const made = replaced(use, spot, [rangeOf(use.node), '.at(-1)'], effect);
    return { ...made, uses: [use, ...inner] };
  }
  if (isCount(member.property)) {
    const call = [rangeOf(use.node), '.at(', rangeOf(member.property), ')'];
    return replaced(use, spot, call, { calls: ['at'], reads: true, copy: member });
  }
  return readWhole(use, 'toArray');
}

/** `delete a[i]`, `a[i]++`, `[a[i]] = …`. */
function isChanged({ node, parent }: { node: Node; parent: Node | undefined }): boolean {
  return (
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete') ||
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    parent?.type === 'ArrayPattern'
  );
}

function isCount(node: Node): boolean {
  return node.type === 'NumericLiteral' && Number.isInteger(node.value);
}

/** `a[a.length - 1]`: the inner use goes with the outer one, so it must be the same name. */
function isLast({ property }: Member, { node, file }: Use): boolean {
  const text = file.text.slice(rangeOf(node).start, rangeOf(node).end);
  const inner = file.text.slice(rangeOf(property).start, rangeOf(property).end).replaceAll(/\s/g, '');
  return inner === `${text}.length-1`;
}

function length(use: Use, state: State): Rewriting | Refusal {
  const spot = above(use, 1);
  const { parent, node } = spot;
  if (parent?.type === 'AssignmentExpression' && parent.left === node) {
    const whole = above(use, 2);
    const isZero =
      parent.operator === '=' && parent.right.type === 'NumericLiteral' && parent.right.value === 0;
    if (isZero && isStatement(whole))
      return replaced(use, whole, [rangeOf(use.node), '.clear()'], { calls: ['clear'], writes: true });
    return changedInside(use, state, whole);
  }
  if (isChanged(spot)) return refused(use, state, 'identity-use');
  return replaced(use, spot, [rangeOf(node), '()'], { calls: ['length'], reads: true });
}
