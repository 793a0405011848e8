import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { State } from '../state.js';
import type { Access } from './access.js';
import { callPieces, keyPiece } from './emit.js';
import { movable } from './movable.js';
import { peeled } from './nodes.js';
import { waits } from './order.js';

/** How an entry is made where there is none. */
export interface Made {
  pieces: Piece[];
  method: 'getOrInsert' | 'getOrInsertComputed';
  /** The value is loaded from somewhere: the copy that is kept may grow old. */
  isLoaded: boolean;
}

/**
 * `store.getOrInsert(k, v)`; where the value is computed by calls, `store.getOrInsertComputed(k, () => v)`.
 * @returns undefined where making it twice may do harm: it has effects, and could not be interrupted before
 */
export function madeBy({ use, key, ancestors }: Access, value: Node, state: State): Made | undefined {
  if (!key) return undefined;
  const isLoaded = waits(value);
  const ground = { state, file: use.file, ancestors, owned: { names: new Set<string>() } };
  if (!isLoaded && !movable([value], ground)) return undefined;
  const name = keyPiece(use.file, key);
  const isComputed = isLoaded || calls(value);
  const body: Piece[] =
    peeled(value).type === 'ObjectExpression' ? ['(', rangeOf(value), ')'] : [rangeOf(value)];
  const argument = isComputed ? [isLoaded ? 'async () => ' : '() => ', ...body] : [rangeOf(value)];
  const method = isComputed ? 'getOrInsertComputed' : 'getOrInsert';
  return { pieces: callPieces(use.node, method, [name], argument), method, isLoaded };
}

function calls(root: Node): boolean {
  let found = false;
  walk(root, (node) => {
    if (/CallExpression$/.test(node.type)) found = true;
    return !found;
  });
  return found;
}
