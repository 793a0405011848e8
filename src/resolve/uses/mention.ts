import ts from 'typescript';
import type { Slot } from '../value.js';
import { accessAt } from '../syntax/access.js';
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
  if (ts.isBindingElement(parent) && isBindingKey(name, parent))
    return ts.isIdentifier(parent.name)
      ? { kind: 'renamed', slot: parent }
      : { kind: 'value', expression: name };
  if (isPatternKey(name)) return { kind: 'pattern', target: targetOf(parent) };
  if (ts.isShorthandPropertyAssignment(parent))
    return { kind: 'renamed', slot: parent, literal: parent.parent };
  if (isNameOf(name, parent)) return { kind: 'declaration' };
  return { kind: 'value', expression: accessAt(name) ?? name };
}

function isImportOrExport(node: ts.Node): boolean {
  return (
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node) ||
    ts.isNamespaceExport(node) ||
    ts.isExportSpecifier(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}

function targetOf(property: ts.Node): ts.Expression {
  return ts.isPropertyAssignment(property)
    ? property.initializer
    : (property as ts.ShorthandPropertyAssignment).name;
}

function isNameOf(name: ts.Node, parent: ts.Node): boolean {
  const declaration = ts.isComputedPropertyName(parent) ? parent.parent : parent;
  return isDeclaring(declaration) && [name, parent].includes(nameOfSlot(slotOf(declaration)) ?? declaration);
}

function isDeclaring(node: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node)
  );
}
