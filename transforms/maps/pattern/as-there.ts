import type { Node } from '@babel/types';
import { awaitAround } from '../../../src/ast/awaiting.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall, isMember, type Member } from '../../../src/find/runtime/syntax.js';
import type { ParsedFile } from '../../../src/model/transform.js';
import type { State, Use } from '../state.js';
import { elementType } from '../stored/declared.js';

/**
 * The text around what is awaited in the place of `o[k]`. TypeScript takes an entry of an object as there, and one of a store
 * not: where the code does so as well, an `!` says it.
 */
export function awaitEntry(
  state: State,
  { file }: Use,
  node: Node,
  parent: Node | undefined,
): [string, string] {
  return isSureOf(state, file, node) ? ['(await ', ')!'] : awaitAround(node, parent);
}

/** A variable in the place of `o[k]`, in the same way. */
export function namedEntry(state: State, { file }: Use, node: Node, name: string): string {
  return isSureOf(state, file, node) ? `${name}!` : name;
}

/** True if TypeScript takes an entry as there, and the code goes by that. */
function isSureOf(state: State, file: ParsedFile, node: Node): boolean {
  const names = programOf(state.context).namesOf(file.file);
  if (state.shape !== 'record' || !/\.[cm]?tsx?$/.test(file.file) || !names) return false;
  const type = elementType(state)?.node.type ?? '';
  return !/^(?:|TSAnyKeyword|TSUnknownKeyword)$/.test(type) && isTakenAsThere(names, node);
}

function isTakenAsThere(names: FileNames, node: Node): boolean {
  const parent = names.parentOf(node);
  if (isMember(parent)) return parent.object === node && !isOptional(parent);
  if (parent?.type === 'ReturnStatement' || parent?.type === 'ForOfStatement') return true;
  if (parent?.type !== 'VariableDeclarator' || parent.init !== node) return false;
  if (parent.id.type !== 'Identifier') return true;
  const references = names.bindingOf(parent.id)?.references ?? [];
  return references.length > 0 && !references.some((one) => isAsked(names, one));
}

function isOptional(member: Member): boolean {
  return member.type === 'OptionalMemberExpression' && member.optional;
}

/** `if (!x)`, `x?.name`, `x ?? other`: the code knows that there may be nothing. */
function isAsked(names: FileNames, node: Node): boolean {
  const parent = names.parentOf(node);
  if (!parent) return false;
  if (isMember(parent)) return parent.object === node && isOptional(parent);
  if (isCall(parent) || parent.type === 'TSNonNullExpression') return false;
  if ('test' in parent && parent.test === node) return true;
  return /^(?:Logical|Unary|Binary)Expression$/.test(parent.type);
}
