import ts from 'typescript';
import type { Analysis } from '../analysis.js';
import type { Slot } from '../value.js';
import { requiredModule } from '../modules.js';
import { isModuleExports } from '../syntax/access.js';
import { isDefaultExport } from '../syntax/slots.js';

/**
 * Where other files get a slot without naming it: the default export, or all that a module exports. Answers the local
 * names (as slots) and the expressions (`require('./x')`, `import('./x')`).
 */
export function* importersOf(a: Analysis, slot: Slot): Iterable<ts.Node> {
  const file = slot.getSourceFile();
  if (isModuleExports(slot) || (ts.isExportAssignment(slot) && slot.isExportEquals)) {
    for (const specifier of a.facts.importersOf(file))
      yield* [...defaultOf(specifier), ...wholeOf(specifier)];
  } else if (isDefaultExport(slot) || isRenamedToDefault(slot))
    for (const specifier of a.facts.importersOf(file)) yield* defaultOf(specifier);
}

/** `export { name as default }`, `export { default } from './x'` */
function isRenamedToDefault(slot: Slot): boolean {
  return ts.isExportSpecifier(slot) && slot.name.text === 'default';
}

/** `import name from './x'`, `export { default as name } from './x'` */
function* defaultOf({ parent }: ts.StringLiteralLike): Iterable<ts.Node> {
  const clause = ts.isImportDeclaration(parent) ? parent.importClause : undefined;
  if (clause?.name) yield clause;
  const named = clause?.namedBindings ?? (ts.isExportDeclaration(parent) ? parent.exportClause : undefined);
  if (named && (ts.isNamedImports(named) || ts.isNamedExports(named)))
    for (const one of named.elements) if ((one.propertyName ?? one.name).text === 'default') yield one;
}

/** `require('./x')`, `import('./x')`, `import * as name from './x'`, `import name = require('./x')` */
function* wholeOf(specifier: ts.StringLiteralLike): Iterable<ts.Node> {
  const { parent } = specifier;
  if (requiredModule(parent) === specifier) yield parent;
  const named = ts.isImportDeclaration(parent) ? parent.importClause?.namedBindings : undefined;
  if (named && ts.isNamespaceImport(named)) yield named;
  if (ts.isExternalModuleReference(parent)) yield parent.parent;
}
