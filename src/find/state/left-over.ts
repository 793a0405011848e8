import type * as t from '@babel/types';
import { basename, dirname } from 'node:path';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';

/**
 * A file that declares things and does nothing, that nobody imports or loads by name, beside files that are imported:
 * it is left over from before. Files that a package is entered by are none.
 */
export function isLeftOver(program: Program, names: FileNames): boolean {
  const { file, parsed } = names;
  const { modules } = program;
  const { files, manifests } = program.context.project;
  const stem = basename(file).replace(/\.\w+$/, '');
  return (
    modules.importersOf(file).size === 0 &&
    !ENTRIES.test(stem) &&
    [...modules.entriesOf(file)].every((one) => one === file) &&
    !manifests.some(({ text }) => text.includes(stem)) &&
    files.some(
      (one) => one.file !== file && isBeside(one.file, file) && modules.importersOf(one.file).size > 0,
    ) &&
    parsed.tree.program.body.every(isDeclaration)
  );
}

/** What a program, or what hosts it, begins with. */
const ENTRIES = /^(?:index|main|server|app|cli|worker|handler|lambda|plugin|bot)$/i;

function isBeside(one: string, other: string): boolean {
  return dirname(one) === dirname(other);
}

function isDeclaration(node: t.Statement): boolean {
  if (node.type === 'ExportNamedDeclaration') return !node.declaration || isDeclaration(node.declaration);
  return (
    /^(?:ImportDeclaration|(?:Class|Function|TS\w+)Declaration|TSEnumDeclaration)$/.test(node.type) ||
    isConstant(node)
  );
}

function isConstant(node: t.Statement): boolean {
  return node.type === 'VariableDeclaration' && node.kind === 'const';
}
