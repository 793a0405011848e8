import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { declaredBy, type Declared } from '../../src/find/library/program.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/** The expression or function that a name or `a.b` stands for: it has only this value. */
export function valueOf(context: FindContext, file: ParsedFile, node: Node): Declared | undefined {
  const found = declaredBy(context, file.file, node);
  if (found) return found;
  const origin = context.resolver.originOf(file.file, rangeOf(node));
  if (origin.kind !== 'value') return undefined;
  const parsed = context.parsed(origin.file);
  const value = context.nodeAt(origin.file, origin)?.node;
  return parsed && value && value !== node ? { file: origin.file, parsed, node: value } : undefined;
}
