import type { Node } from '@babel/types';
import { isTested } from '../../../src/ast/tested.js';
import type { State } from '../state.js';
import { accessOf, type Access } from './access.js';
import { peeled } from './nodes.js';

/** `m.has(k)`, `if (!m.get(k)) …`, `m.set(k, { … })`: nothing has a copy of an entry from then on. */
export function tellsOnly(node: Node, state: State): boolean {
  const use = state.uses.find((one) => one.ancestors.includes(node));
  const access = use && accessOf(use, state);
  if (!access || peeled(node) !== access.node) return false;
  if (access.op === 'get') return isTested(access.node, access.ancestors.at(-1));
  return TELLS.test(access.op) || (access.op === 'set' && isNew(access));
}

const TELLS = /^(?:has|size|delete|clear|some|every|includes|indexOf|findIndex)$/;

/** What is set has no other name, and what the assignment gives is not looked at. */
function isNew({ value, ancestors }: Access): boolean {
  return value?.type === 'ObjectExpression' && ancestors.at(-1)?.type === 'ExpressionStatement';
}
