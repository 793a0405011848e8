import type { Node } from '@babel/types';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf } from '../../../src/find/runtime/syntax.js';
import { returnsOf } from '../../../src/find/runtime/returns.js';

/** What is put into a collection at one mention of it, and under which keys. */
export interface Puts {
  values: Node[];
  keys: Node[];
}

const NONE: Puts = { values: [], keys: [] };

/** @param node an expression whose value is the collection */
export function putsAt(names: FileNames, node: Node): Puts {
  const parent = names.parentOf(node);
  if (!parent) return NONE;
  if (/^(?:TSNonNull|TSAs|TSSatisfies|Parenthesized)Expression$/.test(parent.type))
    return putsAt(names, parent);
  if (parent.type === 'AssignmentExpression' && parent.left === node)
    return { values: [parent.right], keys: [] };
  if (isCall(parent) && parent.arguments[0] === node && pathOf(parent.callee) === 'Object.assign')
    return { values: parent.arguments.slice(1), keys: [] };
  if (!isMember(parent) || parent.object !== node) return NONE;
  const outer = names.parentOf(parent);
  const keys = parent.computed ? [parent.property] : [];
  if (outer?.type === 'AssignmentExpression' && outer.left === parent) return { values: [outer.right], keys };
  if (isCall(outer) && outer.callee === parent && !parent.computed)
    return byMethod(names, nameOfKey(parent) ?? '', outer);
  return { values: [], keys };
}

function byMethod(names: FileNames, method: string, call: Extract<Node, { arguments: unknown }>): Puts {
  const all = call.arguments as Node[];
  const [first, second] = all;
  const list = (...nodes: (Node | undefined)[]): Node[] => nodes.filter((one) => one !== undefined);
  switch (method) {
    case 'set':
    case 'getOrInsert':
      return also(names, call, { values: list(second), keys: list(first) });
    case 'getOrInsertComputed':
      return { values: isFunction(second) ? returnsOf(second) : list(second), keys: list(first) };
    case 'add':
      return also(names, call, { values: list(first), keys: list(first) });
    case 'push':
    case 'unshift':
      return { values: all, keys: [] };
    case 'splice':
      return { values: all.slice(2), keys: [] };
    case 'fill':
      return { values: list(first), keys: [] };
    case 'get':
    case 'has':
    case 'delete':
      return { values: [], keys: list(first) };
    default:
      return NONE;
  }
}

/** `m.set(1, a).set(2, b)`. */
function also(names: FileNames, call: Node, puts: Puts): Puts {
  const more = putsAt(names, call);
  return { values: [...puts.values, ...more.values], keys: [...puts.keys, ...more.keys] };
}

/** What a collection begins with: `new Map([[key, value]])`, `[value]`, `{ key: value }`. */
export function putsOfInitial(node: Node | undefined): Puts {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression')
    return putsOfInitial(node.expression);
  if (node?.type === 'NewExpression') {
    const [entries] = node.arguments;
    if (!entries) return NONE;
    const isMap = node.callee.type === 'Identifier' && node.callee.name === 'Map';
    if (!isMap || entries.type !== 'ArrayExpression') return { values: [entries], keys: [] };
    return entries.elements.reduce<Puts>((all, one) => {
      const [key, value] = one?.type === 'ArrayExpression' ? one.elements : [];
      if (!key || !value) return { ...all, values: [...all.values, ...(one ? [one] : [])] };
      return { values: [...all.values, value], keys: [...all.keys, key] };
    }, NONE);
  }
  return { values: node ? [node] : [], keys: [] };
}
