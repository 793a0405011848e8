import type { Node } from '@babel/types';
import { walk } from '../../src/ast/walk.js';
import { bare } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Step } from '../../src/model/step.js';
import { valueOf } from './declared.js';
import { placeOf, type Together } from './file-use.js';

/** What makes an expression give the path that it gave before, although its names hold keys. */
export interface FolderCode {
  steps: Step[];
  kept: Node[];
}

/**
 * Writes out in an expression what names stood for that hold keys now.
 * @returns undefined if that cannot be written here
 */
export function folderCode(
  context: FindContext,
  file: ParsedFile,
  folder: Node,
  { holdsKey }: Together,
): FolderCode | undefined {
  const code: FolderCode = { steps: [], kept: [] };
  for (const name of namesIn(folder)) {
    if (!holdsKey(file, name)) continue;
    const value = valueOf(context, file, name);
    const node = value && bare(value.node);
    if (!node || value.file !== file.file || namesIn(node).some((one) => holdsKey(file, one)))
      return undefined;
    const text = file.text.slice(node.start ?? 0, node.end ?? 0);
    code.steps.push({ ...placeOf(file, name), pieces: [text] });
    code.kept.push(node);
  }
  return code;
}

/** Names and `a.b` in an expression, outer ones only. */
function namesIn(expression: Node): Node[] {
  const names: Node[] = [];
  walk(expression, (node) => {
    const isName = /^(Identifier|(Optional)?MemberExpression)$/.test(node.type);
    if (isName) names.push(node);
    return !isName;
  });
  return names;
}
