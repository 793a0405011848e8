import type { Identifier, Node, StringLiteral } from '@babel/types';
import { dirname, resolve } from 'node:path';
import { rangeOf } from '../../ast/walk.js';
import type { View } from './view.js';

/**
 * The files of which a file hands out what they export: `export * from './a.js'`, `import { a } from './a.js'; export { a }`,
 * `module.exports = require('./a')`.
 */
export function exportedAgain(view: View, file: string): string[] {
  const program = view.program(file);
  const body = program?.type === 'Program' ? program.body : [];
  const exported = new Set(body.flatMap(namesOf));
  const text = view.context.parsed(file)?.text ?? '';
  const sources = body.flatMap((one) => sourcesOf(one, exported, text));
  if (!sources.length) return [];
  const stems = new Set(sources.map((source) => stemOf(resolve(dirname(file), source))));
  return view.context.resolver.importsOf(file).filter((one) => stems.has(stemOf(one)));
}

/** `a` of `export { a }` and `export default a`. */
function namesOf(statement: Node): string[] {
  if (statement.type === 'ExportDefaultDeclaration')
    return statement.declaration.type === 'Identifier' ? [statement.declaration.name] : [];
  if (statement.type !== 'ExportNamedDeclaration' || statement.source) return [];
  return statement.specifiers.flatMap((one) => (one.type === 'ExportSpecifier' ? [nameOf(one.local)] : []));
}

function nameOf(name: Identifier | StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}

function sourcesOf(statement: Node, exported: ReadonlySet<string>, text: string): string[] {
  switch (statement.type) {
    case 'ExportAllDeclaration':
      return [statement.source.value];
    case 'ExportNamedDeclaration':
      return statement.source ? [statement.source.value] : [];
    case 'ImportDeclaration':
      return statement.specifiers.some(({ local }) => exported.has(local.name))
        ? [statement.source.value]
        : [];
    case 'ExpressionStatement': {
      const { start, end } = rangeOf(statement);
      const code = text.slice(start, end);
      const isExport = /^(?:module\s*\.\s*)?exports\b/.test(code);
      return isExport ? [...code.matchAll(REQUIRED)].map(([, source = '']) => source) : [];
    }
    default:
      return [];
  }
}

const REQUIRED = /\brequire\s*\(\s*['"`]([^'"`]+)['"`]/g;

function stemOf(path: string): string {
  const bare = path.replace(/\.[cm]?[jt]sx?$/, '');
  return bare.endsWith('/index') ? dirname(bare) : bare;
}
