import type { Node } from '@babel/types';
import { isWithin } from '../../src/ast/walk.js';
import { bare, isMember, nodesIn } from '../../src/find/library/syntax.js';
import type { ParsedFile } from '../../src/model/transform.js';

/** What an expression reads of the environment: `process.env.UPLOADS`. */
export function settingIn(file: ParsedFile, expression: Node): Node | undefined {
  for (const node of nodesIn(file)) {
    if (!isMember(node) || !isWithin(node, expression)) continue;
    const { start, end } = bare(node.object);
    if (file.text.slice(start ?? 0, end ?? 0) === 'process.env') return node;
  }
  return undefined;
}
