import type { Shape } from './shape.js';

/** What methods of collections do with the collection. */
const MUTATING = new Set([
  ...['set', 'add', 'delete', 'clear'],
  ...['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'],
  ...['enqueue', 'dequeue', 'getOrInsert', 'getOrInsertComputed'],
]);
const ELEMENT = new Set([
  'get',
  'at',
  'find',
  'findLast',
  'pop',
  'shift',
  'getOrInsert',
  'getOrInsertComputed',
  'next',
]);
const SHALLOW_COPY = new Set([
  ...[
    'filter',
    'slice',
    'concat',
    'flat',
    'values',
    'entries',
    'toSorted',
    'toReversed',
    'splice',
    'flatMap',
  ],
]);
const SAME = new Set(['sort', 'reverse', 'fill', 'set', 'add']);
const WITH_ELEMENTS: Record<string, number[]> = {
  forEach: [0],
  map: [0],
  filter: [0],
  find: [0],
  findLast: [0],
  findIndex: [0],
  some: [0],
  every: [0],
  flatMap: [0],
  reduce: [1],
  reduceRight: [1],
  sort: [0, 1],
};

export function mutates(method: string): boolean {
  return MUTATING.has(method);
}

const OWN: Partial<Record<Shape, RegExp>> = {
  map: /^(?:set|delete|clear|getOrInsert(?:Computed)?)$/,
  set: /^(?:add|delete|clear)$/,
  sequence: /^(?:next|return|throw)$/,
  store: /^(?:dispatch|setState|replaceState|reset)$/,
  array: /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set)$/,
  cache:
    /^(?:set|put|add|del|delete|clear|flush\w*|flushAll|mset|mdel|reset|remove|take|ttl|setTTL|dispose|evict|invalidate\w*)$/,
};

/** Whether a collection of this shape has that method, and changes by it. */
export function isOwnMutation(shape: Shape, method: string): boolean {
  return shape === 'empty' ? mutates(method) : (OWN[shape]?.test(method) ?? false);
}

/** What the result of the method is to the collection: one of its elements, a new one with its elements, itself. */
export function resultOf(method: string): 'part' | 'copy' | 'same' | undefined {
  if (ELEMENT.has(method)) return 'part';
  if (SHALLOW_COPY.has(method)) return 'copy';
  return SAME.has(method) ? 'same' : undefined;
}

/** The parameters of a callback that are elements of the collection. */
export function elementParameters(method: string): readonly number[] {
  return Object.hasOwn(WITH_ELEMENTS, method) ? (WITH_ELEMENTS[method] ?? []) : [];
}

/** Functions that change their first argument: of the language and of well-known packages. */
export const CHANGES_FIRST = new Set([
  'Object.assign',
  'Object.defineProperty',
  'Object.setPrototypeOf',
  'Reflect.set',
  'Reflect.deleteProperty',
]);
export const LODASH_CHANGES =
  /^(?:lodash|underscore|lodash-es)(?:\.|\/)?(?:remove|pull|pullAll|pullAt|set|unset|merge|extend|assign|defaults|update)$/;
