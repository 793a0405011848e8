import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../../src/ast/walk.js';
import { isCall, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { Shape } from '../state.js';
import type { Access, Actor } from './accesses.js';
import { exitsOf, followsAtOnce } from './order.js';
import { decidersOf } from './told.js';

/**
 * `if (isOpen) bids.push(bid)`: what was read from one state decides whether another one is changed. Before the rewrite it was
 * still so at the change. Entries by keys that are worked out are left out: that somebody is logged in, or that something
 * exists, is asked of a database no better.
 * @param others what the same function does to other states
 */
export function decidedHere({ fn, accesses }: Actor, others: readonly Access[], shape: Shape): Decided[] {
  const looks = accesses.filter((one) => one.reads && isOfAll(one, shape));
  return looks.flatMap((read) => {
    const deciders = [read.node, ...(read.also ?? [])].flatMap((one) => decidersOf(read.names, one));
    const writes = others.filter(
      (write) => write.writes && isDecided(fn, deciders, write) && followsAtOnce(fn, read.range, write.range),
    );
    // What an atomic call gave to one caller alone is still so for what only adds something.
    return writes.filter((write) => !read.writes || !adds(write)).map((write) => ({ read, write }));
  });
}

/** A read, and the write of another state that it decides about. */
export interface Decided {
  read: Access;
  write: Access;
}

/** A single value, a number, a field with a fixed name, how many there are. */
function isOfAll({ node, isSize, isDirect }: Access, shape: Shape): boolean {
  if (shape === 'value' || shape === 'counter') return true;
  if (!isDirect) return false;
  return isSize === true || (shape === 'record' && isMember(node) && !node.computed);
}

/** In a branch of it, or behind a branch that leaves. */
function isDecided(fn: Node, deciders: readonly Node[], { node }: Access): boolean {
  return deciders.some((one) => {
    const isTested = 'test' in one && one.test ? isWithin(node, one.test) : false;
    if (isWithin(node, one)) return !isTested;
    const { start, end } = rangeOf(one);
    return exitsOf(fn).some((exit) => start <= exit.start && exit.end <= end);
  });
}

/** `list.push(x)`, `n += 1` */
function adds({ node, isDirect }: Access): boolean {
  if (!isDirect) return false;
  if (node.type === 'UpdateExpression') return true;
  if (node.type === 'AssignmentExpression') return node.operator === '+=';
  return isCall(node) && isMember(node.callee) && /^(?:push|unshift|add)$/.test(nameOfKey(node.callee) ?? '');
}
