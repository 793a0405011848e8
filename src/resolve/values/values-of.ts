import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { GLOBAL, PLAIN, UNKNOWN, type Value } from '../value.js';
import { requiredModule } from '../modules.js';
import {
  isAccess,
  isAssignment,
  isChoice,
  isModuleExports,
  isWrapper,
  nameOfAccess,
} from '../syntax/access.js';
import { isLexical, isSlot } from '../syntax/slots.js';
import { contentsRead } from '../rules/containers.js';
import { applicationsAt } from '../rules/request-app.js';
import { callValues } from './calls.js';
import { moduleValues } from './module-values.js';
import { thisValues } from './this.js';
import { valuesAt } from './values-at.js';

/** The values that an expression may have. */
export function* valuesOf(a: Analysis, node: ts.Node): Iterable<Value> {
  if (isWrapper(node)) yield* a.valuesOf(node.expression);
  else if (isMade(node)) yield a.facts.made(node);
  else if (tsc.isIdentifier(node)) yield* identifierValues(a, node);
  else if (node.kind === tsc.SyntaxKind.ThisKeyword) yield* thisValues(a, node);
  else if (node.kind === tsc.SyntaxKind.SuperKeyword) yield* superValues(a, node);
  else if (isModuleExports(node)) yield* a.exportsOf(node.getSourceFile());
  else if (isAccess(node)) yield* accessValues(a, node);
  else if (tsc.isCallExpression(node) || tsc.isNewExpression(node)) yield* callValues(a, node);
  else if (tsc.isConditionalExpression(node)) yield* both(a, node.whenTrue, node.whenFalse);
  else if (tsc.isBinaryExpression(node)) yield* binaryValues(a, node);
  else if (tsc.isStringLiteralLike(node) && isModuleName(node)) yield* moduleValues(a, node);
  else if (isSlot(node)) yield* a.valuesIn(node);
  else yield tsc.isYieldExpression(node) || tsc.isTaggedTemplateExpression(node) ? UNKNOWN : PLAIN;
}

function isMade(node: ts.Node): boolean {
  return (
    tsc.isObjectLiteralExpression(node) ||
    tsc.isArrayLiteralExpression(node) ||
    tsc.isFunctionExpression(node) ||
    tsc.isArrowFunction(node) ||
    tsc.isClassExpression(node)
  );
}

function* both(a: Analysis, one: ts.Node, other: ts.Node): Iterable<Value> {
  yield* a.valuesOf(one);
  yield* a.valuesOf(other);
}

function* binaryValues(a: Analysis, node: ts.BinaryExpression): Iterable<Value> {
  const { kind } = node.operatorToken;
  if (isChoice(node)) yield* both(a, node.left, node.right);
  else if (isAssignment(node)) {
    yield* a.valuesOf(node.right);
    if (kind !== tsc.SyntaxKind.EqualsToken) yield* a.valuesOf(node.left);
  } else if (kind === tsc.SyntaxKind.AmpersandAmpersandToken || kind === tsc.SyntaxKind.CommaToken)
    yield* a.valuesOf(node.right);
  else yield PLAIN;
}

function* identifierValues(a: Analysis, node: ts.Identifier): Iterable<Value> {
  if (node.text === 'undefined') return yield PLAIN;
  const declared = a.facts.declarationsAt(node);
  // The checker takes `exports` for the file, and makes up a `global` where something is assigned to a member of it.
  const isOwn = declared.some((one) => isLexical(one));
  if (node.text === 'exports' && !isOwn) return yield* a.exportsOf(node.getSourceFile());
  if ((node.text === 'globalThis' || node.text === 'global') && !isOwn) return yield GLOBAL;
  if (!declared.length || declared.some((one) => a.facts.isLibrary(one)))
    yield a.facts.external(`global:${node.text}`);
  for (const slot of a.slotsAt(node)) yield* slot.kind === 'unknown' ? [UNKNOWN] : a.valuesIn(slot);
}

function* superValues(a: Analysis, node: ts.Node): Iterable<Value> {
  for (const value of thisValues(a, node)) {
    if (value.kind !== 'instance' || !tsc.isClassLike(value.of)) continue;
    const base = value.of.heritageClauses?.find(({ token }) => token === tsc.SyntaxKind.ExtendsKeyword)
      ?.types[0];
    for (const parent of base ? a.objectsOf(base.expression) : [])
      yield parent.kind === 'made' ? a.facts.instance(parent.at, true) : parent;
  }
}

function* accessValues(
  a: Analysis,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Iterable<Value> {
  const key = a.facts.names.keyOf(node);
  if (key === undefined) return yield* contentsRead(a, node);
  if (key === 'prototype') return yield* prototypeValues(a, node.expression);
  if (key === 'app') yield* applicationsAt(a, node);
  yield* valuesAt(a, nameOfAccess(node));
}

/** What stands on the prototype is what instances have. */
function* prototypeValues(a: Analysis, owner: ts.Expression): Iterable<Value> {
  for (const object of a.objectsOf(owner)) {
    if (object.kind === 'made') yield a.facts.instance(object.at, true);
    else if (object.kind === 'unknown') yield UNKNOWN;
    else yield PLAIN;
  }
}

function isModuleName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  return (
    tsc.isImportDeclaration(parent) ||
    tsc.isExportDeclaration(parent) ||
    tsc.isExternalModuleReference(parent) ||
    requiredModule(parent) === node
  );
}
