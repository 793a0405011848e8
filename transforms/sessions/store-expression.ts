import { STORE_EXPORT, koaSessionStoreSource } from '../../adapters/koa-session-store/adapter.js';
import { CLIENT_EXPORT, redisClientSource } from '../../adapters/redis-client/adapter.js';
import { toFlavour } from '../../src/ast/flavour.js';
import type { NewFile } from '../../src/model/plan.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Bindings } from './bindings.js';
import type { Libraries } from './libraries.js';
import type { SessionSite } from './site.js';
import { stateFile } from './state-file.js';

/** The expression that makes the store, with the imports and new files that it needs. */
export function storeExpression(
  context: FindContext,
  bindings: Bindings,
  site: SessionSite,
  libraries: Libraries,
  newFiles: NewFile[],
): string {
  const prefix = bindings.habits.quote + site.prefix + bindings.habits.quote;
  if (site.framework === 'koa') {
    const client = clientName(context, bindings, site, libraries, newFiles);
    const source = koaSessionStoreSource(libraries.client) ?? '';
    const file = emit(context, site, bindings, 'koa-session-store', source, newFiles);
    return `${bindings.emitted(file, STORE_EXPORT)}(${client}, ${prefix})`;
  }
  const name = bindings.storeClass(libraries.store.form);
  const client = clientName(context, bindings, site, libraries, newFiles);
  const options = [
    client === 'client' ? 'client' : `client: ${client}`,
    `prefix: ${prefix}`,
    ...site.storeOptions,
  ];
  return `new ${name}({ ${options.join(', ')} })`;
}

function clientName(
  context: FindContext,
  bindings: Bindings,
  site: SessionSite,
  libraries: Libraries,
  newFiles: NewFile[],
): string {
  if (site.client) return bindings.appClient(site.client);
  const source = redisClientSource(libraries.client);
  if (context.singleFile) return bindings.inline(inlined(sourceOf(context, source), bindings));
  return bindings.emitted(emit(context, site, bindings, 'redis', source, newFiles), CLIENT_EXPORT);
}

/** Adds an emitted file in the flavour of the file that uses it. */
function emit(
  context: FindContext,
  site: SessionSite,
  { style }: Bindings,
  name: string,
  source: string,
  newFiles: NewFile[],
): string {
  const file = stateFile(context, site.target.file, name);
  const language = /\.[cm]?tsx?$/.test(file) ? 'ts' : 'js';
  if (!newFiles.some((one) => one.file === file)) {
    newFiles.push({
      file,
      text: toFlavour(sourceOf(context, source), { language, modules: style }),
      like: site.target.file,
    });
  }
  return file;
}

function sourceOf(context: FindContext, name: string): string {
  const text = context.adapters.get(name);
  if (text === undefined) throw new Error(`there is no adapter source ${name}`);
  return text;
}

/** The client's statements without export and without the comment that opens the file. */
function inlined(source: string, { style, habits }: Bindings): string {
  const text = toFlavour(source, { language: 'js', modules: style });
  const body = text
    .replace(/^\/\/.*\n/, '')
    .replace(/^export /gm, '')
    .replace(/\nmodule\.exports = .*\n$/, '');
  const quoted = habits.quote === '"' ? body.replaceAll("'", '"') : body;
  return habits.semicolon ? quoted : quoted.replace(/;$/gm, '');
}
