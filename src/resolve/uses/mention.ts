import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Slot } from '../value.js';
import { accessAt, isAccess, isIndex } from '../syntax/access.js';
import { nameOfSlot, slotOf } from '../syntax/slots.js';
import { isBindingKey, isPatternKey } from '../syntax/keys.js';

/** What a name does where it stands. */
export type Mention =
  /** It is the name of the declaration itself. */
  | { kind: 'declaration' }
  /** It gives the value another name: import, export, destructuring, `{ name }`. */
  | { kind: 'renamed'; slot: Slot; literal?: ts.ObjectLiteralExpression }
  /** `({ name: target } = object)` */
  | { kind: 'pattern'; target: ts.Expression }
  | { kind: 'value'; expression: ts.Node };

export function mentionOf(name: ts.Node): Mention {
  const { parent } = name;
  if (isImportOrExport(parent)) return { kind: 'renamed', slot: parent };
  if (tsc.isBindingElement(parent) && isBindingKey(name, parent))
    return tsc.isIdentifier(parent.name)
      ? { kind: 'renamed', slot: parent }
      : { kind: 'value', expression: name };
  if (isPatternKey(name)) return { kind: 'pattern', target: targetOf(parent) };
  if (tsc.isShorthandPropertyAssignment(parent))
    return { kind: 'renamed', slot: parent, literal: parent.parent };
  if (isNameOf(name, parent)) return { kind: 'declaration' };
  return { kind: 'value', expression: accessAt(name) ?? name };
}

/** `i` of `a[i]`, unless it is a constant that names a member. */
export function isIndexOnly(a: Analysis, name: ts.Node): boolean {
  return isIndex(name) && isAccess(name.parent) && a.facts.names.keyOf(name.parent) === undefined;
}

function isImportOrExport(node: ts.Node): boolean {
  return (
    tsc.isImportSpecifier(node) ||
    tsc.isImportClause(node) ||
    tsc.isNamespaceImport(node) ||
    tsc.isNamespaceExport(node) ||
    tsc.isExportSpecifier(node) ||
    tsc.isImportEqualsDeclaration(node)
  );
}

function targetOf(property: ts.Node): ts.Expression {
  return tsc.isPropertyAssignment(property)
    ? property.initializer
    : (property as ts.ShorthandPropertyAssignment).name;
}

function isNameOf(name: ts.Node, parent: ts.Node): boolean {
  const declaration = tsc.isComputedPropertyName(parent) ? parent.parent : parent;
  return isDeclaring(declaration) && [name, parent].includes(nameOfSlot(slotOf(declaration)) ?? declaration);
}

function isDeclaring(node: ts.Node): boolean {
  return (
    tsc.isVariableDeclaration(node) ||
    tsc.isParameter(node) ||
    tsc.isBindingElement(node) ||
    tsc.isFunctionLike(node) ||
    tsc.isClassLike(node) ||
    tsc.isPropertyDeclaration(node) ||
    tsc.isPropertyAssignment(node)
  );
}
