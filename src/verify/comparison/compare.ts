import type { Difference } from '../../model/replay.js';
import { landmarksOf, type Mismatch } from './landmarks.js';
import { learnOrder, type Order, surplusOf } from './order.js';
import { differsInNumbersOnly, varies } from './numbers.js';
import { type Absent, makeDifference, readable } from './show.js';
import { fitsTexts, wordsOf } from './texts.js';
import { type Json, LINES } from './view.js';

export interface Comparison {
  /** In the order in which they matter; not all, if there are very many. */
  differences: Difference[];
  /** Where the baseline runs differ from each other: not compared. */
  noise: string[];
}

/**
 * Compares an answer with those of all runs of the baseline. What differs between these by itself is noise:
 * - a text: the words that differ, if it has as many words each time, else all but the words that are there each time;
 * - a list: its order, if it has the same items each time; else its items, one by one; all of it, if its length differs;
 * - lines: as a list, but the lines that are there each time are there on the replicas, whatever is around them;
 * - an object: its keys, one by one; if it does not have the same keys each time, further ones are no difference.
 */
export function compare(
  baselines: readonly Json[],
  replicas: Json,
  options: CompareOptions = {},
): Comparison {
  const { anyOrder = false, kin = [] } = options;
  const context: Context = { differences: [], noise: [], anyOrder };
  compareValues({ baselines, replicas, kin }, '', context);
  return { differences: context.differences, noise: context.noise };
}

export interface CompareOptions {
  /** What was asked for at the same time may be listed in any order. */
  anyOrder?: boolean;
  /**
   * What the runs of the baseline answered to the same path at other times, a group for each time. A number that
   * varies there is noise here too: how long something takes varies least where a process does it again and again.
   */
  kin?: readonly (readonly Json[])[];
}

interface Values<Value extends Json | Absent = Json | Absent> {
  baselines: readonly Value[];
  replicas: Value;
  kin: readonly (readonly (Json | Absent)[])[];
}

interface Context extends Comparison {
  anyOrder: boolean;
}

const MOST = 50;

function compareValues(values: Values, where: string, context: Context): void {
  const { baselines, replicas } = values;
  const [first] = baselines;
  if (baselines.some((other) => kindOf(other) !== kindOf(first))) return ignore(where, context);
  if (kindOf(first) !== kindOf(replicas)) return differ(first, replicas, where, context);
  if (typeof first === 'string') return compareTexts(values as Values<string>, where, context);
  if (Array.isArray(first)) return compareLists(values as Values<Json[]>, where, context);
  if (first !== null && typeof first === 'object')
    return compareObjects(values as Values<JsonObject>, where, context);
  if (varies(baselines)) return ignore(where, context);
  if (first === replicas) return;
  if (typeof first === 'number' && values.kin.some(areVaryingNumbers)) ignore(where, context);
  else differ(first, replicas, where, context);
}

function areVaryingNumbers(group: readonly (Json | Absent)[]): boolean {
  return group.every((value) => typeof value === 'number') && varies(group);
}

/** Only the server knows what is in it (RFC 9110, 8.8.3): one that varies has no form to keep to. */
const OPAQUE = /^further\.etag$/;

function compareTexts(values: Values<string>, where: string, context: Context): void {
  const { baselines, replicas, kin } = values;
  const [first = ''] = baselines;
  if (replicas === first && !varies(baselines)) return;
  if (varies(baselines) && OPAQUE.test(where)) return ignore(where, context);
  const isSame = varies(baselines)
    ? fitsTexts(baselines, replicas)
    : differsInNumbersOnly(first, replicas, kin);
  if (isSame || varies(baselines)) ignore(where, context);
  if (!isSame) differ(first, replicas, where, context);
}

function compareLists(values: Values<Json[]>, where: string, context: Context): void {
  if (where === LINES) return compareLines(values as Values<string[]>, where, context);
  const { baselines } = values;
  if (baselines.some(({ length }) => length !== baselines[0]?.length)) return ignore(where, context);
  const order = learnOrder(baselines, context.anyOrder);
  if (order === 'fixed') return compareItems(values, where, context);
  if (order === 'unknown') return ignore(where, context);
  return compareUnordered(values, order, where, context);
}

function compareItems(values: Values<Json[]>, where: string, context: Context): void {
  const { baselines, replicas } = values;
  for (let index = 0; index < Math.max(baselines[0]?.length ?? 0, replicas.length); index++) {
    const item = (value: Json | Absent) => (Array.isArray(value) ? value[index] : undefined);
    compareValues(membersOf(values, item), `${where}[${index}]`, context);
  }
}

function membersOf(
  { baselines, replicas, kin }: Values,
  get: (value: Json | Absent) => Json | Absent,
): Values {
  return { baselines: baselines.map(get), replicas: get(replicas), kin: kin.map((group) => group.map(get)) };
}

function compareUnordered(
  { baselines: [first = []], replicas }: Values<Json[]>,
  { identity, varying }: Order,
  where: string,
  context: Context,
): void {
  for (const path of varying) ignore(`${where}[]${path}`, context);
  ignore(`${where} (order)`, context);
  const [missing] = surplusOf(first, replicas, identity);
  const [further] = surplusOf(replicas, first, identity);
  if (missing !== undefined || further !== undefined)
    differ(missing, further, `${where} (in any order)`, context);
}

function compareLines(values: Values<string[]>, where: string, context: Context): void {
  const { baselines, replicas } = values;
  const marks = landmarksOf(baselines);
  const isAligned = baselines.every(({ length }) => length === baselines[0]?.length);
  if (isAligned && marks.isOrdered && !context.anyOrder) return compareItems(values, where, context);
  if (!isAligned || !marks.isOrdered) ignore(where, context);
  differAt(marks.mismatch(replicas, marks.isOrdered && !context.anyOrder), baselines, where, context);
  const words = baselines.map((lines) => wordsOf(lines.join('\n')));
  const found = landmarksOf(words).mismatch(wordsOf(replicas.join('\n')), false);
  differAt(found, baselines, where, context);
}

/** Names the line of the baseline in which there is what the replicas have less or more often. */
function differAt(
  found: Mismatch | undefined,
  [lines = []]: readonly string[][],
  where: string,
  context: Context,
): void {
  if (!found) return;
  const { part, isMissing } = found;
  const at = `${where}[${lines.findIndex((line) => line === part || wordsOf(line).includes(part))}]`;
  differ(isMissing ? part : undefined, isMissing ? undefined : part, at, context);
}

type JsonObject = Record<string, Json>;

function compareObjects(values: Values<JsonObject>, where: string, context: Context): void {
  const { baselines, replicas } = values;
  const known = new Set(baselines.flatMap((object) => Object.keys(object)));
  const isOpen = [...known].some((key) => !baselines.every((object) => Object.hasOwn(object, key)));
  const further = isOpen ? [] : Object.keys(replicas).filter((key) => !known.has(key));
  for (const key of [...known, ...further]) {
    const inner = where === '' ? key : `${where}.${key}`;
    compareValues(
      membersOf(values, (value) => valueAt(value, key)),
      inner,
      context,
    );
  }
}

/** Not by plain access: an answer may have a key such as `constructor`. */
function valueAt(value: Json | Absent, key: string): Json | Absent {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function kindOf(value: Json | Absent): string {
  if (value === null || Array.isArray(value)) return value === null ? 'null' : 'list';
  return typeof value;
}

function ignore(where: string, { noise }: Context): void {
  const name = readable(where);
  if (!noise.includes(name)) noise.push(name);
}

function differ(
  first: Json | Absent,
  replicas: Json | Absent,
  where: string,
  { differences }: Context,
): void {
  if (differences.length < MOST) differences.push(makeDifference(first, replicas, where));
}
