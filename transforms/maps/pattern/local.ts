import type { Node, Statement, VariableDeclarator } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import type { State, Use } from '../state.js';
import { accessOf, type Access } from './access.js';
import { accessesIn, functionAround, spotOf, type Spot } from './block.js';
import { isLabelOf } from './nodes.js';
import { isStable } from './stable.js';

/** A variable that is declared with what an entry holds: `const x = m.get(k) …;`. */
export interface Local {
  use: Use;
  name: string;
  declaration: Statement & { type: 'VariableDeclaration' };
  declarator: VariableDeclarator;
  init: Node;
  /** What is around the initial value, nearest last. */
  around: readonly Node[];
  spot: Spot;
  /** The operations in the initial value. */
  reads: [Access, ...Access[]];
  /** The statements behind. */
  rest: readonly Statement[];
  /** The function around. */
  scope: Node;
}

/** The variable that a use is the first of, in a declaration of its own. */
export function localOf(use: Use, state: State): Local | undefined {
  const first = accessOf(use, state);
  const spot = first && spotOf(first.node, first.ancestors);
  const declaration = spot?.statement;
  if (!spot || declaration?.type !== 'VariableDeclaration' || declaration.declarations.length !== 1)
    return undefined;
  const [declarator] = declaration.declarations;
  if (!declarator?.init || declarator.id.type !== 'Identifier') return undefined;
  const { init } = declarator;
  const [read, ...more] = accessesIn(use, state, init) ?? [];
  const scope = functionAround(spot.ancestors);
  if (read?.use !== use || !scope || !isStable(read, state)) return undefined;
  const around = [...spot.ancestors, declaration, declarator];
  const rest = spot.siblings.slice(spot.index + 1);
  const reads: Local['reads'] = [read, ...more];
  return { use, name: declarator.id.name, declaration, declarator, init, around, spot, reads, rest, scope };
}

/** True if the variable is mentioned in its function outside of these nodes. */
export function isMentionedBesides({ name, scope }: Local, except: readonly Node[]): boolean {
  return count(scope, name) > except.reduce((sum, node) => sum + count(node, name), 0);
}

function count(root: Node, name: string): number {
  let found = 0;
  walk(root, (node, ancestors) => {
    if (node.type === 'Identifier' && node.name === name && !isLabelOf(node, ancestors.at(-1))) found++;
  });
  return found;
}
