import type * as t from '@babel/types';
import type { Binding } from './names.js';
import type { Place, Program } from './program.js';
import type { Definition } from './stands-for.js';
import { isClass, isFunction } from './syntax.js';
import { unwrappedDefault } from './values.js';

/** What is given for a parameter of a constructor, wherever an object of its class is made. */
function constructorArguments(program: Program, binding: Binding): Place[] {
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

/** A service that its maker hands in: the same one everywhere; or what `constructor(cache = new LRUCache())` makes where nobody does. */
export function givenToConstructor(
  program: Program,
  binding: Binding,
  follow: (place: Place) => Definition | undefined,
): Definition | undefined {
  const given = constructorArguments(program, binding).map(follow);
  const standard = given.length ? undefined : standardArgument(binding);
  if (standard) {
    const made = follow(standard);
    return made?.kind === 'node' ? undefined : made;
  }
  const [first] = given.filter((one) => one?.kind === 'instance');
  return given.every((one) => one?.kind === 'instance' && one.node === first?.node) ? first : undefined;
}

function standardArgument({ names, declaration: fn, node }: Binding): Place | undefined {
  const isOfConstructor = isFunction(fn) && 'kind' in fn && fn.kind === 'constructor';
  const above = isOfConstructor ? names.parentOf(node) : undefined;
  return above?.type === 'AssignmentPattern' && above.left === node
    ? { names, node: above.right }
    : undefined;
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
