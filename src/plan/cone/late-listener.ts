import type { Node } from '@babel/types';
import { boundNames } from '../../ast/names.js';
import { rangeOf, walk } from '../../ast/walk.js';
import { isFunction, type Fn } from './functions.js';
import { isMember } from './promise-position.js';

/**
 * True if a function would register listeners on what it is given only after it has waited: what a connection sends
 * meanwhile is lost, or that it is gone. The body of a request is not: it waits for the listener.
 * @param awaits starts of the places in its file that await
 */
export function isLate({ node }: Fn, awaits: readonly number[]): boolean {
  const peers = node.params.flatMap(boundNames).map(({ name }) => name);
  const inner: { start: number; end: number }[] = [];
  let last = -1;
  walk(node.body, (one) => {
    if (isListening(one, peers)) last = Math.max(last, rangeOf(one).start);
    if (isFunction(one)) inner.push(rangeOf(one));
    return !isFunction(one);
  });
  const first = rangeOf(node.body).start;
  return awaits.some(
    (at) => at >= first && at < last && !inner.some(({ start, end }) => start <= at && at < end),
  );
}

function isListening(node: Node, peers: readonly string[]): boolean {
  if (node.type !== 'CallExpression' || !isMember(node.callee)) return false;
  const { object, property } = node.callee;
  const isOn =
    property.type === 'Identifier' && /^(on|once|addListener|addEventListener)$/.test(property.name);
  if (!isOn || object.type !== 'Identifier' || !peers.includes(object.name)) return false;
  const [event] = node.arguments;
  const isBody =
    /^req(uest)?$/.test(object.name) && event?.type === 'StringLiteral' && !ENDS.test(event.value);
  return !isBody;
}

/** A client that leaves does so only once. */
const ENDS = /^(close|aborted|error)$/;
