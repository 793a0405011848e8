import type { Node } from '@babel/types';
import { OBJECT_FUNCTIONS, objectsSource, type ObjectFunction } from '../../adapters/objects/adapter.js';
import { isSameText } from '../../src/emission/same-text.js';
import type { EmittedFiles } from '../../src/emission/emitted-files.js';
import { keyOf } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/** The file of objects that an earlier run emitted. */
export interface PresentObjects {
  file: ParsedFile;
  functions: ReadonlySet<ObjectFunction>;
  /** True if the tool would make just this text of it. */
  isUnedited: boolean;
}

/** The file of objects that is where a new one would be. */
export function presentObjects(context: FindContext, files: EmittedFiles): PresentObjects | undefined {
  const file = context.parsed(files.pathOf('objects'));
  if (!file) return undefined;
  const exported = new Set(file.tree.program.body.flatMap((statement) => exportedBy(statement)));
  const functions = new Set(OBJECT_FUNCTIONS.filter((name) => exported.has(name)));
  const { text } = files.file('objects', objectsSource(context.adapters, functions));
  return { file, functions, isUnedited: isSameText(text, file.text) };
}

/** `export function f`, `export { f }`, `module.exports = { f }` */
function exportedBy(statement: Node): string[] {
  if (statement.type === 'ExportNamedDeclaration') {
    const { declaration, specifiers } = statement;
    const declared = declaration && 'id' in declaration && declaration.id ? [nameOf(declaration.id)] : [];
    return [...declared, ...specifiers.map(({ exported }) => nameOf(exported))];
  }
  const assigned = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (assigned?.type !== 'AssignmentExpression' || assigned.right.type !== 'ObjectExpression') return [];
  return assigned.right.properties.flatMap((one) => keyOf(one) ?? []);
}

function nameOf(node: Node): string {
  return node.type === 'Identifier' ? node.name : '';
}
