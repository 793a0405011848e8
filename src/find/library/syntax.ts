import type { CallExpression, NewExpression, Node, OptionalCallExpression } from '@babel/types';
import type { ParsedFile } from '../../model/transform.js';
import { fileNames } from '../runtime/names.js';

export { isMember } from '../runtime/syntax.js';

export type Call = CallExpression | NewExpression | OptionalCallExpression;

/** What is in a file, made at the first question about it. */
interface Syntax {
  calls: Call[];
  ofType: Map<string, Node[]>;
  /** Declarators and assignments by the last name of what they write. */
  writes: Map<string, Node[]>;
}

const known = new WeakMap<ParsedFile, Syntax>();

function syntaxOf(file: ParsedFile): Syntax {
  const before = known.get(file);
  if (before) return before;
  const made: Syntax = { calls: [], ofType: new Map(), writes: new Map() };
  for (const node of fileNames(file).allNodes()) {
    addTo(made.ofType, node.type, node);
    if (isCall(node)) made.calls.push(node);
    const written = writtenName(node);
    if (written !== undefined) addTo(made.writes, written, node);
  }
  known.set(file, made);
  return made;
}

function addTo(map: Map<string, Node[]>, name: string, node: Node): void {
  const before = map.get(name);
  if (before) before.push(node);
  else map.set(name, [node]);
}

function writtenName(node: Node): string | undefined {
  const target =
    node.type === 'VariableDeclarator'
      ? node.id
      : node.type === 'AssignmentExpression'
        ? node.left
        : undefined;
  if (!target) return undefined;
  return target.type === 'Identifier' ? target.name : propertyName(target);
}

/** The declarators and assignments that write a variable or a property of a name. */
export function writesOf(file: ParsedFile, name: string): readonly Node[] {
  return syntaxOf(file).writes.get(name) ?? [];
}

/** Every call and `new` of a file, outer ones first. */
export function callsIn(file: ParsedFile): readonly Call[] {
  return syntaxOf(file).calls;
}

/** Every node of a file. */
export function nodesIn(file: ParsedFile): readonly Node[] {
  return fileNames(file).allNodes();
}

/** The nodes of certain types, each type in the order of the source. */
export function nodesOf<Type extends Node['type']>(
  file: ParsedFile,
  ...types: Type[]
): Extract<Node, { type: Type }>[] {
  const { ofType } = syntaxOf(file);
  return types.flatMap((type) => (ofType.get(type) ?? []) as Extract<Node, { type: Type }>[]);
}

export function parentOf(file: ParsedFile, node: Node): Node | undefined {
  const names = fileNames(file);
  const parent = names.parentOf(node);
  if (parent) return parent;
  // Inside of a type.
  names.allNodes();
  return names.parentOf(node);
}

/** The nodes around a node, nearest first. */
export function* ancestorsOf(file: ParsedFile, node: Node): Generator<Node> {
  for (let at = parentOf(file, node); at; at = parentOf(file, at)) yield at;
}

export function isCall(node: Node | null | undefined): node is Call {
  const type = node?.type;
  return type === 'CallExpression' || type === 'OptionalCallExpression' || type === 'NewExpression';
}

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
  'ClassPrivateMethod',
]);

export function isFunction(
  node: Node | null | undefined,
): node is Extract<Node, { params: unknown; body: Node }> {
  return node !== undefined && node !== null && FUNCTIONS.has(node.type);
}

export function functionAround(file: ParsedFile, node: Node): Node | undefined {
  for (const one of ancestorsOf(file, node)) if (isFunction(one)) return one;
  return undefined;
}

/** Takes `as`, `!`, `satisfies`, parentheses and `await` off an expression. */
export function bare(node: Node): Node {
  const isWrapper =
    /^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$|^TypeCastExpression$/.test(
      node.type,
    );
  if (isWrapper && 'expression' in node && node.expression && typeof node.expression === 'object')
    return bare(node.expression);
  return node.type === 'AwaitExpression' ? bare(node.argument) : node;
}

/** `b` of `a.b`, `a?.b`, `a['b']`, `a.#b`. */
export function propertyName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const { property } = node;
  if (property.type === 'StringLiteral') return property.value;
  if (property.type === 'PrivateName') return property.id.name;
  return property.type === 'Identifier' && !node.computed ? property.name : undefined;
}

/** The last name of what is called: `writeFile` of `fs.promises.writeFile(…)`. */
export function calleeName(call: Call): string | undefined {
  const callee = bare(call.callee);
  return callee.type === 'Identifier' ? callee.name : propertyName(callee);
}

/** The object of a method call. */
export function receiverOf(call: Call): Node | undefined {
  const callee = bare(call.callee);
  return callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    ? bare(callee.object)
    : undefined;
}

/** An argument without its wrappers; undefined when it is missing or spread. */
export function argumentOf(call: Call, index: number): Node | undefined {
  const given = call.arguments[index];
  return given && given.type !== 'SpreadElement' && given.type !== 'ArgumentPlaceholder'
    ? bare(given)
    : undefined;
}

/** The text of a string literal or of a template without expressions. */
export function textOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The static name of an object's or class's member. */
export function keyOf(node: Node): string | undefined {
  if (!('key' in node) || !node.key || typeof node.key !== 'object') return undefined;
  const key = node.key as Node;
  if (key.type === 'Identifier' && !('computed' in node && node.computed)) return key.name;
  if (key.type === 'PrivateName') return key.id.name;
  return key.type === 'StringLiteral' ? key.value : undefined;
}
