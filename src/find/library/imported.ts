import type { Node } from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { WHOLE } from '../runtime/exports.js';
import type { Binding } from '../runtime/names.js';
import { requiredModule } from '../runtime/required-module.js';
import { analysisOf } from '../runtime/shared.js';
import { onlyValue } from '../runtime/values.js';
import { keyOf } from './syntax.js';

/** The expression of another file of the program that is the only value of an imported name. */
export function importedValue(
  context: FindContext,
  file: string,
  name: Node,
): { file: string; node: Node } | undefined {
  const { program } = analysisOf(context);
  const binding = program.namesOf(file)?.bindingOf(name);
  const imported = binding && importOf(binding);
  const target = imported && program.modules.fileOf(file, imported.specifier);
  const names = target === undefined ? undefined : program.namesOf(target);
  if (!imported || !names) return undefined;
  const [exported, ...others] = program.exportsOf(names).own.get(imported.name) ?? [];
  if (!exported || others.length) return undefined;
  const own = exported.type === 'Identifier' ? names.bindingOf(exported) : undefined;
  const node = own ? onlyValue(own) : exported;
  return node && { file: names.file, node };
}

/** `import { name } from 'specifier'`, `import name from 'specifier'`, `const name = require('specifier')`, `const { name } = require('specifier')`. */
function importOf({ declaration, node, names }: Binding): { specifier: string; name: string } | undefined {
  if (declaration.type === 'ImportSpecifier') {
    const { imported } = declaration;
    const statement = names.parentOf(declaration);
    if (statement?.type !== 'ImportDeclaration') return undefined;
    const name = imported.type === 'Identifier' ? imported.name : imported.value;
    return { specifier: statement.source.value, name };
  }
  if (declaration.type === 'ImportDefaultSpecifier') {
    const statement = names.parentOf(declaration);
    const isWhole = statement?.type === 'ImportDeclaration';
    return isWhole ? { specifier: statement.source.value, name: 'default' } : undefined;
  }
  if (declaration.type !== 'VariableDeclarator') return undefined;
  const specifier = declaration.init ? requiredModule(declaration.init) : undefined;
  if (specifier !== undefined && declaration.id === node) return { specifier, name: WHOLE };
  if (declaration.id.type !== 'ObjectPattern') return undefined;
  const property = declaration.id.properties.find((one) => 'value' in one && one.value === node);
  const name = property && keyOf(property);
  return specifier !== undefined && name !== undefined ? { specifier, name } : undefined;
}
