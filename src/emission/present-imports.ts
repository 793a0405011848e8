import type { Node } from '@babel/types';
import { bindingsOf } from '../ast/names.js';
import type { ParsedFile } from '../model/transform.js';

/** The local name under which a file has an export of a module already, if that name means nothing else anywhere in it. */
export function presentName(file: ParsedFile, specifier: string, name: string): string | undefined {
  const local = file.tree.program.body.flatMap((statement) => namesFrom(statement, specifier, name))[0];
  return local !== undefined && bindingsOf(file, local).length === 1 ? local : undefined;
}

function namesFrom(statement: Node, specifier: string, name: string): string[] {
  if (statement.type === 'ImportDeclaration') {
    if (statement.source.value !== specifier || statement.importKind === 'type') return [];
    return statement.specifiers.flatMap((one) =>
      one.type === 'ImportSpecifier' && textOf(one.imported) === name ? [one.local.name] : [],
    );
  }
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) =>
    id.type === 'ObjectPattern' && init && isRequireOf(init, specifier)
      ? id.properties.flatMap((one) =>
          one.type === 'ObjectProperty' && textOf(one.key) === name ? (textOf(one.value) ?? []) : [],
        )
      : [],
  );
}

function isRequireOf(node: Node, specifier: string): boolean {
  return (
    node.type === 'CallExpression' &&
    textOf(node.callee) === 'require' &&
    node.arguments[0]?.type === 'StringLiteral' &&
    node.arguments[0].value === specifier
  );
}

function textOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? node.name : node.type === 'StringLiteral' ? node.value : undefined;
}
