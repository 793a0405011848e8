import { dirname } from 'node:path';
import { CLIENT_EXPORT, ENVIRONMENT, redisClientSource } from '../../adapters/redis-client/adapter.js';
import { storesSource, type StoreNeed } from '../../adapters/stores/adapter.js';
import { toFlavour } from '../../src/ast/flavour.js';
import type { Change, NewFile } from '../../src/model/plan.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { specifierOf } from '../../src/emission/specifiers.js';
import { stateFile } from '../../src/emission/state-file.js';
import type { ChosenClient } from './client.js';

/** Where the files that the app gets will be, and what goes into them. */
export class EmittedFiles {
  readonly #context: FindContext;
  /** The file whose ending, module style and habits the new files have. */
  readonly #like: ParsedFile;
  readonly #style: 'import' | 'require';

  constructor(context: FindContext, like: ParsedFile, style: 'import' | 'require') {
    this.#context = context;
    this.#like = like;
    this.#style = style;
  }

  /** Absolute path of an emitted file, by its name without ending. */
  pathOf(name: string): string {
    return stateFile(this.#context, this.#like.file, name);
  }

  /** The stores, and the client if the app has none that they can use. */
  stores(need: StoreNeed, client: ChosenClient, app: string): NewFile[] {
    const { own, flavour } = client;
    const from = own?.file ?? this.pathOf('redis');
    const module = specifierOf(
      this.#context,
      { ...this.#like, file: this.pathOf('stores') },
      from,
      this.#style,
    );
    const name = importedName(own ? own.exported : CLIENT_EXPORT);
    const wanted = { flavour, import: `import ${name} from '${module}';` };
    const source = storesSource(this.#context.adapters, need, wanted, app);
    const files = [this.#file('stores', source)];
    return own ? files : [this.#file('redis', this.#source(redisClientSource(client))), ...files];
  }

  /** A file that is emitted as it is. */
  plain(name: string): NewFile {
    const source = [...this.#context.adapters.keys()].find((one) => one.endsWith(`/${name}`));
    return this.#file(name, this.#source(source ?? name));
  }

  #source(name: string): string {
    const text = this.#context.adapters.get(name);
    if (text === undefined) throw new Error(`there is no adapter source ${name}`);
    return text;
  }

  #file(name: string, source: string): NewFile {
    const file = this.pathOf(name);
    const language = /\.[cm]?tsx?$/.test(file) ? 'ts' : 'js';
    return { file, text: toFlavour(source, { language, modules: this.#style }), like: this.#like.file };
  }
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
