import ts from 'typescript';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Slot, type Value } from '../value.js';
import { valuesAt } from './values-at.js';

type Import =
  ts.ImportClause | ts.NamespaceImport | ts.NamespaceExport | ts.ImportSpecifier | ts.ImportEqualsDeclaration;

export function isImport(slot: Slot): slot is Import {
  return (
    ts.isImportClause(slot) ||
    ts.isNamespaceImport(slot) ||
    ts.isNamespaceExport(slot) ||
    ts.isImportSpecifier(slot) ||
    ts.isImportEqualsDeclaration(slot)
  );
}

/** What an imported name holds. */
export function* importValues(a: Analysis, slot: Import): Iterable<Value> {
  const specifier = specifierOf(slot);
  const name = ts.isImportSpecifier(slot) ? (slot.propertyName ?? slot.name) : undefined;
  if (!specifier) yield UNKNOWN;
  else if (ts.isImportClause(slot) || name?.text === 'default') yield* defaultValues(a, specifier);
  else if (name) yield* valuesAt(a, name);
  else yield* a.valuesOf(specifier);
}

/** The default export; of a CommonJS module, all that it exports. */
function* defaultValues(a: Analysis, specifier: ts.Expression): Iterable<Value> {
  for (const value of a.valuesOf(specifier)) {
    if (value.kind !== 'module' || !isEsModule(value.at)) yield value;
    else
      for (const slot of a.membersOf(value, 'default'))
        yield* slot.kind === 'unknown' ? [UNKNOWN] : a.valuesIn(slot);
  }
}

export function isEsModule(source: ts.SourceFile): boolean {
  return source.statements.some(
    (one) =>
      ts.isImportDeclaration(one) ||
      ts.isExportDeclaration(one) ||
      (ts.isExportAssignment(one) && !one.isExportEquals) ||
      (ts.canHaveModifiers(one) &&
        ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  );
}

function specifierOf(slot: Import): ts.Expression | undefined {
  if (ts.isImportEqualsDeclaration(slot))
    return ts.isExternalModuleReference(slot.moduleReference) ? slot.moduleReference.expression : undefined;
  const from = ts.findAncestor(slot, (one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one));
  return from && (ts.isImportDeclaration(from) || ts.isExportDeclaration(from))
    ? from.moduleSpecifier
    : undefined;
}
