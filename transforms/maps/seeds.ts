import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Binding } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { isEmpty } from './operations/emptied.js';
import { rootOf } from './pattern/owned.js';
import { bare, isPath, settingOf } from './settings.js';
import { isFilled } from './shape.js';
import type { Shape } from './state.js';

/** What a collection begins with, as it is written; undefined for one that begins empty. */
export function seedOf({ initial, borrowed }: Declaration, shape: Shape): Node | undefined {
  if (!initial || shape === 'counter' || shape === 'value') return undefined;
  const value = bare(initial);
  if (isEmpty(borrowed?.node ?? value, /^(?:Map|Set|Array|Object)$/)) return undefined;
  if (borrowed) return initial;
  return value.type === 'NewExpression' && value.arguments[0] ? value.arguments[0] : value;
}

/**
 * Why a store cannot begin with this, or undefined. Every process hands what it reads here to the store, and the first one
 * counts: so it must be written out, and must not have a part that this process knows by another name too.
 */
export function seedRefusal(
  context: FindContext,
  declaration: Declaration,
  initial: Node,
): Reason | undefined {
  const { file, node: seed } = declaration.borrowed ?? { file: declaration.file, node: initial };
  const names = programOf(context).namesOf(file.file);
  let odd = isWrittenOut(seed) ? undefined : seed;
  walk(seed, (node) => {
    const binding = names?.bindingOf(node);
    if (node.type === 'ThisExpression' || (binding && !isSteady(context, file.file, node, binding)))
      odd ??= node;
  });
  return odd && refusalAt(context, 'initial-value', { file: file.file, ...rangeOf(odd) });
}

/** `[…]`, `{…}`, `Object.entries({…})`. */
function isWrittenOut(seed: Node): boolean {
  const value = bare(seed);
  if (value.type === 'ArrayExpression') return value.elements.every((one) => one !== null);
  if (value.type === 'ObjectExpression' || isFilled(value)) return true;
  const [first] = value.type === 'CallExpression' ? value.arguments : [];
  return (
    value.type === 'CallExpression' &&
    value.callee.type === 'MemberExpression' &&
    value.callee.object.type === 'Identifier' &&
    value.callee.object.name === 'Object' &&
    first?.type === 'ObjectExpression'
  );
}

/** True for a name that means the same in every process, or that nothing but the seed uses. */
function isSteady(context: FindContext, file: string, name: Node, binding: Binding): boolean {
  const { kind, references } = binding;
  if (/^(?:function|class|other)$/.test(kind) || isOfEnvironment(binding)) return true;
  const origin = context.resolver.originOf(file, rangeOf(name));
  if (origin.kind === 'module') return true;
  const value = origin.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
  return value !== undefined && (isConstant(value) || (kind === 'const' && references.length < 2));
}

/** `const { HALL = 'hall' } = process.env`, and `const first = HALL` of it; a default is written out, too. */
function isOfEnvironment({ kind, declaration, names, node }: Binding, depth = 0): boolean {
  if (kind !== 'const' || declaration.type !== 'VariableDeclarator' || depth > 4) return false;
  const value = declaration.init && bare(declaration.init);
  if (declaration.id.type === 'ObjectPattern') {
    const own = declaration.id.properties.find(
      (one) => one.type === 'ObjectProperty' && holds(one.value, node),
    );
    const given = own?.type === 'ObjectProperty' ? own.value : undefined;
    const isPlainDefault = given?.type !== 'AssignmentPattern' || isConstant(given.right);
    return own !== undefined && isPlainDefault && value?.type === 'MemberExpression' && isEnvironment(value);
  }
  const origin = value?.type === 'Identifier' ? names.bindingOf(value) : undefined;
  return origin !== undefined && isOfEnvironment(origin, depth + 1);
}

function holds(pattern: Node, name: Node): boolean {
  return pattern === name || (pattern.type === 'AssignmentPattern' && pattern.left === name);
}

/** `process.env` */
function isEnvironment(node: Node): boolean {
  return rootOf(node) === 'process' && isPath(node);
}

/** What cannot be changed, and does not depend on the process. */
function isConstant(node: Node): boolean {
  const value = bare(node);
  if (settingOf(value) || /Function|^Class|Enum/.test(value.type)) return true;
  return (
    /^(?:String|Numeric|Boolean|Null)Literal$|^(?:Template|Unary|Binary|Member)/.test(value.type) &&
    isSameEverywhere(value)
  );
}

/** Nothing is called, and nothing of the process is read. */
function isSameEverywhere(root: Node): boolean {
  let isSame = true;
  walk(root, (node) => {
    if (/^(?:New|(?:Optional)?Call)Expression$/.test(node.type)) isSame &&= settingOf(node) !== undefined;
    if (node.type === 'MemberExpression' && rootOf(node) === 'process') isSame &&= isPath(node);
    return isSame && node.type !== 'MemberExpression';
  });
  return isSame;
}
