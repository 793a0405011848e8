import { dirname } from 'node:path';
import { CLIENT_EXPORT, ENVIRONMENT, redisClientSource } from '../../adapters/redis-client/adapter.js';
import { storesSource, type StoreNeed } from '../../adapters/stores/adapter.js';
import type { EmittedFiles } from '../../src/emission/emitted-files.js';
import type { Change, NewFile } from '../../src/model/plan.js';
import type { FindContext } from '../../src/model/transform.js';
import type { ChosenClient } from './client.js';

/** The stores, and the client if the app has none that they can use. */
export function storesFiles(
  { adapters }: FindContext,
  files: EmittedFiles,
  need: StoreNeed,
  client: ChosenClient,
  app: string,
): NewFile[] {
  const { own, flavour } = client;
  const module = files.specifier('stores', own?.file ?? files.pathOf('redis'));
  const name = importedName(own ? own.exported : CLIENT_EXPORT);
  const wanted = { flavour, import: `import ${name} from '${module}';` };
  const stores = files.file('stores', storesSource(adapters, need, wanted, app));
  return own ? [stores] : [files.file('redis', files.source(redisClientSource(client))), stores];
}

/** `{ client as redisClient }`, `redisClient` for the default export. */
function importedName(exported: string | null): string {
  if (exported === 'default') return `${CLIENT_EXPORT}`;
  if (exported === '*' || exported === null) return `* as ${CLIENT_EXPORT}`;
  return exported === CLIENT_EXPORT ? `{ ${CLIENT_EXPORT} }` : `{ ${exported} as ${CLIENT_EXPORT} }`;
}

/** What the app needs besides its files. */
export function needsOf(
  context: FindContext,
  like: string,
  client: ChosenClient,
): Pick<Change, 'dependencies' | 'environment'> {
  const manifest = context.manifestOf(like);
  if (!manifest) return { dependencies: [], environment: [] };
  const dependencies = Object.entries(client.added).map(([name, range]) => ({
    manifest: manifest.file,
    section: 'dependencies' as const,
    name,
    range,
  }));
  const environment = client.own
    ? []
    : ENVIRONMENT.map((one) => ({ ...one, directory: dirname(manifest.file) }));
  const raised = client.raised ? [client.raised.change] : [];
  return { dependencies: [...dependencies, ...raised], environment };
}
