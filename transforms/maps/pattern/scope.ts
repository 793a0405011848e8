import type { Identifier, Node } from '@babel/types';
import { bindersOf, bindingsOf, boundNames } from '../../../src/ast/names.js';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { isFunction } from './nodes.js';
import { GLOBAL_VALUES, PURE_CLASSES, PURE_FUNCTIONS, PURE_NAMESPACES } from './known-calls.js';
import type { Ground } from './ground.js';

/**
 * What a name means where it stands. `local`: a parameter or variable of the function around, which nobody changes
 * meanwhile; `constant`: a literal, or a part of the language; `function`: one of the program; else `unknown`: it may
 * be state.
 */
export function meaningOf(name: Identifier, ground: Ground): 'local' | 'constant' | 'function' | 'unknown' {
  const { state, file, ancestors } = ground;
  if (isLocal(name.name, ancestors)) return 'local';
  if (isOfLanguage(name.name) && !bindingsOf(file, name.name).length) return 'constant';
  const origin = state.context.resolver.originOf(file.file, rangeOf(name));
  if (origin.kind === 'unknown') return 'unknown';
  if (origin.kind === 'module')
    return /^(?:node:)?crypto$|^uuid$|^nanoid$/.test(origin.module) ? 'constant' : 'unknown';
  const node = state.context.nodeAt(origin.file, origin)?.node;
  if (node && isFunction(node)) return 'function';
  return node && isConstant(node) ? 'constant' : 'unknown';
}

function isOfLanguage(name: string): boolean {
  return [GLOBAL_VALUES, PURE_CLASSES, PURE_FUNCTIONS, PURE_NAMESPACES, /^crypto$/].some((known) =>
    known.test(name),
  );
}

/** `5 * 60_000` too. */
function isConstant(node: Node): boolean {
  if (node.type === 'BinaryExpression') return isConstant(node.left) && isConstant(node.right);
  if (node.type === 'UnaryExpression') return isConstant(node.argument);
  return /Literal$/.test(node.type) && (node.type !== 'TemplateLiteral' || !node.expressions.length);
}

/**
 * True for names of the function that the code is in. Of functions further out only parameters and constants that are
 * no collections count: a factory keeps its state in such variables.
 */
function isLocal(name: string, ancestors: readonly Node[]): boolean {
  const functions = ancestors.filter(isFunction).reverse();
  return functions.some((node, i) => {
    if (parametersOf(node).some((one) => one.name === name)) return true;
    return declarationsOf(node).some(
      ({ id, init, isConst }) =>
        boundNames(id).some((one) => one.name === name) && (i === 0 || (isConst && !isCollection(init))),
    );
  });
}

function parametersOf(node: Node): Identifier[] {
  return 'params' in node ? (node.params as Node[]).flatMap(boundNames) : [];
}

interface Declared {
  id: Node;
  init: Node | null | undefined;
  isConst: boolean;
}

/** The variables of a function, those of functions inside not counted. */
function declarationsOf(root: Node): Declared[] {
  const found: Declared[] = [];
  walk(root, (node) => {
    if (node !== root && isFunction(node)) return false;
    if (node.type === 'VariableDeclaration')
      for (const { id, init } of node.declarations) found.push({ id, init, isConst: node.kind === 'const' });
    if (node.type === 'CatchClause' && node.param)
      found.push({ id: node.param, init: undefined, isConst: true });
    return true;
  });
  return found;
}

function isCollection(init: Node | null | undefined): boolean {
  return !!init && /^(?:Object|Array|New)Expression$/.test(init.type);
}

/** True if a name is declared anywhere in some code. */
export function declares(code: Node, name: string): boolean {
  let found = false;
  walk(code, (node) => {
    found ||= bindersOf(node)
      .flatMap(boundNames)
      .some((id) => id.name === name);
    return !found;
  });
  return found;
}
