import type { FileNames } from './names.js';
import type { Program } from './program.js';
import type { ClassNode } from './syntax.js';

export interface Implementer {
  names: FileNames;
  node: ClassNode;
}

const known = new WeakMap<Program, Map<string, Implementer[]>>();

/** The one class of the program that says it implements an interface of that name; undefined if there are more. */
export function onlyImplementer(program: Program, name: string): Implementer | undefined {
  let table = known.get(program);
  if (!table) known.set(program, (table = implementersIn(program)));
  const [only, ...others] = table.get(name) ?? [];
  return others.length ? undefined : only;
}

function implementersIn(program: Program): Map<string, Implementer[]> {
  const table = new Map<string, Implementer[]>();
  for (const { file, text } of program.context.project.files) {
    const names = /\bimplements\s/.test(text) ? program.namesOf(file) : undefined;
    for (const node of names?.classes ?? []) {
      for (const { expression } of (node.implements ?? []) as { expression?: { name?: string } }[]) {
        if (!names || expression?.name === undefined) continue;
        table.set(expression.name, [...(table.get(expression.name) ?? []), { names, node }]);
      }
    }
  }
  return table;
}
