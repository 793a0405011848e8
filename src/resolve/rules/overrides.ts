import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Slot, Via } from '../value.js';
import { isSignature } from '../syntax/slots.js';
import { memberAt } from '../values/slots-at.js';

/**
 * `a.get()` where `a` has the type of a base class, an interface or a literal type: the checker names the declaration in
 * that type, and a class that extends or implements it, or only has its shape, is what runs. A member of ours is reached
 * if it stands behind the declared one, unless all values that the receiver may have are known and are others.
 */
export function overriddenAt(a: Analysis, name: ts.Node, slots: Iterable<Slot>): Via | undefined {
  const member = memberAt(a, name);
  if (!member) return undefined;
  const declared = [...a.slotsAt(name)].filter(
    (one): one is ts.Node => one.kind !== 'unknown' && isMember(one),
  );
  if (!declared.length || !isOpen(a, member.receiver)) return undefined;
  for (const slot of slots)
    for (const one of declared) {
      if (!isMember(slot) || nameText(slot) !== member.key) continue;
      if (standsBehind(a, slot, one, member.receiver)) return isSignature(one) ? 'interface' : 'override';
    }
  return undefined;
}

function isMember(slot: Slot): slot is ts.ClassElement | ts.TypeElement | ts.ObjectLiteralElementLike {
  return tsc.isClassElement(slot) || tsc.isTypeElement(slot) || tsc.isObjectLiteralElementLike(slot);
}

function nameText({
  name,
}: ts.ClassElement | ts.TypeElement | ts.ObjectLiteralElementLike): string | undefined {
  return name && (tsc.isIdentifier(name) || tsc.isStringLiteralLike(name)) ? name.text : undefined;
}

function standsBehind(a: Analysis, slot: Slot, declared: ts.Node, receiver: ts.Node): boolean {
  const [owner, base] = [slot.parent, declared.parent];
  if (owner === base) return false;
  if (tsc.isClassLike(owner) && basesOf(a.facts.checker, owner).has(base)) return true;
  if (tsc.isObjectLiteralExpression(owner) && contextOf(a.facts.checker, owner, slot).includes(declared))
    return true;
  if (!tsc.isInterfaceDeclaration(base) && !tsc.isTypeLiteralNode(base)) return false;
  const wanted = a.facts.checker.getNonNullableType(a.facts.checker.getTypeAtLocation(receiver));
  return (
    tsc.isClassLike(owner) &&
    a.facts.checker.isTypeAssignableTo(a.facts.checker.getTypeAtLocation(owner), wanted)
  );
}

/** Every class and interface that a class is declared to extend or implement, over all generations. */
function basesOf(
  checker: ts.TypeChecker,
  of: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
): Set<ts.Node> {
  const bases = new Set<ts.Node>();
  const visit = (node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): void => {
    for (const type of node.heritageClauses?.flatMap(({ types }) => [...types]) ?? [])
      for (const base of checker.getTypeAtLocation(type).getSymbol()?.declarations ?? []) {
        if (bases.has(base)) continue;
        bases.add(base);
        if (tsc.isClassLike(base) || tsc.isInterfaceDeclaration(base)) visit(base);
      }
  };
  visit(of);
  return bases;
}

function contextOf(
  checker: ts.TypeChecker,
  literal: ts.ObjectLiteralExpression,
  slot: Slot,
): readonly ts.Node[] {
  const name = isMember(slot) ? nameText(slot) : undefined;
  const type = checker.getContextualType(literal);
  return (name !== undefined && type?.getProperty(name)?.declarations) || [];
}

/** True if a receiver may be something that we do not know by its making. */
function isOpen(a: Analysis, receiver: ts.Node): boolean {
  const values = [...a.objectsOf(receiver)];
  if (!values.length) return true;
  return values.some(
    (value) =>
      value.kind === 'unknown' || value.kind === 'external' || (value.kind === 'instance' && !value.exact),
  );
}
