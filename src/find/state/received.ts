import type * as t from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import { callsOf, constructionsOf } from '../runtime/calls.js';
import { definitionOf } from '../runtime/definition.js';
import type { Binding, FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import {
  bodyOf,
  type Call,
  isCall,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
  unwrapped,
} from '../runtime/syntax.js';
import { unwrappedDefault } from '../runtime/values.js';

/**
 * What an argument of a call becomes in the function or constructor of the program that is called: every expression
 * that stands for it, or for `key` of it if it is an object literal.
 */
export function receivedAs(
  program: Program,
  names: FileNames,
  call: Call,
  argument: t.Node,
  key: string | undefined,
): Place[] {
  const called = definitionOf(program, { names, node: call.callee });
  const body = called?.kind === 'node' ? bodyOf(called.node) : undefined;
  if (called?.kind !== 'node' || !isFunction(body)) return [];
  const parameter = body.params[call.arguments.findIndex((one) => one === argument)];
  const pattern = parameter && unwrappedDefault(parameter);
  if (pattern?.type === 'Identifier') return usesOfName(called.names, pattern, key);
  return key !== undefined && pattern?.type === 'ObjectPattern' ? usesOfKey(called.names, pattern, key) : [];
}

function usesOfName(names: FileNames, name: t.Identifier, key: string | undefined): Place[] {
  const uses = (names.bindingOf(name)?.references ?? []).map((node) => ({ names, node }));
  if (key === undefined) return uses;
  return uses.flatMap(({ node }): Place[] => {
    const parent = names.parentOf(node);
    if (isMember(parent) && parent.object === node && nameOfKey(parent) === key)
      return [{ names, node: parent }];
    return parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern'
      ? usesOfKey(names, parent.id, key)
      : [];
  });
}

function usesOfKey(names: FileNames, pattern: t.ObjectPattern, key: string): Place[] {
  return pattern.properties.flatMap((one) => {
    if (one.type !== 'ObjectProperty' || nameOfKey(one) !== key) return [];
    const local = unwrappedDefault(one.value);
    return local.type === 'Identifier' ? usesOfName(names, local, undefined) : [];
  });
}

/** The expressions that callers in the program give for a parameter, or for the property that it is taken from. */
export function givenFor(program: Program, binding: Binding): Place[] {
  const { names, declaration: fn } = binding;
  if (binding.kind !== 'param' || !isFunction(fn)) return [];
  const index = fn.params.findIndex((one) => isWithin(binding.node, one));
  const pattern = fn.params[index] && unwrappedDefault(fn.params[index]);
  const key = pattern?.type === 'ObjectPattern' ? keyOf(pattern, binding.node) : undefined;
  if (!pattern || (pattern.type === 'ObjectPattern' && key === undefined)) return [];
  const owner = 'kind' in fn && fn.kind === 'constructor' ? names.above(fn, isClass) : undefined;
  const calls = owner ? constructionsOf(program, names, owner) : callsOf(program, names, fn);
  return calls.flatMap((call): Place[] => {
    const given = isCall(call.node) ? call.node.arguments[index] : undefined;
    if (!given) return [];
    if (key === undefined) return [{ names: call.names, node: given }];
    const literal = unwrapped(given);
    const property =
      literal.type === 'ObjectExpression'
        ? literal.properties.find((one) => one.type === 'ObjectProperty' && nameOfKey(one) === key)
        : undefined;
    return property?.type === 'ObjectProperty' ? [{ names: call.names, node: property.value }] : [];
  });
}

function keyOf(pattern: t.ObjectPattern, node: t.Node): string | undefined {
  const property = pattern.properties.find(
    (one) => one.type === 'ObjectProperty' && unwrappedDefault(one.value) === node,
  );
  return property?.type === 'ObjectProperty' ? (nameOfKey(property) ?? undefined) : undefined;
}
