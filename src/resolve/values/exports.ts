import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Value } from '../value.js';
import { assignmentTo, isModuleExports } from '../syntax/access.js';

/** What `require` of a file gives: its first `exports` object, and whatever is assigned to `module.exports`. */
export function* exportsOf(a: Analysis, file: ts.SourceFile): Iterable<Value> {
  yield a.facts.module(file);
  for (const { parent } of a.facts.names.inFile(file, 'exports')) {
    const assignment = isModuleExports(parent) ? assignmentTo(parent) : undefined;
    if (assignment) yield* a.valuesOf(assignment.right);
  }
  for (const statement of file.statements)
    if (tsc.isExportAssignment(statement) && statement.isExportEquals)
      yield* a.valuesOf(statement.expression);
}
