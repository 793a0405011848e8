import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { isNothing, optionsOf } from '../../../src/find/library/options.js';
import { keyOf, textOf } from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { Pieces } from '../file-use.js';

/** Options of `send` that the functions of the emitted file have too, by their names there. */
const SAME: Record<string, string> = {
  headers: 'headers',
  maxAge: 'maxAge',
  maxage: 'maxAge',
  immutable: 'immutable',
  cacheControl: 'cacheControl',
};

/** Options that change nothing with these values. */
const WITHOUT_EFFECT: Record<string, RegExp> = {
  acceptRanges: /^true$/,
  etag: /^true$/,
  lastModified: /^true$/,
  dotfiles: /^(allow|ignore)$/,
  extensions: /^false$/,
  gzip: /./,
  brotli: /./,
  br: /./,
  hidden: /./,
  redirect: /./,
  fallthrough: /^true$/,
  defer: /^false$/,
  decorateReply: /./,
  serve: /^true$/,
};

/** What options say that is of use for objects. */
export interface SendOptions {
  /** Properties of an object: `maxAge: '1d'`. */
  properties: Pieces[];
  root?: Node;
  values: ReadonlyMap<string, Node>;
}

/**
 * Reads the options of `sendFile`, `express.static` and the like.
 * @param own options that whoever asks takes care of
 * @returns undefined if some have no counterpart
 */
export function sendOptionsOf(
  context: FindContext,
  file: ParsedFile,
  options: Node | undefined,
  own: readonly string[] = [],
): SendOptions | undefined {
  if (!options || isNothing(options)) return { properties: [], values: new Map() };
  if (options.type !== 'ObjectExpression') return ofName(context, file, options, own);
  const properties: Pieces[] = [];
  const values = new Map<string, Node>();
  for (const one of options.properties) {
    const name = keyOf(one);
    if (name === undefined || one.type !== 'ObjectProperty') return undefined;
    values.set(name, one.value);
    if (own.includes(name)) continue;
    const same = Object.hasOwn(SAME, name) ? SAME[name] : undefined;
    if (same === name) properties.push([rangeOf(one)]);
    else if (same) properties.push([`${same}: `, rangeOf(one.value)]);
    else if (!isWithoutEffect(file, name, one.value)) return undefined;
  }
  const root = values.get('root');
  return { properties, values, ...(root && { root }) };
}

/** An object that has a name: it can be handed on if all of it has a counterpart. */
function ofName(
  context: FindContext,
  file: ParsedFile,
  options: Node,
  own: readonly string[],
): SendOptions | undefined {
  const { values, open } = optionsOf(context, file.file, options);
  const isKnown = [...values.keys()].every((name) => SAME[name] === name && !own.includes(name));
  if (open || !isKnown || options.type !== 'Identifier') return undefined;
  return { properties: [['...', rangeOf(options)]], values: new Map() };
}

function isWithoutEffect(file: ParsedFile, name: string, value: Node): boolean {
  const text = textOf(value) ?? file.text.slice(value.start ?? 0, value.end ?? 0);
  return Object.hasOwn(WITHOUT_EFFECT, name) && WITHOUT_EFFECT[name]?.test(text) === true;
}

/** As the last argument of a call, with what stands before it; nothing if there are none. */
export function optionsArgument(properties: readonly Pieces[]): Pieces {
  const [only] = properties;
  if (!only) return [];
  if (properties.length === 1 && only[0] === '...') return [', ', ...only.slice(1)];
  return [', { ', ...properties.flatMap((one, i): Pieces => (i ? [', ', ...one] : one)), ' }'];
}
