import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Slot, type Unknown, type Value } from '../value.js';
import { isStatic } from '../syntax/functions.js';
import { moduleSymbol } from '../syntax/module-symbol.js';
import { nameOfSlot, slotOf } from '../syntax/slots.js';
import { definedMembers } from '../rules/defined-properties.js';
import { declaredGlobals } from '../rules/globals.js';
import { parentsOf, prototypesOf } from './heritage.js';
import { isSame } from './same.js';

type Members = Iterable<Slot | Unknown>;

/** The declarations of a member of a value, wherever they are made: in it, behind it, put on it from elsewhere. */
export function* membersOf(a: Analysis, value: Value, key: string): Members {
  if (value.kind === 'made') yield* madeMembers(a, value.at, key);
  if (value.kind === 'instance') yield* instanceMembers(a, value, key);
  if (value.kind === 'module') yield* moduleMembers(a, value.at, key);
  if (value.kind === 'global') yield* declaredGlobals(a, key);
  yield* assignedMembers(a, value, key);
  yield* definedMembers(a, value, key);
  for (const source of a.copiedOnto(value)) yield* membersOfAll(a, source, key);
}

function* madeMembers(a: Analysis, at: ts.Node, key: string): Members {
  if (tsc.isObjectLiteralExpression(at)) {
    yield* named(a, at.properties, key);
    for (const property of at.properties)
      if (tsc.isSpreadAssignment(property)) yield* membersOfAll(a, property.expression, key);
  } else if (tsc.isClassLike(at)) {
    yield* named(a, at.members.filter(isStatic), key);
    for (const parent of parentsOf(a, at)) yield* a.membersOf(parent, key);
  } else if (tsc.isCallExpression(at) && at.arguments[0]) yield* membersOfAll(a, at.arguments[0], key);
}

/** The members of whatever an expression may be. */
function* membersOfAll(a: Analysis, node: ts.Node, key: string): Members {
  for (const object of a.objectsOf(node))
    yield* object.kind === 'unknown' ? [UNKNOWN] : a.membersOf(object, key);
}

/** What instances have: the body of the class, else its parents; and if it may be a derived one, what those add. */
function* instanceMembers(
  a: Analysis,
  { of, exact }: Extract<Value, { kind: 'instance' }>,
  key: string,
): Members {
  if (!exact)
    for (const child of a.childrenOf(of))
      if (child.kind === 'made') yield* a.membersOf(a.facts.instance(child.at, false), key);
  if (tsc.isClassLike(of)) {
    const own = [...named(a, instanceSide(of), key)];
    yield* own;
    if (own.length) return;
  }
  for (const parent of parentsOf(a, of))
    if (parent.kind === 'made') yield* a.membersOf(a.facts.instance(parent.at, true), key);
    else if (parent.kind === 'unknown') yield UNKNOWN;
  for (const prototype of prototypesOf(a, of)) yield* membersOfAll(a, prototype, key);
}

function instanceSide(of: ts.ClassLikeDeclaration): ts.NamedDeclaration[] {
  const constructor = of.members.find(tsc.isConstructorDeclaration);
  const fields =
    constructor?.parameters.filter((one) => tsc.isParameterPropertyDeclaration(one, constructor)) ?? [];
  return [...of.members.filter((member) => !isStatic(member)), ...fields];
}

function* named(a: Analysis, declarations: Iterable<ts.NamedDeclaration>, key: string): Iterable<Slot> {
  for (const one of declarations) {
    const name = nameOfSlot(one);
    if (name && a.facts.names.textOf(name) === key) yield one;
  }
}

function* moduleMembers(a: Analysis, file: ts.SourceFile, key: string): Members {
  const module = moduleSymbol(file);
  const member = module && a.facts.checker.tryGetMemberInModuleExports(key, module);
  if (!member) return;
  const target = member.flags & tsc.SymbolFlags.Alias ? a.facts.checker.getAliasedSymbol(member) : member;
  for (const one of [...(member.declarations ?? []), ...(target.declarations ?? [])])
    if (!tsc.isSourceFile(one)) yield slotOf(one);
}

/** `x.key = …` anywhere, where `x` may be the value. */
function* assignedMembers(a: Analysis, value: Value, key: string): Members {
  for (const access of a.facts.names.assigned(key))
    for (const owner of a.shallow.objectsOf(access.expression)) if (isSame(owner, value)) yield access;
}
