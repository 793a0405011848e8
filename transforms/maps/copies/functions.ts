import type { Node } from '@babel/types';
import { programOf } from '../../../src/find/runtime/shared.js';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { packagePath } from '../../../src/find/runtime/stands-for.js';
import {
  bodyOf,
  type ClassNode,
  type FunctionNode,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
} from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';

/** A function of the program with its parameters. */
export interface Callee extends Place {
  node: Extract<FunctionNode, { params: unknown }>;
}

/** What a call reaches. */
export type Called =
  | { kind: 'program'; callees: Callee[] }
  /** A function of a package, by its dotted path. */
  | { kind: 'package'; path: string }
  | { kind: 'unknown' };

/** What an expression that is called, or handed on to be called, stands for. */
export function calledBy(context: FindContext, { names, node }: Place): Called {
  if (isFunction(node)) return { kind: 'program', callees: [{ names, node }] };
  const definition = definitionOf(programOf(context), { names, node });
  const path = packagePath(definition);
  if (path !== undefined) return { kind: 'package', path };
  if (definition?.kind !== 'node') return { kind: 'unknown' };
  const body = bodyOf(definition.node);
  if (isFunction(body)) {
    const callees = [{ names: definition.names, node: body }, ...overrides(context, body)];
    return { kind: 'program', callees };
  }
  return isClass(definition.node)
    ? inherited(context, { names: definition.names, node: definition.node })
    : { kind: 'unknown' };
}

/** A class without a constructor of its own: what it inherits from gets the arguments. */
function inherited(context: FindContext, { names, node }: Place & { node: ClassNode }): Called {
  if (!node.superClass) return { kind: 'program', callees: [] };
  const { superClass } = node;
  if (superClass.type === 'Identifier' && !names.bindingOf(superClass))
    return { kind: 'package', path: superClass.name };
  return calledBy(context, { names, node: superClass });
}

/** Methods of the same name in classes that extend something. */
function overrides(context: FindContext, fn: Node): Callee[] {
  const name = fn.type === 'ClassMethod' && fn.kind === 'method' ? nameOfKey(fn) : null;
  if (name === null) return [];
  return functionsNamed(context, name).filter(
    ({ names, node }) => node !== fn && node.type === 'ClassMethod' && names.above(node, isClass)?.superClass,
  );
}

const indexes = new WeakMap<FindContext, Map<string, Callee[]>>();

/** The functions of the program that have a name: as a declaration, a method, a property or a variable. */
export function functionsNamed(context: FindContext, name: string): readonly Callee[] {
  let index = indexes.get(context);
  if (!index) indexes.set(context, (index = indexOf(context)));
  return index.get(name) ?? [];
}

function indexOf(context: FindContext): Map<string, Callee[]> {
  const index = new Map<string, Callee[]>();
  for (const { file } of context.project.files) {
    const names = programOf(context).namesOf(file);
    for (const node of names?.functions ?? []) {
      const name = names && isFunction(node) ? nameOfFunction(node, names.parentOf(node)) : null;
      if (!names || name === null || !isFunction(node)) continue;
      const known = index.get(name);
      if (known) known.push({ names, node });
      else index.set(name, [{ names, node }]);
    }
  }
  return index;
}

/** The name under which a function can be called from outside of itself. */
export function nameOfFunction(node: Node, parent: Node | undefined): string | null {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null;
  if (/Method$/.test(node.type) && 'key' in node) return nameOfKey(node);
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? parent.id.name : null;
  if (parent?.type === 'ObjectProperty' || parent?.type === 'ClassProperty') return nameOfKey(parent);
  const isAssigned = parent?.type === 'AssignmentExpression' && isMember(parent.left);
  return isAssigned && isMember(parent.left) ? nameOfKey(parent.left) : null;
}
