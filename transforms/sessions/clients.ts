import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';

/** A Redis client that the app makes at the top level of a module. */
export interface AppClient {
  package: 'redis' | 'ioredis';
  legacyMode: boolean;
  file: string;
  /** The name it has in its file. */
  name: string;
  /** Where it is declared. */
  start: number;
  /** How other modules get it: an exported name, `default`, `*` (it is the whole module), or null. */
  exported: string | null;
}

/** All clients that can be shared, in the order of files and lines. Connections that subscribe cannot serve commands. */
export function findClients(context: FindContext): AppClient[] {
  return context.project.files
    .filter(({ text }) => /redis/.test(text))
    .flatMap(({ file }) => context.parsed(file) ?? [])
    .flatMap((file) => clientsIn(file, context));
}

function clientsIn(file: ParsedFile, context: FindContext): AppClient[] {
  const clients: AppClient[] = [];
  walk(file.tree.program, (node, ancestors) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
    const made = packageOf(file, node.callee, context);
    const place = made && bindingOf(node, ancestors);
    if (!made || !place) return;
    const uses = context.resolver
      .referencesOf(file.file, rangeOf(place))
      .flatMap((use) => context.nodeAt(use.file, use) ?? []);
    if (uses.some(({ ancestors: around }) => isSubscription(around.at(-1)))) return;
    clients.push({
      package: made,
      legacyMode: file.text.slice(node.start ?? 0, node.end ?? 0).includes('legacyMode'),
      file: file.file,
      name: place.name,
      start: rangeOf(place).start,
      exported: exportedAs(file, place.name),
    });
  });
  return clients;
}

function packageOf(file: ParsedFile, callee: Node, context: FindContext): 'redis' | 'ioredis' | undefined {
  const origin = context.resolver.originOf(file.file, rangeOf(callee));
  if (origin.kind !== 'module') return undefined;
  const last = origin.path.at(-1) ?? '';
  if (origin.module === 'redis') return last === 'createClient' ? 'redis' : undefined;
  return origin.module === 'ioredis' && ['*', 'default', 'Redis', 'createClient'].includes(last)
    ? 'ioredis'
    : undefined;
}

/** The top-level variable that gets the client: directly, awaited, or through `.on(…)` and `.connect()`. */
function bindingOf(node: Node, ancestors: readonly Node[]): (Node & { name: string }) | undefined {
  let value = node;
  let depth = ancestors.length - 1;
  for (; depth >= 0; depth--) {
    const parent = ancestors[depth];
    if (!parent || !isChained(value, parent)) break;
    value = parent;
  }
  const declarator = ancestors[depth];
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
  const outside = ancestors
    .slice(0, depth)
    .filter(({ type }) => !/^(Program|ExportNamedDeclaration|VariableDeclaration)$/.test(type));
  return outside.length ? undefined : declarator.id;
}

function isChained(value: Node, parent: Node): boolean {
  if (parent.type === 'AwaitExpression' || /^TS(As|Satisfies|NonNull)Expression$/.test(parent.type))
    return true;
  if (parent.type === 'CallExpression') return parent.callee === value;
  return (
    parent.type === 'MemberExpression' &&
    parent.object === value &&
    isName(parent.property, /^(on|once|connect)$/)
  );
}

function isName(node: Node, pattern: RegExp): boolean {
  return node.type === 'Identifier' && pattern.test(node.name);
}

function isSubscription(parent: Node | undefined): boolean {
  return parent?.type === 'MemberExpression' && isName(parent.property, /^(p|s)?subscribe$/i);
}

/** How a top-level name leaves its module. */
export function exportedAs({ tree }: ParsedFile, name: string): string | null {
  for (const statement of tree.program.body) {
    const exported =
      statement.type === 'ExpressionStatement'
        ? assignedExport(statement.expression, name)
        : declaredExport(statement, name);
    if (exported) return exported;
  }
  return null;
}

function declaredExport(statement: Node, name: string): string | undefined {
  if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'TSExportAssignment') {
    const value = statement.type === 'TSExportAssignment' ? statement.expression : statement.declaration;
    return isName(value, new RegExp(`^${name}$`))
      ? statement.type === 'TSExportAssignment'
        ? '*'
        : 'default'
      : undefined;
  }
  if (statement.type !== 'ExportNamedDeclaration') return undefined;
  const declared =
    statement.declaration?.type === 'VariableDeclaration' ? statement.declaration.declarations : [];
  if (declared.some(({ id }) => id.type === 'Identifier' && id.name === name)) return name;
  const specifier = statement.specifiers.find(
    (one) => one.type === 'ExportSpecifier' && one.local.name === name,
  );
  if (specifier?.type !== 'ExportSpecifier' || statement.source) return undefined;
  return specifier.exported.type === 'Identifier' ? specifier.exported.name : specifier.exported.value;
}

/** `module.exports = name`, `module.exports = { name }`, `exports.key = name`. */
function assignedExport(expression: Node, name: string): string | undefined {
  if (expression.type !== 'AssignmentExpression') return undefined;
  const { left, right } = expression;
  const isWhole = isMember(left, 'module', 'exports');
  if (isWhole && right.type === 'ObjectExpression') return keyOf(right, name);
  if (right.type !== 'Identifier' || right.name !== name) return undefined;
  if (isWhole) return '*';
  const isExports =
    left.type === 'MemberExpression' &&
    (isName(left.object, /^exports$/) || isMember(left.object, 'module', 'exports'));
  return isExports && left.property.type === 'Identifier' ? left.property.name : undefined;
}

function keyOf(object: Node & { type: 'ObjectExpression' }, name: string): string | undefined {
  for (const property of object.properties) {
    if (
      property.type !== 'ObjectProperty' ||
      property.value.type !== 'Identifier' ||
      property.value.name !== name
    )
      continue;
    if (property.key.type === 'Identifier' && !property.computed) return property.key.name;
  }
  return undefined;
}

function isMember(node: Node, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    isName(node.object, new RegExp(`^${object}$`)) &&
    isName(node.property, new RegExp(`^${property}$`))
  );
}

/** True if importing `target` from `file` would close a circle of imports. */
export function wouldBeCircular(context: FindContext, file: string, target: string): boolean {
  const seen = new Set<string>();
  const reaches = (from: string): boolean => {
    if (from === file) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return context.resolver.importsOf(from).some(reaches);
  };
  return reaches(target);
}

/** Where a client is declared, as a range for evidence. */
export function rangeOfClient({ start, name }: AppClient): Range {
  return { start, end: start + name.length };
}
