import type { Node } from '@babel/types';
import { bindingOf } from '../../../src/find/library/program.js';
import {
  argumentOf,
  bare,
  calleeName,
  isCall,
  isMember,
  keyOf,
  nodesIn,
  parentOf,
  propertyName,
  receiverOf,
  textOf,
  writesOf,
} from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Read } from './reads.js';

/** `path`: the path of an upload; `nothing`: no text, or none that could be a path; undefined: anything else. */
type Kept = 'path' | 'nothing' | undefined;

/** What clients say. */
const FROM_CLIENTS = /^(body|query|params|headers|cookies|req|request)$/;

/**
 * Where the program reads properties that get nothing but paths of uploads, whatever object has them: what a database gives
 * back of `{ image: req.file.path }`.
 */
export function keptReads(context: FindContext, reads: readonly Read[]): Read[] {
  const paths = new Set(reads.filter(({ meaning, of }) => meaning === 'path' && of).map(({ node }) => node));
  if (!paths.size) return [];
  const parsed = context.project.files.flatMap(({ file }) => context.parsed(file) ?? []);
  const values = new Map<string, Kept[]>();
  for (const file of parsed)
    for (const node of nodesIn(file)) {
      const set = setBy(file, node);
      if (!set) continue;
      const before = values.get(set.name) ?? [];
      values.set(set.name, [...before, keptIn(context, file, set.value, set.name, paths)]);
    }
  const names = [...values].filter(([, all]) => all.includes('path') && !all.includes(undefined));
  const fields = new Set(names.map(([name]) => name));
  return parsed.flatMap((file) =>
    [...nodesIn(file)].flatMap((node): Read[] => {
      const field = propertyName(node);
      if (field === undefined || !fields.has(field) || paths.has(node) || !isMember(node)) return [];
      return isRead(file, node) ? [{ file, node, of: node.object, meaning: 'path', field }] : [];
    }),
  );
}

/** `{ name: value }` that is no pattern, `a.name = value` */
function setBy(file: ParsedFile, node: Node): { name: string; value: Node } | undefined {
  const isOfObject = node.type === 'ObjectProperty' && parentOf(file, node)?.type === 'ObjectExpression';
  const name =
    node.type === 'AssignmentExpression' ? propertyName(node.left) : isOfObject ? keyOf(node) : undefined;
  if (name === undefined) return undefined;
  if (node.type === 'AssignmentExpression') return { name, value: node.right };
  return 'value' in node ? { name, value: node.value as Node } : undefined;
}

function isRead(file: ParsedFile, member: Node & { object: Node }): boolean {
  const parent = parentOf(file, member);
  if (parent?.type === 'AssignmentExpression' && parent.left === member) return false;
  const object = bare(member.object);
  const name = object.type === 'Identifier' ? object.name : (propertyName(object) ?? '');
  return !FROM_CLIENTS.test(name);
}

function keptIn(
  context: FindContext,
  file: ParsedFile,
  value: Node,
  field: string,
  paths: ReadonlySet<Node>,
  depth = 0,
): Kept {
  const node = bare(value);
  const go = (one: Node, where = file): Kept => keptIn(context, where, one, field, paths, depth + 1);
  if (depth > 6) return undefined;
  if (paths.has(node)) return 'path';
  if (isNothing(node) || (propertyName(node) === field && isRead(file, node as Node & { object: Node })))
    return 'nothing';
  if (node.type === 'ConditionalExpression') return both(go(node.consequent), go(node.alternate));
  if (node.type === 'LogicalExpression')
    return node.operator === '&&' ? go(node.right) : both(go(node.left), go(node.right));
  if (isCall(node)) return isWithSlashes(node) ? go(receiverOf(node) ?? node) : undefined;
  const binding = node.type === 'Identifier' ? bindingOf(context, file.file, node) : undefined;
  if (!binding || node.type !== 'Identifier' || binding.declaration.type !== 'VariableDeclarator')
    return undefined;
  const { parsed } = binding.names;
  const given = writesOf(parsed, node.name).flatMap((one): Kept[] => {
    if (one.type === 'AssignmentExpression')
      return one.left.type === 'Identifier' ? [one.operator === '=' ? go(one.right, parsed) : undefined] : [];
    if (one.type !== 'VariableDeclarator') return [undefined];
    return one.id.type !== 'Identifier' ? [undefined] : one.init ? [go(one.init, parsed)] : [];
  });
  return given.length ? given.reduce(both) : undefined;
}

function both(one: Kept, other: Kept): Kept {
  if (one === undefined || other === undefined) return undefined;
  return one === 'path' || other === 'path' ? 'path' : 'nothing';
}

/** `null`, `''`, what a schema says of a field, `{ image: 1 }` of a query */
function isNothing(node: Node): boolean {
  if (node.type === 'Identifier') return /^(undefined|String)$/.test(node.name);
  if (/^(Null|Boolean|Numeric)Literal$/.test(node.type)) return true;
  return textOf(node) === '' || (node.type === 'ObjectExpression' && node.properties.some(isOfSchema));
}

function isOfSchema(property: Node): boolean {
  return /^(type|required|allowNull|\$\w+)$/.test(keyOf(property) ?? '');
}

/** `path.replace(/\\/g, '/')` */
function isWithSlashes(call: Node): boolean {
  if (!isCall(call) || !/^replace(All)?$/.test(calleeName(call) ?? '')) return false;
  const from = argumentOf(call, 0);
  const isBackslash = from?.type === 'RegExpLiteral' ? /^\\\\$/.test(from.pattern) : textOf(from) === '\\';
  return isBackslash && textOf(argumentOf(call, 1)) === '/';
}
