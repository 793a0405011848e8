import type { Node } from '@babel/types';
import { wordOf } from '../../src/find/runtime/syntax.js';
import type { ParsedFile } from '../../src/model/transform.js';
import { isMember, isName } from './syntax.js';

/** How a top-level name leaves its module: as an exported name, as `default`, as `*` (it is the whole module), or not. */
export function exportedAs({ tree }: ParsedFile, name: string): string | null {
  for (const statement of tree.program.body) {
    const exported =
      statement.type === 'ExpressionStatement'
        ? assignedName(statement.expression, name)
        : declaredName(statement, name);
    if (exported) return exported;
  }
  return null;
}

function declaredName(statement: Node, name: string): string | undefined {
  if (statement.type === 'ExportDefaultDeclaration')
    return isName(statement.declaration, name) ? 'default' : undefined;
  if (statement.type === 'TSExportAssignment') return isName(statement.expression, name) ? '*' : undefined;
  if (statement.type !== 'ExportNamedDeclaration') return undefined;
  const declared =
    statement.declaration?.type === 'VariableDeclaration' ? statement.declaration.declarations : [];
  if (declared.some(({ id }) => isName(id, name))) return name;
  const specifier = statement.specifiers.find(
    (one) => one.type === 'ExportSpecifier' && wordOf(one.local) === name,
  );
  if (specifier?.type !== 'ExportSpecifier' || statement.source) return undefined;
  return specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value;
}

/** `module.exports = name`, `module.exports = { key: name }`, `exports.key = name`. */
function assignedName(expression: Node, name: string): string | undefined {
  if (expression.type !== 'AssignmentExpression') return undefined;
  const { left, right } = expression;
  if (isWholeModule(left) && right.type === 'ObjectExpression') return keyOf(right, name);
  return isName(right, name) ? exportTarget(left) : undefined;
}

/** What an assignment to this exports: `*` for `module.exports`, a name for `exports.name`. */
export function exportTarget(left: Node): string | undefined {
  if (isWholeModule(left)) return '*';
  if (left.type !== 'MemberExpression' || left.computed || left.property.type !== 'Identifier')
    return undefined;
  return isName(left.object, 'exports') || isWholeModule(left.object) ? left.property.name : undefined;
}

function isWholeModule(node: Node): boolean {
  return isMember(node, 'module', 'exports');
}

function keyOf(object: Node & { type: 'ObjectExpression' }, name: string): string | undefined {
  for (const property of object.properties) {
    const isOurs = property.type === 'ObjectProperty' && !property.computed && isName(property.value, name);
    if (isOurs && property.key.type === 'Identifier') return property.key.name;
  }
  return undefined;
}
