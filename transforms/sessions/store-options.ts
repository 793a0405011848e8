import type { Node } from '@babel/types';
import type { Reason } from '../../src/model/finding.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext } from '../../src/model/transform.js';
import type { SessionSite } from './find.js';
import { optionOf, readOptions, type Option, type Options } from './options.js';
import type { Store } from './stores.js';

/** Options of process-local stores that do something which Redis does in another way, or not at all. */
const WITHOUT_COUNTERPART = ['max', 'dispose', 'stale', 'noDisposeOnSet'];

function optionsOf(context: FindContext, file: string, made: Node): Options | undefined {
  const [argument] = made.type === 'NewExpression' || made.type === 'CallExpression' ? made.arguments : [];
  return argument && readOptions(context, file, argument);
}

/** What is lost with the options of the store that goes. */
export function storeOptionReviews(context: FindContext, options: Options, store: Store): Reason[] {
  const read = store.kind === 'local' ? optionsOf(context, store.file, store.node) : undefined;
  if (!read || store.kind !== 'local') return [];
  const dropped = WITHOUT_COUNTERPART.filter((name) => optionOf(read, name));
  if (optionOf(read, 'ttl') && optionOf(options, 'cookie.maxAge')) dropped.push('ttl');
  return dropped.map((option) => ({
    code: 'store-option-dropped',
    args: { option, package: store.package },
  }));
}

/** The options that the new store takes over from the old one: its time to live, in seconds. */
export function storeOptionTexts(context: FindContext, site: SessionSite): string[] {
  const read =
    site.target.kind === 'value' ? optionsOf(context, site.target.file, site.target.node) : undefined;
  const ttl = read && optionOf(read, 'ttl');
  if (
    site.finding.fix?.reasons.some(
      ({ code, args }) => code === 'store-option-dropped' && args['option'] === 'ttl',
    )
  )
    return [];
  if (!ttl) return site.replaced === 'session-file-store' ? ['ttl: 3600'] : [];
  return [`ttl: ${site.replaced === 'session-file-store' ? textOf(context, ttl) : inSeconds(context, ttl)}`];
}

function inSeconds(context: FindContext, option: Option): string {
  const text = textOf(context, option);
  const isPlain = /^[\d\s*+()_]+$/.test(text);
  const product = isPlain
    ? text.split('*').reduce((value, factor) => value * Number(factor.replaceAll('_', '')), 1)
    : NaN;
  return Number.isInteger(product / 1000) ? String(product / 1000) : `Math.ceil((${text}) / 1000)`;
}

function textOf(context: FindContext, { file, value }: Option): string {
  const { start, end } = rangeOf(value);
  return context.parsed(file)?.text.slice(start, end) ?? '';
}
