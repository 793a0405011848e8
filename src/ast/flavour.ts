import type { ExportNamedDeclaration, ImportDeclaration, Node } from '@babel/types';
import tsBlankSpace from 'ts-blank-space';
import type { Edit } from '../model/plan.js';
import { boundNames } from './names.js';
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
 * @throws Error for an export that has no such form: of another module, or the default
 */
export function toFlavour(source: string, { language, modules }: Flavour): string {
  const text = language === 'js' ? withoutTypes(source) : source;
  return modules === 'require' && language === 'js' ? toCommonJs(text) : text;
}

/** Types are cut out together with the room that they took, and what is only a type with its comments. */
function withoutTypes(whole: string): string {
  const source = splice(whole, typeDeclarations(whole));
  const blanked = tsBlankSpace(source, ({ pos, end }) => {
    throw new Error(`an adapter has syntax that no types are: ${source.slice(pos, end).trim()}`);
  });
  return withoutBlanks(source, blanked)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();
}

function typeDeclarations(source: string): Replacement[] {
  let end = 0;
  return parse('adapter.ts', source).program.body.flatMap((statement) => {
    const gap = source.slice(end, rangeOf(statement).start);
    // A comment that a blank line keeps apart is not of this declaration.
    const start = end + Math.max(gap.lastIndexOf('\n\n'), 0);
    ({ end } = rangeOf(statement));
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const isType = /^TS(Interface|Module|TypeAlias)Declaration$/.test(declared?.type ?? '');
    return isType ? [{ start, end, pieces: [] as [] }] : [];
  });
}

/** Both texts are equally long: what is a space in one only was a type. One of the spaces around it stays, none before a stop. */
function withoutBlanks(source: string, blanked: string): string {
  const mask = Array.from({ length: blanked.length }, (_, i) =>
    blanked[i] !== ' ' ? '.' : source[i] === ' ' ? ' ' : 'x',
  ).join('');
  const cut = mask
    .replace(/x +(?=x)/g, (gap) => 'x'.repeat(gap.length))
    .replace(/( *)(x+ +)(?=\.)/g, (gap, lead: string, rest: string, at: number) =>
      lead || /^\n?$/.test(blanked.charAt(at - 1)) ? lead + 'x'.repeat(rest.length) : gap,
    )
    .replace(/ +x+(?=\.)/g, (gap, at: number) =>
      /[;,)]/.test(blanked[at + gap.length] ?? '') ? 'x'.repeat(gap.length) : gap,
    );
  return blanked.replace(/[^]/g, (character, at: number) => (cut[at] === 'x' ? '' : character));
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
  if (/^Export(All|Default)Declaration$/.test(statement.type))
    throw new Error(`an adapter exports by name only, not by ${statement.type}`);
  if (statement.type !== 'ExportNamedDeclaration') return [];
  names.push(...exportedNames(statement));
  const { start, end } = rangeOf(statement);
  return [{ start, end: statement.declaration ? rangeOf(statement.declaration).start : end, pieces: [] }];
}

function requireOf({ specifiers, source }: ImportDeclaration): string {
  const call = `require('${source.value}')`;
  const whole = specifiers.find(({ type }) => type !== 'ImportSpecifier');
  const named = specifiers.flatMap((one) =>
    one.type === 'ImportSpecifier' ? [property(nameOf(one.imported), one.local.name)] : [],
  );
  const patterns = [
    ...(whole ? [whole.local.name] : []),
    ...(named.length ? [`{ ${named.join(', ')} }`] : []),
  ];
  if (!patterns.length) return `${call};`;
  return patterns.map((pattern) => `const ${pattern} = ${call};`).join('\n');
}

/** As properties of an object: `a`, or `b: a` for `export { a as b }`. */
function exportedNames({ declaration, specifiers, source }: ExportNamedDeclaration): string[] {
  if (source) throw new Error(`an adapter exports what is its own, not what is of ${source.value}`);
  if (declaration) return declaredNames(declaration);
  return specifiers.flatMap((one) =>
    one.type === 'ExportSpecifier' ? [property(nameOf(one.exported), nameOf(one.local))] : [],
  );
}

function declaredNames(declaration: Node): string[] {
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => boundNames(id)).map(({ name }) => name);
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

function property(key: string, value: string): string {
  return key === value ? key : `${key}: ${value}`;
}

function nameOf(node: Node): string {
  return node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : '';
}

function splice(text: string, edits: readonly Replacement[]): string {
  return edits.reduceRight(
    (result, { start, end, pieces }) => result.slice(0, start) + (pieces[0] ?? '') + result.slice(end),
    text,
  );
}
