import { WHOLE } from '../runtime/exports.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { isClass } from '../runtime/syntax.js';
import { isLeftOver } from './left-over.js';
import { bindingsOfFunction, extensionOf } from './owners.js';
import type { Owner } from './site.js';

/** A class that the program exports and makes no objects of: code outside may, unless it is only left over. */
export function isForOthers(program: Program, names: FileNames, owner: Owner): boolean {
  return (
    isExported(program, names, owner) &&
    !isLeftOut(program, names, owner) &&
    !isUnasked(program, names, owner)
  );
}

/** Not for a host either, which would load it by its default export or know it by what it extends. */
function isUnasked(program: Program, names: FileNames, owner: Owner): boolean {
  const isOwn = isClass(owner) && !owner.superClass;
  const isDefault = ['default', WHOLE].some((name) => program.exportsOf(names).own.has(name));
  return isOwn && !isDefault && isLeftOver(program, names);
}

function isExported(program: Program, names: FileNames, owner: Owner): boolean {
  const value = (owner.type === 'ObjectExpression' && extensionOf(names, owner)) || owner;
  const nodes = [value, ...bindingsOfFunction(names, value).map(({ node }) => node)];
  return nodes.some((node) => program.exportedNames(names, node).length > 0);
}

/** `{ RedisStore, MemoryStore }`, of which the program takes the first only: nobody makes one of the other. */
function isLeftOut(program: Program, names: FileNames, owner: Owner): boolean {
  const exported = 'id' in owner && owner.id ? program.exportedNames(names, owner.id) : [];
  return (
    exported.length > 0 &&
    exported.every(
      (name) =>
        !program.isOpen(names, name) &&
        !program.usesOfExport(names, name).length &&
        !isPassedOn(program, names, name),
    )
  );
}

/** `export * from './store'`, or named as a type. */
function isPassedOn(program: Program, names: FileNames, name: string): boolean {
  return [...program.modules.importersOf(names.file)].some((file) => {
    const importer = program.namesOf(file);
    if (!importer || new RegExp(`\\b${name}\\b`).test(importer.parsed.text)) return true;
    return program.exportsOf(importer).from.some((one) => one.name === '*');
  });
}
