import type { Node } from '@babel/types';
import type { Declared } from '../../src/find/library/program.js';
import { usesOf } from '../../src/find/library/program.js';
import {
  ancestorsOf,
  argumentOf,
  calleeName,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
} from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { valueOf } from './declared.js';

/** A name that stands for each item of a list, one after the other. */
export interface Loop {
  file: ParsedFile;
  name: Node;
  items: Declared[];
}

/** The items that the first parameter of `[a, b].forEach((item) => …)` stands for. */
export function itemsOf(context: FindContext, file: ParsedFile, fn: Node): Declared[] | undefined {
  const call = parentOf(file, fn);
  if (!isCall(call) || argumentOf(call, 0) !== fn || !/^(forEach|map)$/.test(calleeName(call) ?? ''))
    return undefined;
  const list = receiverOf(call);
  return list && listItems(context, file, list);
}

/** The loop that a name is the variable of: `for (const item of [a, b])`. */
export function loopOf(context: FindContext, file: ParsedFile, use: Node): Loop | undefined {
  if (use.type !== 'Identifier') return undefined;
  for (const one of ancestorsOf(file, use)) {
    if (isFunction(one)) return undefined;
    const loop = one.type === 'ForOfStatement' ? loopIn(context, file, one) : undefined;
    if (loop?.name.type === 'Identifier' && loop.name.name === use.name) return loop;
  }
  return undefined;
}

function loopIn(
  context: FindContext,
  file: ParsedFile,
  { left, right }: Node & { type: 'ForOfStatement' },
): Loop | undefined {
  const name = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
  const items = listItems(context, file, right);
  return name?.type === 'Identifier' && items ? { file, name, items } : undefined;
}

/** The loop that goes through a list, if that is all that is done with it. */
export function loopThrough(context: FindContext, file: ParsedFile, list: Node): Loop | undefined {
  const holder = parentOf(file, list);
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier')
    return loopAt(context, file, list);
  const uses = usesOf(context, file.file, holder.id);
  const [only] = uses;
  return only && uses.length === 1 ? loopAt(context, only.parsed, only.node) : undefined;
}

function loopAt(context: FindContext, file: ParsedFile, list: Node): Loop | undefined {
  const parent = parentOf(file, list);
  if (parent?.type === 'ForOfStatement' && parent.right === list) return loopIn(context, file, parent);
  const call = parent && parentOf(file, parent);
  const fn = isCall(call) && call.callee === parent ? argumentOf(call, 0) : undefined;
  const items = fn && itemsOf(context, file, fn);
  const name = isFunction(fn) ? (fn.params as Node[])[0] : undefined;
  return name?.type === 'Identifier' && items ? { file, name, items } : undefined;
}

function listItems(context: FindContext, file: ParsedFile, list: Node): Declared[] | undefined {
  const found =
    list.type === 'ArrayExpression'
      ? { file: file.file, parsed: file, node: list }
      : valueOf(context, file, list);
  if (found?.node.type !== 'ArrayExpression') return undefined;
  const { parsed, node } = found;
  const items = node.elements.filter((one) => one !== null && one.type !== 'SpreadElement');
  return items.length === node.elements.length
    ? items.map((item) => ({ file: parsed.file, parsed, node: item }))
    : undefined;
}
