import type { Node } from '@babel/types';
import { removeBinding } from '../../src/ast/remove.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Edit } from '../../src/model/plan.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import type { SessionSite } from './find.js';

/**
 * Takes out what only the replaced stores used: `const MemoryStore = require('memorystore')(session)`, then the import
 * that only this line used, and so on. Whatever has another use, or a comment in it, stays.
 */
export function unusedBindings(context: FindContext, file: ParsedFile, sites: SessionSite[]): Edit[] {
  const gone: Range[] = sites
    .filter(({ target }) => target.kind === 'value')
    .map(({ target }) => rangeOf(target.node));
  const edits: Edit[] = [];
  for (let i = 0; i < gone.length; i++) {
    for (const name of namesIn(file, gone[i])) {
      const edit = removalOf(context, file, name, gone);
      if (!edit || edits.some(({ start }) => start === edit.start)) continue;
      edits.push(edit);
      gone.push({ start: edit.start, end: edit.end });
    }
  }
  return edits;
}

function namesIn(file: ParsedFile, range: Range | undefined): Node[] {
  const names: Node[] = [];
  walk(file.tree.program, (node) => {
    const { start, end } = rangeOf(node);
    if (!range || end <= range.start || start >= range.end) return false;
    if (node.type === 'Identifier' && start >= range.start && end <= range.end) names.push(node);
    return true;
  });
  return names;
}

/** The removal of a top-level binding of which every other use is gone. The session middleware itself is still used. */
function removalOf(
  context: FindContext,
  file: ParsedFile,
  name: Node,
  gone: readonly Range[],
): Edit | undefined {
  const uses = context.resolver.referencesOf(file.file, rangeOf(name));
  const left = uses.filter(
    (use) => use.file !== file.file || !gone.some(({ start, end }) => start <= use.start && use.end <= end),
  );
  const [declaration] = left;
  const at =
    left.length === 1 && declaration?.file === file.file ? context.nodeAt(file.file, declaration) : undefined;
  const parent = at?.ancestors.at(-1);
  const statement = at?.ancestors.find(({ type }) =>
    /^(ImportDeclaration|VariableDeclaration|TSImportEqualsDeclaration)$/.test(type),
  );
  if (!at || !parent || !statement || !file.tree.program.body.includes(statement as never)) return undefined;
  if (parent.type === 'VariableDeclarator' && parent.id !== at.node) return undefined;
  return removeBinding(file, statement, statement === parent ? statement : parent);
}
