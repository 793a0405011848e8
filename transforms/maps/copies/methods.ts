/** What the methods of arrays, maps and sets do with the collection. */
const MUTATING = new Set([
  ...['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'],
  ...['set', 'add', 'delete', 'clear', 'getOrInsert', 'getOrInsertComputed'],
]);
const OF_DATES = /^set(?:UTC)?(?:Date|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|Time|Year)$/;

export function mutates(method: string): boolean {
  return MUTATING.has(method) || OF_DATES.test(method);
}

export type Result = 'element' | 'collection' | 'same' | 'entries' | 'promise';

const RESULTS: Record<string, Result> = {
  ...named('element', 'get', 'at', 'find', 'findLast', 'pop', 'shift', 'getOrInsert', 'getOrInsertComputed'),
  ...named(
    'collection',
    'filter',
    'slice',
    'concat',
    'flat',
    'values',
    'toSorted',
    'toReversed',
    'toSpliced',
  ),
  ...named('collection', 'with', 'splice', 'next', 'toArray'),
  ...named('same', 'sort', 'reverse', 'fill', 'copyWithin', 'set', 'add', 'valueOf'),
  ...named('promise', 'catch', 'finally'),
  entries: 'entries',
};

function named(result: Result, ...methods: string[]): Record<string, Result> {
  return Object.fromEntries(methods.map((method) => [method, result]));
}

/** What the result of a method is to the collection; undefined if it holds nothing of it. */
export function resultOf(method: string): Result | undefined {
  return Object.hasOwn(RESULTS, method) ? RESULTS[method] : undefined;
}

/** The parameters of a callback that are elements, and whether it runs before the method returns: so do all of these. */
const CALLBACKS: Record<string, readonly number[]> = {
  ...Object.fromEntries(
    [
      'forEach',
      'map',
      'filter',
      'find',
      'findLast',
      'findIndex',
      'findLastIndex',
      'some',
      'every',
      'flatMap',
    ].map((method) => [method, [0]]),
  ),
  reduce: [1],
  reduceRight: [1],
  sort: [0, 1],
  toSorted: [0, 1],
};

export function elementParameters(method: string): readonly number[] | undefined {
  return Object.hasOwn(CALLBACKS, method) ? CALLBACKS[method] : undefined;
}

/** Methods of the language that only read: `name.trim()`, `tags.join()`. */
const READS =
  /^(?:to[A-Z]\w*|trim\w*|split|join|replace(?:All)?|match(?:All)?|test|exec|includes|indexOf|lastIndexOf|startsWith|endsWith|char\w*|codePointAt|substr(?:ing)?|pad\w+|repeat|localeCompare|normalize|has|keys|get[A-Z]\w*|valueOf|hasOwnProperty|then|search|isArray|size|call|apply|bind)$/;

export function onlyReads(method: string): boolean {
  return READS.test(method) || resultOf(method) !== undefined || elementParameters(method) !== undefined;
}

/** `target.push(value)`: the arguments that are put into the collection. */
const PUTS = /^(?:push|unshift|splice|fill|set|add|put|enqueue|append|with|toSpliced)$/;

export function puts(method: string): boolean {
  return PUTS.test(method);
}

/** Functions of the language that change their first argument. */
export const CHANGES_FIRST =
  /^(?:Object\.(?:assign|define(?:Property|Properties)|setPrototypeOf)|Reflect\.(?:set|defineProperty|deleteProperty|setPrototypeOf))$/;

/** Functions of well-known packages that change their first argument. */
export const PACKAGE_CHANGES =
  /^(?:lodash|underscore|lodash-es)(?:[./]fp)?[./](?:remove|pull\w*|set\w*|unset|merge\w*|extend\w*|assign\w*|defaults\w*|update\w*|fill|reverse|mixin)$|^(?:extend|deep-extend|just-extend|object-assign|merge-descriptors|utils-merge|assign-deep|mixin-deep|defaults|defaults-deep|set-value|unset-value)(?:\.\(\))?$|^(?:dot-prop|object-path|dottie)\.(?:set\w*|del\w*|push|insert|ensureExists|deleteProperty)$/;

/** Packages whose functions give back what they got, or parts of it, and hand it to callbacks. */
export const COLLECTION_PACKAGES =
  /^(?:lodash|underscore|lodash-es|ramda|remeda|async|p-map|bluebird)(?:[./]|$)/;
