import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import { isCall, isFunction, isMember, nameOfKey, unwrapped } from './syntax.js';

/**
 * The name of an event as it is written: `'SIGTERM'` of `const STOP = 'SIGTERM'; process.on(STOP, …)`, and of
 * `['SIGTERM', 'SIGINT'].forEach((signal) => process.on(signal, …))`, where the first stands for all.
 */
export function eventName(names: FileNames, node: t.Node | undefined): t.Node | undefined {
  const binding = node?.type === 'Identifier' ? names.bindingOf(node) : undefined;
  if (!binding) return node;
  const { declaration } = binding;
  const value = declaration.type === 'VariableDeclarator' ? declaration.init : undefined;
  if (value?.type === 'StringLiteral') return value;
  const list = isFunction(declaration) ? listGoneOver(names, declaration) : listOfLoop(names, declaration);
  const [first] = list ? elementsOf(names, list) : [];
  return first?.type === 'StringLiteral' ? first : node;
}

/** `list` of `list.forEach((event) => …)`. */
function listGoneOver(names: FileNames, fn: t.Node): t.Node | undefined {
  const call = names.parentOf(fn);
  if (!isCall(call) || call.arguments[0] !== fn || !isMember(call.callee)) return undefined;
  return /^(?:forEach|map)$/.test(nameOfKey(call.callee) ?? '') ? call.callee.object : undefined;
}

/** `list` of `for (const event of list)`. */
function listOfLoop(names: FileNames, declaration: t.Node): t.Node | undefined {
  const loop = names.parentOf(names.parentOf(declaration) ?? declaration);
  return loop?.type === 'ForOfStatement' ? loop.right : undefined;
}

function elementsOf(names: FileNames, list: t.Node): readonly (t.Node | null)[] {
  const inner = unwrapped(list);
  if (inner.type === 'ArrayExpression') return inner.elements;
  const declaration = inner.type === 'Identifier' ? names.bindingOf(inner)?.declaration : undefined;
  const value =
    declaration?.type === 'VariableDeclarator' ? declaration.init && unwrapped(declaration.init) : undefined;
  return value?.type === 'ArrayExpression' ? value.elements : [];
}
