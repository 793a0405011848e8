import type { Difference } from '../../model/replay.js';
import type { Json } from './view.js';

export interface Comparison {
  difference: Difference | undefined;
  /** Where the two baseline runs differ from each other: not compared. */
  noise: string[];
}

/**
 * Compares an answer with two of the baseline. What differs between those two by itself is noise:
 * - a text: the words that differ, if it has as many words both times, else all of it;
 * - a list: its items, one by one, if it is as long both times, else all of it;
 * - an object: its keys, one by one; if it does not have the same keys both times, further ones are no difference.
 */
export function compare(first: Json, second: Json, replicas: Json): Comparison {
  const noise: string[] = [];
  return { difference: compareValues([first, second, replicas], '', noise), noise };
}

type Absent = undefined;
type Values = readonly [first: Json | Absent, second: Json | Absent, replicas: Json | Absent];

function compareValues(values: Values, where: string, noise: string[]): Difference | undefined {
  const [first, second, replicas] = values;
  if (kindOf(first) !== kindOf(second)) return ignore(where, noise);
  if (kindOf(first) !== kindOf(replicas)) return differ(values, where);
  if (typeof first === 'string')
    return compareTexts(values as readonly [string, string, string], where, noise);
  if (Array.isArray(first)) return compareLists(values as readonly [Json[], Json[], Json[]], where, noise);
  if (first !== null && typeof first === 'object') return compareObjects(values as Objects, where, noise);
  if (first !== second) return ignore(where, noise);
  return first === replicas ? undefined : differ(values, where);
}

function compareTexts(values: readonly [string, string, string], where: string, noise: string[]) {
  const [first, second, replicas] = values;
  if (first === second) return first === replicas ? undefined : differ(values, where);
  ignore(where, noise);
  const [a, b, c] = [wordsOf(first), wordsOf(second), wordsOf(replicas)];
  if (a.length !== b.length) return undefined;
  const isSame = a.length === c.length && a.every((word, at) => isLike([word, b[at] ?? '', c[at] ?? '']));
  return isSame ? undefined : differ(values, where);
}

/** A word that differs by itself may be any other, but a path only below where it parts (`/rooms/` is not `/login`). */
function isLike([first, second, replicas]: readonly [string, string, string]): boolean {
  if (first === second) return first === replicas;
  const shared = first.slice(0, firstDifference(first, second));
  return replicas.startsWith(shared.slice(0, shared.lastIndexOf('/') + 1));
}

function compareLists(
  [first, second, replicas]: readonly [Json[], Json[], Json[]],
  where: string,
  noise: string[],
) {
  if (first.length !== second.length) return ignore(where, noise);
  for (let index = 0; index < Math.max(first.length, replicas.length); index++) {
    const found = compareValues([first[index], second[index], replicas[index]], `${where}[${index}]`, noise);
    if (found) return found;
  }
  return undefined;
}

type Objects = readonly [Record<string, Json>, Record<string, Json>, Record<string, Json>];

function compareObjects([first, second, replicas]: Objects, where: string, noise: string[]) {
  const known = new Set([...Object.keys(first), ...Object.keys(second)]);
  const isOpen = [...known].some((key) => !Object.hasOwn(first, key) || !Object.hasOwn(second, key));
  const further = isOpen ? [] : Object.keys(replicas).filter((key) => !known.has(key));
  for (const key of [...known, ...further]) {
    const inner = where === '' ? key : `${where}.${key}`;
    const found = compareValues(
      [valueAt(first, key), valueAt(second, key), valueAt(replicas, key)],
      inner,
      noise,
    );
    if (found) return found;
  }
  return undefined;
}

/** Not by plain access: an answer may have a key such as `constructor`. */
function valueAt(object: Record<string, Json>, key: string): Json | Absent {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function kindOf(value: Json | Absent): string {
  if (value === null || Array.isArray(value)) return value === null ? 'null' : 'list';
  return typeof value;
}

/** Coarse on purpose: a random token must be one word, whatever characters it has by chance. */
function wordsOf(text: string): string[] {
  return text.split(/[\s<>"'`()[\]{},;&?=]/);
}

function ignore(where: string, noise: string[]): undefined {
  noise.push(readable(where));
}

function differ([first, , replicas]: Values, where: string): Difference {
  const at = typeof first === 'string' && typeof replicas === 'string' ? firstDifference(first, replicas) : 0;
  return { where: readable(where), baseline: show(first, at), replicas: show(replicas, at) };
}

/** The body of a text answer is a list of lines. */
function readable(where: string): string {
  return where
    .replace(/^text\[(\d+)\]/, (_, index) => `body line ${Number(index) + 1}`)
    .replace(/^text$/, 'body');
}

const SHOWN = 80;

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function show(value: Json | Absent, at: number): string {
  if (value === undefined) return '(nothing)';
  if (typeof value !== 'string') return clip(JSON.stringify(value), 0);
  return JSON.stringify(clip(value, at));
}

/** The part of a long text around the offset `at`. */
function clip(text: string, at: number): string {
  const start = Math.max(0, Math.min(at - SHOWN / 2, text.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
