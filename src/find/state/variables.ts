import type * as t from '@babel/types';
import { membersNamed } from '../runtime/own-members.js';
import type { FileNames } from '../runtime/names.js';
import { type Binding } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import type { Place } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { requiredModule } from '../runtime/required-module.js';
import { type FunctionNode, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { thisOwner } from '../runtime/this.js';
import { usesByDecoration } from './decorated.js';
import { givesFunctions, isHandedOut, putsFunctions } from './handed-out.js';
import { usesByName } from './handed-over.js';
import { type Lifetime, lifetimeOf, lifetimeOfResults } from './lifetime.js';
import { isJsonModule, isParsed, isUsedAsList, isWrittenAt } from './parsed.js';
import { type Shape, shapeOf, shapeOfType } from './shape.js';
import type { Site } from './site.js';
import { isTarget } from './targets.js';
import { usesByToken } from './tokens.js';

const HOLDERS = new Set<Shape>([
  'map',
  'set',
  'array',
  'record',
  'emitter',
  'cache',
  'store',
  'sequence',
  'instance',
  'unknown',
]);

/** Variables at the top of a module, and variables of start-up functions that inner functions use. */
export function variableSites(program: Program, reach: Reach, names: FileNames): Site[] {
  return names.bindings.flatMap((binding) => {
    const shape = candidateShape(program, binding);
    const lives = shape && lifetimeOfVariable(program, reach, names, binding);
    if (!shape || !lives || lives === 'short') return [];
    const declarator = binding.declaration;
    const isPlain = declarator.type === 'VariableDeclarator' && declarator.id === binding.node;
    const named = program.usesOf(binding);
    return [
      {
        kind: binding.owner ? ('closure' as const) : ('variable' as const),
        name: binding.name,
        names,
        node: binding.node,
        shape,
        initial: isPlain ? (declarator.init ?? undefined) : undefined,
        references: [
          ...named,
          ...usesByDecoration(program, named),
          ...usesByName(program, named),
          ...usesByToken(program, named),
          ...ownThis(program, names, declarator),
        ],
        binding,
        lives,
      },
    ];
  });
}

/** `this` in the methods of an object literal, also in those that it gets later, is the variable that holds it. */
function ownThis(program: Program, names: FileNames, declarator: t.Node): Place[] {
  const init = declarator.type === 'VariableDeclarator' ? declarator.init : undefined;
  if (init?.type !== 'ObjectExpression') return [];
  return names.thisExpressions
    .filter((node) => {
      const owner = thisOwner(names, node);
      return owner === init || (isFunction(owner) && literalOf(names, owner) === declarator);
    })
    .filter((node) => !isOfNewObject(program, names, node))
    .map((node) => ({ names, node }));
}

/** `{ Missing: function (id) { this.id = id; } }` with `new errors.Missing(id)`: an object of its own. */
function isOfNewObject(program: Program, names: FileNames, node: t.Node): boolean {
  const entry = names.above(node, (one): one is t.ObjectProperty => one.type === 'ObjectProperty');
  const literal = entry && names.parentOf(entry);
  return (
    entry !== undefined &&
    constructorName(entry) !== undefined &&
    literal?.type === 'ObjectExpression' &&
    literal.properties.some((one) => isUsedWithNew(program, names, constructorName(one)))
  );
}

function constructorName(entry: t.Node): string | undefined {
  const name =
    entry.type === 'ObjectProperty' && entry.value.type === 'FunctionExpression' ? nameOfKey(entry) : null;
  return name !== null && /^[A-Z]/.test(name) ? name : undefined;
}

function isUsedWithNew(program: Program, names: FileNames, name: string | undefined): boolean {
  return (
    name !== undefined &&
    membersNamed(program, names, name).some((one) => {
      const parent = one.names.parentOf(one.node);
      return parent?.type === 'NewExpression' && parent.callee === one.node;
    })
  );
}

/** The declaration of `server` of `server.start = function () {…}`. */
function literalOf(names: FileNames, fn: t.Node): t.Node | undefined {
  const assignment = names.parentOf(fn);
  const target =
    assignment?.type === 'AssignmentExpression' && assignment.right === fn ? assignment.left : undefined;
  const isPlain = isMember(target) && target.object.type === 'Identifier';
  return isPlain ? names.bindingOf(target.object)?.declaration : undefined;
}

/** The shape of a variable that can be state; undefined for constants, functions, handles and locals. */
function candidateShape(program: Program, binding: Binding): Shape | undefined {
  const { kind, names, declaration } = binding;
  if ((kind !== 'var' && kind !== 'let' && kind !== 'const') || declaration.type !== 'VariableDeclarator')
    return undefined;
  if (binding.owner && !isCaptured(binding) && !isHandedOut(binding)) return undefined;
  const isPlain = declaration.id === binding.node;
  const isAssigned = binding.references.some((node) => isChanged(names, node));
  if (!isPlain) return isAssigned && kind !== 'const' ? 'unknown' : undefined;
  if (kind === 'const' && isScalar(declaration.init)) return undefined;
  const isData = isJsonModule(declaration.init) && (isUsedAsList(binding) || isWrittenAt(binding));
  if (!isAssigned && isOtherName(declaration.init) && !isData) return undefined;
  const shape = variableShape(program, binding, declaration);
  if (shape === 'weak') return undefined;
  return isAssigned || HOLDERS.has(shape) ? shape : undefined;
}

function variableShape(program: Program, binding: Binding, declaration: t.VariableDeclarator): Shape {
  const { names } = binding;
  const { init } = declaration;
  const own = shapeOf(program, init ? { names, node: init } : undefined);
  if (init && isUsedAsList(binding) && isParsed(program, { names, node: init })) return 'array';
  if (isJsonModule(init)) return 'record';
  if (own !== 'empty' && own !== 'unknown') return own;
  const typed = shapeOfType(binding.node.typeAnnotation);
  if (typed) return typed;
  for (const reference of binding.references) {
    const parent = names.parentOf(reference);
    if (parent?.type !== 'AssignmentExpression' || parent.left !== reference || parent.operator !== '=')
      continue;
    const shape = shapeOf(program, { names, node: parent.right });
    if (shape !== 'empty' && shape !== 'unknown') return shape;
    if (isClient(parent.right)) return 'package';
  }
  return own;
}

/** `redis.createClient(…)`, whatever `redis` is: its `set` is not that of a map. */
function isClient(node: t.Node): boolean {
  const made = unwrapped(node);
  return (
    (made.type === 'CallExpression' || made.type === 'NewExpression') &&
    /(?:^|\.)(?:create|make|get|new)?(?:\w*Client|Redis|Pool|Connection)$/.test(pathOf(made.callee) ?? '')
  );
}

/** `const a = b.c`, `const a = require('./a')`: the site is what it names. */
function isOtherName(init: t.Node | null | undefined): boolean {
  const inner = init && unwrapped(init);
  if (!inner) return false;
  return inner.type === 'Identifier' || isMember(inner) || requiredModule(inner) !== undefined;
}

function isScalar(node: t.Node | null | undefined): boolean {
  return (
    !node ||
    /^(?:String|Numeric|Boolean|Null|RegExp|BigInt|Template)Literal$/.test(unwrapped(node).type) ||
    isFunction(node)
  );
}

export function isChanged(names: FileNames, node: t.Node): boolean {
  const parent = names.parentOf(node);
  if (parent?.type === 'AssignmentExpression') return parent.left === node;
  return parent?.type === 'UpdateExpression' || (parent !== undefined && isTarget(names, node, parent));
}

/** Used by a function inside of the one that declares it. */
function isCaptured(binding: Binding): boolean {
  return binding.references.some((node) => binding.names.functionOf(node) !== binding.owner);
}

/** At the top of a module, in a function that only start-up runs, or in one whose functions are kept. */
function lifetimeOfVariable(program: Program, reach: Reach, names: FileNames, binding: Binding): Lifetime {
  const { owner } = binding;
  if (!owner) return 'process';
  if (!isFunction(owner)) return 'short';
  if (reach.isStartUp(names, owner)) return 'process';
  if (givesFunctions(names, owner, binding)) return lifetimeOfGiven(program, reach, names, owner);
  return putsFunctions(names, owner, binding) ? lifetimeOf(program, reach, names, owner) : 'short';
}

const given = new WeakMap<Program, Map<FunctionNode, Lifetime>>();

/** Each variable of a function asks, and the answer is the same for all. */
function lifetimeOfGiven(program: Program, reach: Reach, names: FileNames, owner: FunctionNode): Lifetime {
  let table = given.get(program);
  if (!table) given.set(program, (table = new Map<FunctionNode, Lifetime>()));
  let lifetime = table.get(owner);
  if (!lifetime) table.set(owner, (lifetime = lifetimeOfResults(program, reach, names, owner)));
  return lifetime;
}
