import type { Node } from '@babel/types';
import { isWithin } from '../../src/ast/walk.js';
import { fileWrites } from '../../src/find/library/file-writes.js';
import { partsOf } from '../../src/find/library/paths.js';
import { taskAround } from '../../src/find/library/scratch.js';
import { bare, isCall, writesOf } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { FileUse } from './file-use.js';

/** Files that one task makes, uses and removes: by the task, and by what they are called in it. */
interface Scratch {
  file: ParsedFile;
  task: Node;
  names: Set<string>;
}

/** Uses of files that nobody else can miss, as the task that made them removes them: they stay files. */
export function scratchUses(context: FindContext, uses: readonly FileUse[]): Set<FileUse> {
  const known = fileWrites(context).flatMap(({ file, call, path, purpose, method }): Scratch[] => {
    const task = taskAround(context, file, call);
    if (purpose !== 'scratch' || method.operation === 'delete' || !path || !task) return [];
    return [{ file, task, names: namesOf(context, file, path) }];
  });
  return new Set(
    uses.filter(
      ({ file, paths }) =>
        paths.length > 0 &&
        paths.every((path) => known.some((scratch) => isOf(context, scratch, file, path))),
    ),
  );
}

function isOf(context: FindContext, scratch: Scratch, file: ParsedFile, path: Node): boolean {
  if (scratch.file !== file || !isWithin(path, scratch.task)) return false;
  return [...namesOf(context, file, path)].some((name) => scratch.names.has(name));
}

/** What a path is called: its text, that of the variable's value, and the folder made for it alone. */
function namesOf(context: FindContext, file: ParsedFile, path: Node, depth = 0): Set<string> {
  const node = bare(path);
  const names = new Set([file.text.slice(node.start ?? 0, node.end ?? 0)]);
  if (depth > 3) return names;
  const below =
    node.type === 'Identifier'
      ? valuesOf(file, node.name)
      : folderIn(node).filter((one) => isFresh(context, file, one));
  for (const one of below) for (const name of namesOf(context, file, one, depth + 1)) names.add(name);
  return names;
}

function valuesOf(file: ParsedFile, name: string): Node[] {
  return writesOf(file, name).flatMap((one) =>
    one.type === 'VariableDeclarator' && one.init ? [one.init] : [],
  );
}

/** The beginning of a path: of `join(folder, name)`, a template, a sum. */
function folderIn(node: Node): Node[] {
  if (isCall(node)) return node.arguments.slice(0, 1);
  if (node.type === 'TemplateLiteral') return node.expressions.slice(0, 1);
  return node.type === 'BinaryExpression' ? [node.left] : [];
}

function isFresh(context: FindContext, file: ParsedFile, node: Node): boolean {
  return partsOf(context, file.file, node).some(({ kind }) => kind === 'fresh');
}
