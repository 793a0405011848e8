import type { Node } from '@babel/types';
import { programOf } from '../../src/find/library/program.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Fate } from './copies/fate.js';
import { step } from './copies/follow.js';
import { COPY } from './copies/grip.js';
import { followLater } from './copies/later.js';
import { Trail } from './copies/trail.js';

export type { Escape, Fate, Spot, Why } from './copies/fate.js';

/**
 * What becomes of a value that is read from the state: after the rewrite it is a copy, where it was the shared object.
 * @param node the expression in the original (`m.get(k)`), or the name or pattern that gets an element (`user` of
 *   `for (const user of m.values())`, a parameter of a callback)
 */
export function fateOf(context: FindContext, file: ParsedFile, node: Node): Fate {
  const trail = new Trail(context);
  const names = programOf(context).namesOf(file.file);
  const target = node.type === 'VariableDeclarator' && !node.init ? node.id : node;
  if (names && isTarget(names, target)) trail.bind(names, target, COPY);
  else if (names) trail.follow({ names, node }, COPY);
  return trail.run(step);
}

/**
 * What becomes of a value behind the place where it is put into the state: after the rewrite, the state holds a copy of it.
 * @param node the expression that is stored: `user` of `m.set(id, user)`
 */
export function fateOfStored(context: FindContext, file: ParsedFile, node: Node): Fate {
  const trail = new Trail(context);
  const names = programOf(context).namesOf(file.file);
  if (names) followLater(trail, { names, node }, COPY);
  return trail.run(step);
}

/** A declared name, a parameter, a pattern: it gets the value. */
function isTarget(names: { bindingOf(node: Node): { node: Node } | undefined }, node: Node): boolean {
  return /Pattern$|^RestElement$/.test(node.type) || names.bindingOf(node)?.node === node;
}
