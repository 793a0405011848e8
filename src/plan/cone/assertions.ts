import type { Node } from '@babel/types';
import { nameRange } from '../../ast/names.js';
import { rangeOf } from '../../ast/walk.js';
import { isFunction, keyName } from './functions.js';
import type { Handing } from './handing.js';
import { isMember } from './promise-position.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { View } from './view.js';

/** Where a test expects that a function throws. */
interface Assertion {
  /** What has to be awaited: `expect(f).toThrow()`. */
  whole: Node;
  isNot: boolean;
  /** `throws` of `assert.throws`; undefined for `expect`. */
  word?: Node;
}

const THROWS = /^(toThrow|toThrowError|toThrowErrorMatching(Inline)?Snapshot)$/;
const REJECTS: Record<string, string> = { throws: 'rejects', doesNotThrow: 'doesNotReject' };

/**
 * What a test says about a function that it is given to: that it throws, or something else about the function itself.
 * Undefined if that cannot be said about a promise, as in chai.
 */
export function assertionAt(
  view: View,
  { name, call, from, receiver }: Handing,
): Assertion | 'looked at' | undefined {
  const callee = call.callee;
  if (name !== 'expect')
    return REJECTS[name] !== undefined && from !== 'chai' && isAssert(receiver) && isMember(callee)
      ? { whole: call, isNot: name === 'doesNotThrow', word: callee.property }
      : undefined;
  const [word, whole, isNot] = chainOf(view, call);
  if (/^(throws?|Throw)$/.test(word ?? '')) return undefined;
  if (word === undefined || !whole) return undefined;
  return THROWS.test(word) ? { whole, isNot } : 'looked at';
}

function isAssert(receiver: Node | undefined): boolean {
  return receiver?.type === 'Identifier' && receiver.name !== 't';
}

/** Of `expect(f).not.toThrow(x)`: the last name, the whole call, and whether `not` is among them. */
function chainOf(view: View, call: Node): [string | undefined, Node | undefined, boolean] {
  let node = call;
  let word: string | undefined;
  let isNot = false;
  for (const parent of view.around(call)) {
    if (isMember(parent) && parent.object === node) {
      word = keyName(parent.property, parent.computed);
      isNot ||= word === 'not';
    } else if (parent.type === 'CallExpression' && parent.callee === node) return [word, parent, isNot];
    else break;
    node = parent;
  }
  return [word, word === undefined ? undefined : node, isNot];
}

/** `.rejects` behind `expect(…)`, `.resolves` before `.not`; another word for those of `assert`. */
export function rejectionSteps(view: View, handing: Handing): Layered[] {
  const { file, call } = handing;
  const found = assertionAt(view, handing);
  if (!found || found === 'looked at') return [];
  if (found.word) return [replace(file, nameRange(found.word), LAYER.async, [REJECTS[handing.name] ?? ''])];
  const { start, end } = rangeOf(call);
  return [
    replace(file, { start, end }, LAYER.wrap, [{ start, end }, found.isNot ? '.resolves' : '.rejects']),
  ];
}

/** The call that is all of an arrow function, with nothing in its arguments that could fail before. */
export function unwrapped({ fn, value, name }: Handing): Node | undefined {
  const { body } = fn.node;
  if (name !== 'expect' || value !== fn.node || body.type !== 'CallExpression' || isFunction(body))
    return undefined;
  return body.arguments.every(isPlain) ? body : undefined;
}

function isPlain(node: Node): boolean {
  return (
    /^(Identifier|(String|Numeric|Boolean|Null)Literal)$/.test(node.type) ||
    (node.type === 'UnaryExpression' && node.argument.type === 'NumericLiteral') ||
    (node.type === 'ObjectExpression' &&
      node.properties.every((one) => one.type === 'ObjectProperty' && isPlain(one.value))) ||
    (node.type === 'ArrayExpression' && node.elements.every((one) => one !== null && isPlain(one)))
  );
}
