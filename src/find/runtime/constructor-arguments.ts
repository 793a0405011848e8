import type * as t from '@babel/types';
import type { Binding } from './names.js';
import type { Place, Program } from './program.js';
import { isClass, isFunction } from './syntax.js';
import { unwrappedDefault } from './values.js';

/** What is given for a parameter of a constructor, wherever an object of its class is made. */
export function constructorArguments(program: Program, binding: Binding): Place[] {
  const { names, declaration: fn } = binding;
  if (binding.kind !== 'param' || !isFunction(fn) || !('kind' in fn) || fn.kind !== 'constructor') return [];
  const index = fn.params.findIndex((one) => unwrappedDefault(one) === binding.node);
  const owner = names.above(fn, isClass);
  const named = owner?.id ? names.bindingOf(owner.id) : undefined;
  if (index < 0 || !named) return [];
  return program.usesOf(named).flatMap((use) => {
    const made = use.names.parentOf(use.node);
    const given =
      made?.type === 'NewExpression' && made.callee === use.node ? made.arguments[index] : undefined;
    return given ? [{ names: use.names, node: given }] : [];
  });
}

/** The type of `private readonly name: Type` among the parameters of a constructor. */
export function parameterType({ params }: t.ClassMethod, name: string): t.Node | null | undefined {
  for (const one of params) {
    if (one.type !== 'TSParameterProperty') continue;
    const parameter = unwrappedDefault(one.parameter);
    if (parameter.type === 'Identifier' && parameter.name === name) return parameter.typeAnnotation;
  }
  return undefined;
}
