import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { isNothing } from '../../../src/find/library/options.js';
import { keyOf, textOf } from '../../../src/find/library/syntax.js';
import type { Pieces } from '../file-use.js';

/** What a function of the emitted file gets behind the keys; a code if there is no way to say it. */
export type Arguments = (given: readonly Node[]) => Pieces[] | string;

export function noMore(given: readonly Node[]): Pieces[] | string {
  return given.length ? 'file-options' : [];
}

export function ignored(): Pieces[] {
  return [];
}

/** The data, and the encoding of a text. */
export function content([data, options]: readonly Node[]): Pieces[] | string {
  if (!data) return 'file-use-unknown';
  if (!options || isNothing(options)) return [[rangeOf(data)]];
  if (textOf(options) !== undefined) return [[rangeOf(data)], [rangeOf(options)]];
  const names = namesOf(options);
  if (names && /^(a|r\+)/.test(textOf(names.get('flag')) ?? '')) return 'file-append';
  if (!names || !onlyHas(names, 'encoding', 'mode', 'flag') || !isPlain(names.get('flag'), 'w'))
    return 'file-options';
  const encoding = names.get('encoding');
  return [[rangeOf(data)], ...(encoding ? [[rangeOf(encoding)]] : [])];
}

/** The encoding. */
export function encoding([options]: readonly Node[]): Pieces[] | string {
  if (!options || isNothing(options)) return [];
  const names = namesOf(options);
  if (!names) return [[rangeOf(options)]];
  if (!onlyHas(names, 'encoding', 'flag') || !isPlain(names.get('flag'), 'r')) return 'file-options';
  const given = names.get('encoding');
  return given ? [[rangeOf(given)]] : [];
}

/** Which part is read, and its encoding. */
export function part([options]: readonly Node[]): Pieces[] | string {
  if (!options || isNothing(options)) return [];
  const names = namesOf(options);
  if (!names) return textOf(options) === undefined ? 'file-options' : [[rangeOf(options)]];
  const isKnown = onlyHas(
    names,
    'start',
    'end',
    'encoding',
    'highWaterMark',
    'emitClose',
    'autoClose',
    'flags',
  );
  if (!isKnown || !isPlain(names.get('flags'), 'r')) return 'file-options';
  const kept = ['start', 'end', 'encoding'].flatMap((name): Pieces[] => {
    const value = names.get(name);
    return value ? [[`${name}: `, rangeOf(value)]] : [];
  });
  if (kept.length === names.size) return [[rangeOf(options)]];
  return kept.length ? [['{ ', ...kept.flatMap((one, i) => (i ? [', ', ...one] : one)), ' }']] : [];
}

/** `flags: 'a'` and positions keep a part of what is there. */
export function streamed([options]: readonly Node[]): Pieces[] | string {
  if (!options || isNothing(options) || textOf(options) !== undefined) return [];
  const names = namesOf(options);
  if (!names) return 'file-options';
  if (names.has('start') || /^(a|r\+)/.test(textOf(names.get('flags')) ?? '')) return 'multi-request-file';
  const isKnown = onlyHas(names, 'flags', 'encoding', 'mode', 'autoClose', 'emitClose', 'highWaterMark');
  return isKnown && isPlain(names.get('flags'), 'w') && isUtf8(names.get('encoding')) ? [] : 'file-options';
}

/** `{ withFileTypes: true }`, and nothing else that matters. */
export function hasFileTypes(options: Node | undefined): boolean {
  const names = options && namesOf(options);
  const typed = names?.get('withFileTypes');
  return (
    names !== undefined &&
    typed?.type === 'BooleanLiteral' &&
    typed.value &&
    onlyHas(names, 'withFileTypes', 'encoding') &&
    isUtf8(names.get('encoding'))
  );
}

/** Names only, or those of all folders below. */
export function listed([options]: readonly Node[]): Pieces[] | string {
  if (!options || isNothing(options)) return [];
  if (textOf(options) !== undefined) return isUtf8(options) ? [] : 'file-options';
  const names = namesOf(options);
  if (!names || !onlyHas(names, 'recursive', 'encoding') || !isUtf8(names.get('encoding')))
    return 'file-options';
  const recursive = names.get('recursive');
  return recursive ? [['{ recursive: ', rangeOf(recursive), ' }']] : [];
}

/** Whether what is missing matters, and whether folders go as well. */
export function removal([options]: readonly Node[]): Pieces[] | string {
  if (!options || isNothing(options)) return [];
  const names = namesOf(options);
  if (!names || !onlyHas(names, 'force', 'recursive', 'maxRetries', 'retryDelay')) return 'file-options';
  return onlyHas(names, 'force', 'recursive') ? [[rangeOf(options)]] : 'file-options';
}

/** Everything below, whether it is there or not. */
export function all(given: readonly Node[]): Pieces[] | string {
  return given.length ? 'file-options' : [['{ force: true, recursive: true }']];
}

/** `fs-extra` writes over what is there only if it is told to. */
export function overwriting([options]: readonly Node[]): Pieces[] | string {
  const overwrite = options && namesOf(options)?.get('overwrite');
  return overwrite?.type === 'BooleanLiteral' && overwrite.value ? [] : 'file-options';
}

/** The value as text. */
export function json([data, options]: readonly Node[]): Pieces[] | string {
  if (!data) return 'file-use-unknown';
  if (!options) return [['`${JSON.stringify(', rangeOf(data), ')}\\n`']];
  const names = namesOf(options);
  if (!names || !onlyHas(names, 'spaces', 'replacer')) return 'file-options';
  const [replacer, spaces] = [names.get('replacer'), names.get('spaces')];
  const more: Pieces = [
    ', ',
    replacer ? rangeOf(replacer) : 'null',
    ...(spaces ? [', ', rangeOf(spaces)] : []),
  ];
  return [['`${JSON.stringify(', rangeOf(data), ...more, ')}\\n`']];
}

function isPlain(flag: Node | undefined, plain: string): boolean {
  return !flag || textOf(flag) === plain;
}

function isUtf8(encoding: Node | undefined): boolean {
  return !encoding || isNothing(encoding) || /^utf-?8$/i.test(textOf(encoding) ?? '');
}

function onlyHas(names: ReadonlyMap<string, Node>, ...known: string[]): boolean {
  return [...names.keys()].every((name) => known.includes(name));
}

/** The values of the properties of an object literal. */
function namesOf(options: Node): Map<string, Node> | undefined {
  if (options.type !== 'ObjectExpression') return undefined;
  const names = new Map<string, Node>();
  for (const one of options.properties) {
    const name = keyOf(one);
    if (name === undefined || one.type !== 'ObjectProperty') return undefined;
    names.set(name, one.value);
  }
  return names;
}
