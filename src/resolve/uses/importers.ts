import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import type { Slot } from '../value.js';
import { requiredModule, type Specifier } from '../modules.js';
import { isModuleExports } from '../syntax/access.js';
import { isDefaultExport } from '../syntax/slots.js';

/**
 * Where other files get a slot without naming it: the default export, or all that a module exports. Answers the local
 * names (as slots) and the expressions (`require('./x')`, `import('./x')`).
 */
export function* importersOf(a: Analysis, slot: Slot): Iterable<ts.Node> {
  const file = slot.getSourceFile();
  if (isModuleExports(slot) || (tsc.isExportAssignment(slot) && slot.isExportEquals)) {
    for (const specifier of a.facts.importersOf(file))
      yield* [...defaultOf(specifier), ...wholeOf(specifier)];
  } else if (isDefaultExport(slot) || isRenamedToDefault(slot))
    for (const specifier of a.facts.importersOf(file)) yield* defaultOf(specifier);
}

/** `export { name as default }`, `export { default } from './x'` */
function isRenamedToDefault(slot: Slot): boolean {
  return tsc.isExportSpecifier(slot) && slot.name.text === 'default';
}

/** `import name from './x'`, `export { default as name } from './x'` */
function* defaultOf({ parent }: Specifier): Iterable<ts.Node> {
  const clause = tsc.isImportDeclaration(parent) ? parent.importClause : undefined;
  if (clause?.name) yield clause;
  const named = clause?.namedBindings ?? (tsc.isExportDeclaration(parent) ? parent.exportClause : undefined);
  if (named && (tsc.isNamedImports(named) || tsc.isNamedExports(named)))
    for (const one of named.elements) if ((one.propertyName ?? one.name).text === 'default') yield one;
}

/** `require('./x')`, `import('./x')`, `import * as name from './x'`, `import name = require('./x')` */
function* wholeOf(specifier: Specifier): Iterable<ts.Node> {
  const { parent } = specifier;
  if (requiredModule(parent) === specifier) yield parent;
  const named = tsc.isImportDeclaration(parent) ? parent.importClause?.namedBindings : undefined;
  if (named && tsc.isNamespaceImport(named)) yield named;
  if (tsc.isExternalModuleReference(parent)) yield parent.parent;
}
