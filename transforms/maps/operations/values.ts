import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Use } from '../state.js';

/** A value that may be written down twice. */
export function isRepeatable(node: Node): boolean {
  return /^(?:Identifier|NumericLiteral|StringLiteral|BooleanLiteral|NullLiteral)$/.test(node.type);
}

/** The text of a node in the file of a use. */
export function textAt({ file }: Use, node: Node): string {
  return file.text.slice(rangeOf(node).start, rangeOf(node).end);
}
