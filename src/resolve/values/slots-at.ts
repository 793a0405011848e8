import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Slot, type Unknown } from '../value.js';
import { accessAt } from '../syntax/access.js';
import { isBindingKey, isPatternKey, receiverOfAssignment } from '../syntax/keys.js';
import { symbolOf } from '../symbol-of.js';
import { isSignature, slotOf } from '../syntax/slots.js';
import { globalsAt } from '../rules/globals.js';

/** The declarations that a name may stand for: what the checker knows, else what the values of the receiver have. */
export function* slotsAt(a: Analysis, name: ts.Node): Iterable<Slot | Unknown> {
  const declared = a.facts.declarationsAt(name);
  yield* declared.filter((one) => !a.facts.isLibrary(one) && !tsc.isSourceFile(one)).map(slotOf);
  const member = memberAt(a, name);
  if (!member) {
    if (!declared.length) yield* globalsAt(a, name);
  } else if (!isDecided(a, declared, member.receiver)) {
    for (const object of a.objectsOf(member.receiver)) {
      if (object.kind === 'unknown') yield UNKNOWN;
      else yield* a.membersOf(object, member.key);
    }
  }
}

/** A name that is looked up in a value: where the value comes from, and the key. */
export interface Member {
  receiver: ts.Node;
  key: string;
}

export function memberAt(a: Analysis, name: ts.Node): Member | undefined {
  const receiver = receiverAt(name);
  const key = receiver && a.facts.names.textOf(name);
  return receiver && key !== undefined ? { receiver, key } : undefined;
}

function receiverAt(name: ts.Node): ts.Node | undefined {
  const parent = name.parent;
  const access = accessAt(name);
  if (access) return access.expression;
  if (tsc.isBindingElement(parent) && isBindingKey(name, parent)) return receiverOfPattern(parent.parent);
  if (tsc.isImportSpecifier(parent) && (parent.propertyName ?? parent.name) === name)
    return parent.parent.parent.parent.moduleSpecifier;
  if (tsc.isExportSpecifier(parent) && (parent.propertyName ?? parent.name) === name)
    return parent.parent.parent.moduleSpecifier;
  if (isPatternKey(name)) return receiverOfAssignment(parent.parent as ts.ObjectLiteralExpression);
  return undefined;
}

function receiverOfPattern({ parent }: ts.BindingPattern): ts.Node | undefined {
  if (!tsc.isVariableDeclaration(parent)) return parent;
  const list = parent.parent.parent;
  return parent.initializer ?? (tsc.isForOfStatement(list) ? parent : undefined);
}

/**
 * True if the checker's answer is the whole answer. It is not where another declaration may stand behind the name: an
 * interface, a class with derived ones, a variable that gets another object later.
 */
function isDecided(a: Analysis, declared: readonly ts.Node[], receiver: ts.Node): boolean {
  const behind = declared.filter((one) => !isSpecifier(one));
  return behind.length > 0 && behind.every((one) => a.facts.isLibrary(one) || isFinal(a, one, receiver));
}

export function isSpecifier(node: ts.Node): boolean {
  return tsc.isImportSpecifier(node) || tsc.isExportSpecifier(node);
}

function isFinal(a: Analysis, declaration: ts.Node, receiver: ts.Node): boolean {
  if (tsc.isSourceFile(declaration)) return true;
  if (isSignature(declaration)) return false;
  const owner = declaration.parent;
  if (tsc.isClassLike(owner)) return a.childrenOf(owner).size === 0;
  return !tsc.isObjectLiteralExpression(owner) || isConstant(a.facts.checker, receiver);
}

/** True for receivers that hold one object for good: `const`, imports, `require('x')`, what is not a variable. */
function isConstant(checker: ts.TypeChecker, receiver: ts.Node): boolean {
  if (!tsc.isIdentifier(receiver)) return !tsc.isParameter(receiver);
  const declaration = symbolOf(checker, receiver)?.valueDeclaration;
  if (!declaration) return true;
  if (tsc.isParameter(declaration)) return false;
  return !tsc.isVariableDeclaration(declaration) || (declaration.parent.flags & tsc.NodeFlags.Const) !== 0;
}
