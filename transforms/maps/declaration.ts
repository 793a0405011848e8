import type {
  AssignmentExpression,
  ClassPrivateProperty,
  ClassProperty,
  Node,
  ObjectProperty,
  VariableDeclaration,
  VariableDeclarator,
} from '@babel/types';
import { identifierAt } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import { type ClassNode, isClass } from '../../src/find/runtime/syntax.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Borrowed } from './state.js';

/** Where a state is declared. */
export interface Declaration {
  file: ParsedFile;
  /** The declared name, without its type annotation: what resolution is asked about. */
  name: { start: number; end: number; text: string };
  /** An assignment is that of a field in a constructor: `this.carts = …`, a property one of what a module exports. */
  node: VariableDeclarator | ClassProperty | ClassPrivateProperty | AssignmentExpression | ObjectProperty;
  /** The statement of a variable. */
  statement: VariableDeclaration | undefined;
  initial: Node | undefined;
  /** The literal that the initial value is, where that stands somewhere else. */
  borrowed?: Borrowed;
  /** The type that is written behind the name. */
  type: Node | undefined;
  /** The field with that type, where the value is assigned in the constructor. */
  field?: ClassProperty;
  /** Nearest last, the declaration itself not among them. */
  ancestors: readonly Node[];
}

/** The declaration that a finding points at, or the reason why it is none that can be rewritten. */
export function declarationOf(
  context: FindContext,
  { location, name }: Finding,
): Declaration | { refuse: Reason } {
  const file = context.parsed(location.file);
  const found = file && declarationAt(context, file, location.start);
  return found ?? { refuse: { code: 'declaration-form', args: { name } } };
}

function declarationAt(context: FindContext, file: ParsedFile, start: number): Declaration | undefined {
  const name = nameAt(file, start);
  const at = name && (identifierAt(file, name) ?? context.nodeAt(file.file, name));
  return (
    name &&
    at &&
    (variable(file, name, at.ancestors) ??
      field(file, name, at.ancestors) ??
      assigned(file, name, at.ancestors) ??
      exported(file, name, at.ancestors))
  );
}

function variable(
  file: ParsedFile,
  name: Declaration['name'],
  around: readonly Node[],
): Declaration | undefined {
  const node = around.at(-1);
  const statement = around.at(-2);
  if (node?.type !== 'VariableDeclarator' || statement?.type !== 'VariableDeclaration') return undefined;
  if (node.id.type !== 'Identifier' || rangeOf(node.id).start !== name.start) return undefined;
  const rest = { initial: node.init ?? undefined, type: annotation(node.id), ancestors: around.slice(0, -1) };
  return { file, name, node, statement, ...rest };
}

function field(
  file: ParsedFile,
  name: Declaration['name'],
  around: readonly Node[],
): Declaration | undefined {
  const node = around.findLast(({ type }) => !/^(?:PrivateName|Identifier)$/.test(type));
  if (node?.type !== 'ClassProperty' && node?.type !== 'ClassPrivateProperty') return undefined;
  const isComputed = node.type === 'ClassProperty' && node.computed;
  if (rangeOf(node.key).start !== name.start || isComputed) return undefined;
  const ancestors = around.slice(0, around.indexOf(node));
  return {
    file,
    name,
    node,
    statement: undefined,
    initial: node.value ?? undefined,
    type: annotation(node),
    ancestors,
  };
}

/** `this.carts = new Map()` in a constructor. */
function assigned(
  file: ParsedFile,
  name: Declaration['name'],
  around: readonly Node[],
): Declaration | undefined {
  const member = around.findLast(({ type }) => type === 'MemberExpression');
  const at = member ? around.indexOf(member) : -1;
  const node = around[at - 1];
  const method = around.findLast(({ type }) => /^Class(Private)?Method$/.test(type));
  const isOurs =
    node?.type === 'AssignmentExpression' &&
    node.left === member &&
    node.operator === '=' &&
    member?.type === 'MemberExpression' &&
    member.object.type === 'ThisExpression' &&
    around[at - 2]?.type === 'ExpressionStatement' &&
    around[at - 4] === method;
  if (!isOurs || method?.type !== 'ClassMethod' || method.kind !== 'constructor') return undefined;
  const owner = around.findLast(({ type }) => type === 'ClassBody');
  const typed = owner?.type === 'ClassBody' ? owner.body.find((one) => isTyped(one, name.text)) : undefined;
  return {
    file,
    name,
    node,
    statement: undefined,
    initial: node.right,
    type: typed && annotation(typed),
    ...(typed?.type === 'ClassProperty' && { field: typed }),
    ancestors: around.slice(0, at - 1),
  };
}

/** `private readonly carts: Cart[];` */
function isTyped(member: Node, name: string): boolean {
  if (member.type !== 'ClassProperty' || member.computed || member.static || member.value) return false;
  return member.key.type === 'Identifier' && member.key.name === name && annotation(member) !== undefined;
}

/** `module.exports = { carts: [] };` */
function exported(
  file: ParsedFile,
  name: Declaration['name'],
  around: readonly Node[],
): Declaration | undefined {
  const [program, statement, assignment, literal, node] = around;
  const isLiteral =
    program?.type === 'Program' &&
    statement?.type === 'ExpressionStatement' &&
    assignment?.type === 'AssignmentExpression' &&
    assignment.right === literal &&
    literal?.type === 'ObjectExpression';
  if (!isLiteral || node?.type !== 'ObjectProperty' || around.length > 5) return undefined;
  if (node.computed || node.shorthand || rangeOf(node.key).start !== name.start) return undefined;
  const { text } = file;
  if (
    !/^(?:module\.)?exports$/.test(text.slice(rangeOf(assignment.left).start, rangeOf(assignment.left).end))
  )
    return undefined;
  // A number or flag that is imported is another variable from then on.
  if (!/^(?:Array|Object|New)Expression$/.test(node.value.type)) return undefined;
  const ancestors = around.slice(0, -1);
  return { file, name, node, statement: undefined, initial: node.value, type: undefined, ancestors };
}

/** The range of the bare name: a Babel identifier with a type annotation covers that too. */
function nameAt({ text }: ParsedFile, at: number): Declaration['name'] | undefined {
  const start = text.startsWith('this.', at) ? at + 'this.'.length : at;
  const name = /^#?[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/u.exec(text.slice(start))?.[0];
  return name === undefined ? undefined : { start, end: start + name.length, text: name };
}

function annotation(node: Node): Node | undefined {
  const type = 'typeAnnotation' in node ? node.typeAnnotation : undefined;
  return type && typeof type === 'object' && 'type' in type && type.type === 'TSTypeAnnotation'
    ? type.typeAnnotation
    : undefined;
}

/** True if a declaration stands at the top of its module: then there is one of it in a process. */
export function isAtTop({ ancestors }: Declaration): boolean {
  return ancestors.every(({ type }) => /^(Program|VariableDeclaration|ExportNamedDeclaration)$/.test(type));
}

/** The class of a field. */
export function classOf({ ancestors }: Declaration): ClassNode | undefined {
  return ancestors.findLast(isClass);
}

/** The text of a node. */
export function textOf({ text }: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end);
}
