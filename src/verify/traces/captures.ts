import { Failure } from '../../model/failure.js';
import type { Outcome } from '../../model/replay.js';
import { parseJson } from '../requests/json.js';
import type { Saved } from './template.js';

/** A value that is taken by hand from answers into later requests, as `{{name}}`. */
export interface Capture {
  name: string;
  /** `$.a.b[0]['c']`: keys and indexes only. */
  jsonPath: string;
}

type Keys = readonly (string | number)[];

const STEP = /\.([\p{L}_$][\p{L}\p{N}_$-]*)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/uy;

/**
 * The keys and indexes of a JSONPath.
 * @throws Failure for what is more than keys and indexes
 */
export function keysOf({ name, jsonPath }: Capture): Keys {
  if (!/^[\w-]+$/.test(name))
    throw new Failure(`capture ${name}: expected a name of letters, digits, _ and -`);
  const keys: (string | number)[] = [];
  let at = jsonPath.startsWith('$') ? 1 : 0;
  while (at > 0 && at < jsonPath.length) {
    STEP.lastIndex = at;
    const match = STEP.exec(jsonPath);
    if (!match) break;
    const [whole, plain, index, single, double] = match;
    const quoted = (single ?? double)?.replace(/\\(.)/g, '$1');
    keys.push(plain ?? quoted ?? Number(index));
    at += whole.length;
  }
  if (at === jsonPath.length && keys.length > 0) return keys;
  const rest = jsonPath.slice(at);
  throw new Failure(
    `capture ${name}: ${jsonPath}: expected keys and indexes only, such as $.items[0].id${rest && at > 0 ? `, got ${rest}` : ''}`,
  );
}

/**
 * The names of captures.
 * @throws Failure for a wrong name or JSONPath
 */
export function checkCaptures(captures: readonly Capture[]): string[] {
  return captures.map((capture) => {
    keysOf(capture);
    return capture.name;
  });
}

/** The values of those captures that find one in an answer. */
export function captureFrom(outcome: Outcome, captures: readonly Capture[]): Saved {
  if ('error' in outcome || captures.length === 0 || outcome.encoding !== 'utf8') return {};
  const json = parseJson(outcome.body);
  return Object.fromEntries(
    captures.flatMap((capture) => {
      const value = keysOf(capture).reduce(memberOf, json);
      const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
      return isScalar ? [[capture.name, String(value)]] : [];
    }),
  );
}

function memberOf(value: unknown, key: string | number): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}
