import type { Node } from '@babel/types';
import type { Reason } from '../../src/model/finding.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext, Range } from '../../src/model/transform.js';
import { optionOf, readOptions, type Option, type Options } from './options.js';
import { LOCAL_STORES } from './packages.js';
import type { Store } from './stores.js';

/** Options of process-local stores that do something which Redis does in another way, or not at all. */
const WITHOUT_COUNTERPART = ['max', 'dispose', 'stale', 'noDisposeOnSet', 'serializer', 'secret', 'encoder'];

/** What becomes of the options of the store that goes. */
export interface StoreOptions {
  /** `ttl: 3600`, for the new store. */
  texts: string[];
  /** Where the text of these stands in the old one. */
  kept: Range[];
  /** What is lost. */
  reviews: Reason[];
}

/**
 * The new store takes over how long a session lives, in seconds, where no cookie says it (a cookie's own time wins).
 * What has no counterpart is reported.
 */
export function storeOptions(context: FindContext, options: Options, store: Store): StoreOptions {
  if (store.kind !== 'local') return { texts: [], kept: [], reviews: [] };
  const [argument] = argumentsOf(store.node);
  const read = argument && readOptions(context, store.file, argument);
  const dropped = WITHOUT_COUNTERPART.filter((name) => read && optionOf(read, name));
  const ttl = LOCAL_STORES[store.package]?.ttl;
  const written = ttl && read && optionOf(read, ttl.option);
  const hasMaxAge = optionOf(options, 'cookie.maxAge') !== undefined;
  const text = ttl && !hasMaxAge ? ttlText(context, store.file, written, ttl) : undefined;
  if (ttl && written && text === undefined) dropped.push(ttl.option);
  return {
    texts: text === undefined ? [] : [`ttl: ${text}`],
    kept: text !== undefined && written?.file === store.file ? [rangeOf(written.value)] : [],
    reviews: dropped.map((option) => ({
      code: 'store-option-dropped',
      args: { option, package: store.package },
    })),
  };
}

function argumentsOf(made: Node): Node[] {
  return made.type === 'NewExpression' || made.type === 'CallExpression' ? made.arguments : [];
}

/** Undefined where the time cannot be said at the new store: it is a function, or written in another file. */
function ttlText(
  context: FindContext,
  file: string,
  written: Option | undefined,
  { unit, standard }: { unit: 'seconds' | 'milliseconds'; standard?: number },
): string | undefined {
  if (!written) return standard === undefined ? undefined : String(standard);
  const isNumber = written.value.type === 'NumericLiteral';
  if (/Function|Method/.test(written.value.type) || written.conditional) return undefined;
  if (written.file !== file && !isNumber) return undefined;
  const { start, end } = rangeOf(written.value);
  const text = context.parsed(written.file)?.text.slice(start, end) ?? '';
  return unit === 'seconds' ? text : inSeconds(text);
}

function inSeconds(text: string): string {
  const isPlain = /^[\d\s*_]+$/.test(text);
  const product = isPlain
    ? text.split('*').reduce((value, factor) => value * Number(factor.replaceAll('_', '')), 1)
    : NaN;
  return Number.isInteger(product / 1000) ? String(product / 1000) : `Math.ceil((${text}) / 1000)`;
}
