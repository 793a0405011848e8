import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Slot, type Value } from '../value.js';
import { assignmentTo, isAccess, nameOfAccess } from '../syntax/access.js';
import { nameOfSlot } from '../syntax/slots.js';
import { contentsOf, storedValue } from '../rules/containers.js';
import { definedValues, isDefinition } from '../rules/defined-properties.js';
import { importValues, isImport } from './imports.js';
import { isBindingKey } from '../syntax/keys.js';
import { valuesAt } from './values-at.js';

/** What a slot may hold: its initial value and every assignment to it. */
export function* valuesIn(a: Analysis, slot: Slot): Iterable<Value> {
  if (tsc.isParameter(slot)) yield* parameterValues(a, slot);
  else if (tsc.isVariableDeclaration(slot)) yield* variableValues(a, slot);
  else if (tsc.isBindingElement(slot)) yield* bindingValues(a, slot);
  else if (isMadeByDeclaration(slot)) yield a.facts.made(slot);
  else if (tsc.isGetAccessor(slot)) yield* a.returnsOf(slot);
  else if (tsc.isSetAccessor(slot)) yield* slot.parameters[0] ? a.objectsOf(slot.parameters[0]) : [];
  else if (isImport(slot)) yield* importValues(a, slot);
  else if (tsc.isExportAssignment(slot)) yield* a.valuesOf(slot.expression);
  else if (tsc.isExportSpecifier(slot)) yield* valuesAt(a, slot.propertyName ?? slot.name);
  else if (isDefinition(slot)) yield* definedValues(a, slot);
  else if (tsc.isCallExpression(slot)) yield* storedValue(a, slot);
  else yield* memberValues(a, slot);
}

function isMadeByDeclaration(slot: Slot): boolean {
  return (
    tsc.isFunctionDeclaration(slot) ||
    tsc.isFunctionExpression(slot) ||
    tsc.isMethodDeclaration(slot) ||
    tsc.isClassLike(slot)
  );
}

function* parameterValues(a: Analysis, slot: ts.ParameterDeclaration): Iterable<Value> {
  yield a.facts.parameter(slot);
  if (slot.initializer) yield* a.valuesOf(slot.initializer);
  if (tsc.isIdentifier(slot.name))
    yield* assignedValues(a, slot, a.facts.names.inFile(slot.getSourceFile(), slot.name.text));
}

function* variableValues(a: Analysis, slot: ts.VariableDeclaration): Iterable<Value> {
  if (slot.initializer) yield* a.valuesOf(slot.initializer);
  const loop = slot.parent.parent;
  if (tsc.isForOfStatement(loop)) yield* contentsOf(a, loop.expression, undefined);
  if (!tsc.isIdentifier(slot.name) || slot.parent.flags & tsc.NodeFlags.Const) return;
  yield* assignedValues(a, slot, a.facts.names.inFile(slot.getSourceFile(), slot.name.text));
}

/** `name = value` anywhere, for the names that mean this slot. */
function* assignedValues(a: Analysis, slot: Slot, names: readonly ts.Node[]): Iterable<Value> {
  for (const name of names) {
    const assignment = assignmentTo(name);
    if (assignment && a.slotsAt(name).has(slot)) yield* a.valuesOf(assignment.right);
  }
}

function* bindingValues(a: Analysis, slot: ts.BindingElement): Iterable<Value> {
  if (slot.initializer) yield* a.valuesOf(slot.initializer);
  const key = slot.propertyName ?? slot.name;
  yield* isBindingKey(key, slot) ? valuesAt(a, key) : [UNKNOWN];
}

/** A property of a literal, a class field, `a.b = value`: also what other places assign to it. */
function* memberValues(a: Analysis, slot: Slot): Iterable<Value> {
  if (tsc.isShorthandPropertyAssignment(slot)) yield* a.valuesOf(slot.name);
  if (tsc.isPropertyAssignment(slot)) yield* a.valuesOf(slot.initializer);
  if (tsc.isPropertyDeclaration(slot) && slot.initializer) yield* a.valuesOf(slot.initializer);
  const assignment = isAccess(slot) ? assignmentTo(slot) : undefined;
  if (assignment) yield* a.valuesOf(assignment.right);
  const name = nameOfSlot(slot);
  const text = name && a.facts.names.textOf(name);
  if (text === undefined) return;
  for (const access of a.facts.names.assigned(text))
    if (access !== slot && a.slotsAt(nameOfAccess(access)).has(slot))
      yield* a.valuesOf(assignmentTo(access)?.right ?? access);
}
