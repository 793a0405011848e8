import { STORE_EXPORT, koaSessionStoreSource } from '../../adapters/koa-session-store/adapter.js';
import { CLIENT_EXPORT, redisClientSource } from '../../adapters/redis-client/adapter.js';
import { toFlavour } from '../../src/ast/flavour.js';
import type { NewFile } from '../../src/model/plan.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Bindings } from './bindings.js';
import type { Emissions } from './emissions.js';
import type { Libraries } from './libraries.js';
import type { SessionSite } from './site.js';

/** What the names in an expression need: imports of the file, and new files of the change. */
export interface Tools {
  context: FindContext;
  emissions: Emissions;
  bindings: Bindings;
  newFiles: NewFile[];
}

/** The expression that makes the store, with the imports and new files that it needs. */
export function storeExpression(tools: Tools, site: SessionSite, libraries: Libraries): string {
  const { emissions, bindings, newFiles } = tools;
  const prefix = bindings.habits.quote + site.prefix + bindings.habits.quote;
  if (site.framework === 'koa') {
    const client = clientName(tools, site, libraries);
    const source = koaSessionStoreSource(libraries.client) ?? '';
    const file = emissions.add(site, bindings, 'koa-session-store', source, newFiles);
    return `${bindings.emitted(file, STORE_EXPORT)}(${client}, ${prefix})`;
  }
  const name = bindings.storeClass(libraries.store.form);
  const client = clientName(tools, site, libraries);
  const options = [
    client === 'client' ? 'client' : `client: ${client}`,
    `prefix: ${prefix}`,
    ...site.storeOptions,
  ];
  return `new ${name}({ ${options.join(', ')} })`;
}

function clientName(tools: Tools, site: SessionSite, libraries: Libraries): string {
  const { context, emissions, bindings, newFiles } = tools;
  if (site.client) return bindings.appClient(site.client);
  const source = redisClientSource(libraries.client);
  if (context.singleFile) return bindings.inline(inlined(emissions.sourceOf(source), bindings));
  return bindings.emitted(emissions.add(site, bindings, 'redis', source, newFiles), CLIENT_EXPORT);
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
