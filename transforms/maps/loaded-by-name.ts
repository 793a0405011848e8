import { rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { requiredModule } from '../../src/find/runtime/required-module.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { pathOf } from '../../src/find/runtime/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { loaderByName } from '../../src/plan/cone/loaded-by-name.js';
import type { Declaration } from './declaration.js';

/** An exported state of a file that is only loaded by computed names: who uses it there is not seen. */
export function loadedByName(context: FindContext, declaration: Declaration): Reason | undefined {
  if (!isExported(context, declaration)) return undefined;
  const loader = loaderByName(context, declaration.file.file);
  const names = loader && programOf(context).namesOf(loader.file);
  const load = names?.calls.find(
    (one) =>
      (one.callee.type === 'Import' || pathOf(one.callee) === 'require') && requiredModule(one) === undefined,
  );
  return names && load && refusalAt(context, 'unknown-use', { file: names.file, ...rangeOf(load) });
}

function isExported(context: FindContext, { file, node }: Declaration): boolean {
  if (node.type === 'ObjectProperty') return true;
  const program = programOf(context);
  const names = node.type === 'VariableDeclarator' ? program.namesOf(file.file) : undefined;
  const binding = names && node.type === 'VariableDeclarator' ? names.bindingOf(node.id) : undefined;
  return (
    names !== undefined && binding !== undefined && program.exportedNames(names, binding.node).length > 0
  );
}
