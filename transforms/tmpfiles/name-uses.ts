import type { Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { parentOf } from '../../src/find/library/syntax.js';
import type { Doubt, FindContext, ParsedFile, Place } from '../../src/model/transform.js';
import { placeOf } from './file-use.js';
import { ownRange } from './holders.js';
import { madeBy } from './made-by.js';
import { Stop } from './stop.js';

/** An expression and the file that it stands in. */
interface At {
  file: ParsedFile;
  node: Node;
}

/** Places that are no doubt: those that take a value as a text, uses of files, and records that keep it for people. */
interface Known {
  text: (place: Place) => boolean;
  use: (place: Place) => boolean;
  record: (place: Place) => boolean;
}

/**
 * Every expression of the program that has the value of a name.
 * @throws Stop if it also goes where nobody can follow it
 */
export function usesOfName(context: FindContext, file: ParsedFile, name: Node, isKnown: Known): At[] {
  const { uses, escapes, unresolved } = context.resolver.usesOf(file.file, nameRange(name));
  if (!uses.length) throw new Stop('file-path-unknown', file, name);
  // Functions of packages get paths all the time: which of them matter is known to those who follow.
  const isFollowed = ({ why }: Doubt): boolean => why === 'external code' || why === 'container';
  // `answer({ file })`: whoever gets the object has all of it.
  const own = placeOf(file, name);
  const isOwn = (one: Doubt): boolean => one.file === own.file && one.start === own.start;
  const doubts = [...escapes.filter((one) => !isFollowed(one) || isOwn(one)), ...unresolved];
  refuseDoubts(
    context,
    doubts.filter((one) => !isKnown.text(one) && !isKnown.use(one) && !isKnown.record(one)),
    { file, node: name },
  );
  const expressions = uses.flatMap(({ role, file: where, expression }) =>
    role === 'use' ? [{ file: where, ...expression }] : [],
  );
  const followed = [...escapes, ...unresolved].filter(
    (one) => (isFollowed(one) && !isOwn(one)) || isKnown.use(one) || isKnown.record(one),
  );
  return [...expressions, ...followed].map((place) => nodeAt(context, place));
}

/**
 * Every call of a function.
 * @throws Stop if it may be called from elsewhere too
 */
export function callsOf(context: FindContext, file: ParsedFile, fn: Node): At[] {
  if (fn.type === 'ClassMethod' && fn.kind === 'constructor') return madeBy(context, file, fn);
  const calls = context.resolver.callsOf(file.file, ownRange(fn));
  refuseDoubts(context, calls.unresolved, { file, node: fn });
  // What is not even found where it is declared is not known at all.
  if (!calls.calls.length) throw new Stop('file-path-unknown', file, fn);
  return calls.calls.flatMap(({ role, call, ...place }) => {
    if (role === 'alias' || role === 'declaration') return [];
    if (role !== 'call' || !call) {
      const at = context.parsed(place.file);
      throw new Stop('file-path-unknown', at ?? file, fn);
    }
    return [nodeAt(context, call)];
  });
}

function refuseDoubts(context: FindContext, [doubt]: readonly Doubt[], { file, node }: At): void {
  if (!doubt) return;
  const where = context.parsed(doubt.file);
  const at = where && context.nodeAt(doubt.file, doubt)?.node;
  throw new Stop('file-path-escapes', where ?? file, at ?? node);
}

function nodeAt(context: FindContext, place: Place): At {
  const file = context.parsed(place.file);
  const found = context.nodeAt(place.file, place);
  if (!file || !found) throw new Error(`there is no node at ${place.file}:${place.start}`);
  const above = parentOf(file, found.node);
  const node = above?.type === 'PrivateName' ? above : found.node;
  const parent = parentOf(file, node);
  // A name stands for all of `a.name`.
  const isMember = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
  return { file, node: isMember ? parent : node };
}
