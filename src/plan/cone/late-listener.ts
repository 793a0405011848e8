import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../ast/walk.js';
import { isFunction } from './functions.js';
import { eventOf, type Handing } from './handing.js';
import { isMember } from './promise-position.js';

/**
 * True if a listener for new connections would register the listeners of the connection only after it has waited: what
 * the client sends meanwhile is lost.
 * @param awaits starts of the places in its file that await
 */
export function isLate(handing: Handing, awaits: readonly number[]): boolean {
  const { fn } = handing;
  const peer = fn.node.params[0];
  if (!/^connect(ion)?$/.test(eventOf(handing) ?? '') || peer?.type !== 'Identifier') return false;
  let last = -1;
  walk(fn.node.body, (node) => {
    if (isListening(node, peer.name)) last = Math.max(last, rangeOf(node).start);
    return !isFunction(node);
  });
  const inner = functionsIn(fn.node.body);
  return awaits.some(
    (at) =>
      at >= rangeOf(fn.node.body).start &&
      at < last &&
      !inner.some(({ start, end }) => start <= at && at < end),
  );
}

function isListening(node: Node, peer: string): boolean {
  if (node.type !== 'CallExpression' || !isMember(node.callee)) return false;
  const { object, property } = node.callee;
  const isOn = property.type === 'Identifier' && /^(on|once|addListener)$/.test(property.name);
  return isOn && object.type === 'Identifier' && object.name === peer;
}

function functionsIn(body: Node): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  walk(body, (node) => {
    if (isFunction(node)) found.push(rangeOf(node));
  });
  return found;
}
