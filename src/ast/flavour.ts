import type { Node } from '@babel/types';
import tsBlankSpace from 'ts-blank-space';
import type { Edit } from '../model/plan.js';
import { parse } from './parse.js';
import { rangeOf } from './walk.js';

/** The kind of file that an adapter becomes in an app. */
export interface Flavour {
  language: 'ts' | 'js';
  modules: 'import' | 'require';
}

/** An edit that replaces a range with text. */
type Replacement = Edit & { pieces: [string] | [] };

/**
 * Turns the source of an adapter (TypeScript with import and export) into another flavour: types are taken off, imports
 * become `require`, exports become one `module.exports`.
 */
export function toFlavour(source: string, { language, modules }: Flavour): string {
  const text = language === 'js' ? withoutTypes(source) : source;
  return modules === 'require' && language === 'js' ? toCommonJs(text) : text;
}

/** Type-only lines leave blank lines behind, types leave spaces at line ends and before brackets. */
function withoutTypes(source: string): string {
  const blanked = tsBlankSpace(source);
  return blanked.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');
}

function toCommonJs(text: string): string {
  const { body } = parse('adapter.mjs', text).program;
  const names: string[] = [];
  const edits = body.flatMap((statement) => statementEdits(statement, names));
  const end: Replacement[] = names.length
    ? [{ start: text.length, end: text.length, pieces: [`\nmodule.exports = { ${names.join(', ')} };\n`] }]
    : [];
  return splice(text, [...edits, ...end]);
}

function statementEdits(statement: Node, names: string[]): Replacement[] {
  if (statement.type === 'ImportDeclaration')
    return [{ ...rangeOf(statement), pieces: [requireOf(statement)] }];
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
  names.push(...declaredNames(statement.declaration));
  return [{ start: rangeOf(statement).start, end: rangeOf(statement.declaration).start, pieces: [] }];
}

function requireOf({ specifiers, source }: Node & { type: 'ImportDeclaration' }): string {
  const [first] = specifiers;
  const call = `require('${source.value}')`;
  if (first?.type === 'ImportDefaultSpecifier') return `const ${first.local.name} = ${call};`;
  const named = specifiers.flatMap((one) => (one.type === 'ImportSpecifier' ? [one.local.name] : []));
  return `const { ${named.join(', ')} } = ${call};`;
}

function declaredNames(declaration: Node): string[] {
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

function splice(text: string, edits: readonly Replacement[]): string {
  return edits.reduceRight(
    (result, { start, end, pieces }) => result.slice(0, start) + (pieces[0] ?? '') + result.slice(end),
    text,
  );
}
