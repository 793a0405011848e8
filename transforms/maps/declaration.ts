import type { ClassProperty, Node, VariableDeclaration, VariableDeclarator } from '@babel/types';
import { identifierAt } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Finding, Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/** Where a state is declared. */
export interface Declaration {
  file: ParsedFile;
  /** The declared name, without its type annotation: what resolution is asked about. */
  name: { start: number; end: number; text: string };
  node: VariableDeclarator | ClassProperty;
  /** The statement of a variable. */
  statement: VariableDeclaration | undefined;
  initial: Node | undefined;
  /** The type that is written behind the name. */
  type: Node | undefined;
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
  const identifier = nameAt(file, start);
  const at = identifier && (identifierAt(file, identifier) ?? context.nodeAt(file.file, identifier));
  if (!at) return undefined;
  const parents = at.ancestors;
  const node = parents.at(-1);
  const holder = parents.at(-2);
  const base = { file, name: identifier, ancestors: parents.slice(0, -1) };
  if (
    node?.type === 'VariableDeclarator' &&
    holder?.type === 'VariableDeclaration' &&
    node.id.start === start
  )
    return { ...base, node, statement: holder, initial: node.init ?? undefined, type: annotation(node.id) };
  if (node?.type === 'ClassProperty' && node.key.start === start && !node.computed)
    return { ...base, node, statement: undefined, initial: node.value ?? undefined, type: annotation(node) };
  return undefined;
}

/** The range of the bare name: a Babel identifier with a type annotation covers that too. */
function nameAt({ text }: ParsedFile, start: number): Declaration['name'] | undefined {
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
export function classOf({ ancestors }: Declaration): Node | undefined {
  return ancestors.findLast(({ type }) => /^Class(Declaration|Expression)$/.test(type));
}

/** The text of a node. */
export function textOf({ text }: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end);
}
