// Values that another replica would not come to: made up, waiting for their time, or with state of their own.
import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { Place, Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import type { FileNames } from '../runtime/names.js';
import {
  type FunctionNode,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
} from '../runtime/syntax.js';
import { bindingsOfFunction } from './owners.js';
import { shapeOf } from './shape.js';

/** What waits for its time cannot be computed anew: another replica has not begun to wait. */
export function isTimer(node: t.Node): boolean {
  return node.type === 'CallExpression' && /^set(?:Timeout|Interval)$/.test(pathOf(node.callee) ?? '');
}

const DRAWS =
  /^(?:crypto\.(?:webcrypto\.)?(?:random\w+|getRandomValues)|(?:uuid|nanoid|cuid|ulid|uid|shortid|short-uuid|hyperid|@paralleldrive\/cuid2|uid-safe|randomstring|crypto-random-string|rand-token)(?:\.\w+)*)\.\(\)$/;

const MADE_UP = /^(?:Math\.random|crypto\.randomUUID|Date\.now|performance\.now)$/;

/** A value that is made up, or the time: another replica comes to another one. */
export function isDrawn(program: Program, { names, node }: Place): boolean {
  if (node.type === 'NewExpression') return pathOf(node.callee) === 'Date' && node.arguments.length === 0;
  if (node.type !== 'CallExpression') return false;
  if (MADE_UP.test(pathOf(node.callee) ?? '')) return true;
  return DRAWS.test(packagePath(definitionOf(program, { names, node })) ?? '');
}

/** Objects of the language that are what their arguments say, and stay it. */
const VALUE_OBJECTS =
  /^(?:RegExp|Function|URL|URLPattern|TextDecoder|TextEncoder|Intl\.\w+|WebAssembly\.Module|vm\.Script)$/;

/** `new RegExp(pattern)`, of no class of the program. */
function isValueObject({ names, node }: Place): boolean {
  if (node.type !== 'NewExpression' || !VALUE_OBJECTS.test(pathOf(node.callee) ?? '')) return false;
  const binding = names.bindingOf(rootOf(node.callee));
  return binding === undefined || binding.kind === 'import';
}

/** An object whose methods change its fields, or one to which people listen: what is kept is that object's state. */
export function isStateful(program: Program, place: Place): boolean {
  if (shapeOf(program, place) === 'emitter') return true;
  if (isValueObject(place)) return false;
  const definition = definitionOf(program, place);
  const isMade = definition?.kind === 'node' && place.node.type === 'NewExpression';
  const maker = isMade ? makerOf(program, place) : undefined;
  if (maker) return isUsedByMethods(maker);
  if (definition?.kind !== 'instance') return isMade;
  const { names, node } = definition;
  return names.thisExpressions.some((one) => {
    const member = names.parentOf(one);
    const parent = member && names.parentOf(member);
    const fn = names.functionOf(one);
    const isChange =
      (parent?.type === 'AssignmentExpression' && parent.left === member) ||
      parent?.type === 'UpdateExpression';
    const isInside = (node.start ?? 0) <= (one.start ?? 0) && (one.end ?? 0) <= (node.end ?? 0);
    return (
      isInside && isChange && fn !== null && !isField(fn) && !('kind' in fn && fn.kind === 'constructor')
    );
  });
}

/** The function that `new` is called with. */
function makerOf(program: Program, { names, node }: Place): Maker | undefined {
  const found =
    node.type === 'NewExpression' ? definitionOf(program, { names, node: node.callee }) : undefined;
  return found?.kind === 'node' && isFunction(found.node)
    ? { names: found.names, node: found.node }
    : undefined;
}

interface Maker {
  names: FileNames;
  node: FunctionNode;
}

/** `function Package(name) { this.name = name; }` is what it was given; what has methods on its prototype may change. */
function isUsedByMethods({ names, node }: Maker): boolean {
  return bindingsOfFunction(names, node).some(({ references }) =>
    references.some((use) => {
      const member = names.parentOf(use);
      return isMember(member) && member.object === use && nameOfKey(member) === 'prototype';
    }),
  );
}
