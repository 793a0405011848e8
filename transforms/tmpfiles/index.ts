import '../../src/native-modules.js';
import type { API, FileInfo } from 'jscodeshift';
import type { Change } from '../../src/model/plan.js';
import type { FindContext, Transform } from '../../src/model/transform.js';
import { find } from './find.js';
import { messages, meta } from './messages.js';
import type { TmpfilesSite } from './site.js';

export { find, messages, meta };

/** Loaded when there is something to rewrite: printers and a compiler come with it. */
export async function rewrite(sites: TmpfilesSite[], context: FindContext): Promise<Change[]> {
  if (!sites.length) return [];
  return (await import('./rewrite.js')).rewrite(sites, context);
}

const transform: Transform<TmpfilesSite> = { meta, messages, find, rewrite };

/** For `jscodeshift -t …/transforms/tmpfiles/index.js`: one file at a time, what crosses files is reported. */
export default async function transformer(file: FileInfo, api: API): Promise<string | undefined> {
  const { transformFile } = await import('../../src/single-file.js');
  return transformFile(file, api, transform);
}
