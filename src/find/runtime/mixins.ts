import { definitionOf } from './definition.js';
import type { Binding, FileNames, Place } from './names.js';
import type { Program } from './program.js';
import { type FunctionNode, isCall, isFunction, isMember, unwrapped } from './syntax.js';

const known = new WeakMap<Binding, ReadonlySet<FileNames>>();

/**
 * True if `User.find = …` in `module.exports = (User) => { … }` becomes an export of the module: that calls it with its own
 * exports, `require('./find')(module.exports)`.
 */
export function isMixedInto(program: Program, { names, node }: Place, module: FileNames): boolean {
  const base = isMember(node) ? unwrapped(node.object) : undefined;
  const binding = base?.type === 'Identifier' ? names.bindingOf(base) : undefined;
  if (binding?.kind !== 'param') return false;
  let modules = known.get(binding);
  if (!modules) known.set(binding, (modules = modulesGiven(program, binding)));
  return modules.has(module);
}

/** The modules whose exports a parameter stands for. */
function modulesGiven(program: Program, { names, node, declaration }: Binding): Set<FileNames> {
  const index = isFunction(declaration) ? declaration.params.findIndex((one) => one === node) : -1;
  if (index < 0) return new Set();
  const given = usesOfFunction(program, names, declaration as FunctionNode).flatMap((use) => {
    const call = use.names.parentOf(use.node);
    const argument = isCall(call) && call.callee === use.node ? call.arguments[index] : undefined;
    return argument ? [{ names: use.names, node: argument }] : [];
  });
  const definitions = given.map((place) => definitionOf(program, place));
  return new Set(definitions.flatMap((one) => (one?.kind === 'module' ? [one.names] : [])));
}

/** Every place that names a function, by its own name or by that of an export. */
export function usesOfFunction(program: Program, names: FileNames, fn: FunctionNode): Place[] {
  const named = 'id' in fn && fn.id ? names.bindingOf(fn.id) : undefined;
  const exported = program.exportedNames(names, fn);
  return [
    ...(named ? program.usesOf(named) : []),
    ...exported.flatMap((name) => program.usesOfExport(names, name)),
  ];
}
