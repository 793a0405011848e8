import { relative } from 'node:path';
import type { StoreNeed } from '../../adapters/stores/adapter.js';
import { usesImport } from '../../src/ast/imports.js';
import { EmittedFiles } from '../../src/emission/emitted-files.js';
import type { Change, NewFile } from '../../src/model/plan.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { chooseClient } from './client.js';
import { needsOf, storesFiles } from './stores-files.js';

/** What is emitted for an app, by one of its files that will use it. */
export interface Emission {
  files: EmittedFiles;
  /** Absolute path of the file of stores. */
  storesFile: string;
  /** The text of that file, before it is formatted. */
  storesText(need: StoreNeed): string;
  /** That file, and the client if the app has none that the stores can use. */
  stores(need: StoreNeed): NewFile[];
  needs: Pick<Change, 'dependencies' | 'environment'>;
}

/** Undefined for an app whose client no stores can use. */
export function emissionFor(context: FindContext, like: ParsedFile): Emission | undefined {
  const client = chooseClient(context, like.file);
  if ('refuse' in client) return undefined;
  const type = context.manifestOf(like.file)?.type ?? 'commonjs';
  const files = new EmittedFiles(context, like, usesImport(like, type) ? 'import' : 'require');
  const app = appName(context, like.file);
  return {
    files,
    storesFile: files.pathOf('stores'),
    storesText: (need) => storesFiles(context, files, need, client, app).at(-1)?.text ?? '',
    stores: (need) => storesFiles(context, files, need, client, app),
    needs: needsOf(context, like.file, client),
  };
}

/** What the keys of the app begin with. */
function appName(context: FindContext, file: string): string {
  const name = context.manifestOf(file)?.name ?? '';
  const plain = name.replace(/^@[^/]*\//, '').replace(/[^A-Za-z0-9._-]+/g, '-');
  return plain.replace(/^-+|-+$/g, '') || 'app';
}

/** A path as it is shown to people. */
export function shownIn(context: FindContext, file: string): string {
  return relative(context.project.root, file).replaceAll('\\', '/');
}
