import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Middleware } from './middleware.js';
import { noOptions, optionOf, readOptions, type Options } from './options.js';
import { classifyStore, type Store } from './stores.js';

/** The options of a session middleware, and the store among them. */
export function readStore(
  context: FindContext,
  file: ParsedFile,
  middleware: Middleware,
): { options: Options; store: Store } {
  const options = middleware.options ? readOptions(context, file.file, middleware.options) : noOptions();
  const option = optionOf(options, 'store');
  if (!option) return { options, store: { kind: 'absent' } };
  const store = classifyStore(context, option.file, option.value);
  const isConditional = option.conditional && store.kind !== 'absent';
  return { options, store: isConditional ? { kind: 'conditional' } : store };
}
