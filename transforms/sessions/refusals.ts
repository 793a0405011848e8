import type { Node } from '@babel/types';
import { relative } from 'node:path';
import { koaSessionStoreSource } from '../../adapters/koa-session-store/adapter.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { hasAlternativeStore } from './alternatives.js';
import type { AppClient } from './clients.js';
import type { Libraries } from './libraries.js';
import type { Framework, Middleware } from './middleware.js';
import { unknownBehind, type Options } from './options.js';
import { stateFile, stemOf } from '../../src/emission/state-file.js';
import { storeNameRefusals } from './store-uses.js';
import type { Store } from './stores.js';
import { unwrap } from './syntax.js';
import type { Target } from './target.js';

/** What stands in the way of another store. */
export function storeRefusals(
  context: FindContext,
  file: ParsedFile,
  { call }: Middleware,
  { options, store, target }: { options: Options; store: Store; target: Target },
): Reason[] {
  if (store.kind === 'conditional' || hasAlternativeStore(context, file, call))
    return [{ code: 'session-store-conditional', args: {} }];
  const unknown = unknownBehind(options, 'store');
  if (unknown) {
    const source = textOf(context, unknown.file, unknown.node);
    return [{ code: 'session-options-unknown', args: { source } }];
  }
  if (!context.project.targets.has(target.file))
    return [{ code: 'outside-paths', args: { file: nameOf(context, target.file) } }];
  return storeNameRefusals(context, store);
}

/** What stands in the way of the files that would be emitted. */
export function emissionRefusals(
  context: FindContext,
  target: Target,
  framework: Framework,
  libraries: Libraries | null,
  client: AppClient | null,
): Reason[] {
  if (libraries && framework !== 'express' && needsCallbacks(framework, libraries)) {
    const { package: name, major } = libraries.client;
    return [{ code: 'client-too-old', args: { package: name, version: String(major) } }];
  }
  if (context.singleFile && framework === 'koa') return [{ code: 'needs-new-file', args: {} }];
  const names = [...(client ? [] : ['redis']), ...(framework === 'koa' ? ['koa-session-store'] : [])];
  return names
    .map((name) => stateFile(context, target.file, name))
    .filter((file) => context.project.files.some((one) => stemOf(one.file) === stemOf(file)))
    .map((file) => ({ code: 'state-file-exists', args: { file: nameOf(context, file) } }));
}

/** Koa's store is written with promises, and the factory of connect-redis wants Express' session module. */
function needsCallbacks(framework: Framework, { client, store }: Libraries): boolean {
  return framework === 'koa' ? koaSessionStoreSource(client) === null : store.form === 'factory';
}

function nameOf(context: FindContext, file: string): string {
  return relative(context.project.root, file).replaceAll('\\', '/');
}

function textOf(context: FindContext, file: string, node: Node): string {
  const { start, end } = rangeOf(unwrap(node));
  return `\`${(context.parsed(file)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ').slice(0, 60)}\``;
}
