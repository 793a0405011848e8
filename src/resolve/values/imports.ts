import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Slot, type Value } from '../value.js';
import { valuesAt } from './values-at.js';

type Import =
  ts.ImportClause | ts.NamespaceImport | ts.NamespaceExport | ts.ImportSpecifier | ts.ImportEqualsDeclaration;

export function isImport(slot: Slot): slot is Import {
  return (
    tsc.isImportClause(slot) ||
    tsc.isNamespaceImport(slot) ||
    tsc.isNamespaceExport(slot) ||
    tsc.isImportSpecifier(slot) ||
    tsc.isImportEqualsDeclaration(slot)
  );
}

/** What an imported name holds. */
export function* importValues(a: Analysis, slot: Import): Iterable<Value> {
  const specifier = specifierOf(slot);
  const name = tsc.isImportSpecifier(slot) ? (slot.propertyName ?? slot.name) : undefined;
  if (!specifier) yield UNKNOWN;
  else if (tsc.isImportClause(slot) || name?.text === 'default') yield* defaultValues(a, specifier);
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
      tsc.isImportDeclaration(one) ||
      tsc.isExportDeclaration(one) ||
      (tsc.isExportAssignment(one) && !one.isExportEquals) ||
      (tsc.canHaveModifiers(one) &&
        tsc.getModifiers(one)?.some(({ kind }) => kind === tsc.SyntaxKind.ExportKeyword)),
  );
}

function specifierOf(slot: Import): ts.Expression | undefined {
  if (tsc.isImportEqualsDeclaration(slot))
    return tsc.isExternalModuleReference(slot.moduleReference) ? slot.moduleReference.expression : undefined;
  const from = tsc.findAncestor(slot, (one) => tsc.isImportDeclaration(one) || tsc.isExportDeclaration(one));
  return from && (tsc.isImportDeclaration(from) || tsc.isExportDeclaration(from))
    ? from.moduleSpecifier
    : undefined;
}
