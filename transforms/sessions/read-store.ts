import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Middleware } from './middleware.js';
import { noOptions, optionOf, readOptions, type Options } from './options.js';
import { classifyStore, type Store } from './stores.js';

/** The options of a session middleware, and the store among them. Only with a store that is to be replaced all of them are read. */
export function readStore(
  context: FindContext,
  { file }: ParsedFile,
  { options: expression }: Middleware,
): { options: Options; store: Store } {
  if (!expression) return { options: noOptions(), store: { kind: 'absent' } };
  const flat = readOptions(context, file, expression, 'flat');
  const store = storeIn(context, flat);
  return { options: store.kind === 'other' ? flat : readOptions(context, file, expression), store };
}

function storeIn(context: FindContext, options: Options): Store {
  const option = optionOf(options, 'store');
  if (!option) return { kind: 'absent' };
  const store = classifyStore(context, option.file, option.value);
  const isConditional = option.conditional && store.kind !== 'absent';
  return isConditional ? { kind: 'conditional' } : store;
}
